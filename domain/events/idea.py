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


class IdeaProposed(Event, frozen=True, kw_only=True):
    topic = "idea.proposed"
    title: str
    summary: str
    expectation: str = ""
    """What the viewer should see happen."""
    tags: tuple[str, ...] = ()
    language: str
    """``pl`` or ``en``."""
    source: str
    """``file:<name>``, ``prompt``, ``operator``."""
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
    neighbours: tuple[Neighbour, ...]
    """The three nearest earlier ideas, nearest first."""
    verdict: str
    """``novel``, ``similar`` (warn) or ``duplicate`` (blocked)."""
    embedding: str
    """Name and version of the embedding the scores belong to."""
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
