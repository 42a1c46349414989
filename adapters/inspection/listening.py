"""Decoding the sound once, through FFmpeg's own meter after EBU R 128."""

import math
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

AUDIBLE = 0.001
"""Highest sample (of 1) from which a film is not silent."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What was heard."""

    present: bool = False
    """Whether there is a sound track with something on it."""
    codec: str = ""
    rate: int = 0
    lufs: float = -math.inf
    peak_db: float = -math.inf
    """True peak of the louder channel."""
    start_s: float = 0.0
    duration_s: float = 0.0


def listen(film: Path) -> Heard:
    """Decode the first sound track."""
    with av.open(str(film)) as container:
        if not container.streams.audio:
            return Heard()
        stream = container.streams.audio[0]
        meter = _Meter(stream.codec_context.sample_rate)
        start: float | None = None
        samples, loudest = 0, 0.0
        for frame in container.decode(stream):
            if start is None:
                start = float((frame.pts or 0) * stream.time_base)
            samples += frame.samples
            loudest = max(loudest, float(np.abs(frame.to_ndarray()).max(initial=0.0)))
            meter.push(frame)
        rate = stream.codec_context.sample_rate
        return Heard(
            present=loudest > AUDIBLE,
            codec=stream.codec_context.name,
            rate=rate,
            lufs=meter.lufs,
            peak_db=meter.peak_db,
            start_s=start or 0.0,
            duration_s=samples / rate,
        )


class _Meter:
    """The ``ebur128`` filter."""

    def __init__(self, rate: int) -> None:
        self._graph = av.filter.Graph()
        source = self._graph.add(
            "abuffer",
            f"sample_rate={rate}:sample_fmt=fltp:channel_layout=stereo:time_base=1/{rate}",
        )
        meter = self._graph.add("ebur128", "peak=true:metadata=1")
        sink = self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        self._graph.configure()
        self._source, self._sink = source, sink
        self.lufs = -math.inf
        self.peak_db = -math.inf

    def push(self, frame: "av.AudioFrame") -> None:
        self._source.push(frame)
        while True:
            try:
                out = self._sink.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            self._read({str(name): str(value) for name, value in out.metadata.items()})

    def _read(self, measured: dict[str, str]) -> None:
        loudness = measured.get("lavfi.r128.I")
        if loudness is not None and float(loudness) > -70:
            self.lufs = float(loudness)
        peak = measured.get("lavfi.r128.true_peak")
        if peak is not None and float(peak) > 0:
            self.peak_db = max(self.peak_db, 20 * math.log10(float(peak)))
