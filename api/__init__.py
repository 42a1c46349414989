"""Every door of Kinora and its one composition root.

Law: only this package reads settings and wires adapters to the domain.
"""

from adapters.kernels.loops import compile_simulation

compile_simulation()  # here, because every program of Kinora begins here
