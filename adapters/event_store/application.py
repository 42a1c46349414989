"""The library's application, under its one name and closed to settings from outside."""

from typing import Any
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.persistence import InfrastructureFactory, Mapper
from eventsourcing.postgres import BasePostgresFactory, PostgresFactory
from eventsourcing.utils import Environment, EnvType

from adapters.event_store.mapper import KinoraMapper, NullTranscoder
from adapters.event_store.recorder import Datastore, KinoraRecorder

DATABASE_URL = "DATABASE_URL"
_SETTINGS = {
    # Start-up of several processes would race for CREATE OR REPLACE; migrate() makes tables.
    "CREATE_TABLE": "n",
    # Not used by our recorder; on, the library would write without any lock.
    "POSTGRES_ENABLE_DB_FUNCTIONS": "n",
    "POSTGRES_POOL_SIZE": "1",
    "POSTGRES_MAX_OVERFLOW": "4",
}


class KinoraFactory(PostgresFactory):
    """Builds our recorder, mapper and pool instead of what topics in the environment name."""

    application_recorder_class = KinoraRecorder

    def __init__(self, env: Environment) -> None:
        # Skips the library's reading of POSTGRES_* host settings: there is one URL.
        super(BasePostgresFactory, self).__init__(env)
        self.datastore = Datastore(
            env[DATABASE_URL],
            pool_size=int(env["POSTGRES_POOL_SIZE"]),
            max_overflow=int(env["POSTGRES_MAX_OVERFLOW"]),
        )


class Kinora(Application[UUID]):
    """One per process; it holds one connection, at most five."""

    name = "kinora"
    """Names the table ``kinora_events``; another name would be an empty log."""

    def construct_env(self, name: str, env: EnvType | None = None) -> Environment:
        """Settings from here only: a variable in the environment must not move the log."""
        return Environment(name, _SETTINGS | dict(env or {}))

    def construct_factory(self, env: Environment) -> InfrastructureFactory[Any]:
        return KinoraFactory(env)

    def construct_transcoder(self) -> NullTranscoder:
        return NullTranscoder()

    def construct_mapper(self) -> Mapper[UUID]:
        return self.factory.mapper(
            transcoder=self.construct_transcoder(), mapper_class=KinoraMapper
        )
