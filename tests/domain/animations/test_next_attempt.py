"""The next attempt follows from the attempts before, and the attempts come to an end."""

from hypothesis import given
from hypothesis import strategies as st

from domain.animations.next_attempt import (
    MOST_BY_MODELS,
    REPAIRS,
    SILENCES,
    NextAttempt,
    Refused,
    Step,
    next_attempt,
)
from domain.events.animation import AnimationDrafted
from domain.identifiers import digest_of

ONE, TWO = "one/model", "two/model"
MENDABLE = (Refused.INVALID, Refused.REHEARSAL, Refused.QUALITY)


def refused(step: str, why: Refused, route: str = ONE) -> AnimationDrafted:
    return AnimationDrafted(
        attempt=1,
        step=step,
        author=route,
        route=route,
        prompt_digest=digest_of(b""),
        raw_text="",
        verdict="refused",
        refused_for=why,
    )


def story(routes: tuple[str, ...], *outcomes: Refused) -> list[NextAttempt]:
    """The steps that follow when attempts are refused for these reasons, one after another."""
    drafts: list[AnimationDrafted] = []
    steps = [next_attempt(drafts, routes)]
    for why in outcomes:
        if steps[-1].step is Step.OFFLINE:
            break
        drafts.append(refused(steps[-1].step, why, steps[-1].route))
        steps.append(next_attempt(drafts, routes))
    return steps


def words(steps: list[NextAttempt]) -> list[str]:
    return [f"{each.step} {each.route}".strip() for each in steps]


class TestTheFirstAttempt:
    def test_asks_the_preferred_model_and_no_other(self) -> None:
        first = next_attempt((), (ONE, TWO))

        assert first == NextAttempt(step=Step.GENERATE, route=ONE, avoid=(TWO,))

    def test_is_offline_when_no_model_is_set_up(self) -> None:
        first = next_attempt((), ())

        assert first == NextAttempt(step=Step.OFFLINE, because="no language model is set up")


class TestTheNextAttempt:
    def test_repairs_twice_and_begins_anew_once_before_the_next_model(self) -> None:
        steps = story((ONE, TWO), *[Refused.INVALID] * 7)

        assert words(steps) == [
            f"generate {ONE}",
            f"repair {ONE}",
            f"repair {ONE}",
            f"retry {ONE}",
            f"repair {ONE}",
            f"repair {ONE}",
            f"generate {TWO}",
            f"repair {TWO}",
        ]

    def test_begins_anew_where_there_is_nothing_to_repair(self) -> None:
        steps = story((ONE,), Refused.UNREADABLE, Refused.UNREADABLE)

        assert words(steps) == [f"generate {ONE}", f"retry {ONE}", "offline"]

    def test_asks_a_silent_model_once_more_and_then_the_next(self) -> None:
        steps = story((ONE, TWO), *[Refused.UNANSWERED] * 4)

        assert words(steps) == [
            f"generate {ONE}",
            f"retry {ONE}",
            f"generate {TWO}",
            f"retry {TWO}",
            "offline",
        ]

    def test_goes_on_with_a_repair_that_got_no_answer(self) -> None:
        steps = story((ONE,), Refused.INVALID, Refused.UNANSWERED, Refused.INVALID)

        assert words(steps)[1:] == [f"repair {ONE}", f"repair {ONE}", f"repair {ONE}"]

    def test_says_why_it_comes(self) -> None:
        steps = story((ONE,), Refused.INVALID, *[Refused.UNREADABLE] * 2)

        assert [each.because for each in steps] == [
            "",
            "invalid",
            "unreadable",
            "every model was asked; the last: unreadable",
        ]

    def test_passes_over_a_model_that_is_set_up_no_more(self) -> None:
        after = next_attempt([refused("generate", Refused.INVALID, "gone/model")], (TWO,))

        assert (after.step, after.route) == (Step.GENERATE, TWO)

    def test_after_the_offline_composer_is_offline_again(self) -> None:
        after = next_attempt([refused("offline", Refused.INVALID, "")], (ONE,))

        assert after.step is Step.OFFLINE


ROUTES = st.lists(st.sampled_from("abcdef"), unique=True, max_size=4).map(tuple)


class TestAnyStory:
    @given(routes=ROUTES, outcomes=st.lists(st.sampled_from(Refused), min_size=20, max_size=20))
    def test_ends_offline_within_its_limits(
        self, routes: tuple[str, ...], outcomes: list[Refused]
    ) -> None:
        steps = story(routes, *outcomes)
        by_models = steps[:-1]

        assert steps[-1].step is Step.OFFLINE
        assert len(by_models) <= MOST_BY_MODELS
        assert all(each.step is not Step.OFFLINE for each in by_models)
        for route in routes:
            own = [
                (each, why)
                for each, why in zip(by_models, outcomes, strict=False)
                if each.route == route
            ]
            answered = [each for each, why in own if why is not Refused.UNANSWERED]
            assert sum(why is Refused.UNANSWERED for _, why in own) <= SILENCES
            assert sum(each.step is not Step.REPAIR for each in answered) <= 2
            assert sum(each.step is Step.REPAIR for each in answered) <= 2 * REPAIRS

    @given(routes=ROUTES, outcomes=st.lists(st.sampled_from(Refused), max_size=10))
    def test_repairs_only_what_can_be_mended(
        self, routes: tuple[str, ...], outcomes: list[Refused]
    ) -> None:
        steps = story(routes, *outcomes)

        for at, step in enumerate(steps[1:]):
            if step.step is Step.REPAIR:
                silent = outcomes[at] is Refused.UNANSWERED and steps[at].step is Step.REPAIR
                assert outcomes[at] in MENDABLE or silent
                assert step.route == steps[at].route
