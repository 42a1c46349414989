"""What a document does, in words: the sentences of the capabilities that it uses."""

from domain.composition.used import used_capabilities
from domain.language.capabilities import CAPABILITIES
from domain.language.models import Document

_HEADINGS = {
    "en": "{title} · at most {seconds:g} s · {design} · {species} · {used} capabilities",
    "pl": "{title} · najwyżej {seconds:g} s · {design} · {species} · zdolności: {used}",
}


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
        "capabilities": [{"id": each, "sentence": sentences.get(each, "")} for each in used],
        "text": _text(document, used, sentences),
    }


def _text(document: Document, used: tuple[str, ...], sentences: dict[str, str]) -> str:
    heading = _HEADINGS[document.meta.language].format(
        title=document.meta.title,
        seconds=float(document.duration),
        design=document.design_system,
        species=", ".join(kind.name for kind in document.species),
        used=len(used),
    )
    wide = max(len(each) for each in used)
    return "\n".join([heading, *(f"  {each:{wide}}  {sentences.get(each, '')}" for each in used)])
