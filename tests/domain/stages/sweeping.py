"""A publisher struck at every boundary between two events, whatever platform it speaks to.

A boundary is every moment before or after an append of the stage and every moment around a call
to the platform. One run without trouble counts them; then each is visited once by each fault.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol
from uuid import UUID

from domain.commands import outcomes
from domain.identifiers import PublicationId
from domain.ports import EventStore
from domain.publications.state import Publication, Step
from domain.publishing_port import OutcomeUnclear, PlatformAway, QuotaSpent, SignInNeeded
from domain.streams import Request
from tests.domain.stages.publishing_office import Died, Office

type Fault = Callable[[Office], BaseException]
type Search = Callable[[Publication], str]
"""The operator looks at the account: the post that is the publication, or nothing."""


def forgotten(office: Office) -> BaseException:
    """The machine dies, and with it the store of secrets: no session can be asked any more."""
    office.forget(office)
    return Died()


DEATHS: dict[str, Fault] = {"death": lambda _: Died(), "amnesia": forgotten}
UNCLEAR: dict[str, Fault] = {
    "no answer": lambda _: OutcomeUnclear("the connection broke"),
    "bug": lambda _: ValueError("something nobody thought of"),
}
"""Problems that leave open whether the request had an effect."""

REFUSALS: dict[str, Fault] = {
    "away": lambda _: PlatformAway("503", retry_after_s=40),
    "quota": lambda office: QuotaSpent("used up", until=office.clock.now()),
    "signed out": lambda _: SignInNeeded("invalid_grant"),
}
"""Problems that say the request had no effect: they can only come before one."""

FAULTS = {**DEATHS, **UNCLEAR, **REFUSALS}
HELPED_AT_MOST = 4


class Helped(Protocol):
    """A publisher whose operator is at hand."""

    @property
    def store(self) -> EventStore: ...

    def request(self) -> Request: ...

    def settle(self) -> None: ...

    def publication(self, stream: UUID) -> Publication: ...


def cases(boundaries: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Every fault with every boundary at which it can come."""
    for number, where in enumerate(boundaries):
        yield from ((fault, number) for fault in DEATHS)
        if not appends(where):
            yield from ((fault, number) for fault in UNCLEAR)
        if not appends(where) and where.endswith(":before"):
            yield from ((fault, number) for fault in REFUSALS)


def appends(where: str) -> bool:
    return where.startswith("append")


def struck(unlucky: Office, fault: str, *numbers: int) -> Office:
    """The publisher meets the fault at these boundaries, and goes on as long as it can."""

    def trouble(number: int, _where: str) -> None:
        if number in numbers:
            raise FAULTS[fault](unlucky)

    unlucky.trouble = trouble
    return unlucky


def dying(unlucky: Office, where: str, *, nth: int = 1, fault: str = "death") -> Office:
    """The publisher meets the fault once, at the nth boundary of that name; never where 0."""
    crossed = 0

    def trouble(_number: int, place: str) -> None:
        nonlocal crossed
        crossed += place == where
        if place == where and crossed == nth:
            raise FAULTS[fault](unlucky)

    unlucky.trouble = trouble
    return unlucky


def settled(unlucky: Office) -> PublicationId:
    """Asked for, and done as far as it goes by itself."""
    post = unlucky.ask()
    unlucky.settle()
    return post


def help_out(
    unlucky: Helped,
    post: PublicationId,
    *,
    mend: Callable[[], None] = lambda: None,
    search: Search = lambda _: "",
) -> None:
    """What the operator does: mends what is broken and reconnects, recognises the post among
    those that were found or by looking at the account, or says that there is none."""
    for _ in range(HELPED_AT_MOST):
        state = unlucky.publication(post)
        if state.step is Step.FAILED:
            mend()
            outcomes.resume(unlucky.store, unlucky.request(), post, "mended")
        elif state.step is Step.BLOCKED:
            mend()
        elif state.step is Step.OUTCOME_UNKNOWN:
            mend()
            _decide(unlucky, post, search)
        unlucky.settle()


def _decide(unlucky: Helped, post: PublicationId, search: Search) -> None:
    """Look once more; then it is one of those that were found, or it is not there."""
    outcomes.resume(unlucky.store, unlucky.request(), post, "look once more")
    unlucky.settle()
    state = unlucky.publication(post)
    if state.step is not Step.OUTCOME_UNKNOWN:
        return
    found = state.candidates[0].remote_id if state.candidates else search(state)
    cause, by = unlucky.request(), "operator"
    if found:
        outcomes.adopt(unlucky.store, cause, post, found, decided_by=by)
    else:
        outcomes.try_again(unlucky.store, cause, post, "nothing is there", decided_by=by)
