"""``kinora compile``: a document of an idea or of any words, without making a film of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.completion import completes
from api.cli.errors import IO, REFUSED, USAGE, InputRefused
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from api.cli.screen import Line
    from api.compiling import Compiled
    from domain.events.animation import AnimationDrafted
    from domain.ports import Brief

app = Noun(help="Make a document of an idea, without making a film.")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What ``--json`` tells."""

    compiled: bool
    title: str
    digest: str
    document: str
    out: str
    score: float | None
    attempts: "tuple[AnimationDrafted, ...]"
    explained: "dict[str, object] | None"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which words, and how."""

    idea: str
    title: str
    summary: str
    tags: tuple[str, ...]
    notes: str
    variation: int
    offline: bool
    fresh: bool


@app.callback()
def _compile() -> None:
    """Make a document of an idea, without making a film."""


@app.command("compile")
def compile_words(
    ctx: typer.Context,
    idea: Annotated[
        str,
        typer.Argument(
            metavar="[IDEA]",
            help="Idea; without it --title and --summary.",
            autocompletion=completes("idea"),
        ),
    ] = "",
    title: Annotated[str, typer.Option("--title", help="Title, when it is no idea yet.")] = "",
    summary: Annotated[str, typer.Option("--summary", help="What happens in the film.")] = "",
    tag: Annotated[list[str] | None, typer.Option("--tag", help="A tag; may be repeated.")] = None,
    notes: Annotated[str, typer.Option("--notes", help="Wishes beside the idea's words.")] = "",
    variation: Annotated[
        int, typer.Option("--variation", min=0, max=999, help="Another film of the same words.")
    ] = 0,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell the attempts, the marks and what the film does.")
    ] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Ask models anew instead of taking their answers kept.")
    ] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Ask no model.")] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to write it; standard output without."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Make a document of an idea or of any words, without making a film.

    Nothing is kept but the calls to language models; without one the offline composer works.
    """
    session = session_of(ctx)
    wanted = Wanted(
        idea=idea,
        title=title,
        summary=summary,
        tags=tuple(tag or ()),
        notes=notes,
        variation=variation,
        offline=offline,
        fresh=fresh,
    )
    _check(wanted, out, force=force)
    compiled = _compiled(session, wanted)
    if out is not None and compiled.draft is not None:
        out.write_text(compiled.draft.document, encoding="utf-8")
    if not session.screen.answer(_answer(compiled, out, explain=explain)):
        _show(session, compiled, out, explain=explain)
    if compiled.draft is None:
        raise typer.Exit(REFUSED)


def _check(wanted: Wanted, out: Path | None, *, force: bool) -> None:
    if bool(wanted.idea) == bool(wanted.title or wanted.summary):
        raise InputRefused(
            "Name an idea, or give words: one of the two.",
            "kinora ideas list shows ideas; --title and --summary take words.",
            code=USAGE,
        )
    if out is not None and out.exists() and not force:
        raise InputRefused(
            "{name} is there already.", "Choose another name, or --force.", code=IO, name=out
        )


def _compiled(session: Session, wanted: Wanted) -> "Compiled":
    """Offline words need no service; all else needs the log."""
    from api.compiling import compile_now

    if wanted.offline and not wanted.idea:
        from api.drafting import SubprocessDrafter, SubprocessProofreader
        from api.unadvised import Unadvised
        from domain.identifiers import idea_id
        from domain.stages.attempt import Desk

        desk = Desk(
            drafter=SubprocessDrafter(),
            proofreader=SubprocessProofreader(),
            adviser=Unadvised(""),
        )
        words = idea_id(wanted.title, wanted.summary)
        with _working(session) as told:
            return compile_now(desk, _brief_of(wanted), words, told, offline=True)
    with _opened(session, wanted) as (kinora, brief, subject), _working(session) as told:
        from api.compiling import next_round

        first = next_round(kinora.store, subject) if wanted.fresh else 1
        return compile_now(
            kinora.desk, brief, subject, told, offline=wanted.offline, first_round=first
        )


@contextmanager
def _opened(session: Session, wanted: Wanted) -> "Iterator[tuple[Kinora, Brief, UUID]]":
    from domain.identifiers import idea_id

    if wanted.idea:
        with session.reading() as (kinora, reader):
            from api.cli import nouns
            from api.cli.ids import resolve
            from projections.ideas_board import idea as idea_row

            row = idea_row(reader, resolve(reader, nouns.idea(), wanted.idea))
            assert row is not None  # noqa: S101 - just resolved
            yield kinora, _brief(wanted, row.title, row.summary, row.tags, row.language), row.id
        return
    with session.kinora() as kinora:
        yield kinora, _brief_of(wanted), idea_id(wanted.title, wanted.summary)


def _brief_of(wanted: Wanted) -> "Brief":
    from adapters.documents.language_guess import guess_language

    language = guess_language(f"{wanted.title} {wanted.summary}", "en")
    return _brief(wanted, wanted.title, wanted.summary, (), language)


def _brief(
    wanted: Wanted, title: str, summary: str, tags: tuple[str, ...], language: str
) -> "Brief":
    from domain.ports import Brief

    return Brief(
        title=title,
        summary=summary,
        tags=(*tags, *wanted.tags),
        language=language,
        variation=wanted.variation,
        notes=wanted.notes,
    )


class _Told:
    """Shows how far the compilation is; given to it as its progress."""

    def __init__(self, session: Session, line: "Line") -> None:
        self._words = session.words
        self._line = line
        self._step = session.words("Compiling…")

    def __call__(self, progress: dict[str, object]) -> None:
        """Name the attempt, and behind it the film's time or who is asked."""
        if "step" in progress:
            step = self._words.term("attempt", str(progress["step"]))
            self._step = self._words("Attempt {n}: {step}", n=progress["attempt"], step=step)
        film = progress.get("film_s")
        detail = f"{film} s" if film else str(progress.get("asking", ""))
        self._line.show(self._step, detail=detail)


@contextmanager
def _working(session: Session) -> Iterator[_Told]:
    with session.screen.working("Compiling…") as line:
        yield _Told(session, line)


def _answer(compiled: "Compiled", out: Path | None, *, explain: bool) -> Answer:
    draft = compiled.draft
    return Answer(
        compiled=draft is not None,
        title=draft.film_title if draft else "",
        digest=draft.document_digest if draft else "",
        document=draft.document if draft else "",
        out=str(out) if out and draft else "",
        score=draft.score if draft else None,
        attempts=compiled.attempts,
        explained=_explained(draft.document) if draft and explain else None,
    )


def _explained(document: str) -> dict[str, object]:
    from adapters.documents.yaml_reader import read_document
    from api.render_explain import explained
    from domain.language.validation import validated

    return explained(validated(read_document(document).mapping))


def _show(session: Session, compiled: "Compiled", out: Path | None, *, explain: bool) -> None:
    from api.cli.attempts_page import show_attempts, show_details, show_marks

    screen, draft = session.screen, compiled.draft
    if draft is None:
        screen.warn("No document could be made of these words.")
        show_attempts(session, compiled.attempts)
        show_details(session, compiled.attempts)
        return
    if out is None:
        screen.data(draft.document.rstrip("\n"))
    if explain:
        show_attempts(session, compiled.attempts)
        show_details(session, compiled.attempts)
        screen.heading("What the film does")
        screen.data(str(_explained(draft.document)["text"]))
        show_marks(session, draft.marks)
    if out is not None:
        screen.good("“{title}” is a document now: {file}", title=draft.film_title, file=out)
        screen.next(f"kinora-render {out}", f"kinora documents check {out}")
