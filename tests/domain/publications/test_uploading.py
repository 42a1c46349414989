"""An upload by its laws: whatever is decided in whatever order, it publishes once and can end."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from msgspec import structs

from domain.events.event import Event
from domain.events.publication import (
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
from domain.publications.state import Publication, Step, evolve
from domain.refusals import Refusal
from tests.domain.samples import NOON, publication_requested, uid

PASSED = PublicationPreflighted(passed=True, findings=())
SIZE = 6
SEQUENCES = 1_500
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


class AnyOrder:
    """Several processes and an operator say whatever the rules let them say."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - sequences must differ, not be secret
        self.now = at()
        self.events: list[Event] = []
        self.platform = Platform()
        self.overrides = 0
        self.sworn = False
        """Whether the operator said that nothing is there."""
        self.unheard: list[tuple[str, int, bool]] = []
        self.told: list[str] = []

    def take_a_step(self) -> None:
        """Mostly what leads on, sometimes what does not fit."""
        fitting = FITTING.get(self.now.step, ())
        name = self.dice.choice(fitting if fitting and self.dice.random() < 0.7 else ACTIONS)
        self.told.append(f"{self.now.step}: {name}")
        getattr(self, name)()

    def tried(self, decide: Callable[[Publication], Event | None]) -> bool:
        """Whether the rules let it be said."""
        try:
            said = decide(self.now)
        except Refusal:
            return False
        if said is not None:
            self.events.append(said)
            self.now = evolve(self.now, cast("PublicationEvent", said))
        return True

    def open_a_session(self) -> None:
        name = handle(self.now.sessions + 1)
        if self.tried(lambda now: uploading.asked(now, name)):
            self.platform.received[name] = 0

    def hear_of_the_session(self) -> None:
        name = self.now.handle
        if name in self.platform.received:
            self.tried(lambda now: uploading.opened(now, name, expires_at=None, remote_id=""))

    def send_a_chunk(self) -> None:
        state = self.now
        if state.step is not Step.SESSION_OPEN:
            return
        last = state.offset + CHUNK >= SIZE
        if last and not self.tried(lambda now: uploading.finishing(now, state.handle, now.offset)):
            return
        there = self.platform.send(state.handle, state.offset)
        if self.dice.random() < 0.6:
            self.hear(state.handle, there, finishing=last)
        else:
            self.unheard.append((state.handle, there, last))

    def hear_late(self) -> None:
        """A process that was thought dead says what it heard."""
        if self.unheard:
            name, there, last = self.dice.choice(self.unheard)
            self.hear(name, there, finishing=last)

    def probe(self) -> None:
        state = self.now
        if state.step in (Step.SESSION_OPEN, Step.FINISHING, Step.OUTCOME_UNKNOWN) and state.handle:
            there = self.platform.received[state.handle]
            self.hear(state.handle, there, finishing=state.finishing)

    def hear(self, name: str, there: int, *, finishing: bool) -> None:
        if there == SIZE:
            self.tried(lambda now: uploading.arrived(now, name, f"post of {name}"))
        elif there >= 0:
            self.tried(lambda now: uploading.advanced(now, name, there, SIZE, finishing=finishing))

    def lose_the_session(self) -> None:
        """Only what the platform really forgot may be called gone, so it forgets."""
        state = self.now
        if not state.handle or (state.handle in self.platform.posts and state.finishing):
            return
        if self.tried(lambda now: uploading.lost(now, state.handle, "404")):
            self.platform.received[state.handle] = -1

    def fail(self) -> None:
        """Honestly: a platform that took the last bytes does not say it refused them; that it
        was away says nothing of the bytes."""
        kind = self.dice.choice(("auth", "quota", "transient", "config", "rejected"))
        if kind != "transient" and self.now.finishing and self.now.handle in self.platform.posts:
            return
        when = NOON if kind in ("quota", "transient") else None
        self.tried(lambda now: uploading.failed(now, kind, "why", retry_at=when))

    def wait(self) -> None:
        self.tried(lambda now: uploading.due_again(now, NOON + timedelta(days=2)))

    def lose_sight(self) -> None:
        if self.now.step is not Step.SESSION_ASKED:
            self.tried(lambda now: uploading.unclear(now, "no answer"))

    def search(self) -> None:
        self.tried(lambda now: uploading.searched(now, (), problem="", search_at=None))

    def look(self) -> None:
        standing = self.dice.choice(("processing", "scheduled", "draft", "vanished", "away"))
        seen = PublicationChecked(standing=standing, look_at=NOON)
        self.tried(lambda now: uploading.checked(now, seen))

    def see_it_public(self) -> None:
        seen = Published(url="u", remote_id="1", public_at=NOON, confirmed_by="youtube")
        self.tried(lambda now: uploading.public(now, seen))

    def adopt(self) -> None:
        self.tried(lambda now: decisions.adopt(now, "post", decided_by="operator"))

    def declare_failed(self) -> None:
        self.sworn |= self.tried(
            lambda now: decisions.declare_failed(now, "", decided_by="operator")
        )

    def insist(self) -> None:
        self.overrides += self.tried(
            lambda now: decisions.try_again(now, "sure", decided_by="operator")
        )

    def resume(self) -> None:
        declared = self.now.failure == "declared"
        self.overrides += self.tried(lambda now: decisions.resume(now, "sure")) and declared

    def cancel(self) -> None:
        self.tried(lambda now: decisions.cancel(now, ""))

    def withdraw(self) -> None:
        self.tried(lambda now: decisions.withdraw(now, ""))

    def check(self) -> None:
        posts, public = self.platform.posts, [e for e in self.events if isinstance(e, Published)]
        drafted = any(getattr(each, "standing", "") == "draft" for each in self.events)
        asked = [each.handle for each in self.events if isinstance(each, SessionAsked)]
        assert len(posts) <= 1 + self.overrides, "published twice"
        assert len(public) <= 1, "public twice"
        assert len(set(asked)) == len(asked), "one session asked for twice"
        if self.now.step is Step.CANCELLED and not (drafted or self.sworn):
            assert len(posts) <= self.overrides, "cancelled although it is there"
        assert self.now.step in ENDED or ways_out(self.now), "stuck"


