"""TikTok behind the port, against a server that keeps TikTok's rules."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from adapters.platform_accounts.tiktok_authority import TikTokAuthority
from adapters.publishing.tiktok_calls import TikTokCalls
from adapters.publishing.tiktok_direct import DirectRules, post_info
from adapters.publishing.tiktok_publishing import TikTokPublishing
from adapters.sandbox_platforms.settings import TikTokSettings
from adapters.secrets.in_memory import InMemorySecrets
from domain.identifiers import Digest, PublicationId
from domain.ports import Cancelled
from domain.publishing_port import (
    Arrived,
    DraftWaits,
    NotConfigured,
    OrderRejected,
    OutcomeUnclear,
    PlatformAway,
    Processing,
    Public,
    QuotaSpent,
    Received,
    Reception,
    Refused,
    SessionGone,
    SignInNeeded,
    UploadOrder,
    Vanished,
)
from domain.settings.channels import TikTokAccount
from tests.adapters.platform_accounts.consenting import (
    CLIENTS,
    REDIRECT,
    Stage,
    consented,
    staged,
)

HANDLE = "session_1"
CHUNK = 10_000_000


class Tokens:
    """``AccessTokens`` of one consent."""

    def __init__(self, stage: Stage, *, direct: bool) -> None:
        self._door = TikTokAuthority(stage.url, direct=direct)
        opening = self._door.open(CLIENTS["tiktok"], REDIRECT)
        code = consented(opening.url)["code"]
        self.grant = self._door.exchange(CLIENTS["tiktok"], opening, code)
        self.renewals = 0

    def token(self) -> str:
        return self.grant.access_token

    def renewed(self, refused: str) -> str:
        self.renewals += 1
        self.grant = self._door.renew(CLIENTS["tiktok"], self.grant.refresh_token)
        return self.grant.access_token


class House:
    """One account with its adapter."""

    def __init__(self, stage: Stage, film: Path, **rules: object) -> None:
        self.stage, self.secrets = stage, InMemorySecrets()
        self.begun = stage.sandbox.clock.now()
        direct = bool(rules)
        self.tokens = Tokens(stage, direct=direct)
        self.scopes = self.tokens.grant.scopes
        self.tiktok = TikTokPublishing(
            calls=TikTokCalls(self.tokens, stage.sandbox.clock.now, root=stage.url),
            secrets=self.secrets,
            clock=stage.sandbox.clock,
            rules=DirectRules(**rules),  # type: ignore[arg-type]
            direct=direct,
            scopes=lambda: self.scopes,
            unconnected=tuple,
        )
        content = film.read_bytes()
        self.order = UploadOrder(
            publication=PublicationId(UUID(int=7)),
            platform="tiktok",
            account="tiny",
            mode="direct" if direct else "inbox",
            film=film,
            size=len(content),
            digest=Digest(hashlib.sha256(content).hexdigest()),
            duration_s=30.0,
            title="Kulki",
            caption="Tysiąc kulek",
            hashtags=("fizyka",),
        )

    @property
    def posts(self) -> int:
        """How many posts TikTok has."""
        return len(self.stage.sandbox.world.posts)

    def upload(self) -> str:
        """All bytes; the task's id."""
        self.tiktok.open(self.order, HANDLE)
        at: Reception = Received(offset=0)
        while isinstance(at, Received):
            at = self.send(at.offset)
        assert isinstance(at, Arrived)
        return at.remote_id

    def send(self, offset: int) -> Reception:
        return self.tiktok.send(self.order, HANDLE, offset, lambda _: None)

    def finish_draft(self, publish_id: str) -> None:
        """The operator opens the notification and posts."""
        from adapters.sandbox_platforms.tiktok_publishes import post_it

        sandbox = self.stage.sandbox
        task = sandbox.world.publishes[publish_id]
        at = sandbox.clock.now()
        post_it(sandbox, task, at=at, caption="Tysiąc kulek", privacy="PUBLIC_TO_EVERYONE")


