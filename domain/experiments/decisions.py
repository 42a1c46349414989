"""What may be decided about an experiment."""

from dataclasses import dataclass

from domain.events.experiment import ExperimentConcluded, ExperimentRegistered
from domain.experiments.state import Experiment, Phase
from domain.refusals import Refusal

METRICS = ("views_72h", "views_7d", "watched_7d")
PLATFORMS = ("tiktok", "youtube")
FEATURES = (
    "design", "ending", "feature", "mood", "motion", "object", "tag", "tempo", "uses",
)  # fmt: skip
"""Kinds of features; what stands behind the colon is free."""
FEWEST_FILMS = 10
"""On each side: fewer show only effects that nobody needs statistics for."""
MOST_FILMS = 1_000
REGISTERED = 0.05
"""How often an experiment may see a difference where there is none."""


class ExperimentRefused(Refusal):
    """This is no experiment."""


class ExperimentKnown(Refusal):
    """An experiment of this name was registered before."""


class ExperimentUnknown(Refusal):
    """No experiment was ever registered under this name."""


class ExperimentOver(Refusal):
    """The experiment was concluded."""


class ExperimentTooEarly(Refusal):
    """Fewer films than announced have a result."""


@dataclass(frozen=True, kw_only=True)
class Sides:
    """The films of a series: how many have a result, their medians, and the comparison."""

    films_with: int
    films_without: int
    median_with: float | None
    median_without: float | None
    p: float | None


def register(experiment: Experiment, wish: ExperimentRegistered) -> ExperimentRegistered:
    """Put the question. Raises ``ExperimentKnown`` or ``ExperimentRefused``."""
    if experiment.phase is not Phase.UNKNOWN:
        raise ExperimentKnown(f"An experiment called {wish.name} is registered; take another name.")
    if not wish.name.strip() or not wish.hypothesis.strip():
        raise ExperimentRefused("An experiment needs a name and a hypothesis in words.")
    kind, _, value = wish.feature.partition(":")
    if kind not in FEATURES or not value.strip():
        raise ExperimentRefused(
            f"A feature is written like tag:night; {wish.feature!r} is none. "
            f"Kinds are {', '.join(FEATURES)}."
        )
    _one_of("platform", wish.platform, PLATFORMS)
    _one_of("metric", wish.metric, METRICS)
    if not FEWEST_FILMS <= wish.films <= MOST_FILMS:
        raise ExperimentRefused(
            f"An experiment needs {FEWEST_FILMS} to {MOST_FILMS} films on each side, "
            f"not {wish.films}."
        )
    return wish


def conclude(experiment: Experiment, sides: Sides) -> ExperimentConcluded:
    """Answer the question. Raises ``ExperimentTooEarly`` below the announced films."""
    _running(experiment)
    fewest = min(sides.films_with, sides.films_without)
    if fewest < experiment.films or sides.p is None:
        raise ExperimentTooEarly(
            f"{experiment.films} films on each side were announced, and {sides.films_with} with "
            f"and {sides.films_without} without have a result. Wait, or abandon it."
        )
    outcome = "difference" if sides.p <= REGISTERED else "no_difference"
    return ExperimentConcluded(outcome=outcome, **vars(sides))


def abandon(experiment: Experiment, sides: Sides, reason: str) -> ExperimentConcluded:
    """End it without an answer; what was seen by then is no result."""
    _running(experiment)
    if not reason.strip():
        raise ExperimentRefused("Say why the experiment is abandoned.")
    return ExperimentConcluded(
        outcome="abandoned",
        films_with=sides.films_with,
        films_without=sides.films_without,
        reason=reason.strip(),
    )


def _running(experiment: Experiment) -> None:
    if experiment.phase is Phase.UNKNOWN:
        raise ExperimentUnknown("No such experiment is registered.")
    if experiment.phase is Phase.CONCLUDED:
        raise ExperimentOver("This experiment was concluded already.")


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ExperimentRefused(f"{name} is one of {', '.join(known)}, not {value!r}.")
