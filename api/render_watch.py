"""A draft made anew each time its document is saved."""

import argparse
import hashlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from api.render_guard import Interrupted

LOOK_EVERY_S = 0.1
QUIET_S = 0.15
"""A file that has not changed for so long is saved to its end. Editors write in pieces, or
write another file and rename it, so for a moment there may be none at all."""
INVALID = 2

type State = tuple[int, int, int] | None
"""Inode, time of change and size; ``None`` while there is no file."""


def watch(
    options: argparse.Namespace, once: Callable[[argparse.Namespace], int], rounds: int = 0
) -> int:
    """Make a draft now and after every save that changes the document, until Ctrl+C.

    What goes wrong is told with its place and a hint, and the watch goes on. ``rounds``
    ends it after so many drafts; 0 is never. The value is an exit code.
    """
    if options.document is None or options.out is None:
        sys.stderr.write("kinora-render: to watch, give a document and --out FILE\n")
        return INVALID
    draft = argparse.Namespace(**{**vars(options), "watch": False, "no_film_cache": True})
    if draft.preset is None:
        draft.preset = "preview"
    shown, made = "", 0
    if _state(options.document) is None:
        sys.stderr.write(f"waiting for {options.document}\n")
    try:
        while not rounds or made < rounds:
            content = _settled(options.document, shown)
            shown = content
            started = time.monotonic()
            code = once(draft)
            made += 1
            told = f"made in {time.monotonic() - started:.1f} s" if code == 0 else "not made"
            sys.stderr.write(f"draft {made} {told}; watching {options.document} (Ctrl+C ends)\n")
            sys.stderr.flush()
    except Interrupted:
        sys.stderr.write("\n")
    return 0


def _settled(path: Path, shown: str) -> str:
    """Wait until the file is there, at rest, and other than it was shown; its digest."""
    known: State = (-1, -1, -1)
    while True:
        state = _state(path)
        if state is not None and state == known:
            digest = _digest(path)
            if digest not in ("", shown):
                return digest
        else:
            time.sleep(QUIET_S)
            if _state(path) == state:
                known = state
            continue
        time.sleep(LOOK_EVERY_S)


def _state(path: Path) -> State:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
