"""Similarity by a model: the contract, the cache, and what happens when nobody embeds."""

import sys
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np
import pytest

from adapters.similarity.consulted_embedder import ConsultedEmbedder
from adapters.similarity.embedder import Vectors
from adapters.similarity.fallback_similarity import FallbackSimilarity
from adapters.similarity.hashing_space import vectors
from adapters.similarity.indexed_similarity import IndexedSimilarity
from adapters.similarity.local_embedder import LocalEmbedder
from adapters.similarity.model_space import AT_ONCE, ModelSpace
from adapters.similarity.offline_spaces import offline_similarity
from adapters.similarity.space import NotReady
from adapters.similarity.vector_cache import VectorCache
from domain.advising import NotAnswered
from domain.ports import Progress
from tests.adapters.contracts.similarity_contract import (
    FISH,
    LAKE,
    RUMOUR,
    in_order,
    words,
)

SIZE = 512


class Projector:
    """A model that throws the offline vectors onto fewer numbers; it counts what it is asked."""

    provider = "openai"

    def __init__(self, model: str = "projector", *, broken: str = "") -> None:
        self.model = model
        self.broken = broken
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        if self.broken:
            raise NotReady(self.broken)
        progress({})
        self.embedded += texts
        rows = vectors(texts)
        lots = np.random.default_rng(7).normal(size=(rows.shape[1], SIZE)) / SIZE**0.5
        made = np.asarray(rows @ lots, dtype=np.float32)
        made[~made.any(axis=1), 0] = 1.0
        return made


class Constant(Projector):
    """Gives the same for whatever it is asked."""

    def __init__(self, made: Vectors) -> None:
        super().__init__()
        self._made = made

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        return self._made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "vectors.sqlite3"


def similarity(file: Path, embedder: Projector) -> IndexedSimilarity:
    return IndexedSimilarity(ModelSpace(embedder, VectorCache(file)))


class TestModelSpace:
    def test_finds_the_nearest_with_measured_thresholds(self, file: Path) -> None:
        copy = ("Forty drops", "Rain on a window: drops drift together and merge until one is left")
        ideas = in_order(RUMOUR, LAKE, FISH, copy)
        measuring = similarity(file, Projector())
        measuring.learn(ideas, before=9)

        comparison = measuring.compare([ideas[3].id])

        assert comparison.found[0].nearest[0].title == LAKE[0]
        assert 0 < comparison.limits.warn_at < comparison.limits.block_at < 1
        assert comparison.embedding.dimension == SIZE
        assert (comparison.embedding.provider, comparison.embedding.model) == (
            "openai",
            "projector",
        )

    def test_asks_for_no_text_twice_also_after_a_restart(self, file: Path) -> None:
        ideas = in_order(RUMOUR, LAKE, FISH)
        first = similarity(file, Projector())
        first.learn(ideas, before=9)
        told = first.compare([each.id for each in ideas])
        again = Projector()
        second = similarity(file, again)
        second.learn(ideas, before=9)

        assert second.compare([each.id for each in ideas]) == told
        assert again.embedded == []

    def test_keeps_versions_apart(self, file: Path) -> None:
        cache = VectorCache(file)
        ModelSpace(Projector("one"), cache).prepare(["rain"], lambda _: None)

        assert ModelSpace(Projector("two"), cache).missing(["rain"]) == ["rain"]
        assert ModelSpace(Projector("one"), cache).missing(["rain"]) == []

    def test_makes_the_cache_anew_when_its_file_is_no_database(self, file: Path) -> None:
        file.parent.mkdir()
        file.write_bytes(b"this is no database at all, and longer than a header" * 40)
        space = ModelSpace(Projector(), VectorCache(file))

        space.prepare(["rain"], lambda _: None)

        assert space.missing(["rain"]) == []

    @pytest.mark.parametrize("shape", [(1, 0), (2, 3)])
    def test_refuses_what_are_no_vectors(self, file: Path, shape: tuple[int, int]) -> None:
        odd = Constant(np.ones(shape, np.float32))

        with pytest.raises(NotReady, match="shape"):
            ModelSpace(odd, VectorCache(file)).prepare(["rain"], lambda _: None)

    def test_refuses_a_vector_without_a_direction(self, file: Path) -> None:
        odd = Constant(np.full((1, 3), np.nan, np.float32))

        with pytest.raises(NotReady, match="direction"):
            ModelSpace(odd, VectorCache(file)).prepare(["rain"], lambda _: None)


