"""A span of days of one operator: a real log and real films, all on one travelling clock.

Models are scripted, and films are inspected by a twin. Days open at their time, ideas are chosen
by the policy, the operator judges films and sends them out; what is due is done when it is due,
and a platform has bad hours as they were planned.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from uuid import UUID

import pytest

from adapters.language_model.scripted_adviser import ScriptedAdviser
from adapters.sandbox_platforms.sandbox import Sandbox
from adapters.sandbox_platforms.serving import ServedSandbox
from adapters.sandbox_platforms.settings import SandboxSettings, TikTokSettings
from api.meters import meters_of
from api.publishers import publisher_of
from api.scheduler import DayOpener
from api.settings import load_settings
from domain.animations.state import Progress
from domain.animations.state import fold as fold_animation
from domain.commands import animations, ideas, outcomes
from domain.commands.publications import Wish
from domain.commands.publications import request as publish_film
from domain.commands.settings import set_value
from domain.days.state import fold as fold_day
from domain.events.event import RecordedEvent, payloads
from domain.events.publication import OutcomeUnknown
from domain.identifiers import AnimationId, day_id
from domain.ports import RenderAnswer
from domain.production.open_work import OpenWorkBook
from domain.production.stage import Stage
from domain.publications.state import Step
from domain.publications.state import fold as fold_publication
from domain.stages.measure import measure
from domain.stages.publish import publish
from tests.domain.factory import Factory
from tests.domain.samples import TICKED
from tests.e2e.calendars import WARSAW, Calendar, Spell, at
from tests.e2e.short_films import ShortFilms
from tests.e2e.travelled_log import TravelledLog, travelled_log
from tests.studio import Studio

MORNING = time(7, 0)
DESK = time(7, 30)
"""When the operator looks at the day's film."""

LATER = time(10, 0)
"""When the operator looks at what became of it: Kinora has stopped searching by then."""

_SCRIPT = {
    "compile": [f"film {each}{' broken' if each % 4 == 3 else ''}" for each in range(100)],
    "repair": [f"film {each} mended" for each in range(100)],
}
"""What models write: every fourth document has to be repaired."""

_WISHES = (
    "Glass blower: a glass blower speaks while he blows a bottle",
    "News: somebody speaks and tells what happened",
    "Cube: a 3D cube turns",
)
"""Ideas that the language cannot say."""

EVENTS_PER_SEGMENT = 300
"""Instead of a hundred thousand: so that most of these days lies sealed."""

WINDOW = "02:15-02:45"
"""In the night of the change it comes never in spring and twice in autumn."""


@contextmanager
def lived(
    plan: Calendar,
    rest: int,
    url: str,
    films: Sequence[RenderAnswer],
    folders: pytest.TempPathFactory,
) -> Iterator["Span"]:
    """All days of a plan, in a database of their own."""
    folder = folders.mktemp("span")
    segments = {"events_per_segment": EVENTS_PER_SEGMENT}
    with travelled_log(url, folder / "segments", plan.start, **segments) as log:
        span = Span(plan, folder, log, films)
        with span.house, pytest.MonkeyPatch.context() as patch:
            # what the library sleeps between two tries passes at once
            patch.setattr("googleapiclient.http.time", SimpleNamespace(sleep=lambda _: None))
            span.live(rest)
            yield span


