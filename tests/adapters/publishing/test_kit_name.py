"""Kit folders can be named after any title."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.publishing.kit_name import kit_name
from tests.adapters.contracts.hand_over_contract import requested


class TestKitName:
    @pytest.mark.parametrize(
        ("title", "start"),
        [
            ("Dwa księżyce", "dwa-ksiezyce-tiktok-"),
            ("Zażółć gęślą jaźń — ŁÓDŹ!", "zazolc-gesla-jazn-lodz-tiktok-"),
            ("../../etc/passwd", "etc-passwd-tiktok-"),
            ("con", "con-tiktok-"),
            ("月と星 🌒", "film-tiktok-"),
            ("", "film-tiktok-"),
            ("x" * 500, "x" * 48 + "-tiktok-"),
        ],
    )
    def test_is_readable(self, title: str, start: str) -> None:
        assert kit_name(requested(title=title)).startswith(start)

    def test_does_not_depend_on_how_accents_are_composed(self) -> None:
        composed, decomposed = "ksi\u0119\u017cyc", "ksie\u0328z\u0307yc"

        assert kit_name(requested(title=composed)) == kit_name(requested(title=decomposed))

    @given(title=st.text(), platform=st.text())
    def test_is_safe_on_every_file_system(self, title: str, platform: str) -> None:
        name = kit_name(requested(title=title, platform=platform))

        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
        assert len(name) <= 80
