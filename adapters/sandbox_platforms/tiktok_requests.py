"""Reading what a client of TikTok asks, and counting how often."""

import json

from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Grant, Json
from adapters.sandbox_platforms.tiktok_refusals import tiktok_refusal

_WINDOW_S = 60.0


async def json_body(call: Call) -> Json:
    """The body as an object; it has to say that it is JSON. Raises ``invalid_params``."""
    if not call.request.headers.get("content-type", "").startswith("application/json"):
        raise tiktok_refusal("invalid_params", "Content-Type must be application/json.")
    raw = await call.request.body()
    try:
        body = json.loads(raw or b"{}")
    except ValueError:
        raise tiktok_refusal("invalid_params", "The body is no JSON.") from None
    if not isinstance(body, dict):
        raise tiktok_refusal("invalid_params", "The body is no object.")
    return body


def wanted_fields(call: Call, known: frozenset[str]) -> list[str]:
    """The ``fields`` parameter. Raises ``invalid_params`` when it is missing or unknown."""
    fields = [each for each in call.request.query_params.get("fields", "").split(",") if each]
    unknown = sorted(set(fields) - known)
    if not fields or unknown:
        raise tiktok_refusal("invalid_params", f"fields: {','.join(unknown) or 'missing'}")
    return fields


def keep_to_limit(call: Call, grant: Grant, name: str, most: int) -> None:
    """Count a call of this user in the last minute. Raises ``rate_limit_exceeded``."""
    if not call.sandbox.settings.tiktok.rate_limits:
        return
    since = call.now.timestamp() - _WINDOW_S
    recent = call.sandbox.recent_calls.setdefault((name, grant.id), [])
    recent[:] = [moment for moment in recent if moment > since]
    if len(recent) >= most:
        raise tiktok_refusal("rate_limit_exceeded")
    recent.append(call.now.timestamp())
