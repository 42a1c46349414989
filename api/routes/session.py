"""Session: who am I, sign in, sign out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, SecretStr

from api.security.codes import token_of
from api.security.cookies import clear_cookie, secret_of, set_cookie
from api.security.guard import SignedIn
from api.security.limits import address_of
from api.security.passwords import SHORTEST
from api.security.porter import Begun, Porter
from api.security.proving import Proof, Visitor
from domain.events.operator import SecondFactor
from domain.operator.accounts import Session

router = APIRouter(prefix="/api/v1/session", tags=["session"])


@dataclass(frozen=True, kw_only=True)
class SessionShown:
    """A session as its owner sees it."""

    id: UUID
    current: bool
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    address: str
    user_agent: str
    second_factor: SecondFactor


@dataclass(frozen=True, kw_only=True)
class WhoAmI:
    """Whether and how this browser is signed in, and what it needs to be."""

    signed_in: bool
    operator_exists: bool
    """``False``: create the operator with the code from the terminal."""
    totp: bool
    """Whether a sign-in needs a second factor."""
    token: str | None
    """For the header ``X-Kinora-Token`` of every change."""
    session: SessionShown | None
    recovery_codes: int | None
    """Unused ones, for who is signed in."""
    shortest_password: int


class SignIn(BaseModel):
    """Password and, when it is on, one of both second factors."""

    password: SecretStr
    code: SecretStr = SecretStr("")
    recovery_code: SecretStr = SecretStr("")


class SignInProblem(BaseModel):
    """Why nobody was signed in (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    missing: list[Literal["code"]] = []
    """With ``second-factor-missing``: what to add."""


@router.get("")
def who_am_i(request: Request) -> WhoAmI:
    """Open: whether this browser is signed in, and the token of its session."""
    secret = secret_of(request, profile_of(request))
    return told(porter_of(request), getattr(request.state, "session", None), secret)


@router.post(
    "",
    responses={
        code: {"model": SignInProblem, "content": {"application/problem+json": {}}}
        for code in (401, 403, 429, 503)
    },
)
def sign_in(request: Request, response: Response, body: SignIn) -> WhoAmI:
    """Open: begin a session. 401 says with ``second-factor-missing`` that a code is needed,
    and otherwise not what was wrong; 429 says how long to wait."""
    porter = porter_of(request)
    proof = Proof(
        password=body.password.get_secret_value(),
        code=body.code.get_secret_value(),
        recovery_code=body.recovery_code.get_secret_value(),
    )
    return entered(request, response, porter.sign_in(proof, visitor_of(request)))


@router.delete("")
def sign_out(request: Request, response: Response, session: SignedIn) -> WhoAmI:
    """End this session."""
    porter = porter_of(request)
    porter.sign_out(session.id)
    clear_cookie(response, request, profile_of(request))
    return told(porter, None, None)


def entered(request: Request, response: Response, begun: Begun) -> WhoAmI:
    """Let the browser keep the session, and tell it its token."""
    set_cookie(response, request, profile_of(request), begun.secret)
    return told(porter_of(request), begun.session, begun.secret)


def told(porter: Porter, session: Session | None, secret: bytes | None) -> WhoAmI:
    """Who somebody with this session is."""
    inside = session is not None and secret is not None
    return WhoAmI(
        signed_in=inside,
        operator_exists=porter.has_operator(),
        totp=porter.wants_second_factor(),
        token=token_of(secret) if inside and secret else None,
        session=shown(session, session.id) if session else None,
        recovery_codes=porter.operator().recovery_codes if inside else None,
        shortest_password=SHORTEST,
    )


def shown(session: Session, current: UUID) -> SessionShown:
    """A session without its digest."""
    return SessionShown(
        id=session.id,
        current=session.id == current,
        created_at=session.created_at,
        seen_at=session.seen_at,
        expires_at=session.expires_at,
        address=session.address,
        user_agent=session.user_agent,
        second_factor=session.second_factor,
    )


def porter_of(request: Request) -> Porter:
    """The porter of this door."""
    porter: Porter = request.app.state.porter
    return porter


def profile_of(request: Request) -> str:
    """The profile this door belongs to."""
    profile: str = request.app.state.kinora.settings.profile
    return profile


def visitor_of(request: Request) -> Visitor:
    """Where the request comes from."""
    agent = request.headers.get("user-agent", "")
    return Visitor(address=address_of(request.scope), user_agent=agent[:200])
