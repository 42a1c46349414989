"""What a similarity searches in: texts as vectors, with an index that only grows."""

from collections.abc import Sequence
from typing import Protocol

from domain.ideas.comparing import Embedding
from domain.ideas.novelty import Thresholds
from domain.ports import Progress

type Scored = tuple[float, int]
"""A cosine, and the row of the index it belongs to."""

CANDIDATES = 16
"""Best rows kept per search, so that an idea's doublets cannot crowd out three others."""


class NotReady(Exception):
    """This embedding cannot measure now; the text says why and what would help."""


class Space(Protocol):
    """Texts as unit vectors, numbered in the order in which they were added."""

    @property
    def embedding(self) -> Embedding:
        """What makes the vectors."""

    @property
    def thresholds(self) -> Thresholds:
        """How scores of this embedding are judged. Raises ``NotReady``."""

    def __len__(self) -> int:
        """How many texts are in the index."""

    def add(self, texts: Sequence[str]) -> None:
        """Add texts as further rows, all or none. Raises ``NotReady``."""

    def nearest(self, texts: Sequence[str], rows: Sequence[int]) -> list[list[Scored]]:
        """For each text the best among the first so many rows. Raises ``NotReady``."""


class Prepared(Protocol):
    """A space whose vectors take long to make, so that they are made ahead."""

    def missing(self, texts: Sequence[str]) -> list[str]:
        """Texts that have no vector yet, each once."""

    def prepare(self, texts: Sequence[str], progress: Progress) -> None:
        """Make and keep the vectors of texts. Raises ``NotReady`` or ``Cancelled``."""
