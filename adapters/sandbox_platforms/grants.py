"""Grants and bearer tokens, the same on both platforms."""

from datetime import datetime, timedelta

from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import AccessToken, Grant


def new_access_token(call: Call, grant: Grant, *, prefix: str, seconds: float) -> str:
    """A bearer token for a grant. Tokens that are void are forgotten."""
    tokens = call.world.tokens
    for old in [name for name, token in tokens.items() if token.until <= call.now]:
        del tokens[old]
    name = f"{prefix}{call.sandbox.mint('access', 60)}"
    tokens[name] = AccessToken(grant=grant.id, until=call.now + timedelta(seconds=seconds))
    return name


def bearer(call: Call, platform: str) -> Grant | None:
    """The grant behind the request's bearer token, or ``None`` when it opens nothing."""
    kind, _, name = call.request.headers.get("authorization", "").partition(" ")
    token = call.world.tokens.get(name.strip())
    if kind.lower() != "bearer" or token is None or token.until <= call.now:
        return None
    grant = call.world.grants.get(token.grant)
    if grant is None or grant.platform != platform or not is_alive(grant, call.now):
        return None
    return grant


def by_refresh_token(call: Call, platform: str, refresh_token: str) -> Grant | None:
    """The living grant of a refresh token, or ``None``."""
    for grant in call.world.grants.values():
        if grant.platform == platform and grant.refresh_token == refresh_token and refresh_token:
            return grant if is_alive(grant, call.now) else None
    return None


def is_alive(grant: Grant, now: datetime) -> bool:
    """Whether it was neither revoked nor has run out."""
    return not grant.revoked and (grant.refresh_until is None or now < grant.refresh_until)
