"""YouTube's figures: counters as they stand, and reports of days as they become known.

Counters come from ``videos:batchGetStats`` with ``videos.list`` behind it; reports from Analytics,
one question per film, because a question for many is not supported for every channel. YouTube
changed what a view is on 27 August 2026: the old meaning lives on as engaged views.
"""

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.events.audience import AudienceDayReported
from domain.identifiers import PublicationId
from domain.measuring_port import Counters, MeterSilent, Post
from domain.platforms.access import AccessTokens, ConsentDead, NotConnected, PlatformAway

DATA = "youtube_data"
ANALYTICS = "youtube_analytics"
ZONE = "America/Los_Angeles"
"""YouTube's days."""

REDEFINED_AT = date(2026, 8, 27)
OLD_VIEWS, NEW_VIEWS = "youtube-2015", "youtube-2026-08-27"

MOST_AT_ONCE = 50
SECONDS = 30.0

_ENGAGED = "engagedViews"
_METRICS = (
    "views",
    _ENGAGED,
    "estimatedMinutesWatched",
    "averageViewDuration",
    "averageViewPercentage",
    "likes",
    "comments",
    "shares",
    "subscribersGained",
)
_UNSUPPORTED = (400, 404, 501)


class YouTubeFigures:
    """``domain.measuring_port.Meter`` for one channel; ``root`` is a server that plays Google."""

    def __init__(
        self, tokens: AccessTokens, now: Callable[[], datetime], *, root: str = ""
    ) -> None:
        self._tokens = tokens
        self._now = now
        self._root = root

    def counters(self, remote_ids: Sequence[str]) -> Mapping[str, Counters]:
        """Counters of those videos that are there, fifty in one question."""
        wanted = list(dict.fromkeys(remote_ids))
        found: dict[str, Counters] = {}
        for first in range(0, len(wanted), MOST_AT_ONCE):
            items = self._statistics(wanted[first : first + MOST_AT_ONCE])
            at = self._now()
            found |= {str(each["id"]): _counters(each.get("statistics", {}), at) for each in items}
        return found

    def days(self, post: Post, until: date) -> tuple[AudienceDayReported, ...]:
        """Every day that YouTube has reckoned, from the film's first."""
        first = post.public_at.astimezone(ZoneInfo(ZONE)).date()
        if until < first:
            return ()
        table = self._report(post.remote_id, first, until)
        names = [str(each.get("name", "")) for each in table.get("columnHeaders", ())]
        rows = [dict(zip(names, row, strict=True)) for row in table.get("rows", ())]
        return tuple(_reported(post, row) for row in rows)

    def _statistics(self, ids: Sequence[str]) -> list[Mapping[str, Any]]:
        part, joined = "id,statistics", ",".join(ids)
        try:
            answer = self._ask(
                "youtube", "v3", lambda s: s.videos().batchGetStats(part=part, id=joined)
            )
        except _Unsupported:
            answer = self._ask("youtube", "v3", lambda s: s.videos().list(part=part, id=joined))
        return [each for each in answer.get("items", ()) if each.get("id")]

    def _report(self, video: str, first: date, until: date) -> Mapping[str, Any]:
        def asking(metrics: Sequence[str]) -> Callable[[Any], Any]:
            return lambda service: service.reports().query(
                ids="channel==MINE",
                startDate=first.isoformat(),
                endDate=until.isoformat(),
                dimensions="day",
                filters=f"video=={video}",
                metrics=",".join(metrics),
                sort="day",
            )

        try:
            return self._ask("youtubeAnalytics", "v2", asking(_METRICS))
        except _Unsupported:
            fewer = [each for each in _METRICS if each != _ENGAGED]
        try:
            return self._ask("youtubeAnalytics", "v2", asking(fewer))
        except _Unsupported as error:
            raise MeterSilent(str(error)) from error

    def _ask(self, name: str, version: str, question: Callable[[Any], Any]) -> Mapping[str, Any]:
        """The answer to a question. Raises ``MeterSilent`` and ``_Unsupported``."""
        with _spoken():
            token = self._tokens.token()
            try:
                return _answer(_service(name, version, token, self._root), question)
            except _TokenRefused:
                token = self._tokens.renewed(token)
            return _answer(_service(name, version, token, self._root), question)


