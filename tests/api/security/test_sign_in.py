"""Signing in and out, by password."""

from datetime import timedelta

import pytest
from fastapi import FastAPI

from adapters.clock.travelling_clock import TravellingClock
from api.bootstrap import Kinora
from api.security.porter import Porter
from domain.events.operator import SignedIn, SignedOut, SignInFailed
from domain.operator.state import STREAM
from tests.api.doors import PASSWORD, Browser


def last(kinora: Kinora) -> object:
    """The last event about the operator."""
    return kinora.store.load(STREAM)[-1].payload


class TestSession:
    def test_says_that_nobody_is_there_yet(self, stranger: Browser) -> None:
        told = stranger.get("/api/v1/session").json()

        assert told["signed_in"] is False
        assert told["operator_exists"] is False
        assert told["token"] is None

    def test_begins_with_the_right_password(
        self, porter: Porter, stranger: Browser, kinora: Kinora
    ) -> None:
        answer = stranger.sign_in()

        assert answer.status_code == 200, answer.text
        assert answer.json()["signed_in"] is True
        assert stranger.get("/api/v1/session").json()["token"] == answer.json()["token"]
        assert stranger.get("/api/status").status_code == 200
        told = last(kinora)
        assert isinstance(told, SignedIn)
        assert (told.address, told.user_agent) == ("127.0.0.1", "Safari")
        assert str(told.session) == answer.json()["session"]["id"]

    def test_ends_when_asked(self, browser: Browser, kinora: Kinora) -> None:
        cookie = dict(browser.cookies)

        assert browser.delete("/api/v1/session").json()["signed_in"] is False

        assert isinstance(last(kinora), SignedOut)
        assert not browser.cookies
        browser.cookies.update(cookie)
        assert browser.get("/api/status").status_code == 401

    def test_ends_after_eight_hours_without_use(
        self, browser: Browser, clock: TravellingClock
    ) -> None:
        clock.pass_by(timedelta(hours=7, minutes=59))
        assert browser.get("/api/status").status_code == 200
        clock.pass_by(timedelta(hours=7, minutes=59))
        assert browser.get("/api/status").status_code == 200
        clock.pass_by(timedelta(hours=8))

        assert browser.get("/api/status").status_code == 401
        assert browser.get("/api/v1/session").json()["signed_in"] is False

    def test_ends_after_seven_days_however_busy(
        self, browser: Browser, clock: TravellingClock
    ) -> None:
        for _ in range(7 * 24 // 6 - 1):
            clock.pass_by(timedelta(hours=6))
            assert browser.get("/api/status").status_code == 200
        clock.pass_by(timedelta(hours=6))

        assert browser.get("/api/status").status_code == 401

    @pytest.mark.parametrize("cookie", ["", "x", "A" * 43, "é", "AAAA=" * 9])
    def test_is_no_other_than_one_begun_here(self, app: FastAPI, cookie: str) -> None:
        header = (b"cookie", f"kinora-sandbox={cookie}".encode())

        assert Browser(app).get("/api/status", headers=[header]).status_code == 401


class TestCookie:
    def test_is_out_of_reach_of_scripts_and_other_sites(
        self, porter: Porter, stranger: Browser
    ) -> None:
        cookie = stranger.sign_in().headers["set-cookie"]

        assert cookie.startswith("kinora-sandbox=")
        for part in ("HttpOnly", "SameSite=strict", "Path=/", "Max-Age=604800"):
            assert part in cookie

    def test_has_no_mark_that_safari_refuses_on_loopback(
        self, porter: Porter, stranger: Browser
    ) -> None:
        cookie = stranger.sign_in().headers["set-cookie"]

        assert "secure" not in cookie.lower()
        assert "__Host-" not in cookie

    def test_is_bound_to_the_host_and_to_tls_where_there_is_tls(
        self, porter: Porter, app: FastAPI
    ) -> None:
        browser = Browser(app, base_url="https://localhost")

        cookie = browser.sign_in().headers["set-cookie"]

        assert cookie.startswith("__Host-kinora-sandbox=")
        assert "Secure" in cookie
        assert "Domain" not in cookie
        assert browser.get("/api/status").status_code == 200

    def test_without_its_mark_is_worth_nothing_under_tls(
        self, browser: Browser, app: FastAPI
    ) -> None:
        """Another page of the host, without TLS, could have set it."""
        tls = Browser(app, base_url="https://testserver")
        tls.cookies.set("kinora-sandbox", browser.cookies["kinora-sandbox"])

        assert tls.get("/api/status").status_code == 401


class TestWrongPassword:
    def test_is_refused_and_told_to_the_log(
        self, porter: Porter, stranger: Browser, kinora: Kinora
    ) -> None:
        answer = stranger.sign_in("not this one at all")

        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] == "sign-in-refused"
        assert "set-cookie" not in answer.headers
        told = last(kinora)
        assert isinstance(told, SignInFailed)
        assert (told.reason, told.failures, told.address) == ("password", 1, "127.0.0.1")
        assert kinora.store.load(STREAM)[-1].origin.actor == "visitor"

    def test_is_answered_like_an_operator_who_does_not_exist(
        self, stranger: Browser, kinora: Kinora, app: FastAPI
    ) -> None:
        nobody = stranger.sign_in("not this one at all")
        app.state.porter.create(PASSWORD, "shell")
        somebody = stranger.sign_in("not this one at all")

        assert (nobody.status_code, nobody.json()) == (somebody.status_code, somebody.json())

    def test_slows_the_next_ones_down(
        self, porter: Porter, stranger: Browser, clock: TravellingClock, kinora: Kinora
    ) -> None:
        for _ in range(5):
            assert stranger.sign_in("not this one at all").status_code == 401
        before = len(kinora.store.load(STREAM))

        refused = stranger.sign_in()  # even the right one

        assert refused.status_code == 429
        assert refused.json()["code"] == "too-many-attempts"
        assert refused.headers["retry-after"] == "1"
        assert len(kinora.store.load(STREAM)) == before
        clock.pass_by(timedelta(seconds=1))
        assert stranger.sign_in().status_code == 200

    def test_is_slowed_from_every_address(
        self, porter: Porter, app: FastAPI, clock: TravellingClock
    ) -> None:
        for number in range(5):
            Browser(app, address=f"192.0.2.{number}").sign_in("not this one at all")

        assert Browser(app, address="192.0.2.9").sign_in().status_code == 429

    def test_never_locks_for_longer_than_a_quarter_of_an_hour(
        self, porter: Porter, stranger: Browser, clock: TravellingClock
    ) -> None:
        waits = []
        for _ in range(18):
            answer = stranger.sign_in("not this one at all")
            while answer.status_code == 429:
                waits.append(int(answer.headers["retry-after"]))
                clock.pass_by(timedelta(seconds=waits[-1]))
                answer = stranger.sign_in("not this one at all")
            assert answer.status_code == 401

        assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]
        clock.pass_by(timedelta(minutes=15))
        assert stranger.sign_in().status_code == 200

    def test_is_forgiven_by_a_right_one(
        self, porter: Porter, stranger: Browser, clock: TravellingClock
    ) -> None:
        for _ in range(4):
            stranger.sign_in("not this one at all")
        assert stranger.sign_in().status_code == 200

        for _ in range(4):
            stranger.sign_in("not this one at all")
        assert stranger.sign_in().status_code == 200
