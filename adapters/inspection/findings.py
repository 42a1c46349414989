"""From what was seen and heard to findings, in a fixed order."""

import math
from collections.abc import Iterator
from operator import itemgetter

import numpy as np

from adapters.inspection import thresholds as limits
from adapters.inspection.listening import Heard
from adapters.inspection.watching import Watched
from domain.events.animation import Finding


def picture_findings(seen: Watched, size: tuple[int, int]) -> Iterator[Finding]:
    """Everything about the picture."""
    yield _duration(seen)
    yield _resolution(seen, size)
    yield _rate(seen)
    yield _format(seen)
    yield _black(seen)
    yield _frozen(seen)
    yield _opening(seen)
    yield _motion(seen)
    yield from _contrasts(seen)
    yield _safe_area(seen)


def sound_findings(seen: Watched, heard: Heard, *, silent: bool) -> Iterator[Finding]:
    """Everything about the sound; of a film that is meant to be silent, just that."""
    yield Finding(
        check="audio_present",
        passed=heard.present or silent,
        hard=True,
        measured=float(heard.present),
        limit="sound, unless the document asks for silence",
        message="sound" if heard.present else "silent, as asked" if silent else "no sound",
    )
    if not heard.present:
        return
    yield _loudness(heard)
    yield Finding(
        check="true_peak",
        passed=heard.peak_db <= limits.HIGHEST_PEAK,
        hard=True,
        measured=round(heard.peak_db, 2),
        limit=f"≤ {limits.HIGHEST_PEAK:g} dBTP",
        message=f"true peak {heard.peak_db:.1f} dBTP",
    )
    yield _sync(seen, heard)


def _duration(seen: Watched) -> Finding:
    return Finding(
        check="duration",
        passed=limits.SHORTEST_S <= seen.duration_s <= limits.LONGEST_S,
        hard=True,
        measured=round(seen.duration_s, 3),
        limit=f"{limits.SHORTEST_S:g} to {limits.LONGEST_S:g} s",
        frame=max(0, seen.frames - 1),
        message=f"{seen.duration_s:.2f} s",
    )


def _resolution(seen: Watched, size: tuple[int, int]) -> Finding:
    return Finding(
        check="resolution",
        passed=(seen.width, seen.height) == size,
        hard=True,
        measured=float(seen.width * seen.height),
        limit=f"{size[0]} × {size[1]} pixels",
        frame=0,
        message=f"{seen.width} × {seen.height}",
    )


def _rate(seen: Watched) -> Finding:
    return Finding(
        check="frame_rate",
        passed=seen.steady_rate and round(seen.fps) in limits.RATES,
        hard=True,
        measured=round(seen.fps, 3),
        limit=f"steady, one of {', '.join(str(rate) for rate in limits.RATES)} frames/s",
        message=f"{seen.fps:g} frames/s" + ("" if seen.steady_rate else ", not steady"),
    )


def _format(seen: Watched) -> Finding:
    words = f"{seen.codec} {seen.pixel_format} {seen.colour}"
    return Finding(
        check="format",
        passed=words == "h264 yuv420p bt709 tv",
        hard=True,
        measured=0.0,
        limit="h264 yuv420p bt709 tv",
        message=words,
    )


def _black(seen: Watched) -> Finding:
    return Finding(
        check="black_frames",
        passed=len(seen.black) <= limits.MOST_BLACK_FRAMES,
        hard=True,
        measured=float(len(seen.black)),
        limit=f"{limits.MOST_BLACK_FRAMES} frames",
        frame=seen.black[0] if seen.black else None,
        message=f"{len(seen.black)} black frames",
    )


def _frozen(seen: Watched) -> Finding:
    stop = seen.frames - int(limits.END_S * seen.fps)
    longest, at, run = 0, 0, 0
    for index, moved in enumerate(seen.motion[: max(0, stop)]):
        run = run + 1 if index and moved < limits.STILL_SHARE else 0
        if run > longest:
            longest, at = run, index - run + 1
    seconds = longest / seen.fps if seen.fps else 0.0
    return Finding(
        check="frozen_frames",
        passed=seconds <= limits.LONGEST_STILL_S,
        hard=True,
        measured=round(seconds, 3),
        limit=f"≤ {limits.LONGEST_STILL_S:g} s without motion before the end",
        frame=at if longest else None,
        message=f"longest standstill {seconds:.2f} s",
    )


