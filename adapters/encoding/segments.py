"""Segments: 240 frames each, encoded by an encoder of their own, kept as packets.

A finished segment is a file of MessagePack with a digest at its end, so a file that was cut
off by a crash is recognised and made again.
"""

import hashlib
import os
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from queue import Queue
from threading import Thread

import av
import msgspec
from av.bitstream import BitStreamFilterContext
from av.codec.context import ThreadType
from av.video.codeccontext import VideoCodecContext

from adapters.encoding.planes import Planes
from adapters.encoding.settings import PictureSettings

WITHOUT_SEI = "filter_units=remove_types=6"
"""x264 writes its options, with the thread count, into a SEI unit of the first frame."""
LEAST_THREADS = 2
"""Alone, an x264 thread also skips blocks whose predicted motion points far below the picture;
beside others it never does, however many they are. So it is never left alone."""
QUEUED = 4
"""Frames between drawing and encoding; more only costs memory."""


type Ready = Callable[[], Planes]
"""Gives the planes of one frame."""


class EncodedPacket(msgspec.Struct, frozen=True, array_like=True):
    """One packet; times in frames from the start of its segment."""

    pts: int
    dts: int
    keyframe: bool
    data: bytes


class Segment(msgspec.Struct, frozen=True, array_like=True):
    """One finished segment."""

    frames: int
    header: bytes
    """Parameter sets, as the container wants them."""
    packets: list[EncodedPacket]
    frame_digests: dict[int, str] = {}
    """SHA-256 of the pixels of some frames, by number in the film."""


def open_encoder(settings: PictureSettings, threads: int) -> VideoCodecContext:
    """An x264 encoder whose pictures do not depend on the machine or on ``threads``."""
    encoder = av.CodecContext.create("libx264", "w")
    encoder.width, encoder.height = settings.width, settings.height
    encoder.pix_fmt = "yuv420p"
    encoder.framerate = Fraction(settings.fps)
    encoder.time_base = Fraction(1, settings.fps)
    encoder.thread_type = ThreadType.FRAME
    encoder.thread_count = max(LEAST_THREADS, threads)
    encoder.flags |= av.codec.context.Flags.global_header
    encoder.color_range = 1
    encoder.colorspace = 1
    encoder.color_primaries = 1
    encoder.color_trc = 1
    encoder.options = settings.options
    encoder.open()
    return encoder


class SegmentEncoder:
    """Encodes one segment on a thread of its own while the next frames are drawn.

    What makes a frame's planes ready (converting them) runs on that thread as well, so that
    drawing and the rest share two processors.
    """

    def __init__(self, settings: PictureSettings, *, threads: int) -> None:
        self._encoder = open_encoder(settings, threads)
        self._filter = BitStreamFilterContext(WITHOUT_SEI, "h264")
        self._packets: list[EncodedPacket] = []
        self._frames = 0
        self._todo: Queue[tuple[int, Ready] | None] = Queue(QUEUED)
        self._failure: BaseException | None = None
        self._thread = Thread(target=self._work, name="encode", daemon=True)
        self._thread.start()

    def encode(self, ready: Ready) -> None:
        """Hand over a picture. Waits while ``QUEUED`` are under way.

        ``ready`` is called once, on the encoder's thread; its planes may be used again for
        the next picture.
        """
        self.check()
        self._todo.put((self._frames, ready))
        self._frames += 1

    def check(self) -> None:
        """Raise what went wrong on the encoder's thread, if anything did."""
        if self._failure is not None:
            raise self._failure

    def finish(self, frame_digests: dict[int, str]) -> Segment:
        """Encode what is left and return the whole segment."""
        self._stop()
        self.check()
        return Segment(
            frames=self._frames,
            header=bytes(self._encoder.extradata or b""),
            packets=self._packets,
            frame_digests=frame_digests,
        )

    def abandon(self) -> None:
        """Stop without a result."""
        self._stop()

    def _stop(self) -> None:
        self._todo.put(None)
        self._thread.join()

    def _work(self) -> None:
        try:
            while (entry := self._todo.get()) is not None:
                if self._failure is None:
                    self._encode(*entry)
            if self._failure is None:
                self._keep(self._encoder.encode(None))
        except BaseException as failure:
            self._failure = failure
            while self._todo.get() is not None:
                pass

    def _encode(self, number: int, ready: Ready) -> None:
        frame = av.VideoFrame.from_numpy_buffer(ready().data, "yuv420p")
        frame.pts = number
        frame.time_base = self._encoder.time_base
        self._keep(self._encoder.encode(frame))

    def _keep(self, packets: list["av.Packet[av.VideoStream]"]) -> None:
        for packet in packets:
            for kept in self._filter.filter(packet):
                self._packets.append(
                    EncodedPacket(
                        pts=kept.pts or 0,
                        dts=kept.dts or 0,
                        keyframe=kept.is_keyframe,
                        data=bytes(kept),
                    )
                )


def write_segment(path: Path, segment: Segment) -> None:
    """Keep a segment so that it is either whole or not there."""
    content = msgspec.msgpack.encode(segment)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.write(hashlib.sha256(content).digest())
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def read_segment(path: Path) -> Segment | None:
    """The segment in a file, or ``None`` when there is none or it is damaged."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    body, digest = content[:-32], content[-32:]
    if hashlib.sha256(body).digest() != digest:
        return None
    return msgspec.msgpack.decode(body, type=Segment)
