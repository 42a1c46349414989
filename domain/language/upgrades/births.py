"""Births: spawns and emitters with their four distributions."""

import math

from domain.language.problems import Path
from domain.language.upgrades.motion import Motion, Motions
from domain.language.upgrades.old_rules import (
    AtCentre,
    AtRandom,
    Distribution,
    OldEmitter,
    OldSpawn,
    OnGrid,
    OnRing,
)
from domain.language.upgrades.old_values import OldPoint
from domain.language.upgrades.reading import nothing_born
from domain.language.upgrades.translation import (
    TURNING,
    Entry,
    Placed,
    Translation,
    tidy,
)
from domain.language.upgrades.warnings import UpgradeRefused

MOST = 32
"""Births of version 2.0."""

ROWS = 8
"""Rows of a grid that become lines of their own; beyond, a grid has one spacing."""

SPOTS = 6
"""Places of an emitter that once gave birth all over the canvas."""

GOLDEN = 0.618034
"""Multiples of it, without their whole part, spread evenly."""

MOST_BODIES = 20_000

MIDDLE = "centre"
"""The middle of the old canvas is the middle of the new one."""


def births_of(translation: Translation, motions: Motions) -> list[Entry]:
    """Every birth, spawns first."""
    systems = translation.old.systems
    found: list[Placed] = []
    for at, spawn in enumerate(systems.spawns):
        path: Path = ("systems", "spawns", at)
        if not spawn.count:
            translation.ledger.dropped((*path, "count"), 0, "nothing is born")
            continue
        found += [Placed(path, entry) for entry in _spawned(translation, motions, spawn, path)]
    for at, emitter in enumerate(systems.emitters):
        path = ("systems", "emitters", at)
        found += [Placed(path, entry) for entry in _emitted(translation, motions, emitter, path)]
    if not found:
        raise UpgradeRefused([nothing_born()])
    return translation.first(found, MOST)


def _spawned(
    translation: Translation, motions: Motions, spawn: OldSpawn, path: Path
) -> list[Entry]:
    motion = motions.of.get(spawn.entity_id, Motion())
    count = int(translation.within(spawn.count, 1, MOST_BODIES, (*path, "count")))
    place, here = spawn.distribution, (*path, "distribution", "params")
    translation.unknown(place.params, here)
    common: Entry = {"species": translation.names[spawn.entity_id], "count": count}
    moving = _moving(motion)
    match place:
        case AtCentre():
            return [_at_centre(translation, motion, common, path)]
        case AtRandom():
            return [{"kind": "random", **common, **_box(translation, place, here)} | moving]
        case OnRing():
            return [_ring(translation, place, here, common, motion)]
        case OnGrid():
            return [each | moving for each in _grid(translation, place, here, common)]


def _moving(motion: Motion, *, on_ring: bool = False) -> Entry:
    """Speed at birth. Bodies that circle have theirs on a ring; elsewhere the force gives it."""
    if motion.speed == 0 or (motion.orbiting and not on_ring):
        return {}
    return {"speed": motion.speed, "direction": motion.direction}


def _at_centre(translation: Translation, motion: Motion, common: Entry, path: Path) -> Entry:
    if motion.ring is None:
        return {"kind": "point", **common, "centre": MIDDLE} | _moving(motion)
    radius, around = motion.ring
    units = translation.length(radius, (*motion.path, "params", "radius"))
    entry: Entry = {"kind": "ring", **common, "radius": units, "centre": MIDDLE}
    if isinstance(around, OldPoint):
        entry["centre"] = translation.point(around, (*motion.path, "params", "center"))
    told = f"a ring of radius {units:g}, where the rule {_rule(translation, motion)} keeps them"
    translation.ledger.approximated((*path, "distribution", "type"), "center", told)
    return entry | _moving(motion, on_ring=True)


def _rule(translation: Translation, motion: Motion) -> str:
    return translation.old.systems.rules[int(motion.path[2])].id


def _box(translation: Translation, place: AtRandom, path: Path) -> Entry:
    canvas, padding = translation.old.scene.canvas, place.params.padding
    width, height = canvas.width - 2 * padding, canvas.height - 2 * padding
    if min(width, height) < 0:
        translation.ledger.approximated(
            (*path, "padding"), padding, "a box without width or height"
        )
    return {
        "width": tidy(max(width, 0) * translation.factor),
        "height": tidy(max(height, 0) * translation.factor),
    }


def _ring(
    translation: Translation, place: OnRing, path: Path, common: Entry, motion: Motion
) -> Entry:
    radius = translation.length(place.params.radius, (*path, "radius"))
    entry: Entry = {"kind": "ring", **common, "radius": radius}
    own = place.params.speed
    if motion.ring is not None and motion.ring[0] != place.params.radius:
        told = f"they start at {radius:g} units and keep that distance"
        where: Path = (*motion.path, "params", "radius")
        translation.ledger.approximated(where, motion.ring[0], told)
    if own and motion.path:
        why = f"the rule {_rule(translation, motion)} says how they move"
        translation.ledger.dropped((*path, "speed"), own, why)
    elif own:
        return entry | _tangent(translation, place, own, (*path, "speed"))
    return entry | _moving(motion, on_ring=True)


def _tangent(translation: Translation, place: OnRing, own: float, path: Path) -> Entry:
    pixels = own * place.params.radius if abs(own) <= TURNING else own
    speed = translation.speed(pixels, path)
    if abs(own) <= TURNING:
        told = f"{speed:g} units/s along the circle: read as radians per second"
        translation.ledger.approximated(path, own, told)
    if own > 0:
        return {"speed": speed, "direction": "tangent"}
    translation.ledger.approximated(path, own, f"{speed:g} units/s in all directions")
    return {"speed": speed, "direction": "random"}


