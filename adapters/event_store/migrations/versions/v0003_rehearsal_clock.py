"""The clock of a rehearsal, which may be ahead of the server's."""

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the SQL beside this file, on the driver's own connection: plain text, no binds."""
    connection = op.get_bind().connection.dbapi_connection
    assert connection is not None  # noqa: S101 - Alembic runs online here
    sql = Path(__file__).with_name("v0003_rehearsal_clock.sql").read_text(encoding="utf-8")
    connection.cursor().execute(sql)


def downgrade() -> None:
    """A log is never taken down; going back means restoring a backup."""
    raise NotImplementedError("the log cannot be migrated back: restore a backup")
