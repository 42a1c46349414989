"""What must be true of machines beyond their own keys: names, and parts that fit together."""

from collections.abc import Iterator

from domain.language.machine_parts import (
    births_made,
    driver_of,
    gear_rates,
    machine_names,
    species_made,
    tags_made,
    walls_made,
)
from domain.language.machines import Galton, Gear, Hourglass, Pendulum
from domain.language.models import Document
from domain.language.problems import Found, Path, Problem, nearest, path_text

type Mention = tuple[Path, str]

MOST_RATE = 5.0
"""Turns per second."""


def machine_species(document: Document) -> list[str]:
    """Names of all species that machines bring."""
    made = zip(document.machines, machine_names(document), strict=True)
    return [part for machine, name in made for part in species_made(machine, name)]


def machine_tags(document: Document) -> list[str]:
    """Selectors of all tags that machines bring."""
    made = zip(document.machines, machine_names(document), strict=True)
    return [f"tag:{tag}" for machine, name in made for tag in tags_made(machine, name)]


def machine_walls(document: Document) -> list[str]:
    """Names of all walls that machines bring, each once per machine."""
    made = zip(document.machines, machine_names(document), strict=True)
    return [part for machine, name in made for part in walls_made(machine, name)]


def machine_mentions(document: Document) -> Iterator[Mention]:
    """Places where a machine names a species."""
    for at, machine in enumerate(document.machines):
        match machine:
            case Galton():
                yield ("machines", at, "ball"), machine.ball
                yield ("machines", at, "kept"), machine.kept
            case Hourglass():
                yield ("machines", at, "grain"), machine.grain
            case Pendulum():
                yield ("machines", at, "bob"), machine.bob
            case _:
                pass


def machine_problems(document: Document) -> Found:
    """Names used twice, gears that mesh with nothing, balls too large for their board."""
    found = _doubled(document)
    names, rates = machine_names(document), gear_rates(document)
    for at, machine in enumerate(document.machines):
        if isinstance(machine, Gear):
            found += _unfit_gear(document, at, names, rates[at])
        if isinstance(machine, Galton):
            found += _unfit_board(document, at, machine)
    if not document.births and not any(births_made(machine) for machine in document.machines):
        hint = "write an entry with a kind and a species"
        found.append((("births",), _problem(("births",), "at least one birth", "none", hint)))
    return found


def _problem(path: Path, expected: str, got: str, hint: str) -> Problem:
    return Problem(path=path_text(path), expected=expected, got=got, hint=hint)


def _doubled(document: Document) -> Found:
    found: Found = []
    names = machine_names(document)
    species = {kind.name for kind in document.species}
    walls = {wall.name for wall in document.walls if wall.name}
    for at, (machine, name) in enumerate(zip(document.machines, names, strict=True)):
        path: Path = ("machines", at, "name")
        if name in names[:at]:
            hint = "give each machine another name"
            found.append((path, _problem(path, "a name of its own", f'"{name}"', hint)))
        own = {*species_made(machine, name), *walls_made(machine, name)}
        taken = [part for part in species_made(machine, name) if part in species]
        taken += [part for part in walls_made(machine, name) if part in walls]
        others = zip(document.machines[:at], names[:at], strict=True)
        for other, its in others:
            parts = {*species_made(other, its), *walls_made(other, its)}
            taken += sorted(own & parts) if its != name else []
        for part in taken[:1]:
            hint = f"the machine calls a part {part}: give it another name"
            found.append((path, _problem(path, "a name of its own", f'"{name}"', hint)))
    return found


def _unfit_gear(document: Document, at: int, names: tuple[str, ...], rate: float) -> Found:
    machine = document.machines[at]
    path: Path = ("machines", at, "meshes")
    if not isinstance(machine, Gear) or not machine.meshes:
        return []
    before = [
        name
        for name, other in zip(names[:at], document.machines[:at], strict=True)
        if isinstance(other, Gear)
    ]
    if driver_of(document, at, names) < 0:
        hint = nearest(machine.meshes, before) or "write the gear that drives it before it"
        expected = "the name of a gear that stands before this one"
        return [(path, _problem(path, expected, f'"{machine.meshes}"', hint))]
    if abs(rate) > MOST_RATE:
        hint = f"give it {MOST_RATE / abs(rate):.2g} times the pace: a slower driver, more teeth"
        expected = f"gears of at most {MOST_RATE:g} turns/s"
        return [(path, _problem(path, expected, f"{abs(rate):.3g} turns/s", hint))]
    return []


def _unfit_board(document: Document, at: int, machine: Galton) -> Found:
    """A ball must have room to fall between two pegs."""
    path: Path = ("machines", at, "spacing")
    for kind in document.species:
        size = kind.size if isinstance(kind.size, int | float) else kind.size.max
        least = 2.0 * (size + machine.peg)
        if kind.name == machine.ball and machine.spacing <= least:
            hint = f"write spacing: {least * 1.2:.0f}, or make balls or pegs smaller"
            expected = f"more than {least:g}, for balls of size {size:g} between pegs"
            return [(path, _problem(path, expected, f"{machine.spacing:g}", hint))]
    return []
