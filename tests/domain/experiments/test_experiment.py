"""An experiment: the question stands before its films, the answer waits for all of them."""

from typing import Any

import msgspec
import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from domain.commands.experiments import abandon, conclude, register
from domain.events.experiment import ExperimentConcluded, ExperimentRegistered
from domain.experiments.decisions import (
    ExperimentKnown,
    ExperimentOver,
    ExperimentRefused,
    ExperimentTooEarly,
    ExperimentUnknown,
    Sides,
)
from domain.experiments.state import experiment_stream
from domain.streams import Request
from tests.domain.samples import NOON, uid

WISH = ExperimentRegistered(
    name="Night",
    hypothesis="Films at night are watched more",
    feature="tag:night",
    platform="youtube",
    metric="views_7d",
    films=15,
)
ENOUGH = Sides(films_with=15, films_without=18, median_with=9.0, median_without=4.0, p=0.04)
_ASKED = iter(range(1_000))


def asked() -> Request:
    """A new request."""
    return Request(id=uid(f"experiment {next(_ASKED)}"))


@pytest.fixture
def store() -> InMemoryEventStore:
    """A log in which the experiment is registered."""
    store = InMemoryEventStore(TravellingClock(NOON))
    register(store, asked(), WISH)
    return store


def outcome(store: InMemoryEventStore) -> Any:
    """What the last event says."""
    return store.load(experiment_stream("night"))[-1].payload


class TestAnExperiment:
    def test_is_concluded_when_all_films_have_a_result(self, store: InMemoryEventStore) -> None:
        conclude(store, asked(), "night", ENOUGH)

        assert outcome(store) == ExperimentConcluded(
            outcome="difference",
            films_with=15,
            films_without=18,
            median_with=9.0,
            median_without=4.0,
            p=0.04,
        )

    def test_says_when_there_is_no_difference(self, store: InMemoryEventStore) -> None:
        conclude(
            store,
            asked(),
            "night",
            Sides(films_with=15, films_without=15, median_with=5.0, median_without=4.0, p=0.2),
        )

        assert outcome(store).outcome == "no_difference"

    def test_is_not_answered_early(self, store: InMemoryEventStore) -> None:
        few = Sides(films_with=14, films_without=90, median_with=9.0, median_without=1.0, p=1e-6)

        with pytest.raises(ExperimentTooEarly, match="15 films on each side were announced"):
            conclude(store, asked(), "night", few)

    def test_may_be_abandoned_for_a_reason_and_then_has_no_answer(
        self, store: InMemoryEventStore
    ) -> None:
        with pytest.raises(ExperimentRefused):
            abandon(store, asked(), "night", ENOUGH, reason=" ")

        abandon(store, asked(), "night", ENOUGH, reason="the tag is gone")

        assert (outcome(store).outcome, outcome(store).p) == ("abandoned", None)

    def test_has_one_end(self, store: InMemoryEventStore) -> None:
        conclude(store, asked(), "night", ENOUGH)

        with pytest.raises(ExperimentOver):
            conclude(store, asked(), "night", ENOUGH)
        with pytest.raises(ExperimentUnknown):
            conclude(store, asked(), "day", ENOUGH)

    def test_has_one_name_however_it_is_written(self, store: InMemoryEventStore) -> None:
        with pytest.raises(ExperimentKnown):
            register(store, asked(), msgspec.structs.replace(WISH, name=" NIGHT "))

    @pytest.mark.parametrize(
        "wrong",
        [
            {"name": " "},
            {"hypothesis": ""},
            {"feature": "night"},
            {"feature": "hour:18"},
            {"feature": "tag:"},
            {"platform": "vimeo"},
            {"metric": "views"},
            {"films": 9},
            {"films": 1_001},
        ],
    )
    def test_needs_a_question_that_can_be_answered(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(ExperimentRefused):
            register(
                InMemoryEventStore(TravellingClock(NOON)),
                asked(),
                msgspec.structs.replace(WISH, **wrong),
            )
