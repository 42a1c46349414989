"""The slider through the past: what is told as of a position is what the log says up to it."""

import os
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

from api.bootstrap import Kinora
from domain.animations import state as films
from domain.days import state as days
from domain.events.event import Event, RecordedEvent
from projections import animations, idea_gate, review_queue
from projections.animations import FILMS
from projections.idea_gate import GATES
from projections.memory_writer import MemoryWriter
from projections.projection import Projection
from projections.review_queue import REVIEWS
from projections.table import Table
from tests.projections.stories import whole_story

type Tell = Callable[[Sequence[RecordedEvent]], None]
type Items = dict[str, dict[str, Any]]

POSITIONS = 100 if os.environ.get("KINORA_TEST_EFFORT") == "nightly" else 20
JUDGEMENTS = ("waiting", "approved", "rejected", "sent_back")


@pytest.fixture
def log(kinora: Kinora, door: TestClient, told: Tell) -> list[RecordedEvent]:
    """A generated history behind the sign-in of whoever asks, as the store keeps it."""
    told(whole_story(71, days=6))
    return kinora.store.read(0, limit=10_000)


def some_of(log: list[RecordedEvent], number: int) -> list[int]:
    """Positions by chance, the same in every run."""
    return random.Random(71).sample(range(1, len(log) + 1), number)  # noqa: S311 - no secret


def folded(projection: Projection, table: Table[Any], events: Sequence[RecordedEvent]) -> Items:
    """Rows of a read model after exactly these events, as JSON, by id."""
    writer = MemoryWriter(projection)
    writer.apply_batch(events)
    as_json = TypeAdapter(list[table.record])  # type: ignore[name-defined]
    rows = as_json.dump_python(writer.rows.all_of(table), mode="json")
    return {row["id"]: row for row in rows}


def told_by(door: TestClient, path: str, position: int, **more: Any) -> Items:
    """What the API tells as of a position, by id; it must be one page."""
    page = door.get(f"/api/v1/{path}", params={"as_of": position, "limit": 200, **more}).json()
    assert page["position"] == position
    assert page["next"] is None
    return {row["id"]: row for row in page["items"]}


def queue(door: TestClient, position: int) -> Items:
    """Films that wait and films that were judged."""
    return {
        film: row
        for judgement in JUDGEMENTS
        for film, row in told_by(door, "review-queue", position, judgement=judgement).items()
    }


def streams(events: Sequence[RecordedEvent], kind: str) -> dict[UUID, list[Event]]:
    """The facts of every stream of a kind."""
    found: dict[UUID, list[Event]] = defaultdict(list)
    for event in events:
        if event.payload.topic.startswith(f"{kind}."):
            found[event.stream].append(event.payload)
    return found


class TestAsOf:
    def test_is_the_state_folded_from_the_log_up_to_there(
        self, door: TestClient, log: list[RecordedEvent]
    ) -> None:
        for position in some_of(log, POSITIONS):
            events = log[:position]
            reviews = folded(review_queue.VIEW, REVIEWS, events)
            listed = {
                film: row for film, row in reviews.items() if row["waiting"] or row["judgement"]
            }
            assert told_by(door, "animations", position, archived="any") == folded(
                animations.VIEW, FILMS, events
            )
            assert told_by(door, "idea-gate/days", position) == folded(
                idea_gate.VIEW, GATES, events
            )
            assert queue(door, position) == listed

    def test_agrees_with_what_decisions_are_made_from(
        self, door: TestClient, log: list[RecordedEvent]
    ) -> None:
        """Films and days are folded by the domain itself, which knows no read model."""
        for position in some_of(log, 12):
            events = log[:position]
            shown = told_by(door, "animations", position, archived="any")
            gates = told_by(door, "idea-gate/days", position)
            waiting = told_by(door, "review-queue", position)

            known = {
                str(id_): films.fold(facts) for id_, facts in streams(events, "animation").items()
            }
            opened = {str(id_): days.fold(facts) for id_, facts in streams(events, "day").items()}
            assert {id_: row["archived"] for id_, row in shown.items()} == {
                id_: film.archived for id_, film in known.items()
            }
            assert {id_ for id_, film in known.items() if film.progress == "inspected"} == set(
                waiting
            )
            assert {id_: row["idea"] for id_, row in gates.items()} == {
                id_: None if day.choice is None else str(day.choice.idea)
                for id_, day in opened.items()
            }
