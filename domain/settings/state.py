"""The operator's settings after their events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.events.event import Event
from domain.events.settings import SettingChanged
from domain.identifiers import stream_of
from domain.settings.channels import TikTokAccount, YouTubeChannel, tiktok_in, youtube_in
from domain.settings.definitions import DEFINITIONS, NOVELTY, SettingRefused, definition

STREAM = stream_of("settings", "operator")


@dataclass(frozen=True, kw_only=True)
class Decided:
    """The settings with their types. Empty text stands for "as the machine has it"."""

    day_time: str
    time_zone: str
    window: tuple[str, str] | None
    """Local times between which films go out; the second may be past midnight."""
    gate_size: int
    automatic_ideas: bool
    """Whether a day whose pool is short asks for ideas by itself."""
    idea_pool: int
    """Below so many ideas that may be chosen, the pool is short."""
    automatic_choice: bool
    automatic_approval: bool
    automatic_kit: bool
    retention_days: int
    content_language: str
    interface_language: str
    design_system: str
    platforms: tuple[str, ...]
    account: str
    notice_browser: bool
    """Whether browsers that were allowed to may tell of notices."""
    notice_channels: tuple[str, ...]
    """Channels outside the panel that are switched on."""
    notice_quiet: tuple[str, str] | None
    """Local times between which nothing is told outside the panel."""
    notice_remind_hours: int
    youtube: YouTubeChannel
    tiktok: TikTokAccount
    warn_at: Mapping[str, float]
    """Version of an embedding → cosine from which ideas are marked, where it was changed."""
    block_at: Mapping[str, float]


def fold(events: Iterable[Event]) -> dict[str, str]:
    """All settings with the values they have now."""
    values = {name: each.default for name, each in DEFINITIONS.items()}
    for event in events:
        if isinstance(event, SettingChanged):
            values[event.name] = event.value
    return values


def decided(events: Iterable[Event]) -> Decided:
    """All settings with their types."""
    values = fold(events)
    return Decided(
        day_time=values["day_time"],
        time_zone=values["time_zone"],
        window=_span(values["window"]),
        gate_size=int(values["gate_size"]),
        automatic_ideas=values["automatic_ideas"] == "yes",
        idea_pool=int(values["idea_pool"]),
        automatic_choice=values["automatic_choice"] == "yes",
        automatic_approval=values["automatic_approval"] == "yes",
        automatic_kit=values["automatic_kit"] == "yes",
        retention_days=int(values["retention_days"]),
        content_language=values["content_language"],
        interface_language=values["interface_language"],
        design_system=values["design_system"],
        platforms=tuple(values["platforms"].split(",")),
        account=values["account"],
        notice_browser=values["notice_browser"] == "yes",
        notice_channels=tuple(
            each for each in ("desktop", "webhook") if values[f"notice_{each}"] == "yes"
        ),
        notice_quiet=_span(values["notice_quiet"]),
        notice_remind_hours=int(values["notice_remind_hours"]),
        youtube=youtube_in(values),
        tiktok=tiktok_in(values),
        warn_at=_per_embedding(values, "novelty_warn_at"),
        block_at=_per_embedding(values, "novelty_block_at"),
    )


def _span(value: str) -> tuple[str, str] | None:
    first, _, last = value.partition("-")
    return (first, last) if first else None


def change(values: Mapping[str, str], name: str, value: str) -> list[SettingChanged]:
    """Change one setting; an equal value changes nothing.

    Raises ``UnknownSetting`` or ``SettingRefused``.
    """
    wanted = definition(name)
    wanted.check(name, value)
    before = values.get(name, wanted.default)
    if before == value:
        return []
    _check_pair(values, name, value)
    return [SettingChanged(name=name, value=value, previous=before)]


def _check_pair(values: Mapping[str, str], name: str, value: str) -> None:
    """Ideas are marked before they are refused."""
    kind, _, version = name.partition(":")
    if kind not in NOVELTY or not value:
        return
    pair = {each: values.get(f"{each}:{version}", "") for each in NOVELTY} | {kind: value}
    warn, block = (pair[each] for each in NOVELTY)
    if warn and block and float(warn) > float(block):
        raise SettingRefused(
            f"Ideas are marked from {warn} and refused from {block}: the first cannot be higher."
        )


def _per_embedding(values: Mapping[str, str], kind: str) -> dict[str, float]:
    start = f"{kind}:"
    return {
        name.removeprefix(start): float(value)
        for name, value in values.items()
        if name.startswith(start) and value
    }
