"""Renders of a film, each compared with the one before: whether it is made again 1:1."""

from uuid import UUID

from domain.events.animation import AnimationRendered
from domain.events.event import RecordedEvent
from projections.film_row import FilmRender
from projections.query import Equal, Reader, Select
from projections.rows import altered
from projections.table import Table

RENDERS = Table(
    record=FilmRender,
    name="animations_renders",
    key=("film", "number"),
)

_COMPARED = ("frame_list", "picture", "sound", "file")


def renders(reader: Reader, film: UUID) -> tuple[FilmRender, ...]:
    """Every render of a film in order, each with its comparison."""
    where = (Equal("film", film),)
    return reader.select(Select(table=RENDERS, where=where, order=("number",), limit=None)).rows


def render_row(
    event: RecordedEvent, fact: AnimationRendered, number: int, before: FilmRender | None
) -> FilmRender:
    """The row of a render; ``before`` is the film's render with the number before."""
    row = FilmRender(
        id=event.event_id,
        film=event.stream,
        position=event.position,
        number=number,
        round=fact.round,
        at=event.recorded_at,
        fps=fact.fps,
        frames=fact.frames,
        versions=fact.versions,
        document=fact.digests.document,
        frame_list=fact.digests.frame_list,
        picture=fact.digests.picture,
        sound=fact.digests.sound,
        file=fact.digests.file,
        frame_digests=fact.digests.frames,
        render_ms=fact.render_ms,
    )
    if before is None or before.document != row.document:
        return row
    differing = tuple(each for each in _COMPARED if getattr(row, each) != getattr(before, each))
    return altered(
        row,
        compared_with=before.number,
        equal="file" not in differing,
        differing=differing,
        first_differing_frame=_first_difference(row, before),
    )


def _first_difference(row: FilmRender, before: FilmRender) -> int | None:
    """One frame per second is digested: frame 0, ``fps``, 2 × ``fps`` …"""
    ours, theirs = row.frame_digests, before.frame_digests
    for second, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one != other:
            return second * row.fps
    shorter = min(len(ours), len(theirs))
    return None if len(ours) == len(theirs) else shorter * row.fps
