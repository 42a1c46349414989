"""Today and Idea Gate: one day, step by step."""

from uuid import UUID

from domain.events.animation import CompilationFailed
from domain.events.day import CandidatesOffered, DayClosed, IdeasAsked
from domain.events.publication import PublicationFailed
from domain.events.work import WorkFailed, WorkParked, WorkRequested, WorkStarted
from domain.identifiers import Digest, WorkId
from projections import idea_gate, today
from projections.day_row import DayRow
from tests.projections.reading import after
from tests.projections.stories import Story


def offered() -> tuple[Story, UUID, list[UUID]]:
    """A day with two candidates."""
    story = Story()
    candidates = [story.propose(feasible=True), story.propose(feasible=True)]
    day = story.open_day(0)
    story.offer(day, candidates)
    return story, day, candidates


def day_of(story: Story) -> DayRow:
    """The newest day by now."""
    row = today.today(after(today.VIEW, story.events))
    assert row is not None
    return row


def states(story: Story) -> dict[str, str]:
    """The state of every step."""
    return {step.name: step.state for step in day_of(story).steps}


class TestToday:
    def test_begins_with_the_offer(self) -> None:
        story = Story()
        story.open_day(0)

        assert day_of(story).next == "offer"

    def test_is_blocked_when_no_idea_is_left(self) -> None:
        story = Story()
        story.write(story.open_day(0), CandidatesOffered(candidates=(), policy="rank 1"))

        assert states(story)["offer"] == "blocked"

    def test_says_how_short_the_pool_was(self) -> None:
        story = Story()
        asked = IdeasAsked(pool=3, floor=12, count=9, batch=UUID(int=1), work=WorkId(UUID(int=2)))
        story.write(story.open_day(0), asked)

        assert (day_of(story).pool, day_of(story).ideas_asked) == (3, 9)

    def test_waits_for_the_operator_to_choose(self) -> None:
        story, _day, _candidates = offered()

        assert day_of(story).next == "choose"
        assert (states(story)["offer"], states(story)["choose"]) == ("done", "operator")

    def test_goes_through_the_film_to_review(self) -> None:
        story, day, (idea, _) = offered()
        film = story.choose(day, idea)
        story.make(film)

        row = day_of(story)

        assert (row.animation, row.idea, row.next) == (film, idea, "review")
        assert states(story)["review"] == "operator"

    def test_is_complete_once_published(self) -> None:
        story, day, (idea, _) = offered()
        film = story.choose(day, idea)
        file = story.make(film)
        story.judge(film, file)
        assert states(story)["publish"] == "operator"
        post = story.request(film, file)
        story.publish(post)

        assert ("", (post,)) == (day_of(story).next, day_of(story).publications)

        story.write(day, DayClosed(outcome="published"))
        assert day_of(story).outcome == "published"

    def test_says_why_publishing_stands_still(self) -> None:
        story, day, (idea, _) = offered()
        film = story.choose(day, idea)
        file = story.make(film)
        story.judge(film, file)
        post = story.request(film, file)
        story.write(post, PublicationFailed(failure="quota", reason="used up"))

        (step,) = [step for step in day_of(story).steps if step.name == "publish"]
        assert (step.state, step.cause) == ("blocked", "used up")

    def test_follows_the_successor_of_a_film_that_was_sent_back(self) -> None:
        story, day, (idea, _) = offered()
        film = story.choose(day, idea)
        successor = story.judge(film, story.make(film), "send back")
        assert successor is not None
        story.commission(successor, idea, day, predecessor=film)
        story.write(successor, story.compiled())

        assert (successor, "preview") == (day_of(story).animation, day_of(story).next)

    def test_goes_back_to_the_choice_when_it_is_undone(self) -> None:
        story, day, (idea, _) = offered()
        film = story.choose(day, idea)
        story.make(film)
        story.undo(day, idea, film)
        story.make(film)

        row = day_of(story)

        assert (row.animation, row.next) == (None, "choose")
        assert states(story)["compile"] == "waiting"

    def test_shows_work_that_runs_fails_and_parks(self) -> None:
        story, day, (idea, _) = offered()
        film = story.choose(day, idea)
        job = story.uuid()
        wanted = WorkRequested(stage="compile", subject=film, input_digest=Digest("0" * 64))
        story.write(job, wanted)
        story.write(job, WorkStarted(attempt=1, worker="w", lease_s=1))
        assert states(story)["compile"] == "working"

        failure = WorkFailed(attempt=1, error="Timeout", message="slow", retry_after_s=1)
        story.write(job, failure)
        story.write(job, WorkParked(reason="three failures"))

        (step,) = [step for step in day_of(story).steps if step.name == "compile"]
        assert ("blocked", "three failures", job) == (step.state, step.cause, step.work)

    def test_keeps_the_way_to_try_again_when_parking_failed_the_film(self) -> None:
        """The film's own failure is told together with the parking, after it."""
        story, day, (idea, _) = offered()
        film = story.choose(day, idea)
        job = story.uuid()
        wanted = WorkRequested(stage="compile", subject=film, input_digest=Digest("0" * 64))
        story.write(job, wanted)
        story.write(job, WorkStarted(attempt=1, worker="w", lease_s=1))
        story.write(job, WorkParked(reason="longer than 120 s"))
        story.write(film, CompilationFailed(reason="no document"))

        (step,) = [step for step in day_of(story).steps if step.name == "compile"]
        assert ("blocked", "no document", job) == (step.state, step.cause, step.work)

    def test_finds_earlier_days(self) -> None:
        story = Story()
        days = [story.open_day(number) for number in range(3)]
        reader = after(today.VIEW, story.events)

        assert days[::-1] == [row.id for row in today.days(reader).rows]
        first = today.days(reader).rows[-1]
        assert first == today.today(reader, date=first.date)


class TestIdeaGate:
    def test_shows_the_candidates_best_first(self) -> None:
        story, day, candidates = offered()

        gate = idea_gate.gate(after(idea_gate.VIEW, story.events))

        assert gate is not None
        assert (gate.id, gate.offers, gate.idea) == (day, 1, None)
        assert candidates == [candidate.idea for candidate in gate.candidates]

    def test_shows_the_one_choice_and_that_it_was_undone(self) -> None:
        story, day, (idea, other) = offered()
        film = story.choose(day, idea)
        chosen = idea_gate.gate(after(idea_gate.VIEW, story.events))
        story.undo(day, idea, film)
        undone = idea_gate.gate(after(idea_gate.VIEW, story.events))
        story.choose(day, other)
        again = idea_gate.gate(after(idea_gate.VIEW, story.events))

        assert chosen is not None
        assert undone is not None
        assert again is not None
        assert (chosen.idea, chosen.animation, chosen.title) == (idea, film, "Idea 0")
        assert (undone.idea, undone.chosen_at, undone.undone) == (None, None, 1)
        assert again.idea == other
