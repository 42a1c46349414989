"""Stream ``experiment``: a question put before its films are published, and its answer."""

from domain.events.event import Event


class ExperimentRegistered(Event, frozen=True, kw_only=True):
    """From now on films with and without a feature are a series with one question."""

    topic = "experiment.registered"
    name: str
    hypothesis: str
    """In the operator's words, before anything is known."""
    feature: str
    """What the films of one side have, for example ``tag:night`` or ``motion:orbit``."""
    platform: str
    metric: str
    """``views_72h``, ``views_7d`` or ``watched_7d``."""
    films: int
    """So many films on each side are published before the answer is looked at."""


class ExperimentConcluded(Event, frozen=True, kw_only=True):
    topic = "experiment.concluded"
    outcome: str
    """``difference``, ``no_difference`` or ``abandoned``."""
    films_with: int
    films_without: int
    median_with: float | None = None
    median_without: float | None = None
    p: float | None = None
    """Mann–Whitney, two-sided; none for an experiment that was abandoned."""
    reason: str = ""


type ExperimentEvent = ExperimentRegistered | ExperimentConcluded
