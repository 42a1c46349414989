"""A kept profile with a long log, and the real processes of Kinora on it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import skia

from adapters.event_store.connections import connect
from adapters.event_store.cursors import move_cursor
from adapters.event_store.migrate import migrate
from adapters.event_store.rows import Row
from api.bootstrap import Kinora, Urls, services
from api.follower import REACTOR, RELAY
from api.security.opening import porter_of
from api.settings import Settings, load_settings
from api.views import FOLLOWER
from benchmarks._panel_log import EDITION, History
from domain.identifiers import Digest
from projections.rebuild import rebuild
from projections.registry import PROJECTIONS

PASSWORD = "cztery zwykłe polskie słowa"  # noqa: S105 - of a log that is thrown away
THUMBNAILS = 200
_READY_WITHIN_S = 90.0


@dataclass(frozen=True, kw_only=True)
class Place:
    """A Kinora that runs: its address, and how long after its start it answered."""

    url: str
    kinora: Kinora
    ready_s: float
    api: int
    """Identifier of the API's process."""


@contextmanager
def kept_place(folder: Path, *, films: int, events: int) -> Iterator[Place]:
    """The profile below ``folder``, made now unless it is there already, and served."""
    with _kept_profile(folder, films=films, events=events) as (settings, urls):
        kinora = Kinora(settings, urls)
        try:
            kinora.views.prepare()
            kinora.views.catch_up()
            if not porter_of(kinora).has_operator():
                porter_of(kinora).create(PASSWORD, "shell")
            with _served(settings, urls) as (api, ready_s):
                url = f"http://127.0.0.1:{settings.port}"
                yield Place(url=url, kinora=kinora, ready_s=ready_s, api=api)
        finally:
            kinora.close()


@contextmanager
def _kept_profile(folder: Path, *, films: int, events: int) -> Iterator[tuple[Settings, Urls]]:
    """A log belongs to the day on which it was made: its last day is today."""
    wanted = f"edition {EDITION} of {datetime.now(UTC).date()}"
    root = folder / f"panel-{films}-{events}"
    mark = root / "made"
    if not mark.is_file() or mark.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(root, ignore_errors=True)
    settings = load_settings(
        KINORA_DATA_DIR=root, KINORA_PROFILE="sandbox", KINORA_PORT=_free_port()
    )
    with services(settings) as urls:
        if not mark.is_file():
            migrate(urls.database)
            kinora = Kinora(settings, urls)
            try:
                _fill(kinora, films=films, events=events)
            finally:
                kinora.close()
            mark.write_text(wanted, encoding="utf-8")
        yield settings, urls


def _fill(kinora: Kinora, *, films: int, events: int) -> None:
    thumbnails = tuple(kinora.artifacts.put(_picture(n)) for n in range(THUMBNAILS))
    history = History(films=films, events=events, thumbnails=tuple(map(Digest, thumbnails)))
    began = time.perf_counter()
    kinora.store.restore(_shown(history.rows(), events))
    print(f"\r{history.count} events stored in {time.perf_counter() - began:.0f} s", flush=True)
    for projection in PROJECTIONS:
        with connect(kinora.urls.database) as connection:
            report = rebuild(connection, projection, kinora.store)
        print(f"{projection.name}: {report.rows} rows in {report.seconds:.1f} s", flush=True)
    with connect(kinora.urls.database) as connection:
        for name in (FOLLOWER, REACTOR, RELAY):
            move_cursor(connection, name, history.count)


def _shown(rows: Iterator[Row], events: int) -> Iterator[Row]:
    for row in rows:
        if row.position % 5_000 == 0:
            print(f"\r{row.position} of {events} events", end="", flush=True)
        yield row


def _picture(number: int) -> bytes:
    """A thumbnail of about the size of a real one."""
    rng = np.random.default_rng(number)
    coarse = rng.integers(0, 255, (40, 23, 4), dtype=np.uint8)
    coarse[..., 3] = 255
    image = skia.Image.fromarray(np.ascontiguousarray(coarse)).resize(270, 480)
    return bytes(image.encodeToData(skia.kJPEG, 80))


@contextmanager
def _served(settings: Settings, urls: Urls) -> Iterator[tuple[int, float]]:
    """The API and the follower, each in its own process as the supervisor starts them."""
    surroundings = {
        **os.environ,
        "KINORA_DATA_DIR": str(settings.data_root),
        "KINORA_PROFILE": settings.profile,
        "KINORA_PORT": str(settings.port),
        "DATABASE_URL": urls.database,
        "REDIS_URL": urls.redis,
    }
    began = time.perf_counter()
    running = [
        subprocess.Popen([sys.executable, "-m", "api.roles", role], env=surroundings)
        for role in ("api", "follower")
    ]
    try:
        _wait_until_ready(f"http://127.0.0.1:{settings.port}", running[0])
        yield running[0].pid, time.perf_counter() - began
    finally:
        for each in running:
            each.terminate()
        for each in running:
            each.wait(20)


def _wait_until_ready(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _READY_WITHIN_S
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the API ended with {process.returncode}"
        with suppress(OSError), urllib.request.urlopen(f"{url}/health/ready", timeout=2):  # noqa: S310
            return
        time.sleep(0.05)
    raise TimeoutError(f"the API was not ready within {_READY_WITHIN_S:g} s")


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
