"""A video as the API shows it: what is stored, what time has made of it, what was counted."""

from datetime import UTC, datetime, timedelta

from adapters.sandbox_platforms.audience import Audience, Counters
from adapters.sandbox_platforms.state import Json, Video

CHANNEL_ID = "UCsandboxKinoraChannel00"
CHANNEL_TITLE = "Kinora sandbox channel"
PARTS = frozenset({"id", "snippet", "status", "statistics", "contentDetails", "processingDetails",
                   "player", "localizations", "fileDetails", "suggestions", "topicDetails",
                   "recordingDetails", "liveStreamingDetails"})  # fmt: skip


def public_since(video: Video, now: datetime) -> datetime | None:
    """Since when it is (or was) there to watch, or ``None``."""
    moment = video.public_at
    return moment if moment is not None and moment <= now and not broken(video, now) else None


def broken(video: Video, now: datetime) -> bool:
    """Whether processing ended in failure or the video was rejected."""
    return upload_status(video, now) in ("failed", "rejected")


def processed_at(video: Video) -> datetime:
    """When processing ends, one way or the other."""
    return video.made_at + timedelta(seconds=video.fate.processing_s)


def upload_status(video: Video, now: datetime) -> str:
    """uploaded | processed | failed | rejected"""
    if now < processed_at(video):
        return "uploaded"
    if video.fate.failure:
        return "failed"
    return "rejected" if video.fate.rejection else "processed"


def resource(video: Video, parts: frozenset[str], now: datetime, audience: Audience) -> Json:
    """The video resource with the parts asked for."""
    made: Json = {"kind": "youtube#video", "etag": f"{video.id}-{now:%j%H%M%S}", "id": video.id}
    if "snippet" in parts:
        made["snippet"] = _snippet(video, now)
    if "status" in parts:
        made["status"] = _status(video, now)
    if "contentDetails" in parts:
        made["contentDetails"] = _content(video, now)
    if "processingDetails" in parts:
        made["processingDetails"] = _processing(video, now)
    if "statistics" in parts:
        made["statistics"] = counts(video, now, audience) | {"favoriteCount": "0"}
    return made


def counts(video: Video, now: datetime, audience: Audience) -> dict[str, str]:
    """Public counters; every one a string."""
    seen = counters(video, now, audience)
    return {
        "viewCount": str(seen.views),
        "likeCount": str(seen.likes),
        "commentCount": str(seen.comments),
    }


def counters(video: Video, moment: datetime, audience: Audience) -> Counters:
    """Everything counted up to a moment; nothing more once it was hidden or deleted."""
    ends = [each for each in (video.hidden_at, video.deleted_at) if each is not None]
    return audience.counters("youtube", video.id, public_since(video, moment), min([moment, *ends]))


def stamp(moment: datetime) -> str:
    """As the API writes moments."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def duration(seconds: float) -> str:
    """ISO 8601, rounded up to whole seconds as the API does: ``PT1M3S``."""
    whole = max(1, -int(-seconds // 1))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    text = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    return f"PT{text}{left}S" if left or not text else f"PT{text}"


def _snippet(video: Video, now: datetime) -> Json:
    shown = public_since(video, now) or video.made_at
    return {
        **video.snippet,
        "publishedAt": stamp(shown),
        "channelId": CHANNEL_ID,
        "channelTitle": CHANNEL_TITLE,
        "liveBroadcastContent": "none",
        "localized": {
            "title": video.snippet["title"],
            "description": video.snippet["description"],
        },
        "thumbnails": {
            "default": {
                "url": f"https://i.ytimg.example/vi/{video.id}/{video.thumbnail[:8] or 0}.jpg",
                "width": 120,
                "height": 90,
            }
        },
    }


def _status(video: Video, now: datetime) -> Json:
    made: Json = {"uploadStatus": upload_status(video, now), **video.status}
    if "publishAt" in made and video.public_at is not None and video.public_at <= now:
        made["privacyStatus"] = "public" if video.hidden_at is None else "private"
        del made["publishAt"]
    if made["uploadStatus"] == "failed":
        made["failureReason"] = video.fate.failure
    if made["uploadStatus"] == "rejected":
        made["rejectionReason"] = video.fate.rejection
    made["madeForKids"] = bool(made.get("selfDeclaredMadeForKids", False))
    return made


def _content(video: Video, now: datetime) -> Json:
    ready = upload_status(video, now) == "processed"
    return {
        "duration": duration(video.media.duration_s) if ready else "P0D",
        "dimension": "2d",
        "definition": "hd" if min(video.media.width, video.media.height) >= 720 else "sd",
        "caption": "false",
        "licensedContent": False,
        "contentRating": {},
        "projection": "rectangular",
    }


def _processing(video: Video, now: datetime) -> Json:
    if now < processed_at(video):
        whole = max(1.0, video.fate.processing_s)
        done = (now - video.made_at).total_seconds() / whole
        return {
            "processingStatus": "processing",
            "processingProgress": {
                "partsTotal": "100",
                "partsProcessed": str(int(100 * done)),
                "timeLeftMs": str(int((processed_at(video) - now).total_seconds() * 1000)),
            },
        }
    if video.fate.failure:
        return {"processingStatus": "failed", "processingFailureReason": "transcodeFailed"}
    return {"processingStatus": "succeeded"}
