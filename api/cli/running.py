"""``kinora up``, ``down`` and ``status``: the processes of one profile."""

from typing import TYPE_CHECKING

import typer

from api.cli.help import Noun
from api.cli.screen import Screen
from api.cli.session import Session, session_of

if TYPE_CHECKING:
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

    run_everything(session.settings, lambda: _announce(session), session.words.foreign)


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


def _announce(session: Session) -> None:
    settings, screen = session.settings, session.screen
    option = "" if settings.profile == "main" else f" --profile {settings.profile}"
    screen.note(
        "Kinora ({profile}) runs at {address}",
        profile=settings.profile,
        address=f"http://{settings.host}:{settings.port}/api/docs",
    )
    screen.remark(f"  kinora{option} status    kinora{option} gate    kinora{option} down")


def _show(screen: Screen, found: "Status") -> None:
    screen.facts(
        f"Kinora {found.version} · {found.profile}",
        [
            ("running", found.running),
            ("events", found.head),
            ("head of the log", found.head_hash[:16]),
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


def _show_work(screen: Screen, found: "Status") -> None:
    if found.queue is None:
        screen.warn("The queue cannot be asked. Nothing is lost: the log knows what was asked for.")
    else:
        waiting = {stage: depth for stage, depth in found.queue.items() if depth}
        screen.table(("queue", "waiting"), waiting.items() or [("", 0)], right=("waiting",))
    states = [(screen.words.term("work", state), n) for state, n in found.work.items()]
    screen.table(("work", "pieces"), states or [("", 0)], right=("pieces",))
