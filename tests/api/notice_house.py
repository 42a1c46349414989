"""A profile with a real log whose notifier, reactor and worker run when a test says so."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from adapters.clock.travelling_clock import TravellingClock
from api.bootstrap import Kinora
from api.notice_channels import channel_of
from api.notifying import ViewedNotices, notifier_of
from domain.commands.settings import set_value
from domain.events.event import Event
from domain.events.publication import OperatorAwaited, PublicationRequested
from domain.identifiers import AnimationId, digest_of
from domain.production.open_work import OpenWorkBook
from domain.production.policy import next_work
from domain.production.stage import Stage
from domain.stages.notify import notify, undelivered
from domain.stages.perform import Workshop, perform
from domain.streams import Reaction, Request, UnitOfWork, decide
from tests.domain.factory import VERSIONS
from tests.domain.samples import uid
from tests.domain.twins import held


class House:
    """A moment ahead of the database, so that whatever was recorded is past."""

    def __init__(self, kinora: Kinora) -> None:
        self.kinora = kinora
        self.clock = TravellingClock(datetime.now(UTC) + timedelta(seconds=15))
        kinora.clock = self.clock
        self.restart()
        self._position = 0
        self._book = OpenWorkBook()
        self._workshop = Workshop(
            store=kinora.store,
            leases=kinora.leases,
            clock=self.clock,
            hold=held,
            stages={
                Stage.NOTIFY: notify(
                    kinora.store, ViewedNotices(kinora), lambda name: channel_of(kinora, name)
                )
            },
            worker="here",
            lease_s=1.0,
            on_facts={Stage.NOTIFY: undelivered},
        )

    def restart(self) -> None:
        """The processes begin anew; only log and secrets remain."""
        self.notifier = notifier_of(self.kinora)

    def set(self, **values: str) -> None:
        """Change settings."""
        for name, value in values.items():
            set_value(self.kinora.store, self.kinora.request(), name, value)

    def kit(self, name: str) -> UUID:
        """A hand-over kit that waits for its address."""
        post = uid(name)
        request = PublicationRequested(
            animation=AnimationId(uid("film")),
            platform="tiktok",
            account="main",
            mode="kit",
            file=digest_of(name.encode()),
            title=name,
            caption="",
            hashtags=(),
        )
        self.write(post, request, OperatorAwaited(kit="kit", instructions=""))
        return post

    def write(self, stream: UUID, *events: Event) -> None:
        """Append to a stream."""

        def decision(unit: UnitOfWork) -> None:
            unit.load(stream)
            unit.add(stream, *events)

        decide(self.kinora.store, Request(id=uuid4(), actor="policy"), decision)
        self.kinora.views.catch_up()

    def look(self) -> int:
        """A round of the notifier, and of the worker for whatever is due."""
        self.kinora.views.catch_up()
        asked = self.notifier.look()
        self.settle()
        return asked

    def settle(self) -> None:
        """React and tell until nothing is due."""
        for _ in range(10):
            events = self.kinora.store.read(self._position, limit=500)
            for event in events:
                self._book.apply(event)
                self._position = event.position
                for work in next_work(event, VERSIONS):
                    if work.stage is Stage.NOTIFY:
                        self._request(Reaction(cause=event), work.id, work.requested())
            ready = list(self._book.ready(self.clock.now()))
            if not events and not ready:
                break
            for each in ready:
                perform(self._workshop, each.id, uuid4())
        self.kinora.views.catch_up()

    def _request(self, cause: Reaction, work: UUID, requested: Event) -> None:
        def decision(unit: UnitOfWork) -> None:
            if not unit.load(work):
                unit.add(work, requested)

        decide(self.kinora.store, cause, decision)
