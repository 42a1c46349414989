"""Stream ``publication``: one file on its way to one account of one platform."""

from datetime import datetime

from domain.events.event import Event, Value
from domain.identifiers import AnimationId, Digest


class PublicationRequested(Event, frozen=True, kw_only=True):
    topic = "publication.requested"
    topic_version = 2
    animation: AnimationId
    platform: str
    """``youtube`` or ``tiktok``."""
    account: str
    mode: str
    """``kit`` (hand-over), ``api``, ``inbox`` or ``direct``."""
    file: Digest
    title: str
    caption: str
    hashtags: tuple[str, ...]
    round: int = 1
    override_reason: str = ""
    unattended: bool = False
    visibility: str = "public"
    """``public``, ``unlisted`` or ``private``."""
    language: str = ""
    """Of title and caption."""


class PublicationScheduled(Event, frozen=True, kw_only=True):
    topic = "publication.scheduled"
    publish_at: datetime


class PublicationMoved(Event, frozen=True, kw_only=True):
    """Before anything was sent the operator chose another time."""

    topic = "publication.moved"
    mode: str
    """As it was requested: what is sent by itself has to be looked at anew."""
    publish_at: datetime | None
    """``None``: no time is planned any more, as before the move that is taken back."""
    previous: datetime | None
    taken_back: bool = False
    """Whether this undoes the move before."""


class PreflightFinding(Value, frozen=True, kw_only=True):
    check: str
    passed: bool
    message: str


class PublicationPreflighted(Event, frozen=True, kw_only=True):
    topic = "publication.preflighted"
    passed: bool
    findings: tuple[PreflightFinding, ...]


class PublicationDryRun(Event, frozen=True, kw_only=True):
    """What would be sent was shown. It changes nothing: the publication may still be unasked."""

    topic = "publication.dry_run"
    topic_version = 2
    animation: AnimationId | None = None
    platform: str = ""
    account: str = ""
    mode: str = ""
    title: str = ""
    requests: tuple[str, ...]
    """Exact requests in order, secrets masked."""
    missing: tuple[str, ...] = ()
    """What would have blocked it."""
    findings: tuple[PreflightFinding, ...] = ()


class PublicationBlocked(Event, frozen=True, kw_only=True):
    """Nothing was sent, because something is not configured."""

    topic = "publication.blocked"
    missing: tuple[str, ...]


class SessionAsked(Event, frozen=True, kw_only=True):
    """The opening call is about to be made."""

    topic = "publication.session_asked"
    handle: str


class SessionOpened(Event, frozen=True, kw_only=True):
    topic = "publication.session_opened"
    topic_version = 2
    handle: str
    """Names the remote session without granting access to it."""
    expires_at: datetime | None = None
    remote_id: str = ""
    """The platform's own name for it, where that grants nothing."""


class UploadAdvanced(Event, frozen=True, kw_only=True):
    topic = "publication.upload_advanced"
    handle: str
    offset: int
    """Bytes the platform holds."""
    size: int


class LastChunkAsked(Event, frozen=True, kw_only=True):
    """The last bytes are about to be sent: from here on a post may exist, whatever is heard."""

    topic = "publication.last_chunk_asked"
    handle: str
    offset: int


class SessionLost(Event, frozen=True, kw_only=True):
    """The session ended before its last byte; nothing came of it."""

    topic = "publication.session_lost"
    handle: str
    reason: str


class PublicationUploaded(Event, frozen=True, kw_only=True):
    topic = "publication.uploaded"
    remote_id: str


class PublicationChecked(Event, frozen=True, kw_only=True):
    """The platform was asked what became of the post."""

    topic = "publication.checked"
    standing: str
    """``processing``, ``scheduled``, ``draft`` (waits for the operator there), ``vanished``,
    ``away`` (no answer) or ``slot`` (we wait for the planned time before sending)."""
    note: str = ""
    public_at: datetime | None = None
    look_at: datetime | None = None
    """When it is asked again; ``None``: only when the operator wants it."""


class PublicationAdorned(Event, frozen=True, kw_only=True):
    """What can be set only on a finished post, its thumbnail, was set or could not be."""

    topic = "publication.adorned"
    done: str
    problem: str = ""


class OperatorAwaited(Event, frozen=True, kw_only=True):
    topic = "publication.awaiting_operator"
    kit: str
    """Name of the kit folder below the data folder's ``kits``."""
    instructions: str


