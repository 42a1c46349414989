"""Preflight: what a platform would refuse, found before anything is sent.

Limits from the platforms' own documentation: YouTube titles 100 characters without angle
brackets and descriptions 5 000 bytes; TikTok captions 2 200 UTF-16 units; short films up
to 180 s, vertical, 23 to 60 frames a second.
"""

from collections.abc import Iterator

from domain.events.animation import AnimationRendered
from domain.events.publication import PreflightFinding, PublicationRequested

LONGEST_S = 180.0
FPS_RANGE = (23, 60)
YOUTUBE_TITLE = 100
YOUTUBE_DESCRIPTION_BYTES = 5000
TIKTOK_CAPTION_UNITS = 2200


def preflight(
    request: PublicationRequested, film: AnimationRendered | None
) -> Iterator[PreflightFinding]:
    """Findings in a fixed order."""
    if film is None:
        yield PreflightFinding(check="film", passed=False, message="there is no rendered film")
        return
    yield _finding(
        "duration", 0 < film.duration_s <= LONGEST_S, f"{film.duration_s:.1f} s, at most 180 s"
    )
    yield _finding(
        "vertical", film.height > film.width, f"{film.width} x {film.height}, must be upright"
    )
    low, high = FPS_RANGE
    yield _finding("frame_rate", low <= film.fps <= high, f"{film.fps} fps, {low} to {high}")
    yield from _texts(request)


def _texts(request: PublicationRequested) -> Iterator[PreflightFinding]:
    title, text = request.title, _whole_caption(request)
    if request.platform == "youtube":
        fits = 0 < len(title) <= YOUTUBE_TITLE and not set("<>") & set(title)
        yield _finding("title", fits, f"{len(title)} characters, 1 to 100 without < and >")
        size = len(text.encode())
        yield _finding(
            "description", size <= YOUTUBE_DESCRIPTION_BYTES, f"{size} bytes, at most 5000"
        )
        return
    units = len(text.encode("utf-16-le")) // 2
    yield _finding("caption", 0 < units <= TIKTOK_CAPTION_UNITS, f"{units} UTF-16 units, 1 to 2200")


def _whole_caption(request: PublicationRequested) -> str:
    return " ".join([request.caption, *(f"#{tag}" for tag in request.hashtags)])


def _finding(check: str, passed: bool, message: str) -> PreflightFinding:
    return PreflightFinding(check=check, passed=passed, message=f"{check}: {message}")
