"""The second factor: codes of an authenticator, each once, and recovery codes, each once."""

from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from fastapi import FastAPI

from adapters.clock.travelling_clock import TravellingClock
from adapters.secrets.names import SecretsUnreadable
from adapters.secrets.sealing import seal_in
from api.bootstrap import Kinora
from api.security.codes import matching_step, new_code, new_totp_key
from domain.events.event import payloads
from domain.events.operator import RecoveryCodeUsed, SignInFailed, TotpDisabled, TotpEnabled
from domain.operator.state import STREAM
from tests.api.doors import PASSWORD, Browser, signed_in

pytestmark = pytest.mark.usefixtures("quick_passwords")

STEP = timedelta(seconds=30)


class Authenticator:
    """The operator's telephone."""

    def __init__(self, key: str, clock: TravellingClock) -> None:
        self._totp = pyotp.TOTP(key)
        self._clock = clock
        self.key = key

    def code(self, later: timedelta = timedelta()) -> str:
        """The code it shows now, or would show later."""
        return self._totp.at(self._clock.now() + later)


@pytest.fixture
def phone(browser: Browser, clock: TravellingClock) -> Authenticator:
    """With the key that was shown, not confirmed yet."""
    told = browser.post("/api/v1/operator/totp", json={"password": PASSWORD})
    assert told.status_code == 200, told.text
    return Authenticator(told.json()["secret"], clock)


@pytest.fixture
def recovery(browser: Browser, phone: Authenticator, clock: TravellingClock) -> list[str]:
    """The recovery codes; the second factor is on, and the step of its code is over."""
    told = browser.post("/api/v1/operator/totp/confirm", json={"code": phone.code()})
    assert told.status_code == 200, told.text
    browser.carry(told.json()["token"])
    clock.pass_by(STEP)
    codes: list[str] = told.json()["recovery_codes"]
    return codes


class TestTotp:
    @pytest.mark.parametrize(
        ("at", "code"),
        [
            (59, "94287082"),
            (1111111109, "07081804"),
            (1111111111, "14050471"),
            (1234567890, "89005924"),
            (2000000000, "69279037"),
            (20000000000, "65353130"),
        ],
    )
    def test_agrees_with_rfc_6238(self, at: int, code: str) -> None:
        """Appendix B, SHA-1. Ours has six digits: the last six of the eight."""
        key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # 12345678901234567890 in base 32
        now = datetime.fromtimestamp(at, UTC)

        assert matching_step(key, code[-6:], now) == at // 30
        assert matching_step(key, f"{code[-6:-3]} {code[-3:]}", now) == at // 30
        assert matching_step(key, code, now) is None

    def test_takes_a_clock_that_is_half_a_minute_wrong_and_no_more(self) -> None:
        key, now = new_totp_key(), datetime(2026, 11, 23, 12, tzinfo=UTC)
        codes = [pyotp.TOTP(key).at(now + each * STEP) for each in range(-2, 3)]
        steps = [matching_step(key, code, now) for code in codes]

        here = int(now.timestamp()) // 30
        assert steps == [None, here - 1, here, here + 1, None]

    @pytest.mark.parametrize("code", ["", "12345", "abcdef", "１２３４５６", "٠١٢٣٤٥", "\0" * 6])
    def test_takes_nothing_else(self, code: str) -> None:
        assert matching_step(new_totp_key(), code, datetime(2026, 11, 23, tzinfo=UTC)) is None


class TestTurningOn:
    def test_shows_key_address_and_picture_once(self, browser: Browser) -> None:
        told = browser.post("/api/v1/operator/totp", json={"password": PASSWORD}).json()

        assert len(told["secret"]) == 32
        assert told["uri"].startswith("otpauth://totp/Kinora:operator%20%28sandbox%29?secret=")
        assert told["qr_svg"].startswith('<svg xmlns="http://www.w3.org/2000/svg"')
        assert "<script" not in told["qr_svg"]
        assert browser.get("/api/v1/session").json()["totp"] is False

    def test_needs_the_password(self, browser: Browser) -> None:
        answer = browser.post("/api/v1/operator/totp", json={"password": "another one entirely"})

        assert answer.status_code == 403
        assert answer.json()["code"] == "confirmation-refused"

    def test_needs_a_code_of_the_key(self, browser: Browser, phone: Authenticator) -> None:
        wrong = browser.post("/api/v1/operator/totp/confirm", json={"code": "000000"})

        assert wrong.status_code == 403
        assert browser.get("/api/v1/session").json()["totp"] is False

    def test_needs_a_key_first(self, browser: Browser) -> None:
        answer = browser.post("/api/v1/operator/totp/confirm", json={"code": "000000"})

        assert (answer.status_code, answer.json()["code"]) == (409, "nothing-to-confirm")

    def test_gives_ten_recovery_codes_and_a_new_session(
        self, app: FastAPI, browser: Browser, phone: Authenticator, kinora: Kinora
    ) -> None:
        other, before = signed_in(app), browser.cookies["kinora-sandbox"]

        told = browser.post("/api/v1/operator/totp/confirm", json={"code": phone.code()}).json()

        assert len(set(told["recovery_codes"])) == 10
        assert browser.cookies["kinora-sandbox"] != before
        assert other.get("/api/status").status_code == 401
        assert browser.get("/api/status").status_code == 200
        assert TotpEnabled(recovery_codes=10) in payloads(kinora.store.load(STREAM))

    def test_happens_once(self, browser: Browser, recovery: list[str]) -> None:
        answer = browser.post("/api/v1/operator/totp", json={"password": PASSWORD})

        assert (answer.status_code, answer.json()["code"]) == (409, "totp-already-on")


