"""Ending badly, but well: three lines for the operator, an exit code for the caller."""

import os
import re
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer

from api.cli.errors import REFUSED, USAGE, Trouble, explained
from api.cli.help import INTERRUPTED
from api.cli.session import Session

_PASSWORD = re.compile(r"(?<=password=)[^&\s\"']+")
"""Within the address of a server or its connection text."""


def fail(session: Session, arguments: Sequence[str], error: BaseException) -> int:
    """Say what happened, what is safe and what to do; return the exit code."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else int(error.code is not None)
    if isinstance(error, typer.Exit):
        return error.exit_code
    if isinstance(error, BrokenPipeError):
        _silence(sys.stdout)
        return 0
    if type(error).__name__ == "NoArgsIsHelpError":
        session.screen.data(str(error))
        return USAGE
    if os.environ.get("KINORA_DEBUG") == "1":
        text = "".join(traceback.format_exception(error))
        session.screen.trace(_redacted(session, text))
    session.as_json = session.as_json or "--json" in arguments
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        trouble = _interrupted()
    else:
        trouble = explained(error) or _unexpected(session, error)
    _tell(session, trouble)
    return trouble.code


def _interrupted() -> Trouble:
    return Trouble(
        kind="Interrupted",
        what="Interrupted.",
        safe="What is in the log stays; unfinished work goes on at the next start.",
        todo="Run the same command again whenever you like.",
        code=INTERRUPTED,
    )


def _unexpected(session: Session, error: BaseException) -> Trouble:
    place = _written_down(session, error)
    return Trouble(
        kind="Unexpected",
        what="Something went wrong that should not: {kind}.",
        safe="The log is written all or nothing, so nothing half-made is in it.",
        todo="The details are in {place}. Try again; KINORA_DEBUG=1 shows them at once.",
        values={"kind": type(error).__name__, "place": place},
        code=REFUSED,
    )


def _written_down(session: Session, error: BaseException) -> str:
    """Write the traceback, without secrets, into the profile's logs; return where it is."""
    text = "".join(traceback.format_exception(error))
    try:
        folder = session.settings.data_dir / "logs"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"error-{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}.txt"
        file = folder / name
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as target:
            target.write(_redacted(session, text))
    except Exception:
        return "KINORA_DEBUG=1"
    return str(file)


def _redacted(session: Session, text: str) -> str:
    from adapters.secrets.live_redaction import live_redactor
    from adapters.secrets.redaction import Redactor

    try:
        folder = session.settings.data_dir
        text = live_redactor(folder, environment=os.environ, dotenv=Path(".env"))(text)
    except Exception:  # settings that cannot be read: then only shapes are known
        text = Redactor(())(text)
    return _PASSWORD.sub("‹secret›", text)


def _tell(session: Session, trouble: Trouble) -> None:
    screen, words = session.screen, session.words
    screen.as_json = session.as_json
    lines = trouble.lines(words)
    if screen.as_json:
        screen.answer({"error": trouble.as_data(words)})
        return
    screen.remark("✗ " + lines[0], style="bold red")
    for line in lines[1:]:
        screen.remark("  " + line)
    for hint in trouble.hints:
        screen.remark("    " + hint)


def _silence(stream: object) -> None:
    """Whoever read our output has left; nothing more is to be said."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    del stream
