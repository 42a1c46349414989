"""TikTok's content posting: tasks, chunks over HTTP, states, caps and refusals."""

import httpx2
import pytest

from adapters.sandbox_platforms.settings import TikTokSettings
from adapters.sandbox_platforms.tiktok_upload import FAIL_REASONS
from tests.adapters.sandbox_platforms.rig import Rig, sent_twice_at_once, served

FILM = b"a film of eleven hundred bytes or so " * 30
LONG_FILM = bytes(10_485_760) + b"the end"
CHUNK = 5_242_880


def code(answer: httpx2.Response) -> str:
    return str(answer.json()["error"]["code"])


def opened(rig: Rig, film: bytes, *, kind: str = "direct", chunk: int = 0) -> dict[str, str]:
    return dict(rig.ok(rig.init_tiktok(kind, len(film), chunk=chunk))["data"])


class TestCreatorInfo:
    def test_names_what_a_post_may_be(self, rig: Rig) -> None:
        data = rig.ok(rig.ask_tiktok("post/publish/creator_info/query/"))["data"]

        assert data["max_video_post_duration_sec"] == 600
        assert "PUBLIC_TO_EVERYONE" in data["privacy_level_options"]

    def test_offers_a_private_account_no_public_posts(self, rig: Rig) -> None:
        rig.switch(private_account=True)

        data = rig.ok(rig.ask_tiktok("post/publish/creator_info/query/"))["data"]

        assert "PUBLIC_TO_EVERYONE" not in data["privacy_level_options"]

    def test_may_be_asked_twenty_times_a_minute(self, rig: Rig) -> None:
        answers = [rig.ask_tiktok("post/publish/creator_info/query/") for _ in range(21)]
        rig.advance(seconds=61)
        later = rig.ask_tiktok("post/publish/creator_info/query/")

        assert [each.status_code for each in answers] == [200] * 20 + [429]
        assert code(answers[-1]) == "rate_limit_exceeded"
        assert later.status_code == 200


class TestADirectPost:
    def test_becomes_public_after_processing_and_has_an_id_after_moderation(self, rig: Rig) -> None:
        publish = rig.post_tiktok("direct", FILM)
        states = [rig.tiktok_status(publish)]
        rig.advance(seconds=16)
        states.append(rig.tiktok_status(publish))
        rig.advance(seconds=60)
        states.append(rig.tiktok_status(publish))

        assert [each["status"] for each in states] == [
            "PROCESSING_UPLOAD",
            "PUBLISH_COMPLETE",
            "PUBLISH_COMPLETE",
        ]
        assert states[1]["publicaly_available_post_id"] == []
        assert len(states[2]["publicaly_available_post_id"]) == 1
        assert rig.count(FILM) == {"youtube": 0, "tiktok": 1, "drafts": 0}

    def test_for_the_poster_alone_never_has_a_public_id(self, rig: Rig) -> None:
        task = rig.ok(rig.init_tiktok("direct", len(FILM), privacy="SELF_ONLY"))["data"]
        rig.put_tiktok(task["upload_url"], FILM, 0, len(FILM))
        rig.advance(hours=1)

        assert rig.tiktok_status(task["publish_id"])["publicaly_available_post_id"] == []

    def test_of_an_unaudited_app_needs_a_private_account_and_nobody_else_watching(
        self, rig: Rig
    ) -> None:
        rig.switch(audited=False)
        public_account = rig.init_tiktok("direct", 10)
        rig.switch(private_account=True)
        wrong_privacy = rig.init_tiktok("direct", 10, privacy="FOLLOWER_OF_CREATOR")
        right = rig.init_tiktok("direct", 10, privacy="SELF_ONLY")

        assert public_account.status_code == 403
        assert code(public_account) == "unaudited_client_can_only_post_to_private_accounts"
        assert code(wrong_privacy) == "privacy_level_option_mismatch"
        assert code(right) == "ok"

    @pytest.mark.parametrize(
        "body",
        [
            {},
            {"post_info": {"privacy_level": "SELF_ONLY"}},
            {"post_info": {}, "source_info": {}},
            {"post_info": {"privacy_level": "ALL"}, "source_info": {}},
            {"post_info": {"privacy_level": "SELF_ONLY", "title": "😀" * 1101}, "source_info": {}},
            {
                "post_info": {"privacy_level": "SELF_ONLY"},
                "source_info": {"source": "FILE_UPLOAD", "video_size": "1"},
            },
        ],
    )
    def test_with_a_wrong_body_is_refused(self, rig: Rig, body: dict[str, object]) -> None:
        answer = rig.ask_tiktok("post/publish/video/init/", body)

        assert (answer.status_code, code(answer)) == (400, "invalid_params")

    def test_from_an_address_needs_a_verified_domain(self, rig: Rig) -> None:
        body = {
            "post_info": {"privacy_level": "SELF_ONLY"},
            "source_info": {"source": "PULL_FROM_URL", "video_url": "https://films.example/a"},
        }

        answer = rig.ask_tiktok("post/publish/video/init/", body)

        assert (answer.status_code, code(answer)) == (403, "url_ownership_unverified")

    def test_is_the_last_of_fifteen_a_day(self) -> None:
        with served(tiktok=TikTokSettings(audited=True, rate_limits=False)) as rig:
            rig.connect_tiktok()
            for number in range(15):
                rig.post_tiktok("direct", FILM + bytes([number]))

            refused = rig.init_tiktok("direct", 10)
            rig.advance(hours=24)
            rig.connect_tiktok()

            assert (refused.status_code, code(refused)) == (403, "spam_risk_too_many_posts")
            assert code(rig.init_tiktok("direct", 10)) == "ok"

    def test_is_opened_six_times_a_minute(self, rig: Rig) -> None:
        codes = [code(rig.init_tiktok("direct", 10)) for _ in range(7)]

        assert codes == ["ok"] * 6 + ["rate_limit_exceeded"]


