"""The whole description of the API, asked with what hypothesis makes of it.

Whatever is sent, nobody gets a server error, an answer that is not declared, or anything that
is nobody's business.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from adapters.clock.travelling_clock import TravellingClock
from adapters.embedded.services import Running
from api.app import build_app
from api.bootstrap import Kinora, Urls
from api.routes import dependencies
from api.settings import load_settings
from tests.api.doors import PASSWORD, Browser, signed_in
from tests.api.telling import tell
from tests.projections.stories import whole_story
from tests.services import database_of

ENDLESS = "/api/v1/live"
CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)
DESCRIBED = schemathesis.openapi.from_dict(build_app(None).openapi())
OPERATIONS: dict[str, APIOperation[Any, Any, Any, Any]] = {
    found.ok().label: found.ok()
    for found in DESCRIBED.get_all_operations()
    if isinstance(found, Ok) and found.ok().path != ENDLESS
}
ALWAYS_ONE_IN = 9
"""The others are nightly: to think up what to send takes seconds for each of them."""
BETWEEN = timedelta(minutes=5)
"""Nobody asks so often that the limits answer."""
FORGIVEN = timedelta(minutes=16)
"""After that the door is open to who was wrong any number of times."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A served profile with a history."""

    app: FastAPI
    kinora: Kinora
    clock: TravellingClock

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no answer may contain."""
        return (PASSWORD, "Traceback", self.kinora.urls.database)

    @property
    def private(self) -> tuple[str, ...]:
        """What only the operator may read besides."""
        return (*self.secrets, str(self.kinora.settings.data_dir))


@pytest.fixture(scope="module")
def profile(
    running_services: Running, _prepared: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Profile]:
    with (
        database_of(running_services.database_url, _prepared) as url,
        pytest.MonkeyPatch.context() as monkeypatch,
    ):
        made = Kinora(
            load_settings(
                KINORA_DATA_DIR=tmp_path_factory.mktemp("contract"), KINORA_PROFILE="sandbox"
            ),
            Urls(database=url, redis=running_services.redis_url),
        )
        made.clock = clock = TravellingClock()
        monkeypatch.setattr(dependencies, "PATIENCE_S", 0.02)  # many ask for what is yet to come
        made.views.prepare()
        tell(made, whole_story(5, days=6))
        yield Profile(app=build_app(made), kinora=made, clock=clock)
        made.close()


@pytest.fixture
def operator(profile: Profile) -> Browser:
    """Signed in anew: one of the operations is to sign out, and some are to be wrong."""
    profile.clock.pass_by(FORGIVEN)
    return signed_in(profile.app)


@pytest.fixture(scope="module")
def stranger(profile: Profile) -> Browser:
    return Browser(profile.app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    "label",
    [
        pytest.param(label, marks=() if place % ALWAYS_ONE_IN == 0 else pytest.mark.nightly)
        for place, label in enumerate(sorted(OPERATIONS))
    ],
)
class TestEveryOperation:
    def test_answers_the_operator_as_declared(
        self, profile: Profile, operator: Browser, label: str
    ) -> None:
        _asked(operator, OPERATIONS[label], profile.clock, profile.secrets)

    def test_answers_strangers_as_declared(
        self, profile: Profile, stranger: Browser, label: str
    ) -> None:
        _asked(stranger, OPERATIONS[label], profile.clock, profile.private)


def _asked(
    browser: Browser,
    operation: APIOperation[Any, Any, Any, Any],
    clock: TravellingClock,
    unsaid: tuple[str, ...],
) -> None:
    @settings(
        max_examples=50 if os.environ.get("KINORA_TEST_EFFORT") == "nightly" else 2,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a smaller case says no more
    )
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        clock.pass_by(BETWEEN)
        said = case.as_transport_kwargs(base_url=str(browser.base_url))
        if isinstance(said.get("data"), bytes | str):
            said["content"] = said.pop("data")
        said.pop("cookies", None)  # the browser carries its own
        said["headers"] = {k: v for k, v in said.pop("headers").items() if k != "User-Agent"}
        answer = browser.request(**said)
        case.validate_response(answer, checks=list(CHECKS))
        assert [each for each in unsaid if each in answer.text] == []

    ask()
