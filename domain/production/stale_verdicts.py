"""Which blocked ideas were judged by older rules or an older language, folded from the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from domain.events.event import RecordedEvent
from domain.events.idea import (
    IdeaPicked,
    IdeaProposed,
    IdeaRejected,
    IdeaRestored,
    IdeaVerified,
)
from domain.production.policy import Versions


@dataclass(frozen=True, kw_only=True)
class _Verdict:
    blocked: bool
    rules: str
    language: str


class VerdictBook:
    """Fold of proposals and verdicts. Memory is proportional to the number of ideas."""

    TOPICS = (
        IdeaProposed.topic,
        IdeaVerified.topic,
        IdeaPicked.topic,
        IdeaRejected.topic,
        IdeaRestored.topic,
    )

    def __init__(self) -> None:
        self._batches: dict[UUID, UUID] = {}
        self._verdicts: dict[UUID, _Verdict] = {}
        self._aside: set[UUID] = set()

    def apply(self, event: RecordedEvent) -> None:
        """Take one more event into account; other topics are ignored."""
        match event.payload:
            case IdeaProposed(batch=batch):
                self._batches.setdefault(event.stream, batch)
            case IdeaVerified() as verified:
                self._verdicts[event.stream] = _Verdict(
                    blocked=not verified.feasible,
                    rules=verified.rules_version,
                    language=verified.language_version,
                )
            case IdeaPicked() | IdeaRejected():
                self._aside.add(event.stream)
            case IdeaRestored():
                self._aside.discard(event.stream)
            case _:
                pass

    def stale(self, versions: Versions) -> Iterator[tuple[UUID, tuple[UUID, ...]]]:
        """Batch → its blocked ideas whose verdict is older than ``versions``, in log order.

        An idea belongs to the batch it came with, so a round that is repeated while the work
        runs asks for the same work.
        """
        batches: dict[UUID, list[UUID]] = {}
        for idea, verdict in self._verdicts.items():
            current = (verdict.rules, verdict.language) == (versions.rules, versions.language)
            if verdict.blocked and not current and idea not in self._aside:
                batches.setdefault(self._batches.get(idea, idea), []).append(idea)
        return ((batch, tuple(ideas)) for batch, ideas in batches.items())
