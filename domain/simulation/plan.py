"""The plan: a document with every name resolved into numbers and masks."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from domain.language.forces import Force
from domain.language.models import Document
from domain.language.reactions import WALL, Bounce, Contact, is_wall
from domain.language.values import Moment, Place
from domain.simulation.area import Area, area_of
from domain.simulation.chance import purpose_key
from domain.simulation.exact import Floats
from domain.simulation.machines.expansion import expanded
from domain.simulation.solids import Solids, solids_of
from domain.simulation.world import TICK_RATE, Flags, Integers


@dataclass(frozen=True, kw_only=True)
class SpeciesTable:
    """Numbers of every species, one row each."""

    restitution: Floats
    friction: Floats
    drag: Floats
    fixed: Flags
    collide: Flags


@dataclass(frozen=True, kw_only=True)
class PlannedContact:
    """One entry of ``contacts`` with its masks and dice."""

    rule: Contact
    first: Flags
    """By species: may it be the first side?"""
    second: Flags
    walls: bool
    """Whether the second side is the walls …"""
    wall: str
    """… and of which name; empty for all."""
    purpose: int
    slot: int
    """Column of ``World.ready``, or −1 for a bounce, which never rests."""
    to: int
    """Species that the entry names, or −1."""


@dataclass(frozen=True, kw_only=True)
class PlannedForce:
    """One force with its masks."""

    rule: Force
    on: Flags
    everyone: bool
    """Whether every species feels it."""
    sources: Flags
    """By species: what it points to; all False for a point."""
    x: float
    y: float
    purpose: int


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A document ready to run."""

    document: Document
    seed: int
    width: float
    height: float
    species: SpeciesTable
    area: Area
    solids: Solids
    """The walls as straight pieces."""
    contacts: tuple[PlannedContact, ...]
    forces: tuple[PlannedForce, ...]
    touching: Flags
    """(species, species): whether contacts of the pair are looked for at all."""
    bouncing: Flags
    """(species, species): whether the pair pushes one another away …"""
    elastic: Flags
    """… and loses nothing by it."""
    restitution: Floats
    friction: Floats
    """(species, species): of their contacts."""
    slots: int
    births: tuple[int, ...]
    """Dice of each birth."""
    actions: tuple[int, ...]
    """Dice of each action of the timeline."""
    behaviours: tuple[int, ...]
    """Dice of each behaviour."""
    fields: tuple[int, ...]
    """Dice of each field."""
    walls: tuple[int, ...]
    """Dice of each wall."""

    def kinds(self, species: Integers, first: Integers, second: Integers) -> Integers:
        """Which two species meet in each pair of rows: the place in a flat table of pairs."""
        return species.take(first) * len(self.touching) + species.take(second)

    def mask(self, selector: str) -> Flags:
        """By species, whether a selector means it."""
        return _mask(self.document, selector)

    def number(self, species: str) -> int:
        """Row of a species; −1 for the empty name."""
        return _number(self.document, species)

    def place(self, place: Place) -> tuple[float, float]:
        """A place as coordinates."""
        return _place(self.document, place)


def plan(document: Document) -> Plan:
    """Resolve machines, names, masks and dice of a valid document."""
    document = expanded(document)
    contacts, table = _contacts(document), _table(document)
    bounces = tuple(entry for entry in contacts if isinstance(entry.rule, Bounce))
    return Plan(
        document=document,
        seed=document.meta.seed,
        width=float(document.canvas.width),
        height=float(document.canvas.height),
        species=table,
        area=area_of(document),
        solids=solids_of(document),
        contacts=contacts,
        forces=_forces(document),
        touching=_pairs(document, contacts),
        bouncing=_pairs(document, bounces),
        elastic=_pairs(document, bounces) & _lossless(document),
        restitution=np.minimum.outer(table.restitution, table.restitution),
        friction=np.add.outer(table.friction, table.friction) * 0.5,
        slots=sum(entry.slot >= 0 for entry in contacts),
        births=_dice(document, "birth", [f"{b.kind}:{b.species}" for b in document.births]),
        actions=_dice(document, "action", [f"{a.kind}@{_moment(a.at)}" for a in document.timeline]),
        fields=_dice(document, "field", [f.kind for f in document.fields]),
        walls=_dice(document, "wall", [f"{w.kind}:{w.name}" for w in document.walls]),
        behaviours=_dice(document, "behaviour", [f"{b.kind}:{b.on}" for b in document.behaviours]),
    )


