"""What the event store refuses, by name. ``Conflict`` itself belongs to ``domain.ports``."""

from uuid import UUID

from domain.events.catalogue import UndecodablePayload, UnknownTopic
from domain.ports import Unavailable


class StoreUnavailable(Unavailable):
    """The database did not answer in time or refused for want of space; nothing is known to
    be stored. Repeating the same append (same event ids) later is safe."""


class SchemaMissing(Exception):
    """The database has no log yet, or an older one: ``migrate`` has not run."""


class SchemaTooNew(Exception):
    """The database was migrated by a newer Kinora than this one."""


class DatabaseUnsuitable(Exception):
    """The database cannot carry the log, for example because it is not UTF-8."""


class _AtPosition(Exception):
    """An event that cannot be read; says which."""

    def __init__(self, position: int, stream: UUID, topic: str, reason: str) -> None:
        super().__init__(f"event {position} of stream {stream}: {reason}")
        self.position = position
        self.stream = stream
        self.topic = topic


class UnknownTopicAt(_AtPosition, UnknownTopic):
    """A stored event carries a topic outside the catalogue. Nothing was imported for it."""


class UndecodablePayloadAt(_AtPosition, UndecodablePayload):
    """A stored event's payload does not fit its topic's shape."""


class LogHole(Exception):
    """Positions are not gapless: the log was changed behind the store's back."""

    def __init__(self, expected: int, found: int) -> None:
        super().__init__(f"event {expected} is missing, the next one is {found}")
        self.position = expected


class LogBroken(Exception):
    """A row does not match its hash, so neither does anything after it."""

    def __init__(self, position: int, reason: str) -> None:
        super().__init__(f"the log is broken at event {position}: {reason}")
        self.position = position


class LogRewound(Exception):
    """The log is not the one a follower has followed: restored from an older backup."""

    def __init__(self, name: str, position: int) -> None:
        super().__init__(
            f"{name} has followed up to event {position}, but the log holds another event there "
            "or none. It was probably restored from an older backup: rebuild this follower's "
            "tables or move its cursor back on purpose."
        )
        self.name = name
        self.position = position


class LogNotEmpty(Exception):
    """An import is possible into an empty log only."""


class ExportUnreadable(Exception):
    """An export file is malformed, truncated or does not match its hashes. Nothing was
    imported. ``line`` counts from 1; the header is line 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


class AnchorMismatch(Exception):
    """The log does not hold the hash that was written down outside for a position."""

    def __init__(self, line: int, position: int, reason: str) -> None:
        super().__init__(f"anchor in line {line}, event {position}: {reason}")
        self.line = line
        self.position = position
