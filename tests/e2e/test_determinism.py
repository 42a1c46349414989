"""One document, one film: whatever the heap holds, however many threads and processes work,
whether a run was killed on the way, and whatever the processor can do.

Two seconds at full width, each run in a fresh process. ``make determinism`` does the whole
gallery and tells of each film as it goes, ``make determinism ARGS="-k frost"`` one film; both
are part of ``make nightly``.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.domain.language.documents import GALLERY, ROOT

ALWAYS = ("frost", "straws", "hunters")
"""One per design system; glow, ribbons, cornered bodies, walls, many bodies."""
FRESH = {"PYTHONDONTWRITEBYTECODE": ""}
"""Without byte code kept, a process spends longer on its own start than on two seconds of film."""
SECONDS_2 = ("--frames", "0:60")
TIMEOUT_S = 1800
"""For one of its processes, on a machine that has much else to do."""
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
        env=os.environ | FRESH | env,
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
        env=os.environ | FRESH | {"MALLOC_PERTURB_": "170"},
    )  # fmt: skip
    until = time.monotonic() + TIMEOUT_S
    try:
        while not list(work.glob("*.segment")):
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.01)
    finally:
        process.kill()
        process.wait()
    assert not out.exists()
    return digests(document, out, *more, MALLOC_PERTURB_="255")


def simplest_processor() -> Mapping[str, str]:
    """Makes numpy and numba work as on a processor without any extension of this one's."""
    extensions: Any = np.__config__.show(mode="dicts")
    found = extensions["SIMD Extensions"].get("found", [])
    return {"NPY_DISABLE_CPU_FEATURES": " ".join(found), "NUMBA_CPU_NAME": "generic"}


def in_every_way(document: Path, folder: Path) -> dict[str, dict[str, Any]]:
    """Digests of the same film by the way in which it was made, the file read back as well."""
    one = ("--threads", "1")
    two = ("--threads", "2")
    ways: dict[str, Callable[[Path], dict[str, Any]]] = {
        "one thread": lambda out: digests(document, out, *one, MALLOC_PERTURB_="0"),
        "killed and resumed": lambda out: killed_and_resumed(document, out),
        "two workers": lambda out: digests(
            document, out, *two, "--workers", "2", MALLOC_PERTURB_="85"
        ),
        "simplest processor": lambda out: digests(document, out, *two, **simplest_processor()),
    }
    with ThreadPoolExecutor(2) as both:
        made = {
            name: (folder / f"{name}.mp4", both.submit(way, folder / f"{name}.mp4"))
            for name, way in ways.items()
        }
        return {
            name: {**found.result(), "kept": sha256(out.read_bytes()).hexdigest()}
            for name, (out, found) in made.items()
        }


def differences(made: dict[str, dict[str, Any]]) -> dict[str, list[str]]:
    """Which digests of each way are not those of the first; empty when all are equal."""
    expected = next(iter(made.values()))
    found = {
        name: [key for key in expected if each[key] != expected[key]] for name, each in made.items()
    }
    return {name: keys for name, keys in found.items() if keys}


@pytest.mark.slow
@pytest.mark.parametrize("document", FILMS)
def test_nothing_around_a_film_changes_it(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.monotonic()

    made = in_every_way(document, tmp_path)

    one = made["one thread"]
    with capsys.disabled():
        told = ", ".join(f"{name} {one[name][:12]}" for name in ("frame_list", "picture", "file"))
        sys.stdout.write(f"{document.stem}: {time.monotonic() - began:.0f} s, {told}\n")
        sys.stdout.flush()
    assert differences(made) == {}
    assert one["kept"] == one["file"]
