"""Postgres and Valkey that need no installation.

Every user of a data folder holds a shared file lock; a detached holder process owns the two
servers and stops them when nobody holds that lock any more. Start reading at ``services.py``;
the reasons are in ``docs/decisions/postgres-embedded.md``.
"""
