"""What the operator sees: the answer on standard output, notes and progress beside it.

The only module that prints. Texts are keys of the catalogue; values and cells are data.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from api.cli.words import Words

if TYPE_CHECKING:
    from rich.console import Console

PIPED_WIDTH = 160
"""Columns of a table when nobody watches: wide enough not to cut titles."""

type Cell = object


class Screen:
    """Standard output and standard error of one command."""

    def __init__(self, words: Words, *, as_json: bool = False, command: str = "kinora") -> None:
        """``command`` is how suggested commands begin, with the profile when one was given."""
        self.words = words
        self.command = command
        self.as_json = as_json

    def answer(self, data: object) -> bool:
        """With ``--json`` write the one document and return whether that was all."""
        if self.as_json:
            sys.stdout.write(encoded(data).decode() + "\n")
            sys.stdout.flush()
        return self.as_json

    def json_line(self, data: object) -> None:
        """One document of a stream, on a line of its own."""
        sys.stdout.write(encoded(data, indent=0).decode() + "\n")
        sys.stdout.flush()

    def say(self, text: str, /, **values: object) -> None:
        """A line of the answer."""
        self._print(self.words(text, **values))

    def good(self, text: str, /, **values: object) -> None:
        """Say that something was done."""
        self._print("✓ " + self.words(text, **values), style="green")

    def data(self, text: str, style: str = "") -> None:
        """A line that is not ours: data, or a text that was translated already."""
        self._print(text, style=style)

    def note(self, text: str, /, **values: object) -> None:
        """A remark on standard error."""
        self.remark(self.words(text, **values))

    def remark(self, text: str, style: str = "") -> None:
        """A remark that was translated already."""
        self.errors.print(text, style=style, markup=False, highlight=False, soft_wrap=True)

    def warn(self, text: str, /, **values: object) -> None:
        """A warning on standard error."""
        self.remark("! " + self.words(text, **values), style="yellow")

    def table(
        self, columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, right: Sequence[str] = ()
    ) -> None:
        """Rows under translated headings; columns named in ``right`` hold numbers."""
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
        for number, column in enumerate(columns):
            table.add_column(
                self.words(column),
                justify="right" if column in right else "left",
                overflow="fold",
                no_wrap=number == 0,
            )
        for row in rows:
            table.add_row(*(Text(self._cell(each)) for each in row))
        self.out.print(table)

    def facts(self, title: str, pairs: Iterable[tuple[str, Cell]]) -> None:
        """A panel about one thing; ``title`` is data, empty facts are left out."""
        from rich.panel import Panel
        from rich.table import Table
        from rich.text import Text

        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="bold", no_wrap=True)
        grid.add_column(overflow="fold")
        for label, value in pairs:
            if value not in ("", None, ()):
                grid.add_row(self.words(label), Text(self._cell(value)))
        self.out.print(Panel(grid, title=Text(title), title_align="left", expand=False))

    def heading(self, text: str, /, **values: object) -> None:
        """A title above what follows."""
        self._print("")
        self._print(self.words(text, **values), style="bold")

    def empty(self, what: str, why: str, command: str, /, **values: object) -> None:
        """An empty list: what will be here, why nothing is, and one next command."""
        self.say(what, **values)
        self.say(why, **values)
        self.next(command)

    def next(self, *commands: str) -> None:
        """The likely next commands, in the profile of this one."""
        for number, each in enumerate(commands):
            here = each.startswith("kinora ") and "--profile" not in each
            command = each.replace("kinora", self.command, 1) if here else each
            lead = self.words("Next:") if number == 0 else " " * len(self.words("Next:"))
            self._print(f"{lead} {command}", style="cyan")

    def asked(self, question: str) -> bool:
        """A yes or no of whoever sits there, asked on standard error; the text is translated."""
        import typer

        return typer.confirm(question, err=True)

    def told(self, question: str) -> str:
        """A line from whoever sits there, asked on standard error; the text is translated."""
        import typer

        return str(typer.prompt(question, err=True))

    def trace(self, text: str) -> None:
        """What a developer asked to see, on standard error and in no language."""
        sys.stderr.write(text)

    @contextmanager
    def working(self, text: str) -> Iterator["Line"]:
        """A live line on standard error while something runs; plain notes when nobody watches."""
        line = Line(self)
        if self.errors.is_terminal:
            with self.errors.status(self.words(text)) as status:
                line.status = status
                yield line
        else:
            yield line

    @cached_property
    def out(self) -> "Console":
        """Standard output. Colour only on a terminal and without ``NO_COLOR``."""
        from rich.console import Console

        width = None if sys.stdout.isatty() else PIPED_WIDTH
        return Console(file=sys.stdout, width=width, highlight=False, markup=False)

    @cached_property
    def errors(self) -> "Console":
        """Standard error."""
        from rich.console import Console

        return Console(file=sys.stderr, highlight=False, markup=False)

    def _print(self, text: str, style: str = "") -> None:
        self.out.print(text, style=style, markup=False, highlight=False, soft_wrap=True)

    def _cell(self, value: Cell) -> str:
        if value is None or value == "":
            return "—"
        if isinstance(value, bool):
            return self.words("yes") if value else self.words("no")
        if isinstance(value, float):
            return self.words.number(value)
        if isinstance(value, tuple | list):
            return ", ".join(str(each) for each in value) or "—"
        return str(value)


class Line:
    """The live line of ``Screen.working``."""

    def __init__(self, screen: Screen) -> None:
        self.status: Any = None
        self._screen = screen
        self._shown = ""

    def show(self, text: str, *, detail: str = "") -> None:
        """Replace the line. Where nobody watches, say each new ``text`` once, without detail."""
        if self.status is not None:
            from rich.markup import escape

            self.status.update(escape(f"{text} {detail}".strip()))
        elif text != self._shown:
            self._screen.remark(text)
        self._shown = text


def encoded(data: object, *, indent: int = 2) -> bytes:
    """JSON with sorted keys: equal data give equal bytes."""
    import msgspec

    content = msgspec.json.Encoder(order="sorted").encode(data)
    return msgspec.json.format(content, indent=indent) if indent else content
