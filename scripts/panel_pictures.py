"""Pictures of every screen of the panel, dark and light, of a Kinora with real films.

    python -m scripts.panel_pictures [--data FOLDER] [--out FOLDER] [--only NAME …]

The folder of data is that of a finished ``kinora demo``, which is run into it first when it is
empty. The pictures go to docs/panel. Nothing outside of the machine is asked.
"""

import argparse
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from api.bootstrap import Kinora, open_kinora
from api.panel_build import ensure_panel
from api.security.opening import porter_of
from api.settings import load_settings

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "panel"
DATA = ROOT / "var" / "pictures"
READY_WITHIN_S = 90.0
SETTLED_MS = 900
"""Pictures and videos have come by then."""
SKETCHED_WITHIN_MS = 240_000
"""Sketches of five candidates, drawn one after the other."""
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=pl")
NO_FOLDER = """
folder => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    node.textContent = node.textContent.replaceAll(folder, '~/kinora');
  }
}
"""
"""Says of the folder of data what it would be for an operator: pictures tell of no machine."""
LAPTOP: ViewportSize = {"width": 1440, "height": 900}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A screen: the name of its picture and its path, with ``{film}`` and ``{other}``."""

    name: str
    path: str


SCREENS = (
    Shown(name="today", path="/today"),
    Shown(name="idea-gate", path="/idea-gate"),
    Shown(name="ideas", path="/ideas"),
    Shown(name="animations", path="/animations"),
    Shown(name="animation", path="/animations/{film}"),
    Shown(name="review-queue", path="/review"),
    Shown(name="review", path="/review/{film}"),
    Shown(name="compare", path="/compare?a={film}&b={other}"),
    Shown(name="language", path="/language"),
    Shown(name="gaps", path="/gaps"),
    Shown(name="playground", path="/playground"),
    Shown(name="publishing", path="/publishing"),
    Shown(name="results", path="/results"),
    Shown(name="audit-log", path="/audit-log"),
    Shown(name="work", path="/work"),
    Shown(name="system", path="/system"),
    Shown(name="settings", path="/settings"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; the value is an exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", nargs="*", default=None, metavar="NAME")
    asked = parser.parse_args(arguments)
    ensure_panel(_say)
    if not any(asked.data.glob("demo/*")):
        _say("making three films first (about a minute)")
        subprocess.run(
            [sys.executable, "-m", "api", "demo"],
            check=True, env=os.environ | {"KINORA_DATA_DIR": str(asked.data)}, stdout=sys.stderr,
        )  # fmt: skip
    asked.out.mkdir(parents=True, exist_ok=True)
    password = secrets.token_urlsafe(18)
    with _served(asked.data, password) as url, sync_playwright() as playwright:
        from tests.panel.chromium import chromium

        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for theme in ("dark", "light"):
            _pictures(browser, url, password, theme, asked)
        browser.close()
    return 0


def _pictures(
    browser: Browser, url: str, password: str, theme: str, asked: argparse.Namespace
) -> None:
    only: list[str] | None = asked.only
    out: Path = asked.out
    context = browser.new_context(
        base_url=url, locale="pl-PL", timezone_id="Europe/Warsaw",
        viewport=LAPTOP, reduced_motion="reduce",
    )  # fmt: skip
    page = context.new_page()
    page.goto("/")
    page.evaluate("theme => localStorage.setItem('kinora.theme', theme)", theme)
    if only is None:
        page.reload()
        page.locator("h1").first.wait_for()
        page.wait_for_timeout(SETTLED_MS)
        _keep(page, out / f"sign-in-{theme}.jpg")
    page.get_by_label("Hasło").fill(password)
    page.get_by_role("button", name="Zaloguj").click()
    page.locator("#content h1").wait_for()
    films = films_of(page)
    for screen in SCREENS:
        if only is None or screen.name in only:
            show(page, screen, films)
            page.evaluate(NO_FOLDER, str(asked.data.resolve()))
            _keep(page, out / f"{screen.name}-{theme}.jpg")
            _say(f"{screen.name} {theme}")
    context.close()


def films_of(page: Page) -> dict[str, str]:
    """Two films to show, by the names that paths use."""
    answer: dict[str, Any] = page.request.get("/api/v1/animations?limit=2&archived=any").json()
    found = [each["id"] for each in answer["items"]]
    return {"film": found[0], "other": found[-1]}


def show(page: Page, screen: Shown, films: dict[str, str]) -> None:
    """Open a screen and wait until nothing of it is still on its way."""
    page.goto(screen.path.format(**films))
    page.locator("#content h1").first.wait_for()
    page.locator("#content [aria-busy=true]").first.wait_for(state="detached")
    page.get_by_text("Szkic się rysuje").first.wait_for(
        state="detached", timeout=SKETCHED_WITHIN_MS
    )
    page.wait_for_timeout(SETTLED_MS)


def _keep(page: Page, place: Path) -> None:
    page.screenshot(path=place, type="jpeg", quality=82)


@contextmanager
def _served(data: Path, password: str) -> Iterator[str]:
    """API and follower of the demo's profile with an operator; the URL."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = load_settings(KINORA_DATA_DIR=data, KINORA_PROFILE="demo", KINORA_PORT=port)
    with open_kinora(settings) as kinora:
        _admit(kinora, password)
        surroundings = os.environ | {
            "KINORA_DATA_DIR": str(data),
            "KINORA_PROFILE": "demo",
            "KINORA_PORT": str(port),
            "DATABASE_URL": kinora.urls.database,
            "REDIS_URL": kinora.urls.redis,
        }
        running = [
            subprocess.Popen([sys.executable, "-m", "api.roles", role], env=surroundings)
            for role in ("api", "follower", "worker")
        ]
        try:
            url = f"http://127.0.0.1:{port}"
            _wait_until_ready(url)
            yield url
        finally:
            for each in running:
                each.terminate()
            for each in running:
                each.wait(30)


def _admit(kinora: Kinora, password: str) -> None:
    porter = porter_of(kinora)
    if porter.has_operator():
        porter.reset()
    porter.create(password, "shell")


def _wait_until_ready(url: str) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline:
        with suppress(OSError), urllib.request.urlopen(f"{url}/health/ready", timeout=2):  # noqa: S310
            return
        time.sleep(0.2)
    raise SystemExit(f"the API was not ready within {READY_WITHIN_S:g} s")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
