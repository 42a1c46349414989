"""A command line on a fresh database, and the states it is tried in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from tests.api.cli.command_line import ZONE, CommandLine, Story


@pytest.fixture
def store(
    postgres_url: str, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PostgresEventStore]:
    """The log of the profile; the environment leads commands to it."""
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    monkeypatch.setenv("REDIS_URL", redis_url)
    monkeypatch.setenv("KINORA_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("KINORA_TIME_ZONE", ZONE)
    monkeypatch.chdir(tmp_path)
    migrate(postgres_url)
    with PostgresEventStore(postgres_url) as opened:
        yield opened


@pytest.fixture
def kinora(store: PostgresEventStore, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """``kinora``."""
    return CommandLine(store, capsys)


@pytest.fixture
def story(store: PostgresEventStore) -> Story:
    """States that commands need."""
    return Story(store)
