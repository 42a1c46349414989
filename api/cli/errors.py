"""What may go wrong, in three lines: what happened · what is safe · what to do.

The one place that knows every refusal and failure by name. Exceptions are recognised by the
names of their classes, so that explaining one imports none of the parts it comes from.
"""

import errno
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from api.cli.remedies import NOTHING_CHANGED, REMEDIES, Remedy
from api.cli.words import Words

REFUSED = 1
USAGE = 2
UNAVAILABLE = 3
IO = 4


class InputRefused(Exception):
    """What the operator gave cannot be used; ``hints`` stand below the explanation."""

    def __init__(
        self,
        what: str,
        todo: str,
        *,
        hints: Sequence[str] = (),
        code: int = REFUSED,
        kind: str = "InputRefused",
        **values: object,
    ) -> None:
        super().__init__(what.format(**values) if values else what)
        self.what = what
        self.todo = todo
        self.hints = tuple(hints)
        self.code = code
        self.kind = kind
        self.values = values


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """An explanation. Texts are keys of the catalogue unless ``foreign`` says otherwise."""

    kind: str
    what: str
    safe: str
    todo: str
    code: int
    values: Mapping[str, object] = field(default_factory=dict)
    hints: tuple[str, ...] = ()
    foreign: bool = False
    """``what`` is a text of another part, to be translated by its shape."""

    def lines(self, words: Words) -> list[str]:
        """The three lines in the operator's language; empty ones are left out."""
        what = words.foreign(self.what) if self.foreign else words(self.what, **self.values)
        rest = (words(each, **self.values) for each in (self.safe, self.todo) if each)
        return [what, *rest]

    def as_data(self, words: Words) -> dict[str, object]:
        """The explanation for ``--json``."""
        return {
            "kind": self.kind,
            "what": words.foreign(self.what) if self.foreign else words(self.what, **self.values),
            "safe": words(self.safe, **self.values) if self.safe else "",
            "todo": words(self.todo, **self.values) if self.todo else "",
            "hints": list(self.hints),
            "exit_code": self.code,
        }


def explained(error: BaseException) -> Trouble | None:
    """The explanation of a known failure; ``None`` for what nobody foresaw."""
    if isinstance(error, InputRefused):
        return _of_input(error)
    names = [each.__name__ for each in type(error).__mro__]
    for name in names:
        if name in REMEDIES:
            return _of_remedy(error, REMEDIES[name])
    if "TyperException" in names:
        return _of_usage(error)
    if isinstance(error, OSError):
        return _of_system(error)
    return None


def _of_input(error: InputRefused) -> Trouble:
    return Trouble(
        kind=error.kind,
        what=error.what,
        safe=NOTHING_CHANGED,
        todo=error.todo,
        code=error.code,
        values=error.values,
        hints=error.hints,
    )


def _of_remedy(error: BaseException, remedy: Remedy) -> Trouble:
    return Trouble(
        kind=type(error).__name__,
        what=remedy.what or str(error) or type(error).__name__,
        foreign=not remedy.what,
        safe=remedy.safe,
        todo=remedy.todo,
        code=remedy.code,
        values={"text": str(error)},
    )


def _of_usage(error: BaseException) -> Trouble:
    """A wrong option or argument, as Typer found it."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "kinora"
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    return Trouble(
        kind=type(error).__name__,
        what=message,
        foreign=True,
        safe="",
        todo="See {command} --help.",
        values={"command": command},
        code=USAGE,
    )


def _of_system(error: OSError) -> Trouble:
    """A failure of the operating system, by its number."""
    name = str(error.filename) if error.filename else ""
    what, todo = _SYSTEM.get(error.errno or 0, ("{name}: {reason}.", "Look at it and try again."))
    return Trouble(
        kind=type(error).__name__,
        what=what,
        safe="Everything recorded so far is safe; what was being written was not accepted.",
        todo=todo,
        values={"name": name or type(error).__name__, "reason": error.strerror or str(error)},
        code=IO,
    )


_SYSTEM = {
    errno.ENOENT: ("There is no {name}.", "Check the path and its spelling."),
    errno.EISDIR: ("{name} is a folder.", "Name a file in it."),
    errno.ENOTDIR: ("A part of {name} is no folder.", "Check the path and its spelling."),
    errno.EACCES: ("{name} may not be read or written.", "Change its permissions or its place."),
    errno.EPERM: ("{name} may not be changed.", "Change its permissions or its place."),
    errno.EROFS: ("{name} lies on a read-only disk.", "Choose another place: KINORA_DATA_DIR."),
    errno.ENOSPC: ("There is no room left for {name}.", "Free some space and try again."),
    errno.EDQUOT: ("There is no room left for {name}.", "Free some space and try again."),
    errno.EEXIST: ("{name} is there already.", "Choose another name."),
    errno.ECONNREFUSED: ("A server does not answer.", "kinora doctor says which and why."),
}
