"""Review queue: films that wait for a judgement, what inspection found, what was judged."""

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query

from api.problems import NotFound
from api.routes.dependencies import READS, AsOf, Cursor, Limit, Listed, Travelling
from projections import review_queue
from projections.review_queue import ReviewRow, judged, review, review_counts

router = APIRouter(prefix="/review-queue", tags=["review-queue"])

type ReviewFilter = Literal["waiting", "approved", "rejected", "sent_back"]


@dataclass(frozen=True, kw_only=True)
class ReviewPage:
    """One film under review."""

    position: int
    review: ReviewRow


@router.get("", responses=READS)
def list_reviews(
    past: Travelling,
    judgement: Annotated[ReviewFilter, Query()] = "waiting",
    cursor: Cursor = "",
    limit: Limit = 50,
    as_of: AsOf = "",
) -> Listed[ReviewRow]:
    """Films that wait, the longest waiting first; or the judged ones, the newest first."""
    with past.view(review_queue.VIEW, as_of) as view:
        if judgement == "waiting":
            page = review_queue.review_queue(view.reader, limit=limit, after=cursor)
        else:
            page = judged(view.reader, judgement, limit=limit, after=cursor)
        total = review_counts(view.reader).get(judgement, 0)
        position = view.position
    return Listed(items=page.rows, next=page.next or None, total=total, position=position)


@router.get("/{animation}", responses=READS)
def read_review(past: Travelling, animation: UUID, as_of: AsOf = "") -> ReviewPage:
    """One film with its findings, whether it waits or not."""
    with past.view(review_queue.VIEW, as_of) as view:
        row = review(view.reader, animation)
        position = view.position
    if row is None:
        raise NotFound("film", animation)
    return ReviewPage(position=position, review=row)
