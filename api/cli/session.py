"""One run of the command line: language, profile, screen, and the opened profile."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import typer

from api.cli.screen import Screen
from api.cli.words import LANGUAGES, Words, preferred_language

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from api.settings import Settings
    from domain.streams import Request
    from projections.postgres_reader import PostgresReader


class Session:
    """What every command is given. Heavy parts are imported when a command needs them."""

    def __init__(self) -> None:
        self.profile: str | None = None
        self.as_json = False
        self._language = ""

    @property
    def language(self) -> str:
        """The operator's language."""
        return self._language or preferred_language()

    def speak(self, language: str) -> None:
        """Take the language given on the command line."""
        if language not in LANGUAGES:
            raise typer.BadParameter("pl | en", param_hint="--language")
        self._language = language

    @cached_property
    def words(self) -> Words:
        """The catalogue in the operator's language."""
        return Words(self.language)

    @cached_property
    def screen(self) -> Screen:
        """Where answers go."""
        option = f" --profile {self.profile}" if self.profile else ""
        return Screen(self.words, as_json=self.as_json, command=f"kinora{option}")

    @cached_property
    def settings(self) -> "Settings":
        """Settings of the chosen profile. Raises ``SettingsInvalid``."""
        from api.settings import load_settings

        given = {"KINORA_PROFILE": self.profile, "KINORA_LANGUAGE": self._language or None}
        return load_settings(**given)

    @contextmanager
    def kinora(self) -> Iterator["Kinora"]:
        """The profile with its services, for the block. Raises ``ServicesUnavailable``."""
        quiet_logs()
        from api.bootstrap import open_kinora

        with open_kinora(self.settings) as kinora:
            self._follow(kinora.preferences.interface_language)
            yield kinora

    def _follow(self, wanted: str) -> None:
        """Speak the language of the operator's settings, unless the line names another."""
        if wanted and not self._language and wanted != self.language:
            self._language = wanted
            for told in ("words", "screen"):
                self.__dict__.pop(told, None)

    @contextmanager
    def reading(self) -> Iterator[tuple["Kinora", "PostgresReader"]]:
        """The profile and its read models, as fresh as the log."""
        with self.kinora() as kinora, kinora.views.reader() as reader:
            yield kinora, reader

    @contextmanager
    def deciding(self) -> Iterator[tuple["Kinora", "PostgresReader", "Request"]]:
        """What a command needs that is going to decide something."""
        with self.reading() as (kinora, reader):
            yield kinora, reader, kinora.request()


def session_of(ctx: typer.Context) -> Session:
    """The session of this run."""
    found = ctx.find_root().obj
    if not isinstance(found, Session):
        found = ctx.find_root().obj = Session()
    return found


def today(kinora: "Kinora") -> date:
    """The operator's calendar day."""
    from zoneinfo import ZoneInfo

    return kinora.clock.now().astimezone(ZoneInfo(kinora.zone)).date()


@contextmanager
def producing(kinora: "Kinora") -> Iterator[None]:
    """While the block runs, requested work is done; the command speaks for it, not its logs."""
    import logging

    import structlog

    from api.local import production

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    with production(kinora):
        yield


def quiet_logs() -> None:
    """Only errors of the parts we run in our own process; the command speaks for itself."""
    import logging

    for name in ("alembic", "dramatiq", "adapters", "apscheduler"):
        logging.getLogger(name).setLevel(logging.ERROR)
