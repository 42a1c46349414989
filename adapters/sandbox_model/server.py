"""The sandbox model over HTTP: ``/v1/chat/completions``, ``/v1/responses``, ``/v1/embeddings``,
``/v1/models``; beside them ``GET /ledger`` and ``POST /script`` for whoever directs the play."""

import contextlib
import json
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from adapters.sandbox_model import bodies
from adapters.sandbox_model.answers import Answer, made_up
from adapters.sandbox_model.ledger import Ledger
from adapters.sandbox_model.playing import House, Play
from adapters.sandbox_model.script import Script, Timing, UnknownMode

MOST_BYTES = 64 * 1024 * 1024
"""Of one request."""


class SandboxModel:
    """A server on a free loopback port, for the ``with`` block. With ``key`` it asks for it."""

    def __init__(
        self,
        script: Script | None = None,
        *,
        answer: Answer = made_up,
        timing: Timing | None = None,
        key: str = "",
        models: tuple[str, ...] = ("sandbox",),
        port: int = 0,
    ) -> None:
        self.script = script or Script()
        self.ledger = Ledger()
        self.key = key
        self.models = models
        self.house = House(
            script=self.script,
            ledger=self.ledger,
            timing=timing or Timing(),
            answer=answer,
            leaving=Event(),
        )
        self._server = _Server(("127.0.0.1", port), _Door)
        self._server.sandbox = self

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    @property
    def base_url(self) -> str:
        """What a client is given."""
        return f"http://127.0.0.1:{self.port}/v1"

    def serve(self) -> None:
        """Answer until ``close``."""
        self._server.serve_forever(poll_interval=0.05)

    def close(self) -> None:
        """Let go of everybody who still waits, and stop."""
        self.house.leaving.set()
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> "SandboxModel":
        Thread(target=self.serve, name="sandbox-model", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    sandbox: SandboxModel

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that left is no error here."""


class _Door(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
        """The ledger tells more."""

    def do_GET(self) -> None:
        """``/ledger`` and ``/v1/models``."""
        sandbox = self.server.sandbox
        if self.path == "/ledger":
            self.send(200, json.dumps(sandbox.ledger.report()).encode())
        elif self.path == "/v1/models" and self._admitted():
            self.send(200, bodies.models(sandbox.models))
        elif self.path != "/v1/models":
            self.send(404, bodies.error("there is no such place", "not_found"))

    def do_POST(self) -> None:
        """``/script`` and the places of the protocol."""
        request = self._request()
        if request is None:
            self.send(400, bodies.error("the request is no JSON object", "bad_request"))
        elif self.path == "/script":
            self._direct(request)
        elif self.path not in ("/v1/chat/completions", "/v1/responses", "/v1/embeddings"):
            self.send(404, bodies.error("there is no such place", "not_found"))
        elif self._admitted():
            with contextlib.suppress(OSError):  # whoever asked has left
                Play(self, self.server.sandbox.house, request).perform()

    def send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        """A whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def pieces(self, status: int, length: int | None) -> None:
        """Only the beginning of an answer; without a length it ends with the connection."""
        self.close_connection = True
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Connection", "close")
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _request(self) -> dict[str, Any] | None:
        length = int(self.headers.get("Content-Length") or 0)
        if not 0 <= length <= MOST_BYTES:
            return None
        try:
            content = json.loads(self.rfile.read(length))
        except ValueError:
            return None
        return content if isinstance(content, dict) else None

    def _admitted(self) -> bool:
        key = self.server.sandbox.key
        if not key or self.headers.get("Authorization") == f"Bearer {key}":
            return True
        given = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        # Real servers repeat the key they refuse; so does this one.
        self.send(401, bodies.error(f"Incorrect API key provided: {given}", "invalid_api_key"))
        return False

    def _direct(self, request: Mapping[str, Any]) -> None:
        try:
            self.server.sandbox.script.play(request.get("modes", ()), usual=request.get("usual"))
        except UnknownMode as error:
            self.send(400, bodies.error(str(error), "bad_request"))
            return
        self.send(200, b"{}")