class TestADraftForTheInbox:
    def test_waits_until_the_person_posts_it(self, rig: Rig) -> None:
        publish = rig.post_tiktok("inbox", FILM)
        rig.advance(days=30)
        rig.connect_tiktok()
        waiting = rig.tiktok_status(publish)["status"]
        drafts = rig.count(FILM)

        rig.ok(rig.http.post(f"/control/inbox/{publish}/post", json={"caption": "By hand"}))
        rig.advance(minutes=1)

        assert (waiting, drafts["drafts"]) == ("SEND_TO_USER_INBOX", 1)
        assert rig.tiktok_status(publish)["status"] == "PUBLISH_COMPLETE"
        assert rig.count(FILM) == {"youtube": 0, "tiktok": 1, "drafts": 0}
        assert rig.posts()[0]["title"] == "By hand"

    def test_may_be_posted_by_itself(self) -> None:
        with served(tiktok=TikTokSettings(inbox_posts_after_s=3600)) as rig:
            rig.connect_tiktok()
            publish = rig.post_tiktok("inbox", FILM)

            rig.advance(minutes=59)
            before = rig.tiktok_status(publish)["status"]
            rig.advance(minutes=2)

            assert before == "SEND_TO_USER_INBOX"
            assert rig.tiktok_status(publish)["status"] == "PUBLISH_COMPLETE"

    def test_is_one_of_five_that_may_wait(self, rig: Rig) -> None:
        publishes = [rig.post_tiktok("inbox", FILM + bytes([each])) for each in range(5)]
        rig.advance(minutes=2)
        refused = rig.init_tiktok("inbox", 10)

        rig.ok(rig.http.post(f"/control/inbox/{publishes[0]}/post"))

        assert (refused.status_code, code(refused)) == (403, "spam_risk_too_many_pending_share")
        assert code(rig.init_tiktok("inbox", 10)) == "ok"

    def test_counts_as_long_as_it_can_be_uploaded(self, rig: Rig) -> None:
        for _ in range(5):
            rig.ok(rig.init_tiktok("inbox", 10))
        rig.advance(minutes=2)
        refused = rig.init_tiktok("inbox", 10)

        rig.advance(minutes=59)

        assert code(refused) == "spam_risk_too_many_pending_share"
        assert code(rig.init_tiktok("inbox", 10)) == "ok"

    def test_stops_counting_after_a_day(self, rig: Rig) -> None:
        for each in range(5):
            rig.post_tiktok("inbox", FILM + bytes([each]))
        rig.advance(hours=25)
        rig.connect_tiktok()

        assert code(rig.init_tiktok("inbox", 10)) == "ok"


