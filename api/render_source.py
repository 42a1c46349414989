"""Where frames come from: a document that is simulated, or a finished frame list."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from adapters.documents.refusals import DocumentTooLarge, DocumentUnreadable
from adapters.documents.yaml_reader import read_versioned
from api.render_plan import LimitReached
from domain.language.canonical import document_digest
from domain.language.models import LANGUAGE_VERSION, Document
from domain.language.problems import DocumentInvalid, Problem
from domain.language.upgrade import known_versions, upgraded
from domain.language.upgrades.warnings import UpgradeWarning
from domain.language.validation import validated
from domain.picture.film import Film
from domain.picture.frame_file import FrameFileRefused, read_frame_list
from domain.picture.frame_list import Frame, FrameList, Header
from domain.picture.look import Look, look_of


class SourceRefused(Exception):
    """An input that cannot be rendered; ``problems`` tells everything at once."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class Source(Protocol):
    """A film's frames, and what is known about them before they are made."""

    header: Header
    look: Look
    identity: str
    """Digest of everything that the frames depend on."""
    document: str
    """Digest of the document, or of the frame list."""
    seed: int
    most_frames: int
    frames_from: str
    """``simulation``, ``cache`` or ``file``; certain when the first frame is there."""

    def frames(self) -> Iterator[Frame]:
        """Every frame in order; can be gone through once."""

    @property
    def ended_because(self) -> str:
        """Known when all frames are made."""

    @property
    def state_digests(self) -> tuple[str, ...]:
        """Likewise."""


class DocumentSource:
    """A document, simulated while its frames are asked for."""

    def __init__(self, document: Document, fps: int) -> None:
        self._film = Film(document, fps)
        self.header = self._film.header
        self.look = look_of(document)
        self.document = document_digest(document)
        self.seed = document.meta.seed
        self.identity = f"{self.document} {LANGUAGE_VERSION} {document.design_system} {fps}"
        self.most_frames = self._film.most_frames
        self.frames_from = "simulation"

    def frames(self) -> Iterator[Frame]:
        """Each frame as soon as it is simulated."""
        return self._film.frames()

    @property
    def ended_because(self) -> str:
        """Why the film ended; empty before."""
        return self._film.ended_because

    @property
    def state_digests(self) -> tuple[str, ...]:
        """Digests of the simulated states so far."""
        return self._film.state_digests


@dataclass
class ListSource:
    """A frame list that is all there."""

    film: FrameList
    look: Look
    identity: str

    def __post_init__(self) -> None:
        self.header = self.film.header
        self.document, self.seed = self.identity, 0
        self.most_frames = len(self.film.frames)
        self.frames_from = "file"
        self.ended_because = self.film.ended_because
        self.state_digests = self.film.state_digests

    def frames(self) -> Iterator[Frame]:
        """Each frame."""
        return iter(self.film.frames)


def read_film_document(path: Path) -> Document:
    """The document in a file. Raises ``SourceRefused``, ``LimitReached`` or ``OSError``."""
    return read_with_warnings(path)[0]


def read_with_warnings(path: Path) -> tuple[Document, tuple[UpgradeWarning, ...]]:
    """The same, and what an earlier version said that this one does not say as it did."""
    content = path.read_bytes()
    try:
        source = read_versioned(content, known_versions())
    except DocumentTooLarge as refusal:
        raise LimitReached(str(refusal)) from refusal
    except DocumentUnreadable as refusal:
        raise SourceRefused(str(refusal), (_unreadable(refusal),)) from refusal
    try:
        document = validated(source.mapping, source.position)
    except DocumentInvalid as refusal:
        raise SourceRefused("the document is not valid", refusal.problems) from refusal
    repeated = tuple(
        UpgradeWarning(
            kind="repeated", path=each.path, said=f"{each.first} · {each.place}",
            became=f"what stands at {each.place}: the last one counts",
        )
        for each in source.repeated
    )  # fmt: skip
    return document, (*repeated, *upgraded(source.mapping).warnings)


def read_list(path: Path) -> ListSource:
    """The frame list in a file. Raises ``SourceRefused`` or ``OSError``."""
    content = path.read_bytes()
    try:
        film, look = read_frame_list(content)
    except FrameFileRefused as refusal:
        raise SourceRefused(str(refusal)) from refusal
    if not film.frames:
        raise SourceRefused("the frame list has no frames")
    return ListSource(film=film, look=look, identity=hashlib.sha256(content).hexdigest())


def _unreadable(refusal: DocumentUnreadable) -> Problem:
    place = refusal.place
    return Problem(
        path="",
        expected="one YAML or JSON document",
        got=refusal.what,
        hint=refusal.hint,
        line=place.line,
        column=place.column,
    )
