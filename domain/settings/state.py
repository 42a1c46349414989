"""The operator's settings after their events."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from domain.events.event import Event
from domain.events.settings import SettingChanged
from domain.identifiers import stream_of
from domain.refusals import Refusal

STREAM = stream_of("settings", "operator")

DEFAULTS: Mapping[str, str] = MappingProxyType(
    {
        "automatic_choice": "no",
        "day_time": "07:00",
        "platforms": "tiktok",
        "account": "main",
    }
)
"""Every setting with its default. Times are local, lists separated by commas."""


class UnknownSetting(Refusal):
    """No such setting."""


class SettingRefused(Refusal):
    """The value does not fit the setting."""


def fold(events: Iterable[Event]) -> dict[str, str]:
    """All settings with the values they have now."""
    values = dict(DEFAULTS)
    for event in events:
        if isinstance(event, SettingChanged):
            values[event.name] = event.value
    return values


def change(values: Mapping[str, str], name: str, value: str) -> list[SettingChanged]:
    """Change one setting; an equal value changes nothing."""
    if name not in DEFAULTS:
        raise UnknownSetting(f"No setting {name}. There are: {', '.join(sorted(DEFAULTS))}.")
    _check(name, value)
    if values[name] == value:
        return []
    return [SettingChanged(name=name, value=value, previous=values[name])]


def _check(name: str, value: str) -> None:
    if name == "automatic_choice" and value not in ("yes", "no"):
        raise SettingRefused(f"{name} is yes or no, not {value!r}.")
    if name == "day_time" and not _is_time(value):
        raise SettingRefused(f"{name} is a time like 07:00, not {value!r}.")
    if name == "platforms" and not set(value.split(",")) <= {"tiktok", "youtube"}:
        raise SettingRefused(f"{name} names tiktok, youtube or both, not {value!r}.")


def _is_time(value: str) -> bool:
    hours, colon, minutes = value.partition(":")
    if not (colon and hours.isdigit() and minutes.isdigit() and len(minutes) == 2):
        return False
    return int(hours) < 24 and int(minutes) < 60
