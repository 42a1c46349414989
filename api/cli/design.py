"""``kinora design``: the design systems that ship, and which releases the log knows."""

from typing import Annotated

import typer

from api.cli.help import Noun
from api.cli.session import session_of

app = Noun(help="Design systems: list and release.")


def _complete(incomplete: str) -> list[str]:
    from domain.language.design_releases import releases

    return sorted({each.name for each in releases() if each.name.startswith(incomplete)})


@app.command("list")
def list_design_systems(ctx: typer.Context) -> None:
    """List every shipped version, and whether its release stands in the log."""
    session = session_of(ctx)
    from domain.commands.design_systems import stream
    from domain.events.event import payloads
    from domain.language.design_releases import releases, unreleased

    with session.kinora() as kinora:
        names = sorted({each.name for each in releases()})
        waiting = {
            (event.name, event.version)
            for name in names
            for event in unreleased(name, payloads(kinora.store.load(stream(name))))
        }
    rows = [
        {
            "name": each.name,
            "version": each.version,
            "digest": each.digest,
            "changes": each.changes,
            "released": (each.name, each.version) not in waiting,
        }
        for each in releases()
    ]
    if session.screen.answer({"rows": rows}):
        return
    words = session.words
    session.screen.table(
        ("Design system", "Version", "Released", "Changes"),
        [
            (
                row["name"],
                row["version"],
                words("yes") if row["released"] else words("no"),
                words.foreign(str(row["changes"])),
            )
            for row in rows
        ],
    )
    if waiting:
        session.screen.next("kinora design release")


@app.command("release")
def release_design_system(
    ctx: typer.Context,
    name: Annotated[
        str, typer.Argument(help="Design system; all without it.", autocompletion=_complete)
    ] = "",
) -> None:
    """Announce what ships and was not announced yet. Every start does so by itself."""
    session = session_of(ctx)
    from domain.commands.design_systems import release, release_all
    from domain.events.event import payloads
    from domain.events.settings import DesignSystemReleased

    with session.kinora() as kinora:
        if name:
            events = release(kinora.store, kinora.request(), name)
        else:
            events = release_all(kinora.store)
    facts = [
        {"name": fact.name, "version": fact.version}
        for fact in payloads(events)
        if isinstance(fact, DesignSystemReleased)
    ]
    if session.screen.answer({"released": facts}):
        return
    for fact in facts:
        session.screen.good("{name}@{version} is released.", **fact)
    if not facts:
        session.screen.say("Everything that ships was released before.")
    session.screen.next("kinora design list")
