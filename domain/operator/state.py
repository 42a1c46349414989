"""What the operator is after the events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never, cast
from uuid import UUID

from domain.events.event import Event
from domain.events.operator import (
    OperatorCreated,
    OperatorEvent,
    OperatorReset,
    PasswordChanged,
    RecoveryCodeUsed,
    SessionRevoked,
    SignedIn,
    SignedOut,
    SignInFailed,
    TotpDisabled,
    TotpEnabled,
)
from domain.identifiers import stream_of

STREAM = stream_of("operator", "operator")


@dataclass(frozen=True, kw_only=True)
class Operator:
    """The operator as the stream tells it."""

    exists: bool = False
    totp: bool = False
    recovery_codes: int = 0
    """Unused ones."""
    sessions: frozenset[UUID] = frozenset()
    """Begun and neither signed out nor revoked; time may have ended some of them."""


def evolve(operator: Operator, event: OperatorEvent) -> Operator:
    """The operator after one more event."""
    match event:
        case OperatorCreated():
            return Operator(exists=True)
        case OperatorReset():
            return Operator()
        case SignedIn():
            return replace(operator, sessions=operator.sessions | {event.session})
        case SignedOut():
            return replace(operator, sessions=operator.sessions - {event.session})
        case SessionRevoked():
            return replace(operator, sessions=operator.sessions - set(event.sessions))
        case TotpEnabled():
            return replace(operator, totp=True, recovery_codes=event.recovery_codes)
        case TotpDisabled():
            return replace(operator, totp=False, recovery_codes=0)
        case RecoveryCodeUsed():
            return replace(operator, recovery_codes=event.left)
        case SignInFailed() | PasswordChanged():
            return operator
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Operator:
    """The operator after all the events."""
    operator = Operator()
    for event in events:
        operator = evolve(operator, cast("OperatorEvent", event))
    return operator
