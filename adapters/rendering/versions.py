"""Which versions shape the pixels."""

import platform
from importlib.metadata import version

import numpy as np

RENDERER = "kernels-skia@2"
"""Raised with every change that moves a pixel."""


def versions() -> dict[str, str]:
    """Names and versions; two runs with equal ones draw equal pixels."""
    return {
        "renderer": RENDERER,
        "skia": version("skia-python"),
        "numpy": np.__version__,
        "numba": version("numba"),
        "machine": platform.machine(),
    }
