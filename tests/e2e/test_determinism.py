"""One document, one film: whatever the heap holds, however many threads and processes work,
whether a run was killed on the way, and whatever the processor can do.

Two seconds at full width, each run in a fresh process. ``make nightly`` does the whole gallery.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.domain.language.documents import GALLERY, ROOT

ALWAYS = ("frost", "straws", "hunters")
"""One per design system; glow, ribbons, cornered bodies, walls, many bodies."""
SECONDS_2 = ("--frames", "0:60")
TIMEOUT_S = 240
FILMS = [
    pytest.param(path, id=path.stem, marks=() if path.stem in ALWAYS else pytest.mark.nightly)
    for path in GALLERY
]


def command(document: Path, out: Path, *more: str) -> list[str]:
    program = (sys.executable, "-m", "tests.e2e.short_segments")
    order = (str(document), "--out", str(out), "--json", "--no-cache", "--hash-frames", "all")
    return [*program, *order, *SECONDS_2, *more]


def digests(document: Path, out: Path, *more: str, **env: str) -> dict[str, Any]:
    """All digests of a film that was made in a fresh process."""
    done = subprocess.run(
        command(document, out, *more),
        cwd=ROOT, capture_output=True, text=True, timeout=TIMEOUT_S, check=False,
        env=os.environ | env,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(done.stdout)["digests"]
    assert len(found["frames"]) == 60
    return found


def killed_and_resumed(document: Path, out: Path) -> dict[str, Any]:
    """The same, killed after a segment; another process with another heap goes on."""
    work = out.parent / f"{out.stem}-work"
    more = ("--work-folder", str(work), "--threads", "2")
    process = subprocess.Popen(
        command(document, out, *more),
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=os.environ | {"MALLOC_PERTURB_": "170"},
    )  # fmt: skip
    until = time.monotonic() + TIMEOUT_S
    while not list(work.glob("*.segment")):
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert not out.exists()
    return digests(document, out, *more, MALLOC_PERTURB_="255")


def all_equal(document: Path, folder: Path) -> None:
    with ThreadPoolExecutor(2) as both:
        found = [
            both.submit(
                digests, document, folder / "plain.mp4", "--threads", "1", MALLOC_PERTURB_="0"
            ),
            both.submit(killed_and_resumed, document, folder / "resumed.mp4"),
            both.submit(
                digests, document, folder / "shared.mp4", "--threads", "2", "--workers", "2",
                MALLOC_PERTURB_="85",
            ),
        ]  # fmt: skip
        plain, *others = (each.result() for each in found)
    for other in others:
        assert other == plain
    assert (
        len({(folder / name).read_bytes() for name in ("plain.mp4", "resumed.mp4", "shared.mp4")})
        == 1
    )


@pytest.mark.slow
@pytest.mark.parametrize("document", FILMS)
def test_heaps_threads_workers_and_a_kill_change_nothing(document: Path, tmp_path: Path) -> None:
    all_equal(document, tmp_path)


def simplest_processor() -> Mapping[str, str]:
    """Makes numpy and numba work as on a processor without any extension of this one's."""
    extensions: Any = np.__config__.show(mode="dicts")
    found = extensions["SIMD Extensions"].get("found", [])
    return {"NPY_DISABLE_CPU_FEATURES": " ".join(found), "NUMBA_CPU_NAME": "generic"}


@pytest.mark.slow
@pytest.mark.parametrize("document", FILMS)
def test_a_simpler_processor_changes_nothing(document: Path, tmp_path: Path) -> None:
    """States, drawing data, pixels, sound and file; small, for pixels are drawn alike."""
    small = ("--scale", "0.2")

    with ThreadPoolExecutor(2) as both:
        own = both.submit(digests, document, tmp_path / "own.mp4", *small)
        simpler = both.submit(
            digests, document, tmp_path / "simpler.mp4", *small, **simplest_processor()
        )

    assert simpler.result() == own.result()
