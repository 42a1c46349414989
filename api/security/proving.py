"""Looking at passwords and codes, slowly after failures, and telling the log of each failure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol
from uuid import uuid4

from adapters.secrets.names import SecretProblem
from api.security.codes import digest_of_code, matching_step
from api.security.passwords import Passwords
from api.security.shut import DoorShut, KeyAway, SecondFactorMissing, TooManyAttempts
from domain.events.operator import SecondFactor, SignInFailed
from domain.operator.accounts import Accounts, Credentials
from domain.operator.state import STREAM
from domain.ports import Clock, EventStore
from domain.streams import Request, UnitOfWork, decide

ACCOUNT = "account:operator"
"""The key of failures whoever makes them."""

TOTP_PURPOSE = "totp key of the operator"

type Reason = Literal["no_operator", "password", "code", "recovery_code", "first_code"]


class Sealing(Protocol):
    """Seals values with a key outside the database. Raises ``SecretProblem``."""

    def close(self, value: str, *, purpose: str) -> bytes:
        """The value, readable only with the key and for the same purpose."""

    def open(self, sealed: bytes, *, purpose: str) -> str:
        """The value that was sealed for this purpose."""


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Where a request comes from, as it says itself."""

    address: str
    user_agent: str

    @property
    def keys(self) -> tuple[str, str]:
        """Under what its failures are counted."""
        return ACCOUNT, f"address:{self.address}"


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What the visitor shows."""

    password: str = field(repr=False)
    code: str = field(default="", repr=False)
    recovery_code: str = field(default="", repr=False)


class Prover:
    """Admits who shows the right things. Every attempt counts as a failure until it is right."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        store: EventStore,
        clock: Clock,
        seal: Sealing,
        passwords: Passwords,
    ) -> None:
        self._accounts = accounts
        self._store = store
        self._clock = clock
        self._seal = seal
        self._passwords = passwords

    def prove(self, proof: Proof, visitor: Visitor, refusal: DoorShut) -> SecondFactor:
        """Password and, when it is on, the second factor; which one was shown.

        Raises ``SecondFactorMissing``, ``TooManyAttempts`` or ``refusal``.
        """
        kept = self._accounts.credentials()
        sealed = kept.totp_sealed if kept else None
        if sealed is not None and not (proof.code or proof.recovery_code):
            raise SecondFactorMissing("Add the code of your authenticator or a recovery code.")

        def look() -> Reason | None:
            if not self._fits(proof.password, kept):
                return "password" if kept else "no_operator"
            return self._second(sealed, proof) if sealed is not None else None

        self.attempt(visitor, look, refusal)
        if sealed is None:
            return "none"
        return "totp" if proof.code else "recovery_code"

    def confirm_password(self, password: str, visitor: Visitor, refusal: DoorShut) -> None:
        """The password alone, of somebody who is signed in. Raises ``refusal``."""
        kept = self._accounts.credentials()

        def look() -> Reason | None:
            return None if self._fits(password, kept) else "password"

        self.attempt(visitor, look, refusal)

    def confirm_pending(self, code: str, visitor: Visitor, refusal: DoorShut) -> int:
        """A code of the key that is not in use yet; its time step. Raises ``refusal``."""
        kept = self._accounts.credentials()
        found: list[int] = []

        def look() -> Reason | None:
            if kept is None or kept.totp_pending is None:
                return "code"
            step = matching_step(self._key(kept.totp_pending), code, self._clock.now())
            found.extend([] if step is None else [step])
            return None if found else "code"

        self.attempt(visitor, look, refusal)
        return found[0]

    def attempt(
        self, visitor: Visitor, look: Callable[[], Reason | None], refusal: DoorShut
    ) -> None:
        """Count, then look. Raises ``TooManyAttempts`` without looking, or ``refusal``."""
        wait = self._accounts.attempt(visitor.keys, self._clock.now())
        if wait:
            raise TooManyAttempts(wait)
        reason = look()
        if reason is not None:
            self._tell(reason, visitor)
            raise refusal
        self._accounts.forgive(visitor.keys)

    def _fits(self, password: str, kept: Credentials | None) -> bool:
        fits = self._passwords.fits(password, kept.password_hash if kept else None)
        if fits and kept and self._passwords.is_outdated(kept.password_hash):
            self._accounts.set_password(self._passwords.hash(password))
        return fits

    def _second(self, sealed: bytes, proof: Proof) -> Reason | None:
        if proof.code:
            step = matching_step(self._key(sealed), proof.code, self._clock.now())
            return None if step is not None and self._accounts.accept_step(step) else "code"
        known = self._accounts.use_recovery_code(digest_of_code(proof.recovery_code))
        return None if known else "recovery_code"

    def _key(self, sealed: bytes) -> str:
        try:
            return self._seal.open(sealed, purpose=TOTP_PURPOSE)
        except SecretProblem as problem:
            raise KeyAway(
                "The key of the second factor cannot be read on this machine. Use a recovery"
                " code, or kinora auth reset in the terminal."
            ) from problem

    def _tell(self, reason: Reason, visitor: Visitor) -> None:
        failures = self._accounts.failures(ACCOUNT)
        failed = SignInFailed(
            reason=reason,
            address=visitor.address,
            user_agent=visitor.user_agent,
            failures=failures.count if failures else 1,
        )

        def decision(unit: UnitOfWork) -> None:
            unit.load(STREAM)
            unit.add(STREAM, failed)

        decide(self._store, Request(id=uuid4(), actor="visitor"), decision)
