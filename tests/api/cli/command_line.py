"""Running the command line in this process, on a database of its own."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as calendar_date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from adapters.event_store.postgres_event_store import PostgresEventStore
from api.cli.main import run
from domain.commands import animations, days, publications
from domain.events.day import Candidate, CandidatesOffered
from domain.events.event import Event, NewEvent, Origin
from domain.events.publication import OperatorAwaited, PublicationPreflighted
from domain.identifiers import EventId, IdeaId, day_id
from domain.streams import Request
from tests.domain import samples
from tests.domain.samples import uid

ZONE = "Europe/Warsaw"


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        return json.loads(self.out)


class CommandLine:
    """``kinora`` in one profile."""

    def __init__(self, store: PostgresEventStore, capsys: pytest.CaptureFixture[str]) -> None:
        self.store = store
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Said:
        """Run one command, in English unless the arguments say otherwise."""
        self._capsys.readouterr()
        language = () if "--language" in arguments[:2] else ("--language", "en")
        code = run([*language, *arguments])
        captured = self._capsys.readouterr()
        return Said(code=code, out=captured.out, err=captured.err)

    def json(self, *arguments: str) -> Any:
        """Run one command with ``--json``; it must succeed."""
        said = self(*arguments, "--json")
        assert said.code == 0, said
        return said.json


def write(store: PostgresEventStore, stream: UUID, *payloads: Event) -> None:
    """Append events to a stream, as somebody must have done before."""
    version = len(store.load(stream))
    store.append(
        [
            NewEvent(
                stream=stream,
                version=version + number,
                event_id=EventId(uid(f"{stream}/{version + number}")),
                payload=payload,
                origin=Origin(actor="operator", correlation_id=uid("chain"), causation_id=None),
            )
            for number, payload in enumerate(payloads, start=1)
        ]
    )


class Story:
    """States of a profile that commands need, without doing the work that leads there."""

    def __init__(self, store: PostgresEventStore) -> None:
        self._store = store

    def idea(self, title: str = "Two moons", *, feasible: bool = True) -> UUID:
        """A verified idea."""
        stream = uid(f"idea/{title}")
        write(self._store, stream, samples.proposed(title), samples.verified(feasible=feasible))
        return stream

    def day(self, date: str, ideas: Sequence[UUID] = ()) -> UUID:
        """An open day with these candidates."""
        day = calendar_date.fromisoformat(date)
        days.open_day(self._store, self.request(), day=day, zone=ZONE, automatic=False)
        stream = day_id(ZONE, day)
        candidates = tuple(
            Candidate(idea=IdeaId(idea), title="Two moons", score=0.9, reasons=("novelty 0.90",))
            for idea in ideas
        )
        write(self._store, stream, CandidatesOffered(candidates=candidates, policy="rank@1"))
        return stream

    def film(self, *, hard_failure: bool = False) -> UUID:
        """An inspected film."""
        stream = uid("film")
        finding = samples.finding(passed=not hard_failure, hard=True)
        write(
            self._store,
            stream,
            samples.commissioned(),
            samples.compiled(),
            samples.previewed(),
            samples.rendered(),
            samples.inspected(finding),
        )
        return stream

    def approved(self) -> UUID:
        """An approved film."""
        film = self.film()
        animations.approve(self._store, self.request(), film, reason="good", ticks=samples.TICKED)
        return film

    def awaiting(self, platform: str = "youtube") -> UUID:
        """A publication that waits for its address."""
        publication = publications.request_kit(
            self._store,
            self.request(),
            self.approved(),
            platform=platform,
            account="main",
            now=samples.NOON,
        )
        write(
            self._store,
            publication,
            PublicationPreflighted(passed=True, findings=()),
            OperatorAwaited(kit="kit", instructions=""),
        )
        return publication

    def work(self) -> UUID:
        """Requested work that nobody has started."""
        stream = uid("work")
        write(self._store, stream, samples.work_requested())
        return stream

    def request(self) -> Request:
        """A request with a fresh id."""
        return Request(id=uuid4())


def ideas_file(folder: Path, text: str, name: str = "ideas.md") -> Path:
    """A file with ideas."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
