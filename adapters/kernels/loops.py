"""Machine code for the loops of the simulation."""

from collections.abc import Callable
from functools import update_wrapper
from types import FunctionType

from domain.simulation.loops import Loop, compile_loops


def compile_simulation() -> None:
    """From now on this process runs the simulation's loops compiled: same bits, much sooner.

    Costs nothing until the first of them runs.
    """
    compile_loops(_at_first_call)


def _at_first_call(body: Callable[..., object]) -> Callable[..., object]:
    made: list[Callable[..., object]] = []

    def run(*values: object) -> object:
        if not made:
            # The compiler takes a third of a second to load.
            from adapters.kernels.compiled import compiled

            made.append(compiled(_linked(body)))
        return made[0](*values)

    return run


def _linked(body: Callable[..., object]) -> Callable[..., object]:
    """The loop with the loops that it calls ready to melt into it."""
    from adapters.kernels.compiled import inlined

    code = body.__code__
    called = {
        name: inlined(_linked(other.body))
        for name in code.co_names
        if isinstance(other := body.__globals__.get(name), Loop)
    }
    if not called:
        return body
    names = {**body.__globals__, **called}
    made = FunctionType(code, names, body.__name__, body.__defaults__, body.__closure__)
    return update_wrapper(made, body)
