"""Embeddings by a server that speaks OpenAI's protocol, asked as every model is asked.

Retries, the limit of requests, the budget and the record of every attempt are the consultant's.
"""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

import numpy as np

from adapters.similarity.embedder import Vectors
from adapters.similarity.space import NotReady
from domain.advising import NotAnswered
from domain.identifiers import stream_of
from domain.ports import Progress

_SUBJECT = stream_of("similarity", "index")
"""On whose behalf all texts are embedded."""


class Embedded(Protocol):
    """What the consultant answers."""

    @property
    def vectors(self) -> Vectors:
        """One row a text."""

    @property
    def route(self) -> str:
        """``provider/model`` that made them."""


class Consultant(Protocol):
    """Who is asked: embeddings within a budget, remembered in the log."""

    def embed(self, texts: Sequence[str], *, subject: UUID, progress: Progress) -> Embedded:
        """One row a text. Raises ``NotAnswered`` or ``Cancelled``."""


class ConsultedEmbedder:
    """Implements ``Embedder`` for the first route of the task ``embed``."""

    provider = "openai"

    def __init__(self, consultant: Consultant, route: str) -> None:
        self._consultant = consultant
        self.model = route

    def embed(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """One row a text. Raises ``NotReady`` when nobody answers, or another model did."""
        try:
            made = self._consultant.embed(texts, subject=_SUBJECT, progress=progress)
        except NotAnswered as refusal:
            raise NotReady(f"{self.model} does not embed ({refusal.kind}): {refusal}") from refusal
        if made.route != self.model:
            raise NotReady(f"{made.route} answered instead of {self.model}: they do not compare")
        return np.asarray(made.vectors, dtype=np.float32)
