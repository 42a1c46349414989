"""Plans of days in the sandbox: what goes where, and what goes wrong when."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from adapters.sandbox_platforms.faults import Fault

WARSAW = ZoneInfo("Europe/Warsaw")
STATISTICS = {"youtube": "youtube.videos.batch_statistics", "tiktok": "tiktok.video.query"}
REPORTS = "youtube.analytics"


@dataclass(frozen=True, kw_only=True)
class Spell:
    """Bad hours of one door."""

    route: str
    kind: str
    begins: datetime
    ends: datetime
    times: int = 1_000_000
    detail: dict[str, object] = field(default_factory=dict)

    def covers(self, moment: datetime) -> bool:
        return self.begins <= moment < self.ends

    def fault(self) -> Fault:
        return Fault(route=self.route, kind=self.kind, times=self.times, detail=self.detail)


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """What happens on which day of the span, counted from 0."""

    first: date
    days: int
    tiktok: frozenset[int]
    """A draft goes to TikTok's inbox besides."""
    sent_back: frozenset[int]
    """The first film is sent back; its successor is approved."""
    spells: tuple[Spell, ...] = ()
    seed: int = 0

    def day(self, number: int) -> date:
        return self.first + timedelta(days=number)

    @property
    def start(self) -> datetime:
        """Midnight before the first day."""
        return at(self.first, time(0, 0))


def at(day: date, moment: time) -> datetime:
    """A moment of Warsaw's clock, the first one where there are two."""
    return datetime.combine(day, moment, tzinfo=WARSAW).astimezone(UTC)


def spell(
    route: str,
    kind: str,
    begins: datetime,
    hours: float,
    *,
    times: int = 1_000_000,
    **detail: object,
) -> Spell:
    ends = begins + timedelta(hours=hours)
    return Spell(route=route, kind=kind, begins=begins, ends=ends, times=times, detail=detail)


def month(first: date) -> Calendar:
    """Thirty days with whatever goes wrong in a month."""

    def on(number: int, hour: int = 0) -> datetime:
        return at(first + timedelta(days=number), time(hour))

    stats, lookup = STATISTICS["youtube"], STATISTICS["tiktok"]
    return Calendar(
        first=first,
        days=30,
        tiktok=frozenset(range(0, 30, 3)),
        sent_back=frozenset(range(2, 30, 6)),
        seed=first.month,
        spells=(
            spell(stats, "server_error", on(4, 1), 5),
            spell(stats, "quotaExceeded", on(9), 36),  # the dead day
            spell(lookup, "server_error", on(14, 2), 6),  # a night without a draft
            spell(stats, "server_error", on(20), 20),
            spell(REPORTS, "late_days", on(7), 48, days=2),
            spell(REPORTS, "missing_rows", on(11), 60),
            spell(REPORTS, "no_rows", on(16), 24),
            spell(REPORTS, "unsupported", on(18), 24),
            spell("youtube.upload.chunk", "server_error_after", on(3, 7), 2, times=1),
            spell("youtube.upload.open", "drop_after", on(8, 7), 2, times=1),
            spell("youtube.upload.chunk", "session_gone", on(15, 7), 2, times=1),
        ),
    )


def week(first: date) -> Calendar:
    """Five days, short enough for every run."""

    def on(number: int, hour: int = 0) -> datetime:
        return at(first + timedelta(days=number), time(hour))

    return Calendar(
        first=first,
        days=5,
        tiktok=frozenset({0, 3}),
        sent_back=frozenset({2}),
        seed=5,
        spells=(
            spell(STATISTICS["youtube"], "server_error", on(3, 1), 5),
            spell(REPORTS, "no_rows", on(5), 24),
            spell("youtube.upload.chunk", "server_error_after", on(1, 7), 2, times=1),
        ),
    )


SPRING, AUTUMN = month(date(2026, 3, 14)), month(date(2026, 10, 10))
"""Clocks change on 29 March and 25 October 2026, in the middle of each."""
