"""``kinora up``, ``down`` and ``status``: the processes of one profile."""

from typing import TYPE_CHECKING

import typer

from api.cli.help import Noun
from api.cli.screen import Screen
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from api.status import Status

app = Noun()


@app.command("up")
def up(ctx: typer.Context) -> None:
    """Start everything and look after it until Ctrl-C or `kinora down`.

    Databases, follower, worker, scheduler and the HTTP door run under one supervisor that
    starts again what dies. Logs go to the profile's logs folder as well.
    """
    session = session_of(ctx)
    from api.running import run_everything

    run_everything(
        session.settings, lambda kinora: _announce(session, kinora), session.words.foreign
    )


@app.command("down")
def down(ctx: typer.Context) -> None:
    """Stop what `kinora up` started, in order, and wait for it."""
    session = session_of(ctx)
    from api.running import stop_everything

    with session.screen.working("Stopping…"):
        stopped = stop_everything(session.settings)
    if session.screen.answer({"stopped": stopped}):
        return
    if stopped:
        session.screen.good("Kinora has stopped. Everything it knew is in the log.")
    else:
        session.screen.say("Nothing was running in this profile.")


@app.command("status")
def status(ctx: typer.Context) -> None:
    """Processes, how far each reader of the log is, the queue, and work by state."""
    session = session_of(ctx)
    with session.kinora() as kinora:
        from api.status import collect_status

        found = collect_status(kinora)
    if not session.screen.answer(found):
        _show(session.screen, found)


def _announce(session: Session, kinora: "Kinora") -> None:
    settings, screen = session.settings, session.screen
    option = "" if settings.profile == "main" else f" --profile {settings.profile}"
    screen.note(
        "Kinora ({profile}) runs at {address}",
        profile=settings.profile,
        address=f"http://{settings.host}:{settings.port}/",
    )
    screen.remark(f"  kinora{option} status    kinora{option} gate    kinora{option} down")
    _invite(session, kinora)


def _invite(session: Session, kinora: "Kinora") -> None:
    """Nobody may sign in yet: say how. The code is for eyes at a terminal, never for a file."""
    from api.security.opening import porter_of

    porter = porter_of(kinora)
    if porter.has_operator():
        return
    if session.screen.errors.is_terminal:
        code = porter.offer_first_code()
        session.screen.note("One-time code for the browser on this machine: {code}", code=code)
        session.screen.note("It holds for an hour, and an earlier one no longer does.")
    else:
        session.screen.note("Nobody can sign in yet: kinora auth init creates the operator.")


def _show(screen: Screen, found: "Status") -> None:
    screen.facts(
        f"Kinora {found.version} · {found.profile}",
        [
            ("running", found.running),
            ("events", found.head),
            ("head of the log", found.head_hash[:16]),
            ("ideas in the pool", _pool(screen, found)),
        ],
    )
    if found.processes:
        screen.table(
            ("process", "pid", "ready", "restarts", "since", "port"),
            [(p.name, p.pid, p.ready, p.restarts, p.since, p.port) for p in found.processes],
            right=("pid", "restarts", "port"),
        )
    screen.table(
        ("follower", "position", "behind", "seconds", "active", "parked", "last error"),
        [
            (f.name, f.position, f.behind, f.behind_s, f.active, f.parked_streams, f.last_error)
            for f in found.followers
        ],
        right=("position", "behind", "seconds", "parked"),
    )
    _show_work(screen, found)
    if not found.running:
        screen.next("kinora up")


def _pool(screen: Screen, found: "Status") -> str:
    """How many ideas there are, and what the day does when they are too few."""
    words, ideas = screen.words, found.ideas
    said = str(ideas.pool)
    if ideas.asked:
        return words("{pool}, today asked for {asked}", pool=said, asked=ideas.asked)
    if ideas.pool >= ideas.floor:
        return said
    if ideas.automatic:
        lacking = ideas.floor - ideas.pool
        return words("{pool}, the day will ask for {lacking}", pool=said, lacking=lacking)
    return words("{pool} of {floor}, not asking by itself", pool=said, floor=ideas.floor)


def _show_work(screen: Screen, found: "Status") -> None:
    if found.queue is None:
        screen.warn("The queue cannot be asked. Nothing is lost: the log knows what was asked for.")
    else:
        waiting = {stage: depth for stage, depth in found.queue.items() if depth}
        screen.table(("queue", "waiting"), waiting.items() or [("", 0)], right=("waiting",))
    states = [(screen.words.term("work", state), n) for state, n in found.work.items()]
    screen.table(("work", "pieces"), states or [("", 0)], right=("pieces",))
