"""Twins of the ports for tests of the domain: small, exact, in memory."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from domain.events.animation import Finding, Problem
from domain.events.event import payloads
from domain.events.idea import Neighbour
from domain.events.publication import PublicationRequested
from domain.ideas.comparing import Comparison, Embedding, IdeaWords, Resemblance
from domain.ideas.novelty import thresholds
from domain.ideas.state import Feasibility, Standing, fold
from domain.identifiers import IdeaId, WorkId, digest_of
from domain.ports import (
    Brief,
    Cancelled,
    Draft,
    DraftRefused,
    EventStore,
    Progress,
    RenderAnswer,
    RenderOrder,
    StoredIdea,
    TextProblem,
    Unavailable,
    WrittenIdea,
)
from domain.stages.proofreading import Reading, Rehearsed
from tests.domain.samples import finding

LOW = 0.7
"""Score below which a rehearsed film is sent back."""


@contextmanager
def held(_work: WorkId, _attempt: int) -> Iterator[Progress]:
    """Hold work without heart-beats."""
    yield lambda _: None


class LineReader:
    """One idea a line: ``title: summary``."""

    def read(self, text: str) -> tuple[list[WrittenIdea], list[TextProblem]]:
        ideas, problems = [], []
        for number, line in enumerate(text.splitlines(), start=1):
            title, colon, summary = line.partition(": ")
            if not colon:
                problems.append(TextProblem(line=number, message="no colon"))
                continue
            ideas.append(
                WrittenIdea(
                    title=title,
                    summary=summary,
                    expectation="",
                    tags=(),
                    language="en",
                    line=number,
                )
            )
        return ideas, problems


class LoggedPool:
    """Ideas straight from the log."""

    def __init__(self, store: EventStore) -> None:
        self._store = store

    def words_between(self, first: int, before: int) -> list[IdeaWords]:
        return [
            IdeaWords(id=each.id, title=each.title, summary=each.summary, position=each.position)
            for each in self._all()
            if first <= each.position < before
        ]

    def open_ideas(self, *, at_least: int) -> list[StoredIdea]:
        assert self._store.head()[0] >= at_least
        return [each for each in self._all() if self._open(each)]

    def recent_tags(self) -> list[str]:
        return []

    def picked_titles(self) -> list[str]:
        return ["Two moons"]

    def _all(self) -> list[StoredIdea]:
        proposals = self._store.read(0, limit=10_000, topics=("idea.proposed",))
        return [self._stored(IdeaId(each.stream), each.position) for each in proposals]

    def _stored(self, stream: IdeaId, position: int) -> StoredIdea:
        idea = fold(payloads(self._store.load(stream)))
        assert idea.proposal is not None
        return StoredIdea(
            id=stream,
            title=idea.proposal.title,
            summary=idea.proposal.summary,
            tags=idea.proposal.tags,
            language=idea.proposal.language,
            feasible=idea.feasibility is Feasibility.FEASIBLE,
            verdict=idea.verdict,
            nearest=0.0,
            position=position,
        )

    def _open(self, idea: StoredIdea) -> bool:
        state = fold(payloads(self._store.load(idea.id)))
        return (
            state.standing is Standing.OPEN
            and state.feasibility is Feasibility.FEASIBLE
            and state.verdict != "duplicate"
        )


class OtherWords:
    """Admits every idea whose words are new."""

    def __init__(self, known: Sequence[tuple[str, str]]) -> None:
        self._known = set(known)

    def admit(self, ideas: Sequence[tuple[str, str]]) -> list[bool]:
        verdicts = []
        for each in ideas:
            verdicts.append(each not in self._known)
            self._known.add(each)
        return verdicts


class SameWords:
    """Two ideas resemble each other when their titles are equal."""

    version = "hashing-char_wb-3-5+concepts-1"

    def __init__(self) -> None:
        self.learnt = 0
        self.told: list[IdeaWords] = []

    def learn(self, ideas: Sequence[IdeaWords], *, before: int) -> None:
        self.told += [each for each in ideas if each.position >= self.learnt]
        self.learnt = max(self.learnt, before)

    def compare(self, ideas: Sequence[IdeaId]) -> Comparison:
        return Comparison(
            found=tuple(self._found(each) for each in self.told if each.id in ideas),
            embedding=Embedding(provider="twin", model="titles", version=self.version, dimension=1),
            limits=thresholds(self.version),
        )

    def _found(self, idea: IdeaWords) -> Resemblance:
        earlier = [each for each in self.told if each.position < idea.position]
        nearest = [
            Neighbour(idea=each.id, title=each.title, similarity=1.0)
            for each in earlier
            if each.title == idea.title
        ]
        return Resemblance(idea=idea.id, nearest=tuple(nearest[:3]), known=len(earlier))


class PlainDrafter:
    """The words are the document; a brief that says "impossible" is refused."""

    version = "plain@1"

    def sketch(self, brief: Brief) -> Draft:
        return self.draft(brief, lambda _: None)

    def draft(self, brief: Brief, progress: Progress) -> Draft:
        progress({})
        if "impossible" in brief.summary:
            raise DraftRefused("nothing fits")
        document = f"{brief.title} / {brief.variation}"
        return Draft(
            document=document,
            document_digest=digest_of(document.encode()),
            language_version="2.0",
            design_system="dusk@1",
            seed=1,
            capabilities=(),
            film_title=brief.title,
            caption=brief.summary,
            hashtags=("film",),
            tried=1,
        )


class PlainProofreader:
    """A film begins with "film"; "broken" is invalid, "still" fails, "score=…" is the score."""

    def __init__(self) -> None:
        self.rehearsed: list[str] = []

    def read(self, text: str) -> Reading:
        if not text.startswith("film"):
            return Reading(document="", problems=(_problem("", "a film"),))
        problems = (_problem("births[0].count", "a number"),) if "broken" in text else ()
        return Reading(document=text, problems=problems)

    def rehearse(self, document: str, brief: Brief, progress: Progress) -> Rehearsed:
        progress({"film_s": 1.0})
        self.rehearsed.append(document)
        if "still" in document:
            return Rehearsed(draft=None, problems=(_problem("births", "motion"),))
        found = re.search(r"score=([0-9.]+)", document)
        score = float(found.group(1)) if found else 0.9
        draft = replace(
            PlainDrafter().sketch(brief),
            document=document,
            document_digest=digest_of(document.encode()),
            score=score,
        )
        low = (_problem("end", "words at the end"),) if score < LOW else ()
        return Rehearsed(draft=draft, complaints=low)


def _problem(path: str, expected: str) -> Problem:
    return Problem(path=path, expected=expected, got="something else", hint="mend it")


class PaperRenderer:
    """Writes a small file that depends on nothing but the document."""

    def __init__(self, folder: Path, *, failures: int = 0) -> None:
        self._folder = folder
        self._failures = failures

    def versions(self) -> Mapping[str, str]:
        return {"renderer": "paper@1"}

    def render(self, order: RenderOrder, progress: Progress) -> RenderAnswer:
        progress({"done": 1, "total": 1})
        if self._failures:
            self._failures -= 1
            raise OSError("the disk sneezed")
        film = self._folder / f"{digest_of(order.document.encode())}.{order.preset}"
        film.write_bytes(f"{order.preset} of {order.document}".encode())
        return RenderAnswer(film=film, thumbnail=film, report=_report(film))


class CancellingRenderer(PaperRenderer):
    """Is told to stop while it works."""

    def render(self, order: RenderOrder, progress: Progress) -> RenderAnswer:
        raise Cancelled("stop")


class LonelyRenderer(PaperRenderer):
    """Meets a server that is away, the first few times."""

    def render(self, order: RenderOrder, progress: Progress) -> RenderAnswer:
        if self._failures:
            self._failures -= 1
            raise Unavailable("nobody answers")
        return super().render(order, progress)


def _report(film: Path) -> dict[str, object]:
    digest = hashlib.sha256(film.read_bytes()).hexdigest()
    return {
        "width": 1080,
        "height": 1920,
        "fps": 30,
        "frames": 600,
        "duration_s": 20.0,
        "seed": 1,
        "ended_because": "end:test",
        "versions": {"renderer": "paper@1", "design_system": "dusk@1"},
        "timings_ms": {"total": 5},
        "realtime": 4.0,
        "digests": {
            "document": digest,
            "states": [digest],
            "frame_list": digest,
            "frames": [digest],
            "picture": digest,
            "sound": digest,
            "file": digest,
        },
    }


class OneCheck:
    """Finds one thing; hard failures for documents that say so."""

    thresholds = "checks@test"

    def inspect(self, film: Path, document: str, progress: Progress) -> tuple[Finding, ...]:
        return (finding(passed="black" not in document, hard=True),)


class NamedKit:
    """Remembers the kits it prepared."""

    def __init__(self) -> None:
        self.prepared: list[str] = []

    def prepare(self, request: PublicationRequested, film: Path, thumbnail: Path | None) -> str:
        assert film.exists()
        name = f"{request.platform}-{request.title}"
        self.prepared.append(name)
        return name
