"""``kinora models budget``: what language models may cost, have cost, and whether they may."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from domain.consultation.budget import Controls, Limits, Spending, Sums

app = Noun(help="What language models may cost: show, set, stop, lift.")

Reason = Annotated[str, typer.Option(help="Why; it is kept in the log.")]
Dollars = Annotated[float | None, typer.Option(min=0, help="US dollars; 0 asks free models only.")]
Tokens = Annotated[int | None, typer.Option(min=0, help="Tokens in and out.")]


@app.command("show")
def show_budget(ctx: typer.Context) -> None:
    """Show what was spent and reserved today and this month, and what may be."""
    session = session_of(ctx)
    from zoneinfo import ZoneInfo

    from domain.consultation import budget
    from domain.events.event import payloads
    from domain.identifiers import budget_id

    with session.kinora() as kinora:
        now = kinora.clock.now().astimezone(ZoneInfo(kinora.zone))
        spending = budget.fold(kinora.store.load(budget_id(f"{now:%Y-%m}")))
        controls = budget.controls(payloads(kinora.store.load(budget.CONTROLS)))
    _show(session, spending, controls, now)


@app.command("set")
def set_budget(
    ctx: typer.Context,
    day: Dollars = None,
    month: Dollars = None,
    day_tokens: Tokens = None,
    month_tokens: Tokens = None,
) -> None:
    """Set limits of money and tokens, for a day and for a month. What is left out stays."""
    session = session_of(ctx)
    from domain.commands import model_budget
    from domain.consultation import budget
    from domain.consultation.budget import Limits
    from domain.events.event import payloads

    with session.kinora() as kinora:
        known = budget.controls(payloads(kinora.store.load(budget.CONTROLS))).limits
        wanted = Limits(
            day_micro_usd=_micro(day, known.day_micro_usd),
            month_micro_usd=_micro(month, known.month_micro_usd),
            day_tokens=known.day_tokens if day_tokens is None else day_tokens,
            month_tokens=known.month_tokens if month_tokens is None else month_tokens,
        )
        model_budget.set_limits(kinora.store, kinora.request(), wanted)
    if not session.screen.answer(_limits(wanted)):
        session.screen.good("The budget is set.")
        session.screen.next("kinora models budget show")


@app.command("stop")
def stop_models(ctx: typer.Context, reason: Reason = "") -> None:
    """Stop asking language models at once, until it is lifted."""
    session = session_of(ctx)
    from domain.commands import model_budget

    with session.kinora() as kinora:
        model_budget.stop(kinora.store, kinora.request(), reason)
    if not session.screen.answer({"stopped": True}):
        session.screen.good("No language model is asked any more; all else goes on.")
        session.screen.next("kinora models budget lift")


@app.command("lift")
def lift_stop(ctx: typer.Context, reason: Reason = "") -> None:
    """Allow language models again."""
    session = session_of(ctx)
    from domain.commands import model_budget

    with session.kinora() as kinora:
        model_budget.lift(kinora.store, kinora.request(), reason)
    if not session.screen.answer({"stopped": False}):
        session.screen.good("Language models may be asked again, within the budget.")
        session.screen.next("kinora models budget show")


def _show(session: Session, spending: "Spending", controls: "Controls", now: datetime) -> None:
    day, month, limits = spending.of_day(now.date()), spending.of_month(), controls.limits
    state = _state(session, day, month, controls)
    in_flight = len(spending.reserved)
    if session.screen.answer(
        {
            "state": state,
            "stopped": controls.stopped,
            "day": {"date": now.date().isoformat(), **_sums(day)},
            "month": {"month": f"{now:%Y-%m}", **_sums(month)},
            "limits": _limits(limits),
            "calls_in_flight": in_flight,
        }
    ):
        return
    words, screen = session.words, session.screen
    screen.data(state)
    today = _row(session, day, limits.day_micro_usd, limits.day_tokens)
    whole = _row(session, month, limits.month_micro_usd, limits.month_tokens)
    screen.table(
        ("Span", "USD", "of USD", "Tokens", "of tokens"),
        [(words("today"), *today), (words("this month"), *whole)],
        right=("USD", "of USD", "Tokens", "of tokens"),
    )
    if in_flight:
        screen.say("Calls under way, counted at the most they can cost: {n}.", n=in_flight)
    if controls.stopped is not None:
        screen.next("kinora models budget lift")
    else:
        screen.next("kinora models budget set --day 1 --month 10", "kinora models budget stop")


def _state(session: Session, day: "Sums", month: "Sums", controls: "Controls") -> str:
    """Whether anything may be asked now, in words."""
    words, limits = session.words, controls.limits
    if controls.stopped is not None:
        why = f": {controls.stopped}" if controls.stopped else "."
        return words("Stopped by the operator") + why
    if month.micro_usd >= limits.month_micro_usd or month.tokens >= limits.month_tokens:
        return words("Stopped by itself: this month's limit is used up.")
    if day.micro_usd >= limits.day_micro_usd or day.tokens >= limits.day_tokens:
        return words("Stopped by itself: today's limit is used up.")
    return words("Language models may be asked.")


def _row(
    session: Session, spent: "Sums", most_money: int, most_tokens: int
) -> tuple[str, str, str, str]:
    words = session.words
    return (
        words.number(spent.micro_usd / 1_000_000, 4),
        words.number(most_money / 1_000_000),
        words.number(spent.tokens, 0),
        words.number(most_tokens, 0),
    )


def _sums(sums: "Sums") -> dict[str, int]:
    return {"micro_usd": sums.micro_usd, "tokens": sums.tokens}


def _limits(limits: "Limits") -> dict[str, int]:
    return {
        "day_micro_usd": limits.day_micro_usd,
        "month_micro_usd": limits.month_micro_usd,
        "day_tokens": limits.day_tokens,
        "month_tokens": limits.month_tokens,
    }


def _micro(dollars: float | None, known: int) -> int:
    return known if dollars is None else round(dollars * 1_000_000)
