"""``GET /v2/reports``: the few reports of Analytics that a channel of short films needs.

Supported dimensions: none, ``day``, ``video``, ``day,video``, ``creatorContentType``, and
``elapsedVideoTimeRatio`` for one video. Everything else is "not supported", as it is there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from starlette.responses import JSONResponse, Response

from adapters.sandbox_platforms.google_refusals import google_refusal
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Video
from adapters.sandbox_platforms.youtube_days import Days, VideoDay
from adapters.sandbox_platforms.youtube_oauth import ANALYTICS, need
from adapters.sandbox_platforms.youtube_videos import CHANNEL_ID, public_since

REPORT_FAULTS = frozenset({"unsupported", "missing_rows", "late_days", "no_rows"})
NOT_SUPPORTED = "The query is not supported."

_RETENTION = ("audienceWatchRatio", "relativeRetentionPerformance")
_REVENUE = frozenset({"estimatedRevenue", "estimatedAdRevenue", "grossRevenue", "cpm"})
_FLOATS = frozenset({"averageViewPercentage", *_RETENTION})
_MOST_VIDEOS = 500
_MOST_TOP = 200

type Row = list[Any]


@dataclass(frozen=True, kw_only=True)
class Query:
    """A report as asked for."""

    start: date
    end: date
    dimensions: tuple[str, ...]
    metrics: tuple[str, ...]
    videos: tuple[str, ...]
    sort: tuple[str, ...]
    most: int | None
    first: int


async def report(call: Call) -> Response:
    """The table, or 400 ``badRequest`` for what cannot be asked."""
    need(call, ANALYTICS)
    query = _query(call)
    if call.spoiled("unsupported") is not None:
        raise google_refusal("badRequest", NOT_SUPPORTED)
    _check_combination(call, query)
    if query.dimensions == ("elapsedVideoTimeRatio",):
        rows = _retention(call, query)
    else:
        rows = _table(query, _days(call, query))
    rows = _sorted(query, rows)
    rows = rows[query.first - 1 :][: query.most]
    body: dict[str, Any] = {
        "kind": "youtubeAnalytics#resultTable",
        "columnHeaders": [_header(query, name) for name in (*query.dimensions, *query.metrics)],
    }
    if rows:
        body["rows"] = rows
    return JSONResponse(body)


def _query(call: Call) -> Query:
    given = call.request.query_params
    if given.get("ids") not in ("channel==MINE", f"channel=={CHANNEL_ID}"):
        raise google_refusal("forbidden", "The channel is not yours.")
    start, end = _date(given, "startDate"), _date(given, "endDate")
    if start > end:
        raise google_refusal("badRequest", "startDate lies after endDate.")
    return Query(
        start=start,
        end=end,
        dimensions=_words(given, "dimensions"),
        metrics=_words(given, "metrics"),
        videos=_videos(given.get("filters", "")),
        sort=_words(given, "sort"),
        most=_number(given, "maxResults") if "maxResults" in given else None,
        first=_number(given, "startIndex") if "startIndex" in given else 1,
    )


def _check_combination(call: Call, query: Query) -> None:
    metrics = set(query.metrics)
    if metrics & _REVENUE:
        raise google_refusal("forbidden", "Insufficient permission to access this report.")
    is_curve = query.dimensions == ("elapsedVideoTimeRatio",)
    known = set(_RETENTION) if is_curve else set(_METRICS)
    dimensions = set(query.dimensions)
    supported: list[set[str]] = [set(), {"day"}, {"video"}, {"creatorContentType"}]
    if call.sandbox.settings.youtube.day_and_video and query.videos:
        supported.append({"day", "video"})
    if not metrics or metrics - known or len(metrics) < len(query.metrics):
        raise google_refusal("badRequest", NOT_SUPPORTED)
    if dimensions not in supported and not (is_curve and len(query.videos) == 1):
        raise google_refusal("badRequest", NOT_SUPPORTED)
    if dimensions == {"video"} and not query.videos:
        is_top = query.sort and query.sort[0].startswith("-") and (query.most or 0) <= _MOST_TOP
        if not is_top or query.most is None:
            raise google_refusal("badRequest", NOT_SUPPORTED)
    if {each.removeprefix("-") for each in query.sort} - dimensions - metrics:
        raise google_refusal("badRequest", NOT_SUPPORTED)


def _days(call: Call, query: Query) -> list[VideoDay]:
    share = call.sandbox.settings.youtube.missing_row_share
    days = Days(call.sandbox.audience, call.now, missing=share)
    late = call.spoiled("late_days")
    end = query.end
    if late is not None:
        end = min(end, days.last_processed() - timedelta(days=int(late.get("days", 1))))
    found = [row for video in _asked(call, query) for row in days.rows(video, query.start, end)]
    if call.spoiled("no_rows") is not None:
        return []
    gone = call.spoiled("missing_rows")
    if gone is None:
        return found
    gone_days = set(gone.get("days") or [str(max((row.day for row in found), default=""))])
    gone_videos = set(gone.get("videos") or [row.video for row in found])
    return [
        row for row in found if not (row.day.isoformat() in gone_days and row.video in gone_videos)
    ]


def _asked(call: Call, query: Query) -> list[Video]:
    videos = call.world.videos.values()
    return [
        each
        for each in videos
        if each.deleted_at is None and (not query.videos or each.id in query.videos)
    ]


def _table(query: Query, days: Sequence[VideoDay]) -> list[Row]:
    """One row for every combination of the dimensions that has any data."""
    groups: dict[tuple[str, ...], list[VideoDay]] = {}
    for row in days:
        groups.setdefault(tuple(_DIMENSIONS[name](row) for name in query.dimensions), []).append(
            row
        )
    return [
        [*key, *(_METRICS[name](group) for name in query.metrics)] for key, group in groups.items()
    ]


def _retention(call: Call, query: Query) -> list[Row]:
    """A hundred points, once the first day of the video is processed and has views."""
    video = next(iter(_asked(call, query)), None)
    since = public_since(video, call.now) if video else None
    if video is None or since is None or not _days(call, query):
        return []
    curve = call.sandbox.audience.retention("youtube", video.id, since)
    rows = []
    for number, point in enumerate(curve, start=1):
        told = dict(zip(_RETENTION, point, strict=True))
        rows.append([number / len(curve), *(round(told[name], 6) for name in query.metrics)])
    return rows


def _sorted(query: Query, rows: list[Row]) -> list[Row]:
    columns = (*query.dimensions, *query.metrics)
    for field in reversed(query.sort):
        at = columns.index(field.removeprefix("-"))
        rows = sorted(rows, key=lambda row, at=at: row[at], reverse=field.startswith("-"))  # type: ignore[misc]
    return rows


def _header(query: Query, name: str) -> dict[str, str]:
    if name in query.dimensions:
        kind = "FLOAT" if name == "elapsedVideoTimeRatio" else "STRING"
        return {"name": name, "columnType": "DIMENSION", "dataType": kind}
    kind = "FLOAT" if name in _FLOATS else "INTEGER"
    return {"name": name, "columnType": "METRIC", "dataType": kind}


def _date(given: Mapping[str, str], name: str) -> date:
    try:
        return date.fromisoformat(given.get(name, ""))
    except ValueError:
        raise google_refusal("badRequest", f"{name} is no date.", location=name) from None


def _number(given: Mapping[str, str], name: str) -> int:
    if not given[name].isdecimal() or given[name] == "0":
        raise google_refusal("badRequest", f"{name} is no number from 1.", location=name)
    return int(given[name])


def _words(given: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(each for each in given.get(name, "").split(",") if each)


def _videos(filters: str) -> tuple[str, ...]:
    """Ids of a ``video==A,B`` filter, the only one that is supported."""
    found: tuple[str, ...] = ()
    for each in filter(None, filters.split(";")):
        name, _, values = each.partition("==")
        if name != "video" or not values or found:
            raise google_refusal("badRequest", NOT_SUPPORTED)
        found = tuple(values.split(","))
    if len(found) > _MOST_VIDEOS:
        raise google_refusal("badRequest", NOT_SUPPORTED)
    return found


def _sum(field: Callable[[VideoDay], int]) -> Callable[[Sequence[VideoDay]], int]:
    return lambda days: sum(field(day) for day in days)


def _share(days: Sequence[VideoDay]) -> float:
    """Average share watched, weighted by who watched."""
    engaged = sum(day.engaged for day in days)
    return sum(day.engaged * day.watched_share for day in days) / engaged if engaged else 0.0


def _average_duration(days: Sequence[VideoDay]) -> int:
    engaged = sum(day.engaged for day in days)
    return round(sum(day.watched_s for day in days) / engaged) if engaged else 0


_DIMENSIONS: Mapping[str, Callable[[VideoDay], str]] = {
    "day": lambda row: row.day.isoformat(),
    "video": lambda row: row.video,
    "creatorContentType": lambda row: "shorts" if row.duration_s <= 180 else "videoOnDemand",
}
_METRICS: Mapping[str, Callable[[Sequence[VideoDay]], int | float]] = {
    "views": _sum(lambda day: day.views),
    "engagedViews": _sum(lambda day: day.engaged),
    "likes": _sum(lambda day: day.likes),
    "comments": _sum(lambda day: day.comments),
    "shares": _sum(lambda day: day.shares),
    "subscribersGained": _sum(lambda day: day.subscribers),
    "subscribersLost": _sum(lambda _: 0),
    "estimatedMinutesWatched": lambda days: round(sum(day.watched_s for day in days) / 60),
    "averageViewDuration": _average_duration,
    "averageViewPercentage": lambda days: round(100 * _share(days), 2),
}