class LinkOpened(Event, frozen=True, kw_only=True):
    """For some minutes one file of the kit can be fetched by a phone in the same network."""

    topic = "publication.link_opened"
    file: str
    """Its name in the kit; the link itself is a secret and stands nowhere."""
    minutes: int


class LinkEnded(Event, frozen=True, kw_only=True):
    topic = "publication.link_ended"
    file: str
    reason: str
    """``downloaded``, ``expired`` or ``stopped``."""


class Published(Event, frozen=True, kw_only=True):
    topic = "publication.published"
    url: str
    remote_id: str
    public_at: datetime
    confirmed_by: str


class AddressCompleted(Event, frozen=True, kw_only=True):
    """The full address of a film that was confirmed with a short link."""

    topic = "publication.address_completed"
    url: str
    remote_id: str
    completed_by: str


class OutcomeUnknown(Event, frozen=True, kw_only=True):
    topic = "publication.outcome_unknown"
    reason: str


class FoundPost(Value, frozen=True, kw_only=True):
    """A recent post of the account that may be the one whose outcome is unknown."""

    remote_id: str
    url: str
    title: str
    posted_at: datetime
    duration_s: float | None
    likeness: float
    """0 to 1."""


class MatchRefused(Event, frozen=True, kw_only=True):
    """A post that was proposed as this film is another one, the operator says."""

    topic = "publication.match_refused"
    remote_id: str
    url: str
    refused_by: str


class OutcomeSearched(Event, frozen=True, kw_only=True):
    topic = "publication.outcome_searched"
    candidates: tuple[FoundPost, ...]
    """The likeliest first."""
    problem: str = ""
    """Why the search brought nothing, when it failed."""
    search_at: datetime | None = None
    """When it is searched again; ``None``: the operator decides."""


class OutcomeDecided(Event, frozen=True, kw_only=True):
    """The operator ended the uncertainty."""

    topic = "publication.outcome_decided"
    decision: str
    """``adopted`` (this post is it), ``failed`` (nothing went out) or ``again``."""
    remote_id: str = ""
    reason: str = ""
    decided_by: str


class PublicationFailed(Event, frozen=True, kw_only=True):
    topic = "publication.failed"
    topic_version = 2
    failure: str
    """``auth``, ``quota``, ``rejected``, ``transient``, ``config``, ``preflight`` or
    ``declared`` (by the operator)."""
    reason: str
    retry_at: datetime | None = None
    """When it is tried again by itself; ``None``: when the operator says so."""


class PublicationResumed(Event, frozen=True, kw_only=True):
    """It goes on where it stood."""

    topic = "publication.resumed"
    reason: str
    automatic: bool = False
    """Whether only a pause was over."""


class PublicationCancelled(Event, frozen=True, kw_only=True):
    topic = "publication.cancelled"
    topic_version = 2
    reason: str
    handle: str = ""
    """The session that was open and is to be forgotten."""


class PublicationWithdrawn(Event, frozen=True, kw_only=True):
    topic = "publication.withdrawn"
    reason: str


type UploadEvent = (
    SessionAsked
    | SessionOpened
    | UploadAdvanced
    | LastChunkAsked
    | SessionLost
    | PublicationUploaded
    | PublicationChecked
    | PublicationAdorned
)
"""On the way to the platform and after it."""

type OutcomeEvent = (
    Published
    | AddressCompleted
    | OutcomeUnknown
    | OutcomeSearched
    | OutcomeDecided
    | PublicationBlocked
    | PublicationFailed
    | PublicationResumed
    | PublicationCancelled
    | PublicationWithdrawn
)

type PublicationEvent = (
    PublicationRequested
    | PublicationScheduled
    | PublicationMoved
    | PublicationPreflighted
    | PublicationDryRun
    | SessionAsked
    | SessionOpened
    | UploadAdvanced
    | LastChunkAsked
    | SessionLost
    | PublicationUploaded
    | PublicationChecked
    | PublicationAdorned
    | OperatorAwaited
    | MatchRefused
    | LinkOpened
    | LinkEnded
    | Published
    | AddressCompleted
    | OutcomeUnknown
    | OutcomeSearched
    | OutcomeDecided
    | PublicationBlocked
    | PublicationFailed
    | PublicationResumed
    | PublicationCancelled
    | PublicationWithdrawn
)
