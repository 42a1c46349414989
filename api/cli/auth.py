"""``kinora auth``: the operator's sign-in from the terminal, where the machine is the proof."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import USAGE, InputRefused
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from datetime import datetime

    from domain.operator import accounts

app = Noun(help="Sign-in to the panel: create, look at and reset the operator.")


@app.command("init")
def create_operator(
    ctx: typer.Context,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
    code: Annotated[
        bool,
        typer.Option("--code", help="Show a one-time code instead, to go on in the browser."),
    ] = False,
) -> None:
    """Create the operator. The password is asked for twice without showing it."""
    session = session_of(ctx)
    if code:
        _show_code(session)
        return
    with session.kinora() as kinora:
        from api.security.opening import porter_of

        porter = porter_of(kinora)
        porter.refuse_second()
        porter.create(_password(session, piped=password_stdin), "shell")
    if not session.screen.answer({"operator": True}):
        session.screen.good("The operator is created: sign in to the panel with this password.")
        session.screen.next("kinora up", "kinora auth status")


@app.command("reset")
def reset(
    ctx: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help="Yes, forget password and sessions.")] = False,
) -> None:
    """Forget password, second factor, recovery codes, sessions and delays; films stay.

    For a lost password or telephone, and to end the wait after wrong passwords at once.
    """
    session = session_of(ctx)
    if not yes:
        raise InputRefused(
            "Password, second factor and every session of the operator would be forgotten.",
            "If you mean it: kinora auth reset --yes.",
            kind="NotConfirmed",
        )
    with session.kinora() as kinora:
        from api.security.opening import porter_of

        there = porter_of(kinora).reset()
    if session.screen.answer({"operator": False, "changed": there}):
        return
    if there:
        session.screen.good("The operator's sign-in is forgotten; everything else stays.")
    else:
        session.screen.say("There was no operator.")
    session.screen.next("kinora auth init")


@app.command("status")
def status(ctx: typer.Context) -> None:
    """Whether there is an operator, a second factor, and who is signed in."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        from api.security.opening import porter_of

        porter = porter_of(kinora)
        operator, there = porter.operator(), porter.has_operator()
        told = {
            "operator": there,
            "totp": porter.wants_second_factor(),
            "recovery_codes": operator.recovery_codes,
            "sessions": len(porter.sessions()),
            "failures": porter.failures(),
            "wait_s": porter.wait_s(),
        }
    screen = session.screen
    if screen.answer(told):
        return
    if not there:
        screen.empty(
            "Here it will stand who may sign in to the panel.",
            "There is no operator yet.",
            "kinora auth init",
        )
        return
    screen.table(("Sign-in", "State"), [(screen.words(_NAMES[key]), told[key]) for key in _NAMES])
    screen.next("kinora auth sessions", "kinora auth reset --yes")


@app.command("sessions")
def list_sessions(ctx: typer.Context) -> None:
    """List the browsers that are signed in."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        from api.security.opening import porter_of

        found = porter_of(kinora).sessions()
    screen = session.screen
    if screen.answer({"rows": [_row(each) for each in found]}):
        return
    if not found:
        screen.empty("Browsers that are signed in will be here.", "None is.", "kinora up")
        return
    screen.table(
        ("Session", "Signed in", "Last used", "Ends", "From", "Browser"),
        [
            (
                str(each.id)[:8],
                *(f"{at:%Y-%m-%d %H:%M} UTC" for at in _moments(each)),
                each.address,
                each.user_agent,
            )
            for each in found
        ],
    )
    screen.next("kinora auth sign-out-everywhere")


@app.command("sign-out-everywhere")
def sign_out_everywhere(ctx: typer.Context) -> None:
    """End every session; each browser has to sign in again."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        from api.security.opening import porter_of

        ended = porter_of(kinora).revoke_all()
    if not session.screen.answer({"ended": ended}):
        session.screen.data(
            session.words.count("{n} session was ended.|{n} sessions were ended.", ended)
        )
        session.screen.next("kinora auth status")


def _show_code(session: Session) -> None:
    with session.kinora() as kinora:
        from api.security.opening import porter_of

        code = porter_of(kinora).offer_first_code()
    if not session.screen.answer({"code": code, "holds_s": 3600}):
        session.screen.say("One-time code for the browser on this machine: {code}", code=code)
        session.screen.say("It holds for an hour, and an earlier one no longer does.")
        session.screen.next("kinora up")


def _password(session: Session, *, piped: bool) -> str:
    if piped:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise InputRefused(
            "There is no terminal to ask for a password.",
            "Give it on standard input: kinora auth init --password-stdin.",
            code=USAGE,
        )
    from getpass import getpass

    from api.security.passwords import RULE, check_rule

    session.screen.remark(session.words.foreign(RULE))
    first = getpass(session.words("Password (it is not shown): "), sys.stderr)
    check_rule(first)
    if getpass(session.words("The same once more: "), sys.stderr) != first:
        raise InputRefused(
            "These were two different passwords.", "Try again: kinora auth init.", kind="Mistyped"
        )
    return first


def _row(each: "accounts.Session") -> dict[str, object]:
    begun, seen, ends = _moments(each)
    return {
        "id": each.id,
        "created_at": begun,
        "seen_at": seen,
        "expires_at": ends,
        "address": each.address,
        "user_agent": each.user_agent,
        "second_factor": each.second_factor,
    }


def _moments(each: "accounts.Session") -> tuple["datetime", "datetime", "datetime"]:
    return each.created_at, each.seen_at, each.expires_at


_NAMES = {
    "operator": "operator",
    "totp": "second factor",
    "recovery_codes": "unused recovery codes",
    "sessions": "open sessions",
    "failures": "wrong attempts in a row",
    "wait_s": "seconds to wait before the next",
}
