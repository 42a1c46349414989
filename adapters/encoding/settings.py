"""How films are encoded: every value that shapes the bytes, in one place."""

from dataclasses import dataclass

SEGMENT_FRAMES = 240
"""Frames per segment. Each segment has an encoder of its own, so that bytes depend neither
on the number of threads or workers nor on where a killed run went on."""

AUDIO_BITRATE = 160_000
KEYFRAME_EVERY_S = 4
"""Seconds; platforms ask for at most a few, and a segment starts with one anyway."""

MASTER_PRESET = "veryfast"
MASTER_TUNING = "subme=1:me=dia:weightp=0:rc-lookahead=6:b-adapt=0"
"""Measured on glowing bodies with trails: 32 ms of processor per frame instead of 57 with
plain veryfast, and the file is smaller: fixed B-frames suit steady motion best."""
DRAFT_PRESET = "ultrafast"

STEADY = "cpu-independent=1:mvrange=128:mvrange-thread=128:aq-mode=3:aq-strength=1.2:deblock=-1,-1"
"""``cpu-independent`` makes x264's bytes equal on every processor. Without a fixed ``mvrange``
the number of threads limits how far motion is followed. The rest keeps
dark gradients free of visible blocks."""


@dataclass(frozen=True, kw_only=True)
class PictureSettings:
    """Settings of one encoder."""

    width: int
    height: int
    fps: int
    crf: int = 17
    draft: bool = False
    """Fast and larger, for previews."""

    @property
    def options(self) -> dict[str, str]:
        """Options as libx264 takes them."""
        tuning = f"{STEADY}:keyint={self.fps * KEYFRAME_EVERY_S}"
        if not self.draft:
            tuning = f"{tuning}:{MASTER_TUNING}"
        return {
            "preset": DRAFT_PRESET if self.draft else MASTER_PRESET,
            "crf": str(self.crf),
            "profile": "high",
            "x264-params": tuning,
        }

    @property
    def words(self) -> str:
        """All of it in one line, for digests."""
        return f"{self.width}x{self.height}@{self.fps} {SEGMENT_FRAMES} " + " ".join(
            f"{name}={value}" for name, value in sorted(self.options.items())
        )
