"""A browser, and a Kinora that really runs: ``kinora_at``, ``page``, ``signed_in``."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from api.bootstrap import Kinora, Urls
from api.panel_build import PanelNotBuilt, ensure_panel
from api.security.opening import porter_of
from api.settings import load_settings
from tests.panel.chromium import chromium

READY_WITHIN_S = 90.0

expect.set_options(timeout=15_000)
"""A machine that runs other tests beside this one is slow; who waits less learns nothing more."""

PASSWORD = "cztery zwykłe polskie słowa"

FLAGS = ("--no-sandbox", "--autoplay-policy=no-user-gesture-required", "--disable-dev-shm-usage")


@dataclass(frozen=True, kw_only=True)
class Served:
    """A Kinora whose processes run, and the same Kinora in this process to write into its log."""

    url: str
    kinora: Kinora
    start: Callable[[str], "subprocess.Popen[bytes]"]
    """Start one more role; it ends with the test. The API is started once it answers."""
    stop: Callable[[str], None]
    """End the processes of a role, as a restart of the machine would."""
    surroundings: Mapping[str, str]
    """What a program of its own needs in its environment to be of the same Kinora."""


@pytest.fixture(scope="session")
def built_panel() -> None:
    """The panel as it is in this checkout."""
    try:
        ensure_panel(lambda _: None)
    except PanelNotBuilt as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; each test has a context of its own."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def kinora_at(
    built_panel: None, prepared_url: str, redis_url: str, tmp_path: Path
) -> Iterator[Served]:
    """API and follower as processes of their own, on a free loopback port."""
    port = free_port()
    settings = load_settings(
        KINORA_DATA_DIR=tmp_path,
        KINORA_PROFILE="sandbox",
        KINORA_PORT=port,
        DATABASE_URL=prepared_url,
        REDIS_URL=redis_url,
    )
    kinora = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    kinora.views.prepare()
    surroundings = {
        **os.environ,
        "KINORA_DATA_DIR": str(tmp_path),
        "KINORA_PROFILE": "sandbox",
        "KINORA_PORT": str(port),
        "DATABASE_URL": prepared_url,
        "REDIS_URL": redis_url,
    }
    running: dict[str, list[subprocess.Popen[bytes]]] = {}
    url = f"http://127.0.0.1:{port}"

    def start(role: str) -> "subprocess.Popen[bytes]":
        begun = subprocess.Popen([sys.executable, "-m", "api.roles", role], env=surroundings)
        running.setdefault(role, []).append(begun)
        if role == "api":
            _wait_until_ready(url, begun)
        return begun

    def stop(role: str) -> None:
        _end(running.pop(role, []))

    try:
        start("api")
        start("follower")
        yield Served(url=url, kinora=kinora, start=start, stop=stop, surroundings=surroundings)
    finally:
        for role in reversed([*running]):
            stop(role)
        kinora.close()


@pytest.fixture
def context(browser: Browser, kinora_at: Served) -> Iterator[BrowserContext]:
    """A browser that was never here: Polish, without motion, a laptop's window."""
    opened = browser.new_context(
        base_url=kinora_at.url,
        locale="pl-PL",
        timezone_id="Europe/Warsaw",
        viewport={"width": 1440, "height": 900},
        reduced_motion="reduce",
    )
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page. Whatever it complains about on its console fails the test."""
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        # An answer that is no success is told by the browser itself; screens show it in words.
        if message.type == "error" and "Failed to load resource" not in message.text:
            complaints.append(message.text)

    opened = context.new_page()
    opened.on("console", hear)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    assert complaints == []


@pytest.fixture
def signed_in(page: Page, kinora_at: Served) -> Page:
    """The panel, inside, on the first screen of the day; the password was typed at its door."""
    porter_of(kinora_at.kinora).create(PASSWORD, "shell")
    page.goto("/")
    page.get_by_label("Hasło").fill(PASSWORD)
    page.get_by_role("button", name="Zaloguj").click()
    page.locator("#content h1").wait_for()
    return page


def followed(kinora: Kinora) -> None:
    """Wait until the read models have everything that was written."""
    head, deadline = kinora.store.head()[0], time.monotonic() + READY_WITHIN_S
    while kinora.views.position() < head:
        assert time.monotonic() < deadline, "nobody follows the log"
        time.sleep(0.05)


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the API ended with {process.returncode}"
        with suppress(OSError), urllib.request.urlopen(f"{url}/health/ready", timeout=2):  # noqa: S310
            return
        time.sleep(0.1)
    pytest.fail(f"the API was not ready within {READY_WITHIN_S:g} s")


def _end(processes: "list[subprocess.Popen[bytes]]") -> None:
    for each in reversed(processes):
        each.terminate()
    for each in reversed(processes):
        try:
            each.wait(15)
        except subprocess.TimeoutExpired:
            each.kill()
            each.wait()
