"""How films are encoded: every value that shapes the bytes, in one place."""

from dataclasses import dataclass

SEGMENT_FRAMES = 240
"""Frames per segment. Each segment has an encoder of its own, so that bytes depend neither
on the number of threads or workers nor on where a killed run went on."""

AUDIO_BITRATE = 160_000
KEYFRAME_EVERY_S = 4
"""Seconds; platforms ask for at most a few, and a segment starts with one anyway."""

MASTER_PRESET = "superfast"
MASTER_TUNING = "mbtree=1:rc-lookahead=6:b-adapt=0:subme=0"
"""Measured on glowing bodies with trails, against plain veryfast at the same crf: little more
than half of the processor time, 5 % more bytes and the same signal-to-noise ratio. Fixed
B-frames suit steady motion, and macroblock trees are where half of the bytes are saved. Following
motion in whole pixels saves another tenth of the time, for 2 % more bytes."""
SWIFT_FROM_FPS = 50
SWIFT_TUNING = "bframes=5:weightp=0:partitions=i8x8"
"""Beside the master's, where twice as many frames are to be made in the same time. Measured at 60
frames per second: 13 to 18 % less processor time and 11 % fewer bytes; at equal bytes the same
signal-to-noise ratio within 0.1 dB and the same likeness (SSIM), and no more visible blocks in
dark gradients (see docs/decisions/sixty-frames.md)."""
DRAFT_PRESET = "ultrafast"

STEADY = (
    "cpu-independent=1:mvrange=128:mvrange-thread=128:lookahead-threads=1"
    ":aq-mode=3:aq-strength=1.2:deblock=-1,-1"
)
"""``cpu-independent`` makes x264's bytes equal on every processor. Without a fixed ``mvrange``
the number of threads limits how far motion is followed; from twelve threads on, a second one
looks ahead, on half a picture each. The rest keeps dark gradients free of visible blocks."""


@dataclass(frozen=True, kw_only=True)
class PictureSettings:
    """Settings of one encoder."""

    width: int
    height: int
    fps: int
    crf: int = 18
    draft: bool = False
    """Fast and larger, for previews."""
    intra: bool = False
    """Every picture a key frame, so that a player steps to any of them at once."""

    @property
    def options(self) -> dict[str, str]:
        """Options as libx264 takes them."""
        every = 1 if self.intra else self.fps * KEYFRAME_EVERY_S
        tuning = f"{STEADY}:keyint={every}"
        if not self.draft:
            tuning = f"{tuning}:{MASTER_TUNING}"
            if self.fps >= SWIFT_FROM_FPS:
                tuning = f"{tuning}:{SWIFT_TUNING}"
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
