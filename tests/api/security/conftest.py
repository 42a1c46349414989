"""A profile on a fresh database whose clock the test moves, and browsers at its door."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from adapters.clock.travelling_clock import TravellingClock
from api.app import build_app
from api.bootstrap import Kinora, Urls
from api.security.porter import Porter
from api.settings import load_settings
from tests.api.doors import PASSWORD, Browser, signed_in


@pytest.fixture
def clock() -> TravellingClock:
    return TravellingClock()


@pytest.fixture
def kinora(
    prepared_url: str, redis_url: str, tmp_path: Path, clock: TravellingClock
) -> Iterator[Kinora]:
    settings = load_settings(KINORA_DATA_DIR=tmp_path, KINORA_PROFILE="sandbox")
    made = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    made.clock = clock
    made.views.prepare()
    yield made
    made.close()


@pytest.fixture
def app(kinora: Kinora) -> FastAPI:
    return build_app(kinora)


@pytest.fixture
def porter(app: FastAPI) -> Porter:
    """The porter, with an operator."""
    made: Porter = app.state.porter
    made.create(PASSWORD, "shell")
    return made


@pytest.fixture
def stranger(app: FastAPI) -> Browser:
    """A browser without a session."""
    return Browser(app)


@pytest.fixture
def browser(app: FastAPI, porter: Porter) -> Browser:
    """A browser that is signed in."""
    return signed_in(app)
