"""Google's OAuth for installed apps: PKCE, refresh, revocation, seven days while testing.

A refresh token comes only with ``access_type=offline``, and after the first consent only with
``prompt=consent``.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from urllib.parse import unquote

from starlette.responses import JSONResponse, Response

from adapters.sandbox_platforms import consent as screen
from adapters.sandbox_platforms.forms import form_of
from adapters.sandbox_platforms.google_refusals import google_refusal, oauth_refusal
from adapters.sandbox_platforms.grants import bearer, by_refresh_token, new_access_token
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.settings import GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET
from adapters.sandbox_platforms.state import Consent, Grant

ACCESS_S = 3599
TESTING_S = 7 * 86_400
"""How long a grant lives while the consent screen is in status Testing."""

UPLOAD = "https://www.googleapis.com/auth/youtube.upload"
READ = "https://www.googleapis.com/auth/youtube.readonly"
MANAGE = "https://www.googleapis.com/auth/youtube"
FORCE_SSL = "https://www.googleapis.com/auth/youtube.force-ssl"
ANALYTICS = "https://www.googleapis.com/auth/yt-analytics.readonly"
SCOPES = frozenset(
    {UPLOAD, READ, MANAGE, FORCE_SSL, ANALYTICS, "openid"}
    | {"https://www.googleapis.com/auth/yt-analytics-monetary.readonly"}
)


async def authorize(call: Call) -> Response:
    """``GET /o/oauth2/auth`` and ``/o/oauth2/v2/auth``."""
    query = call.request.query_params
    scopes = tuple(query.get("scope", "").split())
    problem = _problem_of(query, scopes)
    if problem:
        return screen.refuse_page(problem)
    asked = screen.new_consent(
        call,
        "youtube",
        scopes=scopes,
        challenge=query.get("code_challenge", ""),
        offline=query.get("access_type") == "offline" and _gives_refresh(call, query),
    )
    return screen.ask(call, asked)


async def token(call: Call) -> Response:
    """``POST /token``: a code or a refresh token becomes an access token."""
    form = await form_of(call.request)
    _check_client(call, form)
    kind = form.get("grant_type")
    if kind == "authorization_code":
        return _first_tokens(call, form)
    if kind == "refresh_token":
        return _fresh_token(call, form)
    raise oauth_refusal("unsupported_grant_type", f"Invalid grant_type: {kind}")


async def revoke(call: Call) -> Response:
    """``POST /revoke``: the whole grant is void, whichever of its tokens is given."""
    form = await form_of(call.request)
    given = form.get("token", "") or call.request.query_params.get("token", "")
    known = call.world.tokens.get(given)
    grant = by_refresh_token(call, "youtube", given)
    if grant is None and known is not None:
        grant = call.world.grants.get(known.grant)
    if grant is None or grant.platform != "youtube" or grant.revoked:
        raise oauth_refusal("invalid_request", "Token expired or revoked")
    grant.revoked = True
    return JSONResponse({})


def need(call: Call, *scopes: str) -> Grant:
    """The grant of the request. Raises 401 ``authError`` or 403 ``insufficientPermissions``."""
    grant = bearer(call, "youtube")
    if grant is None:
        raise google_refusal("authError")
    if not set(scopes) & set(grant.scopes):
        raise google_refusal(
            "insufficientPermissions", "Request had insufficient authentication scopes."
        )
    return grant


def _problem_of(query: Mapping[str, str], scopes: tuple[str, ...]) -> str:
    unknown = [scope for scope in scopes if scope not in SCOPES]
    if query.get("client_id") != GOOGLE_CLIENT_ID:
        return "Error 401: invalid_client. The OAuth client was not found."
    if query.get("response_type") != "code":
        return "Error 400: invalid_request. Required parameter: response_type=code"
    if not screen.is_loopback(query.get("redirect_uri", "")):
        return "Error 400: redirect_uri_mismatch"
    if not scopes or unknown:
        return f"Error 400: invalid_scope {' '.join(unknown)}"
    if query.get("code_challenge") and query.get("code_challenge_method") != "S256":
        return "Error 400: invalid_request. code_challenge_method must be S256"
    return ""


def _gives_refresh(call: Call, query: Mapping[str, str]) -> bool:
    asked_before = any(
        each.platform == "youtube" and not each.revoked for each in call.world.grants.values()
    )
    return not asked_before or query.get("prompt") == "consent"


def _check_client(call: Call, form: Mapping[str, str]) -> None:
    """The client names itself by HTTP Basic or in the form."""
    given = (form.get("client_id", ""), form.get("client_secret", ""))
    kind, _, coded = call.request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "basic":
        try:
            name, _, secret = base64.b64decode(coded).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            raise oauth_refusal("invalid_client") from None
        given = (unquote(name), unquote(secret))
    if given != (GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET):
        raise oauth_refusal("invalid_client")


def _first_tokens(call: Call, form: Mapping[str, str]) -> Response:
    asked = screen.redeem(call, "youtube", form.get("code", ""))
    if asked is None:
        raise oauth_refusal("invalid_grant", "Malformed auth code.")
    if asked.redirect_uri != form.get("redirect_uri"):
        raise oauth_refusal("redirect_uri_mismatch")
    if asked.challenge and asked.challenge != _challenge(form.get("code_verifier", "")):
        raise oauth_refusal("invalid_grant", "Invalid code verifier.")
    grant = _new_grant(call, asked)
    body = _body(call, grant)
    if asked.offline:
        body["refresh_token"] = grant.refresh_token
        if grant.refresh_until is not None:
            body["refresh_token_expires_in"] = TESTING_S
    return JSONResponse(body)


def _fresh_token(call: Call, form: Mapping[str, str]) -> Response:
    grant = by_refresh_token(call, "youtube", form.get("refresh_token", ""))
    if grant is None:
        raise oauth_refusal("invalid_grant")
    return JSONResponse(_body(call, grant))


def _new_grant(call: Call, asked: Consent) -> Grant:
    testing = call.world.testing_grants
    grant = Grant(
        id=call.sandbox.mint("grant", 16),
        platform="youtube",
        scopes=asked.scopes,
        made_at=call.now,
        refresh_token=f"1//{call.sandbox.mint('refresh', 60)}" if asked.offline else "",
        refresh_until=screen.until(call.now, TESTING_S) if testing else None,
    )
    call.world.grants[grant.id] = grant
    return grant


def _body(call: Call, grant: Grant) -> dict[str, object]:
    return {
        "access_token": new_access_token(call, grant, prefix="ya29.", seconds=ACCESS_S),
        "expires_in": ACCESS_S,
        "scope": " ".join(grant.scopes),
        "token_type": "Bearer",
    }


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
