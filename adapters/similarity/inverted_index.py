"""An index of sparse unit vectors that answers from memory: for each column its rows.

Rows come in blocks. Two blocks of like size are merged into one, so a hundred thousand rows
lie in a handful of blocks, and adding a few moves few.
"""

from typing import Any

import numpy as np
from scipy import sparse

from adapters.kernels.postings import add_products

type Matrix = Any
"""A sparse matrix of scipy, which has no types."""


class InvertedIndex:
    """Cosines of a vector with all rows, in time proportional to the entries they share."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._blocks: list[Matrix] = []
        """Each with a row per column of the space and a column per text, in order of texts."""

    def __len__(self) -> int:
        return sum(block.shape[1] for block in self._blocks)

    @property
    def bytes(self) -> int:
        """Memory that the blocks take."""
        return sum(
            each.data.nbytes + each.indices.nbytes + each.indptr.nbytes for each in self._blocks
        )

    def add(self, rows: Matrix) -> None:
        """Append unit rows; those that search meanwhile see the index as it was."""
        if not rows.shape[0]:
            return
        blocks = [*self._blocks, sparse.csr_matrix(rows.astype(np.float32).T)]
        while len(blocks) > 1 and blocks[-2].shape[1] <= 2 * blocks[-1].shape[1]:
            merged = sparse.hstack(blocks[-2:], format="csr", dtype=np.float32)
            blocks[-2:] = [merged]
        self._blocks = blocks

    def scores(self, row: Matrix) -> Any:
        """Cosine of one unit row with every row of the index, in order, as float64."""
        parts = [_products(block, row.indices, row.data) for block in self._blocks]
        return np.concatenate(parts) if parts else np.zeros(0)


def _products(block: Matrix, columns: Any, weights: Any) -> Any:
    """Sums of the products with the rows that share one of the columns."""
    scores = np.zeros(block.shape[1])
    add_products(
        scores,
        block.indptr.astype(np.int32, copy=False),
        block.indices.astype(np.int32, copy=False),
        block.data,
        columns.astype(np.int32, copy=False),
        weights.astype(np.float64, copy=False),
    )
    return scores
