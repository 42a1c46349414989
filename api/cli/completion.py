"""Completion of identifiers in the shell: only where it is cheap, and never an error."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from api.cli.session import session_of

if TYPE_CHECKING:
    from api.cli.ids import Noun

type Completer = Callable[[typer.Context, str], list[tuple[str, str]]]


def completes(noun: str) -> Completer:
    """Completes identifiers of a noun of ``nouns``, when the services run already."""

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        try:
            from api.cli import nouns

            kind: Noun = getattr(nouns, noun)()
            return _found(ctx, kind, incomplete)
        except Exception:
            return []

    return complete


def _found(ctx: typer.Context, noun: "Noun", incomplete: str) -> list[tuple[str, str]]:
    from psycopg.conninfo import make_conninfo

    from adapters.event_store.connections import connect
    from api.cli.ids import completions
    from projections.postgres_reader import PostgresReader

    url = _database(ctx)
    if not url:
        return []
    with connect(make_conninfo(url, connect_timeout=1)) as connection:
        connection.read_only = True
        with connection.transaction():
            return completions(PostgresReader(connection), noun, incomplete)


def _database(ctx: typer.Context) -> str:
    """Where the database is, if it runs: completing must not start one."""
    from adapters.embedded.services import find_running

    settings = session_of(ctx).settings
    if settings.database_url:
        return settings.database_url
    running = find_running(settings.data_dir)
    return "" if running is None else running.database_url
