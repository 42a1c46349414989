"""TikTok's figures as a meter: cumulative counters; it reports no days."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from adapters.metrics.tiktok_display import SOURCE, Asks, TikTokDisplay
from domain.events.audience import AudienceDayReported
from domain.measuring_port import Counters, MeterSilent, Post
from domain.publishing_port import PublishingProblem

DEFINITION = "tiktok-1"


class TikTokFigures:
    """``domain.measuring_port.Meter`` for one account."""

    def __init__(self, ask: Asks, now: Callable[[], datetime]) -> None:
        self._display = TikTokDisplay(ask, now)

    def counters(self, remote_ids: Sequence[str]) -> Mapping[str, Counters]:
        """Counters of the public posts among them."""
        try:
            read = self._display.read(remote_ids)
        except PublishingProblem as problem:
            raise MeterSilent(str(problem)) from problem
        return {
            each.remote_id: Counters(
                observed_at=each.observed_at,
                source=SOURCE,
                definition=DEFINITION,
                views=each.views,
                likes=each.likes,
                comments=each.comments,
                shares=each.shares,
            )
            for each in read.figures
        }

    def days(self, post: Post, until: date) -> tuple[AudienceDayReported, ...]:
        """None: what a day added is the difference of two readings."""
        del post, until
        return ()
