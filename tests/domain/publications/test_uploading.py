"""An upload by its laws: whatever is decided in whatever order, it publishes once and can end."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec import structs

from domain.events.event import Event
from domain.events.publication import (
    FoundPost,
    PublicationChecked,
    PublicationEvent,
    PublicationPreflighted,
    PublicationRequested,
    PublicationUploaded,
    Published,
    SessionAsked,
)
from domain.identifiers import PublicationId
from domain.publications import decisions, patience, uploading
from domain.publications.state import Publication, Step, evolve, fold
from domain.refusals import Refusal
from tests.domain.samples import NOON, publication_requested, uid

PASSED = PublicationPreflighted(passed=True, findings=())
SIZE = 6
CHUNK = 4
ENDED = (Step.PUBLISHED, Step.CANCELLED, Step.WITHDRAWN)


def wanted() -> PublicationRequested:
    return structs.replace(publication_requested(), mode="api", platform="youtube")


def handle(number: int) -> str:
    return uploading.handle_of(PublicationId(uid("post")), number)


class Platform:
    """What is really there, whatever our log believes: posts made, by session."""

    def __init__(self) -> None:
        self.received: dict[str, int] = {}
        self.posts: list[str] = []

    def send(self, session: str, offset: int) -> int:
        if self.received[session] == offset:
            self.received[session] = min(offset + CHUNK, SIZE)
            if self.received[session] == SIZE:
                self.posts.append(session)
        return self.received[session]


class AnyOrder(RuleBasedStateMachine):
    """Several processes and an operator say whatever the rules let them say."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = [wanted(), PASSED]
        self.platform = Platform()
        self.overrides = 0

    @property
    def now(self) -> Publication:
        return fold(self.events)

    def say(self, *events: Event | None) -> None:
        self.events += [each for each in events if each is not None]

    def tried(self, decide: object) -> bool:
        """Whether the rules let it be said."""
        try:
            said = decide(self.now)  # type: ignore[operator]
        except Refusal:
            return False
        self.say(said)
        return True

    @rule(heard=st.booleans())
    def open_a_session(self, *, heard: bool) -> None:
        name = handle(self.now.sessions + 1)
        if self.tried(lambda now: uploading.asked(now, name)):
            self.platform.received[name] = 0
            if heard:
                self.hear_of_the_session()

    @rule()
    def hear_of_the_session(self) -> None:
        name = self.now.handle
        if name in self.platform.received:
            self.tried(lambda now: uploading.opened(now, name, expires_at=None, remote_id=""))

    @rule(heard=st.booleans())
    def send_a_chunk(self, *, heard: bool) -> None:
        state = self.now
        if state.step is not Step.SESSION_OPEN:
            return
        last = state.offset + CHUNK >= SIZE
        if last and not self.tried(lambda now: uploading.finishing(now, state.handle, now.offset)):
            return
        there = self.platform.send(state.handle, state.offset)
        if heard:
            self.hear(state.handle, there)

    @rule()
    def probe(self) -> None:
        state = self.now
        if state.step in (Step.SESSION_OPEN, Step.FINISHING, Step.OUTCOME_UNKNOWN) and state.handle:
            self.hear(state.handle, self.platform.received[state.handle])

    def hear(self, name: str, there: int) -> None:
        if there == SIZE:
            self.tried(lambda now: uploading.arrived(now, name, f"post of {name}"))
        else:
            self.tried(lambda now: uploading.advanced(now, name, there, SIZE))

    @rule()
    def lose_the_session(self) -> None:
        """Only what the platform really forgot may be called gone, so it forgets."""
        state = self.now
        if state.finishing or not state.handle:
            return
        if self.tried(lambda now: uploading.lost(now, state.handle, "404")):
            self.platform.received[state.handle] = -1

    @rule(kind=st.sampled_from(("auth", "quota", "transient", "config", "rejected")))
    def fail(self, kind: str) -> None:
        """Honestly: a platform that took the last bytes does not say it refused them."""
        if self.now.finishing and self.now.handle in self.platform.posts:
            return
        at = NOON if kind in ("quota", "transient") else None
        self.tried(lambda now: uploading.failed(now, kind, "why", retry_at=at))

    @rule()
    def wait(self) -> None:
        self.tried(lambda now: uploading.due_again(now, NOON + timedelta(days=2)))

    @precondition(lambda self: self.now.step in (Step.FINISHING, Step.UPLOADED))
    @rule()
    def lose_sight(self) -> None:
        self.tried(lambda now: uploading.unclear(now, "no answer"))

    @rule()
    def search(self) -> None:
        found = tuple(
            FoundPost(
                remote_id=f"post of {each}",
                url="https://x",
                title="t",
                posted_at=NOON,
                duration_s=None,
                likeness=1.0,
            )
            for each in self.platform.posts
        )
        self.tried(lambda now: uploading.searched(now, found, problem="", search_at=None))

    @rule(standing=st.sampled_from(("processing", "scheduled", "draft", "vanished", "away")))
    def look(self, standing: str) -> None:
        seen = PublicationChecked(standing=standing, look_at=NOON)
        self.tried(lambda now: uploading.checked(now, seen))

    @rule()
    def see_it_public(self) -> None:
        seen = Published(url="u", remote_id="1", public_at=NOON, confirmed_by="youtube")
        self.tried(lambda now: uploading.public(now, seen))

    @rule(choice=st.sampled_from(("adopt", "failed", "again", "resume", "cancel", "withdraw")))
    def let_the_operator(self, choice: str) -> None:
        match choice:
            case "adopt":
                self.tried(lambda now: decisions.adopt(now, "post", decided_by="operator"))
            case "failed":
                self.tried(lambda now: decisions.declare_failed(now, "", decided_by="operator"))
            case "again":
                self.override(lambda now: decisions.try_again(now, "sure", decided_by="operator"))
            case "resume":
                declared = self.now.failure == "declared"
                done = self.tried(lambda now: decisions.resume(now, "sure"))
                self.overrides += declared and done
            case "cancel":
                self.tried(lambda now: decisions.cancel(now, ""))
            case _:
                self.tried(lambda now: decisions.withdraw(now, ""))

    def override(self, decide: object) -> None:
        if self.tried(decide):
            self.overrides += 1

    @invariant()
    def it_is_there_once_but_for_what_the_operator_insisted_on(self) -> None:
        assert len(self.platform.posts) <= 1 + self.overrides

    @invariant()
    def it_is_public_in_the_log_once(self) -> None:
        assert sum(isinstance(each, Published) for each in self.events) <= 1

    @invariant()
    def one_session_is_open(self) -> None:
        asked = [each.handle for each in self.events if isinstance(each, SessionAsked)]
        assert len(set(asked)) == len(asked)

    @invariant()
    def it_is_cancelled_only_while_nothing_is_there(self) -> None:
        if self.now.step is Step.CANCELLED and not self.drafted():
            assert len(self.platform.posts) <= self.overrides

    def drafted(self) -> bool:
        return any(isinstance(e, PublicationChecked) and e.standing == "draft" for e in self.events)

    @invariant()
    def there_is_a_way_out(self) -> None:
        state = self.now
        assert state.step in ENDED or ways_out(state)


