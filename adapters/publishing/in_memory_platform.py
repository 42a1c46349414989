"""The twin of a platform: keeps sessions and posts in memory, and may die or stay unclear.

The platform's own state, ``PlatformWorld``, outlives the process that talks to it, so that a
test can stop one ``InMemoryPlatform`` anywhere and go on with another.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256

from domain.identifiers import Digest, PublicationId
from domain.ports import Clock
from domain.publishing_port import (
    Arrived,
    Candidate,
    DraftWaits,
    NotConfigured,
    OpenedSession,
    OrderRejected,
    Processing,
    Public,
    Received,
    Reception,
    Scheduled,
    Sent,
    SessionGone,
    Standing,
    UploadOrder,
    Vanished,
)

type Trouble = Callable[[str], None]
"""Told where it is (``send:before``, ``send:after`` …); raises what is to go wrong there."""

SESSION_LIVES = timedelta(days=7)


@dataclass(kw_only=True)
class Session:
    """What the platform holds of one upload."""

    order: UploadOrder
    content: bytearray = field(default_factory=bytearray)
    remote_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Post:
    """A film the platform has whole."""

    remote_id: str
    publication: PublicationId
    title: str
    digest: Digest
    at: datetime
    public_at: datetime
    draft: bool = False
    looks: int = 0
    thumbnail: bytes = b""


@dataclass(kw_only=True)
class PlatformWorld:
    """The far side, and the store of secrets on ours: what a dead process leaves behind."""

    sessions: dict[str, Session] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    """Handle → the platform's name of the session."""
    opened: int = 0

    def posts_of(self, publication: PublicationId) -> list[Post]:
        """Every post that was ever made of a publication: the platform's own count."""
        return [each for each in self.posts.values() if each.publication == publication]


@dataclass(kw_only=True)
class InMemoryPlatform:
    """``domain.publishing_port.PublishingPlatform`` without a network."""

    world: PlatformWorld
    clock: Clock
    reopens: bool = True
    drafts: bool = False
    """Whether a post waits for the operator, as in TikTok's inbox."""
    waits: bool = True
    """Whether the platform itself waits for the planned time."""
    chunk_size: int = 4
    looks_needed: int = 1
    """How often a post is still being processed when it is looked at."""
    lacks: tuple[str, ...] = ()
    trouble: Trouble = lambda _: None

    def missing(self) -> tuple[str, ...]:
        """What the test says is missing."""
        return self.lacks

    def schedules(self, order: UploadOrder) -> bool:
        """As the test says."""
        return self.waits and order.publish_at is not None

    def dry_run(self, order: UploadOrder) -> tuple[str, ...]:
        """One line for the session, one for each chunk."""
        chunks = range(0, order.size, self.chunk_size)
        opening = f"open {order.title!r} {order.visibility} {order.size} bytes token=‹secret›"
        return (opening, *(f"send from {offset}" for offset in chunks))

    def open(self, order: UploadOrder, handle: str) -> OpenedSession:
        """A new session; its secret is kept before the answer is."""
        self.trouble("open:before")
        if self.lacks:
            raise NotConfigured("; ".join(self.lacks))
        if not order.title:
            raise OrderRejected("a film needs a title")
        self.world.opened += 1
        name = f"session-{self.world.opened}"
        self.world.sessions[name] = Session(order=order)
        self.trouble("open:after")
        self.world.secrets[handle] = name
        self.trouble("open:kept")
        return OpenedSession(expires_at=self.clock.now() + SESSION_LIVES)

    def probe(self, order: UploadOrder, handle: str) -> Reception:
        """What has arrived."""
        self.trouble("probe:before")
        found = self._session(handle)
        if found is None or found.order.publication != order.publication:
            return SessionGone(reason="no such session")
        return self._received(found)

    def chunk(self, order: UploadOrder, offset: int) -> int:
        """Always the same, but for the end."""
        return min(self.chunk_size, order.size - offset)

    def send(self, order: UploadOrder, handle: str, offset: int, sent: Sent) -> Reception:
        """Take the bytes; the last one makes the post."""
        self.trouble("send:before")
        found = self._session(handle)
        if found is None:
            return SessionGone(reason="no such session")
        if not found.remote_id and offset == len(found.content):
            content = order.film.read_bytes()[offset : offset + self.chunk(order, offset)]
            found.content += content
            sent(len(found.content))
            if len(found.content) >= order.size:
                self._post(found)
        self.trouble("send:after")
        return self._received(found)

    def look(self, order: UploadOrder, remote_id: str) -> Standing:
        """Processing, then as the order asks."""
        self.trouble("look:before")
        post = self.world.posts.get(remote_id)
        if post is None:
            return Vanished(note=f"no post {remote_id} for {order.title}")
        self.world.posts[remote_id] = replace(post, looks=post.looks + 1)
        if post.looks < self.looks_needed:
            return Processing(note=f"{post.looks + 1} of {self.looks_needed}")
        if post.draft:
            return DraftWaits(instructions="Finish the draft in the app.")
        if post.public_at > self.clock.now():
            return Scheduled(publish_at=post.public_at)
        return Public(url=_url(remote_id), remote_id=remote_id, public_at=post.public_at)

    def adorn(self, order: UploadOrder, remote_id: str) -> str:
        """Keep the thumbnail."""
        self.trouble("adorn:before")
        if order.thumbnail is None:
            return ""
        post = self.world.posts[remote_id]
        picture = order.thumbnail.read_bytes()
        self.world.posts[remote_id] = replace(post, thumbnail=picture)
        self.trouble("adorn:after")
        return f"thumbnail of {len(picture)} bytes"

    def find(self, order: UploadOrder, since: datetime) -> tuple[Candidate, ...]:
        """Posts of the account since then, the same title first."""
        self.trouble("find:before")
        found = [_candidate(each, order) for each in self.world.posts.values() if each.at >= since]
        return tuple(sorted(found, key=lambda each: -each.likeness))

    def close(self, handle: str) -> None:
        """Forget the secret."""
        self.world.secrets.pop(handle, None)

    def _session(self, handle: str) -> Session | None:
        return self.world.sessions.get(self.world.secrets.get(handle, ""))

    def _received(self, session: Session) -> Reception:
        if session.remote_id:
            return Arrived(remote_id=session.remote_id)
        return Received(offset=len(session.content))

    def _post(self, session: Session) -> None:
        order, now = session.order, self.clock.now()
        session.remote_id = f"post-{len(self.world.posts) + 1}"
        self.world.posts[session.remote_id] = Post(
            remote_id=session.remote_id,
            publication=order.publication,
            title=order.title,
            digest=Digest(sha256(session.content).hexdigest()),
            at=now,
            public_at=order.publish_at or now,
            draft=self.drafts,
        )


def _candidate(post: Post, order: UploadOrder) -> Candidate:
    return Candidate(
        remote_id=post.remote_id,
        url=_url(post.remote_id),
        title=post.title,
        posted_at=post.at,
        duration_s=order.duration_s,
        likeness=1.0 if post.title == order.title else 0.2,
    )


def _url(remote_id: str) -> str:
    return f"https://platform.test/{remote_id}"
