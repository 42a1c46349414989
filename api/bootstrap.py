"""The composition root: everything wired for one profile, in one process."""

import os
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from adapters.artifacts.local_folder import LocalFolderArtifacts
from adapters.clock.shared_clock import SharedClock
from adapters.clock.system_clock import SystemClock
from adapters.embedded.services import EmbeddedServices
from adapters.event_store.connections import Connections
from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.postgres_leases import PostgresLeases
from api.settings import Language, Settings
from api.views import Views
from domain.advising import Adviser
from domain.commands.settings import settings_in
from domain.ports import Clock, Drafter, FilmInspector, FilmRenderer, Similarity
from domain.production.policy import Versions
from domain.settings.state import Decided
from domain.streams import Request

if TYPE_CHECKING:
    # Imported when first used: most commands need none of them, and they take seconds.
    from adapters.log_segments.sealed_log import SealedLog
    from adapters.publishing.hand_over_kit import HandOverKits
    from adapters.secrets.chain import SecretChain
    from adapters.secrets.live_redaction import LiveRedactor
    from adapters.work_queue.dramatiq_broker import WakingBroker
    from adapters.work_queue.dramatiq_work_queue import DramatiqWorkQueue
    from api.film_media import FilmMedia
    from api.jobs import Jobs
    from api.platforms import Platforms
    from domain.stages.attempt import Desk
    from domain.stages.consult import Consultant
    from projections.analytics.answers import Answers
    from projections.as_of import PastStates


@dataclass(frozen=True, kw_only=True)
class Urls:
    """Where the services are. Both hold passwords: for our processes, never for logs."""

    database: str
    redis: str


@contextmanager
def services(settings: Settings) -> Iterator[Urls]:
    """Real servers when the settings name them, embedded ones otherwise, for the ``with`` block."""
    database, redis = settings.database_url, settings.redis_url
    if database and redis:
        yield Urls(database=database, redis=redis)
        return
    with EmbeddedServices(settings.data_dir) as running:
        yield Urls(database=database or running.database_url, redis=redis or running.redis_url)


@contextmanager
def open_kinora(settings: Settings) -> Iterator["Kinora"]:
    """Services, kept tables and read models, ready to use."""
    with services(settings) as urls:
        migrate(urls.database)
        kinora = Kinora(settings, urls)
        kinora.views.prepare()
        try:
            yield kinora
        finally:
            kinora.close()


def clock_of(settings: Settings) -> Clock:
    """The machine's; where a rehearsal has platforms of its own, the one that travels with them."""
    if settings.sandbox_url is None:
        return SystemClock()
    return SharedClock(settings.data_dir / "platforms" / "clock.json")


def _ahead_of(clock: Clock) -> Callable[[], timedelta] | None:
    """How far events are recorded ahead of the machine's time; ``None``: never."""
    return clock.ahead if isinstance(clock, SharedClock) else None


