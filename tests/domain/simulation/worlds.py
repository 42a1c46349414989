"""Worlds for tests: small documents run to a moment."""

from typing import Any

import numpy as np

from domain.language.models import Document
from domain.language.validation import validated
from domain.simulation.simulation import Simulation


def document(**parts: Any) -> Document:
    """A document with one resting ball of size 20 in the middle, sections replaced."""
    base: dict[str, Any] = {
        "dsl_version": "2.0",
        "meta": {"title": "World", "seed": 3},
        "duration": 180,
        "species": [{"name": "a", "size": 20, "restitution": 1}],
        "births": [{"kind": "point", "species": "a"}],
        "end": {"settle": 0.2},
    }
    return validated(base | parts)


def after(seconds: float, **parts: Any) -> Simulation:
    """The simulation of a document after some seconds of film."""
    simulation = Simulation(document(**parts))
    for _ in range(int(seconds * 120)):
        simulation.advance()
    return simulation


def finished(film: Document) -> Simulation:
    """The simulation of a document at its end."""
    simulation = Simulation(film)
    while not simulation.finished:
        simulation.advance()
    return simulation


def ball(x: float, y: float, speed: float = 0, direction: float = 0, species: str = "a") -> Any:
    """The birth of one ball."""
    centre = {"x": x, "y": y}
    return {
        "kind": "point",
        "species": species,
        "centre": centre,
        "speed": speed,
        "direction": direction,
    }


def momentum(simulation: Simulation) -> tuple[float, float]:
    """Sum of mass times velocity."""
    bodies = simulation.world.bodies
    return float((bodies.mass * bodies.vx).sum()), float((bodies.mass * bodies.vy).sum())


def energy(simulation: Simulation) -> float:
    """Sum of half mass times speed squared."""
    bodies = simulation.world.bodies
    return float((0.5 * bodies.mass * (bodies.vx**2 + bodies.vy**2)).sum())


def area(simulation: Simulation) -> float:
    """Sum of radius squared."""
    return float(np.square(simulation.world.bodies.size).sum())