def ways_out(state: Publication) -> list[str]:
    """What can be said of it that leads on, by the operator alone."""
    ways = {
        "resume": lambda: decisions.resume(state, "go on"),
        "cancel": lambda: decisions.cancel(state, ""),
        "decide": lambda: decisions.declare_failed(state, "", decided_by="operator"),
    }
    return [name for name, way in ways.items() if _allowed(way)]


def _allowed(way: object) -> bool:
    try:
        way()  # type: ignore[operator]
    except Refusal:
        return False
    return True


AnyOrder.TestCase.settings = settings(max_examples=200, stateful_step_count=40, deadline=None)
TestAnUploadInAnyOrder = AnyOrder.TestCase


def at(*events: PublicationEvent) -> Publication:
    publication = Publication()
    for event in (wanted(), PASSED, *events):
        publication = evolve(publication, event)
    return publication


OPEN = uploading.asked(at(), handle(1))


class TestSession:
    def test_is_one_at_a_time(self) -> None:
        with pytest.raises(uploading.SessionStillOpen):
            uploading.asked(at(OPEN), handle(2))

    def test_says_nothing_in_the_name_of_another(self) -> None:
        with pytest.raises(uploading.NotThere):
            uploading.arrived(at(OPEN), handle(2), "post")

    def test_is_not_called_a_passing_failure_after_its_last_byte(self) -> None:
        opened = uploading.opened(at(OPEN), handle(1), expires_at=None, remote_id="")
        finishing = uploading.finishing(at(OPEN, opened), handle(1), 8)

        with pytest.raises(uploading.NotThere, match="unknown"):
            uploading.failed(at(OPEN, opened, finishing), "transient", "503", retry_at=NOON)

    def test_is_not_cancelled_after_its_last_byte(self) -> None:
        opened = uploading.opened(at(OPEN), handle(1), expires_at=None, remote_id="")
        finishing = uploading.finishing(at(OPEN, opened), handle(1), 8)

        with pytest.raises(decisions.CannotCancel):
            decisions.cancel(at(OPEN, opened, finishing), "")

    def test_is_named_in_the_cancellation_so_that_it_can_be_forgotten(self) -> None:
        assert decisions.cancel(at(OPEN), "").handle == handle(1)


