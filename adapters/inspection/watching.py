"""Decoding the picture once, frame by frame, keeping only small sums."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from adapters.inspection import thresholds as limits

STRIDE = 4
"""Every fourth pixel each way is looked at: letters are still found, and it is cheap."""
SAMPLE_EVERY_S = 0.5

type Luma = npt.NDArray[np.uint8]


@dataclass(kw_only=True)
class Watched:
    """What was seen."""

    width: int = 0
    height: int = 0
    fps: float = 0.0
    steady_rate: bool = True
    codec: str = ""
    pixel_format: str = ""
    colour: str = ""
    """``bt709 tv`` when everything is tagged as it should be."""
    frames: int = 0
    start_s: float = 0.0
    black: list[int] = field(default_factory=list)
    motion: list[float] = field(default_factory=list)
    """Share of pixels that moved since the frame before; of frame 0: 0."""
    contrasts: list[tuple[int, float, float]] = field(default_factory=list)
    """Frame, contrast of the whole picture, contrast in the title's zone."""
    lowest: Luma | None = None
    highest: Luma | None = None
    middle: int = 0
    """Middle luma of the film."""

    @property
    def duration_s(self) -> float:
        """Length of the picture."""
        return self.frames / self.fps if self.fps else 0.0


def watch(film: Path, told: Callable[[int], None]) -> Watched:
    """Decode all pictures. Raises ``OSError`` or ``av.FFmpegError`` when it cannot be read."""
    seen = Watched()
    with av.open(str(film)) as container:
        if not container.streams.video:
            return seen
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        _read_format(stream, seen)
        previous: Luma | None = None
        times: list[float] = []
        for frame in container.decode(stream):
            luma = _luma(frame)
            _look(seen, luma, previous)
            times.append(float((frame.pts or 0) * stream.time_base))
            previous = luma
            seen.frames += 1
            told(seen.frames)
    if times:
        seen.start_s = times[0]
        steps = np.diff(times)
        seen.steady_rate = bool(len(steps) == 0 or np.ptp(steps) < 0.002)
    return seen


def _read_format(stream: "av.VideoStream", seen: Watched) -> None:
    codec = stream.codec_context
    seen.width, seen.height = codec.width, codec.height
    seen.fps = float(stream.average_rate or 0)
    seen.codec, seen.pixel_format = codec.name, codec.pix_fmt or ""
    tagged = (codec.color_range, codec.colorspace, codec.color_primaries, codec.color_trc)
    seen.colour = "bt709 tv" if all(int(tag) == 1 for tag in tagged) else f"{tagged}"


def _luma(frame: "av.VideoFrame") -> Luma:
    plane = frame.planes[0]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    return np.ascontiguousarray(rows[: frame.height : STRIDE, : frame.width : STRIDE])


def _look(seen: Watched, luma: Luma, previous: Luma | None) -> None:
    bright = float(np.percentile(luma, 99.5))
    if bright < limits.DARKEST_BRIGHT:
        seen.black.append(seen.frames)
    seen.motion.append(0.0 if previous is None else _moved(luma, previous))
    if seen.frames % max(1, int(seen.fps * SAMPLE_EVERY_S)) == 0:
        _sample(seen, luma)


def _moved(luma: Luma, previous: Luma) -> float:
    change = np.maximum(luma, previous) - np.minimum(luma, previous)
    return float((change > limits.MOVED).mean())


def _sample(seen: Watched, luma: Luma) -> None:
    top, bottom = (int(share * len(luma)) for share in limits.TITLE_ZONE)
    zone = luma[top:bottom]
    seen.contrasts.append((seen.frames, contrast(luma, 0.4), contrast(zone, 1.0)))
    if seen.lowest is None or seen.highest is None:
        seen.lowest, seen.highest = luma.copy(), luma.copy()
    else:
        np.minimum(seen.lowest, luma, out=seen.lowest)
        np.maximum(seen.highest, luma, out=seen.highest)
    seen.middle = int(np.median(luma))


def contrast(luma: Luma, share: float) -> float:
    """WCAG contrast between the middle and the ``share`` per cent furthest from it."""
    if not luma.size:
        return 1.0
    low, middle, high = (float(np.percentile(luma, each)) for each in (share, 50, 100 - share))
    return max(_ratio(high, middle), _ratio(middle, low))


def _ratio(lighter: float, darker: float) -> float:
    return (_light(lighter) + 0.05) / (_light(darker) + 0.05)


def _light(luma: float) -> float:
    """Relative light of a limited-range luma, with the exponent of BT.1886 rounded to 2.2."""
    return float(max(0.0, (luma - 16) / 219) ** 2.2)
