"""References: every name in a document must name something in it."""

from collections.abc import Iterator

from domain.language.attribute_references import attribute_mentions, attributes
from domain.language.behaviours import Chase, Flee, Grow, Infect, Seek
from domain.language.births import EmitterBirth
from domain.language.field_references import cell_problems, field_mentions, field_selectors
from domain.language.forces import Attract, Orbit, Repel
from domain.language.inner_behaviours import Die
from domain.language.joint_references import joint_selectors, ringless
from domain.language.joints import MotorJoint
from domain.language.machine_references import (
    machine_mentions,
    machine_problems,
    machine_species,
    machine_tags,
    machine_walls,
)
from domain.language.measured import measured_by
from domain.language.models import Document
from domain.language.named import named
from domain.language.problems import Found, Path, Problem, nearest, path_text
from domain.language.reactions import (
    WALL,
    Absorb,
    Bounce,
    Contact,
    Convert,
    Emit,
    Merge,
    Split,
    Stick,
    is_wall,
)
from domain.language.timeline import ActionAdd, Become, Divide, Kick, Look, Open, Spawn
from domain.language.timely import (
    Mention,
    doubled_names,
    named_mentions,
    state_mentions,
    unfit_numbers,
)
from domain.language.words import FIELD_MEASURES

ANCHORS = ("all", "walls", "point")
"""Selectors that mean something without being declared."""


def reference_problems(document: Document) -> Found:
    """Names that mean nothing, names used twice, and pairs that can never be."""
    declared = [kind.name for kind in document.species]
    species = declared + machine_species(document)
    tags = [f"tag:{tag}" for kind in document.species for tag in kind.tags]
    tags += machine_tags(document)
    counters = [contact.count for contact in document.contacts if contact.count]
    counters += [
        b.count for b in document.behaviours if isinstance(b, Grow | Infect | Die) and b.count
    ]
    counters += [j.count for j in document.joints if not isinstance(j, MotorJoint) and j.count]
    found = _doubles("species", declared) + doubled_names(document)
    found += _doubles("walls", [wall.name for wall in document.walls])
    fields = [field.name for field in document.fields]
    found += _doubles("fields", fields) + cell_problems(document)
    found += _unknown(field_mentions(document), fields, "the name of a field")
    found += _reserved(declared) + machine_problems(document)
    found += _unknown(machine_mentions(document), declared, "a species of the section species")
    found += _unknown(_species_mentions(document), species, "a species of this document")
    anyone = [*species, *tags, *ANCHORS]
    found += _unknown(_selectors(document), anyone, "a species, a tag, or all")
    found += _unknown(_counted(document), counters, "a counter that something counts")
    things = list(named(document))
    found += _unknown(
        named_mentions(document), things, "the name of a force, behaviour, emitter or motor"
    )
    found += _unknown(state_mentions(document), list(document.states), "a state of this document")
    walls = [wall.name for wall in document.walls if wall.name] + machine_walls(document)
    found += _unknown(_openings(document), walls, "the name of a wall")
    sides = [f"wall:{name}" for name in walls]
    found += _unknown(_named_walls(document), sides, "wall: and the name of a wall")
    owned = list(attributes(document))
    found += _unknown(attribute_mentions(document), owned, "an attribute of a species")
    return found + unfit_numbers(document) + _impossible_pairs(document) + ringless(document)


def _unknown(mentions: Iterator[Mention], known: list[str], expected: str) -> Found:
    return [
        (path, _problem(path, expected, name, nearest(name, known)))
        for path, name in mentions
        if name and name not in known
    ]


def _problem(path: Path, expected: str, got: str, hint: str) -> Problem:
    return Problem(path=path_text(path), expected=expected, got=f'"{got}"', hint=hint)


def _doubles(section: str, names: list[str]) -> Found:
    return [
        ((section, at, "name"), _problem((section, at, "name"), "a name of its own", name, ""))
        for at, name in enumerate(names)
        if name and name in names[:at]
    ]


def _reserved(species: list[str]) -> Found:
    return [
        (("species", at, "name"), _problem(("species", at, "name"), "another name", name, hint))
        for at, name in enumerate(species)
        if name in ANCHORS
        for hint in [f"{name} has a meaning of its own"]
    ]


