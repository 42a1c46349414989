"""The panel's design systems are the renderer's: generated, and current."""

import json
import re

import pytest

from domain.language.design_releases import releases
from domain.language.design_system import shipped
from scripts.design_types import PLACE, _type, typescript


class TestTypeScript:
    def test_is_up_to_date(self) -> None:
        assert PLACE.read_text("utf-8") == typescript(), "run make tokens"

    @pytest.mark.parametrize("name", sorted({each.name for each in releases()}))
    def test_has_every_value(self, name: str) -> None:
        text = typescript()
        values = json.dumps(shipped(name)["sound"])

        assert f'"{name}@1": {{' in text
        for colour in re.findall(r"#[0-9a-f]{6}", json.dumps(dict(shipped(name)))):
            assert f'"{colour}"' in text
        assert all(number in text for number in re.findall(r"\d+", values))

    def test_refuses_systems_of_different_shapes(self) -> None:
        with pytest.raises(ValueError, match="line"):
            _type([{"line": {"width": 1}}, {"line": {}}], ())
        with pytest.raises(ValueError, match=r"line\.width"):
            _type([{"line": {"width": 1}}, {"line": {"width": True}}], ())
