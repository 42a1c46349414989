"""A sandbox on a real loopback socket, in this process or as its own."""

import socket
import threading
import time
from asyncio import Transport
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from adapters.sandbox_platforms.app import create_sandbox
from adapters.sandbox_platforms.doors import TRANSPORT
from adapters.sandbox_platforms.settings import SandboxSettings

_UP_WITHIN_S = 10.0


class CuttableProtocol(H11Protocol):
    """Hands every door its connection, so that a planned fault can cut it."""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """As uvicorn does, with the connection among what requests are given."""
        self.app_state = {**self.app_state, TRANSPORT: transport}
        super().connection_made(transport)


class ServedSandbox:
    """Serves a sandbox on ``127.0.0.1`` for the ``with`` block; port 0: any free one."""

    def __init__(self, settings: SandboxSettings | None = None, *, port: int = 0) -> None:
        self.app = create_sandbox(settings or SandboxSettings())
        # named TCP, or asyncio does not switch Nagle's waiting off: 40 ms for every answer
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", port))
        self._socket.listen()  # whoever is told the address may knock before the first answer
        self._server = uvicorn.Server(_config(self._answer))
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True
        )

    @property
    def url(self) -> str:
        """Where both platforms answer, without a slash at the end."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def restart(self, settings: SandboxSettings) -> None:
        """Go on at the same address with what is kept in the settings' folder, and no more."""
        self.app = create_sandbox(settings)

    def serve(self) -> None:
        """Answer in this thread until SIGINT or SIGTERM."""
        self._server.run(sockets=[self._socket])

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)

    def __enter__(self) -> Self:
        self._thread.start()
        deadline = time.monotonic() + _UP_WITHIN_S
        while not self._server.started:
            if time.monotonic() > deadline or not self._thread.is_alive():
                raise TimeoutError("the sandbox platforms did not come up")
            time.sleep(0.005)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.should_exit = True
        self._server.force_exit = True
        self._thread.join(timeout=_UP_WITHIN_S)
        self._socket.close()


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=CuttableProtocol,
        interface="asgi3",
        ws="none",
        lifespan="off",
        log_config=None,
        timeout_graceful_shutdown=2,
        access_log=False,
    )
