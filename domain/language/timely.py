"""Timely references: names and numbers in timeline, states and driven numbers must fit."""

from collections.abc import Iterator

from domain.language.drives import CurveNumber
from domain.language.models import Document
from domain.language.named import Named, nameable, named
from domain.language.problems import Found, Path, Problem, nearest, path_text
from domain.language.timeline import Change, Switch

type Mention = tuple[Path, str]

_SECTIONS = {"forces": "force", "behaviours": "behaviour", "births": "birth", "joints": "joint"}


def named_mentions(document: Document) -> Iterator[Mention]:
    """Names of forces, behaviours and emitters."""
    for at, action in enumerate(document.timeline):
        if isinstance(action, Change):
            yield ("timeline", at, "force"), action.force
        if isinstance(action, Switch):
            yield ("timeline", at, "what"), action.what
    for at, number in enumerate(document.numbers):
        yield ("numbers", at, "what"), number.what


def state_mentions(document: Document) -> Iterator[Mention]:
    """Names of states."""
    for at, change in enumerate(document.transitions):
        yield ("transitions", at, "state"), change.state
        yield ("transitions", at, "to"), change.to
    for at, action in enumerate(document.timeline):
        yield ("timeline", at, "enter"), action.enter
        for which, state in enumerate(action.during):
            yield ("timeline", at, "during", which), state
    for one in nameable(document):
        for which, state in enumerate(one.construct.during):
            yield (one.section, one.index, "during", which), state


def doubled_names(document: Document) -> Found:
    """Names of forces, behaviours and emitters, and of states, that are used twice."""
    found: Found = []
    seen: set[str] = set()
    for one in nameable(document):
        if one.name in seen and one.name:
            found.append(_found((one.section, one.index, "name"), "a name of its own", one.name))
        seen.add(one.name)
    for at, state in enumerate(document.states):
        if state in document.states[:at]:
            found.append(_found(("states", at), "a name of its own", state))
    return found


def unfit_numbers(document: Document) -> Found:
    """Changes of numbers that a construct does not have, or to values it may not take."""
    things = named(document)
    found: Found = []
    for at, action in enumerate(document.timeline):
        if isinstance(action, Change) and action.force in things:
            place: Path = ("timeline", at)
            found += _unfit(things[action.force], action.field, [(place, "to", action.to)], place)
    for at, number in enumerate(document.numbers):
        if number.what not in things:
            continue
        place = ("numbers", at)
        values: list[tuple[Path, str, float]] = []
        if isinstance(number, CurveNumber):
            values = [
                ((*place, "points", which), "value", point.value)
                for which, point in enumerate(number.points)
            ]
        found += _unfit(things[number.what], number.field, values, place)
    return found + _contested(document)


def _contested(document: Document) -> Found:
    """A number that follows a curve or formula can follow nothing else."""
    found: Found = []
    driven: set[tuple[str, str]] = set()
    for at, number in enumerate(document.numbers):
        if (number.what, number.field) in driven:
            expected = "a number that follows nothing yet"
            found.append(_found(("numbers", at, "field"), expected, number.field))
        driven.add((number.what, number.field))
    for at, action in enumerate(document.timeline):
        if isinstance(action, Change) and (action.force, action.field) in driven:
            expected = "a number that follows no curve or formula"
            found.append(_found(("timeline", at, "field"), expected, action.field))
    return found


def _unfit(thing: Named, field: str, values: list[tuple[Path, str, float]], place: Path) -> Found:
    construct = thing.construct
    numbers = [name for name in type(construct).model_fields if _is_number(construct, name)]
    if field not in numbers:
        path: Path = (*place, "field")
        what = _SECTIONS[thing.section]
        expected = f"a number of a {what} of kind {construct.kind}"
        return [_found(path, expected, field, nearest(field, numbers))]
    found: Found = []
    for inner, key, value in values:
        told = _refusal(thing, field, value)
        if told:
            expected = f"a value that {field} may take"
            path = (*inner, key)
            problem = Problem(path=path_text(path), expected=expected, got=f"{value}", hint=told)
            found.append((path, problem))
    return found


def _refusal(thing: Named, field: str, value: float) -> str:
    """What a construct says to a value of a number; empty when it takes it."""
    changed = thing.construct.model_dump() | {field: value}
    try:
        type(thing.construct).model_validate(changed)
    except ValueError as refusal:
        return str(refusal).splitlines()[2].strip().split(" [")[0]
    return ""


def _is_number(construct: object, name: str) -> bool:
    value = getattr(construct, name)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _found(path: Path, expected: str, got: str, hint: str = "") -> tuple[Path, Problem]:
    return path, Problem(path=path_text(path), expected=expected, got=f'"{got}"', hint=hint)
