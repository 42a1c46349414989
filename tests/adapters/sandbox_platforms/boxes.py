"""MP4 boxes by hand (ISO/IEC 14496-12): a file that says of itself what a test wants."""

import struct


def box(name: bytes, content: bytes, *, long: bool = False) -> bytes:
    if long:
        return struct.pack(">I4sQ", 1, name, 16 + len(content)) + content
    return struct.pack(">I4s", 8 + len(content), name) + content


def header(scale: int, length: int, *, version: int = 0) -> bytes:
    if version:
        return box(b"mvhd", struct.pack(">B3x16xIQ", 1, scale, length))
    return box(b"mvhd", struct.pack(">B3x8xII", 0, scale, length))


def track(width: int, height: int, *, version: int = 0) -> bytes:
    before = bytes(84 if version else 72)
    size = struct.pack(">II", width << 16, height << 16)
    return box(b"trak", box(b"tkhd", struct.pack(">B3x", version) + before + size))


def film_of(seconds: int, size: int, *, seed: int = 0) -> bytes:
    """So many bytes that call themselves a film of so many seconds; another seed, other bytes."""
    movie = box(b"moov", header(600, 600 * seconds) + track(1080, 1920))
    begun = box(b"ftyp", b"isom") + movie
    left = size - len(begun) - 8
    pattern = seed.to_bytes(8) + bytes(range(256))
    return begun + box(b"mdat", (pattern * (left // len(pattern) + 1))[:left])
