"""What every keeper of accounts promises."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from domain.operator.accounts import Accounts, AccountTaken, Session
from domain.operator.patience import FREE_FAILURES, Failures

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
KEYS = ("account:operator", "address:127.0.0.1")


def session(name: str, seen_at: datetime = NOON, *, created_at: datetime = NOON) -> Session:
    """A session by the name of its secret."""
    return Session(
        id=uuid4(),
        digest=name.encode(),
        created_at=created_at,
        seen_at=seen_at,
        address="127.0.0.1",
        user_agent="Safari",
        second_factor="none",
    )


class AccountsContract:
    """Inherit, give the fixture ``accounts`` an empty keeper, and all promises are tested."""

    @pytest.fixture
    def accounts(self) -> Accounts:
        raise NotImplementedError

    @pytest.fixture
    def operator(self, accounts: Accounts) -> Accounts:
        """With an operator."""
        accounts.create("hash")
        return accounts

    def test_know_nobody_at_first(self, accounts: Accounts) -> None:
        assert accounts.credentials() is None
        assert accounts.sessions() == []
        assert accounts.failures(KEYS[0]) is None

    def test_keep_one_operator(self, operator: Accounts) -> None:
        with pytest.raises(AccountTaken):
            operator.create("another")

        kept = operator.credentials()
        assert kept is not None
        assert (kept.password_hash, kept.totp_sealed, kept.totp_step) == ("hash", None, 0)

    def test_replace_the_password(self, operator: Accounts) -> None:
        operator.set_password("another")

        kept = operator.credentials()
        assert kept is not None
        assert kept.password_hash == "another"

    def test_show_no_credentials(self, operator: Accounts) -> None:
        operator.set_pending_totp(b"sealed key")

        assert "hash" not in repr(operator.credentials()).replace("password_hash", "")
        assert "sealed key" not in repr(operator.credentials())
        assert "digest" not in repr(session("secret"))

    def test_use_a_key_only_after_it_was_confirmed(self, operator: Accounts) -> None:
        assert not operator.enable_totp(7, [b"one"])

        operator.set_pending_totp(b"first")
        operator.set_pending_totp(b"second")
        kept = operator.credentials()
        assert kept is not None
        assert (kept.totp_sealed, kept.totp_pending) == (None, b"second")
        assert operator.enable_totp(7, [b"one"])

        kept = operator.credentials()
        assert kept is not None
        assert (kept.totp_sealed, kept.totp_pending, kept.totp_step) == (b"second", None, 7)

    def test_forget_the_second_factor(self, operator: Accounts) -> None:
        operator.set_pending_totp(b"key")
        operator.enable_totp(7, [b"one"])
        operator.set_pending_totp(b"next")

        operator.disable_totp()

        kept = operator.credentials()
        assert kept is not None
        assert (kept.totp_sealed, kept.totp_pending, kept.totp_step) == (None, None, 0)
        assert not operator.use_recovery_code(b"one")

    def test_take_each_time_step_once_and_never_go_back(self, operator: Accounts) -> None:
        operator.set_pending_totp(b"key")
        operator.enable_totp(7, [])

        assert [operator.accept_step(step) for step in (7, 8, 8, 6, 9)] == [
            False, True, False, False, True,
        ]  # fmt: skip

    def test_take_each_recovery_code_once(self, operator: Accounts) -> None:
        operator.set_pending_totp(b"key")
        operator.enable_totp(7, [b"one", b"two"])

        assert operator.use_recovery_code(b"one")
        assert not operator.use_recovery_code(b"one")
        assert not operator.use_recovery_code(b"three")
        assert operator.use_recovery_code(b"two")

    def test_replace_recovery_codes_with_the_key(self, operator: Accounts) -> None:
        for code in (b"one", b"two"):
            operator.set_pending_totp(b"key")
            operator.enable_totp(7, [code])

        assert not operator.use_recovery_code(b"one")
        assert operator.use_recovery_code(b"two")

    def test_find_a_session_by_its_digest(self, operator: Accounts) -> None:
        begun = session("secret")
        operator.begin(begun)

        assert operator.session(b"secret") == begun
        assert operator.session(b"another") is None

    def test_list_sessions_with_the_latest_used_first(self, operator: Accounts) -> None:
        old, new = session("old"), session("new", NOON + timedelta(minutes=1))
        operator.begin(old)
        operator.begin(new)
        assert [each.digest for each in operator.sessions()] == [b"new", b"old"]

        operator.touch(old.id, NOON + timedelta(minutes=2))

        assert [each.digest for each in operator.sessions()] == [b"old", b"new"]

    def test_never_make_a_session_older_by_using_it(self, operator: Accounts) -> None:
        begun = session("secret")
        operator.begin(begun)

        operator.touch(begun.id, NOON - timedelta(hours=1))

        assert operator.sessions() == [begun]

    def test_drop_what_time_has_ended_when_another_begins(self, operator: Accounts) -> None:
        operator.begin(session("idle", NOON - timedelta(hours=8)))
        operator.begin(session("busy", created_at=NOON - timedelta(days=7)))
        operator.begin(session("late", NOON - timedelta(hours=7)))

        operator.begin(session("new"))

        assert {each.digest for each in operator.sessions()} == {b"late", b"new"}

    def test_end_sessions(self, operator: Accounts) -> None:
        one, two = session("one"), session("two")
        operator.begin(one)
        operator.begin(two)

        operator.end([one.id, UUID(int=5)])
        operator.end([])

        assert [each.id for each in operator.sessions()] == [two.id]

    def test_renew_a_session_and_end_the_others(self, operator: Accounts) -> None:
        one, two = session("one"), session("two")
        operator.begin(one)
        operator.begin(two)

        operator.renew(one.id, b"renewed")

        assert operator.session(b"one") is None
        assert [(each.id, each.digest) for each in operator.sessions()] == [(one.id, b"renewed")]

    def test_forget_everything(self, operator: Accounts) -> None:
        operator.begin(session("one"))
        operator.attempt(KEYS, NOON)
        operator.forget()
        operator.offer_first_code(b"code", NOON)
        operator.forget()

        assert operator.credentials() is None
        assert operator.sessions() == []
        assert operator.failures(KEYS[0]) is None
        assert not operator.takes_first_code(b"code", NOON - timedelta(hours=1))

    def test_let_five_attempts_fail_freely(self, accounts: Accounts) -> None:
        waits = [accounts.attempt(KEYS, NOON) for _ in range(FREE_FAILURES + 1)]

        assert waits == [timedelta()] * 5 + [timedelta(seconds=1)]
        told = Failures(count=FREE_FAILURES, last=NOON)
        assert [accounts.failures(key) for key in KEYS] == [told, told]

    def test_count_by_the_slowest_key(self, accounts: Accounts) -> None:
        for number in range(FREE_FAILURES):
            accounts.attempt((KEYS[0], f"address:{number}"), NOON)

        assert accounts.attempt((KEYS[0], "address:new"), NOON) == timedelta(seconds=1)
        assert accounts.failures("address:new") is None
        assert accounts.attempt(("another", "address:new"), NOON) == timedelta()

    def test_forgive_what_came_right(self, accounts: Accounts) -> None:
        for _ in range(FREE_FAILURES):
            accounts.attempt(KEYS, NOON)

        accounts.forgive(KEYS)

        assert accounts.attempt(KEYS, NOON) == timedelta()
        assert accounts.failures(KEYS[0]) == Failures(count=1, last=NOON)

    def test_count_attempts_at_once_one_by_one(self, accounts: Accounts) -> None:
        """Forty guesses in the same moment are no faster than forty in a row."""
        with ThreadPoolExecutor(8) as threads:
            waits = list(threads.map(lambda _: accounts.attempt(KEYS, NOON), range(40)))

        assert waits.count(timedelta()) == FREE_FAILURES
        assert accounts.failures(KEYS[0]) == Failures(count=FREE_FAILURES, last=NOON)

    def test_take_an_offered_code_until_its_time_is_over(self, accounts: Accounts) -> None:
        accounts.offer_first_code(b"earlier", NOON)
        accounts.offer_first_code(b"code", NOON)

        assert accounts.takes_first_code(b"code", NOON - timedelta(seconds=1))
        assert not accounts.takes_first_code(b"code", NOON)
        assert not accounts.takes_first_code(b"earlier", NOON - timedelta(seconds=1))

    def test_take_no_code_once_there_is_somebody(self, accounts: Accounts) -> None:
        accounts.offer_first_code(b"code", NOON)
        accounts.create("hash")

        assert not accounts.takes_first_code(b"code", NOON - timedelta(seconds=1))

    def test_create_one_of_many_at_once(
        self, accounts: Accounts, outcome: Callable[[Callable[[], None]], str]
    ) -> None:
        with ThreadPoolExecutor(4) as threads:
            told = list(threads.map(lambda n: outcome(lambda: accounts.create(str(n))), range(8)))

        assert sorted(told) == ["AccountTaken"] * 7 + ["done"]

    @pytest.fixture
    def outcome(self) -> Callable[[Callable[[], None]], str]:
        """What came of doing something, in a word."""

        def tell(do: Callable[[], None]) -> str:
            try:
                do()
            except AccountTaken as taken:
                return type(taken).__name__
            return "done"

        return tell
