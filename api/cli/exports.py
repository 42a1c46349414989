"""``kinora export``: films, figures and the log in files of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from api.cli.help import Noun
from api.cli.session import session_of

if TYPE_CHECKING:
    from api.exporting import Format, Part

app = Noun()


@app.command("export")
def export(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder for the files.")],
    kind: Annotated[str, typer.Option("--format", help="csv, parquet or jsonl.")] = "csv",
    what: Annotated[
        str, typer.Option("--what", help="films, metrics, kpis, events or all.")
    ] = "all",
    force: Annotated[bool, typer.Option("--force", help="Replace an earlier export.")] = False,
) -> None:
    """Write films, figures and the log into a new folder, with a data dictionary.

    Events as jsonl are a file that `kinora log import` reads back: same events, same hashes.
    """
    session = session_of(ctx)
    from api.cli.errors import IO, InputRefused
    from api.exporting import DICTIONARY, FORMATS, WHAT
    from api.exporting import export as write

    for name, value, known in (("--format", kind, FORMATS), ("--what", what, WHAT)):
        if value not in known:
            raise InputRefused(
                "{name} is not {value}.",
                "It is one of {known}.",
                name=name,
                value=value,
                known=", ".join(known),
            )
    ours = (folder / DICTIONARY).is_file()  # never a folder that holds anything else
    if folder.exists() and not (force and ours):
        raise InputRefused(
            "{name} is there already.",
            "Choose another name, or --force.",
            code=IO,
            name=str(folder),
        )
    with session.kinora() as kinora, session.screen.working("Exporting…") as line:
        done = write(
            kinora,
            folder,
            kind=cast("Format", kind),
            what=cast("Part", what),
            progress=line.show,
        )
    if session.screen.answer(done):
        return
    counted = session.words.count("{n} file|{n} files", len(done.files))
    session.screen.good("{files} are in {folder}.", files=counted, folder=str(folder))
    session.screen.table(
        ("File", "Rows", "Bytes"),
        [(each.name, each.rows, each.bytes) for each in done.files],
        right=("Rows", "Bytes"),
    )
    session.screen.data(done.hash)
