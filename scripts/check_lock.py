"""Fail when uv.lock names a package host other than PyPI's own two.

A personal index (``UV_DEFAULT_INDEX``) is written into the lock by ``uv lock`` and would
make the clone unusable for everybody else. ``make lock`` keeps it out; this proves it.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

CANONICAL = {"pypi.org", "files.pythonhosted.org"}


def hosts(node: object) -> Iterator[str]:
    """Every host named by a URL anywhere in the lock."""
    if isinstance(node, dict):
        for value in node.values():
            yield from hosts(value)
    elif isinstance(node, list):
        for value in node:
            yield from hosts(value)
    elif isinstance(node, str) and "://" in node:
        yield urlsplit(node).hostname or node


def main(lock: Path) -> int:
    """Return the exit code: 0 when the lock names canonical hosts only."""
    strangers = sorted(set(hosts(tomllib.loads(lock.read_text()))) - CANONICAL)
    if strangers:
        print(f"{lock.name} names other hosts than PyPI's: {', '.join(strangers)}. Run: make lock")
    return int(bool(strangers))


if __name__ == "__main__":
    default = Path(__file__).parent.parent / "uv.lock"
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else default))
