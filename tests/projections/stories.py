"""Plausible histories: ideas that become films, work that fails and succeeds, days that pass."""

from datetime import timedelta
from uuid import UUID

from domain.events import animation as films
from domain.events.day import Candidate, CandidatesOffered, ChoiceUndone, DayOpened, IdeaChosen
from domain.events.event import RecordedEvent
from domain.events.gap import GapImplemented, GapLinked, GapReported
from domain.events.idea import (
    IdeaCompared,
    IdeaDeferred,
    IdeaFeatures,
    IdeaPicked,
    IdeaProposed,
    IdeaRejected,
    IdeaRestored,
    IdeaSketched,
    IdeaVerified,
    MissingFeature,
    Neighbour,
)
from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkResumed,
    WorkStarted,
    WorkSucceeded,
)
from domain.identifiers import (
    AnimationId,
    DayId,
    GapId,
    IdeaId,
    day_id,
    gap_id,
    work_id,
)
from tests.projections.film_stories import FilmScribe

_FEATURES = ("mirror", "water", "typing")


class Story(FilmScribe):
    """Tells days of production; every choice comes from the seed."""

    def __init__(self, seed: int = 0) -> None:
        super().__init__(seed)
        self.open_ideas: list[UUID] = []

    def propose(self, title: str = "", *, feasible: bool | None = None) -> UUID:
        """An idea is brought in, compared and verified."""
        idea = self.uuid()
        number = len(self.events)
        fact = IdeaProposed(
            title=title or f"Pomysł {number}",
            summary=f"Two rings meet, number {number}.",
            tags=("rings", f"tag{number % 3}"),
            language="pl" if number % 2 else "en",
            source="file:ideas.md",
            line=number,
            batch=UUID(int=number // 50),
            features=IdeaFeatures(motion="orbit", objects=("ring",)),
        )
        self.write(idea, fact, actor="operator")
        self.compare(idea)
        self.verify(idea, feasible=self.random.random() < 0.7 if feasible is None else feasible)
        return idea

    def compare(self, idea: UUID) -> None:
        """The idea meets its neighbours."""
        near = [
            Neighbour(idea=IdeaId(each), title="Earlier", similarity=0.25)
            for each in self.open_ideas[-3:]
        ]
        verdict = self.random.choice(("novel", "novel", "novel", "similar", "duplicate"))
        fact = IdeaCompared(
            neighbours=tuple(near),
            verdict=verdict,
            embedding="hashing 1",
            provider="offline",
            model="hashing",
            dimension=33_000,
            warn_at=0.6,
            block_at=0.8,
        )
        self.write(idea, fact, actor="worker:compare")

    def verify(self, idea: UUID, *, feasible: bool) -> None:
        """The idea is feasible, or the language lacks something."""
        missing = []
        for feature in () if feasible else self.random.sample(_FEATURES, 2):
            gap = gap_id(feature)
            known = any(event.stream == gap for event in self.events)
            if not known:
                self.write(gap, GapReported(feature=feature, reason="not in the language"))
            self.write(gap, GapLinked(idea=IdeaId(idea), evidence=f"a {feature}"))
            missing.append(
                MissingFeature(
                    gap=GapId(gap), feature=feature, reason="no", evidence=f"a {feature}"
                )
            )
        fact = IdeaVerified(
            feasible=feasible,
            capabilities=("rings",),
            missing=tuple(missing),
            language_version="1.0",
            rules_version="1",
        )
        self.write(idea, fact, actor="worker:verify")
        if feasible:
            self.open_ideas.append(idea)

    def sketch(self, idea: UUID) -> None:
        """A document for the gate's preview."""
        fact = IdeaSketched(
            document="film: {}", document_digest=self.digest(), composer="offline 1"
        )
        self.write(idea, fact, actor="worker:sketch")

    def decide(self, idea: UUID) -> None:
        """The operator sets the idea aside, or brings it back."""
        fact = self.random.choice(
            (IdeaDeferred(reason="later"), IdeaRejected(reason="no"), IdeaRestored())
        )
        self.write(idea, fact, actor="operator")

    def implement(self, feature: str) -> None:
        """The language learns what was missing."""
        self.write(gap_id(feature), GapImplemented(language_version="1.1"), actor="operator")

    def work(self, stage: str, subject: UUID, *, cause: RecordedEvent | None = None) -> UUID:
        """A piece of work on its way: it succeeds, fails first, parks or is cancelled."""
        digest = self.digest()
        work = work_id(subject, stage, digest)
        self.write(
            work, WorkRequested(stage=stage, subject=subject, input_digest=digest), cause=cause
        )
        ending = self.random.choice(("good", "good", "good", "retry", "park", "cancel"))
        if ending == "cancel":
            self.write(work, WorkCancelled(reason="not needed"), actor="operator")
            return work
        self.write(work, WorkStarted(attempt=1, worker="w1", lease_s=30), actor=f"worker:{stage}")
        if ending in ("retry", "park"):
            failed = WorkFailed(
                attempt=1, error="Timeout", message="took too long", retry_after_s=1
            )
            self.write(work, failed, actor=f"worker:{stage}")
        if ending == "park":
            self.write(work, WorkParked(reason="three failures"))
            self.write(work, WorkResumed(reason="look again"), actor="operator")
        attempt = 1 if ending == "good" else 2
        if attempt == 2:
            self.write(work, WorkStarted(attempt=2, worker="w2", lease_s=30))
        done = WorkSucceeded(stage=stage, subject=subject, attempt=attempt, milliseconds=1200)
        self.write(work, done, actor=f"worker:{stage}")
        return work

    def open_day(self, number: int) -> UUID:
        """A calendar day begins."""
        date = (self.now + timedelta(days=number)).date()
        day = day_id("Europe/Warsaw", date)
        fact = DayOpened(date=date.isoformat(), zone="Europe/Warsaw", automatic=False)
        self.write(day, fact, actor="scheduler")
        return day

    def offer(self, day: UUID, ideas: list[UUID]) -> None:
        """Candidates stand side by side."""
        candidates = tuple(
            Candidate(
                idea=IdeaId(idea), title=f"Idea {place}", score=1 - place / 10, reasons=("new",)
            )
            for place, idea in enumerate(ideas)
        )
        self.write(day, CandidatesOffered(candidates=candidates, policy="rank 1"))

    def choose(self, day: UUID, idea: UUID) -> UUID:
        """One idea is chosen and becomes a film."""
        film = self.uuid()
        chosen = IdeaChosen(
            idea=IdeaId(idea), animation=AnimationId(film), reason="best", automatic=False
        )
        cause = self.write(day, chosen, actor="operator")
        self.write(idea, IdeaPicked(reason="best"), actor="operator", cause=cause)
        self.commission(film, idea, day, cause=cause)
        return film

    def undo(self, day: UUID, idea: UUID, film: UUID) -> None:
        """The choice is taken back."""
        fact = ChoiceUndone(idea=IdeaId(idea), animation=AnimationId(film), reason="oops")
        self.write(day, fact, actor="operator")
        self.write(idea, IdeaRestored(reason="oops"), actor="operator")
        self.write(film, films.AnimationArchived(reason="choice undone"))

    def commission(
        self,
        film: UUID,
        idea: UUID,
        day: UUID,
        *,
        predecessor: UUID | None = None,
        cause: RecordedEvent | None = None,
    ) -> None:
        """A film is asked for; with a predecessor, once more."""
        fact = films.AnimationCommissioned(
            idea=IdeaId(idea),
            day=DayId(day),
            title="Pierścienie",
            summary="Two rings meet.",
            tags=("rings",),
            features=("orbit",),
            language="pl",
            variation=int(predecessor is not None),
            predecessor=None if predecessor is None else AnimationId(predecessor),
        )
        self.write(film, fact, cause=cause)


def whole_story(seed: int, *, days: int = 4) -> list[RecordedEvent]:
    """Several days from ideas to figures, with everything that may go wrong."""
    story = Story(seed)
    for number in range(days):
        for _ in range(story.random.randint(3, 6)):
            story.propose()
        day = story.open_day(number)
        candidates = story.random.sample(story.open_ideas, min(3, len(story.open_ideas)))
        for idea in candidates:
            story.sketch(idea)
        story.offer(day, candidates)
        if candidates:
            _one_film(story, day, candidates)
        story.wait(hours=20)
    return story.events


def _one_film(story: Story, day: UUID, candidates: list[UUID]) -> None:
    idea = story.random.choice(candidates)
    if len(candidates) > 1 and story.random.random() < 0.4:
        story.decide(next(each for each in candidates if each != idea))
    film = story.choose(day, idea)
    if story.random.random() < 0.2:
        story.undo(day, idea, film)
        return
    story.open_ideas.remove(idea)
    for stage in ("compile", "render"):
        story.work(stage, film)
    file = story.make(film, hard_failures=story.random.choice((0, 0, 0, 1)))
    verdict = story.random.choice(("approve", "approve", "approve", "reject", "send back"))
    successor = story.judge(film, file, verdict)
    if successor is not None:
        story.commission(successor, idea, day, predecessor=film)
        story.make(successor)
    if verdict == "approve":
        post = story.request(film, file, story.random.choice(("youtube", "tiktok")))
        story.publish(post)
        for reading in range(story.random.randint(0, 6)):
            story.wait(hours=20)
            story.observe(post, story.random.choice((None, 100 * reading, 50 + 90 * reading)))
    story.implement(story.random.choice(_FEATURES))
