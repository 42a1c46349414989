"""Embeddings by a sentence transformer on this machine, when the operator brought one.

The library weighs gigabytes with what it needs, so it is no dependency: ``pip install
sentence-transformers`` into Kinora's environment makes it available.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np

from adapters.similarity.embedder import Vectors
from adapters.similarity.space import NotReady
from domain.ports import Progress

BATCH = 32
"""Texts encoded between two looks at whether the work was cancelled."""


class LocalEmbedder:
    """Implements ``Embedder``. The model must lie on this machine: nothing is downloaded."""

    provider = "local"

    def __init__(self, model: str) -> None:
        self.model = model

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """One row a text. Raises ``NotReady`` when the library or the model is missing."""
        encoder = self._encoder
        rows = []
        for begin in range(0, len(texts), BATCH):
            progress({"done": begin, "total": len(texts)})
            rows.append(encoder.encode(list(texts[begin : begin + BATCH])))
        return np.concatenate(rows).astype(np.float32)

    @cached_property
    def _encoder(self) -> Any:
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise NotReady(
                "sentence-transformers is not installed: pip install sentence-transformers"
            ) from error
        try:
            return SentenceTransformer(self.model, local_files_only=True)
        except (OSError, ValueError) as error:
            raise NotReady(f"the model {self.model} is not on this machine: {error}") from error
