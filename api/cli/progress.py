"""How far running work is, as one line."""

from typing import TYPE_CHECKING

from api.cli.screen import Line
from api.cli.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from api.watching import Running


class Teller:
    """Tells a live line what runs now; given to ``api.watching.Watch``."""

    def __init__(self, words: Words, line: Line) -> None:
        self._words = words
        self._line = line

    def __call__(self, running: "list[Running]") -> None:
        """The oldest running work with its progress; nothing changes while nothing runs."""
        if running:
            work = running[0]
            name = self._words.term("stage", work.stage)
            self._line.show(f"{name}…", detail=self._detail(work.progress))

    def _detail(self, progress: "Mapping[str, object]") -> str:
        """Done of total, and how fast a film is rendered, as heart-beats tell it."""
        done, total = progress.get("done"), progress.get("total")
        if not (isinstance(done, int) and isinstance(total, int) and total > 0):
            return ""
        share = f"{done}/{total} ({done * 100 // total} %)"
        pace = progress.get("realtime")
        if not isinstance(pace, int | float):
            return share
        return f"{share}, {self._words.number(pace, 1)} ×"
