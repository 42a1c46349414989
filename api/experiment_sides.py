"""What a running experiment has measured, for whoever ends it."""

from api.bootstrap import Kinora
from domain.experiments.decisions import ExperimentUnknown, Sides


def sides_of(kinora: Kinora, name: str) -> Sides:
    """Both sides by now. Raises ``ExperimentUnknown`` when none of this name is running."""
    found = kinora.answers.measured(name, now=kinora.clock.now(), zone=kinora.zone)
    if found is None:
        raise ExperimentUnknown("No experiment of this name is running.")
    return Sides(**vars(found))
