"""Which embedding measures novelty in a profile, and making its vectors ahead."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import structlog

from adapters.similarity.consulted_embedder import Consultant, ConsultedEmbedder
from adapters.similarity.embedder import Embedder, Vectors
from adapters.similarity.fallback_similarity import FallbackSimilarity
from adapters.similarity.indexed_similarity import IndexedSimilarity, text_of
from adapters.similarity.local_embedder import LocalEmbedder
from adapters.similarity.model_space import ModelSpace
from adapters.similarity.names import offline_version
from adapters.similarity.offline_spaces import offline_similarity, offline_space
from adapters.similarity.selection import DistantSelection
from adapters.similarity.space import NotReady
from adapters.similarity.vector_cache import VectorCache
from api.settings import Settings
from domain.ideas.comparing import IdeaWords
from domain.ports import IdeaPool, Progress, Selection, Similarity

if TYPE_CHECKING:
    from pathlib import Path

PAUSE_S = 30.0
"""Between two looks for ideas without a vector."""

STEP = 256
"""Ideas per look, so that a stop never waits for more than a few requests."""

log = structlog.get_logger()


class Routed(Consultant, Protocol):
    """Whoever knows models: which ones embed, and asking them."""

    def routes(self, task: str) -> tuple[str, ...]:
        """``provider/model`` in order of preference; empty when none is configured."""


def similarity_for(settings: Settings, consultant: Callable[[], Routed]) -> Similarity:
    """The similarity that the settings ask for, with the offline one standing by.

    ``consultant`` is asked for only where a model is wanted. ``KINORA_EMBEDDINGS`` is
    ``offline`` (nothing is needed), ``model`` (the first route of the task ``embed`` in
    models.toml) or ``local`` (a sentence transformer on this machine).
    """
    space = model_space(settings, consultant)
    standby = offline_similarity()
    if space is None:
        return standby
    return FallbackSimilarity(IndexedSimilarity(space), standby)


def embedding_version(settings: Settings, consultant: Callable[[], Routed]) -> str:
    """Version of ``similarity_for``, without building its index or loading what it needs."""
    space = model_space(settings, consultant)
    return offline_version() if space is None else space.embedding.version


def model_space(settings: Settings, consultant: Callable[[], Routed]) -> ModelSpace | None:
    """The space of the model that the settings ask for; ``None`` where they ask for none."""
    embedder = _embedder(settings, consultant)
    if embedder is None:
        return None
    return ModelSpace(embedder, VectorCache(vectors_file(settings)))


def selection_of(known: Sequence[tuple[str, str]]) -> Selection:
    """A selection that keeps ideas apart from these, by the offline embedding."""
    return DistantSelection(offline_space, known)


def vectors_file(settings: Settings) -> "Path":
    """Where vectors are kept; it may be lost and is made again."""
    return settings.data_dir / "cache" / "vectors.sqlite3"


def _embedder(settings: Settings, consultant: Callable[[], Routed]) -> Embedder | None:
    if settings.embeddings == "local":
        return LocalEmbedder(settings.embeddings_model)
    if settings.embeddings == "offline":
        return None
    routes = consultant().routes("embed")
    return ConsultedEmbedder(consultant(), routes[0]) if routes else _Nobody()


class _Nobody:
    """A model that was asked for and is not configured: every comparison says so."""

    provider = "openai"
    model = "not configured"

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:  # noqa: ARG002
        raise NotReady("no model embeds: models.toml names none for the task embed")


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """How far an embedding is."""

    version: str
    ideas: int
    missing: int


def prepare(pool: IdeaPool, space: ModelSpace, head: int, progress: Progress) -> Prepared:
    """Make every vector that is missing. Raises ``NotReady`` or ``Cancelled``."""
    texts = [text_of(each) for each in pool.words_between(0, head + 1)]
    space.prepare(texts, progress)
    return Prepared(
        version=space.embedding.version, ideas=len(texts), missing=len(space.missing(texts))
    )


def prepare_until(
    pool: IdeaPool, space: ModelSpace, head: Callable[[], int], stop: threading.Event
) -> None:
    """Make vectors in the background until told to stop; both versions stay usable meanwhile.

    A model that cannot be asked now is asked again after the pause.
    """
    done = 0
    known: list[IdeaWords] = []
    while not stop.wait(PAUSE_S if done >= len(known) else 0.0):
        try:
            first = known[-1].position + 1 if known else 0
            known += pool.words_between(first, head() + 1)
            batch = [text_of(each) for each in known[done : done + STEP]]
            space.prepare(batch, lambda _: None)
            done += len(batch)
        except NotReady as reason:
            log.warning("embedding.not_ready", reason=str(reason))
            stop.wait(PAUSE_S)
        except Exception as error:
            log.warning("embedding.round_failed", error=str(error))
            stop.wait(PAUSE_S)
