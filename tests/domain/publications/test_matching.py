"""Which post of an account is the film that was carried there by hand."""

from datetime import UTC, datetime, timedelta

from domain.publications.matching import Match, SeenPost, matches

HANDED = datetime(2026, 11, 23, 12, tzinfo=UTC)
TEXT = "Tysiąc kulek układa się w jedną liczbę #fizyka"


def seen(
    number: int, *, after_min: float = 30, duration: float | None = 30, text: str = TEXT
) -> SeenPost:
    return SeenPost(
        remote_id=str(number),
        url="",
        text=text,
        posted_at=HANDED + timedelta(minutes=after_min),
        duration_s=duration,
    )


def found(*posts: SeenPost) -> tuple[Match, ...]:
    return matches(posts, text=TEXT, duration_s=29.6, since=HANDED)


def numbers(*posts: SeenPost) -> list[str]:
    return [each.post.remote_id for each in found(*posts)]


class TestMatches:
    def test_put_the_post_with_the_same_words_first(self) -> None:
        assert numbers(seen(1, text="inny film"), seen(2)) == ["2", "1"]

    def test_leave_out_what_was_there_before(self) -> None:
        assert numbers(seen(1, after_min=-6), seen(2, after_min=-4)) == ["2"]

    def test_leave_out_another_length(self) -> None:
        assert numbers(seen(1, duration=31), seen(2, duration=28), seen(3, duration=30)) == ["3"]

    def test_keep_a_post_whose_length_nobody_told(self) -> None:
        assert numbers(seen(1, duration=None), seen(2)) == ["2", "1"]

    def test_prefer_the_one_that_came_sooner(self) -> None:
        assert numbers(seen(1, after_min=3_000), seen(2, after_min=10)) == ["2", "1"]

    def test_see_the_words_of_a_caption_that_was_cut_short(self) -> None:
        (match,) = found(seen(1, text="Tysiąc kulek układa się", after_min=0))

        assert match.likeness == 1.0

    def test_take_accents_in_any_spelling(self) -> None:
        (match,) = found(seen(1, text="TYSIA\u0328C kulek", after_min=0))

        assert match.likeness == 1.0
