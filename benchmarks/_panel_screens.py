"""Every list screen in a real browser: to the first rows painted, and to the filtered ones.

The page measures itself: from the beginning of the navigation, or from the event that a filter
raised, to the first frame after the rows stood in the document. A page is cold (nothing in the
browser's cache), the server is warm.
"""

import os
import shutil
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

_ROW = "[role=row][data-row]"
_FLAGS = ("--no-sandbox", "--autoplay-policy=no-user-gesture-required", "--disable-dev-shm-usage")
_REST_MS = 500
"""Between two measurements, so that what one leaves to be done is not counted with the next."""

_WATCH = """
selector => {
  const told = () => [...document.querySelectorAll(selector)].map(e => e.textContent).join('|');
  const painted = done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  });
  window.bench = { first: null, filtered: null };
  const begin = () => {
    const look = () => document.querySelector(selector)
      ? painted(at => { window.bench.first = at; })
      : requestAnimationFrame(look);
    look();
  };
  window.benchArm = () => {
    const before = told();
    let from = null;
    window.bench.filtered = null;
    const start = () => { from ??= performance.now(); };
    for (const kind of ['input', 'change', 'click']) {
      document.addEventListener(kind, start, { capture: true, once: true });
    }
    const look = () => from !== null && told() !== before
      ? painted(at => { window.bench.filtered = at - from; })
      : requestAnimationFrame(look);
    look();
  };
  begin();
}
"""

type Act = Callable[[Page], None]


@dataclass(frozen=True, kw_only=True)
class Screen:
    """A screen, what counts as a row of it, and the filters that are tried one by one."""

    name: str
    path: str
    rows: str = _ROW
    filters: tuple[tuple[str, Act], ...] = ()


def _chosen(label: str, value: str) -> Act:
    return lambda page: _ignored(page.get_by_label(label, exact=True).select_option(value))


def _pressed(name: str) -> Act:
    return lambda page: page.locator("#content").get_by_role("button", name=name).first.click()


def _typed(words: str) -> Act:
    return lambda page: page.locator("#content input[type=search]").fill(words)


def _headed(name: str) -> Act:
    return lambda page: page.get_by_role("columnheader", name=name).get_by_role("button").click()


def _ignored(_: object) -> None:
    return None


SCREENS = (
    Screen(name="today", path="/today", rows="#content ol > li"),
    Screen(name="idea gate", path="/idea-gate", rows="#content ol > li"),
    Screen(
        name="animations",
        path="/animations",
        filters=(
            ("archive", _chosen("Archiwum", "yes")),
            ("search", _typed("zegar")),
        ),
    ),
    Screen(
        name="ideas",
        path="/ideas",
        filters=(("search", _typed("zegar")), ("language", _chosen("Język pomysłu", "pl"))),
    ),
    Screen(name="gaps", path="/gaps", filters=(("state", _pressed("przyjęt")),)),
    Screen(name="review queue", path="/review", filters=(("judged", _pressed("Przyjęte")),)),
    Screen(
        name="publishing",
        path="/publishing",
        rows="#content ol > li",
        filters=(("month", _pressed("Miesiąc")), ("month before", _pressed("Wcześniej"))),
    ),
    Screen(name="results", path="/results", filters=(("by platform", _headed("Serwis")),)),
    Screen(
        name="audit log",
        path="/audit-log",
        filters=(
            ("kind", _chosen("Czego dotyczy", "publication")),
            ("actor", _chosen("Kto", "operator")),
            ("search", _typed("zegar")),
        ),
    ),
    Screen(
        name="work",
        path="/work",
        filters=(("state", _pressed("odłożone")), ("search", _typed("renderer"))),
    ),
)


def measured(url: str, cookie: tuple[str, str], *, times: int) -> dict[str, dict[str, list[float]]]:
    """Milliseconds by screen: ``first`` and each filter, every time."""
    found: dict[str, dict[str, list[float]]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(_FLAGS))
        _look(browser, url, cookie, SCREENS[2])  # the first page of a browser pays for its start
        for screen in SCREENS:
            found[screen.name] = {}
            for _ in range(times):
                for name, ms in _look(browser, url, cookie, screen).items():
                    found[screen.name].setdefault(name, []).append(round(ms, 1))
            _print(screen.name, found[screen.name])
        browser.close()
    return found


def _look(browser: Browser, url: str, cookie: tuple[str, str], screen: Screen) -> dict[str, float]:
    context = browser.new_context(
        base_url=url,
        locale="pl-PL",
        timezone_id="Europe/Warsaw",
        viewport={"width": 1440, "height": 900},
        bypass_csp=True,  # the page forbids the waiting below, which evaluates its condition
    )
    kept: Any = {"name": cookie[0], "value": cookie[1], "url": url}
    context.add_cookies([kept])
    page = context.new_page()
    page.add_init_script(f"({_WATCH})({screen.rows!r})")
    page.goto(screen.path, wait_until="commit")
    page.wait_for_function("window.bench?.first", timeout=60_000)
    times = {"first": float(page.evaluate("window.bench.first"))}
    page.wait_for_timeout(_REST_MS)
    for name, act in screen.filters:
        page.evaluate("window.benchArm()")
        act(page)
        page.wait_for_function("window.bench.filtered !== null", timeout=60_000)
        times[name] = float(page.evaluate("window.bench.filtered"))
        page.wait_for_timeout(_REST_MS)
    context.close()
    return times


def _print(name: str, found: dict[str, list[float]]) -> None:
    for what, times in found.items():
        middle, worst = statistics.median(times), max(times)
        print(f"{name:14}{what:16}{middle:>9.0f} ms in the middle{worst:>9.0f} ms at worst")


def _chromium() -> str | None:
    """A browser that is named or the system's; ``None``: Playwright's own."""
    return next(iter(_candidates()), None)


def _candidates() -> Iterator[str]:
    named = os.environ.get("KINORA_CHROMIUM")
    for each in (named, *map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        if each and Path(each).is_file():
            yield each
