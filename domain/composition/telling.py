"""A composition told in lines: the family and why, what each word did, what no word could do."""

from domain.composition.wish import Composition, Language

_FAMILY = {"en": "film family: {family} ({reason})", "pl": "rodzina filmu: {family} ({reason})"}
_DID = {"en": "honoured words:", "pl": "słowa, które film pokazuje:"}
_UNHEARD = {"en": "words without an effect:", "pl": "słowa bez skutku:"}
_PARTS = {
    "en": {"title": "title", "summary": "summary", "tags": "tags", "notes": "notes"},
    "pl": {"title": "tytuł", "summary": "opis", "tags": "tagi", "notes": "uwagi"},
}


def told(composition: Composition, language: Language) -> tuple[str, ...]:
    """Lines for a person, in one language."""
    parts = _PARTS[language]
    lines = [
        _FAMILY[language].format(
            family=composition.family, reason=composition.reason.told(language)
        )
    ]
    if composition.honoured:
        lines.append(_DID[language])
        lines += [
            f"  {each.word} ({parts[each.part]}, {each.start + 1}): {each.did.told(language)}"
            for each in composition.honoured
        ]
    if composition.unheard:
        lines.append(_UNHEARD[language])
        lines += [
            f"  {each.word} ({parts[each.part]}, {each.start + 1}): {each.why.told(language)}"
            for each in composition.unheard
        ]
    return tuple(lines)
