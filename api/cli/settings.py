"""``kinora settings``: what the operator has decided once and for all days."""

from typing import Annotated

import typer

from api.cli.help import Noun
from api.cli.session import session_of

app = Noun(help="The operator's settings: list and change.")


def _complete(incomplete: str) -> list[str]:
    from domain.settings.state import DEFAULTS

    return [name for name in sorted(DEFAULTS) if name.startswith(incomplete)]


@app.command("list")
def list_settings(ctx: typer.Context) -> None:
    """List the operator's settings, and those of this machine and profile."""
    session = session_of(ctx)
    from domain.events.event import payloads
    from domain.settings.state import DEFAULTS, STREAM, fold

    with session.kinora() as kinora:
        values = fold(payloads(kinora.store.load(STREAM)))
    machine = _machine(session.settings)
    rows = [
        {"name": name, "value": value, "default": DEFAULTS[name]} for name, value in values.items()
    ]
    if session.screen.answer({"operator": rows, "machine": machine}):
        return
    words = session.words
    meanings = {
        "automatic_choice": words("Whether policy chooses the day's idea: yes or no."),
        "day_time": words("When a day opens by itself, on your clock."),
        "platforms": words("Where kits are made for, separated by commas."),
        "account": words("Name of the account that kits are made for."),
    }
    session.screen.table(
        ("Setting", "Value", "Default", "Meaning"),
        [(r["name"], r["value"], r["default"], meanings.get(r["name"], "")) for r in rows],
    )
    session.screen.heading("Of this machine and profile (environment, .env, settings file)")
    session.screen.table(("Setting", "Value"), list(machine.items()))
    session.screen.next("kinora settings set NAME VALUE")


@app.command("set")
def set_setting(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Setting.", autocompletion=_complete)],
    value: Annotated[str, typer.Argument(help="Its new value.")],
) -> None:
    """Change one of the operator's settings; it is kept in the log."""
    session = session_of(ctx)
    from domain.commands.settings import set_value

    with session.kinora() as kinora:
        events = set_value(kinora.store, kinora.request(), name, value)
    if session.screen.answer({"name": name, "value": value, "changed": bool(events)}):
        return
    if events:
        session.screen.good("{name} is {value} now.", name=name, value=value)
    else:
        session.screen.say("{name} was {value} before.", name=name, value=value)
    session.screen.next("kinora settings list")


def _machine(settings: object) -> dict[str, object]:
    """Settings of the process, without what carries a password."""
    fields = type(settings).model_fields  # type: ignore[attr-defined]
    found = {field.alias: getattr(settings, name) for name, field in fields.items()}
    return {name: _plain(value) for name, value in sorted(found.items())}


def _plain(value: object) -> str:
    """A value as text; of an address only where it leads, since the rest may be a password."""
    from urllib.parse import urlsplit

    text = "" if value is None else str(value)
    if "://" not in text:
        return text
    parts = urlsplit(text)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname or ''}{port}{parts.path}"
