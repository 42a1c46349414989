"""A door: one route of a platform, with its name for faults and its way to refuse."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from adapters.sandbox_platforms.faults import Fault
from adapters.sandbox_platforms.refusals import Dialect, Refusal
from adapters.sandbox_platforms.sandbox import Call, Sandbox

type Handler = Callable[[Call], Awaitable[Response]]
type Settle = Callable[[Sandbox], None]

TRANSPORT = "kinora_transport"
"""Under this name the server hands a door its connection, so that it can be cut."""


class ConnectionCut(Exception):
    """The planned fault was to cut the connection, and there is none to cut (no real socket)."""


@dataclass(frozen=True, kw_only=True)
class Door:
    """One route. ``special`` are the faults that only its handler knows."""

    name: str
    method: str
    path: str
    handler: Handler
    dialect: Dialect
    special: frozenset[str] = frozenset()
    probe: str = ""
    """Name of those calls that only ask how far an upload is (``Content-Range: bytes */…``)."""

    @property
    def names(self) -> tuple[str, ...]:
        """Under which names faults can be planned here."""
        return (self.name, self.probe) if self.probe else (self.name,)

    def name_of(self, request: Request) -> str:
        """Which of them this request counts for."""
        asks = request.headers.get("content-range", "").startswith("bytes */")
        return self.probe if self.probe and asks else self.name


def routes_of(doors: tuple[Door, ...], sandbox: Sandbox, settle: Settle) -> list[Route]:
    """Routes that obey the plan of faults; ``settle`` lets time have its effect before a call."""
    for door in doors:
        for name in door.names:
            sandbox.faults.known[name] = door.dialect.kinds | door.special
    return [
        Route(door.path, _endpoint(door, sandbox, settle), methods=[door.method]) for door in doors
    ]


def _endpoint(
    door: Door, sandbox: Sandbox, settle: Settle
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        fault = sandbox.faults.due(door.name_of(request))
        settle(sandbox)
        try:
            await _before(door, request, fault)
            call = Call(request=request, sandbox=sandbox, now=sandbox.clock.now(), fault=fault)
            response = await door.handler(call)
            response = await _after(door, request, fault, response)
        except Refusal as refusal:
            await _hear_out(request)
            response = refusal.response()
        except ClientDisconnect:
            response = Response(status_code=499)  # nobody is there to read it
        finally:
            sandbox.keep()
        return response

    return answer


async def _before(door: Door, request: Request, fault: Fault | None) -> None:
    if fault is None:
        return
    detail = fault.detail
    if fault.kind == "server_error":
        raise door.dialect.server_error(int(detail.get("status", 503)))
    if fault.kind == "rate_limited":
        raise door.dialect.rate_limited(int(detail.get("retry_after_s", 30)))
    if fault.kind == "drop_before":
        await _cut(request)
    if fault.kind == "slow":
        await asyncio.sleep(float(detail.get("delay_s", 1.0)))
    if fault.kind in door.dialect.kinds - door.special:
        raise door.dialect.refusal(fault.kind, detail)


async def _after(door: Door, request: Request, fault: Fault | None, response: Response) -> Response:
    if fault is None:
        return response
    if fault.kind == "server_error_after":
        raise door.dialect.server_error(int(fault.detail.get("status", 503)))
    if fault.kind == "drop_after":
        await _cut(request)
    if fault.kind == "garbled":
        return Response("<html><body>Bad gateway</body>", media_type="text/html")
    return response


async def _hear_out(request: Request) -> None:
    """Read the rest of the body: who still writes would not see the answer."""
    with suppress(RuntimeError, ClientDisconnect):
        async for _ in request.stream():
            pass


async def _cut(request: Request) -> None:
    """End the connection without an answer. Raises ``ClientDisconnect``."""
    transport = getattr(request.state, TRANSPORT, None)
    if transport is None:
        raise ConnectionCut("this door is not served on a socket")
    transport.abort()
    raise ClientDisconnect
