"""Products of one sparse row with many, along the columns that they share."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.compiled import compiled

type Places = npt.NDArray[np.int32]
type Weights = npt.NDArray[np.float32]
type Scores = npt.NDArray[np.float64]


@compiled
def add_products(
    scores: Scores,
    bounds: Places,
    rows: Places,
    values: Weights,
    columns: Places,
    weights: Scores,
) -> None:
    """Add to each row's score its products with a row of these ``columns`` and ``weights``.

    The entries of column c are ``bounds[c]`` to ``bounds[c + 1]`` of ``rows`` and ``values``.
    """
    for at in range(len(columns)):
        weight = weights[at]
        for entry in range(bounds[columns[at]], bounds[columns[at] + 1]):
            scores[rows[entry]] += weight * values[entry]
