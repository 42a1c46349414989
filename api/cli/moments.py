"""Moments as people type them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from api.cli.errors import USAGE, InputRefused


def moment_of(text: str, zone: str) -> datetime:
    """A moment: RFC 3339, or ``2026-11-22 17:30`` on the operator's clock.

    Raises ``InputRefused``.
    """
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        raise InputRefused(
            "“{text}” is no moment.",
            "Write it as 2026-11-22T17:30 or 2026-11-22T17:30+01:00.",
            code=USAGE,
            kind="NotAMoment",
            text=text,
        ) from None
    return at if at.tzinfo is not None else at.replace(tzinfo=ZoneInfo(zone))
