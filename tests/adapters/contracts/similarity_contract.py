"""What every implementation of ``domain.ports.Similarity`` keeps, whatever it counts."""

from abc import ABC, abstractmethod
from uuid import UUID

import pytest

from domain.ideas.novelty import judge, thresholds
from domain.identifiers import IdeaId
from domain.ports import Similarity

type Words = tuple[IdeaId, str, str]

RUMOUR = ("Plotka", "Jedna czerwona kropka wchodzi między sto szarych. Kogo dotknie, ten zaraża.")
LAKE = ("Forty Drops", "Rain on a window: drops drift together and merge until one lake is left.")
FISH = ("Większa ryba", "Głodna ryba goni małe i połyka je, rosnąc, aż zostaje sama.")
BLOOM = ("Spiral flower", "A spiral of petals slowly unfurls until the flower blooms on paper.")


def words(number: int, text: tuple[str, str]) -> Words:
    return IdeaId(UUID(int=number)), *text


class SimilarityContract(ABC):
    @abstractmethod
    def similarity(self) -> Similarity:
        """A fresh one."""

    def score(self, one: tuple[str, str], other: tuple[str, str]) -> float:
        (found,) = self.similarity().compare([words(2, other)], known=[words(1, one)])
        return found.nearest[0].similarity

    def test_has_thresholds_for_its_version(self) -> None:
        limits = thresholds(self.similarity().version)

        assert 0 < limits.warn_at < limits.block_at < 1

    def test_names_the_three_nearest_of_the_known_ones_nearest_first(self) -> None:
        known = [words(at, text) for at, text in enumerate([RUMOUR, LAKE, FISH, BLOOM], start=1)]
        idea = words(9, ("Puddle", "Drops of rain on a window merge into one lake."))

        (found,) = self.similarity().compare([idea], known=known)

        scores = [each.similarity for each in found.nearest]
        assert len(scores) == 3
        assert found.nearest[0].title == "Forty Drops"
        assert scores == sorted(scores, reverse=True)

    def test_compares_each_idea_with_those_before_it_and_none_after(self) -> None:
        batch = [words(1, LAKE), words(2, RUMOUR), words(3, LAKE)]

        found = self.similarity().compare(batch, known=[])

        assert [each.idea for each in found] == [each[0] for each in batch]
        assert [len(each.nearest) for each in found] == [0, 1, 2]
        assert found[2].nearest[0].idea == batch[0][0]
        assert found[2].nearest[0].similarity > 0.999

    def test_gives_a_tie_to_the_earlier_idea(self) -> None:
        known = [words(number, RUMOUR) for number in (7, 3, 5, 1)]

        (found,) = self.similarity().compare([words(9, RUMOUR)], known=known)

        assert [each.idea.int for each in found.nearest] == [7, 3, 5]

    def test_never_names_an_idea_as_its_own_neighbour(self) -> None:
        (found,) = self.similarity().compare([words(1, LAKE)], known=[words(1, LAKE)])

        assert found.nearest == ()

    def test_keeps_no_memory_that_changes_an_answer(self) -> None:
        similarity = self.similarity()
        known = [words(1, LAKE), words(2, RUMOUR)]
        first = similarity.compare([words(9, FISH)], known=known)
        similarity.compare([words(8, BLOOM)], known=[*known, words(3, FISH)])
        similarity.compare([words(8, BLOOM)], known=[words(2, FISH)])

        assert first == similarity.compare([words(9, FISH)], known=known)

    def test_says_nothing_of_words_it_cannot_see(self) -> None:
        known = [words(1, LAKE), words(2, ("", "…"))]

        (found,) = self.similarity().compare([words(9, ("?", ""))], known=known)

        assert {each.similarity for each in found.nearest} == {0.0}

    def test_sees_through_inflection(self) -> None:
        changed = (
            "Plotki",
            "Jedną czerwoną kropkę wpuszczono między setkę szarych. Kogo dotknęła, ten zarażał.",
        )

        assert judge(self.score(RUMOUR, changed), self.similarity().version) == "duplicate"

    def test_marks_a_paraphrase(self) -> None:
        changed = ("Window", "Droplets of rain run into each other and join: one lake remains.")

        assert judge(self.score(LAKE, changed), self.similarity().version) != "novel"

    def test_marks_a_translation_made_of_known_concepts(self) -> None:
        english = ("Bigger fish", "A hungry fish chases small ones and swallows them, growing.")

        assert judge(self.score(FISH, english), self.similarity().version) == "similar"

    def test_leaves_unrelated_ideas_alone(self) -> None:
        texts = [RUMOUR, LAKE, FISH, BLOOM]

        found = self.similarity().compare(
            [words(at, text) for at, text in enumerate(texts)], known=[]
        )

        assert all(near.similarity < 0.3 for each in found for near in each.nearest)

    @pytest.mark.parametrize("odd", ["", " ", "\x00", "🎬" * 30, "a" * 5000, "ı İ ﬁ ǅ", "-" * 40])
    def test_answers_for_odd_words(self, odd: str) -> None:
        batch = [words(1, (odd, odd)), words(2, (odd, "rain")), words(3, ("rain", odd))]

        found = self.similarity().compare(batch, known=[words(99, LAKE)])

        assert [each.idea for each in found] == [each[0] for each in batch]
        assert all(0 <= near.similarity <= 1 for each in found for near in each.nearest)
