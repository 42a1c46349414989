"""Stream ``idea``: a thought, from its first words to being picked or set aside."""

from uuid import UUID

from domain.events.event import Event, Value
from domain.identifiers import Digest, GapId, IdeaId


class IdeaFeatures(Value, frozen=True, kw_only=True):
    """What a rule-based reading of the words found. Empty text means: not said."""

    motion: str = ""
    tempo: str = ""
    mood: str = ""
    objects: tuple[str, ...] = ()
    ending: str = ""
    tags: tuple[str, ...] = ()
    """What to find it by, read from the words; the operator's own tags stand beside."""


class IdeaProposed(Event, frozen=True, kw_only=True):
    topic = "idea.proposed"
    topic_version = 2
    title: str
    summary: str
    expectation: str = ""
    """What the viewer should see happen."""
    tags: tuple[str, ...] = ()
    language: str
    """``pl`` or ``en``."""
    source: str
    """``file:<name>``, ``prompt``, ``operator``, ``model:<provider/model>``, or
    ``offline:<grammar>``."""
    fallback: str = ""
    """Why the sources that are preferred to this one gave nothing; empty for the first."""
    call: UUID | None = None
    """Stream of the model's attempts, when a model wrote it."""
    cost_micro_usd: int = 0
    """Its share of what the call cost."""
    line: int | None = None
    """Line of the source the idea began on, counted from 1."""
    batch: UUID
    features: IdeaFeatures


class Neighbour(Value, frozen=True, kw_only=True):
    idea: IdeaId
    title: str
    similarity: float
    """Cosine, −1 to 1."""


class IdeaCompared(Event, frozen=True, kw_only=True):
    topic = "idea.compared"
    topic_version = 2
    neighbours: tuple[Neighbour, ...]
    """The three nearest earlier ideas, nearest first."""
    verdict: str
    """``novel``, ``similar`` (warn) or ``duplicate`` (blocked)."""
    embedding: str
    """Name and version of the embedding the scores belong to."""
    provider: str
    """``offline``, ``counted``, ``openai`` or ``local``."""
    model: str
    dimension: int
    """Numbers in a vector; 0 where it was not kept."""
    fallback: str = ""
    """Why the preferred embedding did not measure; empty when it did."""
    warn_at: float
    block_at: float


class Quoted(Value, frozen=True, kw_only=True):
    """Words of an idea, letter by letter."""

    words: str
    part: str
    """``title`` or ``summary``."""
    start: int
    """Offset of the first letter in that part."""


class MissingFeature(Value, frozen=True, kw_only=True):
    gap: GapId
    feature: str
    reason: str
    evidence: str
    """The words of the idea that need the feature."""
    impact: str = ""
    """``whole``: it is what the idea is about; ``part``: the rest could be filmed. Empty for
    verdicts from before this was told."""
    quotes: tuple[Quoted, ...] = ()
    """Every place that needs it; the first are the words of ``evidence``."""
    by: str = "rules"
    """``rules``, ``weights`` or ``model``."""


class LiftedFeature(Value, frozen=True, kw_only=True):
    """A gap of the rules that a model took for none."""

    feature: str
    evidence: str
    reason: str
    """Of the model."""


class SecondLook(Value, frozen=True, kw_only=True):
    """What came of asking a model."""

    outcome: str
    """``answered``, or why there is no answer: ``refused``, ``budget``, ``unavailable`` …"""
    message: str = ""
    route: str = ""
    """``provider/model``."""
    prompt_version: str = ""
    call: UUID | None = None
    """The stream of its attempts."""


class IdeaVerified(Event, frozen=True, kw_only=True):
    topic = "idea.verified"
    topic_version = 2
    feasible: bool
    capabilities: tuple[str, ...]
    missing: tuple[MissingFeature, ...] = ()
    language_version: str
    rules_version: str
    lifted: tuple[LiftedFeature, ...] = ()
    freed: bool = False
    """Whether the verdict before said that it was blocked, and this one does not."""
    look: SecondLook | None = None
    """``None`` when no model was asked."""


class IdeaSketched(Event, frozen=True, kw_only=True):
    topic = "idea.sketched"
    document: str
    """The whole document as text: what cannot be made again lives in the event."""
    document_digest: Digest
    composer: str
    """Name and version of what composed it."""


class IdeaPicked(Event, frozen=True, kw_only=True):
    topic = "idea.picked"
    reason: str = ""


class IdeaDeferred(Event, frozen=True, kw_only=True):
    topic = "idea.deferred"
    reason: str = ""


class IdeaRejected(Event, frozen=True, kw_only=True):
    topic = "idea.rejected"
    reason: str = ""


class IdeaRestored(Event, frozen=True, kw_only=True):
    topic = "idea.restored"
    reason: str = ""


type IdeaEvent = (
    IdeaProposed
    | IdeaCompared
    | IdeaVerified
    | IdeaSketched
    | IdeaPicked
    | IdeaDeferred
    | IdeaRejected
    | IdeaRestored
)
