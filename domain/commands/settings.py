"""Commands about the operator's settings."""

from domain.events.event import RecordedEvent
from domain.ports import EventStore
from domain.settings.state import STREAM, change, fold
from domain.streams import Cause, UnitOfWork, decide


def set_value(store: EventStore, cause: Cause, name: str, value: str) -> list[RecordedEvent]:
    """Change one setting. Raises ``UnknownSetting`` or ``SettingRefused``."""

    def decision(unit: UnitOfWork) -> None:
        unit.add(STREAM, *change(fold(unit.load(STREAM)), name, value))

    return decide(store, cause, decision)
