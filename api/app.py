"""The HTTP door: health, status and the OpenAPI description. The panel comes later."""

import threading
from importlib.metadata import version
from typing import Any

import psycopg
import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.middleware.trustedhost import TrustedHostMiddleware

from adapters.event_store.errors import StoreUnavailable
from adapters.work_queue.dramatiq_work_queue import QueueUnavailable
from api.bootstrap import Kinora
from api.routes.health import router as health
from api.routes.status import router as status

HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
"""Names under which the door answers: a page elsewhere cannot rebind its name to it."""


def build_app(kinora: Kinora) -> FastAPI:
    """The application of one process."""
    app = FastAPI(
        title="Kinora",
        version=version("kinora"),
        summary="One good short film a day, every step an event.",
        docs_url="/api/docs",
        openapi_url="/api/openapi.json",
        redoc_url=None,
    )
    app.state.kinora = kinora
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*HOSTS, kinora.settings.host])
    app.include_router(health)
    app.include_router(status)
    for kind in (StoreUnavailable, QueueUnavailable, psycopg.OperationalError):
        app.add_exception_handler(kind, _unavailable)
    return app


def serve(kinora: Kinora, stop: threading.Event) -> None:
    """Serve until told to stop."""
    server = uvicorn.Server(
        uvicorn.Config(
            build_app(kinora),
            host=kinora.settings.host,
            port=kinora.settings.port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=5,
        )
    )
    thread = threading.Thread(target=server.run, name="http")
    thread.start()
    while thread.is_alive() and not stop.wait(0.2):
        pass
    server.should_exit = True
    thread.join()
    if not stop.is_set():
        raise PortTaken(
            f"{kinora.settings.host}:{kinora.settings.port} could not be served; another program "
            "may use the port. Set KINORA_PORT to a free one."
        )


class PortTaken(Exception):
    """The HTTP door could not be opened."""


def problem(status_code: int, code: str, title: str, detail: str) -> JSONResponse:
    """An error as RFC 9457 describes it, with a stable code."""
    content: dict[str, Any] = {
        "type": f"urn:kinora:problem:{code}",
        "title": title,
        "status": status_code,
        "detail": detail,
        "code": code,
    }
    return JSONResponse(content, status_code, media_type="application/problem+json")


def _unavailable(_request: Request, error: Exception) -> Response:
    return problem(
        503,
        "service-unavailable",
        "A service is away",
        f"{type(error).__name__}: nothing is lost; try again in a moment.",
    )
