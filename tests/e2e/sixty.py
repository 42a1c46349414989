"""A span of days of one operator: everything real but the renderer, on one travelling clock.

Days open at their time, ideas are chosen by the policy, the operator judges films and sends them
out; what is due is done when it is due, and a platform has bad hours as they were planned.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import cast
from uuid import UUID
from zoneinfo import ZoneInfo

from adapters.sandbox_platforms.faults import Fault
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
from domain.production.open_work import OpenWorkBook
from domain.production.stage import Stage
from domain.publications.state import Step
from domain.publications.state import fold as fold_publication
from domain.stages.measure import measure
from domain.stages.publish import publish
from tests.domain.factory import Factory
from tests.domain.samples import TICKED
from tests.studio import Studio

WARSAW = ZoneInfo("Europe/Warsaw")
MORNING = time(7, 0)
DESK = time(7, 30)
"""When the operator looks at the day's film."""

LATER = time(10, 0)
"""When the operator looks at what became of it: Kinora has stopped searching by then."""

WINDOW = "02:15-02:45"
"""In the night of the change it comes never in spring and twice in autumn."""


@dataclass(frozen=True, kw_only=True)
class Spell:
    """Bad hours of one door."""

    route: str
    kind: str
    begins: datetime
    ends: datetime
    times: int = 1_000_000
    detail: dict[str, object] = field(default_factory=dict)

    def covers(self, moment: datetime) -> bool:
        return self.begins <= moment < self.ends

    def fault(self) -> Fault:
        return Fault(route=self.route, kind=self.kind, times=self.times, detail=self.detail)


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """What happens on which day of the span, counted from 0."""

    first: date
    days: int
    tiktok: frozenset[int]
    """A draft goes to TikTok's inbox besides."""
    sent_back: frozenset[int]
    """The first film is sent back; its successor is approved."""
    spells: tuple[Spell, ...] = ()
    seed: int = 0

    def day(self, number: int) -> date:
        return self.first + timedelta(days=number)

    @property
    def start(self) -> datetime:
        """Midnight before the first day."""
        return at(self.first, time(0, 0))


def at(day: date, moment: time) -> datetime:
    """A moment of Warsaw's clock, the first one where there are two."""
    return datetime.combine(day, moment, tzinfo=WARSAW).astimezone(UTC)


class Span:
    """Some days at the sandbox. ``house`` shares our clock."""

    def __init__(self, plan: Calendar, folder: Path) -> None:
        self.plan = plan
        self.factory = Factory(folder, start=plan.start)
        self.factory.rehearsal = False
        self.clock, self.store = self.factory.clock, self.factory.store
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

    def events(self) -> list[RecordedEvent]:
        return self.store.read(0, limit=10**9)

    def live(self, rest: int) -> None:
        """All days of the plan and ``rest`` more without a film."""
        self._settle_in()
        opener = DayOpener(self.store, self.clock, "Europe/Warsaw")
        for number in range(self.plan.days):
            today = self.plan.day(number)
            self.wait_until(at(today, MORNING))
            assert opener.open_if_due()
            assert not opener.open_if_due()
            self.wait_until(at(today, DESK))
            self._judge(number)
            self.wait_until(at(today, LATER))
            self._send_again()
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
        chosen = {"time_zone": "Europe/Warsaw", "window": WINDOW, "automatic_choice": "yes"}
        for name, value in chosen.items():
            set_value(self.store, self.factory.request(), name, value)
        for platform in ("youtube", "tiktok"):
            self.studio.connect(platform)
        lines = [
            f"Rain of rings {each}: rings fall and bounce off the floor {each}"
            for each in range(self.plan.days)
        ]
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
        day = day_id("Europe/Warsaw", self.plan.day(number))
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
