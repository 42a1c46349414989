"""What machines call their parts, so that a document may refer to them."""

from collections import Counter

from domain.language.machines import (
    Bats,
    Conveyor,
    Galton,
    Gear,
    Hands,
    Hourglass,
    Machine,
    Pendulum,
)
from domain.language.models import Document


def machine_names(document: Document) -> tuple[str, ...]:
    """The name of every machine: its own, or its kind, numbered from the second on."""
    unnamed: Counter[str] = Counter()
    names: list[str] = []
    for machine in document.machines:
        unnamed[machine.kind] += not machine.name
        number = unnamed[machine.kind]
        names.append(machine.name or (machine.kind if number == 1 else f"{machine.kind}_{number}"))
    return tuple(names)


def species_made(machine: Machine, name: str) -> tuple[str, ...]:
    """Names of the species that a machine brings."""
    if isinstance(machine, Galton):
        return numbered(machine, f"{name}_kept")
    if isinstance(machine, Pendulum):
        return (f"{name}_pin", *elbows(machine, name))
    return ()


def numbered(machine: Galton, part: str) -> tuple[str, ...]:
    """Names of the parts of a board of which there is one per colour."""
    return tuple(f"{part}_{number}" for number in range(1, max(1, len(machine.colours)) + 1))


def tags_made(machine: Machine, name: str) -> tuple[str, ...]:
    """Tags of the species that a machine brings."""
    return (f"{name}_kept",) if isinstance(machine, Galton) else ()


def elbows(machine: Pendulum, name: str) -> tuple[str, ...]:
    """Names of the bodies between the links of a pendulum."""
    return tuple(f"{name}_elbow_{number}" for number in range(1, machine.links))


def walls_made(machine: Machine, name: str) -> tuple[str, ...]:
    """Names of the walls that a machine brings; several walls may share one."""
    match machine:
        case Galton():
            floors = numbered(machine, f"{name}_floor")
            return (f"{name}_pegs", f"{name}_bins", *floors)
        case Hourglass():
            parts = "left right top bottom"
        case Gear():
            parts = "wheel teeth holes"
        case Hands():
            parts = "arms hub" if machine.hub else "arms"
        case Bats():
            parts = "left right"
        case Conveyor():
            parts = "belt wheels holes"
        case Pendulum():
            parts = ""
    return tuple(f"{name}_{part}" for part in parts.split())


def births_made(machine: Machine) -> bool:
    """Whether a machine gives birth to bodies."""
    return isinstance(machine, Galton | Hourglass | Pendulum)


def gear_rates(document: Document) -> tuple[float, ...]:
    """Turns per second of every machine that is a gear, as its driver makes it; else 0."""
    names, rates = machine_names(document), [0.0] * len(document.machines)
    for at, machine in enumerate(document.machines):
        if isinstance(machine, Gear):
            driver = driver_of(document, at, names)
            other = document.machines[driver] if driver >= 0 else machine
            if driver >= 0 and isinstance(other, Gear):
                rates[at] = -rates[driver] * other.teeth / machine.teeth
            else:
                rates[at] = float(machine.rate)
    return tuple(rates)


def driver_of(document: Document, at: int, names: tuple[str, ...]) -> int:
    """Which machine a gear meshes with; −1 for none, or for one that does not stand before it."""
    machine = document.machines[at]
    wanted = machine.meshes if isinstance(machine, Gear) else ""
    for other in range(at):
        if wanted and names[other] == wanted and isinstance(document.machines[other], Gear):
            return other
    return -1
