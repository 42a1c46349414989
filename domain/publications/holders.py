"""Whose post is whose: a post on a platform is one publication's, and nobody else's."""

from collections.abc import Iterable
from uuid import UUID

from domain.events.event import RecordedEvent
from domain.events.publication import (
    AddressCompleted,
    OutcomeDecided,
    PublicationRequested,
    PublicationUploaded,
    Published,
)
from domain.refusals import Refusal

TOPICS = (
    PublicationRequested.topic,
    PublicationUploaded.topic,
    Published.topic,
    AddressCompleted.topic,
    OutcomeDecided.topic,
)
"""What names a post as a publication's own."""


class PostTaken(Refusal):
    """The post is another publication's already."""


def holders(recorded: Iterable[RecordedEvent]) -> dict[tuple[str, str], UUID]:
    """Platform and id of each post that is known as somebody's → the publication, the first one.

    A post that was withdrawn stays its publication's: it never was another film.
    """
    platforms: dict[UUID, str] = {}
    found: dict[tuple[str, str], UUID] = {}
    for event in recorded:
        match event.payload:
            case PublicationRequested(platform=platform):
                platforms[event.stream] = platform
            case (
                PublicationUploaded(remote_id=post)
                | Published(remote_id=post)
                | AddressCompleted(remote_id=post)
                | OutcomeDecided(decision="adopted", remote_id=post)
            ) if post:
                found.setdefault((platforms.get(event.stream, ""), post), event.stream)
            case _:
                pass
    return found
