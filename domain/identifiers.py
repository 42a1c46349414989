"""Typed identifiers and how each is derived.

Derived identifiers are version-5 UUIDs (RFC 9562) under one namespace, so the same fact
always gets the same identifier on every machine and a repeat is recognised as a repeat.
"""

import hashlib
import unicodedata
from datetime import date
from typing import NewType
from uuid import UUID, uuid5

NAMESPACE = UUID("6a1f2f0e-51c1-5a0b-9d0f-1896c19e0a01")
"""Root of every derived identifier. Changing it would orphan every stored stream."""

IdeaId = NewType("IdeaId", UUID)
GapId = NewType("GapId", UUID)
AnimationId = NewType("AnimationId", UUID)
PublicationId = NewType("PublicationId", UUID)
AudienceId = NewType("AudienceId", UUID)
DayId = NewType("DayId", UUID)
WorkId = NewType("WorkId", UUID)
EventId = NewType("EventId", UUID)
Digest = NewType("Digest", str)
"""SHA-256 of some bytes as 64 lower-case hexadecimal digits."""


def digest_of(content: bytes) -> Digest:
    """Return the SHA-256 digest of ``content``."""
    return Digest(hashlib.sha256(content).hexdigest())


def digest_of_parts(*parts: str) -> Digest:
    """Digest a sequence of texts unambiguously: each part is length-prefixed."""
    sha = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        sha.update(len(encoded).to_bytes(8, "big"))
        sha.update(encoded)
    return Digest(sha.hexdigest())


def normalised(text: str) -> str:
    """Fold case, compatibility forms and white space: two spellings of one idea agree."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _derived(kind: str, *parts: str) -> UUID:
    return uuid5(NAMESPACE, f"{kind}/{digest_of_parts(*parts)}")


def idea_id(title: str, summary: str) -> IdeaId:
    """The same words are the same idea, whoever brings them and however often."""
    return IdeaId(_derived("idea", normalised(title), normalised(summary)))


def gap_id(feature: str) -> GapId:
    """A gap is identified by the missing feature's key, so its reports meet on one stream."""
    return GapId(_derived("gap", feature))


def animation_id(cause: UUID) -> AnimationId:
    """One commissioning event makes one animation."""
    return AnimationId(_derived("animation", str(cause)))


def publication_id(platform: str, account: str, file: Digest, round_: int = 1) -> PublicationId:
    """One file goes once to one account; a deliberate repeat opens the next round."""
    return PublicationId(_derived("publication", platform, account, file, str(round_)))


def audience_id(publication: PublicationId) -> AudienceId:
    """Every publication has exactly one audience stream."""
    return AudienceId(_derived("audience", str(publication)))


def day_id(zone: str, day: date) -> DayId:
    """A day belongs to the operator's time zone."""
    return DayId(_derived("day", zone, day.isoformat()))


def work_id(subject: UUID, stage: str, input_digest: str, round_: int = 1) -> WorkId:
    """Equal subject, stage, input and round: the same work, whose answer may be there already."""
    return WorkId(_derived("work", str(subject), stage, input_digest, str(round_)))


def question_id(task: str, input_digest: str, round_: int = 1) -> UUID:
    """Equal task, input and round: the same question, whatever model answers it."""
    return _derived("model", task, input_digest, str(round_))


def budget_id(month: str) -> UUID:
    """What language models cost in one month, for example ``2026-11``."""
    return _derived("model_budget", month)


def notice_id(kind: str, subject: str) -> UUID:
    """One kind of notice about one thing is one notice, however often its cause comes back."""
    return _derived("notice", kind, subject)


def batch_id(text: str, source: str) -> UUID:
    """One text brought in from one source is one batch of ideas."""
    return _derived("batch", source, text)


def stream_of(kind: str, name: str) -> UUID:
    """Stream of a named singleton, for example ``stream_of("settings", "operator")``."""
    return _derived(kind, name)


def event_id(stream: UUID, key: str) -> EventId:
    """A stream's event that may happen once only, under ``key``."""
    return EventId(uuid5(stream, key))


def reaction_id(cause: UUID, key: str) -> EventId:
    """An event that follows from ``cause``: handling the cause twice gives the same id."""
    return EventId(uuid5(cause, key))
