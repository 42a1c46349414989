"""The operator: first open, sessions, password; and that no secret is written down anywhere."""

import logging
from datetime import timedelta
from uuid import uuid4

import psycopg
import pyotp
import pytest
from argon2 import PasswordHasher
from argon2.low_level import Type
from fastapi import FastAPI

from adapters.clock.travelling_clock import TravellingClock
from api.bootstrap import Kinora
from api.security.codes import digest_of_code
from api.security.passwords import _NOBODY, LONGEST, SHORTEST, Passwords
from api.security.porter import Porter
from api.security.shut import PasswordUnfit
from domain.events.event import payloads
from domain.events.operator import OperatorCreated, PasswordChanged, SessionRevoked
from domain.operator.state import STREAM
from tests.api.doors import PASSWORD, Browser, signed_in

OTHER = "another one entirely"


class TestFirstOpen:
    def test_creates_the_operator_and_signs_in(
        self, app: FastAPI, stranger: Browser, kinora: Kinora
    ) -> None:
        code = app.state.porter.offer_first_code()

        told = stranger.post("/api/v1/operator", json={"code": code, "password": PASSWORD})

        assert told.status_code == 201, told.text
        assert told.json()["signed_in"] is True
        assert stranger.get("/api/status").status_code == 200
        assert payloads(kinora.store.load(STREAM))[0] == OperatorCreated(door="browser")

    def test_happens_once(self, app: FastAPI, stranger: Browser) -> None:
        body = {"code": app.state.porter.offer_first_code(), "password": PASSWORD}
        assert stranger.post("/api/v1/operator", json=body).status_code == 201

        again = Browser(app).post("/api/v1/operator", json=body)

        assert (again.status_code, again.json()["code"]) == (409, "operator-already-there")

    def test_is_for_this_machine_only(self, app: FastAPI) -> None:
        body = {"code": app.state.porter.offer_first_code(), "password": PASSWORD}

        answer = Browser(app, address="192.168.1.7").post("/api/v1/operator", json=body)

        assert (answer.status_code, answer.json()["code"]) == (403, "not-from-here")
        assert not app.state.porter.has_operator()

    def test_needs_the_code_of_the_terminal_within_its_hour(
        self, app: FastAPI, stranger: Browser, clock: TravellingClock
    ) -> None:
        code = app.state.porter.offer_first_code()
        wrong = stranger.post("/api/v1/operator", json={"code": "wrong", "password": PASSWORD})
        assert wrong.status_code == 401

        clock.pass_by(timedelta(hours=1))

        late = stranger.post("/api/v1/operator", json={"code": code, "password": PASSWORD})
        assert late.status_code == 401
        assert not app.state.porter.has_operator()

    def test_is_slowed_after_wrong_codes(self, app: FastAPI, stranger: Browser) -> None:
        code = app.state.porter.offer_first_code()
        for number in range(5):
            body = {"code": f"wrong {number}", "password": PASSWORD}
            assert stranger.post("/api/v1/operator", json=body).status_code == 401

        answer = stranger.post("/api/v1/operator", json={"code": code, "password": PASSWORD})

        assert answer.status_code == 429

    def test_keeps_the_code_for_a_better_password(self, app: FastAPI, stranger: Browser) -> None:
        code = app.state.porter.offer_first_code()
        unfit = stranger.post("/api/v1/operator", json={"code": code, "password": "short"})
        assert (unfit.status_code, unfit.json()["code"]) == (422, "password-unfit")
        assert str(SHORTEST) in unfit.json()["detail"]

        told = stranger.post("/api/v1/operator", json={"code": code, "password": PASSWORD})

        assert told.status_code == 201


