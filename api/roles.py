"""Process roles: ``python -m api.roles follower|worker|scheduler|api``.

Each role expects running services and kept tables; ``kinora up`` sees to both first.
"""

import signal
import sys
import threading
from collections.abc import Callable, Mapping

from adapters.embedded.stopping import StopRequest
from api.bootstrap import Kinora, Urls
from api.logs import configure_logs, mask_crashes
from api.settings import Settings, load_settings

type Role = Callable[[Kinora, threading.Event], None]


def run_role(name: str, settings: Settings | None = None) -> None:
    """Run one role until SIGTERM or SIGINT. The URLs of both servers must be set."""
    used = settings or load_settings()
    if used.database_url is None or used.redis_url is None:
        sys.exit("a role needs DATABASE_URL and REDIS_URL; `kinora up` sets both")
    urls = Urls(database=used.database_url, redis=used.redis_url)
    kinora = Kinora(used, urls)
    configure_logs(role=name, redact=kinora.redact)
    mask_crashes(kinora.redact)
    stop = threading.Event()
    StopRequest((signal.SIGTERM, signal.SIGINT)).pass_on_to(stop)
    try:
        ROLES[name](kinora, stop)
    finally:
        kinora.close()


def _worker(kinora: Kinora, stop: threading.Event) -> None:
    from api.worker import work_until

    work_until(kinora, stop)


def _follower(kinora: Kinora, stop: threading.Event) -> None:
    from api.follower import run_follower

    run_follower(kinora, stop)


def _scheduler(kinora: Kinora, stop: threading.Event) -> None:
    from api.scheduler import DayOpener, run_scheduler

    opener = DayOpener(kinora.store, kinora.clock, kinora.settings.time_zone)
    run_scheduler(opener, stop)


def _api(kinora: Kinora, stop: threading.Event) -> None:
    from api.app import serve

    serve(kinora, stop)


ROLES: Mapping[str, Role] = {
    "api": _api,
    "worker": _worker,
    "follower": _follower,
    "scheduler": _scheduler,
}

if __name__ == "__main__":
    run_role(sys.argv[1])
