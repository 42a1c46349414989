"""What is shown: one module per question, named by it; derived from the log and from nothing else.

Each module holds a record (the row), its table, its handlers (event → row changes as data)
and its queries. Two writers fold the same handlers: ``postgres_writer`` for the live tables
and ``memory_writer`` for tests and for the state as it was at some moment.
"""
