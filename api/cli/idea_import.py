"""``kinora ideas import`` and ``add``: a text becomes ideas, or is refused with its lines."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.batch import Reading, await_batch, show_batch
from api.cli.errors import IO, USAGE, InputRefused
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from uuid import UUID

STANDARD_INPUT = "-"

WaitOption = Annotated[
    bool, typer.Option("--wait/--no-wait", help="Wait for the result, doing the work if need be.")
]


def import_file(
    ctx: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Markdown, list or text; - reads it from a pipe.")
    ],
    strict: Annotated[
        bool,
        typer.Option(
            "--strict/--lenient", help="Nothing when any line is wrong, or all that can be read."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Judge them and keep nothing.")
    ] = False,
    wait: WaitOption = True,
) -> None:
    """Import ideas from a file, in Polish or English.

    Problems are named with their lines on standard error. Known ideas stay as they are, and
    the same file imported twice changes nothing.
    """
    session = session_of(ctx)
    text, source = _load(file)
    reading = _read(text, source)
    _report_problems(session, reading)
    _check(session, reading, strict=strict)
    if dry_run:
        _rehearse(session, reading)
        return
    _bring_in(session, reading, wait=wait)


def add(
    ctx: typer.Context,
    text: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT", help="The idea in your words.")
    ] = None,
    wait: WaitOption = True,
) -> None:
    """Add one idea in your own words; without TEXT it is asked for."""
    session = session_of(ctx)
    words = " ".join(text or []) or _asked(session)
    if not words.strip():
        raise InputRefused(
            "There is no idea in an empty text.", "Say in a sentence what happens.", code=USAGE
        )
    reading = _read(words, "prompt")
    _report_problems(session, reading)
    _check(session, reading, strict=False)
    _bring_in(session, reading, wait=wait)


def _load(file: str) -> tuple[str, str]:
    """Text and source name. Raises ``OSError``, ``IdeasFileTooLarge``, ``IdeasFileNotText``."""
    from adapters.documents.ideas_file import clean_text, load_ideas_text

    if file == STANDARD_INPUT:
        return clean_text(_piped()), "prompt"
    path = Path(file).expanduser()
    if path.is_dir():
        raise InputRefused("{name} is a folder.", "Name a file in it.", code=IO, name=file)
    if path.exists() and not path.is_file():
        raise InputRefused("{name} is no ordinary file.", "Name a text file.", code=IO, name=file)
    return load_ideas_text(path), f"file:{path.name}"


def _piped() -> str:
    from adapters.documents.ideas_file import LARGEST_IDEAS_FILE

    content = sys.stdin.buffer.read(LARGEST_IDEAS_FILE + 1)
    if len(content) > LARGEST_IDEAS_FILE:
        raise InputRefused(
            "The text is larger than {n} MB.",
            "Split it, or check that it is the right one.",
            code=IO,
            n=LARGEST_IDEAS_FILE // 1024 // 1024,
        )
    return content.decode("utf-8", "replace")


def _asked(session: Session) -> str:
    if not sys.stdin.isatty():
        return _piped()
    session.screen.note("What happens in the film? One or two sentences, then Enter.")
    return sys.stdin.readline()


def _read(text: str, source: str) -> Reading:
    from adapters.documents.markdown_ideas import MarkdownIdeas

    ideas, problems = MarkdownIdeas().read(text)
    return Reading(text=text, source=source, ideas=ideas, problems=problems)


def _report_problems(session: Session, reading: Reading) -> None:
    if session.as_json:
        return
    for problem in reading.problems:
        message = session.words.foreign(problem.message)
        session.screen.warn("line {line}: {message}", line=problem.line, message=message)


def _check(session: Session, reading: Reading, *, strict: bool) -> None:
    """Refuse what holds no idea, or anything wrong when strict."""
    hints = _problem_lines(session, reading) if session.as_json else ()
    if not reading.ideas:
        raise InputRefused(
            "No idea could be read in {source}.",
            "Write ideas as headings with a text below, or as a list “Title — summary”.",
            kind="NoIdeas",
            hints=hints,
            source=reading.source,
        )
    if strict and reading.problems:
        raise InputRefused(
            "{source} has lines that are wrong: {n}.",
            "Correct them, or import the rest with --lenient.",
            kind="IdeasFileRefused",
            hints=hints,
            source=reading.source,
            n=len(reading.problems),
        )


def _problem_lines(session: Session, reading: Reading) -> tuple[str, ...]:
    words = session.words
    return tuple(
        words("line {line}: {message}", line=each.line, message=words.foreign(each.message))
        for each in reading.problems
    )


def _bring_in(session: Session, reading: Reading, *, wait: bool) -> None:
    from domain.commands.ideas import import_text

    with session.kinora() as kinora:
        request = kinora.request()
        work = import_text(kinora.store, request, text=reading.text, source=reading.source)
        if not wait:
            _promised(session, work.id, len(reading.ideas))
            return
        result = await_batch(session, kinora, work, reading)
        if not session.screen.answer(result):
            show_batch(session, result)


def _rehearse(session: Session, reading: Reading) -> None:
    """Each idea with its nearest neighbours, verdict and gaps; nothing is stored."""
    from api.cli.idea_judging import judge_unstored, show_judged

    with session.kinora() as kinora:
        kinora.views.catch_up()
        judged = judge_unstored(kinora, reading.ideas)
    problems = [{"line": each.line, "message": each.message} for each in reading.problems]
    answer = {"source": reading.source, "kept": False, "ideas": judged, "problems": problems}
    if not session.screen.answer(answer):
        show_judged(session, judged)


def _promised(session: Session, work: "UUID", ideas: int) -> None:
    if session.screen.answer({"work": work, "ideas": ideas, "waited": False}):
        return
    session.screen.data(
        session.words.count("{n} idea is on its way.|{n} ideas are on their way.", ideas)
    )
    session.screen.next("kinora up", "kinora ideas list")