class TestAnUpload:
    def test_in_chunks_is_206_then_201_with_its_progress(self, rig: Rig) -> None:
        place = opened(rig, LONG_FILM, chunk=CHUNK)["upload_url"]

        first = rig.put_tiktok(place, LONG_FILM, 0, CHUNK)
        last = rig.put_tiktok(place, LONG_FILM, CHUNK, len(LONG_FILM))

        size = len(LONG_FILM)
        assert (first.status_code, last.status_code) == (206, 201)
        assert first.headers["content-range"] == f"bytes 0-{CHUNK}/{size}"
        assert last.headers["content-range"] == f"bytes 0-{size}/{size}"
        assert rig.count(LONG_FILM)["tiktok"] == 1

    def test_out_of_order_or_twice_is_416(self, rig: Rig) -> None:
        place = opened(rig, LONG_FILM, chunk=CHUNK)["upload_url"]

        early = rig.put_tiktok(place, LONG_FILM, CHUNK, len(LONG_FILM))
        rig.put_tiktok(place, LONG_FILM, 0, CHUNK)
        twice = rig.put_tiktok(place, LONG_FILM, 0, CHUNK)

        assert (early.status_code, twice.status_code) == (416, 416)
        assert twice.headers["content-range"] == f"bytes 0-{CHUNK}/{len(LONG_FILM)}"

    def test_of_another_type_or_range_is_400(self, rig: Rig) -> None:
        place = opened(rig, FILM)["upload_url"]
        size = len(FILM)
        good = {"content-type": "video/mp4", "content-range": f"bytes 0-{size - 1}/{size}"}

        text = rig.http.put(place, content=FILM, headers=good | {"content-type": "text/plain"})
        range_missing = rig.http.put(place, content=FILM, headers={"content-type": "video/mp4"})

        assert (text.status_code, range_missing.status_code) == (400, 400)

    def test_address_runs_out_after_an_hour(self, rig: Rig) -> None:
        place = opened(rig, FILM)["upload_url"]

        rig.advance(hours=1)

        assert rig.put_tiktok(place, FILM, 0, len(FILM)).status_code == 403

    def test_to_another_address_is_404(self, rig: Rig) -> None:
        place = opened(rig, FILM)["upload_url"]

        assert rig.put_tiktok(f"{place}x", FILM, 0, len(FILM)).status_code == 404

    @pytest.mark.parametrize(
        ("kind", "status"),
        [
            ("server_error", 503),
            ("rate_limited", 429),
            ("upload_expired", 403),
            ("upload_gone", 404),
            ("range_not_satisfiable", 416),
        ],
    )
    def test_is_refused_as_planned_and_taken_again(self, rig: Rig, kind: str, status: int) -> None:
        place = opened(rig, FILM)["upload_url"]
        rig.plan("tiktok.upload", kind)

        refused = rig.put_tiktok(place, FILM, 0, len(FILM))

        assert refused.status_code == status
        assert rig.put_tiktok(place, FILM, 0, len(FILM)).status_code == 201

    @pytest.mark.parametrize("kind", ["server_error_after", "drop_after"])
    def test_whose_answer_is_lost_is_on_the_profile_all_the_same(self, rig: Rig, kind: str) -> None:
        task = opened(rig, FILM)
        rig.plan("tiktok.upload", kind)

        try:
            rig.put_tiktok(task["upload_url"], FILM, 0, len(FILM))
        except httpx2.TransportError:
            assert kind == "drop_after"
        again = rig.put_tiktok(task["upload_url"], FILM, 0, len(FILM))
        rig.advance(minutes=1)

        assert again.status_code == 416
        assert rig.tiktok_status(task["publish_id"])["status"] == "PUBLISH_COMPLETE"
        assert rig.count(FILM)["tiktok"] == 1

    def test_by_two_at_once_is_taken_once(self, rig: Rig) -> None:
        task = opened(rig, FILM)

        statuses = sent_twice_at_once(rig, task["upload_url"], FILM, "video/mp4")
        rig.advance(minutes=1)

        assert sorted(statuses) == [201, 416]
        assert rig.count(FILM)["tiktok"] == 1


class TestAPlannedOutcome:
    @pytest.mark.parametrize("reason", sorted(FAIL_REASONS))
    def test_fails_with_each_reason_and_posts_nothing(self, rig: Rig, reason: str) -> None:
        rig.plan("tiktok.processing", "publish_failed", reason=reason)
        publish = rig.post_tiktok("direct", FILM)
        rig.advance(minutes=5)

        status = rig.tiktok_status(publish)

        assert (status["status"], status["fail_reason"]) == ("FAILED", reason)
        assert rig.count(FILM)["tiktok"] == 0

    @pytest.mark.parametrize("posted", [False, True])
    def test_stays_in_processing_for_ever(self, rig: Rig, posted: bool) -> None:
        rig.plan("tiktok.processing", "stuck_processing", posted=posted)
        publish = rig.post_tiktok("direct", FILM)
        rig.advance(days=60)
        rig.connect_tiktok()

        assert rig.tiktok_status(publish)["status"] == "PROCESSING_UPLOAD"
        assert rig.count(FILM)["tiktok"] == int(posted)

    def test_takes_long(self, rig: Rig) -> None:
        rig.plan("tiktok.processing", "slow_processing", seconds=3600)
        publish = rig.post_tiktok("direct", FILM)

        rig.advance(minutes=59)
        before = rig.tiktok_status(publish)["status"]
        rig.advance(minutes=2)

        assert before == "PROCESSING_UPLOAD"
        assert rig.tiktok_status(publish)["status"] == "PUBLISH_COMPLETE"

    @pytest.mark.parametrize(("kind", "count"), [("no_ids", 0), ("many_ids", 2)])
    def test_is_complete_with_no_id_or_several(self, rig: Rig, kind: str, count: int) -> None:
        rig.plan("tiktok.processing", kind)
        publish = rig.post_tiktok("direct", FILM)
        rig.advance(hours=1)

        status = rig.tiktok_status(publish)

        assert status["status"] == "PUBLISH_COMPLETE"
        assert len(status["publicaly_available_post_id"]) == count

    def test_is_complete_with_a_bare_id(self, rig: Rig) -> None:
        rig.plan("tiktok.processing", "scalar_id")
        publish = rig.post_tiktok("direct", FILM)
        rig.advance(hours=1)

        assert isinstance(rig.tiktok_status(publish)["publicaly_available_post_id"], int)

    def test_fails_when_the_person_takes_the_grant_back_meanwhile(self, rig: Rig) -> None:
        publish = rig.post_tiktok("direct", FILM)
        rig.ok(rig.http.post("/control/grants/revoke", json={"platform": "tiktok"}))
        rig.connect_tiktok()
        rig.advance(minutes=5)

        assert rig.tiktok_status(publish)["fail_reason"] == "auth_removed"
        assert rig.count(FILM)["tiktok"] == 0