@pytest.mark.usefixtures("recovery")
class TestSigningIn:
    def test_says_that_a_code_is_missing_without_looking_at_the_password(
        self, stranger: Browser
    ) -> None:
        for password in (PASSWORD, "another one entirely"):
            answer = stranger.sign_in(password)

            assert (answer.status_code, answer.json()["code"]) == (401, "second-factor-missing")
            assert answer.json()["missing"] == ["code"]

    def test_takes_a_code_once(
        self, app: FastAPI, stranger: Browser, phone: Authenticator, clock: TravellingClock
    ) -> None:
        code = phone.code()
        assert stranger.sign_in(code=code).status_code == 200

        assert Browser(app).sign_in(code=code).status_code == 401
        assert Browser(app).sign_in(code=phone.code(-STEP)).status_code == 401
        clock.pass_by(STEP)
        assert Browser(app).sign_in(code=phone.code()).status_code == 200

    def test_does_not_tell_whether_password_or_code_was_wrong(
        self, stranger: Browser, phone: Authenticator, kinora: Kinora
    ) -> None:
        answers = [
            stranger.sign_in("another one entirely", code=phone.code()).json(),
            stranger.sign_in(code="000000").json(),
            stranger.sign_in(recovery_code="not-one-of-mine").json(),
        ]

        assert answers[0] == answers[1] == answers[2]
        told = [each for each in payloads(kinora.store.load(STREAM)) if type(each) is SignInFailed]
        assert [each.reason for each in told] == ["password", "code", "recovery_code"]

    def test_is_slowed_for_codes_as_for_passwords(self, stranger: Browser) -> None:
        """Also for who knows the password: six digits would be guessed in a day."""
        for number in range(5):
            assert stranger.sign_in(code=f"00000{number}").status_code == 401
            assert stranger.sign_in().status_code == 401

        assert stranger.sign_in(code="000009").status_code == 429


class TestRecoveryCode:
    def test_lets_in_once(
        self, app: FastAPI, recovery: list[str], stranger: Browser, kinora: Kinora
    ) -> None:
        spelled = recovery[3].upper().replace("-", " ")

        told = stranger.sign_in(recovery_code=spelled)

        assert told.status_code == 200
        assert told.json()["recovery_codes"] == 9
        assert told.json()["session"]["second_factor"] == "recovery_code"
        assert RecoveryCodeUsed(left=9) in payloads(kinora.store.load(STREAM))
        assert Browser(app).sign_in(recovery_code=recovery[3]).status_code == 401
        assert Browser(app).sign_in(recovery_code=recovery[4]).status_code == 200

    def test_is_not_used_up_by_a_wrong_password(
        self, recovery: list[str], stranger: Browser
    ) -> None:
        assert (
            stranger.sign_in("another one entirely", recovery_code=recovery[0]).status_code == 401
        )

        assert stranger.sign_in(recovery_code=recovery[0]).status_code == 200

    def test_lets_in_where_the_key_is_away(
        self, recovery: list[str], stranger: Browser, kinora: Kinora, phone: Authenticator
    ) -> None:
        (kinora.settings.data_dir / "secrets.key").unlink()

        away = stranger.sign_in(code=phone.code())
        assert (away.status_code, away.json()["code"]) == (503, "key-away")
        assert stranger.sign_in(recovery_code=recovery[0]).status_code == 200

    def test_is_hard_to_guess_and_easy_to_read(self) -> None:
        codes = [new_code() for _ in range(200)]

        assert len(set(codes)) == 200
        assert {len(each) for each in codes} == {19}
        assert not set("01ilo") & set("".join(codes))


class TestTurningOff:
    def test_needs_the_password_and_then_asks_for_none(
        self, recovery: list[str], browser: Browser, stranger: Browser, kinora: Kinora
    ) -> None:
        wrong = browser.request("DELETE", "/api/v1/operator/totp", json={"password": "wrong one"})
        assert wrong.status_code == 403

        right = browser.request("DELETE", "/api/v1/operator/totp", json={"password": PASSWORD})

        assert right.status_code == 200
        assert TotpDisabled() in payloads(kinora.store.load(STREAM))
        assert stranger.sign_in().status_code == 200

    def test_is_refused_when_it_is_off(self, browser: Browser) -> None:
        answer = browser.request("DELETE", "/api/v1/operator/totp", json={"password": PASSWORD})

        assert (answer.status_code, answer.json()["code"]) == (409, "totp-is-off")


class TestSeal:
    def test_opens_for_its_purpose_only(self, kinora: Kinora) -> None:
        seal = seal_in(kinora.settings.data_dir)
        sealed = seal.close("secret", purpose="this")

        assert seal_in(kinora.settings.data_dir).open(sealed, purpose="this") == "secret"
        assert b"secret" not in sealed
        assert seal.close("secret", purpose="this") != sealed
        for broken, purpose in ((sealed, "that"), (sealed[:-1], "this"), (b"", "this")):
            with pytest.raises(SecretsUnreadable):
                seal.open(broken, purpose=purpose)

    def test_leaves_the_other_secrets_alone(self, kinora: Kinora) -> None:
        kinora.secrets.set("some_api_key", "value")
        sealed = seal_in(kinora.settings.data_dir).close("secret", purpose="this")

        assert kinora.secrets.names() == ["some_api_key"]
        assert seal_in(kinora.settings.data_dir).open(sealed, purpose="this") == "secret"
