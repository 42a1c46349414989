"""Google's sign-in by hand: codes, verifiers, refresh tokens and the lives of grants."""

import pytest

from adapters.sandbox_platforms.settings import YouTubeSettings
from adapters.sandbox_platforms.youtube_oauth import READ, UPLOAD
from tests.adapters.sandbox_platforms.rig import (
    BACK,
    VERIFIER,
    Rig,
    base64_challenge,
    code_of,
    served,
)

PKCE = {"code_challenge": base64_challenge(VERIFIER), "code_challenge_method": "S256"}


def redeem(rig: Rig, code: str, **more: str) -> dict[str, object]:
    fields = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
    return dict(rig.google_token(**(fields | more)).json())


class TestARefreshToken:
    def test_comes_with_the_first_consent_only(self) -> None:
        with served() as rig:
            first = redeem(rig, rig.google_code())
            second = redeem(rig, rig.google_code())
            asked_again = redeem(rig, rig.google_code(prompt="consent"))

            assert ["refresh_token" in each for each in (first, second, asked_again)] == [
                True,
                False,
                True,
            ]

    def test_does_not_come_without_offline_access(self) -> None:
        with served() as rig:
            assert "refresh_token" not in redeem(rig, rig.google_code(access_type="online"))

    def test_can_be_used_again_and_again(self, rig: Rig) -> None:
        token = rig.connect_google()["refresh_token"]

        answers = [
            rig.ok(rig.google_token(grant_type="refresh_token", refresh_token=token))
            for _ in range(3)
        ]

        assert len({each["access_token"] for each in answers}) == 3
        assert all("refresh_token" not in each and each["expires_in"] == 3599 for each in answers)

    def test_says_when_it_dies_while_the_app_is_tested(self) -> None:
        with served(youtube=YouTubeSettings(testing_grants=True)) as rig:
            assert rig.connect_google()["refresh_token_expires_in"] == 7 * 86_400


class TestACode:
    def test_is_good_once(self, rig: Rig) -> None:
        code = rig.google_code()

        assert "access_token" in redeem(rig, code)
        assert redeem(rig, code)["error"] == "invalid_grant"

    def test_is_good_for_ten_minutes(self, rig: Rig) -> None:
        code = rig.google_code()
        rig.advance(minutes=10)

        assert redeem(rig, code)["error"] == "invalid_grant"

    def test_with_a_challenge_needs_its_verifier(self, rig: Rig) -> None:
        without = redeem(rig, rig.google_code(**PKCE))
        wrong = redeem(rig, rig.google_code(**PKCE), code_verifier="x" * 50)
        right = redeem(rig, rig.google_code(**PKCE), code_verifier=VERIFIER)

        assert (without["error"], wrong["error"]) == ("invalid_grant", "invalid_grant")
        assert "access_token" in right

    def test_goes_back_where_it_came_from_only(self, rig: Rig) -> None:
        answer = redeem(rig, rig.google_code(), redirect_uri="http://127.0.0.1:2/")

        assert answer["error"] == "redirect_uri_mismatch"

    def test_is_worth_nothing_to_another_client(self, rig: Rig) -> None:
        fields = {"grant_type": "authorization_code", "code": rig.google_code()}

        answer = rig.http.post("/token", data=fields | {"redirect_uri": BACK}, auth=("a", "b"))

        assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


class TestTheTokenDoor:
    @pytest.mark.parametrize(
        ("kind", "status", "error"),
        [
            ("invalid_grant", 400, "invalid_grant"),
            ("invalid_client", 401, "invalid_client"),
            ("invalid_request", 400, "invalid_request"),
            ("server_error", 503, "internal_failure"),
            ("rate_limited", 429, "rate_limit_exceeded"),
        ],
    )
    def test_refuses_as_planned(self, rig: Rig, kind: str, status: int, error: str) -> None:
        token = rig.connect_google()["refresh_token"]
        rig.plan("google.token", kind)

        answer = rig.google_token(grant_type="refresh_token", refresh_token=token)

        assert (answer.status_code, answer.json()["error"]) == (status, error)
        assert rig.google_token(grant_type="refresh_token", refresh_token=token).status_code == 200


class TestAGrant:
    def test_ends_by_revocation_of_any_of_its_tokens(self, rig: Rig) -> None:
        token = rig.connect_google()

        revoked = rig.http.post("/revoke", data={"token": token["access_token"]})
        again = rig.http.post("/revoke", data={"token": token["access_token"]})
        refresh = rig.google_token(grant_type="refresh_token", refresh_token=token["refresh_token"])

        assert (revoked.status_code, again.status_code) == (200, 400)
        assert refresh.json()["error_description"] == "Token has been expired or revoked."
        assert rig.open_youtube(1).status_code == 401

    def test_opens_only_what_was_allowed(self, rig: Rig) -> None:
        rig.connect_google(scopes=(READ,))
        upload = rig.open_youtube(1)
        rig.connect_google(scopes=(UPLOAD,))
        asked = {"part": "id", "mine": "true"}
        listing = rig.http.get("/youtube/v3/channels", params=asked, headers=rig.google)

        for answer in (upload, listing):
            error = answer.json()["error"]
            assert (answer.status_code, error["status"]) == (403, "PERMISSION_DENIED")
            assert error["errors"][0]["reason"] == "insufficientPermissions"
            assert error["details"][0]["reason"] == "ACCESS_TOKEN_SCOPE_INSUFFICIENT"

    def test_ends_with_its_access_token_after_an_hour(self, rig: Rig) -> None:
        rig.advance(minutes=59)
        before = rig.open_youtube(1)
        rig.advance(minutes=1)
        after = rig.open_youtube(1)

        assert (before.status_code, after.status_code) == (200, 401)
        assert after.json()["error"]["errors"][0]["reason"] == "authError"
        assert "www-authenticate" in after.headers


class TestTheConsentScreen:
    def test_is_a_page_with_two_buttons(self, rig: Rig) -> None:
        rig.switch(automatic_consent=False)
        with pytest.raises(AssertionError) as shown:
            rig.google_code(state="a state")
        page = str(shown.value)
        consent = page.split('name="consent" value="')[1].split('"', maxsplit=1)[0]

        answer = rig.http.post("/sandbox/consent", data={"consent": consent, "answer": "allow"})
        again = rig.http.post("/sandbox/consent", data={"consent": consent, "answer": "allow"})

        assert "SANDBOX" in page
        assert "access_token" in redeem(rig, code_of(answer))
        assert "state=a+state" in answer.headers["location"]
        assert again.status_code == 400

    def test_takes_no_for_an_answer(self, rig: Rig) -> None:
        rig.switch(automatic_consent=False)
        with pytest.raises(AssertionError) as shown:
            rig.google_code()
        consent = str(shown.value).split('name="consent" value="')[1].split('"')[0]

        answer = rig.http.post("/sandbox/consent", data={"consent": consent, "answer": "deny"})

        assert "error=access_denied" in answer.headers["location"]

    @pytest.mark.parametrize(
        ("change", "text"),
        [
            ({"client_id": "other"}, "invalid_client"),
            ({"redirect_uri": "https://elsewhere.example/"}, "redirect_uri_mismatch"),
            ({"scope": "everything"}, "invalid_scope"),
            ({"response_type": "token"}, "response_type"),
            ({"code_challenge": "x", "code_challenge_method": "plain"}, "S256"),
        ],
    )
    def test_explains_what_cannot_be(self, rig: Rig, change: dict[str, str], text: str) -> None:
        with pytest.raises(AssertionError, match=text):
            rig.google_code(**change)
