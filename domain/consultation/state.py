"""One question in one round, after its events."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.events.consultation import ModelAnswered, ModelAsked, ModelExhausted, ModelFailed
from domain.events.event import RecordedEvent
from domain.identifiers import EventId

ACCEPTED = "accepted"


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """A call that was announced, with its outcome when there is one."""

    asked: ModelAsked
    event: EventId
    at: datetime
    outcome: ModelAnswered | ModelFailed | None = None

    @property
    def route(self) -> str:
        """``provider/model``."""
        return f"{self.asked.provider}/{self.asked.model}"


@dataclass(frozen=True, kw_only=True)
class Consultation:
    """Every attempt, in order."""

    attempts: tuple[Attempt, ...] = ()
    current: int = 0
    """Attempts made since the last asking ended without an accepted text."""
    exhausted: int = 0
    """The attempt whose refused text an ended asking handed back; 0 for none."""

    @property
    def in_flight(self) -> Attempt | None:
        """The call without an outcome; there is one at most, and it is the last."""
        last = self.attempts[-1] if self.attempts else None
        return last if last is not None and last.outcome is None else None

    def answer(self, avoid: Sequence[str]) -> ModelAnswered | None:
        """What the log answers without a call: an accepted text, or the refused text that
        ended an asking; never one of a route to avoid."""
        for each in self.attempts:
            found = each.outcome
            if not isinstance(found, ModelAnswered) or each.route in avoid:
                continue
            if found.verdict == ACCEPTED or found.attempt == self.exhausted:
                return found
        return None

    def best_refused(self, avoid: Sequence[str]) -> ModelAnswered | None:
        """The last text of the running asking that was refused."""
        recent = self.attempts[len(self.attempts) - self.current :]
        for each in reversed(recent):
            if isinstance(each.outcome, ModelAnswered) and each.route not in avoid:
                return each.outcome
        return None


def fold(recorded: Iterable[RecordedEvent]) -> Consultation:
    """A question from its events."""
    attempts: list[Attempt] = []
    current, exhausted = 0, 0
    for each in recorded:
        match each.payload:
            case ModelAsked() as asked:
                attempts.append(Attempt(asked=asked, event=each.event_id, at=each.recorded_at))
                current += 1
            case ModelAnswered() | ModelFailed() as outcome:
                last = attempts[-1]
                attempts[-1] = Attempt(
                    asked=last.asked, event=last.event, at=last.at, outcome=outcome
                )
            case ModelExhausted(attempt=attempt):
                current, exhausted = 0, attempt or exhausted
            case _:
                continue
    return Consultation(attempts=tuple(attempts), current=current, exhausted=exhausted)
