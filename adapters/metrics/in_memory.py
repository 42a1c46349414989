"""The twin: tells what it was told to tell."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.events.audience import AudienceDayReported
from domain.measuring_port import Counters, MeterSilent, Post


class ToldFigures:
    """``domain.measuring_port.Meter`` over a dictionary."""

    def __init__(self) -> None:
        self.counted: dict[str, Counters] = {}
        """By the platform's identifier."""
        self.reported: dict[str, tuple[AudienceDayReported, ...]] = {}
        self.silence = ""
        """Why nothing is answered, while it says something."""

    def counters(self, remote_ids: Sequence[str]) -> Mapping[str, Counters]:
        """What is known of these posts."""
        self._speak()
        return {each: self.counted[each] for each in remote_ids if each in self.counted}

    def days(self, post: Post, until: date) -> tuple[AudienceDayReported, ...]:
        """Reports up to a day."""
        self._speak()
        return tuple(each for each in self.reported.get(post.remote_id, ()) if each.day <= until)

    def _speak(self) -> None:
        if self.silence:
            raise MeterSilent(self.silence)
