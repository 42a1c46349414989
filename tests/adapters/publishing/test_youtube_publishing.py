"""YouTube behind the port, against a server that keeps YouTube's rules."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.platform_accounts.youtube_authority import YouTubeAuthority
from adapters.publishing.youtube_lists import YouTubeLists
from adapters.publishing.youtube_publishing import YouTubePublishing
from adapters.publishing.youtube_refusals import problem_of
from adapters.publishing.youtube_tokens import Tokens
from adapters.publishing.youtube_upload import YouTubeUpload
from adapters.sandbox_platforms.settings import YouTubeSettings
from adapters.secrets.in_memory import InMemorySecrets
from domain.ports import Cancelled
from domain.publishing_port import (
    Arrived,
    DraftWaits,
    OrderRejected,
    OutcomeUnclear,
    PlatformAway,
    Processing,
    PublishingProblem,
    QuotaSpent,
    Received,
    Refused,
    SessionGone,
    SignInNeeded,
    UploadOrder,
)
from domain.settings.channels import YouTubeChannel
from tests.adapters.contracts.publishing_platform_contract import (
    BLOCK,
    DIGEST,
    HANDLE,
    FarSide,
    PublishingPlatformContract,
    send,
    upload,
)
from tests.adapters.platform_accounts.consenting import (
    CLIENTS,
    REDIRECT,
    Stage,
    consented,
    staged,
)


class Consent:
    """``AccessTokens`` of one consent."""

    def __init__(self, stage: Stage) -> None:
        self._door = YouTubeAuthority(stage.url)
        opening = self._door.open(CLIENTS["youtube"], REDIRECT)
        self.grant = self._door.exchange(
            CLIENTS["youtube"], opening, consented(opening.url)["code"]
        )
        self.used = self.grant.access_token
        self.renewals = 0

    def token(self) -> str:
        return self.used

    def renewed(self, refused: str) -> str:
        self.renewals += 1
        self.used = self._door.renew(CLIENTS["youtube"], self.grant.refresh_token).access_token
        return self.used


@dataclass(kw_only=True)
class House:
    """One account, its secrets, and what the server knows of it."""

    stage: Stage
    consent: Consent
    secrets: InMemorySecrets = field(default_factory=InMemorySecrets)

    def connected(self, channel: YouTubeChannel | None = None) -> YouTubePublishing:
        clock, tokens = self.stage.sandbox.clock, Tokens(self.consent)
        return YouTubePublishing(
            upload=YouTubeUpload(tokens, clock.now, root=self.stage.url),
            lists=YouTubeLists(tokens, clock.now, root=self.stage.url),
            secrets=self.secrets,
            clock=clock,
            channel=channel or YouTubeChannel(),
            unconnected=tuple,
            chunk_bytes=BLOCK,
        )

    def plan(self, route: str, kind: str, *, times: int = 1, **detail: object) -> None:
        self.stage.fault(route, kind, times=times, **detail)

    def wait(self, span: timedelta) -> None:
        clock = self.stage.sandbox.clock
        clock.travel_to(clock.now() + span)

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
def house(stage: Stage, consent: Consent) -> House:
    """The same server without what an earlier test left; only its clock went on."""
    stage.sandbox.faults.clear()
    stage.sandbox.faults.calls.clear()
    stage.sandbox.world.videos.clear()
    stage.sandbox.world.sessions.clear()
    consent.renewed("")
    consent.renewals = 0
    return House(stage=stage, consent=consent)


class TestYouTubePublishing(PublishingPlatformContract):
    @pytest.fixture
    def far(self, house: House) -> FarSide:
        return FarSide(
            platform=house.connected(),
            again=house.connected,
            count=lambda: house.count,
            wait=house.wait,
            now=house.stage.sandbox.clock.now,
        )

    @pytest.mark.parametrize("visibility", ["public", "unlisted", "private"])
    def test_always_says_who_may_see_it(
        self, house: House, order: UploadOrder, visibility: str
    ) -> None:
        wanted = replace(order, visibility=visibility)
        upload(house.connected(), wanted)

        (video,) = house.stage.sandbox.world.videos.values()
        assert video.status["privacyStatus"] == visibility
        assert video.status["selfDeclaredMadeForKids"] is False
        assert video.snippet["tags"] == ["księżyc", "fizyka"]

    def test_keeps_the_address_of_a_session_secret(self, house: House, order: UploadOrder) -> None:
        opened = house.connected().open(order, HANDLE)

        address = house.secrets.get(HANDLE) or ""
        key = address.rpartition("upload_id=")[2]
        assert len(key) > 20
        assert key not in repr(opened)

    def test_notices_that_youtube_hid_the_film(self, house: House, order: UploadOrder) -> None:
        house.plan("youtube.processing", "privacy_downgraded")
        youtube = house.connected()
        name = upload(youtube, order)
        house.wait(timedelta(minutes=5))

        seen = youtube.look(order, name)

        assert isinstance(seen, DraftWaits)
        assert "private instead of public" in seen.instructions
        assert name in seen.instructions

    @pytest.mark.parametrize(
        ("kind", "why"), [("rejected", "duplicate"), ("processing_failed", "")]
    )
    def test_tells_that_youtube_refused_the_film(
        self, house: House, order: UploadOrder, kind: str, why: str
    ) -> None:
        house.plan("youtube.processing", kind)
        youtube = house.connected()
        name = upload(youtube, order)
        house.wait(timedelta(minutes=5))

        seen = youtube.look(order, name)

        assert isinstance(seen, Refused)
        assert why in seen.reason

    def test_says_how_far_slow_processing_is(self, house: House, order: UploadOrder) -> None:
        house.plan("youtube.processing", "slow_processing", seconds=600)
        youtube = house.connected()
        name = upload(youtube, order)
        house.wait(timedelta(minutes=5))

        assert youtube.look(order, name) == Processing(note="50 of 100 parts")

    @pytest.mark.parametrize("kind", ["nothing_stored", "partial"])
    def test_goes_on_from_what_was_kept_of_a_chunk(
        self, house: House, order: UploadOrder, kind: str
    ) -> None:
        youtube = house.connected()
        youtube.open(order, HANDLE)
        send(youtube, order, 0)
        house.plan("youtube.upload.chunk", kind, keep=0)

        assert send(youtube, order, BLOCK) == Received(offset=BLOCK)

    @pytest.mark.parametrize("status", [404, 410])
    def test_tells_that_a_session_is_gone(
        self, house: House, order: UploadOrder, status: int
    ) -> None:
        youtube = house.connected()
        youtube.open(order, HANDLE)
        house.plan("youtube.upload.chunk", "session_gone", status=status)

        assert isinstance(send(youtube, order, 0), SessionGone)

    @pytest.mark.parametrize("kind", ["server_error_after", "drop_after", "garbled"])
    def test_is_unsure_when_the_last_answer_is_lost_and_can_ask(
        self, house: House, order: UploadOrder, kind: str
    ) -> None:
        youtube = house.connected()
        youtube.open(order, HANDLE)
        send(youtube, order, 0)
        send(youtube, order, BLOCK)
        house.plan("youtube.upload.chunk", kind)

        with pytest.raises(OutcomeUnclear):
            send(youtube, order, 2 * BLOCK)

        assert isinstance(youtube.probe(order, HANDLE), Arrived)
        assert house.count == 1

    def test_renews_a_token_that_is_refused_and_goes_on(
        self, house: House, order: UploadOrder
    ) -> None:
        house.consent.used = "stale"
        youtube = house.connected()

        name = upload(youtube, order)
        house.consent.used = "stale"
        youtube.look(order, name)

        assert house.consent.renewals == 2

    def test_stops_in_the_middle_when_the_work_is_cancelled(
        self, house: House, order: UploadOrder
    ) -> None:
        youtube = house.connected()
        youtube.open(order, HANDLE)

        def cancelled(_: int) -> None:
            raise Cancelled("stop")

        with pytest.raises(Cancelled):
            youtube.send(order, HANDLE, 0, cancelled)

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("quotaExceeded", QuotaSpent),
            ("uploadLimitExceeded", QuotaSpent),
            ("invalidTitle", OrderRejected),
            ("forbidden", OrderRejected),
            ("youtubeSignupRequired", SignInNeeded),
            ("authError", SignInNeeded),
            ("rateLimitExceeded", PlatformAway),
            ("rate_limited", PlatformAway),
            ("server_error", OutcomeUnclear),
            ("drop_before", OutcomeUnclear),
        ],
    )
    def test_says_of_what_kind_a_refusal_is(
        self, house: House, order: UploadOrder, kind: str, expected: type[PublishingProblem]
    ) -> None:
        house.plan("youtube.upload.open", kind, times=2)

        with pytest.raises(expected):
            house.connected().open(order, HANDLE)

    @pytest.mark.parametrize("what", ["look", "adorn"])
    def test_names_no_key_in_a_refusal(self, house: House, order: UploadOrder, what: str) -> None:
        youtube = house.connected()
        name = upload(youtube, order)
        house.wait(timedelta(minutes=5))
        for route in ("youtube.videos.list", "youtube.thumbnails.set"):
            house.plan(route, "forbidden")

        with pytest.raises(PublishingProblem) as refused:
            getattr(youtube, what)(order, name)

        assert house.consent.token() not in str(refused.value)
        assert refused.value.__cause__ is None

    def test_is_away_when_nobody_answers(self, house: House, order: UploadOrder) -> None:
        nobody = YouTubeUpload(Tokens(house.consent), lambda: NOON, root="http://127.0.0.1:9")

        with pytest.raises(PlatformAway):
            nobody.open({}, size=1, notify=False)

    def test_sends_and_shows_what_was_decided_for_the_channel(
        self, house: House, order: UploadOrder
    ) -> None:
        decided = YouTubeChannel(
            category="27", made_for_kids=True, language="pl", notify=False, synthetic=True
        )
        youtube = house.connected(decided)

        youtube.open(order, "upload_1")
        shown = youtube.dry_run(order)[0]

        (session,) = house.stage.sandbox.world.sessions.values()
        body = json.loads(shown[shown.index("{") :])
        assert session.resource["snippet"].items() >= body["snippet"].items()
        assert session.resource["status"].items() >= body["status"].items()
        assert body["snippet"]["categoryId"] == "27"
        assert body["snippet"]["defaultLanguage"] == "pl"
        assert body["status"]["selfDeclaredMadeForKids"] is True
        assert body["status"]["containsSyntheticMedia"] is True

    def test_shows_the_exact_requests_without_a_key(self, house: House, order: UploadOrder) -> None:
        planned = replace(order, publish_at=datetime(2026, 12, 1, 17, tzinfo=UTC))

        requests = house.connected(YouTubeChannel(notify=False)).dry_run(planned)

        assert house.consent.token() not in "".join(requests)
        assert "notifySubscribers=false" in requests[0]
        body = json.loads(requests[0][requests[0].index("{") :])
        assert body["status"]["privacyStatus"] == "private"
        assert body["status"]["publishAt"] == "2026-12-01T17:00:00Z"
        assert [each.split(" ")[0] for each in requests] == [
            "POST",
            "PUT",
            "PUT",
            "PUT",
            "GET",
            "POST",
        ]


NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def body_of(reason: str, *, newer: bool = False) -> bytes:
    if newer:
        return json.dumps({"error": {"code": 403, "details": [{"reason": reason}]}}).encode()
    return json.dumps({"error": {"code": 403, "errors": [{"reason": reason}]}}).encode()


class TestRefusals:
    def test_of_quota_end_at_midnight_in_los_angeles(self) -> None:
        problem = problem_of(403, body_of("quotaExceeded"), NOON)

        assert isinstance(problem, QuotaSpent)
        there = problem.until.astimezone(ZoneInfo("America/Los_Angeles"))
        assert (there.day, there.hour, there.minute) == (24, 0, 2)

    def test_of_too_many_uploads_end_after_a_day(self) -> None:
        problem = problem_of(400, body_of("uploadLimitExceeded"), NOON)

        assert isinstance(problem, QuotaSpent)
        assert problem.until == NOON + timedelta(hours=24)

    def test_are_read_from_newer_bodies_too(self) -> None:
        problem = problem_of(403, body_of("insufficientPermissions", newer=True), NOON)

        assert isinstance(problem, SignInNeeded)

    @pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b'{"error": 5}', b'{"error": {}}'])
    def test_of_any_shape_say_something(self, content: bytes) -> None:
        assert isinstance(problem_of(403, content, NOON), OrderRejected)
        assert isinstance(problem_of(503, content, NOON), OutcomeUnclear)

    def test_wait_as_long_as_they_were_told(self) -> None:
        problem = problem_of(429, b"", NOON, retry_after_s=17)

        assert isinstance(problem, PlatformAway)
        assert problem.retry_after_s == 17