ACTIONS = (
    "open_a_session", "hear_of_the_session", "send_a_chunk", "hear_late", "probe",
    "lose_the_session", "fail", "wait", "lose_sight", "search", "look", "see_it_public",
    "adopt", "declare_failed", "insist", "resume", "cancel", "withdraw",
)  # fmt: skip
FITTING: dict[Step, tuple[str, ...]] = {
    Step.PREFLIGHTED: ("open_a_session",),
    Step.SESSION_ASKED: ("hear_of_the_session", "hear_of_the_session", "lose_the_session"),
    Step.SESSION_OPEN: ("send_a_chunk", "send_a_chunk", "probe"),
    Step.FINISHING: ("probe", "hear_late", "lose_sight"),
    Step.OUTCOME_UNKNOWN: ("probe", "search", "adopt", "declare_failed", "insist"),
    Step.UPLOADED: ("look", "see_it_public", "lose_sight"),
    Step.FAILED: ("wait", "resume"),
}


class TestAnUploadInAnyOrder:
    def test_is_there_once_and_can_always_end(self) -> None:
        reached: set[Step] = set()
        for seed in range(SEQUENCES):
            upload = AnyOrder(seed)
            for _ in range(40):
                upload.take_a_step()
                reached.add(upload.now.step)
                try:
                    upload.check()
                except AssertionError as broken:
                    raise AssertionError("\n".join([f"seed {seed}", *upload.told])) from broken

        assert reached >= set(Step) - {Step.UNKNOWN, Step.REQUESTED, Step.BLOCKED}


def ways_out(state: Publication) -> list[str]:
    """What the operator alone can say of it that leads on."""
    ways: dict[str, Callable[[], Event]] = {
        "resume": lambda: decisions.resume(state, "go on"),
        "cancel": lambda: decisions.cancel(state, ""),
        "decide": lambda: decisions.declare_failed(state, "", decided_by="operator"),
    }
    return [name for name, way in ways.items() if _allowed(way)]


def _allowed(way: Callable[[], Event]) -> bool:
    try:
        way()
    except Refusal:
        return False
    return True


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
