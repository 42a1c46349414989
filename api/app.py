"""The HTTP door: the API under ``/api/v1``, health, status, and the panel."""

import sys
import threading
from functools import cache
from importlib.metadata import version

import uvicorn
from fastapi import APIRouter, Depends, FastAPI
from fastapi.routing import APIRoute
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute

from api.bootstrap import Kinora
from api.consents import Consents
from api.contract import API_VERSION
from api.live import LiveFeed
from api.openapi import describe
from api.panel import router as panel
from api.phone_links import PhoneLinks
from api.problems import add_problem_handlers
from api.routes import (
    animation_commands,
    animations,
    artifacts,
    audit_log,
    checklists,
    design_systems,
    experiments,
    exports,
    film_media,
    gaps_board,
    idea_gate,
    idea_intake,
    ideas_board,
    kpi_answers,
    kpis,
    language,
    live,
    notices,
    platforms,
    production_line,
    publishing_calendar,
    publishing_matches,
    publishing_slots,
    publishing_uploads,
    review_notes,
    review_queue,
    schedule,
    settings,
    system,
    today,
)
from api.routes import version as handshake
from api.routes.dependencies import COMMANDS, signed_in
from api.routes.health import router as health
from api.routes.operator import router as operator
from api.routes.session import router as session
from api.routes.status import router as status
from api.security.protect import protect

HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
"""Names under which the door answers: a page elsewhere cannot rebind its name to it."""

SWITCH_S = 0.001
"""A request changes threads eight times, and each time may wait so long for one that reckons."""

OPEN = (handshake.router, platforms.answers)
"""Answered without a session."""

GUARDED = (
    today.router,
    idea_gate.router,
    idea_intake.router,
    ideas_board.router,
    animations.router,
    animation_commands.router,
    production_line.router,
    review_queue.router,
    review_notes.router,
    gaps_board.router,
    publishing_calendar.router,
    publishing_matches.router,
    publishing_slots.router,
    publishing_uploads.router,
    audit_log.router,
    experiments.router,
    exports.router,
    kpi_answers.router,
    kpis.router,
    notices.router,
    schedule.router,
    system.router,
    settings.router,
    platforms.router,
    checklists.router,
    design_systems.router,
    artifacts.router,
    film_media.films,
    film_media.ideas,
    language.router,
    live.router,
)
"""Answered to the signed-in operator only. A path with fixed words goes before one with an
identifier in the same place."""


def build_app(kinora: Kinora | None) -> FastAPI:
    """The application of one process; without a profile it can only be described."""
    app = FastAPI(
        title="Kinora",
        version=version("kinora"),
        summary="One good short film a day, every step an event.",
        docs_url=None,  # its scripts come from elsewhere, which our pages forbid
        openapi_url="/api/openapi.json",
        redoc_url=None,
        generate_unique_id_function=_name,
    )
    hosts = [] if kinora is None else [kinora.settings.host]
    app.state.kinora = kinora
    app.state.live = None if kinora is None else LiveFeed(kinora)
    app.state.phone = None if kinora is None else PhoneLinks(kinora)
    app.state.consents = Consents()
    if kinora is not None:
        protect(app, kinora)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*HOSTS, *hosts])
    add_problem_handlers(app)
    app.router.routes += _routes()
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    return app


@cache
def _routes() -> tuple[BaseRoute, ...]:
    """Every route, made once per process: their types take most of a second to work out, and
    a profile is only asked for when a request comes."""
    every = APIRouter(generate_unique_id_function=_name)
    every.include_router(health)
    every.include_router(status)
    every.include_router(session, responses=COMMANDS)
    every.include_router(operator, responses=COMMANDS)
    first = APIRouter(prefix=f"/api/v{API_VERSION}")
    for router in OPEN:
        first.include_router(router)
    for router in GUARDED:
        first.include_router(router, dependencies=[Depends(signed_in)])
    every.include_router(first)
    every.include_router(panel)  # the last: it answers whatever no other route takes
    return tuple(every.routes)


def _name(route: APIRoute) -> str:
    return route.name


def serve(kinora: Kinora, stop: threading.Event) -> None:
    """Serve until told to stop."""
    sys.setswitchinterval(SWITCH_S)
    app = build_app(kinora)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
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
    app.state.live.close()
    app.state.phone.close()
    server.should_exit = True
    thread.join()
    if not stop.is_set():
        raise PortTaken(
            f"{kinora.settings.host}:{kinora.settings.port} could not be served; another program "
            "may use the port. Set KINORA_PORT to a free one."
        )


class PortTaken(Exception):
    """The HTTP door could not be opened."""
