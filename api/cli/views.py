"""``kinora views``: how far the read models are, and proof that they say what the log says."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.bootstrap import Kinora
    from projections.projection import Projection
    from projections.rebuild import RebuildReport

app = Noun(help="Read models: list, rebuild, prove that live equals rebuilt.")


def _complete(incomplete: str) -> list[str]:
    from projections.registry import PROJECTIONS

    return [each.name for each in PROJECTIONS if each.name.startswith(incomplete)]


@app.command("list")
def list_views(ctx: typer.Context) -> None:
    """List read models with version, position and how far behind the log each is."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        rows = _states(kinora)
    if session.screen.answer({"rows": rows}):
        return
    session.screen.table(
        ("Read model", "Version", "Position", "Behind", "Built"),
        [(r["name"], r["version"], r["position"], r["behind"], r["generation"]) for r in rows],
        right=("Version", "Position", "Behind"),
    )
    session.screen.next("kinora views rebuild --check")


@app.command("rebuild")
def rebuild(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="Read model; all without it.", autocompletion=_complete
        ),
    ] = "",
    check: Annotated[
        bool, typer.Option("--check", help="Only compare: build beside the live one and drop it.")
    ] = False,
) -> None:
    """Build read models again from the log, beside the live ones, and switch over.

    Both are compared by a hash over every row; with --check nothing else happens, and a
    difference ends with code 1.
    """
    session = session_of(ctx)
    from projections.registry import PROJECTIONS, projection

    wanted = [projection(name)] if name else list(PROJECTIONS)
    with session.kinora() as kinora:
        kinora.views.catch_up()
        reports = _rebuilt(session, kinora, wanted, check=check)
    if not session.screen.answer({"reports": reports}):
        _show(session, reports)
    if check and any(each.compared and not each.equal for each in reports):
        raise typer.Exit(1)


def _rebuilt(
    session: Session, kinora: "Kinora", wanted: "Sequence[Projection]", *, check: bool
) -> "list[RebuildReport]":
    from adapters.event_store.connections import connect
    from projections.rebuild import rebuild as rebuild_one

    reports = []
    with session.screen.working("Rebuilding…") as line:
        for each in wanted:
            line.show(each.name)
            with connect(kinora.urls.database) as connection:
                reports.append(rebuild_one(connection, each, kinora.store, check=check))
    return reports


def _states(kinora: "Kinora") -> list[dict[str, object]]:
    from projections.system import view_states

    head = kinora.store.head()[0]
    with kinora.connections.use() as connection:
        states = view_states(connection)
    return [
        {
            "name": each.projection,
            "generation": each.generation,
            "version": each.version,
            "position": each.position,
            "behind": max(0, head - each.position),
            "head": head,
        }
        for each in states
    ]


def _show(session: Session, reports: "list[RebuildReport]") -> None:
    words = session.words
    session.screen.table(
        ("Read model", "Version", "Position", "Rows", "Took", "Equal", "Hash"),
        [
            (
                each.projection,
                each.version,
                each.position,
                each.rows,
                f"{words.number(each.seconds)} s",
                each.equal if each.compared else words("nothing to compare"),
                each.rebuilt_hash[:12],
            )
            for each in reports
        ],
        right=("Version", "Position", "Rows", "Took"),
    )
    differing = [key for each in reports for key in each.differing]
    for key in differing:
        session.screen.warn("differs: {key}", key=key)
    if differing:
        session.screen.next("kinora views rebuild")
    elif all(each.switched for each in reports):
        session.screen.good("The rebuilt read models are live.")
    else:
        session.screen.good("The live read models say what the log says.")
