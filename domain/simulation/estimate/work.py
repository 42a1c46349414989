"""Work: what every construct of a document asks of simulation, drawing and encoding.

An amount is what the work of a construct grows with, on average per frame: bodies, pairs,
cells, or pictures' worth of glowing pixels. What one of it takes stands in ``budget``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.language.behaviours import Chase, Flee, Flock, Infect, Seek
from domain.language.design_system import design_system
from domain.language.field_references import cells
from domain.language.fields import Automaton, FieldKind, Growth, Memory, Scent, Segregation
from domain.language.forces import Attract, Gravity, Repel
from domain.language.models import Document, MovingBackground
from domain.language.space import BoxWall, OpenBounds, PathWall, PegsWall, Wall
from domain.simulation.estimate.crowd import MOMENTS, Crowd
from domain.simulation.estimate.offspring import largest, meant

NEIGHBOURS = 3.0
"""Contacts that a body of a pile has at most, each counted once."""
FPS = 30
SCENT_STEPS = 30.0
ARC_PIECES = 24
MOST_GLOW = 2.2
"""Pictures' worth of glow at most: in a crowd light is made smaller and fainter."""


@dataclass(frozen=True, kw_only=True)
class Work:
    """What one construct asks for."""

    path: str
    kind: str
    """What is done: a key of the measured coefficients."""
    amount: float


def works_of(document: Document, crowd: Crowd) -> Iterator[Work]:
    """All work of a document, frame by frame on average."""
    yield Work(path="", kind="frame", amount=1.0)
    yield from _species(document, crowd)
    yield from _contacts(document, crowd)
    yield from _forces(document, crowd)
    yield from _behaviours(document, crowd)
    yield from _fields(document)
    pieces = {at: float(_pieces(wall)) for at, wall in enumerate(document.walls)}
    for at, count in pieces.items():
        yield Work(path=f"walls[{at}]", kind="walls", amount=count * crowd.mean)
    for at, joint in enumerate(document.joints):
        joined = min(_mean(crowd, joint.between[0]), _mean(crowd, joint.between[1]))
        yield Work(path=f"joints[{at}]", kind="joints", amount=2.0 * joined)
    if isinstance(document.background, MovingBackground):
        yield Work(path="background", kind="background", amount=1.0)


def _species(document: Document, crowd: Crowd) -> Iterator[Work]:
    system = design_system(document.design_system)
    reach = system.light["glow_reach"]
    area = float(document.canvas.width * document.canvas.height)
    lives: set[float] = set()
    for at, kind in enumerate(document.species):
        path, count = f"species[{at}]", _average(crowd.of(kind.name))
        yield Work(path=path, kind="bodies", amount=count)
        if kind.shape not in ("circle", "ring", "line"):
            yield Work(path=f"{path}.shape", kind="corners", amount=count)
        size = (_size(document, kind.name) + largest(document, kind, 10.0)) / 2
        far = 2.0 * size * (reach if kind.glow > 0 else 1.0)
        shone = [min(MOST_GLOW, n * far * far / area) for n in crowd.of(kind.name)]
        yield Work(path=f"{path}.glow", kind="glow", amount=_average(tuple(shone)))
        if kind.trail != "none":
            life = float(kind.trail_time) * system.line["trail_time"]
            layer = 0.0 if life in lives else 1.0  # species with equal times share a layer
            lives.add(life)
            points = count * life * FPS
            yield Work(path=f"{path}.trail", kind="trail layers", amount=layer)
            yield Work(path=f"{path}.trail", kind="trails", amount=points)


def _size(document: Document, name: str) -> float:
    kind = next(one for one in document.species if one.name == name)
    if isinstance(kind.size, int | float):
        return float(kind.size)
    return (float(kind.size.min) + float(kind.size.max)) / 2


def _contacts(document: Document, crowd: Crowd) -> Iterator[Work]:
    """Touching pairs: as many as chance brings together, or all neighbours of a pile."""
    area = float(document.canvas.width * document.canvas.height)
    seen: set[tuple[str, str]] = set()
    for at, rule in enumerate(document.contacts):
        if rule.between[1] == "walls":
            continue
        touching = 0.0
        for one in meant(document, rule.between[0]):
            for other in meant(document, rule.between[1]):
                pair = (min(one, other), max(one, other))
                if pair not in seen:
                    seen.add(pair)
                    touching += _touching(document, crowd, pair, area)
        yield Work(path=f"contacts[{at}]", kind="contacts", amount=touching)
    names = sorted({name for pair in seen for name in pair})
    first = next((at for at, r in enumerate(document.contacts) if r.between[1] != "walls"), 0)
    if names:
        among = _average(crowd.of(*names))
        yield Work(path=f"contacts[{first}]", kind="search", amount=among)


