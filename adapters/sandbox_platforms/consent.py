"""The consent screen of both platforms: a page a person clicks, or one that agrees by itself."""

from datetime import datetime, timedelta
from html import escape
from urllib.parse import urlencode, urlsplit

from starlette.responses import HTMLResponse, RedirectResponse, Response

from adapters.sandbox_platforms.forms import form_of
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Consent

CODE_S = 600.0
"""A code nobody redeems within ten minutes is void."""

_NAMES = {"youtube": "YouTube", "tiktok": "TikTok"}


def is_loopback(uri: str) -> bool:
    """Whether an installed app may be sent back there."""
    parts = urlsplit(uri)
    return parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")


def ask(call: Call, consent: Consent) -> Response:
    """Show the screen, or agree at once when consent is automatic."""
    forget_old(call)
    call.world.consents[consent.id] = consent
    if call.world.automatic_consent:
        return agree(call, consent)
    return HTMLResponse(_page(consent))


async def answer(call: Call) -> Response:
    """What the buttons of the page do."""
    form = await form_of(call.request)
    consent = call.world.consents.get(form.get("consent", ""))
    if consent is None or consent.code:
        return refuse_page("This question was answered already, or is too old.")
    if form.get("answer") == "allow":
        return agree(call, consent)
    del call.world.consents[consent.id]
    return _back(consent, {"error": "access_denied"})


def agree(call: Call, consent: Consent) -> Response:
    """Send the browser back with a code."""
    consent.code = _code(call, consent.platform)
    consent.code_until = call.now + timedelta(seconds=CODE_S)
    between = "," if consent.platform == "tiktok" else " "
    scopes = "scopes" if consent.platform == "tiktok" else "scope"
    return _back(consent, {"code": consent.code, scopes: between.join(consent.scopes)})


def redeem(call: Call, platform: str, code: str) -> Consent | None:
    """The consent behind a code, once; ``None`` for an unknown, used or old code."""
    found = [
        each
        for each in call.world.consents.values()
        if each.platform == platform and each.code and each.code == code
    ]
    if not found:
        return None
    consent = call.world.consents.pop(found[0].id)
    return consent if consent.code_until is not None and call.now < consent.code_until else None


def forget_old(call: Call) -> None:
    """Drop questions and codes that nobody can use any more."""
    oldest = call.now - timedelta(seconds=2 * CODE_S)
    for consent in list(call.world.consents.values()):
        if consent.asked_at < oldest:
            del call.world.consents[consent.id]


def refuse_page(reason: str, status: int = 400) -> Response:
    """A page for a person: the app asked for something impossible."""
    text = f"<title>Error {status}</title><h1>Access blocked</h1><p>{escape(reason)}</p>"
    return HTMLResponse(f"<!doctype html><html lang=en>{text}</html>", status_code=status)


def new_consent(
    call: Call,
    platform: str,
    *,
    scopes: tuple[str, ...],
    challenge: str,
    offline: bool,
) -> Consent:
    """A question from the parameters that both platforms share."""
    query = call.request.query_params
    return Consent(
        id=call.sandbox.mint("consent", 24),
        platform=platform,
        redirect_uri=query.get("redirect_uri", ""),
        state=query.get("state", ""),
        scopes=scopes,
        challenge=challenge,
        offline=offline,
        asked_at=call.now,
    )


def until(now: datetime, seconds: float) -> datetime:
    """A moment so many seconds ahead."""
    return now + timedelta(seconds=seconds)


def _code(call: Call, platform: str) -> str:
    """Both contain characters that must be escaped in an address, as the real ones do."""
    minted = call.sandbox.mint("code", 40)
    return f"4/{minted}" if platform == "youtube" else f"{minted}*0!6011.e1"


def _back(consent: Consent, answer: dict[str, str]) -> Response:
    if consent.state:
        answer |= {"state": consent.state}
    joint = "&" if urlsplit(consent.redirect_uri).query else "?"
    return RedirectResponse(f"{consent.redirect_uri}{joint}{urlencode(answer)}", status_code=302)


def _page(consent: Consent) -> str:
    name = _NAMES[consent.platform]
    scopes = "".join(f"<li><code>{escape(scope)}</code></li>" for scope in consent.scopes)
    return f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{name} sandbox: consent</title>
<body style="font: 16px/1.5 system-ui; max-width: 34rem; margin: 4rem auto; padding: 0 1rem">
<p><strong>SANDBOX</strong> – not the real {name}</p>
<h1>An app wants access to your {name} account</h1>
<ul>{scopes}</ul>
<form method="post" action="/sandbox/consent">
<input type="hidden" name="consent" value="{escape(consent.id)}">
<button name="answer" value="deny">Cancel</button>
<button name="answer" value="allow">Allow</button>
</form></body></html>"""
