"""Requests at a steady rate, whether or not the answers keep up.

Each request has its moment in the plan, and its time is counted from that moment: a server
that falls behind is not spared the requests that would have come meanwhile.
"""

import http.client
import json
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import urlencode, urlsplit

import numpy as np

from benchmarks._panel_place import PASSWORD

_API = "/api/v1"
_THREADS = 24


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request of the mix: what it is called in the table, and its address."""

    name: str
    path: str


@dataclass(frozen=True, kw_only=True)
class Answered:
    """How one request went. ``ms`` counts from when it was due."""

    name: str
    ms: float
    status: int
    bytes: int


class Visitor:
    """Somebody signed in, with one connection per thread."""

    def __init__(self, url: str) -> None:
        self._place = urlsplit(url).netloc
        self._local = threading.local()
        self._headers: dict[str, str] = {}
        body = json.dumps({"password": PASSWORD})
        given = {"Content-Type": "application/json", "Origin": url, "Sec-Fetch-Site": "same-origin"}
        connection = http.client.HTTPConnection(self._place, timeout=30)
        connection.request("POST", f"{_API}/session", body, given)
        answer = connection.getresponse()
        assert answer.status == 200, answer.read()
        self._headers = {"Cookie": str(answer.getheader("Set-Cookie")).partition(";")[0]}
        connection.close()

    @property
    def cookie(self) -> tuple[str, str]:
        """Name and value of the session's cookie."""
        name, _, value = self._headers["Cookie"].partition("=")
        return name, value

    def get(self, path: str) -> tuple[int, bytes]:
        """Status and body."""
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = http.client.HTTPConnection(self._place, timeout=30)
            self._local.connection = connection
        connection.request("GET", f"{_API}{path}", headers=self._headers)
        answer = connection.getresponse()
        return answer.status, answer.read()

    def read(self, path: str) -> Any:
        """A JSON answer."""
        status, body = self.get(path)
        assert status == 200, (path, status, body[:300])
        return json.loads(body)


