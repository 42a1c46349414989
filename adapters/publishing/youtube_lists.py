"""What YouTube says of its videos, and the thumbnail: by Google's own client."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from google.auth.exceptions import GoogleAuthError
from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build_from_document
from googleapiclient.errors import HttpError
from googleapiclient.http import MediaInMemoryUpload

from adapters.publishing.youtube_refusals import problem_of
from adapters.publishing.youtube_tokens import UNAUTHORISED, Tokens
from domain.publishing_port import PlatformAway

API = "https://www.googleapis.com"
_DOCUMENT = "youtube.v3.json"
_MAGIC = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png"}
_MOST = 50

type Json = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class _Answer:
    """What came of a call, refused or not."""

    status_code: int
    content: bytes = b""
    body: Json | None = None


class YouTubeLists:
    """One account's lists at one address. Every method raises a ``PublishingProblem``."""

    def __init__(self, tokens: Tokens, now: Callable[[], datetime], *, root: str = "") -> None:
        self._tokens = tokens
        self._now = now
        self._root = (root or API).rstrip("/")

    def videos(self, names: list[str]) -> list[Json]:
        """Those of these videos that are there, with everything that says how they stand."""
        wanted = ",".join(names[:_MOST])
        parts = "snippet,status,contentDetails,processingDetails"
        return _items(self._asked(lambda youtube: youtube.videos().list(part=parts, id=wanted)))

    def newest(self) -> list[str]:
        """Names of the channel's newest videos, private ones too."""
        channels = _items(
            self._asked(lambda youtube: youtube.channels().list(part="contentDetails", mine=True))
        )
        if not channels:
            return []
        uploads = channels[0]["contentDetails"]["relatedPlaylists"]["uploads"]
        found = _items(
            self._asked(
                lambda youtube: youtube.playlistItems().list(
                    part="contentDetails", playlistId=uploads, maxResults=_MOST
                )
            )
        )
        return [str(each["contentDetails"]["videoId"]) for each in found]

    def set_thumbnail(self, name: str, picture: Path) -> int:
        """Set it and return its bytes."""
        content = picture.read_bytes()
        kind = next((k for magic, k in _MAGIC.items() if content.startswith(magic)), "image/png")
        self._asked(
            lambda youtube: youtube.thumbnails().set(
                videoId=name, media_body=MediaInMemoryUpload(content, mimetype=kind)
            )
        )
        return len(content)

    def _asked(self, make: Callable[[Any], Any]) -> Json:
        answer = self._tokens.used(lambda token: self._answer(make, token))
        if answer.body is not None:
            return answer.body
        raise problem_of(answer.status_code, answer.content, self._now())

    def _answer(self, make: Callable[[Any], Any], token: str) -> _Answer:
        credentials = Credentials(token=token)  # type: ignore[no-untyped-call]
        try:
            with build_from_document(_document(self._root), credentials=credentials) as youtube:
                body = make(youtube).execute(num_retries=0)
            return _Answer(status_code=200, body=body if isinstance(body, dict) else {})
        except HttpError as refused:
            return _Answer(status_code=int(refused.resp.status), content=refused.content)
        except GoogleAuthError:
            # The library tries to renew a refused token by itself and has nothing to do it with.
            return _Answer(status_code=UNAUTHORISED)
        except (OSError, ValueError) as error:
            # No chain: the error may hold the request with its token.
            name = type(error).__name__
        except Exception as error:
            name = type(error).__name__
        raise PlatformAway(f"YouTube did not answer ({name}).")


@cache
def _document(root: str) -> dict[str, Any]:
    """The bundled description of the API, at another address."""
    place = files("googleapiclient") / "discovery_cache" / "documents" / _DOCUMENT
    document: dict[str, Any] = json.loads(place.read_text("utf-8"))
    document["rootUrl"] = document["baseUrl"] = f"{root}/"
    document.pop("mtlsRootUrl", None)
    return document


def _items(answer: Json) -> list[Json]:
    found = answer.get("items")
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
