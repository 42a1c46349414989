"""``kinora day``: run a day, list days, close one."""

from typing import Annotated

import typer

from api.cli.help import Noun
from api.cli.ideas import DayOption, day_stream
from api.cli.session import Session, session_of

app = Noun(help="Run, list and close days.")


@app.command("run")
def run(
    ctx: typer.Context,
    auto: Annotated[
        bool,
        typer.Option(
            "--auto",
            help="Let policy choose the idea; in demo and sandbox also approve and confirm.",
        ),
    ] = False,
    date: Annotated[str, typer.Option("--date", help="Day as YYYY-MM-DD; today without it.")] = "",
) -> None:
    """Open the day and go on with it.

    Waits for the candidates and stops at the choice. Once an idea is chosen, or with --auto,
    goes on until the film waits for review; approval and publication are yours.
    """
    session = session_of(ctx)
    from api.cli.day_run import run_day

    run_day(session, date=date, auto=auto)


@app.command("list")
def list_days(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="At most so many.")] = 30,
    after: Annotated[str, typer.Option("--after", help="“next” of the page before.")] = "",
) -> None:
    """List days, the newest first, with the step each stands at."""
    session = session_of(ctx)
    from projections.today import days

    with session.reading() as (_, reader):
        page = days(reader, limit=limit, after=after)
    if session.screen.answer({"rows": page.rows, "next": page.next}):
        return
    if not page.rows:
        session.screen.empty(
            "Every day will be a line here: its idea, its film and where it stands.",
            "No day has been opened yet.",
            "kinora day run",
        )
        return
    _table(session, page.rows)
    session.screen.next("kinora gate --day DATE", "kinora day run")


@app.command("close")
def close(
    ctx: typer.Context,
    day: DayOption = "",
    outcome: Annotated[
        str, typer.Option("--outcome", help="published, rejected or empty; told from the film.")
    ] = "",
) -> None:
    """End a day; its choice stands from then on."""
    session = session_of(ctx)
    from domain.commands.days import close_day

    with session.deciding() as (kinora, _, request):
        stream = day_stream(kinora, day)
        said = outcome or _outcome(kinora, stream)
        events = close_day(kinora.store, request, stream, _checked(said))
    position = events[-1].position if events else None
    if session.screen.answer({"day": stream, "outcome": said, "position": position}):
        return
    if events:
        session.screen.good(
            "The day is closed: {outcome}.", outcome=session.words.term("day", said)
        )
    else:
        session.screen.say("The day was closed already; it stays as it is.")
    session.screen.next("kinora day list")


def _checked(outcome: str) -> str:
    from api.cli.errors import USAGE, InputRefused

    if outcome not in ("published", "rejected", "empty"):
        raise InputRefused(
            "“{outcome}” is no outcome of a day.",
            "Say published, rejected or empty.",
            code=USAGE,
            outcome=outcome,
        )
    return outcome


def _outcome(kinora: object, day: object) -> str:
    """How the day ended, by what became of its film."""
    from domain.animations.state import Progress
    from domain.animations.state import fold as fold_animation
    from domain.days.state import fold
    from domain.events.event import payloads

    store = kinora.store  # type: ignore[attr-defined]
    choice = fold(payloads(store.load(day))).choice
    if choice is None:
        return "empty"
    progress = fold_animation(payloads(store.load(choice.animation))).progress
    return "rejected" if progress is Progress.REJECTED else "empty"


def _table(session: Session, rows: object) -> None:
    from api.cli.ids import short

    words = session.words
    session.screen.table(
        ("Date", "Idea", "Film", "Step", "Where it stands", "Outcome"),
        [
            (
                row.date,
                row.title,
                short(row.animation),
                words.term("step", row.next),
                words.term("state", _state(row)),
                words.term("day", row.outcome),
            )
            for row in rows  # type: ignore[attr-defined]
        ],
    )


def _state(row: object) -> str:
    found = [each.state for each in row.steps if each.name == row.next]  # type: ignore[attr-defined]
    return found[0] if found else ""
