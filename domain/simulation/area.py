"""The area: where bodies may be."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from domain.language.models import Document
from domain.language.space import OpenBounds
from domain.simulation.exact import Floats


@dataclass(frozen=True, kw_only=True)
class Area:
    """Where bodies may be: a box, or the largest circle in it."""

    kind: str
    """``open``, ``bounce``, ``wrap``, ``clamp`` or ``kill``."""
    shape: str
    left: float
    top: float
    right: float
    bottom: float
    restitution: float
    friction: float
    sound: bool
    drawn: bool

    @cached_property
    def box(self) -> Floats:
        """Left, top, right, bottom."""
        return np.array([self.left, self.top, self.right, self.bottom])

    @property
    def centre(self) -> tuple[float, float]:
        """Middle of box and circle."""
        return (self.left + self.right) * 0.5, (self.top + self.bottom) * 0.5

    @property
    def radius(self) -> float:
        """Radius of the circle."""
        return min(self.right - self.left, self.bottom - self.top) * 0.5


def area_of(document: Document) -> Area:
    """The area that the bounds of a document leave."""
    bounds = document.bounds
    padding = 0.0 if isinstance(bounds, OpenBounds) else float(bounds.padding)
    top = 0.0 if isinstance(bounds, OpenBounds) else float(bounds.top)
    bottom = 0.0 if isinstance(bounds, OpenBounds) else float(bounds.bottom)
    width, height = float(document.canvas.width), float(document.canvas.height)
    # An area turned inside out by its padding is a point in its middle.
    left, right = _ordered(padding, width - padding)
    upper, lower = _ordered(padding + top, height - padding - bottom)
    return Area(
        kind=bounds.kind,
        shape=getattr(bounds, "shape", "box"),
        left=left,
        top=upper,
        right=right,
        bottom=lower,
        restitution=float(getattr(bounds, "restitution", 0.0)),
        friction=float(getattr(bounds, "friction", 0.0)),
        sound=bool(getattr(bounds, "sound", False)),
        drawn=bool(getattr(bounds, "drawn", False)),
    )


def _ordered(low: float, high: float) -> tuple[float, float]:
    middle = (low + high) * 0.5
    return (low, high) if low <= high else (middle, middle)
