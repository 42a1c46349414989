"""``kinora service``: start with the operator's session, on macOS and Linux."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.cli.errors import UNAVAILABLE, InputRefused
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.service_install import LoginService

app = Noun(help="Run Kinora whenever you are signed in to this computer.")


@app.command("install")
def install(ctx: typer.Context) -> None:
    """Register `kinora up` with launchd or systemd, start it now and at every sign-in."""
    session = session_of(ctx)
    from api import service_install

    with _managed(session):
        path = service_install.install(_service(session))
    if not session.screen.answer({"installed": str(path)}):
        session.screen.good("Installed: {path}", path=path)
        session.screen.next("kinora status", "kinora service uninstall")


@app.command("uninstall")
def uninstall(ctx: typer.Context) -> None:
    """Stop the service and remove it; data and log stay."""
    session = session_of(ctx)
    from api import service_install

    with _managed(session):
        removed = service_install.uninstall(session.settings.profile)
    if session.screen.answer({"removed": removed}):
        return
    if removed:
        session.screen.good("The service is gone; films, data and log are untouched.")
    else:
        session.screen.say("No service was installed for this profile.")


@app.command("show")
def show(ctx: typer.Context) -> None:
    """Print what would be installed, without installing it."""
    session = session_of(ctx)
    from api import service_install

    text = service_install.service_text(_service(session))
    if not session.screen.answer({"text": text}):
        session.screen.data(text)


@contextmanager
def _managed(session: Session) -> Iterator[None]:
    """Explains why the system's service manager did not do what it was asked to."""
    from api.service_install import ServiceManagerUnavailable

    try:
        yield
    except ServiceManagerUnavailable as error:
        raise InputRefused(
            session.words.foreign(str(error)), "", code=UNAVAILABLE, kind=type(error).__name__
        ) from error


def _service(session: Session) -> "LoginService":
    from api import service_install

    settings = session.settings
    program = shutil.which("kinora") or str(Path(sys.executable).with_name("kinora"))
    return service_install.LoginService(
        program=Path(program), profile=settings.profile, log=settings.data_dir / "logs/service.log"
    )
