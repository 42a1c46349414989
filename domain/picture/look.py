"""The look: every token of a design system as integers, ready for a renderer.

The look is no part of the frame list's digest: another look is another picture of the same
film.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a painter needs looks and no documents, whose models take long to load
    from domain.language.design_system import DesignSystem
    from domain.language.models import Document

UNIT = 256
"""Shares are written in 1/256."""


@dataclass(frozen=True, kw_only=True)
class Lettering:
    """How words of one role are set. ``face`` is ``geometric``, ``serif`` or ``mono``."""

    face: str
    weight: int
    tracking: int
    """Extra space between letters in 1/256 of the letter size."""
    upper: bool
    """Whether words are set in capitals."""


@dataclass(frozen=True, kw_only=True)
class Look:
    """Resolved tokens. Shares are integers in 1/256, so 256 is all of it."""

    name: str
    """``dusk@1``."""
    colours: Mapping[str, tuple[int, int, int]]
    """Red, green, blue from 0 to 255 by token."""
    glow: int
    """Factor on every body's glow; 0 = this system does not glow."""
    glow_reach: int
    """Radius of a glow as a multiple of the body's radius."""
    falloff: int
    """k of 1 / (1 + k·d²), where d runs from 0 to 1 over the glow's radius."""
    core: int
    """Factor on the whiteness of the middle."""
    shadow: int
    """Opacity of the soft shadow below bodies; 0 = none."""
    vignette: int
    grain: int
    scan_lines: int
    additive_glow: bool
    line_width: int
    """Factor on the width of strokes and trails."""
    lettering: Mapping[str, Lettering]
    """By role: ``title``, ``text``, ``counter``."""
    text_ms: int
    """Time in which words appear and go."""


def look_of(document: "Document") -> Look:
    """The document's design system with its overrides."""
    from domain.language.design_system import design_system

    system = design_system(document.design_system)
    overrides = {change.token: change.value for change in document.overrides}
    return look_from(system, overrides)


def look_from(system: "DesignSystem", overrides: Mapping[str, str] | None = None) -> Look:
    """Tokens as integers; ``overrides`` maps tokens to ``#rrggbb``."""
    colours = {**system.colours, **(overrides or {})}
    return Look(
        name=system.title,
        colours={token: _rgb(value) for token, value in sorted(colours.items())},
        glow=_share(system.light["glow"]),
        glow_reach=_share(system.light["glow_reach"]),
        falloff=_share(system.light["falloff"]),
        core=_share(system.light["core"]),
        shadow=_share(system.light["shadow"]),
        vignette=_share(system.texture["vignette"]),
        grain=_share(system.texture["grain"]),
        scan_lines=_share(system.texture["scan_lines"]),
        additive_glow=bool(system.texture["additive_glow"]),
        line_width=_share(system.line["width"]),
        lettering={
            role: Lettering(
                face=face.face,
                weight=face.weight,
                tracking=_share(face.tracking),
                upper=face.upper,
            )
            for role, face in system.type.items()
        },
        text_ms=int(system.easing["text_ms"]),
    )


def _share(value: float) -> int:
    return round(value * UNIT)


def _rgb(value: str) -> tuple[int, int, int]:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)
