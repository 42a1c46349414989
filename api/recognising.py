"""Which posts of an account may be the film that was carried there by hand: a proposal."""

from collections.abc import Sequence
from datetime import datetime

from api.bootstrap import Kinora
from api.publishers import publisher_of
from domain.events.event import payloads
from domain.events.publication import OperatorAwaited
from domain.publications.decisions import PublicationUnknown
from domain.publications.missing import in_words
from domain.publications.state import fold
from domain.publishing_port import Candidate, NotConfigured
from domain.stages.release import Release
from projections.publication_row import PublicationRow
from projections.publishing_calendar import PUBLICATIONS
from projections.query import Equal, OneOf, Select


def recognised(kinora: Kinora, row: PublicationRow) -> tuple[Candidate, ...]:
    """Recent posts by time, length and words, the likeliest first; the operator confirms.
    Those of other publications, and those that were refused, are left out.

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
        raise NotConfigured(" ".join(in_words(missing)))
    handed = [each.recorded_at for each in recorded if isinstance(each.payload, OperatorAwaited)]
    since: datetime = handed[0] if handed else recorded[0].recorded_at
    release = Release(
        store=kinora.store, artifacts=kinora.artifacts, clock=kinora.clock, request=state.request
    )
    found = platform.find(release.order(state, sending=False), since)
    others = _taken(kinora, row, found) | state.not_it
    return tuple(each for each in found if each.remote_id not in others)


def _taken(kinora: Kinora, row: PublicationRow, found: Sequence[Candidate]) -> frozenset[str]:
    """Posts that are other publications already."""
    names = tuple(each.remote_id for each in found)
    where = (Equal("platform", row.platform), OneOf("remote_id", names))
    if not names:
        return frozenset()
    with kinora.views.reader() as reader:
        rows = reader.select(Select(table=PUBLICATIONS, where=where)).rows
    return frozenset(each.remote_id for each in rows if each.id != row.id)
