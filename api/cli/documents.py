"""``kinora documents``: is a document right, and if not, where; earlier versions in today's."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.errors import IO, InputRefused
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from adapters.documents.yaml_reader import SourceDocument
    from domain.language.problems import Problem
    from domain.language.upgrades.warnings import UpgradeWarning

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


@dataclass(frozen=True, kw_only=True)
class Imported:
    """An earlier document in version 2.0, or why it could not be read."""

    file: str
    valid: bool
    problems: "tuple[Problem, ...]" = ()
    version: str = ""
    """Version that the document was written for."""
    out: str = ""
    """Where it was written; empty for standard output."""
    document: str = ""
    """YAML of version 2.0."""
    digest: str = ""
    warnings: "tuple[UpgradeWarning, ...]" = ()


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


@app.command("import")
def bring_in(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Document of version 1.1 to 1.4.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to write it; standard output without."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Read a document of an earlier version: write it in version 2.0 and say what changed.

    Whatever could not be kept as it was is told with its path, what stood there and what it
    became.
    """
    session = session_of(ctx)
    imported = _imported(file, out)
    if imported.valid and out is not None:
        _write(out, imported.document, force=force)
    if not session.screen.answer(imported):
        _show_imported(session, imported)
    if not imported.valid:
        raise typer.Exit(1)


def _imported(file: Path, out: Path | None) -> Imported:
    from domain.composition.yaml_text import yaml_text
    from domain.language.canonical import document_digest
    from domain.language.models import Document
    from domain.language.upgrade import known_versions, upgraded, version_of
    from domain.language.validation import validate

    def refused(problems: "tuple[Problem, ...]") -> Imported:
        return Imported(file=str(file), valid=False, problems=problems)

    source, problem = _source(file)
    if source is None or problem is not None:
        return refused((problem,) if problem else ())
    version = version_of(source.mapping)
    if version not in known_versions():
        return refused((_no_earlier_version(source, version),))
    answer = validate(source.mapping, source.position)
    if not isinstance(answer, Document):
        return refused(tuple(answer))
    result = upgraded(source.mapping)
    plain: Any = result.mapping
    return Imported(
        file=str(file),
        valid=True,
        version=version,
        out=str(out) if out else "",
        document=yaml_text(plain),
        digest=document_digest(answer),
        warnings=(*_repeated(source), *result.warnings),
    )


def _no_earlier_version(source: "SourceDocument", version: str) -> "Problem":
    from domain.language.models import LANGUAGE_VERSION
    from domain.language.problems import Problem
    from domain.language.upgrade import known_versions

    hint = "name the version that the document was written for"
    if version == LANGUAGE_VERSION:
        hint = "this is the current version; check it with kinora documents check"
    line, column = source.position(("dsl_version",)) or (1, 1)
    return Problem(
        path="dsl_version",
        expected=" | ".join(known_versions()),
        got=version or "nothing",
        hint=hint,
        line=line,
        column=column,
    )


def _repeated(source: "SourceDocument") -> "tuple[UpgradeWarning, ...]":
    """Keys that stand twice: both places, and that the last one counts."""
    from domain.language.upgrades.warnings import UpgradeWarning

    return tuple(
        UpgradeWarning(
            kind="repeated",
            path=each.path,
            said=f"{each.first} · {each.place}",
            became=f"what stands at {each.place}: the last one counts",
        )
        for each in source.repeated
    )


def _write(out: Path, document: str, *, force: bool) -> None:
    if out.exists() and not force:
        raise InputRefused(
            "{name} is there already.", "Choose another name, or --force.", code=IO, name=out
        )
    out.write_text(document, encoding="utf-8")


def _show_imported(session: Session, imported: Imported) -> None:
    screen, words = session.screen, session.words
    if not imported.valid:
        _show_problems(session, imported.file, imported.problems)
        return
    told = [
        (
            words.term("change", each.kind),
            each.path,
            words.foreign(each.said),
            words.foreign(each.became),
        )
        for each in imported.warnings
    ]
    if not imported.out:
        screen.data(imported.document.rstrip("\n"))
        for row in told:
            screen.remark("! " + " · ".join(row), style="yellow")
        return
    screen.good("{file} is a document of version 2.0 now.", file=imported.out)
    if told:
        counted = words.count("{n} thing is different|{n} things are different", len(told))
        screen.heading("Not as it was: {things}", things=counted)
        screen.table(("Change", "Path", "It said", "It became"), told)
    screen.next(f"kinora documents check {imported.out}", f"kinora-render {imported.out}")


def _source(file: Path) -> "tuple[SourceDocument | None, Problem | None]":
    """What a file says, or why it cannot be read."""
    from adapters.documents.refusals import DocumentUnreadable
    from adapters.documents.yaml_reader import LARGEST, read_versioned
    from domain.language.problems import Problem
    from domain.language.upgrade import known_versions

    with file.open("rb") as source_file:
        content = source_file.read(LARGEST + 1)
    try:
        return read_versioned(content, known_versions()), None
    except DocumentUnreadable as refusal:
        place = refusal.place
        return None, Problem(
            path="",
            expected="YAML 1.2 | JSON",
            got=refusal.what,
            hint=refusal.hint,
            line=place.line,
            column=place.column,
        )


def _checked(file: Path) -> Verdict:
    from domain.language.canonical import document_digest
    from domain.language.models import Document
    from domain.language.validation import validate

    source, problem = _source(file)
    if source is None or problem is not None:
        return Verdict(file=str(file), valid=False, problems=(problem,) if problem else ())
    answer = validate(source.mapping, source.position)
    if not isinstance(answer, Document):
        return Verdict(file=str(file), valid=False, problems=tuple(answer))
    digest = document_digest(answer)
    return Verdict(file=str(file), valid=True, problems=(), digest=digest, title=answer.meta.title)


def _show(session: Session, verdict: Verdict) -> None:
    if verdict.valid:
        session.screen.good("{file} is a valid document.", file=verdict.file)
        session.screen.data(verdict.digest)
        session.screen.next(f"kinora-render {verdict.file} --out film.mp4")
        return
    _show_problems(session, verdict.file, verdict.problems)


def _show_problems(session: Session, file: str, problems: "tuple[Problem, ...]") -> None:
    words = session.words
    counted = words.count("{n} problem|{n} problems", len(problems))
    session.screen.warn("{file}: {problems}", file=file, problems=counted)
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
            for each in problems
        ],
    )
    session.screen.next(f"kinora documents check {file}")
