"""The publish stage and YouTube's adapter together: killed, and met by the server's faults.

The server's own count of the film is what is believed.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from adapters.publishing.youtube_lists import YouTubeLists
from adapters.publishing.youtube_publishing import YouTubePublishing
from adapters.publishing.youtube_tokens import Tokens
from adapters.publishing.youtube_upload import BLOCK, YouTubeUpload
from adapters.sandbox_platforms.faults import Fault
from adapters.sandbox_platforms.settings import YouTubeSettings
from adapters.secrets.in_memory import InMemorySecrets
from domain.commands import outcomes
from domain.identifiers import PublicationId
from domain.publications.state import Step
from domain.publishing_port import PublishingPlatform
from domain.settings.channels import YouTubeChannel
from tests.adapters.contracts.publishing_platform_contract import CONTENT, DIGEST, PICTURE
from tests.adapters.platform_accounts.consenting import Stage, staged
from tests.adapters.publishing.test_youtube_publishing import Consent
from tests.domain.stages.publishing_office import Died, Office


@dataclass(kw_only=True)
class Street:
    """Our office and YouTube, on one clock."""

    stage: Stage
    consent: Consent
    secrets: InMemorySecrets = field(default_factory=InMemorySecrets)

    def office(self) -> Office:
        return Office(
            connect=self.connected,
            content=CONTENT,
            picture=PICTURE,
            start=self.stage.sandbox.clock.now(),
        )

    def connected(self, office: Office) -> PublishingPlatform:
        """A new process' connection, whose clock the server shares."""
        self.stage.sandbox.clock.travel_to(office.clock.now())
        now, tokens = office.clock.now, Tokens(self.consent)
        return YouTubePublishing(
            upload=YouTubeUpload(tokens, now, root=self.stage.url),
            lists=YouTubeLists(tokens, now, root=self.stage.url),
            secrets=self.secrets,
            clock=office.clock,
            channel=YouTubeChannel(),
            unconnected=tuple,
            chunk_bytes=BLOCK,
        )

    @property
    def count(self) -> int:
        videos = self.stage.sandbox.world.videos.values()
        return sum(each.media.digest == DIGEST for each in videos)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with staged(youtube=YouTubeSettings()) as made:
        yield made


@pytest.fixture(scope="module")
def consent(stage: Stage) -> Consent:
    return Consent(stage)


@pytest.fixture
def street(stage: Stage, consent: Consent) -> Street:
    stage.sandbox.faults.clear()
    stage.sandbox.world.videos.clear()
    stage.sandbox.world.sessions.clear()
    return Street(stage=stage, consent=consent)


def published(office: Office) -> PublicationId:
    """Asked for, and helped by the operator where that is needed."""
    post = office.ask()
    office.settle()
    for _ in range(2):
        state = office.publication(post)
        if state.step is Step.FAILED:
            outcomes.resume(office.store, office.request(), post, "mended")
        elif state.step is Step.OUTCOME_UNKNOWN:
            found = state.candidates[0].remote_id
            outcomes.adopt(office.store, office.request(), post, found, decided_by="operator")
        office.settle()
    return post


CALLS = ("open:after", "send:before", "send:after", "look:after", "adorn:after")


class TestPublishing:
    def test_puts_the_approved_bytes_on_the_channel(self, street: Street) -> None:
        office = street.office()
        post = published(office)

        (video,) = street.stage.sandbox.world.videos.values()
        assert office.publication(post).step is Step.PUBLISHED
        assert video.media.digest == hashlib.sha256(CONTENT).hexdigest() == office.file
        assert video.thumbnail == hashlib.sha256(PICTURE).hexdigest()
        assert street.secrets.names() == []

    @pytest.mark.parametrize("where", CALLS)
    def test_survives_the_death_of_its_process_there(self, street: Street, where: str) -> None:
        office = street.office()
        left = [2 if where.startswith("send") else 1]

        def dying(_number: int, place: str) -> None:
            if place == where:
                left[0] -= 1
                if left[0] == 0:
                    raise Died

        office.trouble = dying
        post = published(office)

        assert office.deaths == 1
        assert office.publication(post).step is Step.PUBLISHED
        assert street.count == 1

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
        street.stage.fault(route, kind)
        office = street.office()
        post = published(office)

        assert office.publication(post).step is Step.PUBLISHED
        assert street.count == 1

    @pytest.mark.parametrize("kind", ["server_error_after", "drop_after", "garbled"])
    def test_finds_the_film_whose_last_answer_was_lost(self, street: Street, kind: str) -> None:
        street.stage.sandbox.faults.plan(_third_chunk(kind))
        office = street.office()
        post = published(office)

        assert "publication.outcome_unknown" in office.topics()
        assert office.publication(post).step is Step.PUBLISHED
        assert street.count == 1

    @pytest.mark.nightly
    def test_survives_a_death_at_every_boundary(self, street: Street) -> None:
        calm = street.office()
        published(calm)
        for number in range(len(calm.visited)):
            street.stage.sandbox.world.videos.clear()
            office = street.office()

            def dying(at: int, _place: str, wanted: int = number) -> None:
                if at == wanted:
                    raise Died

            office.trouble = dying
            post = published(office)

            assert street.count == 1, calm.visited[number]
            assert office.publication(post).step is Step.PUBLISHED, calm.visited[number]


def _third_chunk(kind: str) -> Fault:
    return Fault(route="youtube.upload.chunk", kind=kind, nth=3)
