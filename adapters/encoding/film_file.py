"""The finished file: segments joined by copy, AAC sound, index in front, no timestamps."""

import hashlib
import heapq
import os
from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

import av
import numpy as np
import numpy.typing as npt
from av.packet import Packet
from av.video.stream import VideoStream

from adapters.encoding.segments import Segment
from adapters.encoding.settings import AUDIO_BITRATE, PictureSettings

SAMPLE_RATE = 48_000
AUDIO_FRAME = 1024

type AnyPacket = Packet[Any]

type Samples = npt.NDArray[np.int16]
"""Shape (length, 2)."""


def write_film(
    path: Path, settings: PictureSettings, segments: Sequence[Segment], sound: Samples | None
) -> None:
    """Write the film beside its place, flush it to disk and rename it.

    The same segments and samples give the same bytes. Nothing is left behind on failure.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _mux(temporary, settings, segments, sound)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def picture_digest(segments: Sequence[Segment]) -> str:
    """SHA-256 of the coded pictures in order, without the container."""
    digest = hashlib.sha256()
    for segment in segments:
        for packet in segment.packets:
            digest.update(packet.data)
    return digest.hexdigest()


def _mux(
    path: Path, settings: PictureSettings, segments: Sequence[Segment], sound: Samples | None
) -> None:
    options = {"movflags": "+faststart", "fflags": "+bitexact"}
    with av.open(str(path), "w", format="mp4", options=options) as output:
        video = _video_stream(output, settings, segments[0].header)
        tracks = [_pictures(video, segments, settings.fps)]
        if sound is not None:
            audio = output.add_stream("aac", rate=SAMPLE_RATE, layout="stereo")
            audio.codec_context.bit_rate = AUDIO_BITRATE
            output.start_encoding()
            tracks.append(_sound(audio, sound))
        for packet in _interleaved(tracks):
            output.mux_one(packet)


def _video_stream(
    output: "av.container.OutputContainer", settings: PictureSettings, header: bytes
) -> VideoStream:
    stream = output.add_stream("libx264", rate=settings.fps, options=settings.options)
    codec = stream.codec_context
    codec.width, codec.height, codec.pix_fmt = settings.width, settings.height, "yuv420p"
    codec.time_base = Fraction(1, settings.fps)
    codec.color_range, codec.colorspace, codec.color_primaries, codec.color_trc = 1, 1, 1, 1
    codec.thread_count = 1
    codec.flags |= av.codec.context.Flags.global_header
    codec.open()
    if bytes(codec.extradata or b"") != header:
        raise ValueError("segments were made with other settings than the film's")
    return stream


def _pictures(stream: VideoStream, segments: Sequence[Segment], fps: int) -> Iterator[AnyPacket]:
    start = 0
    for segment in segments:
        for kept in segment.packets:
            packet: AnyPacket = Packet(kept.data)
            packet.stream = stream
            packet.time_base = Fraction(1, fps)
            packet.pts, packet.dts = start + kept.pts, start + kept.dts
            packet.duration = 1
            packet.is_keyframe = kept.keyframe
            yield packet
        start += segment.frames


def _sound(stream: "av.AudioStream", samples: Samples) -> Iterator[AnyPacket]:
    for start in range(0, len(samples), AUDIO_FRAME):
        part = np.ascontiguousarray(samples[start : start + AUDIO_FRAME]).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(part, format="s16", layout="stereo")
        frame.sample_rate = SAMPLE_RATE
        frame.pts = start
        frame.time_base = Fraction(1, SAMPLE_RATE)
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _interleaved(tracks: Sequence[Iterator[AnyPacket]]) -> Iterator[AnyPacket]:
    """Packets of all tracks in order of decoding time; equal times in order of tracks."""
    numbered = [
        ((_seconds(packet), number, packet) for packet in track)
        for number, track in enumerate(tracks)
    ]
    for _, _, packet in heapq.merge(*numbered, key=itemgetter(0, 1)):
        yield packet


def _seconds(packet: AnyPacket) -> Fraction:
    # The stubs name the C struct; what comes is a Fraction.
    return Fraction(packet.dts or 0) * cast("Fraction", packet.time_base)
