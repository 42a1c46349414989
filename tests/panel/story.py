"""What the log must tell about a film that went the whole way."""

from collections.abc import Sequence
from itertools import pairwise
from uuid import UUID

from adapters.event_store.verification import Intact, verify
from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from domain.events.publication import Published

WAY = (
    "idea.proposed",
    "idea.compared",
    "idea.verified",
    "day.opened",
    "idea.sketched",
    "day.candidates_offered",
    "day.idea_chosen",
    "animation.commissioned",
    "animation.compiled",
    "animation.previewed",
    "animation.rendered",
    "animation.inspected",
    "animation.approved",
    "publication.requested",
    "publication.awaiting_operator",
    "publication.published",
)
"""From nothing to a public film, each after the one before."""

OF_THE_FILM = tuple(each for each in WAY if each.startswith("animation."))


def whole_log(kinora: Kinora) -> list[RecordedEvent]:
    """Every event, in order."""
    return list(kinora.store.read(0, limit=100_000))


def assert_went_the_whole_way(kinora: Kinora, *, way: Sequence[str] = WAY) -> Published:
    """The steps stand in the log in causal order, and the log is intact; the last word of it.

    No event stands before its cause.
    """
    events = whole_log(kinora)
    topics = [each.payload.topic for each in events]
    firsts = [topics.index(each) for each in way]
    assert firsts == sorted(firsts), dict(zip(way, firsts, strict=True))
    at: dict[UUID | None, int] = {each.event_id: each.position for each in events}
    for each in events:
        assert at.get(each.origin.causation_id, 0) < each.position, each
    assert isinstance(verify(kinora.store), Intact)
    published = [each.payload for each in events if isinstance(each.payload, Published)]
    assert len(published) == 1
    return published[0]


def assert_made_by_the_machine(kinora: Kinora) -> None:
    """What was done about the film has its cause in the log, and all of it one chain: only what
    a person asks for begins another."""
    events = whole_log(kinora)
    known = {each.event_id for each in events}
    made = [each for each in events if each.payload.topic in OF_THE_FILM[1:-1]]
    assert made
    assert all(each.origin.causation_id in known for each in made)
    chains = [each.origin.correlation_id for each in made]
    assert all(one == other for one, other in pairwise(chains))
