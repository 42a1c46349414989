"""The door of an open profile, and histories behind it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import build_app
from api.bootstrap import Kinora, Urls
from api.settings import load_settings
from domain.events.event import RecordedEvent
from tests.api.doors import signed_in
from tests.api.telling import tell


@pytest.fixture
def kinora(
    prepared_url: str, redis_url: str, tmp_path: Path, quick_passwords: None
) -> Iterator[Kinora]:
    settings = load_settings(
        KINORA_DATA_DIR=tmp_path,
        KINORA_PROFILE="sandbox",
        KINORA_TIME_ZONE="Europe/Warsaw",
        KINORA_IDEAS_FILE=tmp_path / "none.md",
    )
    made = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    made.views.prepare()
    yield made
    made.close()


@pytest.fixture
def door(kinora: Kinora) -> Iterator[TestClient]:
    with signed_in(build_app(kinora)) as browser:
        yield browser


@pytest.fixture
def told(kinora: Kinora) -> Callable[[Sequence[RecordedEvent]], None]:
    """Writes a history into the log and brings the read models up to it."""

    return lambda events: tell(kinora, events)