class Span:
    """Some days at the sandbox. ``house`` shares our clock."""

    def __init__(
        self, plan: Calendar, folder: Path, log: TravelledLog, films: Sequence[RenderAnswer]
    ) -> None:
        self.plan, self.log = plan, log
        self.factory = Factory(
            folder,
            renderer=ShortFilms(films, folder, log.clock),
            adviser=ScriptedAdviser(_SCRIPT),
            clock=log.clock,
            store=log.store,
        )
        self.factory.rehearsal = False
        self.clock, self.store = log.clock, log.store
        self.house = ServedSandbox(
            SandboxSettings(
                seed=plan.seed,
                now=self.clock.now,
                automatic_consent=True,
                tiktok=TikTokSettings(inbox_posts_after_s=600.0),
            )
        )
        self._folder = folder
        self._book = OpenWorkBook()
        self._position = 0
        self._spells: tuple[Spell, ...] = ()

    @property
    def sandbox(self) -> Sandbox:
        return cast("Sandbox", self.house.app.state.sandbox)

    @cached_property
    def events(self) -> list[RecordedEvent]:
        """Everything that happened, once the days are over."""
        return self.store.read(0, limit=10**9)

    def live(self, rest: int) -> None:
        """All days of the plan and ``rest`` more without a film."""
        self._settle_in()
        opener = DayOpener(self.store, self.clock, WARSAW.key)
        for number in range(self.plan.days):
            today = self.plan.day(number)
            self.wait_until(at(today, MORNING))
            assert opener.open_if_due()
            assert not opener.open_if_due()
            self.wait_until(at(today, DESK))
            self._judge(number)
            self.wait_until(at(today, LATER))
            self._send_again()
            self.log.sealer.seal_if_full()
        self.wait_until(at(self.plan.day(self.plan.days + rest), MORNING))

    def wait_until(self, moment: datetime) -> None:
        """Do everything that is due up to then, each at its time."""
        while True:
            self._work()
            ahead = [each.ready_at for each in self._book.ready(moment)]
            ahead += [edge for each in self.plan.spells for edge in (each.begins, each.ends)]
            ahead = [each for each in ahead if self.clock.now() < each < moment]
            if not ahead:
                break
            self.clock.travel_to(min(ahead))
        self.clock.travel_to(moment)
        self._work()

    def _settle_in(self) -> None:
        url = self.house.url
        settings = load_settings(
            KINORA_PROFILE="sandbox",
            KINORA_SANDBOX_PORT=int(url.rsplit(":", 1)[1]),
            KINORA_DATA_DIR=self._folder / "data",
        )
        self.studio = Studio(workplace=self.factory, settings=settings)
        kinora = self.studio.kinora
        stages = {
            **self.factory.workshop.stages,
            Stage.PUBLISH: publish(
                self.store,
                self.factory.kits,
                self.factory.artifacts,
                self.clock,
                lambda wanted: publisher_of(kinora, wanted),
            ),
            Stage.MEASURE: measure(self.store, meters_of(kinora), self.clock),
        }
        self.factory.workshop = replace(self.factory.workshop, stages=stages)
        chosen = {"time_zone": WARSAW.key, "window": WINDOW, "automatic_choice": "yes"}
        for name, value in chosen.items():
            set_value(self.store, self.factory.request(), name, value)
        for platform in ("youtube", "tiktok"):
            self.studio.connect(platform)
        lines = [
            f"Rain of rings {each}: rings fall and bounce off the floor {each}"
            for each in range(self.plan.days)
        ]
        lines += _WISHES
        ideas.import_text(
            self.store, self.factory.request(), text="\n".join(lines), source="file:ideas.md"
        )

    def _judge(self, number: int) -> None:
        film = self.film_of(number)
        if number in self.plan.sent_back:
            film = animations.send_back(self.store, self.factory.request(), film, "too slow")
            self._work()
        animations.approve(self.store, self.factory.request(), film, ticks=TICKED)
        modes = [("youtube", "api")] + [("tiktok", "inbox")] * (number in self.plan.tiktok)
        for platform, mode in modes:
            wish = Wish(platform=platform, account="main", mode=mode)
            publish_film(self.store, self.factory.request(), film, wish, now=self.clock.now())

    def _send_again(self) -> None:
        """What is nowhere to be found on the channel is sent once more."""
        for event in self.store.read(0, limit=10**9, topics=(OutcomeUnknown.topic,)):
            state = fold_publication(payloads(self.store.load(event.stream)))
            if state.step is Step.OUTCOME_UNKNOWN:
                assert not state.candidates
                reason = "it is not on the channel"
                outcomes.try_again(
                    self.store,
                    self.factory.request(),
                    event.stream,
                    reason,
                    decided_by="operator",
                )

    def film_of(self, number: int) -> AnimationId:
        """The film that was commissioned for the day."""
        day = day_id(WARSAW.key, self.plan.day(number))
        chosen = fold_day(payloads(self.store.load(day))).choice
        assert chosen is not None
        film = fold_animation(payloads(self.store.load(chosen.animation)))
        assert film.progress is Progress.INSPECTED, film.progress
        return chosen.animation

    def _work(self) -> None:
        self._weather()
        while self._heard() or self._done():
            pass

    def _heard(self) -> bool:
        """React to what is new."""
        page = self.store.read(self._position, limit=500)
        for event in page:
            self.factory.react(event)
            self._book.apply(event)
            self._position = event.position
        return bool(page)

    def _done(self) -> bool:
        due: list[UUID] = [each.id for each in self._book.ready(self.clock.now())]
        for work in due:
            self.factory.perform(work)
        return bool(due)

    def _weather(self) -> None:
        now = self.clock.now()
        spells = tuple(each for each in self.plan.spells if each.covers(now))
        if spells != self._spells:
            self.sandbox.faults.clear()
            for each in spells:
                self.sandbox.faults.plan(each.fault())
            self._spells = spells
