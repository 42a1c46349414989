"""What may be decided about the operator."""

from collections.abc import Iterable
from typing import Literal
from uuid import UUID

from domain.events.event import Event
from domain.events.operator import (
    OperatorCreated,
    OperatorReset,
    PasswordChanged,
    RecoveryCodeUsed,
    RevocationReason,
    SecondFactor,
    SessionRevoked,
    SignedIn,
    SignedOut,
    TotpDisabled,
    TotpEnabled,
)
from domain.operator.state import Operator
from domain.refusals import Refusal


class NoOperator(Refusal):
    """Nobody was created yet who could do this."""


class OperatorAlreadyThere(Refusal):
    """Kinora has one operator; a second one is refused."""


class TotpAlreadyOn(Refusal):
    """The second factor is on."""


class TotpIsOff(Refusal):
    """There is no second factor to be turned off or shown."""


def create(operator: Operator, door: Literal["shell", "browser"]) -> list[Event]:
    """Create the operator, of whom nothing is kept. A creation that was interrupted goes on
    without a word; of one that only the log remembers nothing is left."""
    if not operator.exists:
        return [OperatorCreated(door=door)]
    if operator == Operator(exists=True):
        return []
    return [OperatorReset(), OperatorCreated(door=door)]


def sign_in(
    operator: Operator, *, session: UUID, address: str, user_agent: str, factor: SecondFactor
) -> list[Event]:
    """Begin a session; a recovery code is used up by it."""
    _present(operator)
    events: list[Event] = []
    if factor == "recovery_code":
        events.append(RecoveryCodeUsed(left=max(operator.recovery_codes - 1, 0)))
    told = SignedIn(session=session, address=address, user_agent=user_agent, second_factor=factor)
    return [*events, told]


def sign_out(operator: Operator, session: UUID) -> list[Event]:
    """End the session from inside; ending it twice changes nothing."""
    return [SignedOut(session=session)] if session in operator.sessions else []


def revoke(operator: Operator, sessions: Iterable[UUID], reason: RevocationReason) -> list[Event]:
    """End those of the sessions that are still open."""
    ended = tuple(sorted(operator.sessions.intersection(sessions)))
    return [SessionRevoked(sessions=ended, reason=reason)] if ended else []


def change_password(operator: Operator, session: UUID) -> list[Event]:
    """Take another password; every other session ends with the old one."""
    _present(operator)
    others = operator.sessions - {session}
    return [PasswordChanged(), *revoke(operator, others, "password_changed")]


def enable_totp(operator: Operator, session: UUID, recovery_codes: int) -> list[Event]:
    """Ask for a code from now on; every other session ends, having shown none."""
    refuse_second_totp(operator)
    made = TotpEnabled(recovery_codes=recovery_codes)
    return [made, *revoke(operator, operator.sessions - {session}, "totp_changed")]


def refuse_second_totp(operator: Operator) -> None:
    """Raises ``TotpAlreadyOn``, or ``NoOperator``."""
    _present(operator)
    if operator.totp:
        raise TotpAlreadyOn("The second factor is on already.")


def disable_totp(operator: Operator, session: UUID) -> list[Event]:
    """Ask for the password alone from now on."""
    _present(operator)
    if not operator.totp:
        raise TotpIsOff("The second factor is off.")
    return [TotpDisabled(), *revoke(operator, operator.sessions - {session}, "totp_changed")]


def reset(operator: Operator) -> list[Event]:
    """Forget the operator, so that a new one can be created; nobody there: nothing to do."""
    return [OperatorReset()] if operator.exists else []


def _present(operator: Operator) -> None:
    if not operator.exists:
        raise NoOperator("There is no operator yet: kinora auth init creates one.")
