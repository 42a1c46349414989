"""The door in the browser: a second factor, patience with guesses, deaf to other origins."""

import re
import time

import pyotp
import pytest
from playwright.sync_api import Page, Request, Response, expect

from domain.events.operator import SignedIn, SignInFailed
from domain.operator.state import STREAM
from tests.panel.conftest import PASSWORD, Served
from tests.panel.foreign import foreign_page
from tests.panel.test_trust import picture

STEP_S = 30
SLOW_MS = 60_000
"""Settings names the thresholds of the similarity, which a process loads when first asked."""

ASK = """async ([target, method, path, body]) => {
  const told = [];
  for (const mode of ['no-cors', 'cors']) {
    try {
      const answer = await fetch(target + path, {method, mode, credentials: 'include', body});
      told.push(answer.type === 'opaque' ? 'opaque' : answer.status);
    } catch { told.push('refused'); }
  }
  return told;
}"""
"""For a page of another origin: asks for a change with the cookie, in both ways a page may."""


class TestSignIn:
    @pytest.mark.nightly
    def test_slows_guesses_and_wants_the_second_factor_once_it_is_on(
        self, signed_in: Page, kinora_at: Served
    ) -> None:
        page = signed_in
        signs_out(page)
        is_slowed(page)
        secret, codes = turns_the_second_factor_on(page)

        signs_out(page)
        gives(page, PASSWORD, "000000")
        expect(page.get_by_role("alert")).to_contain_text("To się nie zgadza")
        # The code that confirmed the key is spent; the next step's holds as well.
        gives(page, PASSWORD, pyotp.TOTP(secret).at(int(time.time()) + STEP_S))
        expect(page.get_by_role("link", name="Dzisiaj")).to_be_visible()

        signs_out(page)
        recovers(page, codes[0])
        expect(page.get_by_role("link", name="Dzisiaj")).to_be_visible()
        signs_out(page)
        recovers(page, codes[0])
        expect(page.get_by_role("alert")).to_contain_text("To się nie zgadza")

        told = [each.payload for each in kinora_at.kinora.store.load(STREAM)]
        factors = [each.second_factor for each in told if isinstance(each, SignedIn)]
        assert factors == ["none", "none", "totp", "recovery_code"]
        reasons = [each.reason for each in told if isinstance(each, SignInFailed)]
        assert reasons[-2:] == ["code", "recovery_code"]
        assert set(reasons[:-2]) == {"password"}

    @pytest.mark.nightly
    def test_of_another_origin_changes_nothing(self, signed_in: Page, kinora_at: Served) -> None:
        page, store = signed_in, kinora_at.kinora.store
        before = store.head()
        with foreign_page(kinora_at.url) as port:
            for host in ("127.0.0.1", "localhost"):
                other = page.context.new_page()
                assert asks_from(other, f"http://{host}:{port}/", kinora_at.url) == 403
                other.close()

        assert store.head() == before
        page.reload()
        expect(page.get_by_role("link", name="Dzisiaj")).to_be_visible()


def signs_out(page: Page) -> None:
    page.get_by_role("button", name="Wygląd i konto").click()
    page.get_by_role("menuitem", name="Wyloguj").click()
    expect(page.get_by_role("heading", name="Zaloguj się")).to_be_visible()


def gives(page: Page, password: str, code: str = "") -> Response:
    """Password and code, and what the server answers."""
    page.get_by_label("Hasło").fill(password)
    if code:
        page.get_by_label("Kod z aplikacji").fill(code)
    with page.expect_response(_is_an_attempt) as told:
        page.get_by_role("button", name="Zaloguj").click()
    return told.value


def _is_an_attempt(answer: Response) -> bool:
    return answer.request.method == "POST" and answer.url.endswith("/api/v1/session")


def is_slowed(page: Page) -> None:
    """After a few guesses the page says in words how long nobody is listened to."""
    answers = [gives(page, f"zgaduję po raz {number}") for number in range(8)]
    alert = page.get_by_role("alert")
    assert [each.status for each in answers[:5]] == [401] * 5
    refused = [each for each in answers if each.status == 429]
    assert refused, "eight guesses in a row were all listened to"
    assert all(int(each.headers["retry-after"]) >= 1 for each in refused)
    while answers[-1].status != 429:
        answers.append(gives(page, "zgaduję dalej"))
    expect(alert).to_contain_text(re.compile(r"Za dużo prób.*Spróbuj ponownie za [\d,]+ s"))
    picture(page, "sign-in-slowed")
    expect(alert).not_to_contain_text("Spróbuj ponownie", timeout=SLOW_MS)
    gives(page, PASSWORD)
    expect(page.get_by_role("link", name="Dzisiaj")).to_be_visible()


def turns_the_second_factor_on(page: Page) -> tuple[str, list[str]]:
    """In Settings; the secret beside the QR code, and the recovery codes."""
    page.goto("/settings?tab=account")
    page.get_by_role("button", name="Włącz").click(timeout=SLOW_MS)
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Obecne hasło").fill(PASSWORD)
    dialog.get_by_role("button", name="Dalej").click()
    code = dialog.get_by_role("img", name="Kod QR")
    expect(code).to_be_visible()
    assert code.evaluate("async each => { await each.decode(); return each.naturalWidth > 0 }")
    picture(page, "totp-scan")
    secret = dialog.locator("p.font-mono").inner_text().strip()
    dialog.get_by_label("Kod z aplikacji").fill(pyotp.TOTP(secret).now())
    dialog.get_by_role("button", name="Włącz").click()
    codes = dialog.get_by_role("list", name="Kody zapasowe").get_by_role("listitem")
    expect(codes).to_have_count(10)
    told = codes.all_inner_texts()
    picture(page, "totp-codes")
    dialog.get_by_role("button", name="Mam je zapisane").click()
    expect(page.get_by_text("Zostało 10 kodów zapasowych.")).to_be_visible()
    return secret, told


def recovers(page: Page, code: str) -> None:
    page.get_by_label("Hasło").fill(PASSWORD)
    page.get_by_role("button", name="Nie mam telefonu").click()
    page.get_by_label("Kod zapasowy").fill(code)
    picture(page, "sign-in-recovery")
    page.get_by_role("button", name="Zaloguj").click()


def asks_from(page: Page, address: str, target: str) -> int:
    """A page of another origin asks by script and by form; the answer to the form.

    What the scripts are told stays with the browser: the log says whether anything came of it.
    """
    sent: list[Request] = []
    page.on("request", lambda each: sent.append(each) if each.url.startswith(target) else None)
    page.goto(address)
    for method, path, body in (
        ("POST", "/api/v1/today/open", "{}"),
        ("POST", "/api/v1/operator/sessions/revoke-all", None),
        ("DELETE", "/api/v1/session", None),
    ):
        told = page.evaluate(ASK, [target, method, path, body])
        assert set(told) <= {"opaque", "refused"}, "another origin reads what Kinora says"
    assert len([each for each in sent if each.method == "POST"]) >= 4
    with page.expect_navigation() as navigation:
        page.get_by_role("button", name="Win a prize").click()
    answer = navigation.value
    assert answer is not None
    expect(page.locator("body")).to_contain_text("foreign-origin")
    # Another port is the same site: there the cookie goes along, and must not be enough.
    assert ("cookie" in answer.request.all_headers()) is ("127.0.0.1" in address)
    return answer.status
