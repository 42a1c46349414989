"""What a document does, in words: the sentences of the capabilities that it uses, and its cost."""

from api.render_report import estimated
from domain.composition.used import used_capabilities
from domain.language.capabilities import CAPABILITIES
from domain.language.machine_parts import machine_names
from domain.language.models import Document
from domain.simulation.estimate.budget import Estimate, estimate
from domain.simulation.machines.expansion import parts_of

_HEADINGS = {
    "en": "{title} · at most {seconds:g} s · {design} · {species} · {used} capabilities",
    "pl": "{title} · najwyżej {seconds:g} s · {design} · {species} · zdolności: {used}",
}
_COSTS = {
    "en": "cost: {level}, {load:.2f} of the budget ({frame_ms:.0f} of 67 ms per frame) · at most "
    "{bodies} bodies, {mean_bodies:.0f} on average · {contacts:.0f} contacts · {glow:.2f} pictures "
    "of glow · {trail_points:.0f} points of trails · {cells} cells · at most {seconds:g} s",
    "pl": "koszt: {level}, {load:.2f} budżetu ({frame_ms:.0f} z 67 ms na klatkę) · najwyżej "
    "{bodies} ciał, średnio {mean_bodies:.0f} · {contacts:.0f} zetknięć · poświata na {glow:.2f} "
    "obrazu · {trail_points:.0f} punktów śladów · {cells} komórek · najwyżej {seconds:g} s",
}
_DEAREST = {
    "en": "  most of it: {path} ({kind}, {ms:.1f} ms)",
    "pl": "  najwięcej: {path} ({kind}, {ms:.1f} ms)",
}
_LEVELS = {"light": "lekki", "fair": "w sam raz", "heavy": "ciężki", "excessive": "nadmierny"}
_SAID = (
    "load", "frame_ms", "bodies", "mean_bodies", "contacts", "glow", "trail_points", "cells",
    "seconds",
)  # fmt: skip
_WARNINGS = {"en": "warning", "pl": "uwaga"}


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
    costs = estimate(document)
    return {
        "title": document.meta.title,
        "seconds": float(document.duration),
        "design_system": document.design_system,
        "species": [kind.name for kind in document.species],
        "machines": _machines(document),
        "capabilities": [{"id": each, "sentence": sentences.get(each, "")} for each in used],
        "estimate": estimated(costs),
        "text": "\n".join([_text(document, used, sentences), *_costs(document, costs)]),
    }


def _costs(document: Document, costs: Estimate) -> list[str]:
    """What it will cost, in the language of the document."""
    language = document.meta.language
    level = _LEVELS[costs.level] if language == "pl" else costs.level
    words = {name: getattr(costs, name) for name in _SAID} | {"level": level}
    lines = ["", _COSTS[language].format(**words)]
    lines.append(
        _DEAREST[language].format(path=costs.dearest, kind=costs.dearest_kind, ms=costs.dearest_ms)
    )
    return [*lines, *(f"  {_WARNINGS[language]}: {each}" for each in costs.warnings)]


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
