"""Stream ``animation``: one film, from commission to approval and archive."""

from uuid import UUID

import msgspec

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


class QualityMark(Value, frozen=True, kw_only=True):
    """One question of the quality judge to a rehearsed film, and its answer."""

    name: str
    value: float
    """0 to 1."""
    weight: float
    reason: str


class WordRead(Value, frozen=True, kw_only=True):
    """What the offline composer made of one word of an idea."""

    word: str
    """As written."""
    part: str
    """``title``, ``summary``, ``tags`` or ``notes``."""
    start: int
    """Offset of its first letter there."""
    honoured: bool
    """Whether the film would look different without it."""
    effect: dict[str, str]
    """What it did, or why it did nothing, in ``en`` and ``pl``."""


class AnimationDrafted(Event, frozen=True, kw_only=True):
    """One attempt at a document, by a model or by the offline composer."""

    topic = "animation.drafted"
    topic_version = 2
    attempt: int
    step: str
    """``generate``, ``repair``, ``retry`` or ``offline``."""
    because: str = ""
    """Why this step, when it is not the first choice."""
    author: str
    """Model or composer, with version."""
    route: str = ""
    """``provider/model``; empty for the offline composer."""
    call: UUID | None = None
    """The stream that holds the calls to the model."""
    prompt_version: str = ""
    prompt_digest: Digest
    raw_text: str
    changes: tuple[str, ...] = ()
    """Lines of a unified diff against the attempt before, as documents; at most eighty."""
    problems: tuple[Problem, ...] = ()
    verdict: str
    """``accepted`` or ``refused``."""
    refused_for: str = ""
    """``unanswered``, ``unreadable``, ``invalid``, ``rehearsal`` or ``quality``."""
    reason: str = ""
    """The refusal in words."""
    score: float | None = None
    """What the judge gave the rehearsal, 0 to 1; none when it was not rehearsed."""
    marks: tuple[QualityMark, ...] = ()
    family: str = ""
    """Family of films that the composer chose; empty for models."""
    family_reason: dict[str, str] = msgspec.field(default_factory=dict)
    """Why this family, in ``en`` and ``pl``."""
    words: tuple[WordRead, ...] = ()
    """The idea's words as the composer read them, in their order; empty for models."""
    milliseconds: int = 0
    """How long the answer took."""
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
    topic_version = 2
    file: Digest
    thumbnail: Digest
    proxy: Digest | None = None
    """The film small and silent, every picture a key frame, for stepping in a browser."""
    marks: Digest | None = None
    """Frames with something to hear or to read, as JSON: ``domain/picture/marks.py``."""
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


class Answer(Value, frozen=True, kw_only=True):
    """What became of one item of the checklist."""

    item: str
    ticked: bool
    by: str
    """``operator``, ``inspection`` for what its findings answered, empty for nobody."""
    note: str = ""


class FrameNote(Value, frozen=True, kw_only=True):
    """A remark at one frame of a film."""

    id: UUID
    frame: int
    text: str


class AnimationApproved(Event, frozen=True, kw_only=True):
    topic = "animation.approved"
    topic_version = 2
    file: Digest
    reason: str = ""
    automatic: bool = False
    checklist: int = 0
    """Version of the checklist that was answered; 0 before there was one."""
    answers: tuple[Answer, ...] = ()
    """One per item, in the checklist's order."""


class AnimationRejected(Event, frozen=True, kw_only=True):
    topic = "animation.rejected"
    topic_version = 2
    reason: str
    checklist: int = 0
    failed: tuple[str, ...] = ()
    """Items of the checklist that the film does not satisfy."""
    notes: tuple[FrameNote, ...] = ()
    """Remarks that stood at the film's frames."""


class AnimationSentBack(Event, frozen=True, kw_only=True):
    topic = "animation.sent_back"
    topic_version = 2
    reason: str
    successor: AnimationId
    checklist: int = 0
    failed: tuple[str, ...] = ()
    notes: tuple[FrameNote, ...] = ()


class AnimationReopened(Event, frozen=True, kw_only=True):
    """An approval or a rejection was taken back: the film waits for a judgement again."""

    topic = "animation.reopened"
    judgement: str
    """What was taken back: ``approved`` or ``rejected``."""
    reason: str = ""


class AnimationNoted(Event, frozen=True, kw_only=True):
    topic = "animation.noted"
    file: Digest
    """The render whose frame is meant."""
    id: UUID
    frame: int
    remark: str


class NoteWithdrawn(Event, frozen=True, kw_only=True):
    topic = "animation.note_withdrawn"
    id: UUID
    frame: int
    remark: str
    """As it stood."""


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
    | AnimationReopened
    | AnimationNoted
    | NoteWithdrawn
    | AnimationTagged
    | AnimationArchived
    | AnimationRestored
    | AnimationPurged
)
