"""Stream ``animation``: one film, from commission to approval and archive."""

from uuid import UUID

from domain.events.event import Event, Value
from domain.identifiers import AnimationId, DayId, Digest, IdeaId


class AnimationCommissioned(Event, frozen=True, kw_only=True):
    topic = "animation.commissioned"
    idea: IdeaId
    day: DayId
    title: str
    summary: str
    tags: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    language: str
    variation: int = 0
    """Counts commissions of one idea: a sent-back film is composed differently."""
    predecessor: AnimationId | None = None
    notes: str = ""
    unattended: bool = False


class Problem(Value, frozen=True, kw_only=True):
    path: str
    expected: str
    got: str
    hint: str


class AnimationDrafted(Event, frozen=True, kw_only=True):
    topic = "animation.drafted"
    attempt: int
    author: str
    """Model or composer, with version."""
    prompt_digest: Digest
    raw_text: str
    problems: tuple[Problem, ...] = ()
    verdict: str
    """``accepted`` or ``refused``."""
    tokens_in: int = 0
    tokens_out: int = 0
    cost_micro_usd: int = 0


class AnimationCompiled(Event, frozen=True, kw_only=True):
    topic = "animation.compiled"
    document: str
    document_digest: Digest
    language_version: str
    design_system: str
    seed: int
    capabilities: tuple[str, ...]
    film_title: str
    caption: str
    hashtags: tuple[str, ...]


class CompilationFailed(Event, frozen=True, kw_only=True):
    topic = "animation.compilation_failed"
    reason: str
    problems: tuple[Problem, ...] = ()


class AnimationPreviewed(Event, frozen=True, kw_only=True):
    topic = "animation.previewed"
    document_digest: Digest
    file: Digest
    frames: int
    fps: int
    milliseconds: int


class RenderDigests(Value, frozen=True, kw_only=True):
    document: Digest
    states: tuple[Digest, ...]
    """One per simulated second."""
    frame_list: Digest
    frames: tuple[Digest, ...]
    """One per second of film."""
    picture: Digest
    sound: Digest
    file: Digest


class AnimationRendered(Event, frozen=True, kw_only=True):
    topic = "animation.rendered"
    file: Digest
    thumbnail: Digest
    report: Digest
    """The renderer's whole answer, as JSON, by digest."""
    bytes: int
    width: int
    height: int
    fps: int
    frames: int
    duration_s: float
    ended_because: str
    seed: int
    versions: dict[str, str]
    """``renderer``, ``language``, ``design_system`` and the libraries that shape bytes."""
    digests: RenderDigests
    render_ms: int
    realtime: float
    """Seconds of film per second of work."""
    round: int = 1


class RenderingFailed(Event, frozen=True, kw_only=True):
    topic = "animation.rendering_failed"
    reason: str
    work: UUID


class Finding(Value, frozen=True, kw_only=True):
    check: str
    passed: bool
    hard: bool
    measured: float
    limit: str
    """The threshold in words and units, for example ``≤ −1 dBTP``."""
    frame: int | None = None
    """The frame that proves it."""
    message: str


class AnimationInspected(Event, frozen=True, kw_only=True):
    topic = "animation.inspected"
    file: Digest
    findings: tuple[Finding, ...]
    thresholds: str
    """Name and version of the thresholds."""
    hard_failures: int


class AnimationApproved(Event, frozen=True, kw_only=True):
    topic = "animation.approved"
    file: Digest
    reason: str = ""
    automatic: bool = False


class AnimationRejected(Event, frozen=True, kw_only=True):
    topic = "animation.rejected"
    reason: str


class AnimationSentBack(Event, frozen=True, kw_only=True):
    topic = "animation.sent_back"
    reason: str
    successor: AnimationId


class AnimationTagged(Event, frozen=True, kw_only=True):
    topic = "animation.tagged"
    tags: tuple[str, ...]


class AnimationArchived(Event, frozen=True, kw_only=True):
    topic = "animation.archived"
    reason: str = ""


class AnimationRestored(Event, frozen=True, kw_only=True):
    topic = "animation.restored"
    reason: str = ""


class AnimationPurged(Event, frozen=True, kw_only=True):
    topic = "animation.purged"
    files: tuple[Digest, ...]


type AnimationEvent = (
    AnimationCommissioned
    | AnimationDrafted
    | AnimationCompiled
    | CompilationFailed
    | AnimationPreviewed
    | AnimationRendered
    | RenderingFailed
    | AnimationInspected
    | AnimationApproved
    | AnimationRejected
    | AnimationSentBack
    | AnimationTagged
    | AnimationArchived
    | AnimationRestored
    | AnimationPurged
)
