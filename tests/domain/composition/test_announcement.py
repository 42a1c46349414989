"""Caption and hashtags for publication."""

from hypothesis import given
from hypothesis import strategies as st

from domain.composition.announcement import LONGEST_CAPTION, MOST_HASHTAGS, announce
from domain.composition.wish import Wish


class TestAnAnnouncement:
    def test_says_the_idea_in_whole_sentences(self) -> None:
        wish = Wish(title="Rain", summary="Drops merge. " + "They go on and on. " * 30)

        caption = announce(wish).caption

        assert caption.startswith("Drops merge. They go on")
        assert caption.endswith("on.")
        assert len(caption) <= LONGEST_CAPTION

    def test_makes_hashtags_of_the_tags_in_the_language_of_the_idea(self) -> None:
        wish = Wish(title="Plotka", summary="x", tags=("trzy kolory", "Tłum"), language="pl")

        expected = ("trzyKolory", "tłum", "animacja", "satysfakcjonujące")
        assert expected == announce(wish).hashtags

    @given(st.text(), st.text(), st.lists(st.text(), max_size=9))
    def test_fits_a_platform_for_any_words(self, title: str, summary: str, tags: list[str]) -> None:
        said = announce(Wish(title=title, summary=summary, tags=tuple(tags)))

        assert len(said.caption) <= LONGEST_CAPTION
        assert 1 <= len(said.hashtags) <= MOST_HASHTAGS
        assert all(each.replace("_", "").isalnum() for each in said.hashtags)
