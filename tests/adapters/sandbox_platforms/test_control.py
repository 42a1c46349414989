"""The control door: the clock, planned faults, what was posted, and the page for a person."""

import hashlib
from datetime import timedelta

import httpx2
import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.sandbox_platforms.app import create_sandbox
from adapters.sandbox_platforms.faults import GENERIC
from adapters.sandbox_platforms.google_refusals import OAUTH_ERRORS, REASONS
from adapters.sandbox_platforms.settings import SandboxSettings
from adapters.sandbox_platforms.tiktok_refusals import CODES
from tests.adapters.sandbox_platforms.rig import START, Rig, served

FILM = b"film" * 1000


class TestTheClock:
    def test_stands_still_until_it_is_moved(self, rig: Rig) -> None:
        first = rig.ok(rig.http.get("/control/clock"))
        rig.advance(days=1, hours=1)
        second = rig.ok(rig.http.get("/control/clock"))

        assert first == {"now": START.isoformat(), "running": False}
        assert second["now"] == "2026-03-03T13:00:00+00:00"

    def test_can_be_set_to_a_moment(self, rig: Rig) -> None:
        told = rig.ok(rig.http.post("/control/clock", json={"now": "2026-03-29T03:00:00+02:00"}))

        assert told["now"] == "2026-03-29T01:00:00+00:00"

    def test_runs_when_told_so(self, rig: Rig) -> None:
        rig.ok(rig.http.post("/control/clock", json={"running": True}))

        moments = [rig.ok(rig.http.get("/control/clock"))["now"] for _ in range(2)]

        assert START.isoformat() < moments[0] < moments[1] < "2026-03-02T12:01"

    def test_runs_on_from_where_it_was_moved_to(self) -> None:
        with served(start=None) as rig:
            before = rig.sandbox.clock.now()
            rig.advance(days=30)

            assert 30 <= (rig.sandbox.clock.now() - before).total_seconds() / 86_400 < 30.01

    @pytest.mark.parametrize(
        "body",
        [{"now": "2026-03-01T00:00:00Z"}, {"now": "2026-04-01T00:00:00"}, {"now": "x"}],
        ids=str,
    )
    def test_never_goes_back_and_needs_a_zone(self, rig: Rig, body: dict[str, str]) -> None:
        answer = rig.http.post("/control/clock", json=body)

        assert answer.status_code == 400
        assert rig.sandbox.clock.now() == START

    def test_may_be_the_one_of_somebody_else(self) -> None:
        shared = TravellingClock(START)
        with served(start=None, now=shared.now) as rig:
            rig.connect_google()
            name = rig.post_youtube(FILM, publishAt="2026-03-02T12:30:00Z")

            shared.pass_by(timedelta(minutes=31))

            assert rig.video(name)["status"]["privacyStatus"] == "public"


class TestPlanningAFault:
    def test_strikes_at_the_nth_call_and_so_many_times(self, rig: Rig) -> None:
        rig.plan("youtube.channels.list", "server_error", nth=2, times=2)

        codes = [
            rig.http.get("/youtube/v3/channels?part=id", headers=rig.google).status_code
            for _ in range(4)
        ]

        assert codes == [200, 503, 503, 200]
        plan = rig.ok(rig.http.get("/control/faults"))["planned"][0]
        assert (plan["seen"], plan["hit"]) == (4, 2)

    def test_counts_from_the_moment_it_was_planned(self, rig: Rig) -> None:
        rig.http.get("/youtube/v3/channels?part=id", headers=rig.google)
        rig.plan("youtube.channels.list", "server_error")

        answer = rig.http.get("/youtube/v3/channels?part=id", headers=rig.google)

        assert answer.status_code == 503

    def test_can_be_taken_back(self, rig: Rig) -> None:
        rig.plan("youtube.channels.list", "server_error", times=9)

        rig.ok(rig.http.delete("/control/faults"))

        answer = rig.http.get("/youtube/v3/channels?part=id", headers=rig.google)
        assert answer.status_code == 200

    @pytest.mark.parametrize(
        "plan",
        [
            {"route": "nowhere", "kind": "slow"},
            {"route": "tiktok.upload", "kind": "quotaExceeded"},
            {"route": "tiktok.upload", "kind": "slow", "nth": 0},
        ],
        ids=str,
    )
    def test_that_cannot_strike_is_refused(self, rig: Rig, plan: dict[str, object]) -> None:
        assert rig.http.post("/control/faults", json=plan).status_code == 400


