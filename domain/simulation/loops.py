"""Loops over bodies, one body or pair after the other, where whole-array steps do not do.

Law: a loop is one function of plain arithmetic (+ − × ÷ √, comparisons, integers) in the order
written, calls nothing but the square root and smaller loops of its own file, and changes only
the arrays it is given. So its results are the same bits whether the interpreter runs it or a
compiler made machine code of it; which of both is not the domain's affair.
"""

from collections.abc import Callable
from functools import update_wrapper

type Compiler = Callable[[Callable[..., object]], Callable[..., object]]
"""Makes a faster function of a loop, with the same results to the bit."""


class Loop[**P, R]:
    """A loop as written, until there is a compiler."""

    def __init__(self, body: Callable[P, R]) -> None:
        self.body = body
        self._fast: Callable[P, R] | None = None
        update_wrapper(self, body)

    def __call__(self, *values: P.args, **named: P.kwargs) -> R:
        return (self._fast or self.body)(*values, **named)

    def compile(self, compiler: Compiler) -> None:
        self._fast = compiler(self.body)  # type: ignore[assignment]


_loops: list[Loop[..., object]] = []
_compilers: list[Compiler] = []


def loop[**P, R](body: Callable[P, R]) -> Callable[P, R]:
    """Mark a function as a loop."""
    made = Loop(body)
    _loops.append(made)  # type: ignore[arg-type]
    for compiler in _compilers:
        made.compile(compiler)
    return made


def compile_loops(compiler: Compiler) -> None:
    """Have every loop, also those yet to come, run through ``compiler`` in this process."""
    _compilers[:] = [compiler]
    for each in _loops:
        each.compile(compiler)
