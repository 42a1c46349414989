"""What every platform promises, whatever it is called."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from domain.identifiers import Digest, PublicationId
from domain.publishing_port import (
    Arrived,
    Processing,
    Public,
    PublishingPlatform,
    Received,
    Reception,
    Scheduled,
    SessionGone,
    UploadOrder,
    Vanished,
)

BLOCK = 262_144
CONTENT = bytes(range(256)) * 2 * 1024 + b"the end"
"""Two whole blocks and a remainder: three chunks of one block."""

DIGEST = hashlib.sha256(CONTENT).hexdigest()
PICTURE = b"\x89PNG\r\n\x1a\n a picture"
HANDLE = "upload_0_1"


@dataclass(frozen=True, kw_only=True)
class FarSide:
    """A platform, and what a test may know of it from behind. Chunks are one block."""

    platform: PublishingPlatform
    again: Callable[[], PublishingPlatform]
    """Another process' connection to the same account."""
    count: Callable[[], int]
    """Posts with ``DIGEST``, as the platform itself counts them."""
    wait: Callable[[timedelta], None]
    now: Callable[[], datetime]


class PublishingPlatformContract:
    """Inherit and give the fixture ``far``."""

    @pytest.fixture
    def far(self) -> FarSide:
        raise NotImplementedError

    @pytest.fixture
    def order(self, tmp_path: Path) -> UploadOrder:
        film, picture = tmp_path / "film.mp4", tmp_path / "picture.png"
        film.write_bytes(CONTENT)
        picture.write_bytes(PICTURE)
        return UploadOrder(
            publication=PublicationId(UUID(int=7)),
            platform="youtube",
            account="main",
            mode="api",
            film=film,
            size=len(CONTENT),
            digest=Digest(DIGEST),
            duration_s=30.0,
            title="Dwa księżyce",
            caption="Dwa księżyce dzielą się.",
            hashtags=("księżyc", "fizyka"),
            language="pl",
            thumbnail=picture,
        )

    def test_has_no_post_before_the_last_byte(self, far: FarSide, order: UploadOrder) -> None:
        far.platform.open(order, HANDLE)
        send(far.platform, order, 0)
        send(far.platform, order, BLOCK)

        assert far.count() == 0

    def test_has_one_post_of_the_same_bytes_after_it(
        self, far: FarSide, order: UploadOrder
    ) -> None:
        upload(far.platform, order)

        assert far.count() == 1

    def test_tells_another_process_how_far_it_is(self, far: FarSide, order: UploadOrder) -> None:
        far.platform.open(order, HANDLE)
        send(far.platform, order, 0)

        assert far.again().probe(order, HANDLE) == Received(offset=BLOCK)

    def test_tells_another_process_what_came_of_it(self, far: FarSide, order: UploadOrder) -> None:
        name = upload(far.platform, order)

        assert far.again().probe(order, HANDLE) == Arrived(remote_id=name)

    def test_makes_no_second_post_of_bytes_that_are_sent_again(
        self, far: FarSide, order: UploadOrder
    ) -> None:
        name = upload(far.platform, order)

        assert send(far.again(), order, 2 * BLOCK) == Arrived(remote_id=name)
        assert far.count() == 1

    def test_knows_no_session_that_was_never_opened(self, far: FarSide, order: UploadOrder) -> None:
        assert isinstance(far.platform.probe(order, HANDLE), SessionGone)
        assert isinstance(send(far.platform, order, 0), SessionGone)

    def test_forgets_a_session_as_often_as_it_is_told(
        self, far: FarSide, order: UploadOrder
    ) -> None:
        far.platform.open(order, HANDLE)
        far.platform.close(HANDLE)
        far.platform.close(HANDLE)

        assert isinstance(far.platform.probe(order, HANDLE), SessionGone)

    def test_shows_the_post_once_it_is_processed(self, far: FarSide, order: UploadOrder) -> None:
        name = upload(far.platform, order)
        first = far.platform.look(order, name)
        far.wait(timedelta(minutes=5))
        then = far.platform.look(order, name)

        assert isinstance(first, Processing)
        assert isinstance(then, Public)
        assert then.remote_id == name
        assert name in then.url

    def test_waits_for_the_planned_time_where_it_can(
        self, far: FarSide, order: UploadOrder
    ) -> None:
        at = far.now().replace(microsecond=0) + timedelta(hours=3)
        planned = replace(order, publish_at=at)
        assert far.platform.schedules(planned)
        name = upload(far.platform, planned)
        far.platform.look(planned, name)
        far.wait(timedelta(minutes=5))
        before = far.platform.look(planned, name)
        far.wait(timedelta(hours=3))
        after = far.platform.look(replace(planned, publish_at=None), name)

        assert before == Scheduled(publish_at=at)
        assert isinstance(after, Public)

    def test_does_not_know_a_post_that_is_none(self, far: FarSide, order: UploadOrder) -> None:
        assert isinstance(far.platform.look(order, "nothing0000"), Vanished)

    def test_finds_the_post_again_by_what_it_is(self, far: FarSide, order: UploadOrder) -> None:
        since = far.now()
        name = upload(far.platform, order)

        assert [each.remote_id for each in far.platform.find(order, since)] == [name]
        far.wait(timedelta(days=1))
        assert far.platform.find(order, far.now()) == ()

    def test_sets_the_thumbnail_as_often_as_it_is_told(
        self, far: FarSide, order: UploadOrder
    ) -> None:
        name = upload(far.platform, order)
        far.wait(timedelta(minutes=5))

        assert far.platform.adorn(order, name)
        assert far.platform.adorn(order, name)
        assert far.platform.adorn(replace(order, thumbnail=None), name) == ""

    def test_shows_what_it_would_send_and_sends_nothing(
        self, far: FarSide, order: UploadOrder
    ) -> None:
        requests = far.platform.dry_run(order)

        assert len(requests) >= 4
        assert order.title in requests[0]
        assert isinstance(far.platform.probe(order, HANDLE), SessionGone)
        assert far.count() == 0

    def test_cuts_the_film_without_gap_or_overlap(self, far: FarSide, order: UploadOrder) -> None:
        offsets = [0]
        while offsets[-1] < order.size:
            offsets.append(offsets[-1] + far.platform.chunk(order, offsets[-1]))

        assert offsets == [0, BLOCK, 2 * BLOCK, order.size]


def send(platform: PublishingPlatform, order: UploadOrder, offset: int) -> Reception:
    return platform.send(order, HANDLE, offset, lambda _: None)


def upload(platform: PublishingPlatform, order: UploadOrder) -> str:
    """All bytes; the post's name."""
    platform.open(order, HANDLE)
    at: Reception = Received(offset=0)
    while isinstance(at, Received):
        at = send(platform, order, at.offset)
    assert isinstance(at, Arrived)
    return at.remote_id
