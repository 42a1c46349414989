"""What every implementation of ``domain.ports.Similarity`` keeps, whatever it counts."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from uuid import UUID

import pytest

from domain.ideas.comparing import Comparison, IdeaWords, Resemblance
from domain.ideas.novelty import Verdict
from domain.identifiers import IdeaId
from domain.ports import Similarity

RUMOUR = ("Plotka", "Jedna czerwona kropka wchodzi między sto szarych. Kogo dotknie, ten zaraża.")
LAKE = ("Forty Drops", "Rain on a window: drops drift together and merge until one lake is left.")
FISH = ("Większa ryba", "Głodna ryba goni małe i połyka je, rosnąc, aż zostaje sama.")
BLOOM = ("Spiral flower", "A spiral of petals slowly unfurls until the flower blooms on paper.")
UNRELATED = (RUMOUR, LAKE, FISH, BLOOM)


def words(number: int, text: tuple[str, str], *, position: int = 0) -> IdeaWords:
    """An idea; its number is its position unless another is told."""
    title, summary = text
    place = position or number
    return IdeaWords(id=IdeaId(UUID(int=number)), title=title, summary=summary, position=place)


def in_order(*texts: tuple[str, str]) -> list[IdeaWords]:
    """Ideas one after the other, numbered from 1."""
    return [words(number, text) for number, text in enumerate(texts, start=1)]


class SimilarityContract(ABC):
    @abstractmethod
    def similarity(self) -> Similarity:
        """A fresh one."""

    def compared(self, ideas: Sequence[IdeaWords], asked: Sequence[IdeaWords]) -> Comparison:
        similarity = self.similarity()
        similarity.learn(ideas, before=1000)
        return similarity.compare([each.id for each in asked])

    def last(self, *texts: tuple[str, str]) -> Resemblance:
        """The last of some ideas, compared with the others."""
        ideas = in_order(*texts)
        (found,) = self.compared(ideas, ideas[-1:]).found
        return found

    def verdict(self, one: tuple[str, str], other: tuple[str, str]) -> Verdict:
        ideas = in_order(one, other)
        comparison = self.compared(ideas, ideas[-1:])
        return comparison.verdict(comparison.found[0])

    def test_has_thresholds_and_tells_what_measured(self) -> None:
        ideas = in_order(RUMOUR, LAKE)
        comparison = self.compared(ideas, ideas)

        assert 0 < comparison.limits.warn_at < comparison.limits.block_at < 1
        assert comparison.embedding.version == self.similarity().version
        assert comparison.embedding.provider
        assert comparison.embedding.model
        assert comparison.embedding.dimension > 0
        assert comparison.fallback == ""

    def test_names_the_three_nearest_of_the_earlier_ones_nearest_first(self) -> None:
        puddle = ("Puddle", "Drops of rain on a window merge into one lake.")

        found = self.last(*UNRELATED, puddle)

        scores = [each.similarity for each in found.nearest]
        assert len(scores) == 3
        assert found.nearest[0].title == "Forty Drops"
        assert scores == sorted(scores, reverse=True)
        assert found.known == 4

    def test_compares_each_idea_with_those_before_it_and_none_after(self) -> None:
        batch = in_order(LAKE, RUMOUR, LAKE)

        found = self.compared(batch, batch).found

        assert [each.idea for each in found] == [each.id for each in batch]
        assert [len(each.nearest) for each in found] == [0, 1, 2]
        assert found[2].nearest[0].idea == batch[0].id
        assert found[2].nearest[0].similarity > 0.999

    def test_gives_a_tie_to_the_earlier_idea(self) -> None:
        known = [words(number, RUMOUR, position=at) for at, number in enumerate((7, 3, 5, 1), 1)]
        asked = words(9, RUMOUR)

        (found,) = self.compared([*known, asked], [asked]).found

        assert [each.idea.int for each in found.nearest] == [7, 3, 5]

    def test_leaves_out_what_it_never_learnt(self) -> None:
        assert self.compared(in_order(LAKE), [words(5, FISH)]).found == ()

    def test_grows_by_what_is_new_and_skips_what_it_knows(self) -> None:
        ideas = in_order(*UNRELATED, FISH)
        similarity = self.similarity()
        similarity.learn(ideas[:2], before=3)
        similarity.compare([ideas[1].id])
        similarity.learn(ideas[:4], before=5)
        similarity.learn(ideas[1:3], before=4)
        similarity.learn(ideas[4:], before=6)

        grown = similarity.compare([each.id for each in ideas])

        assert similarity.learnt == 6
        assert grown == self.compared(ideas, ideas)

    def test_says_nothing_of_words_it_cannot_see(self) -> None:
        found = self.last(LAKE, ("", "…"), ("?", ""))

        assert {each.similarity for each in found.nearest} == {0.0}

    def test_sees_through_inflection(self) -> None:
        changed = (
            "Plotki",
            "Jedną czerwoną kropkę wpuszczono między setkę szarych. Kogo dotknęła, ten zarażał.",
        )

        assert self.verdict(RUMOUR, changed) == "duplicate"

    def test_marks_a_paraphrase(self) -> None:
        changed = ("Window", "Droplets of rain run into each other and join: one lake remains.")

        assert self.verdict(LAKE, changed) != "novel"

    def test_marks_a_translation_made_of_known_concepts(self) -> None:
        english = ("Bigger fish", "A hungry fish chases small ones and swallows them, growing.")

        assert self.verdict(FISH, english) != "novel"

    def test_keeps_two_films_about_balls_apart(self) -> None:
        falling = ("Balls", "A hundred balls fall down the stairs, and each step is a note.")
        turning = ("Balls", "Two balls circle round a third one until it is swallowed.")

        assert self.verdict(falling, turning) != "duplicate"

    def test_leaves_unrelated_ideas_alone(self) -> None:
        ideas = in_order(*UNRELATED)

        comparison = self.compared(ideas, ideas)

        assert {comparison.verdict(each) for each in comparison.found} == {"novel"}

    @pytest.mark.parametrize("odd", ["", " ", "\x00", "🎬" * 30, "a" * 5000, "ı İ ﬁ ǅ", "-" * 40])
    def test_answers_for_odd_words(self, odd: str) -> None:
        batch = in_order(LAKE, (odd, odd), (odd, "rain"), ("rain", odd))

        found = self.compared(batch, batch).found

        assert [each.idea for each in found] == [each.id for each in batch]
        assert all(0 <= near.similarity <= 1 for each in found for near in each.nearest)
