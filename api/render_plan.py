"""What a rendering is to make: preset, size, rate, range."""

from dataclasses import dataclass, replace

from adapters.encoding.settings import PictureSettings

PRESETS = ("short", "preview", "loop", "thumbnail", "proxy")
LOOP_S = 3
LARGEST_SIDE = 4320
MOST_FRAMES = 180 * 60
"""Three minutes at 60 frames per second."""


class LimitReached(Exception):
    """Something larger was asked for than the program makes; exit code 3."""


class PlanRefused(Exception):
    """Arguments that make no sense; exit code 2."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What the caller asked for beyond the preset; ``None`` where nothing was said."""

    preset: str = "short"
    fps: int | None = None
    scale: float | None = None
    frames: tuple[int, int] | None = None
    hash_all: bool = False


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One rendering, decided."""

    preset: str
    picture: PictureSettings
    sound: bool
    first: int = 0
    stop: int | None = None
    """Frames ``first`` to ``stop`` (not included) are shown; ``None``: to the end."""
    hash_every: int = 1
    """Every so many frames the pixels are digested."""

    def with_range(self, first: int, stop: int) -> "Plan":
        """The same with another range."""
        return replace(self, first=first, stop=stop)


WIDTHS = {"short": 1080, "thumbnail": 1080, "preview": 270, "loop": 270, "proxy": 270}
RATES = {"short": 30, "thumbnail": 30, "preview": 15, "loop": 15, "proxy": 30}


def plan_for(wish: Wish, canvas: tuple[int, int], own_fps: int | None = None) -> Plan:
    """Decide. ``own_fps`` is the rate of a frame list, which cannot be changed.

    Raises ``PlanRefused`` or ``LimitReached``.
    """
    draft = wish.preset in ("preview", "loop", "proxy")
    fps = own_fps or wish.fps or RATES[wish.preset]
    if own_fps and wish.fps and wish.fps != own_fps:
        raise PlanRefused(f"the frame list has {own_fps} frames per second, not {wish.fps}")
    if 120 % fps:
        raise PlanRefused(f"{fps} frames per second: the rate must divide 120 (15, 24, 30, 60 …)")
    width, height = _size(canvas, WIDTHS[wish.preset] * (wish.scale or 1.0))
    first, stop = wish.frames or (0, None)
    return Plan(
        preset=wish.preset,
        picture=PictureSettings(
            width=width,
            height=height,
            fps=fps,
            crf=26 if draft else 18,
            draft=draft,
            intra=wish.preset == "proxy",
        ),
        sound=wish.preset == "short",
        first=first,
        stop=stop,
        hash_every=1 if wish.hash_all else fps,
    )


def _size(canvas: tuple[int, int], wide: float) -> tuple[int, int]:
    """Pixels, both even, of a canvas whose shorter side gets ``wide`` pixels."""
    factor = wide / min(canvas)
    width, height = (max(2, round(side * factor / 2) * 2) for side in canvas)
    if max(width, height) > LARGEST_SIDE:
        raise LimitReached(f"{width} × {height} pixels: at most {LARGEST_SIDE} on a side")
    return width, height
