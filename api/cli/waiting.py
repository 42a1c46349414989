"""Waiting for one piece of work, doing it here when nobody else does."""

from typing import TYPE_CHECKING
from uuid import UUID

from api.cli.progress import Teller
from api.cli.session import Session, producing

if TYPE_CHECKING:
    from api.bootstrap import Kinora


def await_work(session: Session, kinora: "Kinora", work: UUID, *, after: int, text: str) -> None:
    """Wait for the outcome. Raises ``WorkNeedsAPerson`` when it was parked or cancelled."""
    from api.watching import Watch, WorkNeedsAPerson
    from domain.events.work import WorkCancelled, WorkParked, WorkSucceeded

    with session.screen.working(text) as line, producing(kinora):
        for event in Watch(kinora, after=after, tell=Teller(session.words, line)).events():
            if event.stream != work:
                continue
            match event.payload:
                case WorkSucceeded():
                    return
                case WorkParked(reason=reason) | WorkCancelled(reason=reason):
                    raise WorkNeedsAPerson(f"{reason}. `kinora work retry {work}` tries again.")
                case _:
                    pass


def publish_work(publication: UUID, file: str) -> UUID:
    """The work that prepares a publication's kit, as the policy asks for it."""
    from domain.identifiers import digest_of_parts, work_id
    from domain.production.stage import Stage

    return work_id(publication, Stage.PUBLISH, digest_of_parts(file))
