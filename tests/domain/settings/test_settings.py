"""Settings: known names, fitting values, changes as events."""

import pytest

from domain.settings.state import DEFAULTS, SettingRefused, UnknownSetting, change, fold


class TestSettings:
    def test_begin_with_their_defaults(self) -> None:
        assert fold([]) == dict(DEFAULTS)

    def test_remember_what_was_changed(self) -> None:
        events = change(fold([]), "automatic_choice", "yes")

        assert fold(events)["automatic_choice"] == "yes"
        assert events[0].previous == "no"

    def test_record_nothing_when_nothing_changes(self) -> None:
        assert change(fold([]), "day_time", "07:00") == []

    def test_refuse_an_unknown_name(self) -> None:
        with pytest.raises(UnknownSetting, match="day_time"):
            change(fold([]), "daytime", "07:00")

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("day_time", "7"),
            ("day_time", "25:00"),
            ("automatic_choice", "maybe"),
            ("platforms", "x"),
        ],
    )
    def test_refuse_a_value_that_does_not_fit(self, name: str, value: str) -> None:
        with pytest.raises(SettingRefused):
            change(fold([]), name, value)
