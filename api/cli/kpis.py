"""``kinora kpis``: the key figures, with how many films stand behind each."""

from typing import TYPE_CHECKING

import typer

from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from projections.analytics.records import Figure
    from projections.analytics.summary import KpiSummary

app = Noun()


@app.command("kpis")
def kpis(ctx: typer.Context) -> None:
    """Show key figures: views at 72 h and 7 days with n and interval, acceptance, lead time."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        summary = kinora.answers.summary(now=kinora.clock.now(), zone=kinora.zone).answer
    if session.screen.answer(summary):
        return
    if not summary.judged and not summary.published:
        session.screen.empty(
            "Views at 72 h and 7 days, acceptance, lead time and streak will be here.",
            "No film has been judged or published yet.",
            "kinora animation list",
        )
        return
    _show(session, summary)


def _show(session: Session, summary: "KpiSummary") -> None:
    from api.cli.shown import share

    words = session.words
    session.screen.facts(
        words("Production"),
        [
            ("Published films", summary.published),
            ("Days in a row", summary.streak_days),
            ("Judged films", summary.judged),
            ("Accepted", share(words, summary.acceptance_rate)),
            ("Accepted at first", share(words, summary.first_pass_rate)),
            ("Lead time", _figure(session, summary.lead_time_s, hours=True)),
            ("Cost per published film", _cost(session, summary.cost_per_published_micro_usd)),
        ],
    )
    if summary.platforms:
        session.screen.table(
            ("Platform", "Published", "72 h", "7 days", "Last 14 days", "7 days of those"),
            [
                (
                    each.platform,
                    each.published,
                    _figure(session, each.views_72h),
                    _figure(session, each.views_7d),
                    each.rolling_published,
                    _figure(session, each.rolling_views_7d),
                )
                for each in summary.platforms
            ],
            right=("Published", "Last 14 days"),
        )
    session.screen.next("kinora metrics show", "kinora metrics add ID --views N")


def _figure(session: Session, figure: "Figure", *, hours: bool = False) -> str:
    """Median, interval and n; with too few values only what can be said."""
    words = session.words
    if figure.median is None:
        return "—"
    shown = [
        words.number(value / 3600, 1) + " h" if hours else words.number(value, 0)
        for value in (figure.median, figure.low, figure.high)
        if value is not None
    ]
    interval = f" ({shown[1]} – {shown[2]})" if len(shown) == 3 else ""
    return f"{shown[0]}{interval}, n = {figure.n}"


def _cost(session: Session, micro_usd: float | None) -> str:
    return "" if micro_usd is None else f"{session.words.number(micro_usd / 1_000_000, 4)} USD"
