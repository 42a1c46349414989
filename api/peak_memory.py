"""How much memory this process ever held at once."""

import resource
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_memory_mb() -> float:
    """In mebibytes, of this program alone.

    On Linux ``getrusage`` would also tell of whoever started it: a process born of a large one
    keeps that one's peak for its own. The kernel's high-water mark of its memory does not.
    """
    try:
        told = _STATUS.read_text("ascii", errors="replace")
    except OSError:
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    mark = next(line for line in told.splitlines() if line.startswith("VmHWM:"))
    return int(mark.split()[1]) / 1024
