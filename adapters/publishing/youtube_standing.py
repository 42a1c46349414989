"""How a video stands, read from its resource, in the words of the port."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from domain.publications.matching import SeenPost
from domain.publishing_port import (
    DraftWaits,
    Processing,
    Public,
    Refused,
    Scheduled,
    Standing,
    UploadOrder,
    Vanished,
)

STUDIO = "https://studio.youtube.com/video/{name}/edit"
SHORTS = "https://www.youtube.com/shorts/{name}"

type Json = Mapping[str, Any]


def standing(video: Json, order: UploadOrder) -> Standing:
    """Processing first; then the visibility that was asked for is compared with what is there."""
    status, name = _part(video, "status"), str(video.get("id", ""))
    told = str(status.get("uploadStatus", ""))
    if told == "deleted":
        return Vanished(note="YouTube says it was deleted")
    if told in ("failed", "rejected"):
        key = "failureReason" if told == "failed" else "rejectionReason"
        return Refused(reason=f"YouTube {told} the film ({status.get(key, 'no reason given')}).")
    details = _part(video, "processingDetails")
    if details.get("processingStatus") in ("failed", "terminated"):
        why = details.get("processingFailureReason", details["processingStatus"])
        return Refused(reason=f"YouTube could not process the film ({why}).")
    if told != "processed":
        return Processing(note=_progress(details))
    return _visible(video, status, name, order)


def _visible(video: Json, status: Json, name: str, order: UploadOrder) -> Standing:
    shown, planned = str(status.get("privacyStatus", "")), status.get("publishAt")
    if planned:
        return Scheduled(publish_at=moment(str(planned)))
    if shown == order.visibility:
        at = moment(str(_part(video, "snippet").get("publishedAt", "")))
        return Public(url=SHORTS.format(name=name), remote_id=name, public_at=at)
    return DraftWaits(
        instructions=(
            f"YouTube shows the film as {shown or 'nothing'} instead of {order.visibility}."
            f" Change its visibility at {STUDIO.format(name=name)}"
        )
    )


def seen_post(video: Json) -> SeenPost:
    """A video as it is compared with a film."""
    snippet, name = _part(video, "snippet"), str(video.get("id", ""))
    return SeenPost(
        remote_id=name,
        url=SHORTS.format(name=name),
        text=str(snippet.get("title", "")),
        posted_at=moment(str(snippet.get("publishedAt", ""))),
        duration_s=seconds(str(_part(video, "contentDetails").get("duration", ""))),
    )


def moment(text: str) -> datetime:
    """RFC 3339 in UTC. Raises ``ValueError``."""
    return datetime.fromisoformat(text).astimezone(UTC)


def seconds(text: str) -> float | None:
    """ISO 8601 ``PT1H2M3S``; ``P0D``, which a film has while it is processed, says nothing."""
    total, digits = 0.0, ""
    for letter in text.removeprefix("PT") if text.startswith("PT") else "":
        if letter in _UNITS:
            total += float(digits or 0) * _UNITS[letter]
            digits = ""
        else:
            digits += letter
    return total or None


_UNITS = {"H": 3600, "M": 60, "S": 1}


def _progress(details: Json) -> str:
    progress = details.get("processingProgress")
    if not isinstance(progress, dict):
        return ""
    done, total = progress.get("partsProcessed"), progress.get("partsTotal")
    return f"{done} of {total} parts" if done and total else ""


def _part(video: Json, name: str) -> Json:
    found = video.get(name)
    return found if isinstance(found, dict) else {}
