"""TikTok's sign-in: hexadecimal PKCE, and refresh tokens that live once."""

import httpx2
import pytest

from tests.adapters.sandbox_platforms.rig import BACK, VERIFIER, Rig, base64_challenge


def first_token(rig: Rig, code: str, **changes: str) -> httpx2.Response:
    fields = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
    return rig.tiktok_token(**(fields | {"code_verifier": VERIFIER} | changes))


def refreshed(rig: Rig, token: str) -> httpx2.Response:
    return rig.tiktok_token(grant_type="refresh_token", refresh_token=token)


class TestSigningIn:
    def test_gives_tokens_with_the_documented_lives(self, rig: Rig) -> None:
        token = rig.connect_tiktok()

        assert (token["expires_in"], token["refresh_expires_in"]) == (7200, 180 * 86_400)
        assert token["scope"] == "user.info.basic,video.list,video.upload,video.publish"
        assert (token["token_type"], token["open_id"] != "") == ("Bearer", True)

    def test_gives_a_code_that_has_to_be_unescaped(self, rig: Rig) -> None:
        assert {"*", "!"} <= set(rig.tiktok_code())

    def test_refuses_a_challenge_in_base64(self, rig: Rig) -> None:
        answer = first_token(rig, rig.tiktok_code(base64_challenge(VERIFIER)))

        assert answer.status_code == 400
        assert answer.json()["error"] == "invalid_grant"
        assert set(answer.json()) == {"error", "error_description", "log_id"}

    def test_takes_a_code_once_and_for_ten_minutes(self, rig: Rig) -> None:
        used, old = rig.tiktok_code(), rig.tiktok_code()

        first = first_token(rig, used)
        again = first_token(rig, used)
        rig.advance(minutes=10)
        late = first_token(rig, old)

        assert [each.status_code for each in (first, again, late)] == [200, 400, 400]

    @pytest.mark.parametrize(
        "change",
        [{"redirect_uri": "http://127.0.0.1:2/"}, {"code_verifier": "x"}, {"grant_type": "magic"}],
        ids=str,
    )
    def test_refuses_what_differs_from_the_question(self, rig: Rig, change: dict[str, str]) -> None:
        assert first_token(rig, rig.tiktok_code(), **change).status_code == 400

    @pytest.mark.parametrize(
        "change",
        [
            {"redirect_uri": "https://elsewhere.example/"},
            {"client_key": "unknown"},
            {"code_challenge": ""},
            {"scope": "everything"},
            {"response_type": "token"},
        ],
        ids=str,
    )
    def test_shows_an_error_page_for_an_impossible_question(
        self, rig: Rig, change: dict[str, str]
    ) -> None:
        with pytest.raises(AssertionError, match="Access blocked"):
            rig.tiktok_code(**change)


class TestARefreshToken:
    def test_dies_the_moment_it_is_used(self, rig: Rig) -> None:
        old = rig.connect_tiktok()["refresh_token"]

        new = rig.ok(refreshed(rig, old))["refresh_token"]
        again = refreshed(rig, old)

        assert new != old
        assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
        assert refreshed(rig, new).status_code == 200

    def test_dies_also_when_the_answer_is_lost(self, rig: Rig) -> None:
        old = rig.connect_tiktok()["refresh_token"]
        rig.plan("tiktok.token", "drop_after")

        with pytest.raises(httpx2.TransportError):
            refreshed(rig, old)

        assert refreshed(rig, old).json()["error"] == "invalid_grant"

    def test_is_untouched_when_the_line_is_cut_before(self, rig: Rig) -> None:
        token = rig.connect_tiktok()["refresh_token"]
        rig.plan("tiktok.token", "drop_before")

        with pytest.raises(httpx2.TransportError):
            refreshed(rig, token)

        assert refreshed(rig, token).status_code == 200

    def test_runs_out_after_180_days(self, rig: Rig) -> None:
        token = rig.connect_tiktok()["refresh_token"]

        rig.advance(days=179.9)
        token = rig.ok(refreshed(rig, token))["refresh_token"]
        rig.advance(days=180)

        assert refreshed(rig, token).status_code == 400

    def test_may_be_refused_with_http_200(self, rig: Rig) -> None:
        token = rig.connect_tiktok()["refresh_token"]
        rig.plan("tiktok.token", "invalid_grant", status=200)

        answer = refreshed(rig, token)

        assert (answer.status_code, answer.json()["error"]) == (200, "invalid_grant")


class TestAnAccessToken:
    def test_runs_out_after_two_hours(self, rig: Rig) -> None:
        path = "post/publish/creator_info/query/"
        rig.advance(hours=1.9)
        before = rig.ask_tiktok(path)

        rig.advance(hours=0.2)
        after = rig.ask_tiktok(path)

        assert before.status_code == 200
        assert (after.status_code, after.json()["error"]["code"]) == (401, "access_token_invalid")

    def test_opens_nothing_it_was_not_given_for(self, rig: Rig) -> None:
        rig.connect_tiktok(scope="video.upload")

        answer = rig.ask_tiktok("post/publish/creator_info/query/")

        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "scope_not_authorized")

    def test_is_void_after_revocation(self, rig: Rig) -> None:
        token = rig.connect_tiktok()
        client = {"client_key": "sandboxkinora", "client_secret": "sandbox-tiktok-client"}

        rig.ok(rig.http.post("/v2/oauth/revoke/", data=client | {"token": token["access_token"]}))

        assert rig.ask_tiktok("post/publish/creator_info/query/").status_code == 401
        assert refreshed(rig, token["refresh_token"]).status_code == 400
