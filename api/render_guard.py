"""Ending with the process that started this one, and ending in order when told to."""

import ctypes
import os
import signal
import sys
import threading
import time
from types import FrameType

PARENT_VARIABLE = "KINORA_RENDER_PARENT"
"""Number of the process whose end is also the end of this one."""
PR_SET_PDEATHSIG = 1
LOOK_EVERY_S = 1.0


class Interrupted(BaseException):
    """SIGINT or SIGTERM: end at once, leave nothing half-made."""


def interruptible() -> None:
    """Turn SIGINT and SIGTERM into ``Interrupted`` on the main thread."""

    def interrupt(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_IGN)
        raise Interrupted

    signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGTERM, interrupt)


def die_with_parent(parent: int | None = None) -> None:
    """End this process when its parent is gone.

    On Linux the kernel sends the signal. It does so when the *thread* that started the
    process ends, and other systems do not do it at all, so a look at the parent's number
    once a second is the guarantee.
    """
    expected = os.getppid() if parent is None else parent
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

    def watch() -> None:
        while os.getppid() == expected:
            time.sleep(LOOK_EVERY_S)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="parent", daemon=True).start()