def _species_mentions(document: Document) -> Iterator[Mention]:
    for at, birth in enumerate(document.births):
        yield ("births", at, "species"), birth.species
        if isinstance(birth, EmitterBirth):
            yield ("births", at, "source"), birth.source
    for at, force in enumerate(document.forces):
        if isinstance(force, Orbit) and force.around != "point":
            yield ("forces", at, "around"), force.around
    for at, behaviour in enumerate(document.behaviours):
        if isinstance(behaviour, Grow | Infect):
            yield ("behaviours", at, "to"), behaviour.to
    yield from _species_of_reactions(document)


def _species_of_reactions(document: Document) -> Iterator[Mention]:
    for at, contact in enumerate(document.contacts):
        if isinstance(contact, Stick | Split | Convert | Merge):
            yield ("contacts", at, "to"), contact.to
        if isinstance(contact, Emit):
            yield ("contacts", at, "species"), contact.species
    for at, action in enumerate(document.timeline):
        if isinstance(action, Spawn):
            yield ("timeline", at, "species"), action.species
            yield ("timeline", at, "source"), action.source
        if isinstance(action, Become):
            yield ("timeline", at, "to"), action.to


def _selectors(document: Document) -> Iterator[Mention]:
    for at, force in enumerate(document.forces):
        yield ("forces", at, "on"), force.on
        if isinstance(force, Attract | Repel):
            yield ("forces", at, "to"), force.to
    yield from _selectors_of_pairs(document)
    for at, action in enumerate(document.timeline):
        if isinstance(action, Kick | Divide | Become | ActionAdd):
            yield ("timeline", at, "on"), action.on
        if isinstance(action, Look):
            yield ("timeline", at, "target"), action.target
    yield from _selectors_of_masks(document)
    yield from _selectors_of_behaviours(document)
    yield from field_selectors(document)
    for path, measured in measured_by(document):
        if measured.measure not in {"count", *FIELD_MEASURES}:
            yield path, measured.of


def _selectors_of_pairs(document: Document) -> Iterator[Mention]:
    for at, entry in enumerate(document.contacts):
        for side in (0, 1):
            if not entry.between[side].startswith(WALL):
                yield ("contacts", at, "between", side), entry.between[side]
    yield from joint_selectors(document)


def _named_walls(document: Document) -> Iterator[Mention]:
    for at, contact in enumerate(document.contacts):
        for side in (0, 1):
            if contact.between[side].startswith(WALL):
                yield ("contacts", at, "between", side), contact.between[side]


def _selectors_of_masks(document: Document) -> Iterator[Mention]:
    for at, kind in enumerate(document.species):
        for which, selector in enumerate(kind.ignores):
            yield ("species", at, "ignores", which), selector
    for at, wall in enumerate(document.walls):
        yield ("walls", at, "stops"), wall.stops


def _selectors_of_behaviours(document: Document) -> Iterator[Mention]:
    for at, behaviour in enumerate(document.behaviours):
        yield ("behaviours", at, "on"), behaviour.on
        if isinstance(behaviour, Seek | Flee | Chase):
            yield ("behaviours", at, "to"), behaviour.to
        if isinstance(behaviour, Infect):
            yield ("behaviours", at, "whom"), behaviour.whom


def _counted(document: Document) -> Iterator[Mention]:
    for path, measured in measured_by(document):
        if measured.measure == "count":
            yield path, "all (no counter)" if measured.of == "all" else measured.of


def _openings(document: Document) -> Iterator[Mention]:
    for at, action in enumerate(document.timeline):
        if isinstance(action, Open):
            yield ("timeline", at, "wall"), action.wall


def _impossible_pairs(document: Document) -> Found:
    found: Found = []
    for at, contact in enumerate(document.contacts):
        path: Path = ("contacts", at, "between")
        first, second = contact.between
        if is_wall(first):
            hint = "write the bodies first and walls second"
            found.append((path, _problem(path, "bodies as the first side", first, hint)))
        elif is_wall(second) and not _works_with_walls(contact):
            hint = "bodies bounce off walls without a contact; bounds and walls say how"
            expected = "bodies on both sides for this kind"
            found.append((path, _problem(path, expected, second, hint)))
    return found


def _works_with_walls(contact: Contact) -> bool:
    """Whether a kind has a meaning for a body and a wall: it must not need a second body."""
    if isinstance(contact, Bounce | Merge | Absorb):
        return False
    return getattr(contact, "who", "first") == "first"
