"""The live stream: what it tells, how soon, and that a break loses nothing."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from typing import Any

import pytest
import uvicorn

from api.app import build_app
from api.bootstrap import Kinora
from api.live import changes_of
from api.security.opening import porter_of
from domain.commands.settings import set_value
from domain.identifiers import WorkId
from tests.api.doors import signed_in
from tests.projections.stories import whole_story

type Message = tuple[str, str, dict[str, Any]]
"""Event, id and data."""


@dataclass(frozen=True, kw_only=True)
class Served:
    """Where the door is, and the session of who may enter."""

    port: int
    cookie: str


@pytest.fixture
def served(kinora: Kinora) -> Iterator[Served]:
    """The door on a real socket, and a follower that keeps the read models."""
    stop = threading.Event()
    views = threading.Thread(target=kinora.views.run, args=(stop,))
    views.start()
    app = build_app(kinora)
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=5))
        http = threading.Thread(target=server.run, args=([bound],))
        http.start()
        while not server.started:
            time.sleep(0.01)
        with signed_in(app) as browser:
            cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
        yield Served(port=int(bound.getsockname()[1]), cookie=cookie)
        app.state.live.close()
        server.should_exit = True
        http.join()
    stop.set()
    views.join()


@contextmanager
def listening(served: Served, *, last: str = "") -> Iterator[Iterator[Message]]:
    connection = HTTPConnection("127.0.0.1", served.port, timeout=20)
    headers = {"Cookie": served.cookie} | ({"Last-Event-ID": last} if last else {})
    connection.request("GET", "/api/v1/live", headers=headers)
    try:
        yield messages(connection.getresponse())
    finally:
        connection.close()


def messages(answer: HTTPResponse) -> Iterator[Message]:
    """Every message but comments."""
    found: dict[str, str] = {}
    while line := answer.readline().decode():
        name, colon, value = line.rstrip("\n").partition(": ")
        if colon and name:
            found[name] = value
        elif not line.strip() and "event" in found:
            yield found["event"], found.get("id", ""), json.loads(found["data"])
            found = {}


def until(stream: Iterator[Message], read_model: str, position: int) -> list[Message]:
    """Messages up to the one that tells that this read model has this position."""
    heard = []
    for message in stream:
        heard.append(message)
        data = message[2]
        if data.get("readModel") == read_model and data["position"] >= position:
            return heard
    raise AssertionError("the stream ended")


class TestStream:
    def test_begins_with_where_it_is(self, served: Served) -> None:
        with listening(served) as stream:
            name, position, data = next(stream)

        assert name == "hello"
        assert data == {"position": int(position)}

    def test_names_the_read_models_that_have_an_event(self, served: Served, kinora: Kinora) -> None:
        with listening(served) as stream:
            next(stream)
            set_value(kinora.store, kinora.request(), "day_time", "06:00")
            position = kinora.store.head()[0]
            heard = until(stream, "system", position)

        last = [each[2] for each in heard if each[2]["position"] == position]
        assert {each["readModel"] for each in last} == {"audit_log", "notices", "system"}

    def test_tells_only_what_the_read_models_have(self, served: Served, kinora: Kinora) -> None:
        with listening(served) as stream:
            next(stream)
            for minute in range(10, 30):
                events = set_value(kinora.store, kinora.request(), "day_time", f"06:{minute}")
                until(stream, "system", events[-1].position)

                assert kinora.views.position() >= events[-1].position

    def test_is_soon_on_a_busy_machine(self, served: Served, kinora: Kinora) -> None:
        took = []
        with listening(served) as stream:
            next(stream)
            for minute in range(10, 50):
                events = set_value(kinora.store, kinora.request(), "day_time", f"06:{minute}")
                begun = time.monotonic()
                until(stream, "system", events[-1].position)
                took.append(time.monotonic() - begun)

        assert sorted(took)[len(took) // 2] < 0.2, sorted(took)

    def test_goes_on_where_it_was_cut(
        self, served: Served, kinora: Kinora, told: Callable[..., None]
    ) -> None:
        told(whole_story(5, days=1))
        middle = kinora.store.head()[0] // 2
        with listening(served) as stream:
            next(stream)

        with listening(served, last=str(middle)) as stream:
            heard = until(stream, "system", kinora.store.head()[0])

        expected = changes_of(
            kinora.store.read(middle, limit=10_000), middle, kinora.store.head()[0]
        )
        named = {each[2]["readModel"]: set(each[2]["ids"]) for each in heard[1:]}
        assert named == {each.read_model: {str(i) for i in each.ids} for each in expected}

    def test_says_after_long_that_anything_may_have_changed(
        self, served: Served, kinora: Kinora, told: Callable[..., None]
    ) -> None:
        story = whole_story(6, days=60)
        assert len(story) > 2_000
        told(story)

        with listening(served, last="1") as stream:
            heard = until(stream, "system", kinora.store.head()[0])

        assert all(each[2]["ids"] == [] for each in heard[1:])
        assert len(heard) == 14

    def test_ends_with_its_session(self, served: Served, kinora: Kinora) -> None:
        with listening(served) as stream:
            next(stream)
            porter_of(kinora).revoke_all()
            begun = time.monotonic()

            told = [name for name, _, _ in stream]
            assert time.monotonic() - begun < 5

        assert set(told) <= {"read-model"}

    def test_tells_how_far_running_work_is(
        self, served: Served, kinora: Kinora, told: Callable[..., None]
    ) -> None:
        story = whole_story(7, days=2)
        work = next(each.stream for each in story if each.payload.topic == "work.requested")
        told(story)
        kinora.leases.take(WorkId(work), 1, seconds=30)
        progress = '{"stage": "frames", "done": 30, "total": 600, "realtime": 2.5, "eta_s": 8.0}'
        kinora.leases.beat(WorkId(work), 1, seconds=30, progress=progress)

        with listening(served) as stream:
            heard = next(each for each in stream if each[0] == "progress")

        assert heard[1] == ""
        assert heard[2]["work"] == str(work)
        assert (heard[2]["done"], heard[2]["total"], heard[2]["etaS"]) == (30, 600, 8.0)


class TestChanges:
    def test_resume_before_the_batch_until_its_last(self) -> None:
        story = whole_story(8, days=1)

        changes = changes_of(story, 0, len(story))

        assert [each.resume for each in changes[:-1]] == [0] * (len(changes) - 1)
        assert changes[-1].resume == len(story)
