"""``kinora documents``: is a document of the language right, and if not, where."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from domain.language.problems import Problem

app = Noun(help="Check a document of the language.")


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a check found."""

    file: str
    valid: bool
    problems: "tuple[Problem, ...]"
    digest: str = ""
    """SHA-256 of the canonical document with defaults filled in."""
    title: str = ""


@app.callback()
def _documents() -> None:
    """Check a document of the language."""


@app.command("check")
def check(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="YAML or JSON document.")],
) -> None:
    """Check a document: every problem at once, with line, path, what was expected, and a hint."""
    session = session_of(ctx)
    verdict = _checked(file)
    if not session.screen.answer(verdict):
        _show(session, verdict)
    if not verdict.valid:
        raise typer.Exit(1)


def _checked(file: Path) -> Verdict:
    from adapters.documents.refusals import DocumentUnreadable
    from adapters.documents.yaml_reader import LARGEST, read_document
    from domain.language.canonical import document_digest
    from domain.language.models import Document
    from domain.language.problems import Problem
    from domain.language.validation import validate

    with file.open("rb") as source_file:
        content = source_file.read(LARGEST + 1)
    try:
        source = read_document(content)
    except DocumentUnreadable as refusal:
        place = refusal.place
        problem = Problem(
            path="",
            expected="YAML 1.2 | JSON",
            got=refusal.what,
            hint=refusal.hint,
            line=place.line,
            column=place.column,
        )
        return Verdict(file=str(file), valid=False, problems=(problem,))
    answer = validate(source.mapping, source.position)
    if not isinstance(answer, Document):
        return Verdict(file=str(file), valid=False, problems=tuple(answer))
    digest = document_digest(answer)
    return Verdict(file=str(file), valid=True, problems=(), digest=digest, title=answer.meta.title)


def _show(session: Session, verdict: Verdict) -> None:
    words = session.words
    if verdict.valid:
        session.screen.good("{file} is a valid document.", file=verdict.file)
        session.screen.data(verdict.digest)
        session.screen.next(f"kinora-render {verdict.file} --out film.mp4")
        return
    counted = words.count("{n} problem|{n} problems", len(verdict.problems))
    session.screen.warn("{file}: {problems}", file=verdict.file, problems=counted)
    session.screen.table(
        ("Line", "Path", "Expected", "Got", "Hint"),
        [
            (
                f"{each.line}:{each.column}" if each.line else "",
                each.path,
                words.foreign(each.expected),
                words.foreign(each.got),
                words.foreign(each.hint),
            )
            for each in verdict.problems
        ],
    )
    session.screen.next(f"kinora documents check {verdict.file}")