def _touching(document: Document, crowd: Crowd, pair: tuple[str, str], area: float) -> float:
    reach = _size(document, pair[0]) + _size(document, pair[1])
    share = min(1.0, 3.14 * reach * reach / area)
    piles = _piles(document, pair)
    found = []
    for a, b in zip(crowd.of(pair[0]), crowd.of(pair[1]), strict=True):
        met = a * b * share * (0.5 if pair[0] == pair[1] else 1.0)
        crowded = NEIGHBOURS * min(a, b)
        found.append(crowded if piles else min(met, crowded))
    return _average(tuple(found))


def _piles(document: Document, pair: tuple[str, str]) -> bool:
    """Whether something draws these bodies together and something holds them up."""
    pulled = any(
        isinstance(force, Gravity | Attract) and set(pair) & set(meant(document, force.on))
        for force in document.forces
    )
    return pulled and (bool(document.walls) or not isinstance(document.bounds, OpenBounds))


def _forces(document: Document, crowd: Crowd) -> Iterator[Work]:
    for at, force in enumerate(document.forces):
        path = f"forces[{at}]"
        if isinstance(force, Attract | Repel) and force.to != "point":
            pairs = _pairs(document, crowd, force.on, force.to, float(force.reach))
            yield Work(path=path, kind="pairs", amount=pairs)
        else:
            yield Work(path=path, kind="rules", amount=_mean_of(document, crowd, force.on))


def _behaviours(document: Document, crowd: Crowd) -> Iterator[Work]:
    for at, rule in enumerate(document.behaviours):
        path = f"behaviours[{at}]"
        yield Work(path=path, kind="rules", amount=_mean_of(document, crowd, rule.on))
        yield Work(path=path, kind="behaviours", amount=1.0)
        match rule:
            case Flock(radius=radius):
                pairs = _pairs(document, crowd, rule.on, rule.on, float(radius))
            case Infect(whom=whom, reach=reach):
                pairs = _pairs(document, crowd, rule.on, whom, float(reach))
            case Seek(to=to, reach=reach) | Flee(to=to, reach=reach) if to != "point":
                pairs = _pairs(document, crowd, rule.on, to, float(reach))
            case Chase(to=to, reach=reach):
                pairs = _pairs(document, crowd, rule.on, to, float(reach))
            case _:
                continue
        yield Work(path=path, kind="pairs", amount=pairs)


def _pairs(document: Document, crowd: Crowd, on: str, to: str, reach: float) -> float:
    """Pairs of who acts and who is within reach, evenly strewn over the canvas."""
    area = float(document.canvas.width * document.canvas.height)
    share = min(1.0, 3.14 * reach * reach / area)
    acting, seen = crowd.of(*meant(document, on)), crowd.of(*meant(document, to))
    return _average(tuple(a * b * share for a, b in zip(acting, seen, strict=True)))


def _fields(document: Document) -> Iterator[Work]:
    for at, field in enumerate(document.fields):
        count = float(cells(document, float(field.cell)))
        yield Work(path=f"fields[{at}]", kind="cells", amount=count * _rate(field) / FPS)
        yield Work(path=f"fields[{at}]", kind="drawn cells", amount=count)


def _rate(field: FieldKind) -> float:
    """How often per second all cells are gone through."""
    match field:
        case Scent() | Memory():
            return SCENT_STEPS
        case Automaton(steps=steps) | Segregation(steps=steps) | Growth(steps=steps):
            return float(steps)
        case _:
            return 1.0


def _pieces(wall: Wall) -> int:
    match wall:
        case PathWall(points=points, closed=closed):
            return len(points) - (0 if closed else 1)
        case BoxWall():
            return 4
        case PegsWall(rows=rows, columns=columns):
            return rows * columns
        case _:
            return 1


def _mean(crowd: Crowd, selector: str) -> float:
    return crowd.mean if selector not in crowd.by_species else _average(crowd.of(selector))


def _mean_of(document: Document, crowd: Crowd, selector: str) -> float:
    return _average(crowd.of(*meant(document, selector)))


def _average(counts: tuple[float, ...]) -> float:
    return sum(counts) / MOMENTS
