"""Which posts of an account may be the film that was carried there by hand: a proposal."""

from datetime import datetime

from api.bootstrap import Kinora
from api.publishers import publisher_of
from domain.events.event import payloads
from domain.events.publication import OperatorAwaited
from domain.publications.decisions import PublicationUnknown
from domain.publications.state import fold
from domain.publishing_port import Candidate, NotConfigured
from domain.stages.release import Release
from projections.publication_row import PublicationRow


def recognised(kinora: Kinora, row: PublicationRow) -> tuple[Candidate, ...]:
    """Recent posts by time, length and words, the likeliest first; the operator confirms.

    Raises ``NotConfigured`` where nothing is connected, and a ``PublishingProblem`` where the
    platform does not answer.
    """
    recorded = kinora.store.load(row.id)
    state = fold(payloads(recorded))
    if state.request is None:
        raise PublicationUnknown(
            "No such publication. `kinora publish list` shows those there are."
        )
    platform = publisher_of(kinora, state.request)
    missing = platform.missing()
    if missing:
        raise NotConfigured(" ".join(missing))
    handed = [each.recorded_at for each in recorded if isinstance(each.payload, OperatorAwaited)]
    since: datetime = handed[0] if handed else recorded[0].recorded_at
    release = Release(
        store=kinora.store, artifacts=kinora.artifacts, clock=kinora.clock, request=state.request
    )
    return platform.find(release.order(state, sending=False), since)
