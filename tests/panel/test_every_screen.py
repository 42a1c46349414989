"""What holds on every screen: nobody is shut out, and no text is missing in its catalogue."""

import calendar
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error, Page, Response

from scripts.panel_pictures import SCREENS, Shown, films_of, show
from tests.api.telling import tell
from tests.panel.conftest import Served
from tests.projections.stories import whole_story

AXE = Path(__file__).parents[2] / "panel" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
FIND = "() => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations)"
TEXTS = """
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent?.closest('[translate=no], code, kbd, pre, time, svg, script, noscript')) continue;
    found.push(walker.currentNode.textContent.trim());
  }
  return found;
}
"""
ALIKE = {
    "Kinora", "PostgreSQL", "Valkey", "qps",
    *calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr,
}  # fmt: skip
"""Names that are the same in every language, and those that the browser writes into dates."""
KEY = r"^[a-z][a-zA-Z-]*(\.[a-zA-Z_-]+)+$"


@pytest.fixture
def told(signed_in: Page, kinora_at: Served) -> tuple[Page, dict[str, str]]:
    """A panel with days behind it, and the films that paths name."""
    tell(kinora_at.kinora, whole_story(8, days=9))
    return signed_in, films_of(signed_in)


class TestEveryScreen:
    @pytest.mark.parametrize("theme", ["dark", pytest.param("light", marks=pytest.mark.nightly)])
    def test_shuts_nobody_out(self, told: tuple[Page, dict[str, str]], theme: str) -> None:
        page, films = told
        page.evaluate("theme => localStorage.setItem('kinora.theme', theme)", theme)

        found = {screen.name: _violations(page, screen, films) for screen in SCREENS}

        assert {name: each for name, each in found.items() if each} == {}

    @pytest.mark.nightly
    def test_fits_a_phone(self, told: tuple[Page, dict[str, str]]) -> None:
        page, films = told
        page.set_viewport_size({"width": 390, "height": 844})

        wide = []
        for screen in SCREENS:
            show(page, screen, films)
            if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
                wide.append(screen.name)

        assert wide == []

    @pytest.mark.nightly
    def test_says_nothing_by_key(self, told: tuple[Page, dict[str, str]]) -> None:
        """A key of the catalogue on the screen is a text that was forgotten."""
        page, films = told
        data: set[str] = set()
        page.on("response", lambda answer: data.update(_texts_of(answer)))
        keys = {}
        for screen in SCREENS:
            show(page, screen, films)
            seen: list[str] = page.evaluate(TEXTS)
            keys[screen.name] = [each for each in seen if re.match(KEY, each) and each not in data]

        assert {name: each for name, each in keys.items() if each} == {}

    @pytest.mark.nightly
    def test_says_nothing_outside_its_catalogues(self, told: tuple[Page, dict[str, str]]) -> None:
        """In the made-up language every text is in brackets, save what the log itself holds."""
        page, films = told
        page.add_init_script("localStorage.setItem('kinora.language', 'en')")
        data: set[str] = set()
        page.on("response", lambda answer: data.update(_texts_of(answer)))
        raw = {}
        for screen in SCREENS:
            mark = "&" if "?" in screen.path else "?"
            show(page, replace(screen, path=f"{screen.path}{mark}lng=qps"), films)
            seen: list[str] = page.evaluate(TEXTS)
            assert any("⟦" in each for each in seen), screen.name
            raw[screen.name] = sorted({each for each in seen if _is_raw(each, data)})

        assert {name: each for name, each in raw.items() if each} == {}


def _texts_of(answer: Response) -> set[str]:
    """Every string in an answer of the API."""
    if "/api/" not in answer.url or "json" not in answer.headers.get("content-type", ""):
        return set()
    found: set[str] = set()
    try:
        open_values: list[Any] = [answer.json()]
    except Error:  # the page went on before it was read
        return found
    while open_values:
        match open_values.pop():
            case str(text):
                found.add(text)
            case dict(inner):
                open_values += [*inner.keys(), *inner.values()]
            case list(inner):
                open_values += inner
            case _:
                continue  # numbers, and nothing
    return found


def _is_raw(text: str, data: set[str]) -> bool:
    """Whether a text on the screen has words that neither a catalogue nor the log knows."""
    words = re.findall(r"[^\W\d_]{3,}", re.sub(r"⟦.*?⟧", "", text, flags=re.DOTALL))
    known = " ".join(data)
    return any(word not in known and word not in ALIKE for word in words)


def _violations(page: Page, screen: Shown, films: dict[str, str]) -> list[str]:
    """Serious and critical ones: rule and first place."""
    show(page, screen, films)
    page.evaluate(AXE.read_text("utf-8"))
    violations: list[dict[str, Any]] = page.evaluate(FIND)
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:160]} ({len(each['nodes'])})"
        for each in violations
        if each["impact"] in GRAVE
    ]