class TestFallbackSimilarity:
    def test_measures_offline_and_says_why_when_nobody_embeds(self, file: Path) -> None:
        silent = similarity(file, Projector(broken="the server is away"))
        measuring = FallbackSimilarity(silent, offline_similarity())
        ideas = in_order(RUMOUR, LAKE)
        measuring.learn(ideas, before=3)

        comparison = measuring.compare([ideas[1].id])

        assert comparison.fallback == "the server is away"
        assert comparison.embedding.provider == "offline"
        assert measuring.version == silent.version

    def test_uses_the_new_version_once_its_vectors_are_complete(self, file: Path) -> None:
        many = AT_ONCE + 40
        ideas = [words(n, (f"Idea {n}", f"{n} drops fall into {n} lakes")) for n in range(1, many)]
        space = ModelSpace(Projector(), VectorCache(file))
        measuring = FallbackSimilarity(IndexedSimilarity(space), offline_similarity())
        measuring.learn(ideas, before=many + 1)
        meanwhile = measuring.compare([ideas[-1].id])
        space.prepare([f"{each.title} {each.summary}" for each in ideas], lambda _: None)

        complete = measuring.compare([ideas[-1].id])

        assert "of 167 ideas have a vector" in meanwhile.fallback
        assert meanwhile.embedding.provider == "offline"
        assert complete.fallback == ""
        assert complete.embedding.provider == "openai"


@dataclass
class Made:
    vectors: Vectors
    route: str


class Asked:
    """A consultant with one answer."""

    def __init__(self, answer: Callable[[Sequence[str]], Made]) -> None:
        self._answer = answer

    def embed(self, texts: Sequence[str], *, subject: UUID, progress: Progress) -> Made:
        return self._answer(texts)


class TestConsultedEmbedder:
    def test_takes_the_vectors_of_its_own_route(self) -> None:
        made = Made(np.ones((2, 3), np.float32), "s/m")

        found = ConsultedEmbedder(Asked(lambda _: made), "s/m").embed(["a", "b"], lambda _: None)

        assert found.shape == (2, 3)

    def test_refuses_vectors_of_another_model(self) -> None:
        made = Made(np.ones((1, 3), np.float32), "s/other")

        with pytest.raises(NotReady, match="do not compare"):
            ConsultedEmbedder(Asked(lambda _: made), "s/m").embed(["a"], lambda _: None)

    def test_says_why_nobody_answers(self) -> None:
        def refuse(_: Sequence[str]) -> Made:
            raise NotAnswered("budget", "the day's budget is spent")

        with pytest.raises(NotReady, match="budget"):
            ConsultedEmbedder(Asked(refuse), "s/m").embed(["a"], lambda _: None)


class TestLocalEmbedder:
    def test_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "sentence_transformers", None)

        with pytest.raises(NotReady, match="pip install sentence-transformers"):
            LocalEmbedder("m").embed(["a"], lambda _: None)

    def test_encodes_with_a_model_of_this_machine_only(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[tuple[str, bool]] = []

        class Encoder:
            def __init__(self, name: str, *, local_files_only: bool) -> None:
                opened.append((name, local_files_only))

            def encode(self, texts: list[str]) -> Any:
                return np.full((len(texts), 4), len(texts[0]))

        library = types.ModuleType("sentence_transformers")
        library.SentenceTransformer = Encoder  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "sentence_transformers", library)

        found = LocalEmbedder("m").embed(["rain"] * 40, lambda _: None)

        assert opened == [("m", True)]
        assert found.shape == (40, 4)
        assert found.dtype == np.float32
