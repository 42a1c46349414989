"""Operator: first open, sessions, password, second factor."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Body, Request, Response
from pydantic import BaseModel, SecretStr

from api.routes.session import (
    SessionShown,
    WhoAmI,
    entered,
    porter_of,
    profile_of,
    shown,
    visitor_of,
)
from api.security.codes import qr_svg, token_of, totp_uri
from api.security.cookies import clear_cookie, set_cookie
from api.security.guard import SignedIn
from api.security.limits import address_of
from api.security.porter import Begun
from api.security.shut import NotFromHere

router = APIRouter(prefix="/api/v1/operator", tags=["operator"])


class FirstOpen(BaseModel):
    """The one-time code of the terminal, and the password to be."""

    code: SecretStr
    password: SecretStr


class PasswordChange(BaseModel):
    """The password that is, and the one to be."""

    current: SecretStr
    new: SecretStr


class Password(BaseModel):
    """The present password, once more."""

    password: SecretStr


class TotpCode(BaseModel):
    """A code of the key that was shown."""

    code: SecretStr


class WhichSessions(BaseModel):
    """Whether the session that asks goes on."""

    keep_current: bool = False


@dataclass(frozen=True, kw_only=True)
class Sessions:
    """Open sessions, the latest used first; there is one page."""

    items: list[SessionShown]
    next: str | None
    total: int
    position: int


@dataclass(frozen=True, kw_only=True)
class Done:
    """Log position of the last event, and whether anything changed."""

    position: int
    changed: bool


@dataclass(frozen=True, kw_only=True)
class Renewed:
    """The session goes on under another secret, so with another token."""

    position: int
    changed: bool
    token: str


@dataclass(frozen=True, kw_only=True)
class TotpBegun:
    """A key to be confirmed by one of its codes; it is never shown again."""

    secret: str
    uri: str
    qr_svg: str


@dataclass(frozen=True, kw_only=True)
class TotpConfirmed:
    """The second factor is on. The recovery codes are never shown again."""

    position: int
    changed: bool
    token: str
    recovery_codes: list[str]


@router.post("", status_code=201)
def first_open(request: Request, response: Response, body: FirstOpen) -> WhoAmI:
    """Open, from this machine only: create the operator, and sign in."""
    if not _is_loopback(address_of(request.scope)):
        raise NotFromHere("First open is for the machine that Kinora runs on.")
    begun = porter_of(request).first_open(
        body.code.get_secret_value(), body.password.get_secret_value(), visitor_of(request)
    )
    return entered(request, response, begun)


@router.get("/sessions")
def sessions(request: Request, session: SignedIn) -> Sessions:
    """Every browser that is signed in."""
    items = [shown(each, session.id) for each in porter_of(request).sessions()]
    return Sessions(items=items, next=None, total=len(items), position=_head(request))


@router.delete("/sessions/{session_id}")
def revoke(request: Request, response: Response, session_id: UUID, session: SignedIn) -> Done:
    """End one session; one's own as well."""
    porter_of(request).revoke(session_id)
    if session_id == session.id:
        clear_cookie(response, request, profile_of(request))
    return Done(position=_head(request), changed=True)


@router.post("/sessions/revoke-all")
def revoke_all(
    request: Request,
    response: Response,
    session: SignedIn,
    body: Annotated[WhichSessions, Body()] = WhichSessions(),  # noqa: B008 - frozen by use
) -> Done:
    """Sign out everywhere; this browser too, unless it is to be kept."""
    ended = porter_of(request).revoke_all(keep=session.id if body.keep_current else None)
    if not body.keep_current:
        clear_cookie(response, request, profile_of(request))
    return Done(position=_head(request), changed=ended > 0)


@router.post("/password")
def change_password(
    request: Request, response: Response, session: SignedIn, body: PasswordChange
) -> Renewed:
    """Take another password. All other sessions end."""
    begun = porter_of(request).change_password(
        session,
        body.current.get_secret_value(),
        body.new.get_secret_value(),
        visitor_of(request),
    )
    return _renewed(request, response, begun)


@router.post("/totp")
def begin_totp(request: Request, _session: SignedIn, body: Password) -> TotpBegun:
    """Make a key for an authenticator; nothing is asked for until it is confirmed."""
    key = porter_of(request).begin_totp(body.password.get_secret_value(), visitor_of(request))
    uri = totp_uri(key, profile_of(request))
    return TotpBegun(secret=key, uri=uri, qr_svg=qr_svg(uri))


@router.post("/totp/confirm")
def confirm_totp(
    request: Request, response: Response, session: SignedIn, body: TotpCode
) -> TotpConfirmed:
    """Turn the second factor on with a code of the key. All other sessions end."""
    begun, codes = porter_of(request).confirm_totp(
        session, body.code.get_secret_value(), visitor_of(request)
    )
    renewed = _renewed(request, response, begun)
    return TotpConfirmed(
        position=renewed.position, changed=True, token=renewed.token, recovery_codes=codes
    )


@router.delete("/totp")
def disable_totp(
    request: Request, response: Response, session: SignedIn, body: Password
) -> Renewed:
    """Turn the second factor off. All other sessions end."""
    begun = porter_of(request).disable_totp(
        session, body.password.get_secret_value(), visitor_of(request)
    )
    return _renewed(request, response, begun)


def _renewed(request: Request, response: Response, begun: Begun) -> Renewed:
    set_cookie(response, request, profile_of(request), begun.secret)
    return Renewed(position=_head(request), changed=True, token=token_of(begun.secret))


def _head(request: Request) -> int:
    position: int = request.app.state.kinora.store.head()[0]
    return position


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
