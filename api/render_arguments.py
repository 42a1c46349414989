"""Arguments of the render program."""

import argparse
from pathlib import Path

EXAMPLES = """examples:
  kinora-render film.yaml --out film.mp4
  kinora-render film.yaml --out preview.mp4 --preset preview
  kinora-render film.yaml --out still.png --still 4.5
  kinora-render film.yaml --out film.mp4 --json --work-folder work
  kinora-render film.yaml --contact-sheet sheet.jpg --proxy proxy.mp4
  kinora-render film.yaml --out draft.mp4 --watch

exit codes: 0 done · 2 invalid input · 3 a stated limit · 4 input or output · 130 cancelled
"""


def parser() -> argparse.ArgumentParser:
    """Every argument, with help for people."""
    made = argparse.ArgumentParser(
        prog="kinora-render",
        description="Render one Kinora document to a film with sound.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = made.add_argument
    add("document", nargs="?", type=Path, metavar="DOC", help="document, YAML or JSON")
    add("--out", type=Path, metavar="FILE", help="film (.mp4) or picture (.jpg, .png) to write")
    add(
        "--preset",
        choices=("short", "preview", "loop", "thumbnail", "proxy"),
        help="short: 1080 × 1920 with sound; preview: 270 × 480, silent; loop: 3 s of it; "
        "thumbnail: one picture; proxy: 270 × 480, silent, every picture a key frame "
        "(default short; preview with --watch)",
    )
    add("--json", action="store_true", help="answer with one JSON object on stdout")
    add("--fps", type=_rate, help="frames per second, a divisor of 120 (short 30, preview 15)")
    add("--scale", type=_scale, help="factor on the preset's size, for example 0.5")
    add("--still", type=_seconds, metavar="T", help="only the picture at T seconds")
    add("--frames", type=_range, metavar="A:B", help="only frames A to B − 1")
    add("--thumbnail", type=Path, metavar="FILE", help="also write the most telling picture")
    add("--contact-sheet", type=Path, metavar="FILE", help="also write pictures in rows, timed")
    add("--count", type=_positive, default=12, help="pictures of the contact sheet (default 12)")
    add("--columns", type=_positive, default=4, help="pictures in one of its rows (default 4)")
    add("--proxy", type=Path, metavar="FILE", help="also write a proxy for stepping, .mp4")
    add("--watch", action="store_true", help="make --out anew at every save, until Ctrl+C")
    add("--warm", action="store_true", help="a preview by a renderer that stays loaded a while")
    add("--threads", type=_positive, default=2, help="encoder threads (default 2)")
    add("--workers", type=_positive, default=1, help="processes that draw (default 1)")
    add("--work-folder", type=Path, metavar="DIR", help="keep finished segments here to resume")
    add("--from-frames", type=Path, metavar="FILE", help="draw a frame list, not a document")
    add("--save-frames", type=Path, metavar="FILE", help="also write the frame list")
    add(
        "--cache",
        type=Path,
        metavar="DIR",
        help="frame lists and films made before (default: KINORA_RENDER_CACHE, then the "
        "user's cache folder)",
    )
    add("--cache-mb", type=_megabytes, default=2000, help="most megabytes of it (default 2000)")
    add("--no-cache", action="store_true", help="neither use nor fill the cache")
    add("--no-film-cache", action="store_true", help="use and fill it for frame lists only")
    add("--hash-frames", choices=("all", "second"), default="second", help="frames to digest")
    add(
        "--explain",
        action="store_true",
        help="say what the document does and costs; no film",
    )
    add(
        "--schema",
        choices=("document", "model"),
        help="print the JSON Schema of documents, or of what a model may answer",
    )
    add("--versions", action="store_true", help="print versions that shape the bytes, as JSON")
    return made


def _range(text: str) -> tuple[int, int]:
    first, separator, stop = text.partition(":")
    if not separator or not first.isdigit() or not stop.isdigit() or int(first) >= int(stop):
        raise argparse.ArgumentTypeError("expected a:b with a < b, for example 0:60")
    return int(first), int(stop)


def _positive(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError("expected a whole number from 1 to 64")
    return int(text)


def _megabytes(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError("expected megabytes from 1 to 1000000")
    return int(text)


def _scale(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0.02 <= value <= 4:
        raise argparse.ArgumentTypeError("expected a number from 0.02 to 4")
    return value


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 180:
        raise argparse.ArgumentTypeError("expected seconds from 0 to 180")
    return value


def _rate(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 120:
        raise argparse.ArgumentTypeError("expected frames per second from 1 to 120")
    return int(text)
