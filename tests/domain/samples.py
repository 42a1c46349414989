"""Events for tests: each function makes one plausible event, with what matters as arguments."""

from datetime import UTC, datetime
from uuid import UUID, uuid5

from domain.animations.checklist import SHIPPED, Tick
from domain.events.animation import (
    AnimationCommissioned,
    AnimationCompiled,
    AnimationInspected,
    AnimationPreviewed,
    AnimationRendered,
    Finding,
    RenderDigests,
)
from domain.events.event import Event, Origin, RecordedEvent
from domain.events.idea import IdeaFeatures, IdeaProposed, IdeaVerified
from domain.events.publication import PublicationRequested
from domain.events.work import WorkRequested
from domain.identifiers import AnimationId, DayId, Digest, EventId, IdeaId, digest_of

ROOT = UUID(int=7)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FILE = digest_of(b"film")


def uid(name: str) -> UUID:
    """A fixed identifier by name."""
    return uuid5(ROOT, name)


def recorded(
    payload: Event, *, stream: UUID | None = None, position: int = 1, version: int = 1
) -> RecordedEvent:
    """The payload as the log would hold it."""
    cause = EventId(uid(f"event/{position}"))
    return RecordedEvent(
        position=position,
        stream=stream or uid("stream"),
        version=version,
        event_id=cause,
        payload=payload,
        origin=Origin(actor="operator", correlation_id=uid("chain"), causation_id=None),
        recorded_at=NOON,
        hash=b"\0" * 32,
    )


def proposed(title: str = "Two moons", summary: str = "They split") -> IdeaProposed:
    return IdeaProposed(
        title=title,
        summary=summary,
        language="en",
        source="prompt",
        batch=uid("batch"),
        features=IdeaFeatures(),
    )


def verified(*, feasible: bool = True) -> IdeaVerified:
    return IdeaVerified(
        feasible=feasible, capabilities=(), language_version="2.0", rules_version="1"
    )


def commissioned(*, unattended: bool = False) -> AnimationCommissioned:
    return AnimationCommissioned(
        idea=IdeaId(uid("idea")),
        day=DayId(uid("day")),
        title="Two moons",
        summary="They split",
        language="en",
        unattended=unattended,
    )


def compiled() -> AnimationCompiled:
    return AnimationCompiled(
        document="{}",
        document_digest=digest_of(b"{}"),
        language_version="2.0",
        design_system="dusk@1",
        seed=1,
        capabilities=(),
        film_title="Two moons",
        caption="Two moons split.",
        hashtags=("moons",),
    )


def previewed() -> AnimationPreviewed:
    return AnimationPreviewed(
        document_digest=digest_of(b"{}"), file=FILE, frames=15, fps=15, milliseconds=1000
    )


def rendered(file: Digest = FILE) -> AnimationRendered:
    return AnimationRendered(
        file=file,
        thumbnail=FILE,
        report=FILE,
        bytes=4,
        width=1080,
        height=1920,
        fps=30,
        frames=600,
        duration_s=20.0,
        ended_because="end:coverage",
        seed=1,
        versions={"renderer": "1"},
        digests=RenderDigests(
            document=FILE,
            states=(FILE,),
            frame_list=FILE,
            frames=(FILE,),
            picture=FILE,
            sound=FILE,
            file=file,
        ),
        render_ms=10_000,
        realtime=2.0,
    )


TICKED = tuple(Tick(item=each.key) for each in SHIPPED.items if each.hard)
"""What a person has to say of any film before it can be approved."""


def finding(*, passed: bool, hard: bool) -> Finding:
    return Finding(
        check="loudness", passed=passed, hard=hard, measured=-14.0, limit="−14 ± 1 LUFS", message=""
    )


def inspected(*findings: Finding, file: Digest = FILE) -> AnimationInspected:
    return AnimationInspected(
        file=file,
        findings=findings,
        thresholds="checks@1",
        hard_failures=sum(each.hard and not each.passed for each in findings),
    )


def publication_requested() -> PublicationRequested:
    return PublicationRequested(
        animation=AnimationId(uid("film")),
        platform="tiktok",
        account="main",
        mode="kit",
        file=FILE,
        title="Two moons",
        caption="Two moons split.",
        hashtags=("moons",),
    )


def work_requested(stage: str = "render", due_at: datetime | None = None) -> WorkRequested:
    return WorkRequested(
        stage=stage, subject=uid("film"), input_digest=digest_of(b"input"), due_at=due_at
    )
