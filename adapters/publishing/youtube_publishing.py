"""YouTube behind the port of publishing: sessions that outlive us, and schedules of its own."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.publishing.youtube_lists import YouTubeLists
from adapters.publishing.youtube_standing import seen_post, standing
from adapters.publishing.youtube_upload import BLOCK, OPEN, YouTubeUpload
from domain.ports import Clock, Secrets
from domain.publications.matching import matches
from domain.publishing_port import (
    Candidate,
    OpenedSession,
    Reception,
    Sent,
    SessionGone,
    Standing,
    UploadOrder,
    Vanished,
)
from domain.settings.channels import YouTubeChannel

SESSION = timedelta(days=7)
"""How long YouTube keeps what has arrived; at least, in practice."""

CHUNK = 32 * BLOCK
"""8 MiB: a short film in one or two, and a second of a slow line between two events."""

MOST_TAG_CHARACTERS = 500
FORGOTTEN = "its address was not kept"


class YouTubePublishing:
    """``domain.publishing_port.PublishingPlatform`` for one YouTube account."""

    reopens = True
    """A session without its last byte leaves nothing on the channel."""

    def __init__(
        self,
        *,
        upload: YouTubeUpload,
        lists: YouTubeLists,
        secrets: Secrets,
        clock: Clock,
        channel: YouTubeChannel,
        unconnected: Callable[[], tuple[str, ...]],
        chunk_bytes: int = CHUNK,
    ) -> None:
        self._upload = upload
        self._lists = lists
        self._secrets = secrets
        self._clock = clock
        self._channel = channel
        self._unconnected = unconnected
        self._chunk_bytes = max(BLOCK, chunk_bytes // BLOCK * BLOCK)

    def missing(self) -> tuple[str, ...]:
        """What is not connected."""
        return self._unconnected()

    def schedules(self, order: UploadOrder) -> bool:
        """YouTube makes a private film public at its time; it knows no other change."""
        return order.publish_at is not None and order.visibility == "public"

    def dry_run(self, order: UploadOrder) -> tuple[str, ...]:
        """The requests in order; what only YouTube's answers will tell stands in ‹brackets›."""
        notify = "" if self._channel.notify else "&notifySubscribers=false"
        body = json.dumps(self._metadata(order), ensure_ascii=False)
        headers = f"Authorization: Bearer ‹token› X-Upload-Content-Length: {order.size}"
        requests = [f"POST {OPEN}{notify} {headers} {body}"]
        offset = 0
        while offset < order.size:
            end = offset + self.chunk(order, offset)
            requests.append(
                f"PUT ‹upload address› Content-Range: bytes {offset}-{end - 1}/{order.size}"
            )
            offset = end
        parts = "snippet,status,contentDetails,processingDetails"
        requests.append(f"GET /youtube/v3/videos?part={parts}&id=‹video›")
        if order.thumbnail is not None:
            requests.append("POST /upload/youtube/v3/thumbnails/set?videoId=‹video›")
        return tuple(requests)

    def open(self, order: UploadOrder, handle: str) -> OpenedSession:
        """Open a session; its address is kept as a secret."""
        place = self._upload.open(
            self._metadata(order), size=order.size, notify=self._channel.notify
        )
        self._secrets.set(handle, place)
        return OpenedSession(expires_at=self._clock.now() + SESSION)

    def probe(self, order: UploadOrder, handle: str) -> Reception:
        """Ask the session; it also tells of the film that came of it."""
        place = self._secrets.get(handle)
        if not place:
            return SessionGone(reason=FORGOTTEN)
        return self._upload.probe(place, size=order.size)

    def chunk(self, order: UploadOrder, offset: int) -> int:
        """Whole blocks, and the rest at the end."""
        return min(self._chunk_bytes, order.size - offset)

    def send(self, order: UploadOrder, handle: str, offset: int, sent: Sent) -> Reception:
        """Send one chunk; YouTube may keep only its beginning."""
        place = self._secrets.get(handle)
        if not place:
            return SessionGone(reason=FORGOTTEN)
        end = offset + self.chunk(order, offset)
        return self._upload.send(
            place, order.film, start=offset, end=end, size=order.size, sent=sent
        )

    def look(self, order: UploadOrder, remote_id: str) -> Standing:
        """Its resource, compared with what was asked for."""
        found = self._lists.videos([remote_id])
        return standing(found[0], order) if found else Vanished(note="YouTube lists no such film")

    def adorn(self, order: UploadOrder, remote_id: str) -> str:
        """Set the thumbnail, which YouTube takes only once processing is over."""
        if order.thumbnail is None:
            return ""
        size = self._lists.set_thumbnail(remote_id, order.thumbnail)
        return f"thumbnail of {size} bytes"

    def find(self, order: UploadOrder, since: datetime) -> tuple[Candidate, ...]:
        """The channel's newest films that may be this one."""
        names = self._lists.newest()
        posts = [seen_post(each) for each in self._lists.videos(names)] if names else []
        found = matches(posts, text=order.title, duration_s=order.duration_s, since=since)
        return tuple(map(Candidate.of, found))

    def close(self, handle: str) -> None:
        """Forget the address."""
        self._secrets.delete(handle)

    def _metadata(self, order: UploadOrder) -> dict[str, Any]:
        """Everything is said: what is left out YouTube decides, and the default is public."""
        snippet: dict[str, Any] = {
            "title": order.title,
            "description": order.text,
            "tags": _tags(order.hashtags),
            "categoryId": self._channel.category,
        }
        language = self._channel.language or order.language
        if language:
            snippet["defaultLanguage"] = language
        status: dict[str, Any] = {
            "privacyStatus": order.visibility,
            "selfDeclaredMadeForKids": self._channel.made_for_kids,
            "containsSyntheticMedia": self._channel.synthetic,
            "embeddable": True,
            "license": "youtube",
        }
        if self.schedules(order) and order.publish_at is not None:
            planned = order.publish_at.astimezone(UTC).isoformat(timespec="seconds")
            status |= {"privacyStatus": "private", "publishAt": planned.replace("+00:00", "Z")}
        return {"snippet": snippet, "status": status}


def _tags(hashtags: tuple[str, ...]) -> list[str]:
    """As many as fit: 500 characters, a comma between two, quotes around one with spaces."""
    kept: list[str] = []
    used = 0
    for tag in (each.lstrip("#") for each in hashtags):
        used += len(tag) + (2 if " " in tag else 0) + (1 if kept else 0)
        if used > MOST_TAG_CHARACTERS:
            break
        kept.append(tag)
    return kept
