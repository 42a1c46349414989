"""The log in PostgreSQL and its twin in memory.

Law: positions are gapless and in order of commit, a repeat is recognised by its event id, and
every column of every event is under a chain of hashes. Nothing here updates or deletes one.
"""