def _grid(translation: Translation, place: OnGrid, path: Path, common: Entry) -> list[Entry]:
    """Rows as lines, or, where there are many, a grid with one spacing."""
    columns, rows = place.params.cols, place.params.rows
    count = int(str(common["count"]))
    if count > columns * rows:
        told = f"{columns * rows}: the grid has no more places"
        translation.ledger.approximated((*path[:-2], "count"), count, told)
        count = columns * rows
    full = -(-count // columns)
    if full <= ROWS:
        starts = range(0, count, columns)
        sizes = [min(columns, count - start) for start in starts]
        return [_row(translation, place, row, size, common) for row, size in enumerate(sizes)]
    return [_one_spacing(translation, place, path, common, full)]


def _row(translation: Translation, place: OnGrid, row: int, size: int, common: Entry) -> Entry:
    start, end = _cell(translation, place, 0, row), _cell(translation, place, size - 1, row)
    return {"kind": "line", **common, "count": size, "start": start, "end": end}


def _cell(translation: Translation, place: OnGrid, column: int, row: int) -> Entry:
    """The middle of a cell."""
    canvas = translation.old.scene.canvas
    x = (column + 0.5) * canvas.width / place.params.cols * translation.factor
    y = (row + 0.5) * canvas.height / place.params.rows * translation.factor
    return {"x": tidy(translation.left + x), "y": tidy(translation.top + y)}


def _one_spacing(
    translation: Translation, place: OnGrid, path: Path, common: Entry, rows: int
) -> Entry:
    canvas = translation.old.scene.canvas
    columns = int(translation.within(place.params.cols, 1, 200, (*path, "cols")))
    kept = int(translation.within(rows, 1, 200, (*path, "rows")))
    across, down = canvas.width / place.params.cols, canvas.height / place.params.rows
    spacing = tidy(max(min(across, down) * translation.factor, 1))
    told = f"{columns} by {kept} with one spacing of {spacing:g} units"
    translation.ledger.approximated(path, place.params.model_dump(), told)
    grid = {"kind": "grid", **common, "columns": columns, "rows": kept, "spacing": spacing}
    grid.pop("count")
    return grid


def _emitted(
    translation: Translation, motions: Motions, emitter: OldEmitter, path: Path
) -> list[Entry]:
    """One emitter, or several that share its rate where it gave birth all over a shape."""
    translation.unknown(emitter.params, (*path, "params"))
    translation.unknown(emitter.distribution.params, (*path, "distribution", "params"))
    start = translation.within(emitter.start_s, 0, 180, (*path, "start_s"))
    until = 180 if emitter.end_s is None else emitter.end_s
    stop = translation.within(until, 0, 180, (*path, "end_s"))
    if stop <= start or emitter.rate_per_s == 0 or emitter.limit == 0:
        translation.ledger.dropped(path, emitter.id, "it never gives birth to anything")
        return []
    rate = translation.within(emitter.rate_per_s, 0.001, 600, (*path, "rate_per_s"))
    limit = min(math.ceil(rate * (stop - start)), emitter.limit or MOST_BODIES, MOST_BODIES)
    places = _spots(translation, emitter.distribution, path, max(limit, 1))
    motion = motions.of.get(emitter.entity_id, Motion())
    found: list[Entry] = []
    for at, centre in enumerate(places):
        begin = tidy(start + at / rate)
        share = (limit - at + len(places) - 1) // len(places)
        if begin >= stop or share < 1:
            continue
        found.append(
            {
                "kind": "emitter",
                "species": translation.names[emitter.entity_id],
                "rate": max(tidy(rate / len(places)), 0.001),
                "centre": centre,
                "start": begin,
                "stop": stop,
                "limit": share,
            }
            | _moving(motion)
        )
    return found


def _spots(translation: Translation, place: Distribution, path: Path, limit: int) -> list[object]:
    if isinstance(place, AtCentre):
        return [MIDDLE]
    here = (*path, "distribution", "type")
    if isinstance(place, OnGrid):
        cells = place.params.cols * place.params.rows
        number = min(cells, SPOTS, limit)
        chosen = [at * cells // number for at in range(number)]
        spots: list[object] = [
            _cell(translation, place, at % place.params.cols, at // place.params.cols)
            for at in chosen
        ]
    else:
        number = min(SPOTS, limit)
        spots = [_spot(translation, place, at, number) for at in range(number)]
    if len(spots) < limit:
        told = f"{len(spots)} places that give birth in turn"
        translation.ledger.approximated(here, place.type, told)
    return spots


def _spot(translation: Translation, place: AtRandom | OnRing, at: int, number: int) -> Entry:
    canvas = translation.old.scene.canvas
    share = (at + 0.5) / number
    if isinstance(place, OnRing):
        radius = min(place.params.radius, 8640 / translation.factor)
        turn = math.tau * at / number
        x = canvas.width / 2 + radius * math.cos(turn)
        y = canvas.height / 2 + radius * math.sin(turn)
    else:
        padding = min(place.params.padding, min(canvas.width, canvas.height) / 2)
        x = padding + (canvas.width - 2 * padding) * ((at * GOLDEN + 0.5) % 1.0)
        y = padding + (canvas.height - 2 * padding) * share
    return {
        "x": tidy(min(max(translation.left + x * translation.factor, -8640), 8640)),
        "y": tidy(min(max(translation.top + y * translation.factor, -8640), 8640)),
    }
