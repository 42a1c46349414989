"""What may be decided about the operator: given events, when asked, then events or a refusal."""

from collections.abc import Callable
from uuid import UUID

import pytest

from domain.events.event import Event
from domain.events.operator import (
    OperatorCreated,
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
from domain.operator import decisions
from domain.operator.state import Operator, fold

HERE, THERE = UUID(int=1), UUID(int=2)
CREATED = OperatorCreated(door="shell")


def entered(session: UUID) -> SignedIn:
    return SignedIn(session=session, address="::1", user_agent="Safari", second_factor="none")


def after(*events: Event) -> Operator:
    return fold(events)


class TestOperator:
    def test_is_nobody_before_being_created(self) -> None:
        assert after() == Operator()
        failed = SignInFailed(reason="no_operator", address="", user_agent="", failures=1)
        assert after(failed) == Operator()

    def test_has_the_sessions_that_neither_left_nor_were_ended(self) -> None:
        told = after(CREATED, entered(HERE), entered(THERE), SignedOut(session=HERE))
        assert told.sessions == {THERE}

        revoked = SessionRevoked(sessions=(HERE, THERE), reason="everywhere")
        assert after(CREATED, entered(HERE), entered(THERE), revoked).sessions == frozenset()

    def test_has_as_many_recovery_codes_as_are_left(self) -> None:
        told = after(CREATED, TotpEnabled(recovery_codes=10), RecoveryCodeUsed(left=9))

        assert (told.totp, told.recovery_codes) == (True, 9)
        assert after(CREATED, TotpEnabled(recovery_codes=10), TotpDisabled()) == after(CREATED)

    def test_is_nobody_after_a_reset(self) -> None:
        assert after(CREATED, entered(HERE), OperatorReset()) == Operator()


class TestCreating:
    def test_is_told_once(self) -> None:
        assert decisions.create(after(), "shell") == [CREATED]
        assert decisions.create(after(CREATED), "shell") == []

    def test_begins_anew_where_only_the_log_remembers_somebody(self) -> None:
        """A log brought to another machine carries no passwords."""
        told = decisions.create(after(CREATED, TotpEnabled(recovery_codes=10)), "shell")

        assert told == [OperatorReset(), CREATED]


class TestSigningIn:
    def test_uses_up_a_recovery_code(self) -> None:
        operator = after(CREATED, TotpEnabled(recovery_codes=10))

        told = decisions.sign_in(
            operator, session=HERE, address="::1", user_agent="", factor="recovery_code"
        )

        assert told[0] == RecoveryCodeUsed(left=9)
        assert isinstance(told[1], SignedIn)

    def test_is_refused_without_an_operator(self) -> None:
        with pytest.raises(decisions.NoOperator, match="kinora auth init"):
            decisions.sign_in(after(), session=HERE, address="", user_agent="", factor="none")


class TestLeaving:
    def test_twice_is_told_once(self) -> None:
        inside = after(CREATED, entered(HERE))

        assert decisions.sign_out(inside, HERE) == [SignedOut(session=HERE)]
        assert decisions.sign_out(inside, THERE) == []

    def test_ends_only_what_is_open(self) -> None:
        inside = after(CREATED, entered(THERE))

        told = decisions.revoke(inside, [HERE, THERE], "asked")
        assert told == [SessionRevoked(sessions=(THERE,), reason="asked")]
        assert decisions.revoke(inside, [HERE], "asked") == []


class TestChangingTheLocks:
    def test_ends_every_other_session(self) -> None:
        inside = after(CREATED, entered(HERE), entered(THERE))

        assert decisions.change_password(inside, HERE) == [
            PasswordChanged(),
            SessionRevoked(sessions=(THERE,), reason="password_changed"),
        ]
        assert decisions.enable_totp(inside, HERE, 10) == [
            TotpEnabled(recovery_codes=10),
            SessionRevoked(sessions=(THERE,), reason="totp_changed"),
        ]

    def test_turns_the_second_factor_on_once_and_off_once(self) -> None:
        off, on = after(CREATED), after(CREATED, TotpEnabled(recovery_codes=10))

        with pytest.raises(decisions.TotpAlreadyOn):
            decisions.enable_totp(on, HERE, 10)
        with pytest.raises(decisions.TotpIsOff):
            decisions.disable_totp(off, HERE)
        assert decisions.disable_totp(on, HERE) == [TotpDisabled()]

    def test_needs_an_operator(self) -> None:
        changes: list[Callable[[], list[Event]]] = [
            lambda: decisions.change_password(after(), HERE),
            lambda: decisions.enable_totp(after(), HERE, 10),
            lambda: decisions.disable_totp(after(), HERE),
        ]
        for change in changes:
            with pytest.raises(decisions.NoOperator):
                change()

    def test_resets_only_somebody(self) -> None:
        assert decisions.reset(after(CREATED)) == [OperatorReset()]
        assert decisions.reset(after()) == []