class TestARefusalOfAnOpening:
    @pytest.mark.parametrize(
        ("kind", "status"),
        [
            ("invalid_param", 400),
            ("invalid_params", 400),
            ("app_version_check_failed", 400),
            ("access_token_invalid", 401),
            ("scope_not_authorized", 401),
            ("scope_permission_missed", 401),
            ("spam_risk_too_many_posts", 403),
            ("spam_risk_too_many_pending_share", 403),
            ("spam_risk_user_banned_from_posting", 403),
            ("reached_active_user_cap", 403),
            ("unaudited_client_can_only_post_to_private_accounts", 403),
            ("url_ownership_unverified", 403),
            ("privacy_level_option_mismatch", 403),
            ("rate_limit_exceeded", 429),
            ("internal_error", 500),
        ],
    )
    def test_has_its_status_and_envelope(self, rig: Rig, kind: str, status: int) -> None:
        rig.plan("tiktok.direct.init", kind)

        answer = rig.init_tiktok("direct", 10)

        assert (answer.status_code, code(answer)) == (status, kind)
        assert set(answer.json()) == {"data", "error"}
        assert answer.json()["error"]["log_id"]

    def test_may_come_with_http_200(self, rig: Rig) -> None:
        rig.plan("tiktok.inbox.init", "spam_risk_too_many_pending_share", status=200)

        answer = rig.init_tiktok("inbox", 10)

        assert (answer.status_code, code(answer)) == (200, "spam_risk_too_many_pending_share")

    def test_may_be_a_lost_answer_with_a_task_behind_it(self, rig: Rig) -> None:
        rig.plan("tiktok.direct.init", "drop_after")

        with pytest.raises(httpx2.TransportError):
            rig.init_tiktok("direct", 10)

        assert len(rig.sandbox.world.publishes) == 1
        assert rig.posts() == []


class TestStatus:
    @pytest.mark.parametrize(
        "kind", ["invalid_publish_id", "token_not_authorized_for_specified_publish_id"]
    )
    def test_is_refused_as_planned(self, rig: Rig, kind: str) -> None:
        publish = rig.post_tiktok("direct", FILM)
        rig.plan("tiktok.status", kind)

        answer = rig.ask_tiktok("post/publish/status/fetch/", {"publish_id": publish})

        assert (answer.status_code, code(answer)) == (400, kind)

    def test_of_an_unknown_task_is_refused(self, rig: Rig) -> None:
        answer = rig.ask_tiktok("post/publish/status/fetch/", {"publish_id": "v_pub_file~x"})

        assert code(answer) == "invalid_publish_id"

    def test_may_be_asked_thirty_times_a_minute(self, rig: Rig) -> None:
        publish = rig.post_tiktok("direct", FILM)
        path, body = "post/publish/status/fetch/", {"publish_id": publish}

        codes = [code(rig.ask_tiktok(path, body)) for _ in range(31)]

        assert codes == ["ok"] * 30 + ["rate_limit_exceeded"]

    def test_is_not_changed_by_cancelling_an_uploaded_file(self, rig: Rig) -> None:
        publish = rig.post_tiktok("direct", FILM)

        answer = rig.ask_tiktok("post/publish/cancel/", {"publish_id": publish})

        assert (answer.status_code, code(answer)) == (400, "invalid_params")
        assert rig.count(FILM)["tiktok"] == 1

    def test_needs_a_body_that_says_it_is_json(self, rig: Rig) -> None:
        answer = rig.http.post("/v2/post/publish/status/fetch/", data={}, headers=rig.tiktok)

        assert code(answer) == "invalid_params"
