"""Similarity on scikit-learn, at the size of a large import and of a large past."""

import time
from pathlib import Path
from uuid import UUID

import numpy as np

from adapters.documents.markdown_ideas import MarkdownIdeas
from adapters.similarity.hashing_space import HashingSpace, vectors
from adapters.similarity.indexed_similarity import IndexedSimilarity
from adapters.similarity.names import offline_version
from adapters.similarity.offline_spaces import offline_space
from domain.ideas.comparing import IdeaWords
from domain.identifiers import IdeaId
from domain.ports import Similarity
from tests.adapters.contracts.similarity_contract import SimilarityContract

GALLERY = Path(__file__).parents[3] / "gallery" / "ideas.md"


def shipped() -> list[IdeaWords]:
    ideas, _ = MarkdownIdeas().read(GALLERY.read_text("utf-8"))
    return [
        IdeaWords(id=IdeaId(UUID(int=at)), title=each.title, summary=each.summary, position=at)
        for at, each in enumerate(ideas, start=1)
    ]


def made_up(count: int) -> list[str]:
    """Texts of words of the shipped ideas, in no order that means anything."""
    vocabulary = [word for each in shipped() for word in each.summary.split()]
    return [
        " ".join(
            vocabulary[(number * 7919 + at * (number % 37 + 1)) % len(vocabulary)]
            for at in range(35)
        )
        for number in range(count)
    ]


class TestHashingSpace(SimilarityContract):
    def similarity(self) -> Similarity:
        return IndexedSimilarity(HashingSpace())

    def test_finds_nothing_alike_in_the_shipped_ideas(self) -> None:
        ideas = shipped()

        comparison = self.compared(ideas, ideas)

        assert {comparison.verdict(each) for each in comparison.found} == {"novel"}

    def test_compares_a_thousand_with_a_thousand_in_five_seconds(self) -> None:
        texts = made_up(2000)
        space = HashingSpace()
        space.add(texts[:1])
        begun = time.process_time()

        space.add(texts[1:])
        found = space.nearest(texts[1000:], [1000] * 1000)

        assert time.process_time() - begun < 5
        assert len(found) == 1000


class TestInvertedIndex:
    def test_scores_as_the_plain_product_does_whatever_the_blocks(self) -> None:
        texts = made_up(300)
        space = HashingSpace()
        for begin, end in ((0, 1), (1, 2), (2, 90), (90, 91), (91, 300)):
            space.add(texts[begin:end])
        rows = vectors(texts)

        found = space.index.scores(rows[250])

        plain = np.asarray((rows @ rows[250].T).todense()).ravel()
        assert np.abs(found - plain).max() < 1e-6
        assert len(space.index) == 300

    def test_counts_the_memory_of_what_it_holds(self) -> None:
        space = HashingSpace()
        before = space.index.bytes
        space.add(made_up(50))

        assert before == 0
        assert space.index.bytes > 50 * 100 * 8


class TestOfflineVersion:
    def test_is_that_of_the_space_that_would_be_made(self) -> None:
        assert offline_version() == offline_space().embedding.version
