"""Migration happens once, for many at once, and never backwards."""

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from adapters.event_store import migrate as module
from adapters.event_store.errors import DatabaseUnsuitable, SchemaTooNew
from adapters.event_store.migrate import SCHEMA_HEAD, migrate, schema_version

KEPT = {
    "kinora_accounts",
    "kinora_cursors",
    "kinora_events",
    "kinora_failures",
    "kinora_first_codes",
    "kinora_leases",
    "kinora_log_anchors",
    "kinora_parked_events",
    "kinora_recovery_codes",
    "kinora_rehearsal_clock",
    "kinora_schema_version",
    "kinora_secrets",
    "kinora_sessions",
}


class TestMigrate:
    def test_makes_the_kept_tables(self, postgres_url: str) -> None:
        migrate(postgres_url)

        with psycopg.connect(postgres_url) as connection:
            tables = {
                name
                for (name,) in connection.execute(
                    "SELECT table_name FROM information_schema.tables "
                    "WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
                )
            }
            assert tables == KEPT
            assert schema_version(connection) == SCHEMA_HEAD

    def test_changes_nothing_the_second_time(self, log_url: str) -> None:
        with psycopg.connect(log_url, autocommit=True) as connection:
            connection.execute("INSERT INTO kinora_cursors VALUES ('views', 0, '\\x00')")

            migrate(log_url)

            assert connection.execute("SELECT name FROM kinora_cursors").fetchall() == [("views",)]

    def test_knows_its_own_newest_revision(self) -> None:
        config = Config()
        folder = Path(module.__file__).with_name("migrations")
        config.set_main_option("script_location", str(folder))

        assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA_HEAD

    @pytest.mark.parametrize("empty", [True, False], ids=["empty", "migrated"])
    def test_lets_eight_processes_start_at_once(
        self, postgres_url: str, log_url: str, empty: bool
    ) -> None:
        url = postgres_url if empty else log_url
        code = "import sys; from adapters.event_store.migrate import migrate; migrate(sys.argv[1])"

        processes = [
            subprocess.Popen([sys.executable, "-c", code, url], stderr=subprocess.PIPE)
            for _ in range(8)
        ]
        complaints = [process.communicate(timeout=120)[1] for process in processes]

        assert [process.returncode for process in processes] == [0] * 8, complaints
        with psycopg.connect(url) as connection:
            versions = connection.execute("SELECT version_num FROM kinora_schema_version")
            assert versions.fetchall() == [(SCHEMA_HEAD,)]

    def test_refuses_a_database_of_a_newer_kinora(self, log_url: str) -> None:
        with psycopg.connect(log_url, autocommit=True) as connection:
            connection.execute("UPDATE kinora_schema_version SET version_num = '0777'")

            with pytest.raises(SchemaTooNew, match=r"0777.*newer Kinora.*Nothing was changed"):
                migrate(log_url)

    def test_leaves_nothing_behind_when_it_fails(self, postgres_url: str) -> None:
        with psycopg.connect(postgres_url, autocommit=True) as connection:
            connection.execute("CREATE TABLE kinora_leases (in_the_way int)")

            with pytest.raises(Exception, match="kinora_leases"):
                migrate(postgres_url)

            assert connection.execute("SELECT to_regclass('kinora_events')").fetchone() == (None,)
            connection.execute("DROP TABLE kinora_leases")
            migrate(postgres_url)

    def test_refuses_a_database_that_is_not_utf8(self, server_url: str) -> None:
        with psycopg.connect(server_url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' "
                               "LOCALE_PROVIDER libc TEMPLATE template0")  # fmt: skip
            try:
                with pytest.raises(DatabaseUnsuitable, match="UTF8"):
                    migrate(server_url.replace("@/kinora?", "@/latin?"))
            finally:
                connection.execute("DROP DATABASE latin WITH (FORCE)")
