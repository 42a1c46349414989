"""Single pictures: PNG and JPEG files, contact sheets, and which frame to show."""

from collections.abc import Sequence

import numpy as np
import skia

from adapters.rendering.target import Pixels, image_of
from domain.picture.frame_list import Frame

JPEG_QUALITY = 92
GAP = 6
"""Pixels between the pictures of a contact sheet."""


def encode_still(pixels: Pixels, suffix: str, *, quality: int = JPEG_QUALITY) -> bytes:
    """A picture as a file: ``.png``, or anything else as JPEG of a quality from 1 to 100."""
    image = image_of(pixels)
    if suffix.lower() == ".png":
        data = image.encodeToData(skia.EncodedImageFormat.kPNG, 100)
    else:
        data = image.encodeToData(skia.EncodedImageFormat.kJPEG, quality)
    return bytes(data)


def contact_sheet(pictures: Sequence[Pixels], columns: int) -> Pixels:
    """Pictures of one size in rows, on black, with small gaps."""
    height, width = pictures[0].shape[:2]
    rows = -(-len(pictures) // columns)
    sheet = np.zeros((rows * (height + GAP) + GAP, columns * (width + GAP) + GAP, 4), np.uint8)
    sheet[..., 3] = 255
    for number, picture in enumerate(pictures):
        top = GAP + number // columns * (height + GAP)
        left = GAP + number % columns * (width + GAP)
        sheet[top : top + height, left : left + width] = picture
    return sheet


def telling_frame(frames: Sequence[Frame]) -> int:
    """The frame that shows most of what the film is about: many bodies, something struck,
    no end card, not the very beginning."""
    if not frames:
        return 0
    most = max(1, *(len(frame.bodies) for frame in frames))
    scores = []
    for index, frame in enumerate(frames):
        carded = any(text.role == "end_card" for text in frame.texts)
        flashes = min(3.0, float(frame.bodies[:, 11].sum()) / 255) / 3 if len(frame.bodies) else 0
        early = index < len(frames) * 0.15
        scores.append(len(frame.bodies) / most + 0.35 * flashes - 2.0 * carded - 0.5 * early)
    return int(np.argmax(scores))


def lively_window(frames: Sequence[Frame], length: int) -> int:
    """First frame of the ``length`` frames in which most happens, before any end card."""
    cards = [any(text.role == "end_card" for text in frame.texts) for frame in frames]
    usable = cards.index(True) if True in cards else len(frames)
    last = max(0, usable - length)
    counts = np.array([min(len(frame.events), 6) for frame in frames[:usable]], np.int64)
    sums = np.concatenate([[0], np.cumsum(counts)])
    starts = [int(sums[min(start + length, usable)] - sums[start]) for start in range(last + 1)]
    return int(np.argmax(starts)) if starts else 0
