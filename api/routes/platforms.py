"""Connections to platforms: how they stand, configure, connect, test, disconnect."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

import structlog
from fastapi import APIRouter, Query
from fastapi import Request as HttpRequest
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import RedirectResponse

from api.consents import Consents
from api.platforms import CALLBACK, PlatformState
from api.problems import code_of
from api.routes.dependencies import COMMANDS, READS, Asked, Done, Door, done
from domain.commands import platforms as commands
from domain.platforms.access import PlatformAway
from domain.platforms.decisions import MOST_CONSENT_DAYS
from domain.refusals import Refusal

router = APIRouter(prefix="/platforms", tags=["platforms"])
answers = APIRouter(tags=["platforms"])
"""Reached by a browser that comes from a platform, and so without its session."""

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class PlatformsPage:
    """Every platform, and the address to register with each."""

    position: int
    redirect: str
    items: tuple[PlatformState, ...]


@dataclass(frozen=True, kw_only=True)
class ConsentBegun:
    """Where the operator consents."""

    url: str


@dataclass(frozen=True, kw_only=True)
class ConnectionTested:
    """The platform answered."""

    account: str


class ClientKeys(BaseModel):
    """What a platform knows this program by; kept in the secrets, never in the log."""

    model_config = ConfigDict(extra="forbid")

    client_id: str = Field(min_length=1, max_length=300)
    client_secret: str = Field(min_length=1, max_length=300)
    consent_days: int = Field(default=0, ge=0, le=MOST_CONSENT_DAYS)


class Parting(BaseModel):
    """Why a connection ends."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(default="", max_length=500)


@router.get("", responses=READS)
def list_platforms(kinora: Door, http: HttpRequest) -> PlatformsPage:
    """How each connection stands, with the days left of its consent."""
    return PlatformsPage(
        position=kinora.store.head()[0],
        redirect=_redirect(http),
        items=kinora.platforms.states(),
    )


@router.post("/{platform}/configure", responses=COMMANDS)
def configure_platform(kinora: Door, request: Asked, platform: str, keys: ClientKeys) -> Done:
    """Keep client id and secret."""
    events = commands.configure(
        kinora.platforms.desk(platform),
        request,
        client_id=keys.client_id.strip(),
        client_secret=keys.client_secret.strip(),
        consent_days=keys.consent_days,
    )
    return done(kinora, events)


@router.post("/{platform}/connect", responses=COMMANDS)
def connect_platform(kinora: Door, http: HttpRequest, platform: str) -> ConsentBegun:
    """Begin a consent; its answer comes back to this machine within ten minutes."""
    opening = commands.open_consent(kinora.platforms.desk(platform), _redirect(http))
    _consents(http).begin(platform, opening)
    return ConsentBegun(url=opening.url)


@router.post("/{platform}/test", responses=COMMANDS)
def test_platform(kinora: Door, platform: str) -> ConnectionTested:
    """Ask the platform whose account it is."""
    return ConnectionTested(account=commands.test_connection(kinora.platforms.desk(platform)))


@router.post("/{platform}/disconnect", responses=COMMANDS)
def disconnect_platform(kinora: Door, request: Asked, platform: str, said: Parting) -> Done:
    """Give the consent back and forget the tokens."""
    desk = kinora.platforms.desk(platform)
    return done(kinora, commands.disconnect(desk, request, said.reason))


@answers.get(CALLBACK.removeprefix("/api/v1"), include_in_schema=False)
def take_answer(
    kinora: Door,
    request: Asked,
    http: HttpRequest,
    state: Annotated[str, Query(max_length=300)] = "",
    code: Annotated[str, Query(max_length=2_000)] = "",
) -> RedirectResponse:
    """An answer of a platform. Nobody but who began it knows its state, so it needs no
    session; the browser goes on to the panel either way."""
    try:
        platform, opening = _consents(http).end(state)
        if not code:
            return _on(platform, "consent-refused")
        commands.finish_consent(kinora.platforms.desk(platform), request, opening, code)
    except (Refusal, PlatformAway) as error:
        log.warning("platform.not_connected", kind=type(error).__name__)
        return _on("", code_of(error))
    return _on(platform, "")


def _on(platform: str, problem: str) -> RedirectResponse:
    """To the settings, with what became of it; never with what came from outside."""
    told = {"tab": "connections", "platform": platform, "problem": problem}
    query = urlencode({name: value for name, value in told.items() if value})
    return RedirectResponse(f"/settings?{query}", status_code=303)


def _redirect(http: HttpRequest) -> str:
    """On the very host the operator's browser is at, where its session is; the host was
    checked against the names of this door."""
    return f"{http.url.scheme}://{http.headers['host']}{CALLBACK}"


def _consents(http: HttpRequest) -> Consents:
    found: Consents = http.app.state.consents
    return found
