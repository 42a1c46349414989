"""``kinora schedule``: the rhythm of days, and what the scheduler did or why it did nothing."""

from typing import Annotated

import typer

from api.cli.help import Noun
from api.cli.session import session_of

app = Noun(help="The rhythm of days: show it, and its history.")


@app.command("show")
def show(ctx: typer.Context) -> None:
    """Show when the next day opens and when films go out."""
    session = session_of(ctx)
    from api.cli.shown import exact_moment
    from api.schedule_now import schedule_now

    with session.reading() as (kinora, reader):
        rhythm = schedule_now(kinora, reader)
    if session.screen.answer(rhythm):
        return
    words, zone = session.words, rhythm.zone
    last = rhythm.last
    session.screen.facts(
        words("The rhythm"),
        [
            ("Time zone", zone),
            ("Days open at", rhythm.day_time),
            ("The next day opens", exact_moment(rhythm.opens_at, zone)),
            ("Window", rhythm.window or words("at any time")),
            ("A film goes out", exact_moment(rhythm.window_at, zone)),
            ("Last day", "" if last is None else last.date),
            ("What became of it", "" if last is None else words.term("schedule", last.outcome)),
        ],
    )
    session.screen.next("kinora schedule history", "kinora settings set day_time 07:00")


@app.command("history")
def history(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="At most so many.")] = 30,
    after: Annotated[str, typer.Option("--after", help="“next” of the page before.")] = "",
) -> None:
    """List what became of each day, the newest first."""
    session = session_of(ctx)
    from api.cli.shown import moment, seconds
    from projections.schedule import schedule_history

    with session.reading() as (_, reader):
        page = schedule_history(reader, limit=limit, after=after)
    if session.screen.answer({"rows": page.rows, "next": page.next}):
        return
    if not page.rows:
        session.screen.empty(
            "Every day of the scheduler will be a line here.",
            "The scheduler has not seen the time of a day yet.",
            "kinora up",
        )
        return
    words = session.words
    session.screen.table(
        ("Date", "What became of it", "Due", "Late by"),
        [
            (
                row.date,
                words.term("schedule", row.outcome),
                moment(row.due_at, row.zone),
                seconds(words, row.late_s) if row.outcome == "opened_late" else "",
            )
            for row in page.rows
        ],
    )
    session.screen.next("kinora schedule show", "kinora day list")
