"""``kinora secrets``: keys are kept, listed by name and forgotten; never shown."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import USAGE, InputRefused
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from adapters.secrets.chain import SecretChain

app = Noun(help="Keys: list names, keep, forget. Values are never shown.")

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="For example openai_api_key.")]


@app.command("list")
def list_secrets(ctx: typer.Context) -> None:
    """List the names of configured secrets and where each is kept."""
    session = session_of(ctx)
    chain = chain_of(session)
    rows = [{"name": name, "place": chain.place_of(name)} for name in chain.names()]
    if session.screen.answer({"rows": rows}):
        return
    if not rows:
        session.screen.empty(
            "Names of keys will be here, never their values.",
            "None is configured; Kinora needs none for films and hand-over kits.",
            "kinora secrets set NAME",
        )
        return
    words = session.words
    session.screen.table(
        ("Name", "Place"), [(each["name"], words.foreign(each["place"] or "")) for each in rows]
    )
    session.screen.next("kinora secrets set NAME", "kinora secrets delete NAME")


@app.command("set")
def set_secret(ctx: typer.Context, name: NameArgument) -> None:
    """Keep a secret. Its value is asked for without showing it, or read from a pipe."""
    session = session_of(ctx)
    from adapters.secrets.names import checked

    checked(name)
    chain_of(session).set(name, _value(session, name))
    if not session.screen.answer({"name": name, "kept": True}):
        session.screen.good("{name} is kept.", name=name)
        session.screen.next("kinora secrets list")


@app.command("delete")
def delete_secret(ctx: typer.Context, name: NameArgument) -> None:
    """Forget a secret; forgetting twice is harmless."""
    session = session_of(ctx)
    chain_of(session).delete(name)
    if not session.screen.answer({"name": name, "kept": False}):
        session.screen.good("{name} is forgotten.", name=name)
        session.screen.next("kinora secrets list")


@app.command("reset")
def reset_secrets(
    ctx: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help="Yes, forget them all.")] = False,
) -> None:
    """Forget every stored secret, also when they cannot be read any more."""
    session = session_of(ctx)
    from adapters.secrets.chain import store_in

    if not yes:
        raise InputRefused(
            "Every stored secret would be forgotten.",
            "If you mean it: kinora secrets reset --yes.",
            kind="NotConfirmed",
        )
    store_in(session.settings.data_dir).reset()
    if not session.screen.answer({"kept": False}):
        session.screen.good("Every stored secret is forgotten.")
        session.screen.next("kinora secrets set NAME")


def chain_of(session: Session) -> "SecretChain":
    """All places of secrets of the profile."""
    from adapters.secrets.chain import secrets_in

    folder = session.settings.data_dir
    return secrets_in(folder, environment=os.environ, dotenv=Path(".env"))


def _value(session: Session, name: str) -> str:
    if sys.stdin.isatty():
        from getpass import getpass

        value = getpass(session.words("Value of {name} (it is not shown): ", name=name), sys.stderr)
    else:
        value = sys.stdin.readline()
    if not value.strip():
        raise InputRefused(
            "An empty text is no secret.",
            "To forget one: kinora secrets delete {name}.",
            code=USAGE,
            name=name,
        )
    return value.strip()
