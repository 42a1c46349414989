"""The publish stage and YouTube's adapter together: killed, and met by the server's faults.

The server's own count of the film is what is believed.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from adapters.publishing.youtube_lists import YouTubeLists
from adapters.publishing.youtube_publishing import YouTubePublishing
from adapters.publishing.youtube_tokens import Tokens
from adapters.publishing.youtube_upload import BLOCK, YouTubeUpload
from adapters.sandbox_platforms.faults import Fault
from adapters.sandbox_platforms.settings import YouTubeSettings
from domain.events.publication import PublicationRequested
from domain.publications.state import Step
from domain.publishing_port import PublishingPlatform
from domain.settings.channels import YouTubeChannel
from tests.adapters.contracts.publishing_platform_contract import CONTENT, PICTURE
from tests.adapters.platform_accounts.consenting import Stage, staged
from tests.adapters.publishing.street import (
    Details,
    StandsEverything,
    Street,
    ends_well,
)
from tests.domain.stages.sweeping import dying, settled
from tests.studio import Studio


class YouTubeStreet(Street):
    """YouTube at the other end."""

    platform: ClassVar[str] = "youtube"
    mode, content, chunks = "api", CONTENT, 3

    def connect(self, studio: Studio, wanted: PublicationRequested) -> PublishingPlatform:
        """As the product connects, with chunks of one block."""
        now, tokens = studio.clock.now, Tokens(studio.platforms.access("youtube"))
        return YouTubePublishing(
            upload=YouTubeUpload(tokens, now, root=self.stage.url),
            lists=YouTubeLists(tokens, now, root=self.stage.url),
            secrets=self.secrets,
            clock=studio.clock,
            channel=YouTubeChannel(),
            unconnected=tuple,
            chunk_bytes=BLOCK,
        )

    def posts(self, digest: str) -> list[str]:
        videos = self.stage.sandbox.world.videos.values()
        return [each.id for each in videos if each.media.digest == digest]

    def details(self, kind: str) -> tuple[Details, ...]:
        if kind == "session_gone":
            return ({}, {"status": 410})
        return super().details(kind)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with staged(youtube=YouTubeSettings()) as made:
        yield made


class TestPublishing(StandsEverything):
    """What is tried in some places here is tried in all of them at night."""

    @pytest.fixture
    def street(self, stage: Stage, tmp_path: Path) -> Street:
        return YouTubeStreet(stage, tmp_path)

    def test_puts_the_approved_bytes_on_the_channel(self, street: Street) -> None:
        office = street.office()
        post = settled(office)

        (video,) = street.stage.sandbox.world.videos.values()
        assert office.publication(post).step is Step.PUBLISHED
        assert video.media.digest == hashlib.sha256(CONTENT).hexdigest() == office.file
        assert video.thumbnail == hashlib.sha256(PICTURE).hexdigest()
        assert street.sessions() == []

    @pytest.mark.parametrize(
        "where", ["open:after", "send:before", "send:after", "look:after", "adorn:after"]
    )
    def test_survives_the_death_of_its_process_there(self, street: Street, where: str) -> None:
        office = dying(street.office(), where, nth=2 if where.startswith("send") else 1)
        post = settled(office)

        assert office.deaths == 1
        assert office.publication(post).step is Step.PUBLISHED
        assert len(street.posts(office.file)) == 1

    @pytest.mark.parametrize(
        ("route", "kind"),
        [
            ("youtube.upload.open", "drop_after"),
            ("youtube.upload.open", "quotaExceeded"),
            ("youtube.upload.open", "authError"),
            ("youtube.upload.chunk", "server_error"),
            ("youtube.upload.chunk", "nothing_stored"),
            ("youtube.upload.chunk", "mid_chunk"),
            ("youtube.upload.chunk", "session_gone"),
            ("youtube.videos.list", "missing_items"),
            ("youtube.thumbnails.set", "server_error"),
        ],
    )
    def test_survives_a_fault_of_the_server(self, street: Street, route: str, kind: str) -> None:
        office = street.office()
        street.stage.fault(route, kind)

        ends_well(street, office, settled(office), f"{kind} at {route}")

    @pytest.mark.parametrize("kind", ["server_error_after", "drop_after", "garbled"])
    def test_finds_the_film_whose_last_answer_was_lost(self, street: Street, kind: str) -> None:
        office = street.office()
        street.stage.sandbox.faults.plan(Fault(route="youtube.upload.chunk", kind=kind, nth=3))
        post = settled(office)

        assert "publication.outcome_unknown" in office.topics()
        assert office.publication(post).step is Step.PUBLISHED
        assert len(street.posts(office.file)) == 1
