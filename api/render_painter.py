"""The program of a painter that ``api.render_beside`` starts; it ends with whoever started it.

Over its line come films: first what they are, then their frames, then ``None``. Back go the
number of frames drawn, as they are drawn, and at the end the seconds that took, or what went wrong.
"""

import os
import signal
import sys
from collections.abc import Iterator
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.render_beside import Told
from api.render_guard import PARENT_VARIABLE, die_with_parent
from api.render_start import look_seldom_for_cycles

if TYPE_CHECKING:
    from api.render_plan import Plan
    from domain.picture.frame_list import Frame, Header
    from domain.picture.look import Look

type Line = Connection[Any, Any]
type Order = "tuple[Header, Look, Plan, int, str, str]"


def main() -> int:
    """Draw film after film until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started this one decides
    die_with_parent(int(os.environ[PARENT_VARIABLE]))
    look_seldom_for_cycles()
    import_module("api.render_segments")  # now, while whoever started this one does the same
    line: Line = Connection(int(sys.argv[1]))
    try:
        while True:
            _film(line, line.recv())
    except (EOFError, OSError):
        return 0


def _film(line: Line, order: Order) -> None:
    from api.render_segments import SegmentPainter, render_as_they_come
    from api.render_store import SegmentStore

    header, look, plan, threads, folder, key = order
    painter = SegmentPainter(header, look, plan, threads)
    store = SegmentStore(Path(folder), key)
    frames: list[Frame] = []
    try:
        render_as_they_come(
            painter, store, frames, _arriving(line, frames, plan),
            told=lambda count: line.send(Told(drawn=count)),
            reused=lambda count: line.send(Told(reused=count)),
        )  # fmt: skip
    except OSError as failure:
        line.send(Told(failed=failure.strerror or str(failure)))
        raise
    finally:
        painter.abandon()
    line.send(Told(ended_s=painter.drawing_s))


def _arriving(line: Line, frames: "list[Frame]", plan: "Plan") -> Iterator[int]:
    """Numbers of the frames that are shown, each when it and all before it are there."""
    while (frame := line.recv()) is not None:
        frames.append(frame)
        if len(frames) > plan.first:
            yield len(frames) - 1


if __name__ == "__main__":
    sys.exit(main())
