"""The judge: what a viewer would not forgive costs marks, and every mark has its reason."""

from dataclasses import replace

from domain.composition.judge import GOOD_ENOUGH, judge
from domain.composition.observation import Look, Observation


def look(seconds: float, population: int, *, moving: int = 20) -> Look:
    return Look(
        seconds=seconds,
        population=population,
        coverage=min(1.0, population / 500),
        moving=moving,
        happenings=int(seconds * 6),
        kinds=(population, 0),
        shown=1.0,
    )


GOOD = Observation(
    seconds=15,
    ended_because="end:coverage",
    looks=tuple(look(half / 2, 5 + 5 * half) for half in range(31)),
)


class TestAJudgement:
    def test_of_a_film_that_moves_changes_and_ends_is_good(self) -> None:
        found = judge(GOOD)

        assert found.score >= 0.95
        assert found.complaints == ()

    def test_blames_a_still_beginning(self) -> None:
        still = replace(GOOD, looks=(look(0, 5, moving=0), *GOOD.looks[1:]))

        assert judge(still).score < judge(GOOD).score
        assert judge(still).complaints == ("0 of 5 bodies move in frame 0",)

    def test_blames_a_film_that_only_runs_out_of_time(self) -> None:
        endless = replace(GOOD, ended_because="duration", seconds=27)

        assert judge(endless).complaints == ("it ended by duration",)
        assert judge(endless).score < GOOD_ENOUGH

    def test_blames_a_film_in_which_nothing_changes_or_is_heard(self) -> None:
        dull = replace(
            GOOD, looks=tuple(replace(look(half / 2, 9), happenings=0) for half in range(31))
        )

        assert "from 9 to 9 bodies" in judge(dull).complaints
        assert "0.0 happenings per second" in judge(dull).complaints

    def test_blames_a_long_stillness_but_not_the_one_of_the_end(self) -> None:
        def stopping(first: int, last: int) -> Observation:
            looks = (
                look(h / 2, 5 + 5 * h, moving=0 if first <= h < last else 9) for h in range(31)
            )
            return replace(GOOD, looks=tuple(looks))

        assert judge(stopping(25, 31)).complaints == ()
        assert judge(stopping(8, 16)).complaints == ("still for 4.0 s",)

    def test_blames_what_is_too_short_too_crowded_or_out_of_the_picture(self) -> None:
        short = judge(replace(GOOD, seconds=5)).complaints
        crowded = judge(replace(GOOD, looks=(*GOOD.looks, look(15, 2000)))).complaints
        away = judge(
            replace(GOOD, looks=tuple(replace(each, shown=0.1) for each in GOOD.looks))
        ).complaints

        assert short == ("it takes 5.0 s",)
        assert "at most 2000 bodies at once" in crowded
        assert any("10% of the bodies in the picture" in each for each in away)
