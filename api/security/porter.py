"""Everything that happens at the door: load → decide → append, and the kept tables with it.

Order: what lets somebody in is told to the log first, what shuts somebody out is done first.
So a crash in between leaves no way in that the log does not know of.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Literal
from uuid import UUID, uuid4

from api.security.codes import (
    FIRST_CODE_HOLDS,
    RECOVERY_CODES,
    digest,
    digest_of_code,
    new_code,
    new_secret,
    new_totp_key,
)
from api.security.passwords import Passwords
from api.security.proving import ACCOUNT, TOTP_PURPOSE, Proof, Prover, Sealing, Visitor
from api.security.shut import (
    ConfirmationRefused,
    NothingToConfirm,
    SessionUnknown,
    SignInRefused,
)
from domain.events.event import Event, payloads
from domain.events.operator import RevocationReason, SecondFactor
from domain.operator import decisions
from domain.operator.accounts import Accounts, AccountTaken, Session
from domain.operator.patience import wait
from domain.operator.state import STREAM, Operator, fold
from domain.ports import Clock, EventStore
from domain.streams import Request, UnitOfWork, decide

_LONGEST_AGENT = 200


@dataclass(frozen=True, kw_only=True)
class Begun:
    """A session with the secret that only its browser will have."""

    session: Session
    secret: bytes = field(repr=False)


class Porter:
    """Creates the operator, lets in and out, and changes the locks."""

    def __init__(
        self, *, accounts: Accounts, store: EventStore, clock: Clock, seal: Sealing
    ) -> None:
        self._accounts = accounts
        self._store = store
        self._clock = clock
        self._seal = seal
        self._passwords = Passwords()
        self._prover = Prover(
            accounts=accounts, store=store, clock=clock, seal=seal, passwords=self._passwords
        )

    def operator(self) -> Operator:
        """The operator as the log tells it."""
        return fold(payloads(self._store.load(STREAM)))

    def has_operator(self) -> bool:
        """Whether anybody can sign in."""
        return self._accounts.credentials() is not None

    def wants_second_factor(self) -> bool:
        """Whether a password alone is not enough."""
        kept = self._accounts.credentials()
        return kept is not None and kept.totp_sealed is not None

    def refuse_second(self) -> None:
        """Raises ``OperatorAlreadyThere``."""
        if self.has_operator():
            raise decisions.OperatorAlreadyThere(_THERE)

    def failures(self) -> int:
        """Wrong attempts in a row, from wherever."""
        found = self._accounts.failures(ACCOUNT)
        return found.count if found else 0

    def wait_s(self) -> int:
        """Seconds until the next attempt is looked at."""
        left = wait(self._accounts.failures(ACCOUNT), self._clock.now())
        return ceil(left.total_seconds())

    def create(self, password: str, door: Literal["shell", "browser"]) -> None:
        """The first password. Raises ``PasswordUnfit`` or ``OperatorAlreadyThere``."""
        self.refuse_second()
        made = self._passwords.hash(password)
        self._decide(lambda operator: decisions.create(operator, door))
        try:
            self._accounts.create(made)
        except AccountTaken as taken:
            raise decisions.OperatorAlreadyThere(_THERE) from taken

    def offer_first_code(self) -> str:
        """A code that lets a browser on this machine create the operator; holds for an hour.

        An earlier code is worth nothing then. Raises ``OperatorAlreadyThere``.
        """
        self.refuse_second()
        code = new_code()
        self._accounts.offer_first_code(digest_of_code(code), self._clock.now() + FIRST_CODE_HOLDS)
        return code

    def first_open(self, code: str, password: str, visitor: Visitor) -> Begun:
        """Create the operator with the one-time code, and begin the first session."""
        self.refuse_second()

        def look() -> Literal["first_code"] | None:
            known = self._accounts.takes_first_code(digest_of_code(code), self._clock.now())
            return None if known else "first_code"

        self._prover.attempt(
            visitor,
            look,
            SignInRefused("This is not the code of the terminal, or its hour is over."),
        )
        self.create(password, "browser")
        return self._begin(visitor, "none")

    def sign_in(self, proof: Proof, visitor: Visitor) -> Begun:
        """Begin a session. Raises ``SignInRefused``, ``SecondFactorMissing``,
        ``TooManyAttempts``, ``Busy`` or ``KeyAway``."""
        refusal = SignInRefused("Password or code is wrong. Nothing else is told on purpose.")
        return self._begin(visitor, self._prover.prove(proof, visitor, refusal))

    def session(self, secret: bytes | None) -> Session | None:
        """The session of this secret that is not over; using it keeps it alive."""
        if secret is None:
            return None
        found, now = self._accounts.session(digest(secret)), self._clock.now()
        if found is None or found.is_over(now):
            return None
        if (now - found.seen_at).total_seconds() >= _TOUCH_EVERY_S:
            self._accounts.touch(found.id, now)
        return found

    def sessions(self) -> list[Session]:
        """Open sessions, the latest used first."""
        now = self._clock.now()
        return [each for each in self._accounts.sessions() if not each.is_over(now)]

    def is_open(self, session: UUID) -> bool:
        """Whether the session is not over; asking does not keep it alive."""
        return session in {each.id for each in self.sessions()}

    def sign_out(self, session: UUID) -> None:
        """End the session from inside."""
        self._accounts.end([session])
        self._decide(lambda operator: decisions.sign_out(operator, session))

    def revoke(self, session: UUID) -> None:
        """End a session from another. Raises ``SessionUnknown``."""
        if session not in {each.id for each in self.sessions()}:
            raise SessionUnknown("No open session has this identifier; it may be over already.")
        self._end([session], "asked")

    def revoke_all(self, *, keep: UUID | None = None) -> int:
        """End every session but the one to keep; how many."""
        ended = [each.id for each in self._accounts.sessions() if each.id != keep]
        self._end(ended, "everywhere")
        return len(ended)

    def change_password(self, session: Session, current: str, new: str, visitor: Visitor) -> Begun:
        """Another password; the session gets another secret, all others end."""
        self._confirm(current, visitor)
        made = self._passwords.hash(new)
        self._decide(lambda operator: decisions.change_password(operator, session.id))
        self._accounts.set_password(made)
        return self._renew(session)

    def begin_totp(self, password: str, visitor: Visitor) -> str:
        """A new key to be confirmed by one of its codes. Raises ``TotpAlreadyOn``."""
        decisions.refuse_second_totp(self.operator())
        self._confirm(password, visitor)
        key = new_totp_key()
        self._accounts.set_pending_totp(self._seal.close(key, purpose=TOTP_PURPOSE))
        return key

    def confirm_totp(
        self, session: Session, code: str, visitor: Visitor
    ) -> tuple[Begun, list[str]]:
        """Put the key in use; the recovery codes, which are never shown again."""
        decisions.refuse_second_totp(self.operator())
        kept = self._accounts.credentials()
        if kept is None or kept.totp_pending is None:
            raise NothingToConfirm("No second factor was begun: ask for a key first.")
        wrong = ConfirmationRefused("This is not the code of the key that was shown.")
        step = self._prover.confirm_pending(code, visitor, wrong)
        codes = [new_code() for _ in range(RECOVERY_CODES)]
        self._decide(lambda operator: decisions.enable_totp(operator, session.id, len(codes)))
        self._accounts.enable_totp(step, [digest_of_code(each) for each in codes])
        return self._renew(session), codes

    def disable_totp(self, session: Session, password: str, visitor: Visitor) -> Begun:
        """Ask for the password alone from now on. Raises ``TotpIsOff``."""
        self._confirm(password, visitor)
        self._decide(lambda operator: decisions.disable_totp(operator, session.id))
        self._accounts.disable_totp()
        return self._renew(session)

    def reset(self) -> bool:
        """Forget the operator and everything that lets in; whether there was one."""
        there = self.has_operator() or self.operator().exists
        self._accounts.forget()
        self._decide(decisions.reset)
        return there

    def _begin(self, visitor: Visitor, factor: SecondFactor) -> Begun:
        secret, now = new_secret(), self._clock.now()
        session = Session(
            id=uuid4(),
            digest=digest(secret),
            created_at=now,
            seen_at=now,
            address=visitor.address,
            user_agent=visitor.user_agent[:_LONGEST_AGENT],
            second_factor=factor,
        )
        self._decide(
            lambda operator: decisions.sign_in(
                operator,
                session=session.id,
                address=session.address,
                user_agent=session.user_agent,
                factor=factor,
            )
        )
        self._accounts.begin(session)
        return Begun(session=session, secret=secret)

    def _renew(self, session: Session) -> Begun:
        secret = new_secret()
        self._accounts.renew(session.id, digest(secret))
        return Begun(session=session, secret=secret)

    def _end(self, sessions: Sequence[UUID], reason: RevocationReason) -> None:
        self._accounts.end(sessions)
        self._decide(lambda operator: decisions.revoke(operator, sessions, reason))

    def _confirm(self, password: str, visitor: Visitor) -> None:
        wrong = ConfirmationRefused("The present password is another one.")
        self._prover.confirm_password(password, visitor, wrong)

    def _decide(self, decision: Callable[[Operator], list[Event]]) -> None:
        def apply(unit: UnitOfWork) -> None:
            unit.add(STREAM, *decision(fold(unit.load(STREAM))))

        decide(self._store, Request(id=uuid4()), apply)


_TOUCH_EVERY_S = 60
"""Writing at every request would be a write for every frame of a film that is looked at."""

_THERE = "There is an operator already. kinora auth reset in the terminal forgets it."
