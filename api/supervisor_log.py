"""Where the lines of supervised processes go: a terminal, a file, or both."""

import json
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TextIO

SUPERVISOR = "kinora"
"""The name under which the supervisor itself speaks."""

_COLOURS = (36, 33, 35, 32, 34, 96, 93, 95)
"""ANSI foregrounds that are legible on dark and light terminals."""

_FULL_AT = 10_000_000
"""Bytes of a log file before the next one begins."""

_KEPT = 3
"""Log files kept beside the current one."""


class LineSink(Protocol):
    """Takes what processes say, line by line."""

    def line(self, name: str, text: str) -> None:
        """One line, without its end, said by the process ``name``."""


class TerminalLines:
    """Lines under the name of who said them, in a colour of its own: for people."""

    def __init__(
        self,
        terminal: TextIO,
        names: Sequence[str],
        *,
        colour: bool,
        translate: Callable[[str], str] = str,
    ) -> None:
        """``translate`` puts what the supervisor says into the operator's language."""
        everyone = [SUPERVISOR, *names]
        self._terminal = terminal
        self._translate = translate
        self._width = max(map(len, everyone))
        self._colours = {
            name: _COLOURS[index % len(_COLOURS)] if colour else 0
            for index, name in enumerate(everyone)
        }

    def line(self, name: str, text: str) -> None:
        """Write ``name │ text``; nothing happens when the terminal was closed."""
        prefix = f"{name:<{self._width}} │"
        if colour := self._colours.get(name, 0):
            prefix = f"\x1b[{colour}m{prefix}\x1b[0m"
        said = self._translate(text) if name == SUPERVISOR else text
        with suppress(OSError):
            self._terminal.write(f"{prefix} {said}\n")
            self._terminal.flush()


class LogFile:
    """JSON lines in a file: for machines. JSON passes as it is, other text is wrapped."""

    def __init__(self, path: Path) -> None:
        """Append to ``path``, mode 0600. Raises ``OSError``."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._file = _open_private(path)

    def line(self, name: str, text: str) -> None:
        """Add one line; lost without an error when the disk is full."""
        with suppress(OSError):
            self._file.write(f"{_as_json(name, text)}\n")
            self._file.flush()
            if self._file.tell() > _FULL_AT:
                self._begin_next()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _begin_next(self) -> None:
        self._file.close()
        for number in range(_KEPT, 0, -1):
            older = self._path.with_name(f"{self._path.name}.{number}")
            newer = self._path.with_name(f"{self._path.name}.{number - 1}")
            source = newer if number > 1 else self._path
            if source.exists():
                source.replace(older)
        self._file = _open_private(self._path)


class Both:
    """Every line to several sinks."""

    def __init__(self, *sinks: LineSink) -> None:
        self._sinks = sinks

    def line(self, name: str, text: str) -> None:
        """Hand the line to each of them."""
        for sink in self._sinks:
            sink.line(name, text)


def _open_private(path: Path) -> TextIO:
    path.touch(mode=0o600)
    return path.open("a", encoding="utf-8")


def _as_json(name: str, text: str) -> str:
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    if isinstance(said, dict):
        return text
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return json.dumps({"timestamp": now, "process": name, "event": text}, ensure_ascii=False)
