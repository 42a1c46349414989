"""The publish stage and TikTok's adapter together: killed, and met by the server's faults.

The whole way of the product from stored tokens to the upload, drafts and direct posts.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from adapters.sandbox_platforms.settings import TikTokSettings
from adapters.sandbox_platforms.tiktok_publishes import settle
from adapters.sandbox_platforms.tiktok_refusals import CODES
from adapters.sandbox_platforms.tiktok_upload import FAIL_REASONS
from api.publishers import publisher_of
from domain.events.publication import PublicationRequested
from domain.publications.state import Step
from domain.publishing_port import PublishingPlatform
from tests.adapters.platform_accounts.consenting import Stage, staged
from tests.adapters.publishing.street import Details, StandsEverything, Street, ends_well
from tests.adapters.sandbox_platforms.boxes import film_of
from tests.domain.stages.sweeping import dying, settled
from tests.studio import Studio

CHUNK = 5 << 20
"""The smallest that TikTok takes where there are several."""

SMALL, LARGE = film_of(20, 5_000), film_of(20, 2 * CHUNK + 123)
PERSON_S = 20.0
"""After which the person in the app posts a draft."""


class TikTokStreet(Street):
    """TikTok at the other end."""

    platform: ClassVar[str] = "tiktok"

    def __init__(self, stage: Stage, folder: Path, mode: str, content: bytes) -> None:
        super().__init__(stage, folder)
        self.mode, self.content = mode, content
        self.chunks = 2 if content is LARGE else 1

    def connect(self, studio: Studio, wanted: PublicationRequested) -> PublishingPlatform:
        return publisher_of(studio.kinora, wanted)

    def door(self, name: str) -> str:
        """Each mode opens its tasks at a door of its own."""
        return f"tiktok.{self.mode}.init" if name == "init" else f"tiktok.{name}"

    @property
    def opened(self) -> int:
        """How often a task was asked for."""
        return self.stage.sandbox.faults.calls[self.door("init")]

    def posts(self, digest: str) -> list[str]:
        """A film of which TikTok made two posts was sent once."""
        settle(self.stage.sandbox)
        posts = self.stage.sandbox.world.posts.values()
        made = {each.publish: each.id for each in posts if each.media.digest == digest}
        return list(made.values())

    def details(self, kind: str) -> tuple[Details, ...]:
        if kind == "publish_failed":
            return tuple({"reason": each} for each in sorted(FAIL_REASONS))
        if kind == "stuck_processing" and self.mode == "direct":
            return ({}, {"posted": True})
        return ({}, {"status": 200}) if kind in CODES else super().details(kind)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    tiktok = TikTokSettings(audited=True, rate_limits=False, inbox_posts_after_s=PERSON_S)
    with staged(tiktok=tiktok) as made:
        yield made


@pytest.fixture(params=["inbox", "direct"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class TestPublishing:
    """What is tried in some places here is tried in all of them at night."""

    @pytest.fixture
    def street(self, stage: Stage, tmp_path: Path, mode: str) -> TikTokStreet:
        return TikTokStreet(stage, tmp_path, mode, SMALL)

    def test_puts_the_approved_bytes_on_the_profile(self, street: TikTokStreet) -> None:
        office = street.office()
        post = settled(office)

        assert office.publication(post).step is Step.PUBLISHED
        assert len(street.posts(office.file)) == 1
        assert street.sessions() == []

    @pytest.mark.parametrize("where", ["open:before", "send:before", "send:after", "look:after"])
    def test_survives_the_death_of_its_process_there(
        self, street: TikTokStreet, where: str
    ) -> None:
        office = dying(street.office(), where)
        post = settled(office)

        assert office.deaths == 1
        ends_well(street, office, post, where)

    def test_goes_on_with_the_task_it_heard_of(self, street: TikTokStreet) -> None:
        office = dying(street.office(), "open:after")
        post = settled(office)

        assert office.publication(post).step is Step.PUBLISHED
        assert street.opened == 1

    def test_asks_the_operator_about_a_task_it_forgot(self, street: TikTokStreet) -> None:
        """Never the platform: who knows how many drafts it would come to."""
        office = dying(street.office(), "open:after", fault="amnesia")
        post = settled(office)

        assert office.publication(post).step is Step.OUTCOME_UNKNOWN
        assert street.opened == 1
        ends_well(street, office, post, "forgotten")

    @pytest.mark.parametrize(
        ("door", "kind"),
        [
            ("init", "drop_after"),
            ("init", "spam_risk_too_many_posts"),
            ("upload", "drop_before"),
            ("upload", "server_error_after"),
            ("upload", "upload_expired"),
            ("status", "garbled"),
            ("processing", "no_ids"),
            ("processing", "publish_failed"),
            ("video.query", "missing_items"),
        ],
    )
    def test_survives_a_fault_of_the_server(
        self, street: TikTokStreet, door: str, kind: str
    ) -> None:
        office = street.office()
        street.stage.fault(street.door(door), kind)

        ends_well(street, office, settled(office), f"{kind} at {door}")


class TestStage(StandsEverything):
    """A film in two chunks, without 64 MB."""

    @pytest.fixture
    def street(
        self, stage: Stage, tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch
    ) -> Street:
        monkeypatch.setattr("adapters.publishing.tiktok_chunks.WHOLE_UP_TO", CHUNK)
        monkeypatch.setattr("adapters.publishing.tiktok_chunks.CHUNK", CHUNK)
        return TikTokStreet(stage, tmp_path, mode, LARGE)
