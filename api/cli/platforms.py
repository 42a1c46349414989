"""``kinora platforms``: connect the accounts that films are published to."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli import travelling
from api.cli.errors import USAGE, InputRefused
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from api.platforms import PlatformState

app = Noun(help="YouTube and TikTok: configure, connect, test and disconnect accounts.")
app.command("travel")(travelling.travel)

PlatformArgument = Annotated[str, typer.Argument(metavar="PLATFORM", help="youtube or tiktok.")]
PATIENCE_S = 600.0


@app.command("list")
def list_platforms(ctx: typer.Context) -> None:
    """List the platforms: how each connection stands and how long its consent holds."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        states = kinora.platforms.states()
    if session.screen.answer({"platforms": states}):
        return
    words = session.words
    session.screen.table(
        ("Platform", "State", "Account", "Consent since", "Days left"),
        [
            (
                each.platform,
                words.term("platform", each.standing),
                each.account,
                each.consented_at.date().isoformat() if each.consented_at else "",
                "" if each.days_left is None else each.days_left,
            )
            for each in states
        ],
    )
    for each in states:
        if each.problem:
            session.screen.remark(f"! {words.foreign(each.problem)}", style="yellow")
    session.screen.next(_next(states))


@app.command("configure")
def configure_platform(
    ctx: typer.Context,
    platform: PlatformArgument,
    client_id: Annotated[
        str, typer.Option(help="Client id (TikTok: client key) of your own project.")
    ] = "",
    consent_days: Annotated[
        int,
        typer.Option(
            help="Days that a consent holds where the platform does not say so; 0: without end.",
            show_default=False,
        ),
    ] = -1,
) -> None:
    """Keep client id and secret. The secret is asked for without showing it, or piped in."""
    session = session_of(ctx)
    from api.platforms import CALLBACK, CONSENT_DAYS
    from domain.commands.platforms import configure
    from domain.platforms.decisions import known

    known(platform)
    client = client_id.strip() or _asked(session, "Client id: ", hidden=False)
    secret = _asked(session, "Client secret (it is not shown): ", hidden=True)
    days = consent_days if consent_days >= 0 else CONSENT_DAYS[platform]
    with session.kinora() as kinora:
        desk = kinora.platforms.desk(platform)
        configure(desk, kinora.request(), client_id=client, client_secret=secret, consent_days=days)
    if session.screen.answer({"platform": platform, "configured": True}):
        return
    session.screen.good("{platform} is configured.", platform=platform)
    session.screen.say(
        "Register this address with the platform: {address}",
        address=f"http://127.0.0.1:*{CALLBACK}",
    )
    session.screen.next(f"kinora platforms connect {platform}")


@app.command("connect")
def connect_platform(
    ctx: typer.Context,
    platform: PlatformArgument,
    browser: Annotated[bool, typer.Option(help="Open the page of consent in a browser.")] = True,
) -> None:
    """Consent in the browser; the answer comes back to this machine."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        state = _connected(session, kinora, platform, browser=browser)
    if session.screen.answer(state):
        return
    session.screen.good(
        "{platform} is connected: {account}.", platform=platform, account=state.account or "—"
    )
    if state.days_left is not None:
        session.screen.say("The consent holds for {days} days.", days=state.days_left)
    session.screen.next(f"kinora platforms test {platform}")


@app.command("test")
def check_platform(ctx: typer.Context, platform: PlatformArgument) -> None:
    """Ask the platform whose account it is; renews the access if its time is over."""
    session = session_of(ctx)
    from domain.commands.platforms import test_connection

    with session.kinora() as kinora:
        account = test_connection(kinora.platforms.desk(platform))
    if session.screen.answer({"platform": platform, "account": account}):
        return
    session.screen.good("{platform} answers: {account}.", platform=platform, account=account or "—")
    session.screen.next("kinora platforms list")


@app.command("disconnect")
def disconnect_platform(
    ctx: typer.Context,
    platform: PlatformArgument,
    reason: Annotated[str, typer.Option(help="Why, for the log.")] = "",
) -> None:
    """Give the consent back and forget the tokens; client id and secret stay."""
    session = session_of(ctx)
    from domain.commands.platforms import disconnect
    from domain.events.settings import PlatformDisconnected

    with session.kinora() as kinora:
        events = disconnect(kinora.platforms.desk(platform), kinora.request(), reason)
    revoked = any(
        isinstance(each.payload, PlatformDisconnected) and each.payload.revoked for each in events
    )
    if session.screen.answer({"platform": platform, "revoked": revoked}):
        return
    session.screen.good("{platform} is disconnected; its tokens are forgotten.", platform=platform)
    if not revoked:
        session.screen.warn(
            "{platform} did not confirm it. Take the right away in your account there.",
            platform=platform,
        )
    session.screen.next("kinora platforms list")


def _connected(
    session: Session, kinora: "Kinora", platform: str, *, browser: bool
) -> "PlatformState":
    from api.consent_listener import ConsentListener
    from domain.commands.platforms import finish_consent, open_consent

    desk = kinora.platforms.desk(platform)
    with ConsentListener(session.words("Kinora has the answer. You may close this page.")) as here:
        opening = open_consent(desk, here.redirect)
        session.screen.remark(session.words("Consent on this page:"))
        session.screen.remark(opening.url)
        if browser:
            import webbrowser

            webbrowser.open(opening.url)
        answer = here.wait(opening.state, PATIENCE_S)
    if not answer.get("code"):
        raise InputRefused(
            "The platform says that you did not consent.",
            "kinora platforms connect {platform}, whenever you like.",
            kind="ConsentRefused",
            platform=platform,
        )
    finish_consent(desk, kinora.request(), opening, answer["code"])
    return kinora.platforms.state(platform)


def _asked(session: Session, question: str, *, hidden: bool) -> str:
    if sys.stdin.isatty():
        from getpass import getpass

        shown = session.words(question)
        value = getpass(shown, sys.stderr) if hidden else session.screen.told(shown)
    else:
        value = sys.stdin.readline()
    if not value.strip():
        raise InputRefused(
            "Client id and secret are both needed.",
            "Both stand in your project at the platform.",
            code=USAGE,
        )
    return str(value).strip()


def _next(states: "tuple[PlatformState, ...]") -> str:
    for each in states:
        if not each.configured:
            return f"kinora platforms configure {each.platform}"
        if each.standing != "connected":
            return f"kinora platforms connect {each.platform}"
    return "kinora platforms test youtube"
