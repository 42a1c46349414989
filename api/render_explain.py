"""What a document does, in words: the sentences of the capabilities that it uses."""

from domain.composition.used import used_capabilities
from domain.language.capabilities import CAPABILITIES
from domain.language.machine_parts import machine_names
from domain.language.models import Document
from domain.simulation.machines.expansion import parts_of

_HEADINGS = {
    "en": "{title} · at most {seconds:g} s · {design} · {species} · {used} capabilities",
    "pl": "{title} · najwyżej {seconds:g} s · {design} · {species} · zdolności: {used}",
}


_SECTIONS = {
    "en": {"species": "species", "births": "births", "walls": "walls", "joints": "joints",
           "contacts": "contacts", "timeline": "actions"},
    "pl": {"species": "gatunki", "births": "narodziny", "walls": "ściany", "joints": "więzy",
           "contacts": "zetknięcia", "timeline": "akcje"},
}  # fmt: skip
_MADE_OF = {"en": "made of", "pl": "z czego"}


def explained(document: Document) -> dict[str, object]:
    """Title, species and, in the document's language, one sentence per capability."""
    polish = document.meta.language == "pl"
    sentences = {each.id: each.pl if polish else each.en for each in CAPABILITIES}
    used = used_capabilities(document)
    return {
        "title": document.meta.title,
        "seconds": float(document.duration),
        "design_system": document.design_system,
        "species": [kind.name for kind in document.species],
        "machines": _machines(document),
        "capabilities": [{"id": each, "sentence": sentences.get(each, "")} for each in used],
        "text": _text(document, used, sentences),
    }


def _machines(document: Document) -> list[dict[str, object]]:
    """What every machine is made of: section, name or kind, and how many."""
    made = zip(machine_names(document), document.machines, parts_of(document), strict=True)
    return [
        {
            "name": name,
            "kind": machine.kind,
            "parts": [
                {"section": section, "name": called, "number": number}
                for section, called, number in parts.counted()
            ],
        }
        for name, machine, parts in made
    ]


def _machine_lines(document: Document) -> list[str]:
    sections, lines = _SECTIONS[document.meta.language], []
    names = machine_names(document)
    for name, parts in zip(names, parts_of(document), strict=True):
        by_section: dict[str, list[str]] = {}
        for section, called, number in parts.counted():
            shown = f"{number} × {called}" if number > 1 else called
            by_section.setdefault(section, []).append(shown)
        told = "; ".join(f"{sections[key]}: {', '.join(all_)}" for key, all_ in by_section.items())
        lines.append(f"  {name} · {_MADE_OF[document.meta.language]}: {told}")
    return lines


def _text(document: Document, used: tuple[str, ...], sentences: dict[str, str]) -> str:
    heading = _HEADINGS[document.meta.language].format(
        title=document.meta.title,
        seconds=float(document.duration),
        design=document.design_system,
        species=", ".join(kind.name for kind in document.species),
        used=len(used),
    )
    wide = max(len(each) for each in used)
    told = [f"  {each:{wide}}  {sentences.get(each, '')}" for each in used]
    return "\n".join([heading, *told, *_machine_lines(document)])
