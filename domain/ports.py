"""What the domain needs from outside, as protocols. Each has an adapter and a twin."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

from domain.events.animation import Finding, QualityMark, WordRead
from domain.events.event import NewEvent, RecordedEvent
from domain.events.publication import PublicationRequested
from domain.ideas.comparing import Comparison, IdeaWords
from domain.identifiers import Digest, IdeaId, WorkId
from domain.production.stage import Stage


class Conflict(Exception):
    """A stream moved on since it was loaded; nothing of the append was stored."""


class Unavailable(Exception):
    """A server that is needed is away for now. The same again later is safe."""


class Cancelled(Exception):
    """The work was cancelled while it ran; nothing half-made is kept."""


type Progress = Callable[[dict[str, object]], None]
"""Told about how far a piece of work is; raises ``Cancelled`` to stop it."""


class EventStore(Protocol):
    """The log. Appends are all or nothing, over any number of streams."""

    def append(self, events: Sequence[NewEvent]) -> list[RecordedEvent]:
        """Append in the order given; return them as recorded.

        Events whose ids are all known already with equal stream, topic and payload are a
        repeat: the stored ones are returned. Raises ``Conflict`` when a stream version is
        taken by another event, or a known id comes with another content.
        """

    def load(self, stream: UUID, *, up_to: int | None = None) -> list[RecordedEvent]:
        """Events of one stream in order, optionally only up to log position ``up_to``."""

    def read(self, after: int, *, limit: int, topics: Sequence[str] = ()) -> list[RecordedEvent]:
        """At most ``limit`` events with position > ``after``, optionally of some topics."""

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event; ``(0, 32 zero bytes)`` for an empty log."""


class WorkQueue(Protocol):
    """A hint channel: messages may be lost, doubled and late."""

    def send(self, work: WorkId, stage: Stage) -> None:
        """Ask some worker to look at this work."""

    def depth(self, stage: Stage) -> int:
        """How many messages wait for this stage, roughly."""


class Leases(Protocol):
    """Who works on what right now. Heart-beats are not facts, so they are no events."""

    def take(self, work: WorkId, attempt: int, *, seconds: float) -> None:
        """Hold the work for ``seconds`` from now, by the store's clock."""

    def beat(self, work: WorkId, attempt: int, *, seconds: float, progress: str = "") -> None:
        """Prolong the hold and tell how far the work is (JSON)."""

    def alive(self, work: WorkId) -> bool:
        """Whether somebody holds the work now."""

    def release(self, work: WorkId) -> None:
        """Give the work back at once."""


class Clock(Protocol):
    """Time, for those few places that are allowed to ask for it."""

    def now(self) -> datetime:
        """The present moment, in UTC."""


class Artifacts(Protocol):
    """Bytes kept by their SHA-256 digest."""

    def put(self, content: bytes | Path) -> Digest:
        """Keep the bytes (or the file's bytes); keeping them twice is harmless."""

    def open(self, digest: Digest) -> BinaryIO:
        """Open for reading. Raises ``ArtifactMissing``."""

    def path(self, digest: Digest) -> Path:
        """A local file with these bytes, fetched if need be. Raises ``ArtifactMissing``."""

    def has(self, digest: Digest) -> bool:
        """Whether the bytes are here."""

    def size(self, digest: Digest) -> int:
        """Length in bytes. Raises ``ArtifactMissing``."""

    def delete(self, digest: Digest) -> None:
        """Forget the bytes; forgetting twice is harmless."""

    def digests(self) -> Iterator[Digest]:
        """Everything that is kept, in order of digest."""


class ArtifactMissing(Exception):
    """No bytes are kept under this digest (never made here, or purged)."""


class Similarity(Protocol):
    """Which earlier ideas an idea resembles. Keeps an index of the ideas it was told of."""

    @property
    def version(self) -> str:
        """Version of the preferred embedding: a new one is a reason to compare again."""

    @property
    def learnt(self) -> int:
        """Every idea proposed before this log position is in the index."""

    def learn(self, ideas: Sequence[IdeaWords], *, before: int) -> None:
        """Take in ideas in order of position, all there are up to ``before``; known ones
        are skipped."""

    def compare(self, ideas: Sequence[IdeaId]) -> Comparison:
        """For each idea the three nearest of those with a lower position; what was never
        learnt is left out."""


class Selection(Protocol):
    """Keeps ideas apart: what is admitted is no duplicate of anything admitted before."""

    def admit(self, ideas: Sequence[tuple[str, str]]) -> list[bool]:
        """For each idea (title, summary), in order, whether it was admitted."""


@dataclass(frozen=True, kw_only=True)
class StoredIdea:
    """What comparing and choosing need to know of an idea."""

    id: IdeaId
    title: str
    summary: str
    tags: tuple[str, ...]
    language: str
    feasible: bool
    verdict: str
    nearest: float
    """Similarity to the nearest earlier idea; 0 when there is none."""
    position: int
    """Log position of its proposal."""


