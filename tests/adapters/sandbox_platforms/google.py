"""The real Google clients, given nothing but the sandbox's address."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

import google.auth.transport.requests
import googleapiclient.discovery
import requests
from google.oauth2.credentials import Credentials

from adapters.sandbox_platforms.settings import GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET


@contextmanager
def service(name: str, url: str, credentials: Credentials) -> Iterator[Any]:
    """``youtube.v3`` or ``youtubeAnalytics.v2`` from the bundled document with another root."""
    place = files("googleapiclient") / "discovery_cache" / "documents" / f"{name}.json"
    document = json.loads(place.read_text("utf-8"))
    document["rootUrl"] = document["baseUrl"] = f"{url}/"
    document.pop("mtlsRootUrl", None)
    with googleapiclient.discovery.build_from_document(document, credentials=credentials) as made:
        yield made


def credentials_of(url: str, token: dict[str, Any]) -> Credentials:
    """Credentials that refresh themselves at the sandbox."""
    return Credentials(  # type: ignore[no-untyped-call]
        token=token["access_token"],
        refresh_token=token.get("refresh_token"),
        token_uri=f"{url}/token",
        client_id=GOOGLE_CLIENT_ID,
        client_secret=GOOGLE_CLIENT_SECRET,
    )


def refresh(credentials: Credentials) -> None:
    """As the library does it by itself when a token is old."""
    with requests.Session() as session:
        asking = google.auth.transport.requests.Request(session)
        credentials.refresh(asking)  # type: ignore[no-untyped-call]


def client_config(url: str) -> dict[str, Any]:
    """What ``InstalledAppFlow`` is given."""
    return {
        "installed": {
            "client_id": GOOGLE_CLIENT_ID,
            "client_secret": GOOGLE_CLIENT_SECRET,
            "auth_uri": f"{url}/o/oauth2/auth",
            "token_uri": f"{url}/token",
            "redirect_uris": ["http://localhost"],
        }
    }
