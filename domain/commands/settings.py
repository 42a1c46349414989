"""Commands about the operator's settings."""

from domain.events.event import RecordedEvent, payloads
from domain.ports import EventStore
from domain.settings.state import STREAM, Decided, change, decided, fold
from domain.streams import Cause, UnitOfWork, decide


def settings_in(store: EventStore) -> Decided:
    """The operator's settings as they are now."""
    return decided(payloads(store.load(STREAM)))


def set_value(store: EventStore, cause: Cause, name: str, value: str) -> list[RecordedEvent]:
    """Change one setting. Raises ``UnknownSetting`` or ``SettingRefused``."""

    def decision(unit: UnitOfWork) -> None:
        unit.add(STREAM, *change(fold(unit.load(STREAM)), name, value))

    return decide(store, cause, decision)
