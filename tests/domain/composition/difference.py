"""Where two films differ to the eye: frame lists compared as they are made, to the first frame."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest

import numpy as np

from domain.composition.wish import Value
from domain.language.validation import validated
from domain.picture.film import Film
from domain.picture.frame_list import Frame, Header

FPS = 5
"""Frames compared per second: rare, because motion that differs keeps differing."""


def film_of(mapping: Mapping[str, Value], seconds: float) -> Film:
    """A composed document on its way to frames, under a title that all share."""
    meta = mapping["meta"]
    assert isinstance(meta, Mapping)
    return Film(validated({**mapping, "meta": {**meta, "title": "X"}}), FPS, seconds=seconds)


def differ(one: Mapping[str, Value], other: Mapping[str, Value], seconds: float = 180) -> bool:
    """Whether the frame lists differ in what is seen: not the sound, the title or mere names."""
    first, second = film_of(one, seconds), film_of(other, seconds)
    if _seen(first.header) != _seen(second.header):
        return True
    pairs = zip_longest(first.frames(), second.frames())
    return any(a is None or b is None or not _same(a, b) for a, b in pairs)


def _seen(header: Header) -> Header:
    return replace(header, sound={}, species=())


def _same(one: Frame, other: Frame) -> bool:
    return (
        np.array_equal(one.bodies, other.bodies)
        and one.texts == other.texts
        and one.camera == other.camera
        and _paint(one) == _paint(other)
    )


def _paint(frame: Frame) -> bytes:
    return b"" if frame.paint is None else frame.paint.tobytes()
