"""Waits on this machine for one answer of a platform, then goes away."""

import hmac
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from api.platforms import CALLBACK


class NoAnswer(Exception):
    """The operator did not consent in time."""


class ConsentListener:
    """Listens on a free port of ``127.0.0.1`` from the moment it is made."""

    def __init__(self, page: str) -> None:
        """``page`` is what the browser shows in the end."""
        self._answer: dict[str, str] = {}
        self._server = _Server(("127.0.0.1", 0), _handler(page, self._answer))

    @property
    def redirect(self) -> str:
        """The address the platform sends the browser back to."""
        return f"http://127.0.0.1:{self._server.server_address[1]}{CALLBACK}"

    def wait(self, state: str, seconds: float) -> dict[str, str]:
        """The answer that carries ``state``: ``code`` or ``error``. Others count for nothing.

        Raises ``NoAnswer``.
        """
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            self._server.timeout = min(left, 1.0)
            self._server.handle_request()
            told = self._answer.get("state", "")
            if told and hmac.compare_digest(told.encode(), state.encode()):
                return dict(self._answer)
        raise NoAnswer("No answer of the platform came in time. Nothing was connected.")

    def close(self) -> None:
        """Listen no longer."""
        self._server.server_close()

    def __enter__(self) -> "ConsentListener":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Server(HTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no news; its request would carry the code."""


def _handler(page: str, answer: dict[str, str]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path != CALLBACK:
                self.send_error(404)
                return
            answer.clear()
            answer.update({name: values[-1] for name, values in parse_qs(parts.query).items()})
            content = page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class
            """Say nothing: the line would carry the code."""

    return Handler
