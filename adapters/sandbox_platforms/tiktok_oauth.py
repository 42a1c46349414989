"""TikTok's OAuth v2 for desktop apps: hexadecimal PKCE, and refresh tokens that rotate.

A refresh token is dead the moment it was used, whether or not anybody got the new one.
"""

import hashlib
from collections.abc import Mapping
from datetime import timedelta

from starlette.responses import JSONResponse, Response

from adapters.sandbox_platforms import consent as screen
from adapters.sandbox_platforms.forms import form_of
from adapters.sandbox_platforms.grants import bearer, by_refresh_token, new_access_token
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.settings import TIKTOK_CLIENT_KEY, TIKTOK_CLIENT_SECRET
from adapters.sandbox_platforms.state import Fate, Grant
from adapters.sandbox_platforms.tiktok_refusals import oauth_refusal, tiktok_refusal

ACCESS_S = 7200
REFRESH_S = 180 * 86_400
OPEN_ID = "-000sandboxKinoraOpenId"
SCOPES = frozenset({"user.info.basic", "user.info.profile", "user.info.stats", "video.list",
                    "video.upload", "video.publish"})  # fmt: skip


async def authorize(call: Call) -> Response:
    """``GET /v2/auth/authorize/``."""
    query = call.request.query_params
    scopes = tuple(each for each in query.get("scope", "").split(",") if each)
    problem = _problem_of(query, scopes)
    if problem:
        return screen.refuse_page(problem)
    challenge = query.get("code_challenge", "")
    asked = screen.new_consent(call, "tiktok", scopes=scopes, challenge=challenge, offline=True)
    return screen.ask(call, asked)


async def token(call: Call) -> Response:
    """``POST /v2/oauth/token/``, form-encoded."""
    form = await form_of(call.request)
    _check_client(form)
    kind = form.get("grant_type")
    if kind == "authorization_code":
        grant = _first_grant(call, form)
    elif kind == "refresh_token":
        grant = _rotated(call, form)
    else:
        raise oauth_refusal("unsupported_grant_type")
    return JSONResponse(
        {
            "access_token": new_access_token(call, grant, prefix="act.", seconds=ACCESS_S),
            "expires_in": ACCESS_S,
            "open_id": OPEN_ID,
            "refresh_expires_in": REFRESH_S,
            "refresh_token": grant.refresh_token,
            "scope": ",".join(grant.scopes),
            "token_type": "Bearer",
        },
        headers={"cache-control": "no-store"},
    )


async def revoke(call: Call) -> Response:
    """``POST /v2/oauth/revoke/``: what is being processed fails with ``auth_removed``."""
    form = await form_of(call.request)
    _check_client(form)
    known = call.world.tokens.get(form.get("token", ""))
    grant = call.world.grants.get(known.grant) if known else None
    if grant is None or grant.platform != "tiktok":
        raise oauth_refusal("invalid_request", "The token is unknown.")
    end_grant(call, grant)
    return JSONResponse({})


def end_grant(call: Call, grant: Grant) -> None:
    """Void a grant and fail what it had under way."""
    grant.revoked = True
    for task in call.world.publishes.values():
        if task.grant != grant.id or task.fate is None or task.uploaded_at is None:
            continue
        if call.now < task.uploaded_at + timedelta(seconds=task.fate.processing_s):
            task.fate = Fate(processing_s=0.0, failure="auth_removed")
            for name in task.posts:
                call.world.posts.pop(name, None)
            task.posts = ()


def need(call: Call, *scopes: str) -> Grant:
    """The grant of the request. Raises 401 in TikTok's words."""
    grant = bearer(call, "tiktok")
    if grant is None:
        raise tiktok_refusal("access_token_invalid")
    if not set(scopes) & set(grant.scopes):
        raise tiktok_refusal("scope_not_authorized")
    return grant


def _problem_of(query: Mapping[str, str], scopes: tuple[str, ...]) -> str:
    if query.get("client_key") != TIKTOK_CLIENT_KEY:
        return "Something went wrong: client_key"
    if query.get("response_type") != "code":
        return "Something went wrong: response_type"
    if not screen.is_loopback(query.get("redirect_uri", "")):
        return "Something went wrong: redirect_uri"
    if not scopes or set(scopes) - SCOPES:
        return "Something went wrong: scope"
    if not query.get("code_challenge") or query.get("code_challenge_method") != "S256":
        return "Something went wrong: code_challenge"
    return ""


def _check_client(form: Mapping[str, str]) -> None:
    if form.get("client_key") != TIKTOK_CLIENT_KEY:
        raise oauth_refusal("invalid_client")
    if form.get("client_secret") != TIKTOK_CLIENT_SECRET:
        raise oauth_refusal("invalid_client")


def _first_grant(call: Call, form: Mapping[str, str]) -> Grant:
    asked = screen.redeem(call, "tiktok", form.get("code", ""))
    if asked is None or asked.redirect_uri != form.get("redirect_uri"):
        raise oauth_refusal("invalid_grant", "Authorization code is expired.")
    verifier = form.get("code_verifier", "")
    if asked.challenge != hashlib.sha256(verifier.encode()).hexdigest():
        raise oauth_refusal("invalid_grant", "Code verifier or code challenge is invalid.")
    grant = Grant(
        id=call.sandbox.mint("grant", 16),
        platform="tiktok",
        scopes=asked.scopes,
        made_at=call.now,
        refresh_token=_new_refresh_token(call),
        refresh_until=call.now + timedelta(seconds=REFRESH_S),
    )
    call.world.grants[grant.id] = grant
    return grant


def _rotated(call: Call, form: Mapping[str, str]) -> Grant:
    grant = by_refresh_token(call, "tiktok", form.get("refresh_token", ""))
    if grant is None:
        raise oauth_refusal("invalid_grant", "Refresh token is invalid or expired.")
    grant.refresh_token = _new_refresh_token(call)
    grant.refresh_until = call.now + timedelta(seconds=REFRESH_S)
    return grant


def _new_refresh_token(call: Call) -> str:
    return f"rft.{call.sandbox.mint('refresh', 60)}*0!e1"