class Kinora:
    """One profile's parts. Each is built when first used."""

    def __init__(self, settings: Settings, urls: Urls) -> None:
        self.settings = settings
        self.urls = urls
        self.clock: Clock = clock_of(settings)
        self.store = PostgresEventStore(urls.database, ahead=_ahead_of(self.clock))
        self.connections = Connections(urls.database)
        self.leases = PostgresLeases(urls.database)
        self.views = Views(self.store, self.connections, urls.database)

    @cached_property
    def artifacts(self) -> LocalFolderArtifacts:
        return LocalFolderArtifacts(self.settings.data_dir / "artifacts")

    @cached_property
    def jobs(self) -> "Jobs":
        from api.jobs import Jobs

        return Jobs()

    @cached_property
    def media(self) -> "FilmMedia":
        from api.film_media import FilmMedia

        return FilmMedia(
            folder=self.settings.data_dir / "cache" / "media",
            command=render_command(self.settings),
            version=lambda: self.versions.renderer,
        )

    @cached_property
    def sealed_log(self) -> "SealedLog":
        from adapters.log_segments.sealed_log import SealedLog

        return SealedLog(self.urls.database, self.settings.data_dir / "segments")

    @cached_property
    def answers(self) -> "Answers":
        """Questions to the whole log; the first one loads it."""
        from api.columns import LogColumns
        from projections.analytics.answers import Answers

        return Answers(LogColumns(self.store, self.sealed_log))

    @cached_property
    def past(self) -> "PastStates":
        from projections.as_of import PastStates

        return PastStates(self.store)

    @cached_property
    def broker(self) -> "WakingBroker":
        from adapters.work_queue.dramatiq_broker import make_broker

        return make_broker(self.urls.redis)

    @cached_property
    def queue(self) -> "DramatiqWorkQueue":
        from adapters.work_queue.dramatiq_work_queue import DramatiqWorkQueue

        return DramatiqWorkQueue(self.broker)

    @cached_property
    def secrets(self) -> "SecretChain":
        from adapters.secrets.chain import secrets_in

        return secrets_in(self.settings.data_dir, environment=os.environ, dotenv=Path(".env"))

    @cached_property
    def redact(self) -> "LiveRedactor":
        """Masks secrets in text, also those that come later."""
        from adapters.secrets.live_redaction import live_redactor

        return live_redactor(self.settings.data_dir, environment=os.environ, dotenv=Path(".env"))

    @cached_property
    def platforms(self) -> "Platforms":
        from api.platforms import Platforms

        return Platforms(
            settings=self.settings,
            store=self.store,
            secrets=self.secrets,
            clock=self.clock,
            cause=self.request,
        )

    @cached_property
    def similarity(self) -> Similarity:
        from api.embedding import similarity_for

        return similarity_for(self.settings, lambda: self.adviser)

    @cached_property
    def embedding_version(self) -> str:
        """Version of ``similarity``, which takes seconds to load and is not needed for that."""
        from api.embedding import embedding_version

        return embedding_version(self.settings, lambda: self.adviser)

    @cached_property
    def drafter(self) -> Drafter:
        from api.drafting import SubprocessDrafter

        return SubprocessDrafter()

    @cached_property
    def desk(self) -> "Desk":
        """Who works on documents; a broken models file makes the composer work alone."""
        from adapters.language_model.configuration import ModelsFileInvalid
        from api.drafting import SubprocessProofreader
        from api.unadvised import Unadvised
        from domain.stages.attempt import Desk

        adviser: Adviser
        try:
            adviser = self.adviser
        except ModelsFileInvalid as invalid:
            adviser = Unadvised(str(invalid))
        return Desk(drafter=self.drafter, proofreader=SubprocessProofreader(), adviser=adviser)

    @cached_property
    def adviser(self) -> "Consultant":
        """Asks language models. Raises ``ModelsFileInvalid``; without the file none is known."""
        from api.advising import build_adviser

        return build_adviser(
            self.settings.models_file,
            store=self.store,
            clock=self.clock,
            leases=self.leases,
            secrets=self.secrets,
            zone=self.zone,
        )

    @cached_property
    def renderer(self) -> FilmRenderer:
        from adapters.rendering.program_renderer import ProgramRenderer

        return ProgramRenderer(render_command(self.settings))

    @cached_property
    def inspector(self) -> FilmInspector:
        from adapters.inspection.film_inspector import DecodingInspector

        return DecodingInspector()

    @cached_property
    def hand_over(self) -> "HandOverKits":
        from adapters.publishing.hand_over_kit import HandOverKits

        command = "kinora publish confirm"
        if self.settings.profile != "main":
            command = f"kinora --profile {self.settings.profile} publish confirm"
        return HandOverKits(self.kits_folder, confirm=command)

    @property
    def kits_folder(self) -> Path:
        """Where finished kits lie."""
        return self.settings.data_dir / "kits"

    @property
    def scratch_folder(self) -> Path:
        """Where work keeps what only its next attempt needs."""
        return self.settings.data_dir / "scratch"

    @cached_property
    def versions(self) -> Versions:
        """Versions that are part of every work's input."""
        from domain.composition.feasibility import RULES_VERSION
        from domain.language.models import LANGUAGE_VERSION

        return Versions(
            similarity=self.embedding_version,
            rules=RULES_VERSION,
            language=LANGUAGE_VERSION,
            composer=self.drafter.version,
            renderer=self.renderer.versions()["renderer"],
            thresholds=self.inspector.thresholds,
        )

    @property
    def preferences(self) -> Decided:
        """The operator's settings as they are now."""
        return settings_in(self.store)

    @property
    def zone(self) -> str:
        """The operator's time zone: the setting, else the machine's."""
        return self.preferences.time_zone or self.settings.time_zone

    @property
    def content_language(self) -> Language:
        """Language of new ideas: the setting, else the machine's."""
        wanted = self.preferences.content_language
        return "pl" if wanted == "pl" else "en" if wanted == "en" else self.settings.language

    def request(self, request_id: UUID | None = None) -> Request:
        """A request of the operator, with a fresh id unless one is given."""
        return Request(id=request_id or uuid4())

    def environment(self) -> dict[str, str]:
        """Environment for our own processes: the same profile and the same servers."""
        return {
            **os.environ,
            "KINORA_DATA_DIR": str(self.settings.data_dir.parent),
            "KINORA_PROFILE": self.settings.profile,
            "DATABASE_URL": self.urls.database,
            "REDIS_URL": self.urls.redis,
        }

    def close(self) -> None:
        """Close what was opened."""
        if "answers" in self.__dict__:
            self.answers.close()
        self.connections.close()
        self.store.close()


def render_command(settings: Settings) -> tuple[str, ...]:
    """The command that answers the renderer contract; our own program unless told otherwise.

    Ours keeps frame lists below the data folder, so preview and master are one simulation.
    It keeps no films: they are artifacts already, and one that is asked for again is made.
    Previews come from a renderer that stays loaded, because somebody waits for them.
    """
    if settings.renderer:
        return tuple(shlex.split(settings.renderer))
    own = (sys.executable, "-m", "api.render_program")
    threads = ("--threads", str(settings.render_threads))
    cache = ("--cache", str(settings.data_dir / "cache"), "--no-film-cache")
    return (*own, *threads, *cache, "--warm")
