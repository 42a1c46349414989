"""What was written down outside shows a log that was rewritten as a whole."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.anchors import (
    anchor,
    check_anchors,
    remember_anchor,
    remembered_anchors,
)
from adapters.event_store.connections import connect
from adapters.event_store.errors import AnchorMismatch
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.verification import Intact, verify
from tests.adapters.contracts.event_store_contract import an_event

DAY = date(2026, 11, 22)


@pytest.fixture
def log() -> InMemoryEventStore:
    """A log of three events."""
    store = InMemoryEventStore(TravellingClock())
    store.append([an_event(uuid4(), 1) for _ in range(3)])
    return store


class TestAnchors:
    def test_write_the_head_down_once_as_one_line(
        self, log: InMemoryEventStore, tmp_path: Path
    ) -> None:
        path = tmp_path / "anchors.txt"

        taken = anchor(log, path, day=DAY)
        anchor(log, path, day=DAY)

        position, digest = log.head()
        assert (taken.position, taken.hash) == (position, digest)
        assert path.read_text() == f"2026-11-22 3 {digest.hex()}\n"

    def test_agree_with_a_log_that_only_grew(self, log: InMemoryEventStore, tmp_path: Path) -> None:
        path = tmp_path / "anchors.txt"
        anchor(InMemoryEventStore(TravellingClock()), path, day=DAY)
        anchor(log, path, day=DAY)
        log.append([an_event(uuid4(), 1)])
        anchor(log, path, day=DAY)

        assert check_anchors(log, path) == 3

    def test_contradict_a_log_that_was_written_anew(
        self, log: InMemoryEventStore, tmp_path: Path
    ) -> None:
        path = tmp_path / "anchors.txt"
        anchor(log, path, day=DAY)
        forged = InMemoryEventStore(TravellingClock())
        forged.append([an_event(uuid4(), 1) for _ in range(3)])

        assert isinstance(verify(forged), Intact)
        with pytest.raises(AnchorMismatch, match="another hash"):
            check_anchors(forged, path)
        with pytest.raises(AnchorMismatch):
            anchor(forged, path, day=DAY)

    def test_contradict_a_log_that_lost_its_end(
        self, log: InMemoryEventStore, tmp_path: Path
    ) -> None:
        path = tmp_path / "anchors.txt"
        anchor(log, path, day=DAY)
        shorter = InMemoryEventStore(TravellingClock())
        shorter.restore(log.rows(up_to=2))

        with pytest.raises(AnchorMismatch, match="ends before") as caught:
            check_anchors(shorter, path)
        assert (caught.value.line, caught.value.position) == (1, 3)

    def test_are_refused_when_unreadable(self, log: InMemoryEventStore, tmp_path: Path) -> None:
        path = tmp_path / "anchors.txt"
        anchor(log, path, day=DAY)
        path.write_text(path.read_text() + "yesterday, all well\n")

        with pytest.raises(AnchorMismatch, match="line 2"):
            check_anchors(log, path)

    def test_are_remembered_for_the_status_page(
        self, log: InMemoryEventStore, log_url: str, tmp_path: Path
    ) -> None:
        taken = anchor(log, tmp_path / "anchors.txt", day=DAY)

        with connect(log_url) as connection:
            remember_anchor(connection, taken)
            remember_anchor(connection, taken)

            assert remembered_anchors(connection) == [taken]
