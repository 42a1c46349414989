"""Embeddings as they stand in the log: float32, little endian, in base64."""

import base64
import json
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

type Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, kw_only=True)
class Embeddings:
    """One row a text."""

    vectors: Vectors
    route: str
    """``provider/model``: vectors of different models do not compare."""
    replayed: bool


def text_of(vectors: Vectors) -> str:
    """What ``ModelReply.text`` says of vectors, one row a text."""
    rows = [base64.b64encode(row.astype("<f4").tobytes()).decode() for row in vectors]
    return json.dumps({"dimension": int(vectors.shape[1]), "vectors": rows})


def vectors_of(text: str) -> Vectors:
    """The way back."""
    content = json.loads(text)
    rows = [np.frombuffer(base64.b64decode(row), dtype="<f4") for row in content["vectors"]]
    return np.stack(rows).astype(np.float32)
