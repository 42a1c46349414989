"""Faults that are planned: at which door, at which call, what happens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

GENERIC = {
    "server_error": "nothing is done, 503 is answered (detail.status: another 5xx)",
    "server_error_after": "the work is done, 503 is answered",
    "rate_limited": "nothing is done, 429 with Retry-After (detail.retry_after_s)",
    "drop_before": "nothing is done, the connection is cut",
    "drop_after": "the work is done, the connection is cut before the answer",
    "slow": "the work is done after detail.delay_s seconds of real time",
    "garbled": "the work is done, the answer is no JSON",
}
"""Kinds that every door knows."""


class UnknownFault(Exception):
    """No door of that name, or the door has no fault of that kind."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """From the ``nth`` call from now on, ``times`` calls in a row, at one door."""

    route: str
    kind: str
    nth: int = 1
    times: int = 1
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True)
class _Plan:
    fault: Fault
    seen: int = 0
    hit: int = 0


class Faults:
    """The plan. ``known`` tells which kinds a door has besides the generic ones."""

    def __init__(self) -> None:
        self.known: dict[str, frozenset[str]] = {}
        self.calls: dict[str, int] = {}
        self._plans: list[_Plan] = []

    def plan(self, fault: Fault) -> None:
        """Add a fault. Raises ``UnknownFault``."""
        kinds = self.known.get(fault.route)
        if kinds is None:
            raise UnknownFault(f"no door {fault.route!r}; there are {sorted(self.known)}")
        if fault.kind not in kinds | GENERIC.keys():
            raise UnknownFault(
                f"{fault.route} has no {fault.kind!r}; it has {sorted(kinds | GENERIC.keys())}"
            )
        if fault.nth < 1 or fault.times < 1:
            raise UnknownFault("nth and times count from one")
        self._plans.append(_Plan(fault=fault))

    def due(self, route: str) -> Fault | None:
        """Count a call and return what happens to it; the plan made first comes first."""
        self.calls[route] = self.calls.get(route, 0) + 1
        chosen: Fault | None = None
        for plan in self._plans:
            if plan.fault.route != route:
                continue
            plan.seen += 1
            last = plan.fault.nth + plan.fault.times - 1
            if chosen is None and plan.fault.nth <= plan.seen <= last:
                plan.hit += 1
                chosen = plan.fault
        return chosen

    def clear(self) -> None:
        """Forget every plan; calls stay counted."""
        self._plans.clear()

    def told(self) -> list[dict[str, Any]]:
        """Every plan and how often it struck."""
        return [
            {
                "route": plan.fault.route,
                "kind": plan.fault.kind,
                "nth": plan.fault.nth,
                "times": plan.fault.times,
                "detail": dict(plan.fault.detail),
                "seen": plan.seen,
                "hit": plan.hit,
            }
            for plan in self._plans
        ]
