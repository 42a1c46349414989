"""``kinora checklist``: what is asked of every finished film."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import IO, InputRefused
from api.cli.help import Noun
from api.cli.session import session_of

if TYPE_CHECKING:
    from domain.events.settings import ChecklistItem

app = Noun(help="What is asked of every film before it is approved: show and release.")


@app.command("show")
def show(
    ctx: typer.Context,
    version: Annotated[
        int | None, typer.Option("--version", min=1, help="An earlier version.")
    ] = None,
) -> None:
    """Show the items with their kind and the checks that answer them."""
    session = session_of(ctx)
    from domain.animations.checklist import STREAM
    from domain.commands.checklists import release_shipped
    from domain.events.event import payloads
    from domain.events.settings import ChecklistReleased

    with session.kinora() as kinora:
        release_shipped(kinora.store)
        released = [
            each
            for each in payloads(kinora.store.load(STREAM))
            if isinstance(each, ChecklistReleased)
        ]
    found = [each for each in released if version is None or each.version == version]
    if not found:
        raise InputRefused(
            "There is no version {version} of the checklist.",
            "kinora checklist show shows the one that holds now.",
            kind="ChecklistUnknown",
            version=version,
        )
    wanted = found[-1]
    if session.screen.answer(
        {"version": wanted.version, "changes": wanted.changes, "items": wanted.items}
    ):
        return
    words = session.words
    session.screen.heading("Checklist, version {version}", version=wanted.version)
    session.screen.table(
        ("Item", "Kind", "Question", "Checks"),
        [
            (
                each.key,
                words("hard") if each.hard else words("soft"),
                each.text.get(session.language) or each.text["en"],
                ", ".join(words.term("check", check) for check in each.checks),
            )
            for each in wanted.items
        ],
    )
    session.screen.next("kinora checklist release FILE --changes TEXT")


@app.command("release")
def release(
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="JSON or YAML as `checklist show --json` gives.")
    ],
    changes: Annotated[
        str, typer.Option("--changes", help="What is different from the version before.")
    ] = "",
) -> None:
    """Make the items of a file the next version; equal items change nothing."""
    session = session_of(ctx)
    from domain.commands.checklists import release_version
    from domain.events.event import payloads
    from domain.events.settings import ChecklistReleased

    items = _items(file)
    with session.kinora() as kinora:
        events = release_version(kinora.store, kinora.request(), items, changes)
    made = [each.version for each in payloads(events) if isinstance(each, ChecklistReleased)]
    if session.screen.answer({"version": made[-1] if made else None, "changed": bool(made)}):
        return
    if made:
        session.screen.good("Checklist version {version} holds now.", version=made[-1])
    else:
        session.screen.say("These are the items that hold already.")
    session.screen.next("kinora checklist show")


def _items(file: Path) -> "list[ChecklistItem]":
    """The items a file lists. Raises ``InputRefused``."""
    import msgspec

    from adapters.documents.refusals import DocumentUnreadable
    from adapters.documents.yaml_reader import read_document
    from domain.events.settings import ChecklistItem

    try:
        mapping = read_document(file.read_text(encoding="utf-8")).mapping
        return msgspec.convert(mapping.get("items"), type=list[ChecklistItem])
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused(
            "{file} cannot be read.", "", code=IO, kind="Unreadable", file=str(file)
        ) from error
    except (DocumentUnreadable, msgspec.ValidationError) as error:
        raise InputRefused(
            "{file} holds no checklist: {reason}",
            "kinora checklist show --json shows what one looks like.",
            kind="NoChecklist",
            file=str(file),
            reason=str(error),
        ) from error