class Mix:
    """What an operator with several tabs asks for; identifiers are those of the log."""

    def __init__(self, visitor: Visitor) -> None:
        self._random = Random(7)  # noqa: S311 - a seeded plan, no secret
        listed = visitor.read("/animations?limit=200")
        self._films = [each["id"] for each in listed["items"]]
        self._ideas = [e["id"] for e in visitor.read("/ideas-board?limit=200")["items"]]
        self._works = [e["id"] for e in visitor.read("/production-line?limit=200")["items"]]
        self._gaps = [e["gap"]["id"] for e in visitor.read("/gaps-board")["items"]]
        found = visitor.read("/kpis/posts?limit=200")["items"]
        self._posts = [e["figures"]["id"] for e in found]
        self._next = {
            path: visitor.read(f"{path}?limit=100")["next"]
            for path in ("/animations", "/ideas-board", "/production-line", "/audit-log")
        }
        self._tag = listed["items"][0]["tags"][0]
        self._head = listed["position"]

    def calls(self) -> Iterator[Call]:
        """Without end, in a seeded order."""
        lists, details = tuple(self._lists()), tuple(self._details())
        while True:
            yield self._random.choice(lists)
            yield self._random.choice(lists)
            yield self._random.choice(details)
            details = tuple(self._details())

    def _lists(self) -> Iterator[Call]:
        yield from self._films_lists()
        yield from self._audit_lists()
        page = {"limit": 100}
        for name, path, asked in (
            ("ideas", "/ideas-board", {}),
            ("ideas, search", "/ideas-board", {"search": "fala goni"}),
            ("ideas, status", "/ideas-board", {"status": "feasible"}),
            ("ideas, by title", "/ideas-board", {"sort": "title"}),
            ("ideas, next page", "/ideas-board", {"cursor": self._next["/ideas-board"]}),
            ("work", "/production-line", {}),
            ("work, state", "/production-line", {"state": "parked"}),
            ("work, search", "/production-line", {"search": "renderer"}),
            ("work, next page", "/production-line", {"cursor": self._next["/production-line"]}),
            ("review queue", "/review-queue", {}),
            ("review queue, judged", "/review-queue", {"judgement": "approved"}),
            ("publishing", "/publishing-calendar", {"beginning": "2026-01-01T00:00:00Z"}),
            ("publishing, state", "/publishing-calendar", {"state": "awaiting_operator"}),
            ("results, posts", "/kpis/posts", {"platform": "youtube"}),
            ("gates of all days", "/idea-gate/days", {}),
            ("days", "/today/days", {}),
        ):
            yield Call(name=name, path=f"{path}?{urlencode(page | asked)}")
        for name, path in (
            ("today", "/today"),
            ("idea gate", "/idea-gate"),
            ("gaps", "/gaps-board"),
            ("gaps, words", "/gaps-board/words"),
            ("results", "/kpis"),
            ("failures", "/production-line/failures"),
            ("running", "/production-line/running"),
            ("settings", "/settings"),
            ("system", "/system"),
        ):
            yield Call(name=name, path=path)

    def _films_lists(self) -> Iterator[Call]:
        for name, asked in (
            ("", {}),
            (", status", {"status": "inspected"}),
            (", tag", {"tag": self._tag}),
            (", search", {"search": "zegar fala"}),
            (", by title", {"sort": "title"}),
            (", by size", {"sort": "size", "archived": "any"}),
            (", next page", {"cursor": self._next["/animations"]}),
        ):
            query = urlencode({"limit": 100} | asked)
            yield Call(name=f"animations{name}", path=f"/animations?{query}")

    def _audit_lists(self) -> Iterator[Call]:
        for name, asked in (
            ("", {}),
            (", kind", {"kind": "publication"}),
            (", topic", {"topic": "work.parked"}),
            (", actor", {"actor": "worker:render"}),
            (", search", {"search": "zegar fala"}),
            (", time", {"since": "2026-03-01T00:00:00Z", "until": "2026-04-01T00:00:00Z"}),
            (", subject", {"subject": self._films[3]}),
            (", next page", {"cursor": self._next["/audit-log"]}),
        ):
            query = urlencode({"limit": 100} | asked)
            yield Call(name=f"audit log{name}", path=f"/audit-log?{query}")

    def _details(self) -> Iterator[Call]:
        pick = self._random.choice
        position = self._random.randint(1, self._head)
        for name, path in (
            ("one film", f"/animations/{pick(self._films)}"),
            ("one document", f"/animations/{pick(self._films)}/document"),
            ("one review", f"/review-queue/{pick(self._films)}"),
            ("one idea", f"/ideas-board/{pick(self._ideas)}"),
            ("one gap", f"/gaps-board/{pick(self._gaps)}"),
            ("one work", f"/production-line/{pick(self._works)}"),
            ("one publication", f"/publishing-calendar/{pick(self._posts)}"),
            ("one result", f"/kpis/posts/{pick(self._posts)}"),
            ("one event", f"/audit-log/events/{position}"),
            ("one chain", f"/audit-log/chains/{pick(self._films)}"),
        ):
            yield Call(name=name, path=path)

    def each_once(self) -> list[Call]:
        """Every route once."""
        return [*self._lists(), *self._details()]


def ask_at_rate(
    visitor: Visitor, calls: Iterator[Call], *, per_second: float, seconds: float
) -> list[Answered]:
    """Ask for so long at so many requests a second."""
    answers: list[Answered] = []

    def ask(call: Call, due: float) -> None:
        status, body = visitor.get(call.path)
        ms = 1000 * (time.perf_counter() - due)
        answers.append(Answered(name=call.name, ms=ms, status=status, bytes=len(body)))

    began = time.perf_counter() + 0.1
    with ThreadPoolExecutor(_THREADS) as pool:
        for number in range(round(per_second * seconds)):
            due = began + number / per_second
            if (wait := due - time.perf_counter()) > 0:
                time.sleep(wait)
            pool.submit(ask, next(calls), due)
    return answers


def table(answers: Sequence[Answered]) -> dict[str, dict[str, float]]:
    """Milliseconds, kilobytes and errors by name, and ``all`` of them together."""
    groups: dict[str, list[Answered]] = defaultdict(list)
    for each in answers:
        groups[each.name].append(each)
        groups["all"].append(each)
    return {name: _figures(group) for name, group in sorted(groups.items())}


def _figures(group: Sequence[Answered]) -> dict[str, float]:
    p50, p95, p99 = np.percentile([each.ms for each in group], (50, 95, 99))
    return {
        "count": len(group),
        "p50_ms": round(float(p50), 1),
        "p95_ms": round(float(p95), 1),
        "p99_ms": round(float(p99), 1),
        "kb": round(float(np.mean([each.bytes for each in group])) / 1000, 1),
        "errors": sum(each.status != 200 for each in group),
    }
