"""A served sandbox and a plain client of it: what the tests of both platforms have in hand."""

import base64
import hashlib
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2

from adapters.sandbox_platforms.sandbox import Sandbox
from adapters.sandbox_platforms.serving import ServedSandbox
from adapters.sandbox_platforms.settings import (
    GOOGLE_CLIENT_ID,
    GOOGLE_CLIENT_SECRET,
    TIKTOK_CLIENT_KEY,
    TIKTOK_CLIENT_SECRET,
    SandboxSettings,
)
from adapters.sandbox_platforms.youtube_oauth import ANALYTICS, MANAGE, READ, UPLOAD

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
STANDING = SandboxSettings(start=START, automatic_consent=True)
"""A clock that stands still, and nobody has to click."""

GOOGLE_SCOPES = (UPLOAD, READ, MANAGE, ANALYTICS)
TIKTOK_SCOPES = ("user.info.basic", "video.list", "video.upload", "video.publish")
BACK = "http://127.0.0.1:1/callback"
VERIFIER = "kinora-verifier-of-sufficient-length-0123456789"
BLOCK = 262_144


@dataclass(kw_only=True)
class Rig:
    """Requests by hand, with the words of the platforms' documentation."""

    url: str
    http: httpx2.Client
    house: ServedSandbox | None
    google: dict[str, str] = field(default_factory=dict)
    tiktok: dict[str, str] = field(default_factory=dict)

    @property
    def sandbox(self) -> Sandbox:
        """What stands behind the doors."""
        assert self.house is not None
        sandbox = self.house.app.state.sandbox
        assert isinstance(sandbox, Sandbox)
        return sandbox

    def advance(self, **spans: float) -> None:
        """Move the clock: ``days=``, ``hours=``, ``minutes=``, ``seconds=``."""
        units = {"days": 86_400, "hours": 3600, "minutes": 60, "seconds": 1}
        seconds = sum(units[name] * value for name, value in spans.items())
        self.ok(self.http.post("/control/clock", json={"advance_s": seconds}))

    def plan(
        self, route: str, kind: str, *, nth: int = 1, times: int = 1, **detail: object
    ) -> None:
        """Plan a fault."""
        plan = {"route": route, "kind": kind, "nth": nth, "times": times, "detail": detail}
        self.ok(self.http.post("/control/faults", json=plan))

    def switch(self, **switches: bool) -> None:
        """Change how the platforms see this app and account."""
        self.ok(self.http.post("/control/world", json=switches))

    def posts(self) -> list[dict[str, Any]]:
        """What stands on the platforms."""
        return list(self.ok(self.http.get("/control/posts"))["posts"])

    def count(self, film: bytes) -> dict[str, int]:
        """How often these bytes are on each platform."""
        found = self.ok(self.http.get("/control/posts"))["by_digest"]
        nothing = {"youtube": 0, "tiktok": 0, "drafts": 0}
        return dict(found.get(hashlib.sha256(film).hexdigest(), nothing))

    def ok(self, answer: httpx2.Response) -> dict[str, Any]:
        """The JSON of an answer that has to be a success."""
        assert answer.status_code in (200, 201), answer.text
        return dict(answer.json())

    def google_code(self, **more: str) -> str:
        """A code from the consent screen."""
        asked = {
            "client_id": GOOGLE_CLIENT_ID,
            "response_type": "code",
            "redirect_uri": BACK,
            "scope": " ".join(GOOGLE_SCOPES),
            "access_type": "offline",
        }
        answer = self.http.get("/o/oauth2/v2/auth", params=asked | more)
        return code_of(answer)

    def google_token(self, **fields: str) -> httpx2.Response:
        """What the token door answers."""
        client = (GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET)
        return self.http.post("/token", data=fields, auth=client)

    def connect_google(self, *, scopes: tuple[str, ...] = GOOGLE_SCOPES) -> dict[str, Any]:
        """Consent, redeem, and use the access token from now on."""
        code = self.google_code(scope=" ".join(scopes), prompt="consent")
        token = self.ok(
            self.google_token(grant_type="authorization_code", code=code, redirect_uri=BACK)
        )
        self.google = {"authorization": f"Bearer {token['access_token']}"}
        return token

    def refresh_google(self, refresh_token: str) -> None:
        """Use a fresh access token from now on."""
        token = self.ok(self.google_token(grant_type="refresh_token", refresh_token=refresh_token))
        self.google = {"authorization": f"Bearer {token['access_token']}"}

    def open_youtube(
        self, size: int, *, title: str = "A film", **status: object
    ) -> httpx2.Response:
        """Open a resumable session."""
        body = {
            "snippet": {"title": title, "categoryId": "1"},
            "status": {"privacyStatus": "private"} | status,
        }
        return self.http.post(
            "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status",
            json=body,
            headers=self.google
            | {"x-upload-content-type": "video/mp4", "x-upload-content-length": str(size)},
        )

    def put_youtube(self, place: str, film: bytes, first: int, end: int) -> httpx2.Response:
        """Send bytes ``first`` to ``end`` of the film."""
        said = {"content-range": f"bytes {first}-{end - 1}/{len(film)}"}
        return self.http.put(place, content=film[first:end], headers=said)

    def probe_youtube(self, place: str, film: bytes) -> httpx2.Response:
        """Ask how far it is."""
        return self.http.put(place, headers={"content-range": f"bytes */{len(film)}"})

    def post_youtube(self, film: bytes, *, title: str = "A film", **status: object) -> str:
        """Publish a film in one chunk and return its id."""
        place = self.open_youtube(len(film), title=title, **status).headers["location"]
        return str(self.ok(self.put_youtube(place, film, 0, len(film)))["id"])

    def video(self, name: str, parts: str = "id,snippet,status,statistics") -> dict[str, Any]:
        """A video as ``videos.list`` shows it."""
        asked = {"part": parts, "id": name}
        answer = self.http.get("/youtube/v3/videos", params=asked, headers=self.google)
        return dict(self.ok(answer)["items"][0])

    def tiktok_code(self, challenge: str = "", **more: str) -> str:
        """A code from TikTok's consent screen."""
        asked = {
            "client_key": TIKTOK_CLIENT_KEY,
            "response_type": "code",
            "redirect_uri": BACK,
            "scope": ",".join(TIKTOK_SCOPES),
            "code_challenge": challenge or hashlib.sha256(VERIFIER.encode()).hexdigest(),
            "code_challenge_method": "S256",
        }
        return code_of(self.http.get("/v2/auth/authorize/", params=asked | more))

    def tiktok_token(self, **fields: str) -> httpx2.Response:
        """What TikTok's token door answers."""
        client = {"client_key": TIKTOK_CLIENT_KEY, "client_secret": TIKTOK_CLIENT_SECRET}
        return self.http.post("/v2/oauth/token/", data=client | fields)

    def connect_tiktok(self, **more: str) -> dict[str, Any]:
        """Consent, redeem, and use the access token from now on."""
        answer = self.tiktok_token(
            grant_type="authorization_code",
            code=self.tiktok_code(**more),
            redirect_uri=BACK,
            code_verifier=VERIFIER,
        )
        token = self.ok(answer)
        self.tiktok = {"authorization": f"Bearer {token['access_token']}"}
        return token

    def ask_tiktok(self, path: str, body: object = None) -> httpx2.Response:
        """POST JSON below ``/v2/``."""
        return self.http.post(f"/v2/{path}", json=body or {}, headers=self.tiktok)

    def init_tiktok(
        self, kind: str, size: int, *, chunk: int = 0, privacy: str = "PUBLIC_TO_EVERYONE"
    ) -> httpx2.Response:
        """Open an ``inbox`` or ``direct`` task."""
        used = chunk or size
        count = max(1, size // used)
        source = {"video_size": size, "chunk_size": used, "total_chunk_count": count}
        body: dict[str, object] = {"source_info": {"source": "FILE_UPLOAD"} | source}
        if kind == "direct":
            body["post_info"] = {"privacy_level": privacy, "title": "A film"}
            return self.ask_tiktok("post/publish/video/init/", body)
        return self.ask_tiktok("post/publish/inbox/video/init/", body)

    def put_tiktok(self, place: str, film: bytes, first: int, end: int) -> httpx2.Response:
        """Send bytes ``first`` to ``end`` of the film."""
        said = {
            "content-type": "video/mp4",
            "content-range": f"bytes {first}-{end - 1}/{len(film)}",
        }
        return self.http.put(place, content=film[first:end], headers=said)

    def post_tiktok(self, kind: str, film: bytes) -> str:
        """Upload a film in one chunk and return the publish id."""
        opened = self.ok(self.init_tiktok(kind, len(film)))["data"]
        assert self.put_tiktok(opened["upload_url"], film, 0, len(film)).status_code == 201
        return str(opened["publish_id"])

    def tiktok_status(self, publish: str) -> dict[str, Any]:
        """What became of a task."""
        answer = self.ask_tiktok("post/publish/status/fetch/", {"publish_id": publish})
        return dict(self.ok(answer)["data"])


def code_of(answer: httpx2.Response) -> str:
    """The code in the address to which a browser is sent back."""
    assert answer.status_code == 302, answer.text
    return parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]


