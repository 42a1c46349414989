"""Commands about connections to platforms: configure, connect, test, disconnect.

What is secret goes into the secrets before the event that tells of it: an event never speaks
of a connection whose tokens were lost.
"""

from dataclasses import dataclass, field

from domain.commands.platform_access import StoredAccess, load
from domain.commands.platform_secrets import PlatformSecrets
from domain.events.event import RecordedEvent
from domain.platforms import decisions
from domain.platforms.access import (
    Authority,
    ConsentDead,
    Opening,
    PlatformAway,
    TokenRefused,
)
from domain.platforms.state import fold, stream
from domain.ports import Clock, EventStore
from domain.refusals import Refusal
from domain.streams import Cause, UnitOfWork, decide


@dataclass(frozen=True, kw_only=True)
class Desk:
    """All that the commands about one platform need."""

    platform: str
    store: EventStore
    secrets: PlatformSecrets = field(repr=False)
    authority: Authority
    access: StoredAccess
    clock: Clock


def configure(
    desk: Desk, cause: Cause, *, client_id: str, client_secret: str, consent_days: int
) -> list[RecordedEvent]:
    """Keep the client id and secret, and record that they are there."""
    desk.secrets.keep_client(client_id, client_secret)

    def decision(unit: UnitOfWork) -> None:
        where = stream(desk.platform)
        connection = fold(unit.load(where))
        facts = decisions.configure(
            connection, platform=desk.platform, account="", consent_days=consent_days
        )
        unit.add(where, *facts)

    return decide(desk.store, cause, decision)


def open_consent(desk: Desk, redirect: str) -> Opening:
    """Begin a consent whose answer comes to ``redirect``. Raises ``NotConfigured``."""
    return desk.authority.open(desk.secrets.client(), redirect)


def finish_consent(desk: Desk, cause: Cause, opening: Opening, code: str) -> list[RecordedEvent]:
    """Exchange the code of an answer whose state was checked.

    Raises ``ConsentDead``, ``ConsentTooNarrow``, ``ClientRefused`` or ``PlatformAway``;
    nothing is kept then.
    """
    grant = desk.authority.exchange(desk.secrets.client(), opening, code)
    decisions.check_scopes(desk.authority.needed, grant)
    if not grant.refresh_token:
        raise ConsentDead(f"{desk.platform} gave no lasting access. Connect again.")
    account = _account(desk, grant.access_token)
    at = desk.clock.now()
    with desk.access.alone():
        desk.secrets.keep_grant(grant, at)

    def decision(unit: UnitOfWork) -> None:
        where = stream(desk.platform)
        fact = decisions.connect(
            fold(unit.load(where)), platform=desk.platform, account=account, grant=grant, at=at
        )
        unit.add(where, fact)

    return decide(desk.store, cause, decision)


def test_connection(desk: Desk) -> str:
    """Ask the platform whose account it is. Raises what ``AccessTokens`` raises."""
    token = desk.access.token()
    try:
        return desk.authority.account(token)
    except TokenRefused:
        again = desk.access.renewed(token)
    try:
        return desk.authority.account(again)
    except TokenRefused as refused:
        raise ConsentDead(
            f"{desk.platform} takes no token of this connection. Connect it again."
        ) from refused


def disconnect(desk: Desk, cause: Cause, reason: str) -> list[RecordedEvent]:
    """Give the consent back where the platform can be reached, and forget the tokens."""
    connection = load(desk.store, desk.platform)
    decisions.disconnect(connection, platform=desk.platform, reason=reason, revoked=False)
    token = _living(desk)
    with desk.access.alone():
        revoked = _revoke(desk, token)
        desk.secrets.forget_tokens()

    def decision(unit: UnitOfWork) -> None:
        where = stream(desk.platform)
        fact = decisions.disconnect(
            fold(unit.load(where)), platform=desk.platform, reason=reason, revoked=revoked
        )
        unit.add(where, fact)

    return decide(desk.store, cause, decision)


def _account(desk: Desk, token: str) -> str:
    """A consent is not lost because the platform does not tell the name just now."""
    try:
        return desk.authority.account(token)
    except (PlatformAway, TokenRefused):
        return ""


def _living(desk: Desk) -> str:
    """TikTok takes back a consent only from who shows a token that holds."""
    try:
        return desk.access.token()
    except (PlatformAway, Refusal):
        return desk.secrets.access_token()


def _revoke(desk: Desk, access_token: str) -> bool:
    try:
        return desk.authority.revoke(
            desk.secrets.client(),
            access_token=access_token,
            refresh_token=desk.secrets.refresh_token(),
        )
    except (PlatformAway, Refusal):
        return False
