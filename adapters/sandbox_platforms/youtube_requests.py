"""Reading what a client of the Data API asks: parts, ids, a JSON body."""

import json

from adapters.sandbox_platforms.google_refusals import google_refusal
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Json
from adapters.sandbox_platforms.youtube_videos import PARTS


def listed(call: Call, name: str) -> list[str]:
    """A parameter that is given with commas, several times, or both."""
    given = call.request.query_params.getlist(name)
    return [word.strip() for text in given for word in text.split(",") if word.strip()]


def parts_of(call: Call, known: frozenset[str] = PARTS) -> frozenset[str]:
    """The ``part`` parameter. Raises 400 when it is missing or unknown."""
    parts = frozenset(listed(call, "part"))
    if not parts or parts - known:
        message = f"No filter or unknown part: {','.join(sorted(parts - known)) or 'part'}"
        raise google_refusal("badRequest", message, location="part")
    return parts


async def json_body(call: Call) -> Json:
    """The body as an object. Raises 400 ``badRequest``."""
    try:
        body = json.loads(await call.request.body())
    except ValueError:
        raise google_refusal("badRequest", "Parse Error") from None
    if not isinstance(body, dict):
        raise google_refusal("badRequest", "Parse Error")
    return body
