"""The frame-list file, as ``docs/frame-list.md`` specifies it: version 1, and version 2
for films with fields of cells.

A container of chunks: a header, the look, then segments of 240 frames, each compressed on
its own so that a renderer can begin anywhere, and a last chunk that closes the file.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import msgspec

from domain.language.canonical import canonical_json
from domain.picture.frame_list import Frame, FrameList, Header, Layer, Style
from domain.picture.look import Lettering, Look
from domain.picture.segments import SEGMENT, packed, unpacked

MAGIC = b"KNFL"
VERSION, WITH_LAYERS = 1, 2
"""A film without fields is written as before there were any, and keeps its digest."""

_CHUNK = struct.Struct("<4sIII")  # name, stored bytes, bytes unpacked, CRC-32 of the unpacked
_DAMAGE = (LookupError, TypeError, ValueError, struct.error, zlib.error, msgspec.MsgspecError)
LATER_IN_STYLE: dict[str, object] = {
    "aspect": 0, "corner": 0, "sweep": 0, "glyph": "", "edge": -1, "stretched": False,
    "blur": 0, "points": (), "curved": False,
}  # fmt: skip
LATER_IN_HEADER: dict[str, object] = {
    "background_kind": "radial", "background_turn": 0, "background_ms": 0,
}  # fmt: skip
"""Fields that are written only when they differ from this."""
LARGEST_CHUNK = 1 << 29
"""Bytes unpacked; a file that promises more is refused before memory is taken."""


class FrameFileRefused(Exception):
    """Bytes that are no frame-list file of this version, or a damaged one."""


def write_frame_list(frame_list: FrameList, look: Look) -> bytes:
    """The file. Equal frame lists and looks give equal meaning; the bytes may differ with the
    version of zlib, so identity is ``frame_list_digest``, not a digest of the file."""
    parts = [_lead(frame_list)]
    for name, content in _contents(frame_list):
        parts.append(_chunk(name, content))
        if name == b"HEAD":
            parts.append(_chunk(b"LOOK", canonical_json(_look_fields(look))))
    return b"".join(parts)


def frame_list_digest(frame_list: FrameList) -> str:
    """SHA-256 of what the picture is made of: every chunk but the look, unpacked, in order."""
    digest = hashlib.sha256(_lead(frame_list))
    for name, content in _contents(frame_list):
        digest.update(name + struct.pack("<I", len(content)))
        digest.update(content)
    return digest.hexdigest()


def read_frame_list(data: bytes) -> tuple[FrameList, Look]:
    """Film and look of a file. Raises ``FrameFileRefused`` for anything else."""
    try:
        return _read(data)
    except _DAMAGE as reason:
        raise FrameFileRefused(f"damaged frame list: {reason}") from reason


def frames_in(data: bytes) -> tuple[int, Iterator[Frame]]:
    """Frames per second, and every frame in turn, so that a long film needs little memory.

    Both raise ``FrameFileRefused`` for anything else than a frame list.
    """
    try:
        if data[:4] != MAGIC:
            raise FrameFileRefused("this is no frame-list file: it does not begin with KNFL")
        chunks = _chunks(data)
        _, head = next(chunks)
        fps = _header(msgspec.json.decode(head)).fps
    except (*_DAMAGE, StopIteration) as reason:
        raise FrameFileRefused(f"damaged frame list: {reason}") from reason
    return fps, _each_frame(chunks)


def _each_frame(chunks: Iterator[tuple[bytes, bytes]]) -> Iterator[Frame]:
    try:
        for name, content in chunks:
            if name == b"FRMS":
                yield from unpacked(content)
    except _DAMAGE as reason:
        raise FrameFileRefused(f"damaged frame list: {reason}") from reason


def _read(data: bytes) -> tuple[FrameList, Look]:
    if data[:4] != MAGIC:
        raise FrameFileRefused("this is no frame-list file: it does not begin with KNFL")
    (version,) = struct.unpack_from("<I", data, 4)
    if version not in {VERSION, WITH_LAYERS}:
        raise FrameFileRefused(f"version {version} of the format; this reads versions 1 and 2")
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    if names[:2] != [b"HEAD", b"LOOK"] or names[-1:] != [b"DONE"]:
        raise FrameFileRefused("the file is cut off or its chunks are out of order")
    head = msgspec.json.decode(chunks[0][1])
    done = msgspec.json.decode(chunks[-1][1])
    frames = [frame for name, content in chunks if name == b"FRMS" for frame in unpacked(content)]
    if len(frames) != done["frames"]:
        raise FrameFileRefused(f"{len(frames)} frames instead of {done['frames']}")
    film = FrameList(
        header=_header(head),
        frames=frames,
        ended_because=done["ended_because"],
        state_digests=tuple(done["state_digests"]),
    )
    return film, _look(msgspec.json.decode(chunks[1][1]))


def _contents(frame_list: FrameList) -> Iterator[tuple[bytes, bytes]]:
    """Names and contents of all chunks but the look."""
    yield b"HEAD", canonical_json(_head_fields(frame_list.header))
    for begin in range(0, len(frame_list.frames), SEGMENT):
        yield b"FRMS", packed(frame_list.frames[begin : begin + SEGMENT])
    done = {
        "frames": len(frame_list.frames),
        "ended_because": frame_list.ended_because,
        "state_digests": frame_list.state_digests,
    }
    yield b"DONE", canonical_json(done)


def _lead(frame_list: FrameList) -> bytes:
    version = WITH_LAYERS if frame_list.header.layers else VERSION
    return MAGIC + struct.pack("<I", version)


def _chunk(name: bytes, content: bytes) -> bytes:
    stored = zlib.compress(content, 6)
    return _CHUNK.pack(name, len(stored), len(content), zlib.crc32(content)) + stored


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(data):
        name, stored, length, checksum = _CHUNK.unpack_from(data, at)
        at += _CHUNK.size
        if length > LARGEST_CHUNK or at + stored > len(data):
            raise FrameFileRefused("a chunk is longer than the file or than 512 MiB")
        unpacker = zlib.decompressobj()
        content = unpacker.decompress(data[at : at + stored], length + 1)
        if len(content) != length or zlib.crc32(content) != checksum:
            raise FrameFileRefused(f"chunk {name.decode('ascii', 'replace')} is damaged")
        at += stored
        yield name, content


def _header(fields: dict[str, Any]) -> Header:
    styles = tuple(_style(style) for style in fields.pop("styles"))
    layers = tuple(_layer(layer) for layer in fields.pop("layers", ()))
    tuples = {
        name: tuple(fields.pop(name))
        for name in ("colours", "species", "grid_colours", "background")
    }
    return Header(**(fields | tuples), styles=styles, layers=layers)


def _style(fields: dict[str, Any]) -> Style:
    points = tuple(fields.pop("points", ()))
    return Style(**fields, points=points)


def _layer(fields: dict[str, Any]) -> Layer:
    tones = tuple(tuple(tone) for tone in fields.pop("tones"))
    return Layer(**fields, tones=tones)


def _head_fields(header: Header) -> dict[str, Any]:
    """Fields of the header; those that later constructs brought only where they say something,
    so that films without them keep their digests."""
    fields: dict[str, Any] = msgspec.to_builtins(header)
    if not header.layers:
        del fields["layers"]
    styles = [_without_plain(style, LATER_IN_STYLE) for style in fields["styles"]]
    return _without_plain(fields, LATER_IN_HEADER) | {"styles": styles}


def _without_plain(fields: dict[str, Any], later: dict[str, object]) -> dict[str, Any]:
    return {
        name: value for name, value in fields.items() if name not in later or value != later[name]
    }


def _look_fields(look: Look) -> dict[str, object]:
    fields: dict[str, object] = msgspec.to_builtins(look)
    return fields


def _look(fields: dict[str, Any]) -> Look:
    colours = {token: tuple(rgb) for token, rgb in fields.pop("colours").items()}
    faces = {role: Lettering(**face) for role, face in fields.pop("lettering").items()}
    return Look(**fields, colours=colours, lettering=faces)
