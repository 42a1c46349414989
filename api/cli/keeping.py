"""``kinora backup`` and ``kinora restore``: a profile as one file, and back."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import IO, InputRefused
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.backup import Manifest

app = Noun(help="A profile as one file, and back.")

VARIABLE = "KINORA_BACKUP_PASSPHRASE"  # the name of a variable

_GIGA = 1e9


@app.command("backup")
def backup(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="New file, for example k.tar.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write log, films, settings and secrets into one file, the secrets under a passphrase.

    The passphrase is asked for, read from a pipe, or taken from KINORA_BACKUP_PASSPHRASE.
    """
    session = session_of(ctx)
    from api.backup import back_up

    if file.exists() and not force:
        raise InputRefused(
            "{name} is there already.", "Choose another name, or --force.", code=IO, name=str(file)
        )
    with session.kinora() as kinora:
        passphrase = _passphrase(session) if _has_secrets(session) else ""
        with session.screen.working("Backing up…") as line:
            made = back_up(
                kinora, file, passphrase=passphrase, told=lambda done, of: line.show(f"{done}/{of}")
            )
    _told(
        session,
        made,
        file,
        "{events} and {films} are in {file}.",
        f"kinora --profile NAME restore {file}",
    )


@app.command("restore")
def restore(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
) -> None:
    """Fill this empty profile from a backup; same events, same hashes, same films.

    What was done is not done again. The panel's password is not part of a backup.
    """
    session = session_of(ctx)
    from api.backup import PassphraseNeeded
    from api.backup import restore as restore_profile

    def restored(passphrase: str) -> "Manifest":
        with session.kinora() as kinora, session.screen.working("Restoring…") as line:
            return restore_profile(
                kinora, file, passphrase=passphrase, told=lambda done, of: line.show(f"{done}/{of}")
            )

    try:
        made = restored("")
    except PassphraseNeeded:
        made = restored(_passphrase(session))
    _told(
        session,
        made,
        file,
        "{events} and {films} came from {file}.",
        "kinora log verify",
        "kinora auth create",
    )


def _told(session: Session, made: "Manifest", file: Path, text: str, *after: str) -> None:
    from dataclasses import asdict

    if session.screen.answer(asdict(made) | {"file": str(file)}):
        return
    words = session.words
    session.screen.good(
        text,
        events=words.count("{n} event|{n} events", made.events),
        films=words.count("{n} artifact|{n} artifacts", made.artifacts)
        + f" ({words.number(made.artifact_bytes / _GIGA, 2)} GB)",
        file=str(file),
    )
    session.screen.data(made.head)
    session.screen.next(*after)


def _has_secrets(session: Session) -> bool:
    from adapters.secrets.chain import store_in

    return bool(store_in(session.settings.data_dir).names())


def _passphrase(session: Session) -> str:
    given = os.environ.get(VARIABLE, "")
    if given:
        return given
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    from getpass import getpass

    return getpass(session.words("Passphrase of the backup (it is not shown): "), sys.stderr)
