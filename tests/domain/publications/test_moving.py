"""A publication is moved while it is still to come, and never where that would be a lie."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from domain.events import publication as posts
from domain.events.event import Event
from domain.publications import moving
from domain.publications.state import Publication, Step, evolve, fold
from domain.refusals import Refusal
from tests.domain.samples import NOON, publication_requested

TOMORROW = NOON + timedelta(days=1)
PASSED = posts.PublicationPreflighted(passed=True, findings=())
KIT = posts.OperatorAwaited(kit="kit", instructions="do")
SESSION = posts.SessionAsked(handle="upload_1")
UPLOADED = posts.PublicationUploaded(remote_id="abc")


def waiting(*, planned: datetime | None = TOMORROW) -> Publication:
    """A kit that was handed over, planned or not."""
    facts = [publication_requested()]
    known = fold([*facts, *_scheduled(planned), KIT])
    assert known.step is Step.AWAITING_OPERATOR
    return known


def sent(*facts: Event) -> Publication:
    """A publication that goes out by itself, after these facts."""
    wanted = structs.replace(publication_requested(), platform="youtube", mode="api")
    return fold([wanted, *_scheduled(TOMORROW), *facts])


def _scheduled(planned: datetime | None) -> list[Event]:
    return [] if planned is None else [posts.PublicationScheduled(publish_at=planned)]


class TestMove:
    def test_plans_another_time_and_remembers_the_one_before(self) -> None:
        fact = moving.move(waiting(), TOMORROW + timedelta(days=2), now=NOON)

        assert fact is not None
        assert (fact.publish_at, fact.previous) == (TOMORROW + timedelta(days=2), TOMORROW)
        assert evolve(waiting(), fact).step is Step.AWAITING_OPERATOR

    def test_to_where_it_is_changes_nothing(self) -> None:
        assert moving.move(waiting(), TOMORROW, now=NOON) is None

    def test_to_a_moment_that_passed_is_refused(self) -> None:
        with pytest.raises(moving.TimePassed):
            moving.move(waiting(), NOON, now=NOON)

    @pytest.mark.parametrize(
        ("facts", "refusal"),
        [
            ((PASSED, SESSION), moving.BeingSent),
            ((PASSED, SESSION, posts.SessionOpened(handle="upload_1")), moving.BeingSent),
            ((PASSED, SESSION, UPLOADED), moving.AlreadySent),
            ((PASSED, SESSION, UPLOADED, posts.PublicationChecked(standing="draft")),
             moving.AlreadySent),
            ((PASSED, SESSION, posts.OutcomeUnknown(reason="")), moving.NothingToMove),
            ((posts.PublicationCancelled(reason=""),), moving.NothingToMove),
            ((PASSED, posts.PublicationFailed(failure="preflight", reason="")),
             moving.NothingToMove),
        ],
    )  # fmt: skip
    def test_of_what_was_sent_or_is_over_is_refused_in_words(
        self, facts: tuple[Event, ...], refusal: type[Refusal]
    ) -> None:
        with pytest.raises(refusal, match=r"\w+ \w+ \w+"):
            moving.move(sent(*facts), TOMORROW + timedelta(days=1), now=NOON)

    @pytest.mark.parametrize(
        "facts",
        [
            (),
            (posts.PublicationBlocked(missing=("youtube",)),),
            (PASSED, posts.PublicationChecked(standing="slot", look_at=TOMORROW)),
            (PASSED, posts.PublicationFailed(failure="transient", reason="", retry_at=TOMORROW)),
        ],
    )
    def test_makes_whatever_waited_for_the_old_time_look_anew(
        self, facts: tuple[Event, ...]
    ) -> None:
        before = sent(*facts)

        fact = moving.move(before, TOMORROW + timedelta(days=1), now=NOON)

        assert fact is not None
        assert evolve(before, fact).again_at is None
        assert evolve(before, fact).step is before.step


class TestUndo:
    def test_plans_what_was_planned_before(self) -> None:
        before = waiting(planned=None)
        fact = moving.move(before, TOMORROW, now=NOON)
        assert fact is not None
        after = evolve(before, fact)

        undone = evolve(after, moving.undo_move(after, now=NOON))

        assert undone == before

    def test_happens_once(self) -> None:
        before = waiting()
        fact = moving.move(before, TOMORROW + timedelta(days=1), now=NOON)
        assert fact is not None
        after = evolve(before, fact)
        undone = evolve(after, moving.undo_move(after, now=NOON))

        with pytest.raises(moving.NoMoveToUndo):
            moving.undo_move(undone, now=NOON)

    def test_sends_nothing_at_once_by_going_back_to_a_moment_that_passed(self) -> None:
        fact = moving.move(sent(), TOMORROW + timedelta(days=1), now=NOON)
        assert fact is not None
        after = evolve(sent(), fact)

        with pytest.raises(moving.TimePassed):
            moving.undo_move(after, now=TOMORROW)

    @given(st.lists(st.integers(min_value=1, max_value=40), min_size=1, max_size=8))
    def test_of_the_last_move_leaves_every_move_before_it(self, days: list[int]) -> None:
        state = waiting()
        before = state
        for each in days:
            fact = moving.move(state, NOON + timedelta(days=each), now=NOON)
            if fact is not None:
                before, state = state, evolve(state, fact)

        if state.moved is not None:
            state = evolve(state, moving.undo_move(state, now=NOON))

        assert state.publish_at == before.publish_at
        assert state.publish_at is None or state.publish_at.tzinfo is UTC
