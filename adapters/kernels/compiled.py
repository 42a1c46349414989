"""The one place that knows the compiler.

numba compiles each kernel once and keeps the machine code in ``__pycache__`` beside it (or in
the user's cache folder where the program's own cannot be written). Fused multiply-add and
other reordering stay off, as they are by default: results must not depend on the processor.
"""

from collections.abc import Callable
from typing import cast

import numba


def compiled[**P, R](kernel: Callable[P, R]) -> Callable[P, R]:
    """The kernel as machine code, compiled when it is first called."""
    try:
        made = numba.njit(cache=True, nogil=True, error_model="numpy")(kernel)
    except RuntimeError:  # no folder for the machine code can be written
        made = numba.njit(nogil=True, error_model="numpy")(kernel)
    return cast("Callable[P, R]", made)


def inlined[**P, R](kernel: Callable[P, R]) -> Callable[P, R]:
    """A kernel that is only called from other kernels, and melts into them."""
    return cast("Callable[P, R]", numba.njit(nogil=True, error_model="numpy")(kernel))
