"""Whether a provider should be left alone for now: Retry-After, rate limit, circuit breaker.

Everything is read from the month's settlements, so all workers and all processes agree. A new
month begins with a closed breaker.
"""

from datetime import datetime, timedelta
from itertools import takewhile

from domain.consultation.budget import Spending
from domain.consultation.model_call import Route

FAULTS = frozenset({"unreachable", "server_error", "timeout", "dropped", "endless"})
"""Outcomes that speak against the provider. A refused key or a bad text does not."""
NO_WITNESS = frozenset({"unknown", "cancelled"})
"""Outcomes that say nothing about the provider."""
TRIPS_AT = 5
"""So many faults in a row are no accident."""
FIRST_REST_S = 60.0
LONGEST_REST_S = 900.0
PROBE_REST_S = 5.0
"""While one call tries whether the provider is back, the others look again this soon."""
_WINDOW = timedelta(minutes=1)


def rest_s(spending: Spending, route: Route, now: datetime) -> float:
    """Seconds for which the route's provider should be left alone; 0 when it may be asked."""
    return max(
        _told_to_wait(spending, route, now),
        _rate_limited(spending, route, now),
        _broken(spending, route, now),
    )


def _told_to_wait(spending: Spending, route: Route, now: datetime) -> float:
    """What the provider itself asked for."""
    ends = [
        sign.at + timedelta(seconds=sign.retry_after_s)
        for sign in spending.signs.get(route.provider, ())
        if sign.retry_after_s
    ]
    return max(((end - now).total_seconds() for end in ends[-8:]), default=0.0)


def _rate_limited(spending: Spending, route: Route, now: datetime) -> float:
    """Our own limit of calls a minute."""
    if not route.requests_per_minute:
        return 0.0
    recent = [at for at in spending.asked_at.get(route.provider, ()) if at > now - _WINDOW]
    if len(recent) < route.requests_per_minute:
        return 0.0
    return (recent[-route.requests_per_minute] + _WINDOW - now).total_seconds()


def _broken(spending: Spending, route: Route, now: datetime) -> float:
    """The circuit breaker: it rests longer with every further fault, then lets one call try."""
    signs = [s for s in spending.signs.get(route.provider, ()) if s.outcome not in NO_WITNESS]
    faults = list(takewhile(lambda sign: sign.outcome in FAULTS, reversed(signs)))
    if len(faults) < TRIPS_AT:
        return 0.0
    last = faults[0].at
    rest = min(FIRST_REST_S * 2 ** (len(faults) - TRIPS_AT), LONGEST_REST_S)
    left = (last + timedelta(seconds=rest) - now).total_seconds()
    if left > 0:
        return left
    probing = any(
        made.provider == route.provider and spending.in_flight[key] > last
        for key, made in spending.reserved.items()
    )
    return PROBE_REST_S if probing else 0.0
