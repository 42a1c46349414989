"""How long a door stays shut after wrong passwords: longer each time, never for ever.

OWASP Authentication Cheat Sheet, "Login Throttling": an exponential delay instead of a lock,
because a lock of the only operator would be the attack.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_FAILURES = 5
"""So many typing errors cost nothing."""
FIRST_DELAY = timedelta(seconds=1)
LONGEST_DELAY = timedelta(minutes=15)
"""About a hundred guesses a day: useless against any password that may be chosen here."""
FORGOTTEN_AFTER = timedelta(days=1)
"""Who failed and went away begins anew; one more guess a quarter of an hour later does not."""

_STEPS = 10
"""2 ** 10 seconds are more than the longest delay; larger powers would only overflow."""


@dataclass(frozen=True, kw_only=True)
class Failures:
    """Attempts in a row that have not succeeded, and when the last one was made."""

    count: int
    last: datetime


def delay_after(failures: int) -> timedelta:
    """How long the next attempt has to wait: nothing before the fifth failure, then
    1 s, 2 s, 4 s … up to 15 min."""
    if failures < FREE_FAILURES:
        return timedelta()
    return min(LONGEST_DELAY, FIRST_DELAY * (1 << min(failures - FREE_FAILURES, _STEPS)))


def wait(failures: Failures | None, now: datetime) -> timedelta:
    """How long is left to wait at ``now``; zero when an attempt may be made.

    A clock that was put back does not make anybody wait longer than the whole delay.
    """
    if failures is None or is_forgotten(failures, now):
        return timedelta()
    delay = delay_after(failures.count)
    return max(timedelta(), min(delay, failures.last + delay - now))


def one_more(failures: Failures | None, now: datetime) -> Failures:
    """The failures with another one at ``now``."""
    if failures is None or is_forgotten(failures, now):
        return Failures(count=1, last=now)
    return Failures(count=failures.count + 1, last=now)


def is_forgotten(failures: Failures, now: datetime) -> bool:
    """Whether the last failure is so long ago that it no longer counts."""
    return now - failures.last >= FORGOTTEN_AFTER