class IdeaPool(Protocol):
    """The ideas as far as ``at_least`` has been followed."""

    def words_between(self, first: int, before: int) -> list[IdeaWords]:
        """Every idea proposed at ``first`` or later and before ``before``, in order."""

    def open_ideas(self, *, at_least: int) -> list[StoredIdea]:
        """Ideas that may be chosen: feasible, not duplicate, not picked, rejected or deferred."""

    def recent_tags(self) -> list[str]:
        """Tags of the ideas picked last, for variety from day to day."""

    def picked_titles(self) -> list[str]:
        """Titles of the ideas that were picked, the latest first."""


@dataclass(frozen=True, kw_only=True)
class WrittenIdea:
    """One idea as it stands in a text."""

    title: str
    summary: str
    expectation: str
    tags: tuple[str, ...]
    language: str
    line: int


@dataclass(frozen=True, kw_only=True)
class TextProblem:
    """Something in a text that could not be read, with its line counted from 1."""

    line: int
    message: str


class IdeaReader(Protocol):
    """Finds the ideas in a Markdown file, a list or a prompt."""

    def read(self, text: str) -> tuple[list[WrittenIdea], list[TextProblem]]:
        """Every idea that can be read, in order, and every problem, in order."""


@dataclass(frozen=True, kw_only=True)
class Brief:
    """What a document is composed from."""

    title: str
    summary: str
    tags: tuple[str, ...]
    language: str
    variation: int
    notes: str = ""
    """What the operator asked for when sending an earlier film back."""
    earlier: str = ""
    """The document of the film that was sent back."""
    design_system: str = ""
    """``name@version`` that the operator wants; empty: whatever suits the words."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A valid document with what publication needs to say about it."""

    document: str
    document_digest: Digest
    language_version: str
    design_system: str
    seed: int
    capabilities: tuple[str, ...]
    film_title: str
    caption: str
    hashtags: tuple[str, ...]
    tried: int
    """How many variations were judged before this one was kept."""
    score: float | None = None
    """The judge's score of the rehearsal, 0 to 1; none when there was no rehearsal."""
    marks: tuple[QualityMark, ...] = ()
    family: str = ""
    family_reason: Mapping[str, str] = field(default_factory=dict)
    words: tuple[WordRead, ...] = ()
    """Family and words as the offline composer read them; empty for a model's document."""


class Drafter(Protocol):
    """Turns words into a valid document, with a dry simulation in a process of its own."""

    @property
    def version(self) -> str:
        """Name and version of what composes."""

    def sketch(self, brief: Brief) -> Draft:
        """A first variation at once, without rehearsal. Raises ``DraftRefused``."""

    def draft(self, brief: Brief, progress: Progress) -> Draft:
        """The same brief gives the same draft. Raises ``DraftRefused`` or ``Cancelled``."""


class DraftRefused(Exception):
    """No valid document came of the brief."""


@dataclass(frozen=True, kw_only=True)
class RenderOrder:
    """What to render. Paths are where the program reads and writes."""

    document: str
    preset: str
    """``short``, ``preview`` or ``loop``."""
    work_folder: Path
    """Finished segments are kept here between attempts, so a resume goes on from them."""
    thumbnail: bool = False
    review: bool = False
    """Whether what a review needs is made beside it: a proxy for stepping, the frame list."""


@dataclass(frozen=True, kw_only=True)
class RenderAnswer:
    """What the render program made, as its contract words it (``docs/renderer-contract.md``)."""

    film: Path
    thumbnail: Path | None
    report: Mapping[str, object]
    proxy: Path | None = None
    frame_list: bytes = b""
    """What was drawn, as ``docs/frame-list.md`` says; empty when it was not asked for."""


class RenderRefused(Exception):
    """The render program ended with a stated error. ``code`` is its exit code."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class FilmRenderer(Protocol):
    """Runs the render program in a process of its own."""

    def render(self, order: RenderOrder, progress: Progress) -> RenderAnswer:
        """Raises ``RenderRefused`` or ``Cancelled``."""

    def versions(self) -> Mapping[str, str]:
        """Versions that shape the bytes: renderer, language, libraries."""


class FilmInspector(Protocol):
    """Decodes a finished file and judges what it finds."""

    @property
    def thresholds(self) -> str:
        """Name and version of the thresholds in use."""

    def inspect(self, film: Path, document: str, progress: Progress) -> tuple[Finding, ...]:
        """Findings in a fixed order, each with its evidence."""


class HandOver(Protocol):
    """Prepares what the operator carries to a platform by hand."""

    def prepare(self, request: PublicationRequested, film: Path, thumbnail: Path | None) -> str:
        """Write film, caption, hashtags and thumbnail into a kit folder; return its name.

        Preparing the same request again gives the same folder with the same content.
        """


class Secrets(Protocol):
    """The one place for keys. Values never reach an event, a log line or an export."""

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` when it is not configured."""

    def set(self, name: str, value: str) -> None:
        """Keep a secret. Raises when the store cannot keep it safely."""

    def delete(self, name: str) -> None:
        """Forget a secret; forgetting twice is harmless."""

    def names(self) -> list[str]:
        """Names of the configured secrets, without values."""
