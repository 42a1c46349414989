"""Where there is a browser that tests can drive."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON_A_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def chromium() -> str:
    """Path of a browser: the one that is named, the system's, or Playwright's own.

    Without one the test is skipped with what to install; under CI it fails instead.
    """
    for candidate in _candidates():
        if candidate and Path(candidate).is_file():
            return candidate
    how = (
        "no browser: install Chromium (Debian: apt-get install chromium; macOS: Google Chrome), "
        "or name one in KINORA_CHROMIUM"
    )
    if os.environ.get("CI"):
        pytest.fail(how)
    pytest.skip(how)


def _candidates() -> Iterator[str | None]:
    yield os.environ.get("KINORA_CHROMIUM")
    yield from map(shutil.which, ON_PATH)
    if sys.platform == "darwin":
        yield from ON_A_MAC
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache/ms-playwright"))
    yield from sorted(map(str, cache.glob("chromium-*/chrome-linux*/chrome")), reverse=True)
