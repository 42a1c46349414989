"""Stream ``publication``: one file on its way to one account of one platform."""

from datetime import datetime

from domain.events.event import Event, Value
from domain.identifiers import AnimationId, Digest


class PublicationRequested(Event, frozen=True, kw_only=True):
    topic = "publication.requested"
    animation: AnimationId
    platform: str
    """``youtube`` or ``tiktok``."""
    account: str
    mode: str
    """``kit`` (hand-over), later ``api`` and ``inbox``."""
    file: Digest
    title: str
    caption: str
    hashtags: tuple[str, ...]
    round: int = 1
    override_reason: str = ""
    unattended: bool = False


class PublicationScheduled(Event, frozen=True, kw_only=True):
    topic = "publication.scheduled"
    publish_at: datetime


class PreflightFinding(Value, frozen=True, kw_only=True):
    check: str
    passed: bool
    message: str


class PublicationPreflighted(Event, frozen=True, kw_only=True):
    topic = "publication.preflighted"
    passed: bool
    findings: tuple[PreflightFinding, ...]


class PublicationDryRun(Event, frozen=True, kw_only=True):
    topic = "publication.dry_run"
    requests: tuple[str, ...]


class SessionOpened(Event, frozen=True, kw_only=True):
    topic = "publication.session_opened"
    handle: str
    """Names the remote session without granting access to it."""
    expires_at: datetime | None = None


class PublicationUploaded(Event, frozen=True, kw_only=True):
    topic = "publication.uploaded"
    remote_id: str


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


class OutcomeUnknown(Event, frozen=True, kw_only=True):
    topic = "publication.outcome_unknown"
    reason: str


class PublicationFailed(Event, frozen=True, kw_only=True):
    topic = "publication.failed"
    failure: str
    """``auth``, ``quota``, ``rejected``, ``transient``, ``config`` or ``preflight``."""
    reason: str


class PublicationCancelled(Event, frozen=True, kw_only=True):
    topic = "publication.cancelled"
    reason: str


class PublicationWithdrawn(Event, frozen=True, kw_only=True):
    topic = "publication.withdrawn"
    reason: str


type PublicationEvent = (
    PublicationRequested
    | PublicationScheduled
    | PublicationPreflighted
    | PublicationDryRun
    | SessionOpened
    | PublicationUploaded
    | OperatorAwaited
    | LinkOpened
    | LinkEnded
    | Published
    | OutcomeUnknown
    | PublicationFailed
    | PublicationCancelled
    | PublicationWithdrawn
)
