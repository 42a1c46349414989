"""The follower: policy, relay, reconciler and read models, each single active by its lock."""

import threading
from collections.abc import Callable

from adapters.event_store.errors import StoreUnavailable
from adapters.event_store.follow import Delivery, Terms, follow
from adapters.work_queue.dramatiq_work_queue import QueueUnavailable
from api.bootstrap import Kinora
from api.columns import Sealer
from api.disk_watch import DiskWatch, usage_of
from api.idea_supply import supply_of
from api.notifying import notifier_of
from api.reactor import Reactor, Relay
from api.reconciler import Reconciler
from api.retention import Retention
from api.verdicts import VerdictKeeper
from domain.ports import Conflict, WorkQueue

REACTOR = "reactor"
RELAY = "relay"


def run_follower(kinora: Kinora, stop: threading.Event, *, queue: WorkQueue | None = None) -> None:
    """Run every loop until told to stop; a loop that ends badly ends the process."""
    failures: list[BaseException] = []
    threads = [
        threading.Thread(target=_watched, args=(loop, stop, failures), name=name, daemon=True)
        for name, loop in _loops(kinora, stop, queue or kinora.queue).items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def _loops(
    kinora: Kinora, stop: threading.Event, queue: WorkQueue
) -> dict[str, Callable[[], None]]:
    database = kinora.urls.database
    reactor = Reactor(kinora.store, kinora.versions, rehearsal=kinora.settings.rehearsal)
    relay = Relay(kinora.store, queue, kinora.clock)
    reconciler = Reconciler(
        store=kinora.store,
        leases=kinora.leases,
        queue=queue,
        clock=kinora.clock,
        period_s=kinora.settings.reconcile_s,
        retention=Retention(store=kinora.store, artifacts=kinora.artifacts, clock=kinora.clock),
        supply=supply_of(kinora),
        watches=(
            DiskWatch(kinora.store, usage_of(kinora.settings.data_dir)).look,
            notifier_of(kinora).look,
        ),
    )
    sealer = Sealer(kinora.store, kinora.sealed_log)
    verdicts = VerdictKeeper(kinora.store, kinora.versions, period_s=kinora.settings.reconcile_s)
    outside = Terms(
        delivery=Delivery.BEFORE_CURSOR,
        batch=500,
        wait_on=(Conflict, QueueUnavailable, StoreUnavailable),
    )

    def react() -> None:
        follow(
            database, REACTOR, lambda events, _: reactor.handle(events), terms=outside, stop=stop
        )

    def tell() -> None:
        follow(database, RELAY, lambda events, _: relay.handle(events), terms=outside, stop=stop)

    return {
        "projections": lambda: kinora.views.run(stop),
        REACTOR: react,
        RELAY: tell,
        "reconciler": lambda: reconciler.run(stop),
        "verdicts": lambda: verdicts.run(stop),
        "sealer": lambda: sealer.run(stop),
    }


def _watched(
    loop: Callable[[], None], stop: threading.Event, failures: list[BaseException]
) -> None:
    try:
        loop()
    except BaseException as error:
        failures.append(error)
    finally:
        # One loop cannot go on without the others; the supervisor starts all of them again.
        stop.set()
