"""Confirming a publication: the address is checked, and no other film may have it."""

from datetime import datetime, timedelta
from uuid import UUID

from api.bootstrap import Kinora
from domain.commands.publications import complete_address, confirm
from domain.events.event import RecordedEvent
from domain.publications.post_url import PostUrl, parse_post_url
from domain.refusals import Refusal
from domain.streams import Request
from projections.publication_row import PublicationRow
from projections.publishing_calendar import PUBLICATIONS
from projections.query import Equal, Reader, Select

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far in the future a publication may lie: clocks are not equal."""


class AddressTaken(Refusal):
    """Another publication has this address already."""


class NotYetPublic(Refusal):
    """The film is said to be public in the future."""


def confirm_published(
    kinora: Kinora,
    reader: Reader,
    request: Request,
    row: PublicationRow,
    *,
    url: str,
    public_at: datetime | None,
) -> tuple[PostUrl, list[RecordedEvent]]:
    """Say where and since when (now without a moment) the film is public.

    Raises ``NotAPostUrl``, ``AddressTaken``, ``NotYetPublic`` and what the rules refuse.
    """
    post = parse_post_url(url, platform=row.platform)
    _refuse_taken(reader, row, post)
    now = kinora.clock.now()
    at = public_at or now
    if at > now + CLOCKS_DIFFER:
        raise NotYetPublic(f"{at.isoformat()} is in the future; confirm when the film is public.")
    events = confirm(
        kinora.store,
        request,
        row.id,
        url=post.url,
        remote_id=post.remote_id,
        public_at=at,
        confirmed_by=request.actor,
    )
    return post, events


def complete(
    kinora: Kinora, reader: Reader, request: Request, row: PublicationRow, *, url: str
) -> tuple[PostUrl, list[RecordedEvent]]:
    """Put the full address in the place of a short link.

    Raises ``NotAPostUrl``, ``AddressTaken`` and what the rules refuse.
    """
    post = parse_post_url(url, platform=row.platform)
    _refuse_taken(reader, row, post)
    events = complete_address(
        kinora.store,
        request,
        row.id,
        url=post.url,
        remote_id=post.remote_id,
        completed_by=request.actor,
    )
    return post, events


def _refuse_taken(reader: Reader, row: PublicationRow, post: PostUrl) -> None:
    taken = _holder(reader, row.platform, post.remote_id, besides=row.id)
    if taken is not None:
        raise AddressTaken(f"{post.url} belongs to “{taken.title}” already.")


def _holder(
    reader: Reader, platform: str, remote_id: str, *, besides: UUID
) -> PublicationRow | None:
    same = (Equal("platform", platform), Equal("remote_id", remote_id))
    rows = reader.select(Select(table=PUBLICATIONS, where=same)).rows
    return next((each for each in rows if each.id != besides), None)
