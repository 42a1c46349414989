"""``kinora demo``: from nothing to finished films, in a profile of its own."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.help import Noun
from api.cli.screen import Line, Screen
from api.cli.session import Session, producing, session_of
from api.cli.words import Words

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from api.rehearsal import FilmMade, News
    from api.watching import Running
    from projections.rebuild import RebuildReport

app = Noun()

IDEAS = Path(__file__).parents[2] / "gallery" / "ideas.md"


@app.command("demo")
def demo(
    ctx: typer.Context,
    films: Annotated[int, typer.Option(min=1, max=12, help="How many films to make.")] = 3,
    ideas: Annotated[Path, typer.Option(help="Markdown file with ideas.")] = IDEAS,
) -> None:
    """Make films from an ideas file, in the profile `demo`, with every choice by policy.

    Nothing leaves this machine: films, captions and thumbnails end in a kit folder, and
    their publication is only rehearsed. The profile has its own data and its own log.
    """
    session = session_of(ctx)
    if session.profile not in ("demo", "sandbox"):
        session.profile = "demo"
    began = time.monotonic()
    with session.kinora() as kinora:
        made = _make(session, kinora, ideas, films)
        intact, views = _verify(kinora)
        seconds = time.monotonic() - began
        if not session.screen.answer(_document(kinora, made, intact, views, seconds)):
            _show(session, kinora, made, intact, views, seconds)
    if not intact or not all(each.equal for each in views):
        raise typer.Exit(1)


def _make(session: Session, kinora: "Kinora", ideas: Path, films: int) -> "list[FilmMade]":
    from api.rehearsal import Rehearsal
    from api.watching import Watch

    screen = session.screen
    with producing(kinora), screen.working("Bringing the ideas in…") as line:
        watch = Watch(kinora, after=kinora.store.head()[0], tell=_Teller(screen, line))
        rehearsal = Rehearsal(kinora, watch, lambda news: screen.remark(told(news, screen.words)))
        rehearsal.bring_in(ideas)
        made = []
        for film in rehearsal.films(films):
            screen.remark(f"✓ {film.title}")
            made.append(film)
        return made


def told(news: "News", words: Words) -> str:
    """What happens in the rehearsal, in the operator's language."""
    from api.rehearsal import FilmTurnedDown, IdeasBrought, IdeasKnown, IdeaTaken

    match news:
        case IdeasKnown():
            return words("The ideas file is known already.")
        case IdeasBrought(steps=steps):
            return "\n".join(
                f"{words.term('stage', each.stage)} · {words.foreign(each.summary)}"
                for each in steps
            )
        case IdeaTaken(title=title, reason=reason):
            why = f"({words.foreign(reason)})" if reason else ""
            return words("Chosen: “{title}” {reason}", title=title, reason=why)
        case FilmTurnedDown():
            return words("A film did not pass its checks; another day is opened.")


class _Teller:
    """Shows what runs now on the live line."""

    def __init__(self, screen: Screen, line: Line) -> None:
        self._screen = screen
        self._line = line

    def __call__(self, running: "list[Running]") -> None:
        if running:
            parts = [
                f"{self._screen.words.term('stage', each.stage)} {_share(each.progress)}".strip()
                for each in running
            ]
            self._line.show(self._screen.words("Working:"), detail=" · ".join(parts))


def _share(progress: object) -> str:
    """``42 % (1.3 ×)`` where the work tells how far it is."""
    if not isinstance(progress, dict):
        return ""
    done = progress.get("frames", progress.get("done"))
    total = progress.get("total")
    if not (isinstance(done, int | float) and isinstance(total, int | float) and total):
        return ""
    share = f"{100 * done / total:.0f} %"
    pace = progress.get("realtime")
    return f"{share} ({pace:.1f} ×)" if isinstance(pace, int | float) else share


def _verify(kinora: "Kinora") -> "tuple[bool, Sequence[RebuildReport]]":
    from adapters.event_store.verification import Intact, verify

    kinora.views.catch_up()
    return isinstance(verify(kinora.store), Intact), kinora.views.check()


def _document(
    kinora: "Kinora",
    made: "list[FilmMade]",
    intact: bool,
    views: "Sequence[RebuildReport]",
    seconds: float,
) -> dict[str, object]:
    head, digest = kinora.store.head()
    return {
        "films": made,
        "kits_folder": str(kinora.kits_folder),
        "log": {"events": head, "head_hash": digest.hex(), "intact": intact},
        "views": {each.projection: each.equal for each in views},
        "seconds": round(seconds, 1),
    }


def _show(
    session: Session,
    kinora: "Kinora",
    made: "list[FilmMade]",
    intact: bool,
    views: "Sequence[RebuildReport]",
    seconds: float,
) -> None:
    screen = session.screen
    screen.table(
        ("film", "length (s)", "rendered in (s)", "× real time", "MB", "file", "states"),
        [_row(each) for each in made],
        right=("length (s)", "rendered in (s)", "× real time", "MB"),
    )
    screen.say("Kits with film, caption and thumbnail:")
    for each in made:
        screen.data(f"  {kinora.kits_folder / each.kit}")
    head, _ = kinora.store.head()
    if intact:
        screen.good("The log of {n} events is intact.", n=head)
    else:
        screen.warn("The log is broken: `kinora log verify` says where.")
    equal = sum(each.equal for each in views)
    screen.say("{equal} of {n} read models equal their rebuild.", equal=equal, n=len(views))
    screen.say("Took {seconds} s in all.", seconds=f"{seconds:.0f}")
    option = f"kinora --profile {session.settings.profile}"
    screen.next(f"{option} animation list", f"{option} log tail", f"{option} up")


def _row(film: "FilmMade") -> tuple[object, ...]:
    rendered = film.rendered
    return (
        film.title,
        rendered.duration_s,
        rendered.render_ms / 1000,
        rendered.realtime,
        rendered.bytes / 1e6,
        rendered.file[:12],
        rendered.digests.states[-1][:12] if rendered.digests.states else "",
    )
