"""A program's memory is its own, whoever started it."""

import subprocess
import sys

import numpy as np

from api.peak_memory import peak_memory_mb

TELL = "from api.peak_memory import peak_memory_mb; print(peak_memory_mb())"
LARGE_MB = 300


class TestPeakMemory:
    def test_remembers_what_was_let_go(self) -> None:
        large = np.ones(LARGE_MB << 17)
        del large

        assert peak_memory_mb() > LARGE_MB

    def test_is_not_inherited_from_a_large_parent(self) -> None:
        large = np.ones(LARGE_MB << 17)
        told = subprocess.run(
            [sys.executable, "-c", TELL], capture_output=True, text=True, check=True
        )
        assert large.any()

        assert 1 < float(told.stdout) < LARGE_MB / 3
