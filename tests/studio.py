"""The publishing and measuring half of the product, put together for a test that has no servers."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, cast

from adapters.secrets.in_memory import InMemorySecrets
from api.platforms import Platforms
from api.settings import Settings
from domain.commands import platforms
from domain.commands.settings import settings_in
from domain.ports import Artifacts, Clock, EventStore
from domain.settings.state import Decided
from domain.streams import Cause, Request
from tests.adapters.platform_accounts.consenting import REDIRECT, consented

if TYPE_CHECKING:
    from api.bootstrap import Kinora


class Workplace(Protocol):
    """Where the log, the films and the time are."""

    @property
    def store(self) -> EventStore: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def artifacts(self) -> Artifacts: ...

    def request(self) -> Request: ...


@dataclass(kw_only=True)
class Studio:
    """What the publishing and measuring half of the product is put together from."""

    workplace: Workplace
    settings: Settings
    secrets: InMemorySecrets = field(default_factory=InMemorySecrets)

    def __post_init__(self) -> None:
        self.store, self.clock = self.workplace.store, self.workplace.clock
        self.artifacts = self.workplace.artifacts

    @cached_property
    def platforms(self) -> Platforms:
        return Platforms(
            settings=self.settings,
            store=self.store,
            secrets=self.secrets,
            clock=self.clock,
            cause=self.workplace.request,
        )

    @property
    def preferences(self) -> Decided:
        """The operator's settings as they are now."""
        return settings_in(self.store)

    @property
    def kinora(self) -> "Kinora":
        """As the composition root hands it to publishers and meters."""
        return cast("Kinora", self)

    def connect(self, platform: str) -> None:
        """The operator agrees on the platform's page of consent."""
        agree(self.platforms, self.workplace.request(), platform)


def agree(at: Platforms, cause: Cause, platform: str) -> None:
    """Connect a sandbox platform that agrees by itself."""
    desk = at.desk(platform)
    opening = platforms.open_consent(desk, REDIRECT)
    code = consented(opening.url)["code"]
    platforms.finish_consent(desk, cause, opening, code)
