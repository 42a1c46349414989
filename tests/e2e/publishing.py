"""A profile whose films go to sandbox platforms in a process of their own, by workers that die."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx2

from api.bootstrap import Kinora
from domain.commands import outcomes
from domain.commands.publications import Wish, request
from domain.events.event import payloads
from domain.identifiers import PublicationId, digest_of
from domain.publications.state import Publication, Step, fold
from domain.streams import Request
from projections.publishing_calendar import publishing_calendar
from tests.adapters.sandbox_platforms.boxes import film_of
from tests.domain.samples import uid
from tests.domain.stages.publishing_office import approve_film
from tests.domain.stages.sweeping import help_out
from tests.e2e import publish_worker
from tests.e2e.publish_worker import SandboxTime
from tests.studio import agree

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([publish_worker.__name__])
"""Processes of their own that need not begin by reading the whole product."""

ROOT = Path(__file__).parents[2]
WITHIN_S = 120.0
PICTURE = b"\x89PNG\r\n\x1a\n a picture"
BETWEEN_FILMS = timedelta(hours=3)
"""So that tokens have to be renewed, and no cap of a day is reached."""

SECONDS = 20
"""Of every film, as the samples have it."""


@contextmanager
def sandbox(folder: Path) -> Iterator[str]:
    """Both platforms as a process of their own; a person posts drafts after twenty seconds."""
    wishes = ("--automatic-consent", "--audited", "--inbox-posts-after-s", "20")
    process = subprocess.Popen(
        [sys.executable, "-m", "adapters.sandbox_platforms", "--data", str(folder), *wishes],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        assert process.stdout is not None
        with process.stdout as said:
            yield said.readline().strip()
    finally:
        process.terminate()
        process.wait(timeout=10)


@dataclass(frozen=True, kw_only=True)
class Kill:
    """When a worker dies: at a boundary, or so many seconds after it began to send a chunk."""

    at: str = ""
    chunk: int = 0
    after_s: float = 0.0
    slow_s: float = 0.0
    """The platform takes so long to read the chunk: the blow comes while it is under way."""


@dataclass(kw_only=True)
class House:
    """One profile: its operator, its workers one after the other, and its sandbox."""

    kinora: Kinora
    url: str
    folder: Path
    megabytes: int
    kills: int = 0
    died_at: Counter[str] = field(default_factory=Counter)
    """The last boundary that was crossed before each death."""
    unknown: set[UUID] = field(default_factory=set)
    """Publications whose outcome the operator had to decide about."""
    publications: dict[PublicationId, str] = field(default_factory=dict)
    """Every publication and its film's digest."""

    def order(self, platform: str, mode: str) -> PublicationId:
        """The operator publishes a film that nobody has published before, some hours later."""
        number = len(self.publications)
        self.kinora.clock = time_there = SandboxTime(self.url)
        time_there.wait_until(time_there.now() + BETWEEN_FILMS)
        film = uid(f"film/{number}")
        content = film_of(SECONDS, self.megabytes * 1_000_000, seed=number)
        file = self.kinora.artifacts.put(content)
        self.kinora.artifacts.put(PICTURE)
        picture = digest_of(PICTURE)
        approve_film(self.store, film, file, size=len(content), thumbnail=picture)
        wish = Wish(platform=platform, account="main", mode=mode)
        post = request(self.store, self.request(), film, wish, now=time_there.now())
        self.publications[post] = file
        return post

    def work(self, kill: Kill | None = None) -> bool:
        """One worker, until everything is done or it is killed; whether it was killed."""
        crossed = ["start"]
        with self._worker(kill.at if kill else "") as (worker, told):
            for where in told:
                crossed.append(where)
                if kill and kill.chunk and crossed.count("send:before") == kill.chunk:
                    time.sleep(kill.after_s)
                    worker.kill()
                    crossed += told
            worker.join(WITHIN_S)
            killed = worker.exitcode == -signal.SIGKILL
            assert killed or worker.exitcode == 0, self.log()
        if killed:
            self.kills += 1
            self.died_at[crossed[-1]] += 1
        self._check()
        return killed

    def strike(self, kill: Kill, *, doors: tuple[str, ...]) -> bool:
        """The same, with a platform that reads slowly where the kill wants that."""
        for door in doors if kill.slow_s else ():
            detail = {"delay_s": kill.slow_s}
            self.tell("faults", route=door, kind="slow", nth=kill.chunk, detail=detail)
        killed = self.work(kill)
        httpx2.delete(f"{self.url}/control/faults", timeout=5)
        return killed

    def settle(self) -> None:
        """A worker that nobody kills."""
        assert not self.work()

    def help_out(self) -> None:
        """The operator sees what does not go on by itself, and helps until it has ended."""
        for post in self.publications:
            state = self.publication(post)
            if state.step is Step.PUBLISHED:
                continue
            self._seen(post, state)
            self.unknown |= {post} if state.step is Step.OUTCOME_UNKNOWN else set()
            help_out(
                self,
                post,
                mend=lambda state=state: self._mend(state),  # type: ignore[misc]
                search=lambda _, post=post: self._found(post),  # type: ignore[misc]
            )

    def posts(self, post: PublicationId) -> int:
        """How often the film stands on its platform."""
        wanted = self.publication(post).request
        assert wanted is not None
        counted = self.ask("posts")["by_digest"].get(self.publications[post], {})
        return int(counted.get(wanted.platform, 0))

    @property
    def store(self) -> Any:
        return self.kinora.store

    def request(self) -> Request:
        return Request(id=uuid4())

    def publication(self, stream: UUID) -> Publication:
        return fold(payloads(self.store.load(stream)))

    def connect(self, platform: str) -> None:
        self.kinora.clock = SandboxTime(self.url)
        self.kinora.__dict__.pop("platforms", None)  # it holds the clock
        agree(self.kinora.platforms, self.request(), platform)

    def ask(self, what: str) -> Any:
        """What the platforms say of themselves."""
        return httpx2.get(f"{self.url}/control/{what}", timeout=5).json()

    def tell(self, what: str, **said: object) -> None:
        """Direct the platforms."""
        answer = httpx2.post(f"{self.url}/control/{what}", json=said, timeout=5)
        assert answer.status_code == 200, answer.text

    def log(self) -> str:
        return (self.folder / "worker.log").read_text()[-4000:]

    def _check(self) -> None:
        """Never twice, whoever was killed."""
        assert all(self.posts(each) <= 1 for each in self.publications)

    def _seen(self, post: PublicationId, state: Publication) -> None:
        """The panel shows it with a reason and with what is to be done."""
        with self.kinora.views.reader() as reader:
            (row,) = [each for each in publishing_calendar(reader).rows if each.id == post]
        assert state.step in (Step.OUTCOME_UNKNOWN, Step.FAILED, Step.BLOCKED), state
        assert row.state == str(state.step)
        assert row.todo in ("decide", "retry", "connect"), row
        assert row.reason, row

    def _mend(self, state: Publication) -> None:
        assert state.request is not None
        self.connect(state.request.platform)
        outcomes.resume_waiting(self.store, self.request(), state.request.platform)

    def _found(self, post: PublicationId) -> str:
        digest = self.publications[post]
        found = [each for each in self.ask("posts")["posts"] if each["digest"] == digest]
        return str(found[0]["id"]) if found else ""

    @contextmanager
    def _worker(self, dies_at: str) -> Iterator[tuple[BaseProcess, Iterator[str]]]:
        """A new process, and the boundaries that it crosses until it ends."""
        told, tell = PROCESSES.Pipe(duplex=False)
        given = (dict(os.environ), self.folder / "worker.log", tell, dies_at)
        process = PROCESSES.Process(target=publish_worker.main, args=given)
        process.start()
        tell.close()
        try:
            yield process, _told(told)
        finally:
            process.kill()
            process.join()
            told.close()


def _told(told: Connection) -> Iterator[str]:
    while True:
        try:
            yield told.recv_bytes().decode()
        except (EOFError, OSError):
            return


def kills(seed: int, *, boundaries: int, chunks: int) -> Iterator[Kill]:
    """Kills without end: two at boundaries, one within a chunk, one within a slow one."""
    chance = random.Random(seed)  # noqa: S311 - for repeatable kills, not for secrets
    while True:
        yield Kill(at=f"any:{chance.randint(1, boundaries)}")
        yield Kill(chunk=chance.randint(1, chunks), after_s=chance.uniform(0.0, 0.1))
        yield Kill(at=f"any:{chance.randint(1, boundaries)}")
        chunk, slow = chance.randint(1, chunks), 0.3
        yield Kill(chunk=chunk, after_s=chance.uniform(0.0, slow), slow_s=slow)
