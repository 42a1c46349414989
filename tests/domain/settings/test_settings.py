"""Settings: known names, fitting values, changes as events."""

import pytest

from domain.language.design_system import NAMES
from domain.settings.definitions import (
    DEFINITIONS,
    DESIGN_SYSTEMS,
    SettingRefused,
    UnknownSetting,
)
from domain.settings.state import change, decided, fold

VERSION = "hashing-char_wb-3-5+concepts-1"
GOOD = {
    "day_time": "6:30",
    "time_zone": "America/New_York",
    "window": "22:00-01:00",
    "gate_size": "3",
    "automatic_ideas": "no",
    "idea_pool": "40",
    "automatic_choice": "yes",
    "automatic_approval": "yes",
    "automatic_kit": "yes",
    "retention_days": "365",
    "content_language": "en",
    "interface_language": "pl",
    "design_system": "paper@1",
    "platforms": "youtube,tiktok",
    "account": "Pracownia światła",
    "youtube_category": "27",
    "youtube_made_for_kids": "yes",
    "youtube_privacy": "unlisted",
    "youtube_language": "pl",
    "youtube_notify": "no",
    "youtube_synthetic": "yes",
    "tiktok_privacy": "SELF_ONLY",
    "tiktok_comments": "yes",
    "tiktok_duet": "yes",
    "tiktok_stitch": "yes",
    "tiktok_ai_label": "yes",
    f"novelty_warn_at:{VERSION}": "0.3",
    f"novelty_block_at:{VERSION}": "0.9",
}
BAD = (
    ("day_time", ("7", "25:00", "07:60", "٠٧:٠٠", "")),
    ("time_zone", ("Mars/Olympus", "../etc/passwd", "Europe/warsaw!")),
    ("window", ("18:00", "18:00-18:00", "18-21", "18:00-25:00")),
    ("gate_size", ("2", "6", "four", "-3", "3.0")),
    ("automatic_ideas", ("sometimes",)),
    ("idea_pool", ("0", "101", "many")),
    ("automatic_choice", ("maybe", "")),
    ("automatic_approval", ("on",)),
    ("automatic_kit", ("1",)),
    ("retention_days", ("0", "366", "a week")),
    ("content_language", ("de",)),
    ("interface_language", ("PL",)),
    ("design_system", ("dusk", "dusk@9")),
    ("platforms", ("x", "", "tiktok,tiktok")),
    ("youtube_category", ("0", "Film", "")),
    ("youtube_privacy", ("", "everybody")),
    ("youtube_language", ("klingon",)),
    ("tiktok_privacy", ("public", "PUBLIC")),
    ("csv_columns:0123abcd", ("views", "views=x", "views=1,likes=2", "Views=1")),
    ("account", ("", " ", "a" * 61, "two\nlines")),
    (f"novelty_warn_at:{VERSION}", ("high", "1.5", "0", "nan")),
    (f"novelty_block_at:{VERSION}", ("inf",)),
)


class TestSettings:
    def test_begin_with_their_defaults(self) -> None:
        assert fold([]) == {name: each.default for name, each in DEFINITIONS.items()}

    def test_have_defaults_that_fit(self) -> None:
        for name, each in DEFINITIONS.items():
            each.check(name, each.default)

    @pytest.mark.parametrize("name", GOOD)
    def test_remember_what_was_changed(self, name: str) -> None:
        events = change(fold([]), name, GOOD[name])

        assert fold(events)[name] == GOOD[name]
        assert events[0].previous == fold([]).get(name, "")

    @pytest.mark.parametrize("name", GOOD)
    def test_are_typed(self, name: str) -> None:
        assert decided(change(fold([]), name, GOOD[name])) != decided([])

    def test_record_nothing_when_nothing_changes(self) -> None:
        assert change(fold([]), "day_time", "07:00") == []

    @pytest.mark.parametrize("name", ["daytime", "novelty_warn_at", "novelty_warn_at:", "x:y"])
    def test_refuse_an_unknown_name(self, name: str) -> None:
        with pytest.raises(UnknownSetting, match="day_time"):
            change(fold([]), name, "07:00")

    @pytest.mark.parametrize(("name", "value"), [(n, v) for n, values in BAD for v in values])
    def test_refuse_a_value_that_does_not_fit(self, name: str, value: str) -> None:
        with pytest.raises(SettingRefused, match=name.partition(":")[0]):
            change(fold([]), name, value)

    def test_refuse_to_mark_later_than_they_block(self) -> None:
        values = fold(change(fold([]), f"novelty_block_at:{VERSION}", "0.5"))

        with pytest.raises(SettingRefused, match=r"refused from 0\.5"):
            change(values, f"novelty_warn_at:{VERSION}", "0.6")

    def test_offer_the_design_systems_that_ship(self) -> None:
        assert DESIGN_SYSTEMS == NAMES
