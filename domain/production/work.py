"""A piece of work as the policy asks for it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.events.work import WorkRequested
from domain.identifiers import Digest, WorkId, work_id
from domain.production.stage import Stage


@dataclass(frozen=True, kw_only=True)
class Work:
    """What to do, for whom, from which input. Equal work has an equal ``id``."""

    stage: Stage
    subject: UUID
    input_digest: Digest
    round: int = 1
    inputs: tuple[UUID, ...] = ()
    text: str = ""
    note: str = ""
    due_at: datetime | None = None

    @property
    def id(self) -> WorkId:
        """The stream this work is told on."""
        return work_id(self.subject, self.stage, self.input_digest, self.round)

    def requested(self) -> WorkRequested:
        """The event that asks for this work."""
        return WorkRequested(
            stage=self.stage,
            subject=self.subject,
            input_digest=self.input_digest,
            round=self.round,
            inputs=self.inputs,
            text=self.text,
            note=self.note,
            due_at=self.due_at,
        )
