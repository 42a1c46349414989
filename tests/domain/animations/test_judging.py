"""Judging as a machine: whatever is tried in whatever order, the laws of judgement hold."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain.animations import decisions, notes, retention
from domain.animations.checklist import SHIPPED, Tick, fold
from domain.animations.state import Animation, Progress
from domain.animations.state import fold as fold_film
from domain.events.animation import (
    AnimationApproved,
    AnimationInspected,
    AnimationPurged,
    AnimationRejected,
    AnimationRendered,
    AnimationReopened,
    AnimationSentBack,
)
from domain.events.event import Event
from domain.identifiers import AnimationId, digest_of
from domain.refusals import Refusal
from tests.domain.samples import (
    NOON,
    TICKED,
    commissioned,
    compiled,
    finding,
    inspected,
    rendered,
    uid,
)

CHECKLIST = fold([SHIPPED])
HARD = {each.key for each in SHIPPED.items if each.hard}


class Judging(RuleBasedStateMachine):
    """One film, and everything an operator or a policy may try with it."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = [commissioned(), compiled()]
        self.going_out = False

    def attempt(self, decision: Callable[[Animation], Event]) -> None:
        """Decide and keep the event; a refusal keeps nothing."""
        try:
            event = decision(fold_film(self.events))
        except Refusal:
            return
        self.events.append(event)

    @property
    def film(self) -> Animation:
        return fold_film(self.events)

    @rule(content=st.sampled_from((b"a", b"b")))
    def render(self, content: bytes) -> None:
        self.events.append(rendered(digest_of(content)))

    @rule(passed=st.booleans(), hard=st.booleans())
    def inspect(self, passed: bool, hard: bool) -> None:
        if self.film.rendered is not None:
            file = self.film.rendered.file
            self.events.append(inspected(finding(passed=passed, hard=hard), file=file))

    @rule(
        ticks=st.lists(st.sampled_from(TICKED), unique=True),
        version=st.sampled_from((1, 1, 1, 2)),
        automatic=st.booleans(),
    )
    def approve(self, ticks: list[Tick], version: int, automatic: bool) -> None:
        self.attempt(
            lambda film: decisions.approve(
                film, CHECKLIST, version=version, ticks=ticks, automatic=automatic
            )
        )

    @rule()
    def reject(self) -> None:
        self.attempt(lambda film: decisions.reject(film, "dull", checklist=CHECKLIST))

    @rule()
    def send_back(self) -> None:
        self.attempt(lambda film: decisions.send_back(film, "", AnimationId(uid("next"))))

    @rule(tags=st.lists(st.sampled_from("ab"), max_size=2))
    def tag(self, tags: list[str]) -> None:
        self.attempt(lambda film: decisions.tag(film, tuple(tags)))

    @rule()
    def archive(self) -> None:
        self.attempt(lambda film: decisions.archive(film, ""))

    @rule()
    def restore(self) -> None:
        self.attempt(lambda film: decisions.restore(film, ""))

    @rule()
    def undo(self) -> None:
        self.attempt(lambda film: decisions.undo(film, "", going_out=self.going_out))

    @rule()
    def request_publication(self) -> None:
        self.going_out = self.going_out or self.film.progress is Progress.APPROVED

    @rule(frame=st.integers(-1, 700))
    def note(self, frame: int) -> None:
        identifier = uid(f"note {len(self.events)}")
        self.attempt(
            lambda film: notes.write(film, identifier=identifier, frame=frame, text="here")
        )

    @rule()
    def purge(self) -> None:
        later = NOON + timedelta(days=8)
        self.attempt(lambda film: retention.purge(film, now=later, judged_at=NOON, days=7))

    @invariant()
    def only_a_clean_inspected_file_is_approved(self) -> None:
        for place, event in enumerate(self.events):
            if isinstance(event, AnimationApproved):
                before = fold_film(self.events[:place])
                assert before.inspected is not None
                assert before.rendered is not None
                assert event.file == before.inspected.file == before.rendered.file
                assert before.inspected.hard_failures == 0
                ticked = {each.item for each in event.answers if each.ticked}
                assert event.automatic or ticked >= HARD

    @invariant()
    def a_film_has_one_judgement_at_a_time(self) -> None:
        judged = False
        for event in self.events:
            match event:
                case AnimationApproved() | AnimationRejected():
                    assert not judged
                    judged = True
                case AnimationSentBack():
                    judged = True
                case AnimationReopened():
                    assert judged
                    judged = False
                case _:
                    pass

    @invariant()
    def what_goes_out_stays_approved(self) -> None:
        assert not self.going_out or self.film.progress is Progress.APPROVED

    @invariant()
    def only_rejected_films_are_purged(self) -> None:
        for place, event in enumerate(self.events):
            if isinstance(event, AnimationPurged):
                assert fold_film(self.events[:place]).progress is Progress.REJECTED

    @invariant()
    def notes_stand_at_frames_of_the_film(self) -> None:
        assert all(0 <= each.frame < 600 for each in self.film.notes)

    @invariant()
    def the_latest_render_is_known(self) -> None:
        renders = [each for each in self.events if isinstance(each, AnimationRendered)]
        assert self.film.rendered == (renders[-1] if renders else None)
        last = [each for each in self.events if isinstance(each, AnimationInspected)]
        assert self.film.inspected in (None, *last[-1:])


TestJudging = Judging.TestCase
TestJudging.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
