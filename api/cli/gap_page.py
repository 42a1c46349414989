"""One gap on one page, and what follows when it is marked implemented."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from api.cli.ids import short
from api.cli.session import Session
from api.cli.shown import clipped

if TYPE_CHECKING:
    from projections.gaps_board import GapLink, GapOnBoard


def show_gap(
    session: Session, found: "GapOnBoard", links: "Sequence[GapLink]", *, lacks: bool
) -> None:
    """Everything that is known of the gap, and what to do with it."""
    words, row = session.words, found.gap
    session.screen.facts(
        f"{short(row.id)}  {row.feature}",
        [
            ("Where it stands", words.term("gap", row.state)),
            ("Why it is missing", words.foreign(row.cause)),
            ("Reason", words.foreign(row.reason)),
            ("Language version", row.language_version),
            ("Would free", found.frees),
            ("Waiting", found.waiting),
            ("Turn", found.turn or ""),
            ("Free by then", found.freed if found.turn else ""),
        ],
    )
    if row.state == "implemented":
        tell_what_follows(session, row.feature, found.waiting, lacks=lacks)
    _show_links(session, links)
    session.screen.next(*_next(found))


def tell_what_follows(session: Session, feature: str, waiting: int, *, lacks: bool) -> None:
    """Whether being marked implemented will free anybody."""
    if not lacks:
        if waiting:
            session.screen.remark(
                session.words.count(
                    "{n} idea is verified again.|{n} ideas are verified again.", waiting
                )
            )
        return
    session.screen.warn(
        "It is marked implemented, yet the language has no capability for {feature}: {ideas}.",
        feature=feature,
        ideas=session.words.count("{n} idea stays blocked|{n} ideas stay blocked", waiting),
    )


def _show_links(session: Session, links: "Sequence[GapLink]") -> None:
    if not links:
        return
    words = session.words
    session.screen.heading("Ideas that need it")
    session.screen.table(
        ("Id", "Title", "Words", "Waiting", "By it alone"),
        [
            (
                short(each.idea),
                clipped(each.title, 50),
                each.evidence,
                words("yes") if each.waiting else words("no"),
                words("yes") if each.waiting and each.alone else words("no"),
            )
            for each in links
        ],
    )


def _next(found: "GapOnBoard") -> tuple[str, ...]:
    name = short(found.gap.id)
    match found.gap.state:
        case "new":
            return (f"kinora gaps accept {name}", f"kinora gaps decline {name}")
        case "accepted":
            return (f"kinora gaps start {name}",)
        case "in_progress":
            return (f"kinora gaps implemented {name}",)
        case _:
            return (f"kinora gaps reopen {name}",)
