"""Every setting of the operator: its default, what it may be, and what to do about a bad value."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from zoneinfo import ZoneInfo

from domain.refusals import Refusal


class UnknownSetting(Refusal):
    """No such setting."""


class SettingRefused(Refusal):
    """The value does not fit the setting."""


type Check = Callable[[str, str], None]
"""Told name and value; raises ``SettingRefused``."""


@dataclass(frozen=True, kw_only=True)
class Definition:
    """One setting. Values are texts: times local, lists separated by commas."""

    default: str
    check: Check
    choices: tuple[str, ...] = ()
    """All values there are, where they can be counted."""


PLATFORMS = ("tiktok", "youtube")
DESIGN_SYSTEMS = ("dusk@1", "paper@1", "signal@1")
"""As ``domain.language`` ships them, which is a floor above; a test compares the two."""
YOUTUBE_CATEGORIES = (
    "1", "2", "10", "15", "17", "19", "20", "22", "23", "24", "25", "26", "27", "28", "29",
)  # fmt: skip
"""Those a film may be given (Data API v3, ``videoCategories.list``, assignable)."""
TIKTOK_AUDIENCES = (
    "PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY",
)  # fmt: skip
MOST_DAYS = 365
MOST_IN_POOL = 100
"""More in one morning would only age; an import brings as many as are wanted."""
LONGEST_ACCOUNT = 60
MOST_HOURS = 72
"""Between two reminders; they end after three days."""
MOST_WARNING_DAYS = 60
"""Before a consent ends."""
NOVELTY = ("novelty_warn_at", "novelty_block_at")
"""Followed by ``:`` and the version of an embedding; empty: as measured for that version."""
CSV_COLUMNS = "csv_columns"
"""Followed by ``:`` and the name of a kind of table; which of its columns mean what."""
LEAST_SIMILARITY, MOST_SIMILARITY = 0.05, 1.0


def _one_of(*choices: str) -> Check:
    def check(name: str, value: str) -> None:
        if value not in choices:
            told = ", ".join(each or "“”" for each in choices)
            raise SettingRefused(f"{name} is one of {told}, not {value!r}.")

    return check


def _choice(default: str, *choices: str) -> Definition:
    return Definition(default=default, check=_one_of(*choices), choices=choices)


def _yes_or_no(name: str, value: str) -> None:
    if value not in ("yes", "no"):
        raise SettingRefused(f"{name} is yes or no, not {value!r}.")


def _switch(default: str = "no") -> Definition:
    return Definition(default=default, check=_yes_or_no, choices=("yes", "no"))


def _time(name: str, value: str) -> None:
    if not _is_time(value):
        raise SettingRefused(f"{name} is a time like 07:00, not {value!r}.")


def _is_time(value: str) -> bool:
    hours, colon, minutes = value.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and value.isascii()):
        return False
    return len(hours) <= 2 and len(minutes) == 2 and int(hours) < 24 and int(minutes) < 60


def _zone(name: str, value: str) -> None:
    try:
        if value:
            ZoneInfo(value)
    except (KeyError, ValueError, OSError) as error:
        raise SettingRefused(
            f"{name} is a time zone like Europe/Warsaw, or empty for the machine's, not {value!r}."
        ) from error


def _window(name: str, value: str) -> None:
    first, dash, last = value.partition("-")
    if value and not (dash and _is_time(first) and _is_time(last) and first != last):
        raise SettingRefused(f"{name} is a span like 18:00-21:00, or empty, not {value!r}.")


def _number(least: int, most: int) -> Check:
    def check(name: str, value: str) -> None:
        if not (value.isdecimal() and value.isascii() and least <= int(value) <= most):
            raise SettingRefused(f"{name} is a whole number from {least} to {most}, not {value!r}.")

    return check


def _platforms(name: str, value: str) -> None:
    names = value.split(",")
    if not set(names) <= set(PLATFORMS) or len(set(names)) < len(names):
        raise SettingRefused(f"{name} names tiktok, youtube or both, not {value!r}.")


def _account(name: str, value: str) -> None:
    if not value.strip() or len(value) > LONGEST_ACCOUNT or not value.isprintable():
        raise SettingRefused(f"{name} is a name of 1 to {LONGEST_ACCOUNT} letters, not {value!r}.")


def _similarity(name: str, value: str) -> None:
    try:
        fits = not value or LEAST_SIMILARITY <= float(value) <= MOST_SIMILARITY
    except ValueError:
        fits = False
    if not fits:
        raise SettingRefused(
            f"{name} is a number from {LEAST_SIMILARITY} to {MOST_SIMILARITY}, "
            f"or empty, not {value!r}."
        )


def _columns(name: str, value: str) -> None:
    if value and not re.fullmatch(r"[a-z_]+=\d{1,4}(?: [a-z_]+=\d{1,4})*", value, re.ASCII):
        raise SettingRefused(f"{name} names columns like publication=0 views=4, not {value!r}.")


DEFINITIONS: Mapping[str, Definition] = MappingProxyType(
    {
        "day_time": Definition(default="07:00", check=_time),
        "time_zone": Definition(default="", check=_zone),
        "window": Definition(default="", check=_window),
        "gate_size": Definition(default="5", check=_number(3, 5), choices=("3", "4", "5")),
        "automatic_ideas": _switch("yes"),
        "idea_pool": Definition(default="12", check=_number(1, MOST_IN_POOL)),
        "automatic_choice": _switch(),
        "automatic_approval": _switch(),
        "automatic_kit": _switch(),
        "retention_days": Definition(default="7", check=_number(1, MOST_DAYS)),
        "content_language": _choice("", "", "pl", "en"),
        "interface_language": _choice("", "", "pl", "en"),
        "design_system": _choice("", "", *DESIGN_SYSTEMS),
        "platforms": Definition(default="tiktok", check=_platforms),
        "account": Definition(default="main", check=_account),
        "notice_browser": _switch(),
        "notice_desktop": _switch(),
        "notice_webhook": _switch(),
        "notice_quiet": Definition(default="", check=_window),
        "notice_remind_hours": Definition(default="6", check=_number(1, MOST_HOURS)),
        "notice_consent_days": Definition(default="3", check=_number(1, MOST_WARNING_DAYS)),
        "youtube_category": _choice("1", *YOUTUBE_CATEGORIES),
        "youtube_made_for_kids": _switch(),
        "youtube_privacy": _choice("public", "public", "unlisted", "private"),
        "youtube_language": _choice("", "", "pl", "en"),
        "youtube_notify": _switch("yes"),
        "youtube_synthetic": _switch(),
        "tiktok_privacy": _choice("", "", *TIKTOK_AUDIENCES),
        "tiktok_comments": _switch(),
        "tiktok_duet": _switch(),
        "tiktok_stitch": _switch(),
        "tiktok_ai_label": _switch(),
    }
)
"""Every setting that has one value. Novelty has one per embedding: ``NOVELTY``."""

_SIMILARITY = Definition(default="", check=_similarity)
_COLUMNS = Definition(default="", check=_columns)


def definition(name: str) -> Definition:
    """What is known of a setting. Raises ``UnknownSetting``."""
    kind, colon, version = name.partition(":")
    if colon and kind in NOVELTY and version:
        return _SIMILARITY
    if kind == CSV_COLUMNS and version:
        return _COLUMNS
    if name not in DEFINITIONS:
        known = ", ".join([*sorted(DEFINITIONS), *(f"{each}:VERSION" for each in NOVELTY)])
        raise UnknownSetting(f"No setting {name}. There are: {known}.")
    return DEFINITIONS[name]