class TestSessions:
    def test_are_listed_with_the_own_one_marked(self, app: FastAPI, browser: Browser) -> None:
        other = signed_in(app)

        told = browser.get("/api/v1/operator/sessions").json()

        assert told["total"] == 2
        assert [each["current"] for each in told["items"]].count(True) == 1
        assert {each["user_agent"] for each in told["items"]} == {"Safari"}
        assert "digest" not in str(told)
        assert other.get("/api/status").status_code == 200

    def test_are_ended_one_by_one(self, app: FastAPI, browser: Browser, kinora: Kinora) -> None:
        other = signed_in(app)
        mark = other.get("/api/v1/session").json()["session"]["id"]

        assert browser.delete(f"/api/v1/operator/sessions/{mark}").json()["changed"] is True

        assert other.get("/api/status").status_code == 401
        assert browser.get("/api/status").status_code == 200
        assert isinstance(kinora.store.load(STREAM)[-1].payload, SessionRevoked)
        again = browser.delete(f"/api/v1/operator/sessions/{mark}")
        assert (again.status_code, again.json()["code"]) == (404, "session-unknown")
        assert browser.delete(f"/api/v1/operator/sessions/{uuid4()}").status_code == 404

    @pytest.mark.parametrize("keep", [True, False])
    def test_are_ended_everywhere(self, app: FastAPI, browser: Browser, keep: bool) -> None:
        others = [signed_in(app), signed_in(app)]

        told = browser.post("/api/v1/operator/sessions/revoke-all", json={"keep_current": keep})

        assert told.json()["changed"] is True
        assert {each.get("/api/status").status_code for each in others} == {401}
        assert browser.get("/api/status").status_code == (200 if keep else 401)


class TestPassword:
    def test_is_changed_and_ends_other_sessions(
        self, app: FastAPI, browser: Browser, kinora: Kinora
    ) -> None:
        other, before = signed_in(app), dict(browser.cookies)

        told = browser.post(
            "/api/v1/operator/password", json={"current": PASSWORD, "new": OTHER}
        ).json()

        assert dict(browser.cookies) != before
        assert browser.get("/api/v1/session").json()["token"] == told["token"]
        assert other.get("/api/status").status_code == 401
        assert PasswordChanged() in payloads(kinora.store.load(STREAM))
        assert Browser(app).sign_in(PASSWORD).status_code == 401
        assert Browser(app).sign_in(OTHER).status_code == 200
        stolen = Browser(app)
        stolen.cookies.update(before)
        assert stolen.get("/api/status").status_code == 401

    def test_is_not_changed_without_the_present_one(self, app: FastAPI, browser: Browser) -> None:
        body = {"current": OTHER, "new": OTHER}
        for _ in range(5):
            assert browser.post("/api/v1/operator/password", json=body).status_code == 403

        assert browser.post("/api/v1/operator/password", json=body).status_code == 429
        assert Browser(app).sign_in().status_code == 429

    @pytest.mark.parametrize(
        "unfit", ["", "x" * (SHORTEST - 1), "x" * SHORTEST, "xy" * LONGEST], ids=len
    )
    def test_is_refused_by_a_rule_in_words(self, unfit: str) -> None:
        with pytest.raises(PasswordUnfit, match="password"):
            Passwords().hash(unfit)

    def test_is_the_same_on_every_keyboard(self) -> None:
        """macOS sends an ó as one character or as two, by program."""
        passwords = Passwords()

        kept = passwords.hash("zażółć gęślą jaźń")

        assert passwords.fits("zażo\u0301łc\u0301 ge\u0328s\u0301la\u0328 jaz\u0301n\u0301", kept)
        assert not passwords.fits("zazolc gesla jazn", kept)
        assert not passwords.fits("x" * 2000, kept)

    def test_is_hashed_as_rfc_9106_advises_for_real_and_for_nobody(self) -> None:
        for kept in (Passwords().hash(PASSWORD), _NOBODY):
            assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
            assert not PasswordHasher().check_needs_rehash(kept)
        assert not Passwords().fits("anything at all", None)

    def test_is_hashed_anew_when_the_parameters_changed(
        self, kinora: Kinora, porter: Porter, stranger: Browser
    ) -> None:
        weak = PasswordHasher(time_cost=1, memory_cost=19_456, parallelism=1, type=Type.ID)
        porter._accounts.set_password(weak.hash(PASSWORD))

        assert stranger.sign_in().status_code == 200

        kept = porter._accounts.credentials()
        assert kept is not None
        assert not PasswordHasher().check_needs_rehash(kept.password_hash)


