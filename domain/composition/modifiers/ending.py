"""How it ends, and what is written: a promise at the start, a number the idea names, quotations."""

from collections.abc import Callable, Mapping

from domain.composition.lettering import LONGEST_TITLE, shortened
from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.scene import CannotCombine, Scene, number
from domain.composition.wish import Entry, Sentence, Value

_OTHER_END = Sentence(en="this film ends in another way", pl="ten film kończy się inaczej")
_FIRST, _HOLD = 0.3, 2.0
"""Seconds of the promise: read while the film sets off."""

type _Rule = Mapping[str, Value]


def _promised(en: str, pl: str, kept: Callable[[_Rule], bool]) -> Change:
    """Where the film does end so, the viewer is told at the start what to wait for."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        rules = scene.part("end").get("rules", [])
        assert isinstance(rules, list)  # noqa: S101 - rules are a list
        if not any(kept(rule) for rule in rules):
            raise CannotCombine(_OTHER_END)
        hold = round(_HOLD + 0.4 * wanted.ask.much, 2)
        return said(scene, pl if wanted.reading.language == "pl" else en, hold)

    return changed


def said(scene: Scene, text: str, hold: float) -> Scene:
    """A caption near the start, after any that stands there already."""
    starts = [number(each.get("at")) for each in scene.entries("timeline") if each["kind"] == "say"]
    early = [start for start in starts if start < 4]
    begin = round(max([_FIRST, *(start + 1.6 for start in early)]), 2)
    entry: Entry = {"kind": "say", "at": begin, "text": text, "hold": hold}
    return scene.added("timeline", entry)


def quoted(scene: Scene, words: tuple[str, ...]) -> Scene:
    """Words that the idea quotes, as a caption at the start."""
    if not words:
        return scene
    return said(scene, shortened(" · ".join(words), LONGEST_TITLE), 2.6)


def _measures(rule: _Rule, *measures: str) -> bool:
    return rule.get("measure") in measures


def _is_empty(rule: _Rule) -> bool:
    return rule.get("test") == "below" and _measures(rule, "population", "share")


_CHANGES: dict[str, Change] = {
    "until_full": _promised(
        "until it is full",
        "aż będzie pełno",
        lambda rule: (
            rule.get("test") != "below"
            and _measures(rule, "coverage", "population", "filled", "pile", "height")
        ),
    ),
    "until_one": _promised(
        "until one is left",
        "aż zostanie jedno",
        lambda rule: _is_empty(rule) and number(rule.get("value")) <= 2,
    ),
    "until_all": _promised(
        "until it is everyone",
        "aż będą to wszyscy",
        lambda rule: (
            (_is_empty(rule) and number(rule.get("value")) == 0) or _measures(rule, "dominance")
        ),
    ),
    "until_rest": _promised(
        "until all is at rest",
        "aż wszystko stanie",
        lambda rule: _measures(rule, "energy", "stability"),
    ),
}

_TOLD: dict[str, tuple[str, str]] = {
    "until_full": ("a caption promises the end: full", "napis zapowiada koniec: pełno"),
    "until_one": (
        "a caption promises the end: one left",
        "napis zapowiada koniec: zostanie jedno",
    ),
    "until_all": ("a caption promises the end: everyone", "napis zapowiada koniec: wszyscy"),
    "until_rest": ("a caption promises the end: rest", "napis zapowiada koniec: bezruch"),
}

ENDINGS = modifiers(_CHANGES.__getitem__, _TOLD)


def ended_by_time(scene: Scene, seconds: float) -> Scene:
    """The film ends at the second that the idea names, with a clock to be seen."""

    if not 3 <= seconds <= 60:
        raise CannotCombine(_OTHER_END)
    end = scene.part("end")
    rules: list[Value] = [{"kind": "time", "at": seconds}]
    timed = scene.put("end", {**end, "rules": rules})
    timed = timed.put("duration", max(number(scene.mapping.get("duration")), seconds + 6))
    counters = [each for each in scene.entries("words") if each["kind"] == "counter"]
    if len(counters) > 1:
        return timed
    unit = "{value} s"
    return timed.added("words", {"kind": "counter", "measure": "time", "text": unit, "until": 180})