class _Unsupported(Exception):
    """YouTube does not answer this question; a simpler one may do."""


class _TokenRefused(Exception):
    """The token counts no longer."""


@contextlib.contextmanager
def _spoken() -> Iterator[None]:
    """Every way of not answering, in one word; no text of an error holds a token."""
    try:
        yield
    except (NotConnected, ConsentDead, PlatformAway) as error:
        raise MeterSilent(str(error)) from error
    except _TokenRefused:
        failure = MeterSilent("YouTube does not take the token; connect it again.")
    except OSError as error:
        failure = MeterSilent(f"YouTube cannot be reached ({type(error).__name__}).")
    else:
        return
    raise failure


def _answer(service: Any, question: Callable[[Any], Any]) -> Mapping[str, Any]:
    import httplib2
    from google.auth.exceptions import RefreshError
    from googleapiclient.errors import HttpError

    failure: Exception
    try:
        answer: Mapping[str, Any] = question(service).execute(num_retries=1)
    except HttpError as error:
        said = f"YouTube answered {error.resp.status}: {error.reason}"
        failure = (_Unsupported if error.resp.status in _UNSUPPORTED else MeterSilent)(said)
    except RefreshError:  # the library would renew a refused token by itself, but has nothing to
        failure = _TokenRefused()
    except httplib2.HttpLib2Error as error:
        failure = MeterSilent(f"YouTube cannot be reached ({type(error).__name__}).")
    except ValueError:
        failure = MeterSilent("YouTube answered nothing that can be read.")
    else:
        return answer
    finally:
        service.close()
    raise failure


def _service(name: str, version: str, token: str, root: str) -> Any:
    """The client library on its own description, which needs no network."""
    import google_auth_httplib2
    import httplib2
    from google.oauth2.credentials import Credentials
    from googleapiclient.discovery import build_from_document
    from googleapiclient.discovery_cache import get_static_doc

    described = json.loads(get_static_doc(name, version))
    if root:
        described["rootUrl"] = described["baseUrl"] = f"{root}/"
        described.pop("mtlsRootUrl", None)
    credentials = Credentials(token=token)  # type: ignore[no-untyped-call]
    http = google_auth_httplib2.AuthorizedHttp(credentials, http=httplib2.Http(timeout=SECONDS))
    return build_from_document(described, http=http)


def _counters(statistics: Mapping[str, Any], at: datetime) -> Counters:
    return Counters(
        observed_at=at,
        source=DATA,
        definition=_definition(at.astimezone(ZoneInfo(ZONE)).date()),
        views=_count(statistics, "viewCount"),
        likes=_count(statistics, "likeCount"),
        comments=_count(statistics, "commentCount"),
    )


def _count(statistics: Mapping[str, Any], name: str) -> int | None:
    """Counts are written as text, and may be hidden."""
    told = str(statistics.get(name, ""))
    return int(told) if told.isdecimal() else None


def _reported(post: Post, row: Mapping[str, Any]) -> AudienceDayReported:
    day = date.fromisoformat(str(row["day"]))
    return AudienceDayReported(
        publication=PublicationId(post.publication),
        day=day,
        zone=ZONE,
        source=ANALYTICS,
        revision=0,
        definition=_definition(day),
        views=_whole(row, "views"),
        engaged_views=_whole(row, _ENGAGED),
        watch_minutes=_number(row, "estimatedMinutesWatched"),
        average_view_duration_s=_number(row, "averageViewDuration"),
        average_view_percentage=_number(row, "averageViewPercentage"),
        likes=_whole(row, "likes"),
        comments=_whole(row, "comments"),
        shares=_whole(row, "shares"),
        subscribers_gained=_whole(row, "subscribersGained"),
    )


def _definition(day: date) -> str:
    return NEW_VIEWS if day >= REDEFINED_AT else OLD_VIEWS


def _whole(row: Mapping[str, Any], name: str) -> int | None:
    told = row.get(name)
    return None if told is None else int(told)


def _number(row: Mapping[str, Any], name: str) -> float | None:
    told = row.get(name)
    return None if told is None else float(told)
