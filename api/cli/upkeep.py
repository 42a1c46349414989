"""``kinora doctor`` and ``kinora migrate``."""

from typing import TYPE_CHECKING

import typer

from api.cli.help import Noun
from api.cli.session import Session, quiet_logs, session_of

if TYPE_CHECKING:
    from api.doctor import Check

app = Noun()

_SIGNS = {"ok": "✓", "warning": "!", "failed": "✗", "optional": "○"}


@app.command("doctor")
def doctor(ctx: typer.Context) -> None:
    """Check what Kinora needs: folder, disk, servers, schema, port, fonts, renderer, keys.

    Says what to do about everything that is missing. Ends with code 1 when something
    required is; what is optional is marked so.
    """
    session = session_of(ctx)
    quiet_logs()
    from api.doctor import examine

    with session.screen.working("Looking…"):
        checks = examine(session.settings)
    healthy = all(each.state != "failed" for each in checks)
    rows = [_data(session, each) for each in checks]
    if not session.screen.answer({"healthy": healthy, "checks": rows}):
        _show(session, checks, healthy=healthy)
    if not healthy:
        raise typer.Exit(1)


@app.command("migrate")
def migrate(ctx: typer.Context) -> None:
    """Bring the database to this version. Every start does so by itself; twice is harmless."""
    session = session_of(ctx)
    quiet_logs()
    from adapters.event_store.migrate import SCHEMA_HEAD
    from adapters.event_store.migrate import migrate as migrate_database
    from api.bootstrap import services

    with session.screen.working("Migrating…"), services(session.settings) as urls:
        migrate_database(urls.database)
    if not session.screen.answer({"schema": SCHEMA_HEAD}):
        session.screen.good("The database has schema {schema}.", schema=SCHEMA_HEAD)
        session.screen.next("kinora doctor")


def _data(session: Session, check: "Check") -> dict[str, object]:
    words = session.words
    return {
        "name": check.name,
        "state": check.state,
        "message": words(check.text, **check.values),
        "todo": words(check.todo, **check.values) if check.todo else "",
    }


def _show(session: Session, checks: "list[Check]", *, healthy: bool) -> None:
    words = session.words
    for each in checks:
        name = words.term("doctor", each.name)
        session.screen.data(f"{_SIGNS[each.state]} {name}: {words(each.text, **each.values)}")
        if each.todo and each.state != "ok":
            session.screen.data("    → " + words(each.todo, **each.values))
    if healthy:
        session.screen.good("Everything that is required is there.")
        session.screen.next("kinora demo", "kinora up")
    else:
        session.screen.warn("Something required is missing: see the lines with ✗.")
        session.screen.next("kinora doctor")