class TestAskingAgain:
    def test_is_refused_while_an_earlier_round_may_still_arrive(self) -> None:
        unknown = uploading.unclear(at(OPEN), "no answer")
        again = structs.replace(wanted(), round=2, override_reason="once more")

        with pytest.raises(decisions.StillGoingOut):
            decisions.request(Publication(), again, earlier=[at(OPEN, unknown)])

    def test_is_allowed_once_the_earlier_round_is_over(self) -> None:
        again = structs.replace(wanted(), round=2, override_reason="once more")
        there = at(OPEN, PublicationUploaded(remote_id="1"))
        seen = Published(url="u", remote_id="1", public_at=NOON, confirmed_by="youtube")

        assert decisions.request(Publication(), again, earlier=[evolve(there, seen)]) == again

    def test_needs_a_reason_where_it_may_be_public_already(self) -> None:
        unknown = uploading.unclear(at(OPEN), "no answer")

        with pytest.raises(decisions.ReasonMissing):
            decisions.try_again(at(OPEN, unknown), " ", decided_by="operator")


class TestPatience:
    @pytest.mark.parametrize(
        ("now", "reset"),
        [
            (datetime(2026, 11, 23, 12, tzinfo=UTC), datetime(2026, 11, 24, 8, 2, tzinfo=UTC)),
            (datetime(2026, 7, 1, 6, tzinfo=UTC), datetime(2026, 7, 1, 7, 2, tzinfo=UTC)),
            (datetime(2027, 3, 14, 9, tzinfo=UTC), datetime(2027, 3, 15, 7, 2, tzinfo=UTC)),
            (datetime(2026, 11, 1, 7, 30, tzinfo=UTC), datetime(2026, 11, 2, 8, 2, tzinfo=UTC)),
        ],
    )
    def test_ends_at_midnight_in_los_angeles_also_when_its_clocks_change(
        self, now: datetime, reset: datetime
    ) -> None:
        assert patience.quota_reset(now) == reset

    def test_grows_with_every_failure_and_ends(self) -> None:
        moments = [patience.retry_moment(NOON, each) for each in range(patience.MOST_FAILURES)]

        assert None not in moments
        assert sorted(each for each in moments if each) == moments
        assert patience.retry_moment(NOON, patience.MOST_FAILURES) is None

    def test_waits_at_least_as_long_as_it_was_told(self) -> None:
        assert patience.retry_moment(NOON, 0, told_s=90) == NOON + timedelta(seconds=90)

    def test_looks_for_about_two_days(self) -> None:
        now = NOON
        for looks in range(patience.MOST_LOOKS):
            now = patience.look_moment(now, looks)

        assert timedelta(days=1.5) < now - NOON < timedelta(days=2.5)