def _opening(seen: Watched) -> Finding:
    count = max(2, int(limits.OPENING_S * seen.fps))
    moved = float(np.mean(seen.motion[1:count] or [0.0]))
    return Finding(
        check="opening_motion",
        passed=moved >= limits.LEAST_OPENING_MOTION,
        hard=False,
        measured=round(moved, 5),
        limit=f"≥ {limits.LEAST_OPENING_MOTION:g} of the pixels per frame in the first second",
        frame=0,
        message=f"{moved:.2%} of the picture moves in the first second",
    )


def _motion(seen: Watched) -> Finding:
    moved = float(np.mean(seen.motion[1:] or [0.0]))
    calmest = int(np.argmin(seen.motion[1:]) + 1) if len(seen.motion) > 1 else 0
    return Finding(
        check="motion",
        passed=moved >= limits.LEAST_MOTION,
        hard=False,
        measured=round(moved, 5),
        limit=f"≥ {limits.LEAST_MOTION:g} of the pixels per frame",
        frame=calmest,
        message=f"{moved:.2%} of the picture moves from frame to frame",
    )


def _contrasts(seen: Watched) -> Iterator[Finding]:
    checks = (
        ("contrast", 1, limits.LEAST_CONTRAST, True),
        ("text_contrast", 2, limits.LEAST_TEXT_CONTRAST, False),
    )
    for check, column, least, hard in checks:
        frame, measured = min(
            ((entry[0], float(entry[column])) for entry in seen.contrasts),
            key=itemgetter(1),
            default=(0, 1.0),
        )
        yield Finding(
            check=check,
            passed=measured >= least,
            hard=hard,
            measured=round(measured, 2),
            limit=f"≥ {least:g} : 1",
            frame=frame,
            message=f"lowest contrast {measured:.1f} : 1",
        )


def _safe_area(seen: Watched) -> Finding:
    share = max(_still_ink(seen, zone) for zone in ("bottom", "right"))
    return Finding(
        check="safe_area",
        passed=share <= limits.MOST_INK,
        hard=False,
        measured=round(share, 4),
        limit=f"≤ {limits.MOST_INK:.1%} standing ink in the lowest {limits.BOTTOM_SHARE:.0%} "
        f"and the right {limits.RIGHT_SHARE:.0%}",
        frame=seen.frames // 2,
        message=f"{share:.2%} of the platforms' zone is covered by standing ink",
    )


def _still_ink(seen: Watched, zone: str) -> float:
    """Share of a zone covered by ink that never moves and is dense as letters are."""
    if seen.lowest is None or seen.highest is None:
        return 0.0
    height, width = seen.lowest.shape
    rows = slice(int(height * (1 - limits.BOTTOM_SHARE)), None) if zone == "bottom" else slice(None)
    across = slice(int(width * (1 - limits.RIGHT_SHARE)), None) if zone == "right" else slice(None)
    low = seen.lowest[rows, across].astype(np.int16)
    high = seen.highest[rows, across].astype(np.int16)
    far = np.abs((low + high) // 2 - seen.middle) > limits.STATIC_INK
    ink = far & (high - low < limits.STATIC_RANGE)
    block = 6
    tall, wide = ink.shape[0] // block * block, ink.shape[1] // block * block
    if not tall or not wide:
        return 0.0
    blocks = ink[:tall, :wide].reshape(tall // block, block, wide // block, block)
    density = blocks.mean(axis=(1, 3))
    return float(((density > 0.3) & (density < 0.97)).mean())


def _loudness(heard: Heard) -> Finding:
    near = abs(heard.lufs - limits.LOUDNESS) <= limits.LOUDNESS_TOLERANCE
    limited = heard.lufs < limits.LOUDNESS and heard.peak_db >= limits.PEAK_LIMITED_FROM
    return Finding(
        check="loudness",
        passed=near or limited,
        hard=False,
        measured=round(heard.lufs, 2) if math.isfinite(heard.lufs) else -99.0,
        limit=f"{limits.LOUDNESS:g} ± {limits.LOUDNESS_TOLERANCE:g} LUFS, or limited by its peaks",
        message=f"{heard.lufs:.1f} LUFS" + ("" if near else ", limited by its peaks" * limited),
    )


def _sync(seen: Watched, heard: Heard) -> Finding:
    frame = 1 / seen.fps if seen.fps else 0.0
    starts = abs(seen.start_s - heard.start_s)
    ends = abs(seen.duration_s - heard.duration_s)
    off = max(starts, ends - limits.AAC_FRAME_S)
    return Finding(
        check="sync",
        passed=off <= limits.SYNC_FRAMES * frame,
        hard=True,
        measured=round(off * 1000, 1),
        limit=f"≤ {limits.SYNC_FRAMES:g} frame between picture and sound, at both ends",
        frame=0,
        message=f"starts {starts * 1000:.1f} ms and ends {ends * 1000:.1f} ms apart",
    )
