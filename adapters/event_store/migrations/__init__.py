"""Schema of the kept tables, moved on by Alembic. Derived tables are rebuilt, not migrated."""
