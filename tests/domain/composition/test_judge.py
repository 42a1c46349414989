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
    contrast=8.0,
    settle=2.0,
    card="All of them.",
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

    def test_blames_a_first_second_in_which_nothing_happens(self) -> None:
        idle = tuple(replace(look(s / 2, 5, moving=0), happenings=0) for s in range(3))
        slow = judge(replace(GOOD, looks=(*idle, *GOOD.looks[3:])))

        assert slow.complaints == (
            "0 of 5 bodies move in frame 0",
            "0 happenings in the first second, which moves in 0 of 3 looks",
        )

    def test_takes_cells_that_change_for_motion(self) -> None:
        grown = tuple(
            replace(each, population=0, moving=0, cells=40 if each.seconds else 0)
            for each in GOOD.looks
        )

        names = {mark.name for mark in judge(replace(GOOD, looks=grown)).marks if mark.value < 0.5}

        assert names.isdisjoint({"begins", "opens", "liveliness"})

    def test_blames_bodies_that_cannot_be_told_from_the_background(self) -> None:
        faint = judge(replace(GOOD, contrast=1.3))

        assert faint.complaints == ("the faintest bodies have contrast 1.3 : 1 to the background",)

    def test_blames_an_end_that_goes_before_it_is_read(self) -> None:
        long_card = "One after another they all came home again, and nobody knows why."
        hasty = judge(replace(GOOD, settle=0.5, card=long_card))

        assert hasty.complaints == ("the end card stands for 0.5 s; reading it takes 4.2 s",)
        assert judge(replace(GOOD, card="")).score < judge(GOOD).score

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
