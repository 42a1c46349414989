"""A model's second look at a verdict of the rules: what it may add, and what it may lift.

It may add a gap only by a known key and with words that stand literally in the idea, and lift a
gap of the rules only with a reason. Everything else is refused, so an answer can be checked
without judgement.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from domain.composition.feasibility import Assessment, Gap, Quote, lacking
from domain.language.capabilities import CAPABILITIES

PROMPT = "verify"
"""Name of the prompt."""

_FEWEST_LETTERS = 3
"""A reason or a quotation of less says nothing."""
_MOST_GAPS = 8
_TEXT: dict[str, object] = {"type": "string", "minLength": 1, "maxLength": 400}


class _Missing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    feature: str
    reason: str
    evidence: str


class Lifted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A gap of the rules that the model takes for none."""

    feature: str
    reason: str


class _Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    missing: tuple[_Missing, ...]
    lifted: tuple[Lifted, ...]


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """What rules and model come to together."""

    added: tuple[Gap, ...]
    """Only such as the rules did not find."""
    lifted: tuple[Lifted, ...]
    gaps: tuple[Gap, ...]
    """Those of the rules that stand, then the added ones."""


def answer_schema() -> dict[str, object]:
    """JSON Schema of an answer."""
    keys: dict[str, object] = {"type": "string", "enum": [each.key for each in lacking()]}
    return _object(
        missing=_list(_object(feature=keys, reason=_TEXT, evidence=_TEXT)),
        lifted=_list(_object(feature={"type": "string"}, reason=_TEXT)),
    )


def prompt_values(title: str, summary: str, rules: Assessment) -> Mapping[str, str]:
    """What the prompt leaves open."""
    found = [f'- {each.feature}: "{each.evidence}"' for each in rules.gaps]
    return {
        "title": title,
        "summary": summary,
        "features": "\n".join(f"- {each.key}: {each.en}" for each in lacking()),
        "capabilities": "\n".join(f"- {each.id}: {each.en}" for each in CAPABILITIES),
        "gaps": "\n".join(found) or "none",
    }


def complaint(text: str, *, title: str, summary: str, rules: Assessment) -> str:
    """What is wrong with an answer, in words for the model; empty for a good one."""
    try:
        said = msgspec.json.decode(text, type=_Said)
    except msgspec.MsgspecError as error:
        return f"The answer is not of the asked shape: {error}."
    keys = {each.key for each in lacking()}
    found = {each.feature for each in rules.gaps}
    if len(said.missing) > _MOST_GAPS:
        return f"At most {_MOST_GAPS} gaps."
    for each in said.missing:
        if each.feature not in keys:
            return f"{each.feature} is no key of the list."
        if len(each.evidence.strip()) < _FEWEST_LETTERS or _quote(title, summary, each) is None:
            return f'"{each.evidence}" does not stand in the idea.'
    for lifted in said.lifted:
        if lifted.feature not in found:
            return f"The rules found no gap {lifted.feature}."
        if len(lifted.reason.strip()) < _FEWEST_LETTERS:
            return f"{lifted.feature} cannot be lifted without a reason."
    return ""


def opinion(text: str, *, title: str, summary: str, rules: Assessment) -> Opinion:
    """What a good answer makes of the verdict. Raises ``ValueError`` for another one."""
    wrong = complaint(text, title=title, summary=summary, rules=rules)
    if wrong:
        raise ValueError(wrong)
    said = msgspec.json.decode(text, type=_Said)
    lifted = {each.feature: each for each in said.lifted}
    stands = [each for each in rules.gaps if each.feature not in lifted]
    known = {each.feature for each in rules.gaps}
    added: dict[str, Gap] = {}
    for each in said.missing:
        quote = _quote(title, summary, each)
        if quote is not None and each.feature not in known:
            added.setdefault(each.feature, _gap(each, quote, summary))
    return Opinion(
        added=tuple(added.values()),
        lifted=tuple(lifted.values()),
        gaps=(*stands, *added.values()),
    )


def _gap(missing: _Missing, quote: Quote, summary: str) -> Gap:
    polish = next(each.pl for each in lacking() if each.key == missing.feature)
    first = summary.split(",", 1)[0].split(".", 1)[0]
    subject = quote.part == "title" or quote.start < len(first)
    return Gap(
        feature=missing.feature,
        reason=missing.reason,
        reason_pl=polish,
        quotes=(quote,),
        impact="whole" if subject else "part",
        by="model",
    )


def _quote(title: str, summary: str, missing: _Missing) -> Quote | None:
    words = missing.evidence
    if words in summary:
        return Quote(words=words, part="summary", start=summary.index(words))
    if words in title:
        return Quote(words=words, part="title", start=title.index(words))
    return None


def _object(**properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items, "maxItems": _MOST_GAPS}
