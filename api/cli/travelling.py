"""``kinora platforms travel``: a rehearsal's time, for the sandbox platforms and Kinora alike."""

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.errors import UNAVAILABLE, USAGE, InputRefused
from api.cli.session import session_of

if TYPE_CHECKING:
    from api.settings import Settings

PATIENCE_S = 10.0
_SPAN = re.compile(r"(?P<count>\d{1,4})(?P<unit>[mhd])")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


def travel(
    ctx: typer.Context,
    span: Annotated[
        str, typer.Argument(metavar="SPAN", help="How far ahead: 45m, 6h or 3d; 0m shows the time.")
    ],
) -> None:
    """Let time pass in the sandbox: films go out, figures arrive, consents run out."""
    session = session_of(ctx)
    ahead = span_of(span)
    now = _moved(session.settings, ahead)
    if session.screen.answer({"now": now}):
        return
    session.screen.good("It is {now} in the sandbox.", now=f"{now:%Y-%m-%d %H:%M} UTC")
    session.screen.next("kinora --profile sandbox kpis")


def span_of(text: str) -> timedelta:
    """A stretch of time as people type it. Raises ``InputRefused``."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise InputRefused(
            "“{text}” is no stretch of time.",
            "Write a number and m, h or d: 45m, 6h, 3d.",
            code=USAGE,
            kind="NotASpan",
            text=text,
        )
    return int(found["count"]) * _UNITS[found["unit"]]


def _moved(settings: "Settings", ahead: timedelta) -> datetime:
    if settings.sandbox_url is None:
        raise InputRefused(
            "Time can be moved in the sandbox only; this is the profile {profile}.",
            "kinora --profile sandbox platforms travel 3d",
            code=USAGE,
            kind="NoSandbox",
            profile=settings.profile,
        )
    import httpx2

    door = f"{settings.sandbox_url}/control/clock"
    try:
        if ahead:
            answer = httpx2.post(
                door, json={"advance_s": ahead.total_seconds()}, timeout=PATIENCE_S
            )
        else:
            answer = httpx2.get(door, timeout=PATIENCE_S)
        told: dict[str, Any] = answer.raise_for_status().json()
    except httpx2.HTTPError as error:
        raise InputRefused(
            "The sandbox platforms do not answer.",
            "kinora --profile sandbox up, and then again.",
            code=UNAVAILABLE,
            kind="SandboxSilent",
        ) from error
    return datetime.fromisoformat(told["now"])
