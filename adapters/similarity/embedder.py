"""What turns texts into vectors by a model, somewhere else or on this machine."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from domain.ports import Progress

type Vectors = npt.NDArray[np.float32]
"""One row a text."""


class Embedder(Protocol):
    """A model that embeds. It keeps nothing: what it made is kept by ``VectorCache``."""

    @property
    def provider(self) -> str:
        """``openai`` for any server that speaks that protocol, or ``local``."""

    @property
    def model(self) -> str:
        """As its server or its library calls it."""

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """One row a text, all of one length, finite. Raises ``NotReady`` or ``Cancelled``."""
