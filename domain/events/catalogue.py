"""The published vocabulary: topic ↔ class, encoding, and the upcasters of old shapes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, get_args

import msgspec

from domain.events.animation import AnimationEvent
from domain.events.audience import AudienceEvent
from domain.events.consultation import ConsultationEvent
from domain.events.day import DayEvent
from domain.events.event import Event
from domain.events.experiment import ExperimentEvent
from domain.events.gap import GapEvent
from domain.events.idea import IdeaEvent
from domain.events.machine import MachineEvent
from domain.events.notice import NoticeEvent
from domain.events.operator import OperatorEvent
from domain.events.publication import PublicationEvent
from domain.events.settings import RuleEvent
from domain.events.work import WorkEvent

type Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
"""Turns the decoded payload of one topic version into the shape of the next."""

_STREAM_UNIONS = (
    IdeaEvent,
    GapEvent,
    DayEvent,
    AnimationEvent,
    PublicationEvent,
    AudienceEvent,
    WorkEvent,
    RuleEvent,
    ConsultationEvent,
    OperatorEvent,
    ExperimentEvent,
    NoticeEvent,
    MachineEvent,
)

CATALOGUE: Mapping[str, type[Event]] = MappingProxyType(
    {kind.topic: kind for union in _STREAM_UNIONS for kind in get_args(union.__value__)}
)
"""Every topic that may be written or read. Closed: nothing is ever imported by name."""


def _with_changes(content: dict[str, Any]) -> dict[str, Any]:
    """The first releases of design systems did not say what they changed."""
    return content | {"changes": ""}


def _with_second_look(content: dict[str, Any]) -> dict[str, Any]:
    """The first verdicts were the rules' alone and did not say what a gap takes away."""
    told = {"impact": "", "quotes": [], "by": "rules"}
    missing = [each | told for each in content.get("missing", [])]
    return content | {"missing": missing, "lifted": [], "freed": False, "look": None}


def _by_the_composer(content: dict[str, Any]) -> dict[str, Any]:
    """The first drafts all came from the offline composer."""
    return content | {"step": "offline"}


def _with_origin(content: dict[str, Any]) -> dict[str, Any]:
    """The first ideas all came from where they were asked from, and had no tags of their own."""
    features = content.get("features")
    told = features if isinstance(features, dict) else {}
    return content | {"fallback": "", "features": told | {"tags": []}}


def _with_provider(content: dict[str, Any]) -> dict[str, Any]:
    """The first comparisons were all made offline, by two embeddings."""
    version = str(content.get("embedding", ""))
    provider = "counted" if version.startswith("crc32") else "offline"
    model = version.partition("+")[0]
    return content | {"provider": provider, "model": model, "dimension": 0, "fallback": ""}


def _without_extras(content: dict[str, Any]) -> dict[str, Any]:
    """The first renders made neither a proxy for stepping nor marks for the player."""
    return content | {"proxy": None, "marks": None}


def _without_answers(content: dict[str, Any]) -> dict[str, Any]:
    """The first approvals knew no checklist."""
    return content | {"checklist": 0, "answers": []}


def _without_failed_items(content: dict[str, Any]) -> dict[str, Any]:
    """The first refusals gave a reason only."""
    return content | {"checklist": 0, "failed": [], "notes": []}


def _with_questions(content: dict[str, Any]) -> dict[str, Any]:
    """The first checklists were plain texts, all of them binding."""
    items = [
        {"key": text, "text": {"pl": text, "en": text}, "hard": True, "checks": []}
        for text in content["items"]
    ]
    return content | {"items": items, "changes": ""}


def _without_engaged_views(content: dict[str, Any]) -> dict[str, Any]:
    """The first readings knew one definition of a view."""
    return content | {"engaged_views": None}


def _as_told(content: dict[str, Any]) -> dict[str, Any]:
    """What was added later is empty, which the shape itself says."""
    return content


def _without_consent_days(content: dict[str, Any]) -> dict[str, Any]:
    """The first configurations said nothing about how long a consent holds."""
    return content | {"consent_days": 0}


def _without_consent(content: dict[str, Any]) -> dict[str, Any]:
    """The first connections did not say what was consented to, nor since when."""
    return content | {"scopes": [], "consented_at": None, "expires_at": None}


def _not_revoked(content: dict[str, Any]) -> dict[str, Any]:
    """The first version told the platforms nothing when it forgot them."""
    return content | {"revoked": False}


def _never_again(content: dict[str, Any]) -> dict[str, Any]:
    """The first holes were readings that nobody had typed in."""
    return content | {"again_at": None}


UPCASTERS: Mapping[tuple[str, int], Upcaster] = MappingProxyType(
    {
        ("design_system.released", 1): _with_changes,
        ("checklist.released", 1): _with_questions,
        ("animation.rendered", 1): _without_extras,
        ("animation.approved", 1): _without_answers,
        ("animation.rejected", 1): _without_failed_items,
        ("animation.sent_back", 1): _without_failed_items,
        ("animation.drafted", 1): _by_the_composer,
        ("audience.observed", 1): _without_engaged_views,
        ("audience.revised", 1): _without_engaged_views,
        ("publication.requested", 1): _as_told,
        ("publication.dry_run", 1): _as_told,
        ("publication.session_opened", 1): _as_told,
        ("publication.failed", 1): _as_told,
        ("publication.cancelled", 1): _as_told,
        ("platform.configured", 1): _without_consent_days,
        ("platform.connected", 1): _without_consent,
        ("platform.disconnected", 1): _not_revoked,
        ("audience.missed", 1): _never_again,
        ("idea.proposed", 1): _with_origin,
        ("idea.compared", 1): _with_provider,
        ("idea.verified", 1): _with_second_look,
    }
)
"""From (topic, version) one version up."""


class UnknownTopic(Exception):
    """A stored topic that this version of Kinora does not know."""


class UndecodablePayload(Exception):
    """A stored payload that does not fit its topic's shape."""


_ENCODER = msgspec.json.Encoder(order="deterministic")


def encode(event: Event) -> bytes:
    """Canonical JSON of a payload: the same event gives the same bytes everywhere."""
    return _ENCODER.encode(event)


def decode(topic: str, version: int, payload: bytes) -> Event:
    """Read a stored payload of any version ever written.

    Raises ``UnknownTopic`` for a topic or version outside the catalogue and
    ``UndecodablePayload`` when the bytes do not fit the shape.
    """
    kind = CATALOGUE.get(topic)
    if kind is None or version > kind.topic_version:
        raise UnknownTopic(f"{topic} version {version} is unknown to this version of Kinora")
    try:
        if version == kind.topic_version:
            return msgspec.json.decode(payload, type=kind)
        return msgspec.convert(_upcast(topic, version, payload, kind), kind, strict=False)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UndecodablePayload(f"{topic} version {version}: {error}") from error


def _upcast(topic: str, version: int, payload: bytes, kind: type[Event]) -> dict[str, Any]:
    content: dict[str, Any] = msgspec.json.decode(payload, type=dict[str, Any])
    for step in range(version, kind.topic_version):
        content = UPCASTERS[(topic, step)](content)
    return content
