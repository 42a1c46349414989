"""Events as sentences: the end of the log, and one stream."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from api.cli.ids import short
from api.cli.session import Session
from api.cli.shown import exact_moment

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from projections.audit_log import AuditFilter, AuditRow
    from projections.query import Reader

_LOOK_S = 0.5
_PAGE = 500


@dataclass(frozen=True, kw_only=True)
class Told:
    """One event with its sentence."""

    position: int
    at: datetime
    actor: str
    topic: str
    stream: UUID
    version: int
    sentence: str
    payload: Any


def tail_log(
    session: Session, kinora: "Kinora", wanted: "AuditFilter", *, number: int, follow: bool
) -> None:
    """Show the last events, and with ``follow`` every further one until interrupted."""
    from projections.audit_log import audit_log

    zone = kinora.zone
    with kinora.views.reader() as reader:
        rows = audit_log(reader, wanted, limit=number).rows[::-1]
        told = _told(reader, rows, session.language)
    if not follow:
        if session.screen.answer({"events": told}):
            return
        if not told:
            session.screen.empty(
                "Every event will be a sentence here.",
                "The log holds nothing that fits.",
                "kinora ideas import FILE.md",
            )
            return
        _lines(session, told, zone)
        session.screen.next("kinora log show STREAM", "kinora log tail -f")
        return
    _lines(session, told, zone)
    _follow(session, kinora, wanted, rows[-1] if rows else None)


def stream_events(kinora: "Kinora", reader: "Reader", stream: UUID, session: Session) -> list[Told]:
    """Every event of the stream, with its whole payload."""
    import msgspec

    from projections.audit_log import AUDIT
    from projections.query import Equal, Select

    query = Select(table=AUDIT, where=(Equal("stream", stream),), order=("position",))
    told = _told(reader, reader.select(query).rows, session.language)
    whole = {each.position: msgspec.to_builtins(each.payload) for each in kinora.store.load(stream)}
    return [_with_payload(each, whole.get(each.position, each.payload)) for each in told]


def show_stream(session: Session, events: Sequence[Told], zone: str, *, payloads: bool) -> None:
    """The stream as a person reads it."""
    from api.cli.screen import encoded

    if not payloads:
        _lines(session, events, zone)
        session.screen.next("kinora log show STREAM --payloads")
        return
    for each in events:
        _lines(session, [each], zone)
        session.screen.data(encoded(each.payload).decode(), style="dim")


def _follow(
    session: Session, kinora: "Kinora", wanted: "AuditFilter", last: "AuditRow | None"
) -> None:
    from projections.audit_log import AUDIT, audit_log
    from projections.query import Select, cursor_after

    seen = kinora.store.head()[0] if last is None else 0
    while True:
        time.sleep(_LOOK_S)
        after = "" if last is None else cursor_after(Select(table=AUDIT), last)
        with kinora.views.reader() as reader:
            page = audit_log(reader, wanted, newest_first=False, limit=_PAGE, after=after)
            rows = [row for row in page.rows if row.position > seen]
            told = _told(reader, rows, session.language)
        _lines(session, told, kinora.zone)
        last = rows[-1] if rows else last


def _told(reader: "Reader", rows: "Sequence[AuditRow]", language: str) -> list[Told]:
    import msgspec

    from projections.audit_sentences import sentences

    texts = sentences(reader, rows, "en" if language == "en" else "pl")
    return [
        Told(
            position=row.position,
            at=row.at,
            actor=row.actor,
            topic=row.topic,
            stream=row.stream,
            version=row.version,
            sentence=sentence,
            payload=msgspec.json.decode(row.payload),
        )
        for row, sentence in zip(rows, texts, strict=True)
    ]


def _with_payload(told: Told, payload: Any) -> Told:
    from dataclasses import replace

    return replace(told, payload=payload)


def _lines(session: Session, events: Sequence[Told], zone: str) -> None:
    for each in events:
        if session.as_json:
            session.screen.json_line(each)
            continue
        actor = session.words.actor(each.actor)
        session.screen.data(
            f"{each.position:>6}  {exact_moment(each.at, zone)}  {short(each.stream)}  "
            f"{each.sentence}  · {actor}"
        )
