"""A signal may come at any moment of the wait for it."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from adapters.embedded.stopping import StopRequest

SHORT_WAITS = """
import signal, sys
from adapters.embedded.stopping import StopRequest
stop = StopRequest((signal.SIGTERM,))
print("ready", flush=True)
while not stop.wait(0.00001):
    pass
"""


class TestStopRequest:
    @pytest.mark.parametrize("attempt", range(5))
    def test_by_a_signal_ends_a_process_that_hardly_does_anything_but_wait(
        self, attempt: int, repository: os.PathLike[str]
    ) -> None:
        process = subprocess.Popen(
            [sys.executable, "-c", SHORT_WAITS], cwd=repository, stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.05 + attempt / 97)
        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=20) == 0
        process.stdout.close()

    def test_stays_until_everybody_has_seen_it(self) -> None:
        stop = StopRequest()
        assert not stop.wait(0.01)
        stop.ask()

        assert stop.wait(0.01)
        assert stop.wait(0.01)

    def test_reaches_threads_that_wait_for_an_event(self) -> None:
        stop, event = StopRequest(), threading.Event()
        stop.pass_on_to(event)
        assert not event.wait(0.05)
        stop.ask()

        assert event.wait(5)
