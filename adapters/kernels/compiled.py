"""The one place that knows the compiler.

numba compiles each kernel once and keeps the machine code in ``__pycache__`` beside it (or in
the user's cache folder where the program's own cannot be written). Fused multiply-add and
other reordering stay off, as they are by default: results must not depend on the processor.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from types import ModuleType
from typing import cast


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Let a module that is only an option of another look as if it were not installed."""
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    before = modules.get(name)
    modules[name] = None
    try:
        yield
    finally:
        del modules[name]
        if before is not None:
            modules[name] = before


# The compiler takes along a library of linear algebra where there is one, for products of
# matrices, and a parser of C declarations, for foreign functions; kernels have neither. Loading
# them is a tenth of a program's start and a twentieth.
with _without("scipy.linalg.cython_blas"), _without("cffi"):
    import numba
    import numba.np.arraymath


class _Kernel[**P, R]:
    """A kernel that is compiled, or fetched ready-made from its file, when first called."""

    def __init__(self, kernel: Callable[P, R]) -> None:
        self._kernel = kernel
        self._made: Callable[P, R] | None = None
        update_wrapper(self, kernel)

    def __call__(self, *values: P.args, **named: P.kwargs) -> R:
        made = self._made
        if made is None:
            made = self._made = self._make()
        return made(*values, **named)

    def _make(self) -> Callable[P, R]:
        try:
            made = numba.njit(cache=True, nogil=True, error_model="numpy")(self._kernel)
        except RuntimeError:  # no folder for the machine code can be written
            made = numba.njit(nogil=True, error_model="numpy")(self._kernel)
        return cast("Callable[P, R]", made)


def compiled[**P, R](kernel: Callable[P, R]) -> Callable[P, R]:
    """The kernel as machine code. Importing it compiles and writes nothing."""
    return _Kernel(kernel)


def inlined[**P, R](kernel: Callable[P, R]) -> Callable[P, R]:
    """A kernel that is only called from other kernels, and melts into them."""
    return cast("Callable[P, R]", numba.njit(nogil=True, error_model="numpy")(kernel))