def sent_twice_at_once(rig: Rig, place: str, film: bytes, kind: str) -> list[int]:
    """Statuses of two connections that send the whole film, the halves by turns."""
    host, port = rig.url.removeprefix("http://").split(":")
    head = (
        f"PUT {place.removeprefix(rig.url)} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n"
        f"Content-Type: {kind}\r\nContent-Length: {len(film)}\r\n"
        f"Content-Range: bytes 0-{len(film) - 1}/{len(film)}\r\n\r\n"
    )
    half = len(film) // 2
    with ExitStack() as lines:
        both = [
            lines.enter_context(socket.create_connection((host, int(port)), timeout=10))
            for _ in range(2)
        ]
        for line in both:
            line.sendall(head.encode() + film[:half])
        rig.posts()  # by now both have been heard
        for line in both:
            line.sendall(film[half:])
        return [int(line.makefile("rb").readline().split()[1]) for line in both]


def base64_challenge(verifier: str) -> str:
    """PKCE as everybody but TikTok's desktop apps does it."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class House:
    """One server for all tests of a run: each test begins anew at the same address."""

    server: ServedSandbox | None = None


@contextmanager
def served(settings: SandboxSettings = STANDING, **changes: Any) -> Iterator[Rig]:
    """A new sandbox on a real socket. There is one at a time."""
    house = House.server
    assert house is not None
    house.restart(replace(settings, **changes))
    with httpx2.Client(base_url=house.url, verify=False) as http:
        yield Rig(url=house.url, http=http, house=house)