class TestEveryDoor:
    """Every refusal that a door knows by name arrives as documented, whoever asks."""

    DOORS = [  # noqa: RUF012 - a table
        ("POST", "/token", "google.token"),
        ("POST", "/revoke", "google.revoke"),
        ("POST", "/upload/youtube/v3/videos", "youtube.upload.open"),
        ("PUT", "/upload/youtube/v3/videos", "youtube.upload.chunk"),
        ("DELETE", "/upload/youtube/v3/videos", "youtube.upload.cancel"),
        ("GET", "/youtube/v3/videos", "youtube.videos.list"),
        ("GET", "/youtube/v3/videos:batchGetStats", "youtube.videos.batch_statistics"),
        ("PUT", "/youtube/v3/videos", "youtube.videos.update"),
        ("DELETE", "/youtube/v3/videos", "youtube.videos.delete"),
        ("POST", "/upload/youtube/v3/thumbnails/set", "youtube.thumbnails.set"),
        ("GET", "/youtube/v3/channels", "youtube.channels.list"),
        ("GET", "/youtube/v3/playlistItems", "youtube.uploads.list"),
        ("GET", "/youtube/v3/search", "youtube.search"),
        ("GET", "/v2/reports", "youtube.analytics"),
        ("POST", "/v2/oauth/token/", "tiktok.token"),
        ("POST", "/v2/oauth/revoke/", "tiktok.revoke"),
        ("POST", "/v2/post/publish/creator_info/query/", "tiktok.creator_info"),
        ("POST", "/v2/post/publish/inbox/video/init/", "tiktok.inbox.init"),
        ("POST", "/v2/post/publish/video/init/", "tiktok.direct.init"),
        ("POST", "/v2/post/publish/status/fetch/", "tiktok.status"),
        ("POST", "/v2/post/publish/cancel/", "tiktok.cancel"),
        ("PUT", "/video/", "tiktok.upload"),
        ("POST", "/v2/video/list/", "tiktok.video.list"),
        ("POST", "/v2/video/query/", "tiktok.video.query"),
        ("GET", "/v2/user/info/", "tiktok.user.info"),
    ]

    def test_is_in_this_table(self) -> None:
        known = set(create_sandbox(SandboxSettings()).state.sandbox.faults.known)
        besides = {
            "consent",
            "google.authorize",
            "tiktok.authorize",
            "youtube.processing",
            "tiktok.processing",
            "youtube.upload.probe",
        }

        assert {name for _, _, name in self.DOORS} | besides == known

    @pytest.mark.parametrize(("method", "path", "name"), DOORS)
    def test_refuses_in_its_own_words(self, rig: Rig, method: str, path: str, name: str) -> None:
        kinds = rig.sandbox.faults.known[name]
        for kind in sorted(kinds & (REASONS.keys() | CODES.keys() | OAUTH_ERRORS.keys())):
            rig.plan(name, kind)
            answer = rig.http.request(method, path, content=b"")

            error = answer.json()["error"]
            if isinstance(error, str):
                assert error == kind
                assert answer.json()["error_description"]
            elif "errors" in error:
                assert (answer.status_code, error["code"]) == (REASONS[kind][0],) * 2
                assert error["errors"][0]["reason"] == kind
                assert error["errors"][0]["domain"] == REASONS[kind][1]
            else:
                assert (answer.status_code, error["code"]) == (CODES[kind][0], kind)

    @pytest.mark.parametrize(("method", "path", "name"), DOORS)
    def test_breaks_as_any_server_does(self, rig: Rig, method: str, path: str, name: str) -> None:
        rig.plan(name, "server_error", status=500)
        rig.plan(name, "rate_limited", nth=2, retry_after_s=9)
        rig.plan(name, "drop_before", nth=3)

        broken = rig.http.request(method, path)
        limited = rig.http.request(method, path)
        with pytest.raises(httpx2.TransportError):
            rig.http.request(method, path)

        assert broken.status_code == 500
        assert (limited.status_code, limited.headers["retry-after"]) == (429, "9")

    def test_tells_what_can_go_wrong(self, rig: Rig) -> None:
        told = rig.ok(rig.http.get("/control/faults"))

        assert told["generic"] == GENERIC
        assert "partial" in told["routes"]["youtube.upload.chunk"]


class TestPosts:
    def test_are_counted_by_their_bytes(self, rig: Rig) -> None:
        for _ in range(2):
            rig.post_youtube(FILM)
        rig.post_tiktok("direct", FILM)
        rig.post_tiktok("inbox", FILM)

        counts = rig.ok(rig.http.get("/control/posts"))["by_digest"]

        digest = hashlib.sha256(FILM).hexdigest()
        assert counts == {digest: {"youtube": 2, "tiktok": 1, "drafts": 1}}

    def test_no_longer_count_when_deleted(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM)

        rig.ok(rig.http.post(f"/control/posts/{name}/delete"))

        assert rig.count(FILM)["youtube"] == 0
        assert rig.posts()[0]["state"] == "deleted"


class TestTheWorld:
    def test_tells_grants_but_no_tokens(self, rig: Rig) -> None:
        told = rig.http.get("/control/world").text

        tokens = [*rig.sandbox.world.tokens]
        tokens += [grant.refresh_token for grant in rig.sandbox.world.grants.values()]
        assert "youtube.upload" in told
        assert not [token for token in tokens if token in told]

    def test_has_no_other_switches(self, rig: Rig) -> None:
        assert rig.http.post("/control/world", json={"count": 0}).status_code == 400


class TestThePage:
    def test_lets_a_person_post_a_draft_and_move_the_clock(self, rig: Rig) -> None:
        publish = rig.post_tiktok("inbox", FILM)
        person = {"accept": "text/html"}
        moved = rig.http.post("/control/clock", data={"advance_s": "3600"}, headers=person)
        before = rig.http.get("/control").text

        path = f"/control/inbox/{publish}/post"
        rig.http.post(path, data={"caption": "<b>Hi</b>"}, headers=person)
        rig.advance(minutes=1)
        after = rig.http.get("/control").text

        assert (moved.status_code, moved.headers["location"]) == (303, "/control")
        assert "Post from the phone" in before
        assert "&lt;b&gt;Hi" in after
        assert "Post from the phone" not in after

    def test_is_not_shown_to_other_hosts(self, rig: Rig) -> None:
        answer = rig.http.get("/control", headers={"host": "attacker.example"})

        assert answer.status_code == 400
