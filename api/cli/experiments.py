"""``kinora experiments``: questions put before their films are published."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from projections.analytics.experiments import ExperimentRow

app = Noun(help="Questions put before their films are published: register, list, show, end.")

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Name of the experiment.")]


@app.command("list")
def list_experiments(ctx: typer.Context) -> None:
    """List experiments, the newest first, with the films of each side so far."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        rows = _rows(kinora)
    if session.screen.answer({"rows": rows}):
        return
    if not rows:
        session.screen.empty(
            "Registered questions, their films and their answers will be here.",
            "No experiment was registered yet.",
            "kinora experiments register NAME --feature tag:night --hypothesis TEXT",
        )
        return
    session.screen.table(
        ("Name", "Feature", "Platform", "Announced", "With it", "Without it", "State"),
        [
            (
                each.name,
                each.feature,
                each.platform,
                each.films,
                each.films_with,
                each.films_without,
                session.words.term("experiment", each.outcome),
            )
            for each in rows
        ],
        right=("Announced", "With it", "Without it"),
    )
    session.screen.next("kinora experiments show NAME", "kinora experiments end NAME")


@app.command("register")
def register(
    ctx: typer.Context,
    name: NameArgument,
    hypothesis: Annotated[
        str, typer.Option("--hypothesis", help="What you expect, in one sentence.")
    ],
    feature: Annotated[str, typer.Option("--feature", help="Such as tag:night or motion:orbit.")],
    platform: Annotated[str, typer.Option("--platform", help="youtube or tiktok.")] = "youtube",
    metric: Annotated[
        str, typer.Option("--metric", help="views_7d, views_72h or watched_7d.")
    ] = "views_7d",
    films: Annotated[int, typer.Option("--films", help="Films on each side, 10 to 1000.")] = 30,
) -> None:
    """Register a question; only films that are published from now on will answer it.

    It cannot be changed afterwards, and its result is not shown before both sides have as many
    films as announced.
    """
    session = session_of(ctx)
    from domain.commands import experiments as commands
    from domain.events.experiment import ExperimentRegistered

    wish = ExperimentRegistered(
        name=name, hypothesis=hypothesis, feature=feature,
        platform=platform, metric=metric, films=films,
    )  # fmt: skip
    with session.kinora() as kinora:
        events = commands.register(kinora.store, kinora.request(), wish)
    if session.screen.answer({"name": name, "position": events[-1].position}):
        return
    session.screen.good("The experiment {name} is registered.", name=name)
    session.screen.next("kinora experiments list", f'kinora experiments show "{name}"')


@app.command("show")
def show(ctx: typer.Context, name: NameArgument) -> None:
    """Show one experiment: the question, the films of each side, and the answer once it was
    read."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        row, zone = _named(kinora, name), kinora.zone
    if not session.screen.answer({"experiment": row}):
        _page(session, row, zone)


@app.command("end")
def end(
    ctx: typer.Context,
    name: NameArgument,
    abandon: Annotated[
        str, typer.Option("--abandon", metavar="REASON", help="End it without an answer; why.")
    ] = "",
) -> None:
    """Read the answer of an experiment, or abandon it with a reason."""
    session = session_of(ctx)
    from api.experiment_sides import sides_of
    from domain.commands import experiments as commands

    with session.kinora() as kinora:
        sides, request = sides_of(kinora, name), kinora.request()
        if abandon:
            commands.abandon(kinora.store, request, name, sides, reason=abandon)
        else:
            commands.conclude(kinora.store, request, name, sides)
        row, zone = _named(kinora, name), kinora.zone
    if session.screen.answer({"experiment": row}):
        return
    outcome = session.words.term("experiment", row.outcome)
    session.screen.good("The experiment {name} is over: {outcome}.", name=row.name, outcome=outcome)
    _page(session, row, zone)


def _rows(kinora: "Kinora") -> "list[ExperimentRow]":
    found = kinora.answers.experiments(now=kinora.clock.now(), zone=kinora.zone).answer
    return list(reversed(found))


def _named(kinora: "Kinora", name: str) -> "ExperimentRow":
    from api.cli.errors import InputRefused

    wanted = " ".join(name.casefold().split())
    for each in _rows(kinora):
        if " ".join(each.name.casefold().split()) == wanted:
            return each
    raise InputRefused(
        "There is no experiment {name}.", "kinora experiments list shows all of them.", name=name
    )


def _page(session: Session, row: "ExperimentRow", zone: str) -> None:
    from api.cli.shown import moment

    words = session.words
    session.screen.facts(
        row.name,
        [
            ("Hypothesis", row.hypothesis),
            ("Feature", row.feature),
            ("Platform", row.platform),
            ("Measure", row.metric),
            ("Registered", moment(row.registered_at, zone)),
            ("Announced", row.films),
            ("With it", _side(session, row.films_with, row.median_with)),
            ("Without it", _side(session, row.films_without, row.median_without)),
            ("State", words.term("experiment", row.outcome)),
            ("p", "" if row.p is None else words.number(row.p, 3)),
            ("Reason", row.reason),
        ],
    )


def _side(session: Session, films: int, median: float | None) -> str | int:
    """Films, and of a concluded experiment their median."""
    if median is None:
        return films
    words = session.words
    return words("{films} films, median {median}", films=films, median=words.number(median, 1))
