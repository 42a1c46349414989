"""Taking everything elsewhere: an export as one archive, and what each choice would hold."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
import structlog
from fastapi import APIRouter, Query, Response
from fastapi.responses import PlainTextResponse, StreamingResponse

from adapters.event_store.size import log_bytes
from adapters.log_segments.columns import COLUMNS
from api.bootstrap import Kinora
from api.export_archive import archive, size_within, tables_of
from api.exporting import FORMATS, WHAT, Format, Part
from api.problems import PROBLEM
from api.routes.dependencies import READS, Door, Responses
from projections.analytics.dictionary import dictionary
from projections.analytics.engine import Facts
from projections.analytics.tables import FILMS, METRICS, table

router = APIRouter(prefix="/exports", tags=["exports"])

log = structlog.get_logger()

ARCHIVE: Responses = {
    **READS,
    200: {"content": {"application/zip": {}}, "description": "The archive"},
    507: {"description": "The files could not be written", "content": PROBLEM},
}


@dataclass(frozen=True, kw_only=True)
class ExportSize:
    """Bytes that an archive in this format will hardly exceed."""

    format: Format
    within: int


@dataclass(frozen=True, kw_only=True)
class ExportPart:
    """One choice. ``rows`` counts records that are kept; tables of figures are worked out anew
    and hold a few rows per publication and day."""

    what: Part
    tables: tuple[str, ...]
    rows: int
    events: int
    sizes: tuple[ExportSize, ...]


@dataclass(frozen=True, kw_only=True)
class ExportContents:
    """Every choice, as the log is now."""

    position: int
    parts: tuple[ExportPart, ...]


@router.get("", responses=ARCHIVE, response_class=StreamingResponse)
def download_export(
    kinora: Door,
    what: Annotated[Part, Query(description="Which part.")] = "all",
    kind: Annotated[Format, Query(alias="format", description="Of every table.")] = "csv",
) -> StreamingResponse:
    """One zip archive with the tables of a part, or with everything, and the data dictionary.

    The same files as `kinora export` writes; the server keeps none of them.
    """
    made = archive(kinora, kind=kind, what=what)
    headers = {
        "Content-Disposition": f'attachment; filename="{made.name}"',
        "Content-Length": str(made.size),
        "Kinora-Position": str(made.position),
    }
    log.info("export.sent", what=what, format=kind, bytes=made.size, position=made.position)
    return StreamingResponse(made.pieces(), media_type="application/zip", headers=headers)


@router.get("/contents", responses=READS)
def read_export_contents(kinora: Door) -> ExportContents:
    """What each choice holds, how many rows, and about how large it may become."""
    counted: dict[str, int] = {}

    def count(facts: Facts) -> None:
        for name in (*FILMS, *METRICS):
            counted[name] = facts.rows(f"SELECT count(*) AS n FROM {name}")[0]["n"]  # noqa: S608

    position, _hash = kinora.answers.at_head(count)
    with kinora.connections.use() as connection:
        log_size = log_bytes(connection)
    return ExportContents(
        position=position,
        parts=tuple(_part(what, counted, events=position, log_size=log_size) for what in WHAT),
    )


@router.get("/dictionary", responses=READS, response_class=PlainTextResponse)
def read_data_dictionary(kinora: Door) -> Response:
    """Every table and column in words, as it lies in each archive."""
    text = dictionary(_schemas(kinora))
    return PlainTextResponse(text, media_type="text/plain; charset=utf-8")


def _part(what: Part, counted: dict[str, int], *, events: int, log_size: int) -> ExportPart:
    names = tables_of(what)
    rows = sum(counted.get(name, 0) for name in names)
    worked_out = _FIGURES_PER_FILM * counted["publications"] if what in ("kpis", "all") else 0
    whole = "events" in names
    return ExportPart(
        what=what,
        tables=names,
        rows=rows,
        events=events if whole else 0,
        sizes=tuple(
            ExportSize(
                format=kind,
                within=size_within(
                    kind,
                    tables=len(names),
                    rows=rows + worked_out,
                    log=log_size if whole else 0,
                ),
            )
            for kind in FORMATS
        ),
    )


_FIGURES_PER_FILM = 12
"""Rows of figures that one publication leads to: its own, and its days in tables of days."""


def _schemas(kinora: Kinora) -> list[tuple[str, pa.Schema]]:
    now, zone = kinora.clock.now(), kinora.zone
    empty = Facts(threads=1)
    try:
        told = [
            (name, table(empty, name, now=now, zone=zone).schema)
            for name in tables_of("all")
            if name != "events"
        ]
    finally:
        empty.close()
    return [*told, ("events", COLUMNS)]
