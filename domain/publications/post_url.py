"""Addresses of published films: what the operator pastes, and what it names.

Forms as the platforms give them out: YouTube ``/shorts/ID``, ``/watch?v=ID``, ``youtu.be/ID``
and the studio's ``/video/ID/edit`` with eleven characters; TikTok ``/@name/video/ID`` and
``/@name/photo/ID`` with nineteen digits, and short links, which say nothing without the network.
"""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from domain.refusals import Refusal

YOUTUBE = "youtube"
TIKTOK = "tiktok"

_LONGEST = 2_000
_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com"}
_YOUTUBE_PATHS = re.compile(r"/(?:shorts|live|embed)/([^/]+)/?")
_STUDIO_PATH = re.compile(r"/video/([^/]+)(?:/[a-z]+)?/?")
_TIKTOK_HOSTS = {"tiktok.com", "www.tiktok.com", "m.tiktok.com"}
_TIKTOK_SHORT_HOSTS = {"vm.tiktok.com", "vt.tiktok.com"}
_TIKTOK_POST = re.compile(r"/@([A-Za-z0-9._]{1,24})/(video|photo)/([0-9]{19})/?")
_TIKTOK_SHORT = re.compile(r"/(?:t/)?([A-Za-z0-9]{5,20})/?")


class NotAPostUrl(Refusal):
    """The text is not the address of one published film."""


class OtherPlatform(NotAPostUrl):
    """It is the address of a film, but on another platform than expected."""


@dataclass(frozen=True, kw_only=True)
class PostUrl:
    """Where one film can be seen."""

    platform: str
    """``youtube`` or ``tiktok``."""
    remote_id: str
    """The platform's identifier; for a short link its code behind ``short:``."""
    url: str
    """The address in one spelling, without tracking parts."""
    account: str = ""
    """Name in the address, without ``@``; empty where the address names none."""

    @property
    def short(self) -> bool:
        """A short link: good as an address, but the identifier is still unknown.

        The operator is asked for the full address as soon as the network is there.
        """
        return self.remote_id.startswith("short:")


def parse_post_url(text: str, *, platform: str = "") -> PostUrl:
    """Read a pasted address; ``https://`` may be missing.

    Raises ``NotAPostUrl`` for anything else than a film's address, and ``OtherPlatform`` when
    ``platform`` is given and the address belongs to another one.
    """
    found = _parse(_split(text.strip()))
    if platform and found.platform != platform:
        raise OtherPlatform(
            f"This address belongs to {found.platform}, but the film was handed over for"
            f" {platform}. Paste the address from {platform}."
        )
    return found


def _split(text: str) -> SplitResult:
    if not text:
        raise NotAPostUrl("No address was given. Copy it from the published film (Share → Copy).")
    if len(text) > _LONGEST or any(each.isspace() or not each.isprintable() for each in text):
        raise NotAPostUrl("This is more than one address. Paste the address of the film alone.")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        port = parts.port
    except ValueError as error:
        raise _unknown(text) from error
    if parts.scheme.lower() not in {"http", "https"} or port not in {None, 80, 443}:
        raise _unknown(text)
    if "@" in parts.netloc:
        raise NotAPostUrl("This address hides its host behind a user name; it is not opened.")
    return parts


def _parse(parts: SplitResult) -> PostUrl:
    host = (parts.hostname or "").rstrip(".")
    if host == "youtu.be":
        return _youtube(parts.path.strip("/"))
    if host in _YOUTUBE_HOSTS:
        return _youtube(_youtube_id(parts))
    if host == "studio.youtube.com":
        return _youtube(_group(_STUDIO_PATH, parts.path))
    if host in _TIKTOK_HOSTS | _TIKTOK_SHORT_HOSTS:
        return _tiktok(parts, host)
    raise _unknown(host or parts.geturl())


def _youtube_id(parts: SplitResult) -> str:
    if parts.path.rstrip("/") == "/watch":
        return parse_qs(parts.query).get("v", [""])[0]
    return _group(_YOUTUBE_PATHS, parts.path)


def _youtube(remote_id: str) -> PostUrl:
    if not _YOUTUBE_ID.fullmatch(remote_id):
        raise NotAPostUrl(
            "This YouTube address names no film. It should look like"
            " https://www.youtube.com/shorts/ followed by eleven characters."
        )
    url = f"https://www.youtube.com/shorts/{remote_id}"
    return PostUrl(platform=YOUTUBE, remote_id=remote_id, url=url)


def _tiktok(parts: SplitResult, host: str) -> PostUrl:
    post = _TIKTOK_POST.fullmatch(parts.path)
    if post and host in _TIKTOK_HOSTS:
        name, kind, remote_id = post.groups()
        url = f"https://www.tiktok.com/@{name}/{kind}/{remote_id}"
        return PostUrl(platform=TIKTOK, remote_id=remote_id, url=url, account=name)
    code = _group(_TIKTOK_SHORT, parts.path)
    if code and (host in _TIKTOK_SHORT_HOSTS or parts.path.startswith("/t/")):
        host = host if host in _TIKTOK_SHORT_HOSTS else "www.tiktok.com/t"
        return PostUrl(platform=TIKTOK, remote_id=f"short:{code}", url=f"https://{host}/{code}/")
    raise NotAPostUrl(
        "This TikTok address names no film. It should look like"
        " https://www.tiktok.com/@name/video/ followed by nineteen digits."
    )


def _group(pattern: re.Pattern[str], path: str) -> str:
    found = pattern.fullmatch(path)
    return found.group(1) if found else ""


def _unknown(text: str) -> NotAPostUrl:
    return NotAPostUrl(
        f"{text[:80]!r} is no address of a film on YouTube or TikTok. Copy it from the published"
        " film (Share → Copy link)."
    )
