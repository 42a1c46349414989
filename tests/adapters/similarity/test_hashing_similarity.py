"""Similarity on scikit-learn, at the size of a large import."""

import time
from pathlib import Path
from uuid import UUID

from adapters.documents.markdown_ideas import MarkdownIdeas
from adapters.similarity.hashing_similarity import HashingSimilarity
from domain.ideas.novelty import judge
from domain.identifiers import IdeaId
from domain.ports import Similarity
from tests.adapters.contracts.similarity_contract import SimilarityContract

GALLERY = Path(__file__).parents[3] / "gallery" / "ideas.md"


class TestHashingSimilarity(SimilarityContract):
    def similarity(self) -> Similarity:
        return HashingSimilarity()

    def test_finds_nothing_alike_in_the_shipped_ideas(self) -> None:
        ideas, _ = MarkdownIdeas().read(GALLERY.read_text())
        batch = [(IdeaId(UUID(int=at)), each.title, each.summary) for at, each in enumerate(ideas)]
        similarity = HashingSimilarity()

        nearest = [near for each in similarity.compare(batch, known=[]) for near in each.nearest]

        assert {judge(each.similarity, similarity.version) for each in nearest} == {"novel"}

    def test_compares_a_thousand_with_a_thousand_in_three_seconds(self) -> None:
        ideas, _ = MarkdownIdeas().read(GALLERY.read_text())
        vocabulary = [word for each in ideas for word in each.summary.split()]
        texts = [
            " ".join(
                vocabulary[(number * 7919 + at * (number % 37 + 1)) % len(vocabulary)]
                for at in range(35)
            )
            for number in range(2000)
        ]
        everything = [(IdeaId(UUID(int=at)), f"Idea {at}", text) for at, text in enumerate(texts)]
        similarity = HashingSimilarity()
        similarity.compare(everything[:1], known=[])
        begun = time.process_time()

        found = similarity.compare(everything[1000:], known=everything[:1000])

        assert time.process_time() - begun < 3
        assert len(found) == 1000
