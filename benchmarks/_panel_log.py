"""A believable log of years: ideas, days, films, work, publications and what was seen of them.

Shapes and sizes are those of the real thing (a document and its attempt in every film, digests
per second, findings, words); chance comes from a seed, so two logs of one size are equal but
for the dates, which end on the day the log is made.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from adapters.event_store.chain import GENESIS, chained, columns_of
from adapters.event_store.rows import Row
from domain.composition.feasibility import RULES_VERSION
from domain.events import animation as films
from domain.events import publication as posts
from domain.events.audience import AudienceObserved
from domain.events.catalogue import encode
from domain.events.day import Candidate, CandidatesOffered, DayClosed, DayOpened, IdeaChosen
from domain.events.event import Event
from domain.events.gap import GapAccepted, GapLinked, GapReported
from domain.events.idea import (
    IdeaCompared,
    IdeaDeferred,
    IdeaFeatures,
    IdeaPicked,
    IdeaProposed,
    IdeaSketched,
    IdeaVerified,
    MissingFeature,
    Neighbour,
)
from domain.events.work import WorkFailed, WorkParked, WorkRequested, WorkStarted, WorkSucceeded
from domain.identifiers import (
    AnimationId,
    DayId,
    Digest,
    GapId,
    IdeaId,
    PublicationId,
    audience_id,
    day_id,
    gap_id,
    work_id,
)
from domain.language.models import LANGUAGE_VERSION

EDITION = 1
"""Raised when another log would be told: one that is kept is made anew then."""

ZONE = "Europe/Warsaw"
FILMS_PER_DAY = 4
SHARE_WAITING = 0.03
"""Films that nobody has judged yet."""

_WORDS = (
    *("pierścień", "fala", "iskra", "krople", "las", "miasto", "zegar", "piłka", "most", "lustro"),
    *("wulkan", "karuzela", "planeta", "żółw", "wiatr", "śnieg", "ryba", "kometa", "labirynt"),
    *("magnes", "ring", "wave", "spark", "drop", "forest", "city", "clock", "ball", "bridge"),
)
_VERBS = ("łączy", "goni", "dzieli", "pochłania", "budzi", "odbija", "splits", "meets", "follows",
          "swallows", "wakes")  # fmt: skip
_TAGS = tuple(f"{a}-{b}" for a in ("orbit", "rain", "grid", "swarm", "pulse") for b in _WORDS[:8])
_FEATURES = tuple(
    f"{a}_{b}" for a in ("soft", "deep", "live") for b in ["mirror", "water", "glass"]
)
_ERRORS = ("RendererDied", "ProviderTimedOut", "DocumentInvalid", "DiskFull", "LeaseLost")
_SKETCH = Path("gallery/three_balls.yaml")
_DOCUMENT = Path("gallery/caravan.yaml")
_CHECKS = ("loudness", "peak", "motion", "black", "frozen", "contrast", "length", "loop", "text")


class History:
    """Tells days in order and yields the rows of a log; ``count`` is what was told so far."""

    def __init__(self, *, films: int, events: int, thumbnails: tuple[Digest, ...]) -> None:
        self.count = 0
        self._films = films
        self._events = events
        self._thumbnails = thumbnails
        self._random = Random(films)  # noqa: S311 - a seeded history, no secret
        self._previous = GENESIS
        self._versions: dict[UUID, int] = {}
        self._pending: list[Row] = []
        self._ideas: list[tuple[UUID, str]] = []
        self._made = 0
        days = -(-films // FILMS_PER_DAY)
        self._end = datetime.now(UTC)
        self._now = self._end.replace(hour=6, minute=0) - timedelta(days=days)
        self._document = _DOCUMENT.read_text(encoding="utf-8")
        self._sketch = _SKETCH.read_text(encoding="utf-8")

    def rows(self) -> Iterator[Row]:
        """The whole log: as many films as asked for, then ideas up to the number of events."""
        for feature in _FEATURES:
            self._write(gap_id(feature), GapReported(feature=feature, reason="not in the language"))
        while self._made < self._films:
            self._day(min(FILMS_PER_DAY, self._films - self._made))
            self._now = self._now.replace(hour=6, minute=0) + timedelta(days=1)
            yield from self._told()
        self._open_today()
        while self.count < self._events:
            self._idea()
            yield from self._told()
        yield from self._told()

    def _told(self) -> Iterator[Row]:
        yield from self._pending
        self._pending.clear()

    def _write(
        self, stream: UUID, payload: Event, actor: str = "policy", chain: UUID | None = None
    ) -> Row:
        self._now += timedelta(seconds=self._random.randint(1, 90))
        self.count += 1
        version = self._versions[stream] = self._versions.get(stream, 0) + 1
        event = self._uuid()
        row = Row(
            self.count, stream, version, payload.topic, payload.topic_version, event,
            chain or event, None if chain is None else self._cause(chain), actor, encode(payload),
            self._now, GENESIS,
        )  # fmt: skip
        row = row._replace(hash=chained(self._previous, columns_of(row)))
        self._previous = row.hash
        self._pending.append(row)
        return row

    def _cause(self, chain: UUID) -> UUID:
        told = (row.event_id for row in reversed(self._pending) if row.correlation_id == chain)
        return next(told, chain)

    def _day(self, commissions: int) -> None:
        date = self._now.date()
        day = day_id(ZONE, date)
        self._write(day, DayOpened(date=date.isoformat(), zone=ZONE, automatic=False), "scheduler")
        for _ in range(commissions + self._random.randint(0, 1)):
            self._idea()
        offered = self._ideas[-5:]
        self._offer(day, offered)
        for place in range(commissions):
            idea, title = self._ideas[-1 - place % len(self._ideas)]
            self._film(day, idea, title)
        if self._random.random() < 0.3 and len(self._ideas) > 5:
            self._write(self._ideas[0][0], IdeaDeferred(reason="później"), "operator")
        self._ideas = self._ideas[-5:]
        self._write(day, DayClosed(outcome="published"), "operator")

    def _open_today(self) -> None:
        date = datetime.now(UTC).date()
        day = day_id(ZONE, date)
        self._write(day, DayOpened(date=date.isoformat(), zone=ZONE, automatic=False), "scheduler")
        fresh = [self._idea(feasible=True) for _ in range(5)]
        self._offer(day, fresh)

    def _offer(self, day: UUID, ideas: list[tuple[UUID, str]]) -> None:
        candidates = tuple(
            Candidate(idea=IdeaId(i), title=title, score=0.9 - n / 10, reasons=("novel", "cheap"))
            for n, (i, title) in enumerate(ideas)
        )
        self._write(day, CandidatesOffered(candidates=candidates, policy="rank 1"))

    def _idea(self, *, feasible: bool | None = None) -> tuple[UUID, str]:
        idea, title = self._uuid(), self._title()
        chain = self._write(idea, self._proposed(title), "operator").correlation_id
        near = tuple(
            Neighbour(idea=IdeaId(each), title=name, similarity=round(self._random.random(), 3))
            for each, name in self._ideas[-3:]
        )
        verdict = self._random.choice(("novel", "novel", "novel", "similar", "duplicate"))
        compared = IdeaCompared(
            neighbours=near, verdict=verdict, embedding="hashing 1", provider="offline",
            model="hashing", dimension=33_000, warn_at=0.6, block_at=0.8,
        )  # fmt: skip
        self._write(idea, compared, "worker:compare", chain)
        can = self._random.random() < 0.75 if feasible is None else feasible
        missing = () if can else tuple(self._missing(idea, chain))
        verified = IdeaVerified(
            feasible=can, capabilities=("rings", "gravity", "trails"), missing=missing,
            language_version=LANGUAGE_VERSION, rules_version=RULES_VERSION,
        )  # fmt: skip
        self._write(idea, verified, "worker:verify", chain)
        if can:
            self._ideas.append((idea, title))
        return idea, title

    def _missing(self, idea: UUID, chain: UUID) -> Iterator[MissingFeature]:
        for feature in self._random.sample(_FEATURES, self._random.choice((1, 1, 1, 2))):
            gap = gap_id(feature)
            self._write(gap, GapLinked(idea=IdeaId(idea), evidence=feature), "policy", chain)
            if self._random.random() < 0.001:
                self._write(gap, GapAccepted(reason="często"), "operator")
            yield MissingFeature(gap=GapId(gap), feature=feature, reason="no", evidence=feature)

    def _proposed(self, title: str) -> IdeaProposed:
        return IdeaProposed(
            title=title, summary=self._text(28), expectation=self._text(9),
            tags=tuple(self._random.sample(_TAGS, 2)), language=self._random.choice(("pl", "en")),
            source=self._random.choice(("file:ideas.md", "operator", "offline:grammar")),
            line=self.count, batch=UUID(int=self.count // 50),
            features=IdeaFeatures(motion="orbit", tempo="slow", objects=("ring", "spark")),
        )  # fmt: skip

    def _film(self, day: UUID, idea: UUID, title: str) -> None:
        film = self._uuid()
        self._made += 1
        sketch = IdeaSketched(
            document=self._sketch, document_digest=self._digest(), composer="offline 1"
        )
        chosen = IdeaChosen(
            idea=IdeaId(idea), animation=AnimationId(film), reason="", automatic=False
        )
        chain = self._write(idea, sketch, "worker:sketch").correlation_id
        self._write(day, chosen, "operator", chain)
        self._write(idea, IdeaPicked(reason=""), "operator", chain)
        self._write(film, self._commissioned(day, idea, title), "policy", chain)
        if self._random.random() < 0.2:
            self._work("compile", film, chain)
        self._write(film, self._drafted(), "worker:compile", chain)
        self._write(film, self._compiled(title), "worker:compile", chain)
        if not self._work("render", film, chain):
            return
        file = self._digest()
        self._write(film, self._rendered(file), "worker:render", chain)
        self._write(film, self._inspected(file), "worker:inspect", chain)
        self._judge(film, file, title, chain)

    def _judge(self, film: UUID, file: Digest, title: str, chain: UUID) -> None:
        chance = self._random.random()
        if chance < SHARE_WAITING:
            return
        if chance < 0.25:
            rejected = films.AnimationRejected(reason=self._text(6))
            self._write(film, rejected, "operator", chain)
            self._write(film, films.AnimationPurged(files=(file,)), "policy", chain)
            if chance < 0.15:
                self._write(film, films.AnimationArchived(reason="stare"), "operator", chain)
            return
        self._write(film, films.AnimationApproved(file=file), "operator", chain)
        if chance < 0.75:
            self._publish(film, file, title, chain)

    def _publish(self, film: UUID, file: Digest, title: str, chain: UUID) -> None:
        post = self._uuid()
        requested = posts.PublicationRequested(
            animation=AnimationId(film), platform=self._random.choice(("youtube", "tiktok")),
            account="main", mode="kit", file=file, title=title, caption=self._text(20),
            hashtags=("#kinora", "#loop"),
        )  # fmt: skip
        self._write(post, requested, "operator", chain)
        awaited = posts.OperatorAwaited(kit=f"kit-{self._made}", instructions=self._text(20))
        self._write(post, awaited, "worker:publish", chain)
        if self._random.random() < 0.01:
            return
        public = posts.Published(
            url=f"https://example.org/v/{self._made}", remote_id=str(self._made),
            public_at=self._now, confirmed_by="operator",
        )  # fmt: skip
        self._write(post, public, "operator", chain)
        self._watch(PublicationId(post), chain)

    def _watch(self, post: PublicationId, chain: UUID) -> None:
        views, at = 0, self._now
        for hours in sorted(self._random.sample((24, 71, 73, 167, 169, 400), 3)):
            if at + timedelta(hours=hours) > self._end:
                return
            views += self._random.randint(10, 9_000)
            seen = AudienceObserved(
                publication=post, observed_at=at + timedelta(hours=hours),
                source="csv:readings.csv", views=views, likes=views // 30,
            )  # fmt: skip
            self._write(audience_id(post), seen, "operator", chain)

    def _work(self, stage: str, subject: UUID, chain: UUID) -> bool:
        """Whether it came to a good end: one in fifty fails or is set aside."""
        digest, actor = self._digest(), f"worker:{stage}"
        work = work_id(subject, stage, digest)
        asked = WorkRequested(stage=stage, subject=subject, input_digest=digest)
        self._write(work, asked, "policy", chain)
        self._write(work, WorkStarted(attempt=1, worker="w1", lease_s=30), actor, chain)
        if self._random.random() < 0.02:
            error = WorkFailed(
                attempt=1, error=self._random.choice(_ERRORS), message=self._text(12),
                retry_after_s=1,
            )  # fmt: skip
            self._write(work, error, actor, chain)
            if self._random.random() < 0.7:
                self._write(work, WorkParked(reason="trzy porażki"), "policy", chain)
            return False
        done = WorkSucceeded(stage=stage, subject=subject, attempt=1, milliseconds=12_345)
        self._write(work, done, actor, chain)
        return True

    def _commissioned(self, day: UUID, idea: UUID, title: str) -> films.AnimationCommissioned:
        return films.AnimationCommissioned(
            idea=IdeaId(idea), day=DayId(day), title=title, summary=self._text(28),
            tags=tuple(self._random.sample(_TAGS, 3)), features=("orbit",), language="pl",
        )  # fmt: skip

    def _drafted(self) -> films.AnimationDrafted:
        words = tuple(
            films.WordRead(
                word=self._random.choice(_WORDS), part="summary", start=8 * n,
                honoured=self._random.random() < 0.8,
                effect={"en": "moves in an orbit", "pl": "krąży po orbicie"},
            )
            for n in range(10)
        )  # fmt: skip
        return films.AnimationDrafted(
            attempt=1, step="offline", author="offline 1", prompt_digest=self._digest(),
            raw_text=self._document, verdict="accepted", score=round(self._random.random(), 3),
            family="orbits", words=words, milliseconds=400,
        )  # fmt: skip

    def _compiled(self, title: str) -> films.AnimationCompiled:
        return films.AnimationCompiled(
            document=self._document, document_digest=self._digest(), language_version="1.0",
            design_system=self._random.choice(("noir 1", "paper 1", "neon 1")), seed=7,
            capabilities=("rings", "gravity", "trails", "sound"), film_title=title,
            caption=self._text(14), hashtags=("#kinora", "#loop"),
        )  # fmt: skip

    def _rendered(self, file: Digest) -> films.AnimationRendered:
        seconds = self._random.randint(12, 30)
        digests = films.RenderDigests(
            document=self._digest(), states=tuple(self._digest() for _ in range(seconds)),
            frame_list=self._digest(), frames=tuple(self._digest() for _ in range(seconds)),
            picture=self._digest(), sound=self._digest(), file=file,
        )  # fmt: skip
        return films.AnimationRendered(
            file=file, thumbnail=self._random.choice(self._thumbnails), report=self._digest(),
            bytes=self._random.randint(1_000_000, 9_000_000), width=1080, height=1920, fps=30,
            frames=30 * seconds, duration_s=float(seconds), ended_because="time", seed=7,
            versions={"renderer": "1", "language": "1.0", "design_system": "noir 1"},
            digests=digests, render_ms=self._random.randint(9_000, 40_000),
            realtime=round(self._random.uniform(0.6, 2.0), 2),
        )  # fmt: skip

    def _inspected(self, file: Digest) -> films.AnimationInspected:
        findings = tuple(
            films.Finding(
                check=check, passed=self._random.random() < 0.95, hard=check in ("black", "peak"),
                measured=round(self._random.random(), 3), limit="≤ 0,95", frame=12,
                message="tak, jak powinno być",
            )
            for check in _CHECKS
        )  # fmt: skip
        hard = sum(each.hard and not each.passed for each in findings)
        return films.AnimationInspected(
            file=file, findings=findings, thresholds="short 1", hard_failures=hard
        )

    def _title(self) -> str:
        first, second = self._random.choice(_WORDS), self._random.choice(_WORDS)
        return f"{first.capitalize()} {self._random.choice(_VERBS)} {second} {self.count}"

    def _text(self, count: int) -> str:
        return " ".join(self._random.choice(_WORDS + _VERBS) for _ in range(count)) + "."

    def _uuid(self) -> UUID:
        return UUID(int=self._random.getrandbits(128), version=4)

    def _digest(self) -> Digest:
        return Digest(f"{self._random.getrandbits(256):064x}")
