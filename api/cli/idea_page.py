"""One idea on one page."""

from typing import TYPE_CHECKING

from api.cli.ids import short
from api.cli.session import Session
from api.cli.shown import found_by, moment

if TYPE_CHECKING:
    from projections.idea_row import IdeaRow


def show_idea(session: Session, row: "IdeaRow", zone: str) -> None:
    """Everything that is known of the idea, and what to do with it."""
    words = session.words
    session.screen.facts(
        f"{short(row.id)}  {row.title}",
        [
            ("Where it stands", words.term("idea", row.status)),
            ("Summary", row.summary),
            ("What to expect", row.expectation),
            ("Tags", row.tags),
            ("Features", _features(session, row)),
            ("Language", row.language),
            ("Origin", f"{row.source}:{row.line}" if row.line else row.source),
            ("Instead of", row.source_fallback),
            ("Cost", words.number(row.cost_micro_usd / 1e6, 4) if row.cost_micro_usd else ""),
            ("Proposed", moment(row.proposed_at, zone)),
            ("Novelty", _novelty(session, row)),
            ("Measured by", _measured(row)),
            ("Capabilities", row.capabilities),
            ("Judged by", f"{row.rules_version}, {row.language_version}".strip(", ")),
            ("Decided", moment(row.decided_at, zone)),
            ("Reason", words.foreign(row.choice_reason)),
            ("Sketch", row.sketch_digest[:12]),
        ],
    )
    _neighbours(session, row)
    _gaps(session, row)
    session.screen.next(*_next(row))


def _features(session: Session, row: "IdeaRow") -> str:
    features = row.features
    named = (
        *(features.motion, features.tempo, features.mood),
        *(*features.objects, features.ending, *features.tags),
    )
    return ", ".join(session.words.term("feature", each) for each in dict.fromkeys(named) if each)


def _novelty(session: Session, row: "IdeaRow") -> str:
    if not row.verdict or row.warn_at is None or row.block_at is None:
        return ""
    words = session.words
    return words(
        "{verdict} (nearest {nearest}; similar from {warn}, duplicate from {block})",
        verdict=words.term("verdict", row.verdict),
        nearest=words.number(row.nearest_similarity),
        warn=words.number(row.warn_at),
        block=words.number(row.block_at),
    )


def _measured(row: "IdeaRow") -> str:
    """What the scores are worth: the embedding, and why not the preferred one."""
    measured = f"{row.embedding} ({row.embedding_provider})" if row.embedding else ""
    return f"{measured}; {row.embedding_fallback}" if row.embedding_fallback else measured


def _neighbours(session: Session, row: "IdeaRow") -> None:
    if not row.nearest:
        return
    session.screen.heading("Nearest earlier ideas")
    session.screen.table(
        ("Id", "Title", "Similarity"),
        [(short(each.idea), each.title, each.similarity) for each in row.nearest],
        right=("Similarity",),
    )


def _gaps(session: Session, row: "IdeaRow") -> None:
    if not row.missing:
        return
    session.screen.heading("What the language cannot say yet")
    session.screen.table(
        ("Gap", "Feature", "Evidence", "What is lost", "Found by", "Reason"),
        [
            (
                short(each.gap),
                each.feature,
                each.evidence,
                session.words.term("impact", each.impact),
                found_by(session.words, each.by),
                session.words.foreign(each.reason),
            )
            for each in row.missing
        ],
    )


def _next(row: "IdeaRow") -> tuple[str, ...]:
    name = short(row.id)
    if row.status == "picked":
        return ("kinora day run", "kinora ideas undo")
    if row.status in ("deferred", "rejected"):
        return (f"kinora ideas restore {name}",)
    if row.status == "blocked":
        return ("kinora gaps list", f"kinora verify {name}", f"kinora ideas defer {name}")
    if row.status in ("proposed", "compared"):
        return ("kinora work list",)
    return (f"kinora ideas pick {name}", f"kinora ideas defer {name}")
