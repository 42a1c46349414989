"""Stream ``operator``: who came in, who was refused, and how the door was changed.

Law: never a password, a code, a key or a digest of one; sessions appear by a public identifier.
"""

from typing import Literal
from uuid import UUID

from domain.events.event import Event

type SecondFactor = Literal["none", "totp", "recovery_code"]
"""What was shown besides the password."""

type RevocationReason = Literal["asked", "everywhere", "password_changed", "totp_changed"]


class OperatorCreated(Event, frozen=True, kw_only=True):
    topic = "operator.created"
    door: Literal["shell", "browser"]
    """Where the first password was given."""


class SignedIn(Event, frozen=True, kw_only=True):
    topic = "operator.signed_in"
    session: UUID
    address: str
    user_agent: str
    second_factor: SecondFactor


class SignInFailed(Event, frozen=True, kw_only=True):
    topic = "operator.sign_in_failed"
    reason: Literal["no_operator", "password", "code", "recovery_code", "first_code"]
    address: str
    user_agent: str
    failures: int
    """In a row, with this one."""


class SignedOut(Event, frozen=True, kw_only=True):
    topic = "operator.signed_out"
    session: UUID


class SessionRevoked(Event, frozen=True, kw_only=True):
    topic = "operator.session_revoked"
    sessions: tuple[UUID, ...]
    reason: RevocationReason


class PasswordChanged(Event, frozen=True, kw_only=True):
    topic = "operator.password_changed"


class TotpEnabled(Event, frozen=True, kw_only=True):
    topic = "operator.totp_enabled"
    recovery_codes: int
    """How many were made."""


class TotpDisabled(Event, frozen=True, kw_only=True):
    topic = "operator.totp_disabled"


class RecoveryCodeUsed(Event, frozen=True, kw_only=True):
    topic = "operator.recovery_code_used"
    left: int


class OperatorReset(Event, frozen=True, kw_only=True):
    topic = "operator.reset"


type OperatorEvent = (
    OperatorCreated
    | SignedIn
    | SignInFailed
    | SignedOut
    | SessionRevoked
    | PasswordChanged
    | TotpEnabled
    | TotpDisabled
    | RecoveryCodeUsed
    | OperatorReset
)