def ticks(seconds: float) -> int:
    """Whole ticks nearest to a time."""
    return int(seconds * TICK_RATE + 0.5)


def begin_of(moment: Moment) -> int:
    """The film tick of a moment."""
    return 0 if moment == "start" else ticks(moment)


def _moment(moment: Moment) -> str:
    return moment if isinstance(moment, str) else f"{moment:g}"


def _dice(document: Document, section: str, purposes: list[str]) -> tuple[int, ...]:
    """Keys by what an entry is about, not where it stands; equal entries are numbered."""
    seen: Counter[str] = Counter()
    dice: list[int] = []
    for purpose in purposes:
        name = f"{section}.{purpose}#{seen[purpose]}"
        seen[purpose] += 1
        dice.append(purpose_key(document.meta.seed, name))
    return tuple(dice)


def _mask(document: Document, selector: str) -> Flags:
    if selector == "all":
        return np.ones(len(document.species), np.bool_)
    if selector.startswith("tag:"):
        chosen = [selector[4:] in kind.tags for kind in document.species]
    else:
        chosen = [kind.name == selector for kind in document.species]
    return np.array(chosen, np.bool_)


def _number(document: Document, species: str) -> int:
    names = [kind.name for kind in document.species]
    return names.index(species) if species in names else -1


def _place(document: Document, place: Place) -> tuple[float, float]:
    if place == "centre":
        return document.canvas.width * 0.5, document.canvas.height * 0.5
    return float(place.x), float(place.y)


def _table(document: Document) -> SpeciesTable:
    kinds = document.species
    return SpeciesTable(
        restitution=np.array([float(kind.restitution) for kind in kinds]),
        friction=np.array([float(kind.friction) for kind in kinds]),
        drag=np.array([float(kind.drag) for kind in kinds]),
        fixed=np.array([kind.fixed for kind in kinds], np.bool_),
        collide=np.array([kind.collide for kind in kinds], np.bool_),
    )


def _contacts(document: Document) -> tuple[PlannedContact, ...]:
    names = [f"{c.kind}:{','.join(c.between)}" for c in document.contacts]
    dice = _dice(document, "contact", names)
    planned: list[PlannedContact] = []
    slots = 0
    for rule, purpose in zip(document.contacts, dice, strict=True):
        rests = not isinstance(rule, Bounce)
        side = rule.between[1]
        walls = is_wall(side)
        empty = np.zeros(len(document.species), np.bool_)
        planned.append(
            PlannedContact(
                rule=rule,
                first=_mask(document, rule.between[0]),
                second=empty if walls else _mask(document, rule.between[1]),
                walls=walls,
                wall=side[len(WALL) :] if side.startswith(WALL) else "",
                purpose=purpose,
                slot=slots if rests else -1,
                to=_number(document, getattr(rule, "to", "") or getattr(rule, "species", "")),
            )
        )
        slots += rests
    return tuple(planned)


def _forces(document: Document) -> tuple[PlannedForce, ...]:
    names = [f"{force.kind}:{force.on}" for force in document.forces]
    dice = _dice(document, "force", names)
    planned: list[PlannedForce] = []
    for rule, purpose in zip(document.forces, dice, strict=True):
        target = getattr(rule, "to", getattr(rule, "around", "point"))
        x, y = _place(document, getattr(rule, "centre", "centre"))
        nothing = np.zeros(len(document.species), np.bool_)
        on = _mask(document, rule.on)
        planned.append(
            PlannedForce(
                rule=rule,
                on=on,
                everyone=bool(on.all()),
                sources=nothing if target == "point" else _mask(document, target),
                x=x,
                y=y,
                purpose=purpose,
            )
        )
    return tuple(planned)


def _pairs(document: Document, entries: tuple[PlannedContact, ...]) -> Flags:
    kinds = len(document.species)
    pairs = np.zeros((kinds, kinds), np.bool_)
    for entry in entries:
        pairs |= entry.first[:, None] & entry.second[None, :]
    pairs |= pairs.T
    solid = np.array([kind.collide for kind in document.species], np.bool_)
    return pairs & solid[:, None] & solid[None, :]


def _lossless(document: Document) -> Flags:
    whole = np.array([kind.restitution >= 1.0 for kind in document.species], np.bool_)
    return whole[:, None] & whole[None, :]


def of_species(flags: Flags, species: Integers) -> Flags:
    """Per body, what holds for its species."""
    return flags[species]
