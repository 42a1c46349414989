"""A webhook of the operator's own: one signed POST for each notice.

The address is a secret, since whoever knows it can write there: it stands in no event, no text
of an error and no log line. Redirects are not followed; an answer's content is not read.
"""

import hashlib
import hmac
import ipaddress
import json
import ssl
from datetime import UTC, datetime
from functools import cache
from urllib.parse import urlsplit

import httpx2

from domain.notifying_port import Message, Undeliverable, Undelivered
from domain.ports import Clock

VERSION = 1
"""Of the body. Keys may be added to a version; none is taken away or changes its meaning."""
SECONDS = 10.0
LONGEST_ADDRESS = 2_000
LEAST_KEY = 16

_AGAIN = (408, 425, 429)
"""Refusals that the same request may not meet later."""


class AddressRefused(Exception):
    """No notice may be sent there. The text does not hold the address."""


def checked_address(address: str) -> str:
    """The address: https anywhere, plain http on this machine only. Raises ``AddressRefused``."""
    address = address.strip()
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise AddressRefused("This is no address.") from None
    if not host or len(address) > LONGEST_ADDRESS or not address.isprintable() or " " in address:
        raise AddressRefused("This is no address.")
    if parts.username or parts.password:
        raise AddressRefused("An address with a name or a password in it is not taken.")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise AddressRefused("The address begins with https, or leads to this machine.")
    return address


def is_loopback(host: str) -> bool:
    """Whether the name can only mean this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class WebhookChannel:
    """``domain.notifying_port.Channel`` over HTTP."""

    def __init__(self, *, address: str, key: str, profile: str, clock: Clock) -> None:
        """Raises ``Undeliverable`` when address or key cannot be used."""
        try:
            self._address = checked_address(address)
        except AddressRefused as refused:
            raise Undeliverable(str(refused)) from None
        if len(key) < LEAST_KEY:
            raise Undeliverable("The webhook's key is missing or too short.")
        self._key = key
        self._profile = profile
        self._clock = clock

    def __repr__(self) -> str:
        return "WebhookChannel()"

    def tell(self, message: Message) -> None:
        """POST it, once. Any 2xx is a success; the answer's content is not looked at."""
        body = body_of(message, self._profile)
        status = self._status(body, self._headers(message, body))
        if 200 <= status < 300:
            return
        if 300 <= status < 400:
            raise Undeliverable(f"The receiver redirects ({status}), which is not followed.")
        if status in _AGAIN or status >= 500:
            raise Undelivered(f"The receiver answers {status}.")
        raise Undeliverable(f"The receiver answers {status}.")

    def _headers(self, message: Message, body: bytes) -> dict[str, str]:
        at = str(int(self._clock.now().timestamp()))
        return {
            "Content-Type": "application/json",
            "User-Agent": "Kinora",
            "Kinora-Delivery": str(message.delivery),
            "Kinora-Timestamp": at,
            "Kinora-Signature": signature(self._key, at, body),
        }

    def _status(self, body: bytes, headers: dict[str, str]) -> int:
        away = not is_loopback(urlsplit(self._address).hostname or "")
        timeout = httpx2.Timeout(SECONDS)
        verify = _certificates(trust_env=away)
        try:
            with (
                httpx2.Client(
                    timeout=timeout, trust_env=away, verify=verify, follow_redirects=False
                ) as client,
                client.stream("POST", self._address, content=body, headers=headers) as response,
            ):
                return response.status_code
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            # No chain: the error holds the request with its address.
            failure = Undelivered(f"The receiver does not answer ({type(error).__name__}).")
        raise failure


def body_of(message: Message, profile: str) -> bytes:
    """The body, as version 1 has it."""
    content = {
        "version": VERSION,
        "notice": str(message.id),
        "delivery": str(message.delivery),
        "kind": message.kind,
        "urgency": message.urgency,
        "title": message.title,
        "text": message.text,
        "language": message.language,
        "subject": message.subject,
        "path": message.path,
        "due_at": _moment(message.due_at),
        "reminder": message.reminder,
        "profile": profile,
        "test": message.test,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def signature(key: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA-256 (RFC 2104) over the timestamp, a full stop and the body: ``v1=<hex>``."""
    mac = hmac.new(key.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return f"v{VERSION}={mac.hexdigest()}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


@cache
def _certificates(*, trust_env: bool) -> ssl.SSLContext:
    """Read once a process: it takes 30 ms of work."""
    return httpx2.create_ssl_context(trust_env=trust_env)
