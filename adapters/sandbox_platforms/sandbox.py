"""The sandbox as one thing: clock, memory, faults, audience, and what is asked of them."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.requests import Request

from adapters.sandbox_platforms.audience import Audience
from adapters.sandbox_platforms.clock import SandboxClock
from adapters.sandbox_platforms.faults import Fault, Faults
from adapters.sandbox_platforms.settings import SandboxSettings
from adapters.sandbox_platforms.state import World
from adapters.sandbox_platforms.storage import Memory, Parts


class Sandbox:
    """Everything behind the doors."""

    def __init__(self, settings: SandboxSettings) -> None:
        self.settings = settings
        self._memory = Memory(settings.folder)
        self.world = self._memory.recall() or _new_world(settings)
        self.clock = SandboxClock(settings.now, self.world.clock)
        self._memory.show(self.world.clock)
        self.parts = Parts(settings.folder)
        self.faults = Faults()
        self.recent_calls: dict[tuple[str, str], list[float]] = {}
        """Moments of late calls by limit and grant; a restarted platform starts to count anew."""
        self.audience = Audience(settings.seed)

    def keep(self) -> None:
        """Remember what just happened."""
        self._memory.keep(self.world)

    def mint(self, what: str, characters: int) -> str:
        """A new opaque id: equal seeds and histories give equal ones."""
        self.world.count += 1
        digest = hashlib.sha512(f"{self.settings.seed} {what} {self.world.count}".encode()).digest()
        return base64.urlsafe_b64encode(digest).decode()[:characters]

    def number(self, digits: int) -> str:
        """A new decimal id of so many digits that does not begin with zero."""
        self.world.count += 1
        seed = f"{self.settings.seed} number {self.world.count}"
        value = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:12])
        least = 10 ** (digits - 1)
        return str(least * 7 + value % (least * 2))


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request at one door."""

    request: Request
    sandbox: Sandbox
    now: datetime
    fault: Fault | None = None

    @property
    def world(self) -> World:
        """What the platforms remember."""
        return self.sandbox.world

    def spoiled(self, kind: str) -> Mapping[str, Any] | None:
        """The detail of the fault of that kind that strikes now, or ``None``."""
        return self.fault.detail if self.fault is not None and self.fault.kind == kind else None


def _new_world(settings: SandboxSettings) -> World:
    world = World(
        automatic_consent=settings.automatic_consent,
        testing_grants=settings.youtube.testing_grants,
        audited=settings.tiktok.audited,
        private_account=settings.tiktok.private_account,
    )
    world.clock.stands_at = settings.start
    return world
