"""Every changed byte is found, at the event it was changed in."""

from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from adapters.event_store.errors import LogBroken
from adapters.event_store.export import export_log
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.verification import Broken, Intact, verify
from tests.adapters.contracts.event_store_contract import an_event
from tests.adapters.event_store.test_postgres_event_store import forge

CHANGES = {
    "notification_id": "notification_id = 1000",
    "originator_id": "originator_id = gen_random_uuid()",
    "originator_version": "originator_version = 77",
    "topic": "topic = topic || 'x'",
    "topic_version": "topic_version = 2",
    "event_id": "event_id = gen_random_uuid()",
    "correlation_id": "correlation_id = gen_random_uuid()",
    "causation_id": "causation_id = gen_random_uuid()",
    "actor": "actor = 'somebody else'",
    "state": "state = set_byte(state, 3, 65)",
    "recorded_at": "recorded_at = recorded_at + interval '1 microsecond'",
    "hash": "hash = set_byte(hash, 31, 255 - get_byte(hash, 31))",
}

type Owner = psycopg.Connection[tuple[object, ...]]


class TestVerify:
    @pytest.fixture(autouse=True)
    def ten_events(self, store: PostgresEventStore) -> None:
        stream = uuid4()
        store.append([an_event(stream, version) for version in range(1, 11)])

    def test_knows_every_column(self, owner: Owner) -> None:
        columns = owner.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'kinora_events'"
        ).fetchall()

        assert {name for (name,) in columns} == set(CHANGES)

    def test_confirms_an_untouched_log(self, store: PostgresEventStore) -> None:
        position, digest = store.head()

        assert verify(store) == Intact(position=10, hash=digest)
        assert position == 10

    @pytest.mark.parametrize("column", CHANGES)
    def test_finds_a_change_of_any_column_at_exactly_that_event(
        self, store: PostgresEventStore, owner: Owner, column: str
    ) -> None:
        forge(owner, f"{CHANGES[column]} WHERE notification_id = 6")

        found = verify(store)

        assert isinstance(found, Broken)
        assert found.position == 6

    def test_finds_a_change_that_made_its_own_hash_fit(
        self, store: PostgresEventStore, owner: Owner
    ) -> None:
        forge(owner, "actor = 'x' WHERE notification_id = 6")
        forge(
            owner,
            "hash = kinora_event_hash((SELECT hash FROM kinora_events WHERE notification_id = 5), "
            "notification_id, originator_id, originator_version, topic, topic_version, event_id, "
            "correlation_id, causation_id, actor, state, recorded_at) WHERE notification_id = 6",
        )

        found = verify(store)

        assert isinstance(found, Broken)
        assert found.position == 7

    def test_finds_a_removed_event(self, store: PostgresEventStore, owner: Owner) -> None:
        owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER USER")
        owner.execute("DELETE FROM kinora_events WHERE notification_id = 4")

        found = verify(store)

        assert isinstance(found, Broken)
        assert found.position == 4

    def test_refuses_to_export_what_is_broken(
        self, store: PostgresEventStore, owner: Owner, tmp_path: Path
    ) -> None:

        forge(owner, "actor = 'x' WHERE notification_id = 6")

        with pytest.raises(LogBroken, match="event 6"):
            export_log(store, tmp_path / "log")
        assert list(tmp_path.iterdir()) == []