class TestSecrets:
    def test_are_nowhere_in_the_log_the_tables_or_what_is_logged(
        self,
        app: FastAPI,
        browser: Browser,
        kinora: Kinora,
        clock: TravellingClock,
        caplog: pytest.LogCaptureFixture,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        with caplog.at_level(logging.DEBUG):
            secrets = self.everything_that_happens(app, browser, clock)
            kept = self.everything_kept(kinora)
            secrets += self.a_new_beginning(app)
        written = caplog.text + "".join(capfd.readouterr()) + kept + self.everything_kept(kinora)

        assert "operator.totp_enabled" in written
        assert "$argon2id$" in kept
        assert len(secrets) > 30
        assert [each for each in secrets if each and each in written] == []

    def test_leave_no_digest_in_the_log(
        self, app: FastAPI, browser: Browser, kinora: Kinora, clock: TravellingClock
    ) -> None:
        secrets = self.everything_that_happens(app, browser, clock)
        with psycopg.connect(kinora.urls.database) as connection:
            log = str(connection.execute("SELECT payload::text FROM kinora_log").fetchall())

        assert "argon2" not in log
        assert [each for each in secrets if digest_of_code(each).hex() in log] == []

    @staticmethod
    def everything_that_happens(
        app: FastAPI, browser: Browser, clock: TravellingClock
    ) -> list[str]:
        """Every change at the door; the secrets that were shown or made."""
        wrong = "wrong-password-typed-here"
        secrets = [PASSWORD, OTHER, wrong, browser.cookies["kinora-sandbox"]]
        Browser(app).sign_in(wrong)
        begun = browser.post("/api/v1/operator/totp", json={"password": PASSWORD}).json()
        code = pyotp.TOTP(begun["secret"]).at(clock.now())
        told = browser.post("/api/v1/operator/totp/confirm", json={"code": code}).json()
        browser.carry(told["token"])
        secrets += [begun["secret"], *told["recovery_codes"], told["token"]]
        secrets += [each.replace("-", "") for each in told["recovery_codes"]]
        Browser(app).sign_in(recovery_code=told["recovery_codes"][0])
        Browser(app).sign_in(recovery_code="wrong-recovery-code")
        clock.pass_by(timedelta(seconds=30))
        later = pyotp.TOTP(begun["secret"]).at(clock.now())
        Browser(app).sign_in(code=later)
        told = browser.post(
            "/api/v1/operator/password", json={"current": PASSWORD, "new": OTHER}
        ).json()
        browser.carry(told["token"])
        secrets += [told["token"], browser.cookies["kinora-sandbox"], "wrong-recovery-code"]
        return secrets

    @staticmethod
    def a_new_beginning(app: FastAPI) -> list[str]:
        """Reset and first open; the code that was shown."""
        app.state.porter.reset()
        code = app.state.porter.offer_first_code()
        body = {"code": code, "password": PASSWORD}
        assert Browser(app).post("/api/v1/operator", json=body).status_code == 201
        return [code, code.replace("-", "")]

    @staticmethod
    def everything_kept(kinora: Kinora) -> str:
        """Every column of every table, the log's among them, as text; bytes as they are."""
        with psycopg.connect(kinora.urls.database) as connection:
            tables = connection.execute(
                "SELECT schemaname, tablename FROM pg_tables "
                "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            ).fetchall()
            rows = [
                row
                for schema, table in tables
                for row in connection.execute(f'SELECT * FROM "{schema}"."{table}"').fetchall()  # noqa: S608
            ]
        return "".join(
            value.decode("latin-1") if isinstance(value, bytes) else str(value)
            for row in rows
            for value in row
        )
