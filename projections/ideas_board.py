"""Ideas board: every idea, how new and how feasible it is, and what was decided."""

from collections.abc import Iterable
from uuid import UUID

from domain.events.event import Event, RecordedEvent
from domain.events.idea import (
    IdeaCompared,
    IdeaDeferred,
    IdeaPicked,
    IdeaProposed,
    IdeaRejected,
    IdeaRestored,
    IdeaSketched,
    IdeaVerified,
)
from projections.idea_row import Choice, Features, IdeaRow, Missing, NearIdea, Status
from projections.projection import Projection, alters, begun, on
from projections.query import Condition, Equal, Has, OneOf, Page, Reader, Select, Words
from projections.rows import Change, altered
from projections.table import Index, Rows, Table

_CHOICES: dict[type[Event], Choice] = {
    IdeaPicked: "picked",
    IdeaDeferred: "deferred",
    IdeaRejected: "rejected",
    IdeaRestored: "",
}

IDEAS = Table(
    record=IdeaRow,
    name="ideas_board",
    key=("id",),
    indexes=(
        Index(columns=("position",)),
        Index(columns=("status", "position")),
        Index(columns=("title_order", "id")),
        Index(columns=("tags",), method="gin"),
    ),
    folded=(("words", ("title", "summary", "tags")), ("title_order", ("title",))),
)


def ideas(
    reader: Reader,
    *,
    statuses: tuple[str, ...] = (),
    language: str = "",
    tag: str = "",
    source: str = "",
    search: str = "",
    by_title: bool = False,
    limit: int = 50,
    after: str = "",
) -> Page[IdeaRow]:
    """Ideas, newest first or in order of the title."""
    where = _conditions(statuses=statuses, language=language, tag=tag, source=source, search=search)
    return reader.select(
        Select(
            table=IDEAS,
            where=where,
            order=("title_order",) if by_title else ("position",),
            descending=not by_title,
            limit=limit,
            after=after,
        )
    )


def idea(reader: Reader, identifier: UUID) -> IdeaRow | None:
    """One idea."""
    return reader.find(IDEAS, identifier)


def ideas_among(reader: Reader, identifiers: Iterable[UUID]) -> dict[UUID, IdeaRow]:
    """Those of the ideas that exist, by identifier."""
    query = Select(table=IDEAS, where=(OneOf("id", tuple(identifiers)),))
    return {row.id: row for row in reader.select(query).rows}


def idea_counts(
    reader: Reader, *, language: str = "", tag: str = "", source: str = "", search: str = ""
) -> dict[str, int]:
    """Number of ideas in each status, among those that fit."""
    where = _conditions(statuses=(), language=language, tag=tag, source=source, search=search)
    return dict(reader.count_by(IDEAS, "status", where))


def _conditions(
    *, statuses: tuple[str, ...], language: str, tag: str, source: str, search: str
) -> tuple[Condition, ...]:
    wanted: list[Condition] = [OneOf("status", statuses)] if statuses else []
    wanted += [Equal("language", language)] if language else []
    wanted += [Has("tags", tag)] if tag else []
    wanted += [Equal("source", source)] if source else []
    wanted += [Words("words", search)] if search else []
    return tuple(wanted)


def _proposed(event: RecordedEvent, fact: IdeaProposed, rows: Rows) -> Iterable[Change]:
    if event.version > 1 and rows.find(IDEAS, event.stream) is not None:
        return ()
    features = Features(
        motion=fact.features.motion,
        tempo=fact.features.tempo,
        mood=fact.features.mood,
        objects=fact.features.objects,
        ending=fact.features.ending,
        tags=fact.features.tags,
    )
    row = IdeaRow(
        id=event.stream,
        position=event.position,
        title=fact.title,
        summary=fact.summary,
        expectation=fact.expectation,
        tags=fact.tags,
        language=fact.language,
        source=fact.source,
        line=fact.line,
        batch=fact.batch,
        source_fallback=fact.fallback,
        model_call=fact.call,
        cost_micro_usd=fact.cost_micro_usd,
        features=features,
        proposed_at=event.recorded_at,
        status="proposed",
        open=False,
        changed_at=event.recorded_at,
    )
    return begun(event, row)


def _compared(row: IdeaRow, event: RecordedEvent, fact: IdeaCompared) -> IdeaRow:
    nearest = tuple(
        NearIdea(idea=near.idea, title=near.title, similarity=near.similarity)
        for near in fact.neighbours
    )
    compared = altered(
        row,
        verdict=fact.verdict,
        nearest=nearest,
        nearest_similarity=nearest[0].similarity if nearest else 0.0,
        embedding=fact.embedding,
        embedding_provider=fact.provider,
        embedding_model=fact.model,
        embedding_dimension=fact.dimension,
        embedding_fallback=fact.fallback,
        warn_at=fact.warn_at,
        block_at=fact.block_at,
    )
    return _judged(compared, event)


def _verified(row: IdeaRow, event: RecordedEvent, fact: IdeaVerified) -> IdeaRow:
    missing = tuple(
        Missing(
            gap=each.gap,
            feature=each.feature,
            reason=each.reason,
            evidence=each.evidence,
            impact=each.impact,
            by=each.by,
        )
        for each in fact.missing
    )
    verified = altered(
        row,
        feasible=fact.feasible,
        capabilities=fact.capabilities,
        missing=missing,
        language_version=fact.language_version,
        rules_version=fact.rules_version,
    )
    return _judged(verified, event)


def _sketched(row: IdeaRow, event: RecordedEvent, fact: IdeaSketched) -> IdeaRow:
    return altered(
        row,
        sketch_digest=fact.document_digest,
        sketch_composer=fact.composer,
        sketch_position=event.position,
        changed_at=event.recorded_at,
    )


def _decided(
    row: IdeaRow,
    event: RecordedEvent,
    fact: IdeaPicked | IdeaDeferred | IdeaRejected | IdeaRestored,
) -> IdeaRow:
    decided = altered(
        row,
        choice=_CHOICES[type(fact)],
        choice_reason=fact.reason,
        decided_at=event.recorded_at,
    )
    return _judged(decided, event)


def _judged(row: IdeaRow, event: RecordedEvent) -> IdeaRow:
    status = _status(row)
    return altered(
        row,
        status=status,
        open=status in ("feasible", "similar"),
        changed_at=event.recorded_at,
    )


def _status(row: IdeaRow) -> Status:
    if row.choice:
        return row.choice
    if row.verdict == "duplicate":
        return "duplicate"
    if row.feasible is None:
        return "compared" if row.verdict else "proposed"
    if not row.feasible:
        return "blocked"
    return "similar" if row.verdict == "similar" else "feasible"


VIEW = Projection(
    name="ideas_board",
    version=3,
    tables=(IDEAS,),
    handlers=(
        on(IdeaProposed, _proposed),
        alters(IdeaCompared, IDEAS, _compared),
        alters(IdeaVerified, IDEAS, _verified),
        alters(IdeaSketched, IDEAS, _sketched),
        alters(IdeaPicked, IDEAS, _decided),
        alters(IdeaDeferred, IDEAS, _decided),
        alters(IdeaRejected, IDEAS, _decided),
        alters(IdeaRestored, IDEAS, _decided),
    ),
)
