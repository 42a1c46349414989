"""The step from 1.4 to 2.0: a whole document, section by section."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.language.problems import Path
from domain.language.upgrades.births import births_of
from domain.language.upgrades.bodies import species_of
from domain.language.upgrades.changes import behaviours_of
from domain.language.upgrades.colours import BACKGROUND, colours_of
from domain.language.upgrades.endings import ending_of
from domain.language.upgrades.motion import motions_of
from domain.language.upgrades.pulls import forces_of
from domain.language.upgrades.reading import read_old
from domain.language.upgrades.touches import contacts_of
from domain.language.upgrades.translation import HEIGHT, WIDTH, Entry, Translation, tidy
from domain.language.upgrades.warnings import UpgradeWarning

LONGEST_TITLE = 80
MOST_SEEDS = 2**53
MOST_FORCES, MOST_BEHAVIOURS, MOST_CONTACTS = 16, 16, 24

POLISH = frozenset("ąćęłńśźżĄĆĘŁŃŚŹŻ")
"""Letters that only a Polish title has among those that this project knows."""

WIDEST = 0.45
"""Share of the shorter side that a padding may take from each side and leave some room."""

SLOWEST, FASTEST = 0.05, 3
LONGEST_SLOW = 60
"""Seconds that one action of the timeline can last."""


@dataclass(frozen=True, kw_only=True)
class Film:
    """A document of version 2.0 and what it does not say as the old one did."""

    document: dict[str, object]
    warnings: tuple[UpgradeWarning, ...]


def film_of(mapping: Mapping[str, object]) -> Film:
    """Translate a document of version 1.4. Raises ``UpgradeRefused`` with every problem."""
    translation = Translation(read_old(mapping))
    colours = colours_of(translation)
    _tell_what_has_no_place(translation)
    document: dict[str, object] = {"dsl_version": "2.0", "meta": _meta(translation)}
    ending = ending_of(translation)
    motions = motions_of(translation)
    document |= {
        "canvas": {"width": WIDTH, "height": HEIGHT},
        "duration": ending["duration"],
        "design_system": colours.design_system,
        "overrides": colours.overrides,
        "background": {"kind": "solid", "colour": BACKGROUND},
        "max_bodies": ending["max_bodies"],
        "species": species_of(translation, colours),
        "births": births_of(translation, motions),
    }
    forces = [*forces_of(translation), *motions.forces]
    contacts = contacts_of(translation, motions)
    document |= _lists(forces=translation.first(forces, MOST_FORCES))
    changes = behaviours_of(translation, colours)
    document |= _lists(behaviours=translation.first(changes, MOST_BEHAVIOURS))
    document["bounds"] = _bounds(translation)
    document |= _lists(contacts=translation.first(contacts, MOST_CONTACTS))
    document |= _lists(timeline=_timeline(translation))
    document["end"] = ending["end"]
    return Film(document=document, warnings=translation.ledger.in_order_of(mapping))


def _lists(**lists: list[Entry]) -> dict[str, object]:
    return {name: entries for name, entries in lists.items() if entries}


def _meta(translation: Translation) -> Entry:
    old = translation.old.meta
    title = " ".join(old.title.split()) or " ".join(old.id.split()) or "Untitled"
    if len(title) > LONGEST_TITLE:
        title = title[: LONGEST_TITLE - 1].rstrip() + "…"
    if title != old.title:
        translation.ledger.approximated(("meta", "title"), old.title, title)
    seed = old.seed % MOST_SEEDS
    if seed != old.seed:
        translation.ledger.approximated(("meta", "seed"), old.seed, f"the seed {seed}")
    language = "pl" if POLISH & set(old.title + translation.old.notes) else "en"
    return {"title": title, "seed": seed, "language": language}


def _tell_what_has_no_place(translation: Translation) -> None:
    old, ledger = translation.old, translation.ledger
    for key, value in (
        ("id", old.meta.id),
        ("tags", list(old.meta.tags)),
        ("attribution", old.meta.attribution),
    ):
        if value:
            ledger.dropped(("meta", key), value, "nothing: version 2.0 has no place for it")
    canvas = old.scene.canvas
    ledger.dropped(("scene", "canvas", "fps"), canvas.fps, "nothing: asked for when rendering")
    if canvas.width * HEIGHT != canvas.height * WIDTH:
        told = f"in the middle of {WIDTH} × {HEIGHT}, {translation.factor:.4g} units per px"
        ledger.approximated(("scene", "canvas"), f"{canvas.width} × {canvas.height}", told)
    output = old.output.model_dump(exclude_defaults=True)
    if output:
        ledger.dropped(("output",), output, "nothing: asked for when rendering")
    if old.notes:
        ledger.dropped(("notes",), old.notes, "nothing: write a comment")
    machine = old.systems.fsm
    if machine is not None:
        told = "nothing: no rule of that version heeded a state; see states and transitions"
        ledger.dropped(("systems", "fsm"), list(machine.states), told)


def _bounds(translation: Translation) -> Entry:
    constraint = translation.old.systems.constraints.bounds
    if constraint is None:
        return {"kind": "open"}
    path: Path = ("systems", "constraints", "bounds")
    padding = constraint.padding * translation.factor + translation.left
    canvas = translation.old.scene.canvas
    most = translation.left + min(canvas.width, canvas.height) * translation.factor * WIDEST
    entry: Entry = {
        "kind": constraint.type,
        "padding": translation.within(padding, 0, most, (*path, "padding"), constraint.padding),
    }
    beside = tidy(translation.top - translation.left)
    if beside > 0:
        entry |= {"top": beside, "bottom": beside}
    elif beside < 0:
        told = f"{entry['padding']} units on all sides"
        translation.ledger.approximated((*path, "padding"), constraint.padding, told)
    if constraint.type == "bounce" and constraint.restitution is not None:
        entry["restitution"] = constraint.restitution
    elif constraint.restitution is not None:
        why = f"nothing: bounds that {constraint.type} do not bounce"
        translation.ledger.dropped((*path, "restitution"), constraint.restitution, why)
    return entry


def _timeline(translation: Translation) -> list[Entry]:
    """A time scale as time that runs slower or faster from the first moment on."""
    scale = translation.old.scene.time.timescale
    if scale == 1:
        return []
    path: Path = ("scene", "time", "timescale")
    speed = translation.within(scale, SLOWEST, FASTEST, path)
    return [
        {"kind": "slow", "at": at, "speed": speed, "hold": LONGEST_SLOW}
        for at in range(0, 180, LONGEST_SLOW)
        if at < translation.old.scene.canvas.duration_s
    ]