@pytest.fixture(scope="module")
def served() -> Iterator[Stage]:
    with staged() as made:
        yield made


@pytest.fixture(scope="module")
def audited() -> Iterator[Stage]:
    with staged(tiktok=TikTokSettings(audited=True, rate_limits=False)) as made:
        yield made


@pytest.fixture
def stage(served: Stage) -> Stage:
    return emptied(served)


def emptied(stage: Stage) -> Stage:
    """The same server without what an earlier test left; only its clock went on."""
    stage.sandbox.faults.clear()
    stage.sandbox.faults.calls.clear()
    for kept in (stage.sandbox.world.posts, stage.sandbox.world.publishes):
        kept.clear()
    return stage


@pytest.fixture
def small(tmp_path: Path) -> Path:
    film = tmp_path / "small.mp4"
    film.write_bytes(b"film" * 100)
    return film


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three chunks without 64 MB: a film goes in pieces from the first that make two."""
    monkeypatch.setattr("adapters.publishing.tiktok_chunks.WHOLE_UP_TO", CHUNK)
    film = tmp_path / "large.mp4"
    with film.open("wb") as target:
        target.truncate(3 * CHUNK + 123)
    return film


class TestOpening:
    def test_names_the_task_and_keeps_its_address_secret(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)

        session = house.tiktok.open(house.order, HANDLE)

        assert session.remote_id.startswith("v_inbox_file~")
        assert session.expires_at == house.begun + timedelta(hours=1)
        kept = house.secrets.get(HANDLE) or ""
        assert "upload_token=" in kept
        assert "upload_token" not in repr(session)

    def test_renews_a_token_that_is_refused(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        stage.later(hours=3)

        house.tiktok.open(house.order, HANDLE)

        assert house.tokens.renewals == 1

    def test_stops_at_the_cap_of_drafts(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        for number in range(5):
            house.tiktok.open(house.order, f"session_{number}")

        with pytest.raises(QuotaSpent) as spent:
            house.tiktok.open(house.order, HANDLE)

        assert spent.value.until > house.begun

    @pytest.mark.parametrize(
        ("kind", "problem"),
        [
            ("spam_risk_too_many_posts", OrderRejected),
            ("spam_risk_user_banned_from_posting", OrderRejected),
            ("scope_not_authorized", SignInNeeded),
            ("invalid_params", OrderRejected),
            ("rate_limited", PlatformAway),
            ("internal_error", OutcomeUnclear),
            ("server_error_after", OutcomeUnclear),
            ("drop_after", OutcomeUnclear),
            ("garbled", OutcomeUnclear),
        ],
    )
    def test_names_what_went_wrong(
        self, stage: Stage, small: Path, kind: str, problem: type[Exception]
    ) -> None:
        house = House(stage, small)
        stage.fault("tiktok.inbox.init", kind)

        with pytest.raises(problem):
            house.tiktok.open(house.order, HANDLE)

    def test_takes_a_refusal_with_status_200_for_one(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        stage.fault("tiktok.inbox.init", "spam_risk_too_many_posts", status=200)

        with pytest.raises(OrderRejected):
            house.tiktok.open(house.order, HANDLE)

    def test_is_not_possible_when_the_consent_is_dead(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        for grant in stage.sandbox.world.grants.values():
            grant.revoked = True

        with pytest.raises(SignInNeeded):
            house.tiktok.open(house.order, HANDLE)


class TestSending:
    def test_goes_through_in_order(self, stage: Stage, large: Path) -> None:
        house = House(stage, large)
        house.tiktok.open(house.order, HANDLE)

        assert house.tiktok.chunk(house.order, 0) == CHUNK
        assert house.send(0) == Received(offset=CHUNK)
        assert house.send(CHUNK) == Received(offset=2 * CHUNK)
        assert house.tiktok.chunk(house.order, 2 * CHUNK) == CHUNK + 123
        assert isinstance(house.send(2 * CHUNK), Arrived)

    def test_learns_from_a_refused_range_where_to_go_on(self, stage: Stage, large: Path) -> None:
        house = House(stage, large)
        house.tiktok.open(house.order, HANDLE)
        house.send(0)

        assert house.send(0) == Received(offset=CHUNK)
        assert house.send(2 * CHUNK) == Received(offset=CHUNK)

    def test_asks_how_far_it_is(self, stage: Stage, large: Path) -> None:
        house = House(stage, large)
        house.tiktok.open(house.order, HANDLE)
        house.send(0)

        assert house.tiktok.probe(house.order, HANDLE) == Received(offset=CHUNK)

    @pytest.mark.parametrize(
        ("kind", "outcome"),
        [
            ("upload_expired", SessionGone),
            ("upload_gone", SessionGone),
            ("range_not_satisfiable", Received),
        ],
    )
    def test_understands_a_refusal(
        self, stage: Stage, large: Path, kind: str, outcome: type[Reception]
    ) -> None:
        house = House(stage, large)
        house.tiktok.open(house.order, HANDLE)
        stage.fault("tiktok.upload", kind)

        assert isinstance(house.send(0), outcome)

    @pytest.mark.parametrize("kind", ["server_error", "drop_before", "drop_after"])
    def test_may_be_repeated_after_a_break_before_the_end(
        self, stage: Stage, large: Path, kind: str
    ) -> None:
        house = House(stage, large)
        house.tiktok.open(house.order, HANDLE)
        stage.fault("tiktok.upload", kind)

        with pytest.raises(PlatformAway):
            house.send(0)

        assert isinstance(house.tiktok.probe(house.order, HANDLE), Received)

    @pytest.mark.parametrize("kind", ["server_error_after", "drop_after"])
    def test_is_unclear_after_a_break_at_the_end(
        self, stage: Stage, small: Path, kind: str
    ) -> None:
        house = House(stage, small)
        house.tiktok.open(house.order, HANDLE)
        stage.fault("tiktok.upload", kind)

        with pytest.raises(OutcomeUnclear):
            house.send(0)

        assert isinstance(house.tiktok.probe(house.order, HANDLE), Arrived)

    def test_is_over_after_an_hour(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        house.tiktok.open(house.order, HANDLE)
        stage.later(minutes=61)

        assert isinstance(house.send(0), SessionGone)

    def test_is_over_when_the_address_is_forgotten(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        house.tiktok.open(house.order, HANDLE)
        house.tiktok.close(HANDLE)
        house.tiktok.close(HANDLE)

        assert isinstance(house.send(0), SessionGone)
        assert isinstance(house.tiktok.probe(house.order, HANDLE), SessionGone)

    def test_stops_when_it_is_cancelled(self, stage: Stage, large: Path) -> None:
        house = House(stage, large)
        house.tiktok.open(house.order, HANDLE)

        def cancel(_: int) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            house.tiktok.send(house.order, HANDLE, 0, cancel)

        assert house.tiktok.probe(house.order, HANDLE) == Received(offset=0)


class TestLooking:
    def test_at_a_draft_says_what_to_do_in_the_app(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        publish_id = house.upload()

        assert isinstance(house.tiktok.look(house.order, publish_id), Processing)
        stage.later(minutes=1)
        assert isinstance(house.tiktok.look(house.order, publish_id), DraftWaits)

    def test_at_a_posted_draft_waits_for_moderation_then_tells_the_post(
        self, stage: Stage, small: Path
    ) -> None:
        house = House(stage, small)
        publish_id = house.upload()
        stage.later(minutes=1)
        house.finish_draft(publish_id)

        assert isinstance(house.tiktok.look(house.order, publish_id), Processing)
        stage.later(minutes=1)
        found = house.tiktok.look(house.order, publish_id)

        assert isinstance(found, Public)
        assert found.url == f"https://www.tiktok.com/@kinora_sandbox/video/{found.remote_id}"
        assert found.public_at == house.begun + timedelta(minutes=1)
        assert house.tiktok.look(house.order, found.remote_id) == found

    @pytest.mark.parametrize("kind", ["many_ids", "scalar_id"])
    def test_reads_ids_in_every_shape(self, stage: Stage, small: Path, kind: str) -> None:
        house = House(stage, small)
        stage.fault("tiktok.processing", kind)
        publish_id = house.upload()
        stage.later(minutes=1)
        house.finish_draft(publish_id)
        stage.later(minutes=1)

        assert isinstance(house.tiktok.look(house.order, publish_id), Public)

    def test_at_a_post_without_an_id_does_not_call_it_public(
        self, stage: Stage, small: Path
    ) -> None:
        house = House(stage, small)
        stage.fault("tiktok.processing", "no_ids")
        publish_id = house.upload()
        stage.later(minutes=1)
        house.finish_draft(publish_id)
        stage.later(hours=5)

        assert isinstance(house.tiktok.look(house.order, publish_id), Processing)

    def test_makes_an_address_where_listing_is_not_allowed(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        house.scopes = ("video.upload",)
        publish_id = house.upload()
        stage.later(minutes=1)
        house.finish_draft(publish_id)
        stage.later(minutes=1)

        found = house.tiktok.look(house.order, publish_id)

        assert isinstance(found, Public)
        assert found.url.startswith("https://www.tiktok.com/@tiny/video/")

    @pytest.mark.parametrize("reason", ["spam_risk", "frame_rate_check_failed", "internal"])
    def test_tells_why_a_post_failed(self, stage: Stage, small: Path, reason: str) -> None:
        house = House(stage, small)
        stage.fault("tiktok.processing", "publish_failed", reason=reason)
        publish_id = house.upload()
        stage.later(minutes=1)

        found = house.tiktok.look(house.order, publish_id)

        assert isinstance(found, Refused)
        assert reason in found.reason

    def test_at_what_is_not_there_finds_nothing(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)

        assert isinstance(house.tiktok.look(house.order, "v_inbox_file~v2.1"), Vanished)
        assert isinstance(house.tiktok.look(house.order, "7000000000000000001"), Vanished)

    def test_may_be_repeated_when_tiktok_is_away(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        publish_id = house.upload()
        stage.fault("tiktok.status", "drop_after")

        with pytest.raises(PlatformAway):
            house.tiktok.look(house.order, publish_id)


class TestFinding:
    def test_recognises_the_post_by_time_length_and_words(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        publish_id = house.upload()
        stage.later(minutes=1)
        house.finish_draft(publish_id)
        stage.later(minutes=1)

        (found,) = house.tiktok.find(house.order, house.begun)

        assert found.likeness > 0.9
        assert house.tiktok.find(replace(house.order, duration_s=20.0), house.begun) == ()
        assert house.tiktok.find(house.order, house.begun + timedelta(hours=1)) == ()

    def test_needs_the_right_to_list(self, stage: Stage, small: Path) -> None:
        house = House(stage, small)
        house.scopes = ("video.upload",)

        assert house.tiktok.find(house.order, house.begun) == ()


class TestDirectPosts:
    @pytest.fixture
    def stage(self, audited: Stage) -> Stage:
        return emptied(audited)

    def test_ask_about_the_creator_each_time_and_become_public(
        self, stage: Stage, small: Path
    ) -> None:
        house = House(stage, small, allowed=True, audience="PUBLIC_TO_EVERYONE")

        publish_id = house.upload()
        stage.later(minutes=2)

        assert stage.sandbox.faults.calls["tiktok.creator_info"] == 1
        assert isinstance(house.tiktok.look(house.order, publish_id), Public)
        assert house.posts == 1

    def test_are_never_made_without_a_chosen_audience(self, stage: Stage, small: Path) -> None:
        house = House(stage, small, allowed=True)

        assert house.tiktok.missing()
        with pytest.raises(NotConfigured):
            house.tiktok.open(house.order, HANDLE)
        assert "tiktok.direct.init" not in stage.sandbox.faults.calls

    def test_are_never_made_while_switched_off(self, stage: Stage, small: Path) -> None:
        house = House(stage, small, allowed=False, audience="SELF_ONLY")

        assert house.tiktok.missing() == ("tiktok.direct",)

    def test_keep_to_the_audiences_the_account_offers(self, stage: Stage, small: Path) -> None:
        house = House(stage, small, allowed=True, audience="FOLLOWER_OF_CREATOR")

        with pytest.raises(NotConfigured, match="PUBLIC_TO_EVERYONE"):
            house.tiktok.open(house.order, HANDLE)

    def test_keep_to_the_length_the_account_may_post(self, stage: Stage, small: Path) -> None:
        house = House(stage, small, allowed=True, audience="SELF_ONLY")

        with pytest.raises(OrderRejected):
            house.tiktok.open(replace(house.order, duration_s=601.0), HANDLE)

    def test_for_the_operator_alone_wait_in_the_app(self, stage: Stage, small: Path) -> None:
        house = House(stage, small, allowed=True, audience="SELF_ONLY")
        publish_id = house.upload()
        stage.later(hours=1)

        assert isinstance(house.tiktok.look(house.order, publish_id), DraftWaits)

    def test_of_a_program_without_an_audit_say_what_the_account_needs(self, small: Path) -> None:
        with staged() as stage:
            house = House(stage, small, allowed=True, audience="SELF_ONLY")

            with pytest.raises(NotConfigured, match="account itself must be private"):
                house.tiktok.open(house.order, HANDLE)


class TestDryRun:
    def test_tells_every_request_without_sending_one(self, stage: Stage, large: Path) -> None:
        house = House(stage, large)
        before = dict(stage.sandbox.faults.calls)

        told = house.tiktok.dry_run(house.order)

        assert [each.split(" ")[0] for each in told] == ["POST", "PUT", "PUT", "PUT", "POST"]
        assert f"bytes {2 * CHUNK}-{3 * CHUNK + 122}/{3 * CHUNK + 123}" in told[3]
        assert stage.sandbox.faults.calls == before

    def test_of_a_direct_post_shows_caption_and_audience(self, stage: Stage, small: Path) -> None:
        house = House(stage, small, allowed=True, audience="SELF_ONLY")

        told = " ".join(house.tiktok.dry_run(house.order))

        assert "Tysiąc kulek #fizyka" in told
        assert "SELF_ONLY" in told

    def test_of_a_direct_post_shows_what_was_decided_for_the_account(
        self, stage: Stage, small: Path
    ) -> None:
        account = TikTokAccount(comments=True, stitch=True, ai_label=True)
        house = House(stage, small, allowed=True, audience="SELF_ONLY", account=account)

        told = " ".join(house.tiktok.dry_run(house.order))

        assert '"disable_comment": false' in told
        assert '"disable_duet": true' in told
        assert '"disable_stitch": false' in told
        assert '"is_aigc": true' in told


class TestPostInfo:
    def test_carries_what_was_decided_unless_the_creator_has_it_off(
        self, stage: Stage, small: Path
    ) -> None:
        account = TikTokAccount(comments=True, duet=True, ai_label=True)
        rules = DirectRules(allowed=True, audience="SELF_ONLY", account=account)
        creator = {"privacy_level_options": ["SELF_ONLY"], "duet_disabled": True}

        info = post_info(House(stage, small).order, rules, creator)

        assert (info["disable_comment"], info["disable_duet"]) == (False, True)
        assert (info["disable_stitch"], info["is_aigc"]) == (True, True)
