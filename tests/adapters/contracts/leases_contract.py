"""What leases promise: run against the twin and Postgres."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol
from uuid import uuid4

import pytest

from domain.identifiers import WorkId
from domain.ports import Leases

A_WHILE_S = 60.0


class ToldLeases(Leases, Protocol):
    """The port, and what the status page asks besides."""

    def progress(self, works: Sequence[WorkId]) -> Mapping[WorkId, Mapping[str, object]]:
        """How far the held works among these are."""


class LeasesContract:
    """Inherit, give the fixtures ``leases`` and ``let_pass``, and all promises are tested."""

    @pytest.fixture
    def leases(self) -> ToldLeases:
        raise NotImplementedError

    @pytest.fixture
    def let_pass(self) -> Callable[[float], None]:
        """Let so many seconds pass on the clock of the leases."""
        raise NotImplementedError

    @pytest.fixture
    def work(self) -> WorkId:
        return WorkId(uuid4())

    def test_nobody_holds_what_was_never_taken(self, leases: ToldLeases, work: WorkId) -> None:
        assert not leases.alive(work)
        assert leases.progress([work]) == {}

    def test_holds_what_was_taken_for_so_long(
        self, leases: ToldLeases, work: WorkId, let_pass: Callable[[float], None]
    ) -> None:
        leases.take(work, 1, seconds=0.3)
        held = leases.alive(work)
        let_pass(0.4)

        assert held
        assert not leases.alive(work)

    def test_holds_on_while_the_heart_beats(
        self, leases: ToldLeases, work: WorkId, let_pass: Callable[[float], None]
    ) -> None:
        leases.take(work, 1, seconds=0.2)
        leases.beat(work, 1, seconds=A_WHILE_S)
        let_pass(0.3)

        assert leases.alive(work)

    def test_gives_back_at_once(self, leases: ToldLeases, work: WorkId) -> None:
        leases.take(work, 1, seconds=A_WHILE_S)
        leases.release(work)

        assert not leases.alive(work)

    def test_does_not_come_alive_by_a_late_heart_beat(
        self, leases: ToldLeases, work: WorkId
    ) -> None:
        leases.take(work, 1, seconds=A_WHILE_S)
        leases.release(work)
        leases.beat(work, 1, seconds=A_WHILE_S)

        assert not leases.alive(work)

    def test_releasing_twice_or_never_taken_is_harmless(
        self, leases: ToldLeases, work: WorkId
    ) -> None:
        leases.release(work)
        leases.take(work, 1, seconds=A_WHILE_S)
        leases.release(work)
        leases.release(work)

        assert not leases.alive(work)

    def test_can_be_taken_again_by_the_next_attempt(self, leases: ToldLeases, work: WorkId) -> None:
        leases.take(work, 1, seconds=A_WHILE_S)
        leases.beat(work, 1, seconds=A_WHILE_S, progress='{"frame": 7}')
        leases.take(work, 2, seconds=A_WHILE_S)

        assert leases.alive(work)
        assert leases.progress([work]) == {work: {}}

    def test_a_frozen_attempt_that_wakes_up_changes_nothing(
        self, leases: ToldLeases, work: WorkId, let_pass: Callable[[float], None]
    ) -> None:
        leases.take(work, 2, seconds=0.2)
        leases.beat(work, 1, seconds=A_WHILE_S, progress='{"frame": 1}')
        leases.take(work, 1, seconds=A_WHILE_S)
        told = leases.progress([work])
        let_pass(0.3)

        assert told == {work: {}}
        assert not leases.alive(work)

    def test_tells_the_progress_of_what_is_held(self, leases: ToldLeases, work: WorkId) -> None:
        idle = WorkId(uuid4())
        leases.take(work, 1, seconds=A_WHILE_S)
        leases.beat(work, 1, seconds=A_WHILE_S, progress='{"frame": 240, "of": 600}')
        leases.beat(work, 1, seconds=A_WHILE_S)

        assert leases.progress([work, idle]) == {work: {"frame": 240, "of": 600}}

    def test_refuses_progress_that_is_not_json(self, leases: ToldLeases, work: WorkId) -> None:
        leases.take(work, 1, seconds=A_WHILE_S)

        with pytest.raises(ValueError, match="Expecting value"):
            leases.beat(work, 1, seconds=A_WHILE_S, progress="half way")
