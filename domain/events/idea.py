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


class MissingFeature(Value, frozen=True, kw_only=True):
    gap: GapId
    feature: str
    reason: str
    evidence: str
    """The words of the idea that need the feature."""


class IdeaVerified(Event, frozen=True, kw_only=True):
    topic = "idea.verified"
    feasible: bool
    capabilities: tuple[str, ...]
    missing: tuple[MissingFeature, ...] = ()
    language_version: str
    rules_version: str


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
