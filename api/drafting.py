"""Composition in a process of its own, so that a dry simulation never blocks a worker."""

import subprocess
import sys
import time
from dataclasses import asdict

import msgspec

from api.composing import COMPOSED_BY, sketched
from domain.ports import Brief, Draft, DraftRefused, Progress

PATIENCE_S = 120.0
"""A draft takes a second or two; this long means that something hangs."""

_LOOK_S = 0.1


class SubprocessDrafter:
    """Implements ``domain.ports.Drafter`` by running ``python -m api.draft_program``."""

    @property
    def version(self) -> str:
        return COMPOSED_BY

    def sketch(self, brief: Brief) -> Draft:
        """Compose right here: without a rehearsal it takes milliseconds."""
        return sketched(brief)

    def draft(self, brief: Brief, progress: Progress) -> Draft:
        """Compose in a child process; ``progress`` is asked every moment whether to go on."""
        child = subprocess.Popen(
            [sys.executable, "-m", "api.draft_program"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            out, err = _converse(child, msgspec.json.encode(asdict(brief)), progress)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
        if child.returncode != 0:
            raise DraftRefused(err.decode(errors="replace").strip() or "the composer failed")
        return msgspec.json.decode(out, type=Draft)


def _converse(
    child: subprocess.Popen[bytes], brief: bytes, progress: Progress
) -> tuple[bytes, bytes]:
    deadline = time.monotonic() + PATIENCE_S
    given: bytes | None = brief
    while True:
        try:
            return child.communicate(given, timeout=_LOOK_S)
        except subprocess.TimeoutExpired:
            given = None
            progress({"composing": True})
            if time.monotonic() > deadline:
                raise DraftRefused(f"no draft within {PATIENCE_S:.0f} s") from None
