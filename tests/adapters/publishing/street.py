"""Our office and a platform's sandbox at two ends of a street, on one clock.

What every adapter has to stand: the publisher stops at any boundary, or the server does anything
that it can do at any call. The server's own count of the film is what is believed.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import ClassVar

import pytest

from adapters.sandbox_platforms.faults import GENERIC, Fault
from adapters.secrets.in_memory import InMemorySecrets
from api.settings import load_settings
from domain.commands import outcomes, publications
from domain.events.publication import PublicationRequested
from domain.identifiers import PublicationId
from domain.platforms.access import PlatformAway
from domain.publications.state import Publication, Step
from domain.publishing_port import PublishingPlatform
from domain.refusals import Refusal
from tests.adapters.contracts.publishing_platform_contract import PICTURE
from tests.adapters.platform_accounts.consenting import Stage
from tests.domain.stages import sweeping
from tests.domain.stages.publishing_office import Office
from tests.domain.stages.sweeping import dying, help_out, settled
from tests.studio import Studio

FOR_EVER = 40
"""Calls: more than anything is repeated before the operator is asked."""

FIRST_CALLS = 3
"""A door that is called often is struck at these calls and at its last one."""

CONNECTING = ("google.authorize", "tiktok.authorize", "tiktok.user.info")
"""Doors of the operator's browser, which no upload asks."""

ENDED_IN_VAIN = ("rejected", "declared")
AT_REST = (Step.OUTCOME_UNKNOWN, Step.FAILED, Step.BLOCKED, Step.AWAITING_OPERATOR)

type Details = Mapping[str, object]


class Street:
    """One account of one platform. Every office begins with an empty account."""

    platform: ClassVar[str]
    mode: str
    content: bytes
    chunks: int

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self.secrets = InMemorySecrets()
        self._settings = load_settings(
            KINORA_PROFILE="sandbox",
            KINORA_SANDBOX_PORT=int(stage.url.rsplit(":", 1)[1]),
            KINORA_DATA_DIR=folder,
            KINORA_TIKTOK_DIRECT=True,
            KINORA_TIKTOK_AUDIENCE="PUBLIC_TO_EVERYONE",
        )

    def connect(self, studio: Studio, wanted: PublicationRequested) -> PublishingPlatform:
        """A new process' connection, by the tokens that are kept."""
        raise NotImplementedError

    def posts(self, digest: str) -> list[str]:
        """Ids of the film's posts on the platform, one for each time that it was sent."""
        raise NotImplementedError

    def sessions(self) -> list[str]:
        """Sessions whose addresses are kept."""
        return [each for each in self.secrets.names() if each.startswith("upload_")]

    def details(self, kind: str) -> tuple[Details, ...]:
        """In which ways a fault may come."""
        return ({"delay_s": 0.01},) if kind == "slow" else ({},)

    def office(self) -> Office:
        """A publisher with one film, and nothing of another's."""
        world, faults = self.stage.sandbox.world, self.stage.sandbox.faults
        for kept in (world.videos, world.sessions, world.posts, world.publishes):
            kept.clear()
        self._forget()
        faults.clear()
        made = Office(
            platform=self.platform,
            mode=self.mode,
            connect=self._connected,
            forget=lambda _: self._forget(),
            content=self.content,
            picture=PICTURE,
            start=self.stage.sandbox.clock.now(),
        )
        self._studio(made).connect(self.platform)
        faults.calls.clear()
        return made

    def mend(self, office: Office) -> None:
        """What the operator does when something is broken: connects the account again."""
        self.stage.sandbox.clock.travel_to(office.clock.now())
        with suppress(PlatformAway, Refusal):
            self._studio(office).connect(self.platform)
            outcomes.resume_waiting(office.store, office.request(), self.platform)

    def _connected(self, office: Office, wanted: PublicationRequested) -> PublishingPlatform:
        self.stage.sandbox.clock.travel_to(office.clock.now())
        return self.connect(self._studio(office), wanted)

    def _studio(self, office: Office) -> Studio:
        return Studio(workplace=office, settings=self._settings, secrets=self.secrets)

    def _forget(self) -> None:
        for name in self.secrets.names():
            self.secrets.delete(name)


class StandsEverything:
    """Inherit and give the fixture ``street``."""

    @pytest.fixture
    def street(self) -> Street:
        raise NotImplementedError

    @pytest.mark.nightly
    @pytest.mark.timeout(900)
    def test_publishes_once_whatever_strikes_at_whichever_boundary(self, street: Street) -> None:
        calm = street.office()
        settled(calm)
        tried = list(sweeping.cases(calm.visited))
        assert len(tried) > 80

        for fault, number in tried:
            unlucky = sweeping.struck(street.office(), fault, number)
            told = f"{fault} at {number} ({calm.visited[number]})"
            ends_well(street, unlucky, settled(unlucky), told)

    @pytest.mark.nightly
    @pytest.mark.timeout(900)
    def test_publishes_once_whatever_the_server_does_at_whichever_call(
        self, street: Street
    ) -> None:
        tried = list(server_faults(street))
        assert len({fault.route for _, fault in tried}) >= 6

        for begin, fault in tried:
            office, faults = begin(), street.stage.sandbox.faults
            faults.plan(fault)
            (plan,) = faults._plans
            told = f"{fault.kind} {dict(fault.detail)} at {fault.route} {fault.nth}+{fault.times}"
            ends_well(street, office, settled(office), told)
            assert plan.hit, f"{told} never struck"


@dataclass(frozen=True, kw_only=True)
class Begun:
    """How an upload begins: its tokens are old, and its process may meet something first."""

    street: Street
    nth: int = 0
    """At which chunk, once that has arrived."""
    fault: str = ""

    def __call__(self) -> Office:
        office = self.street.office()
        office.clock.pass_by(timedelta(hours=3))
        return dying(office, "send:after", nth=self.nth, fault=self.fault)


def server_faults(street: Street) -> Iterator[tuple[Begun, Fault]]:
    """Every fault of every door that is used when nothing goes wrong, after a death, or after
    everything was forgotten: at its first calls, at its last, and for ever."""
    faults, seen = street.stage.sandbox.faults, set(CONNECTING)
    for begin in (
        Begun(street=street),
        Begun(street=street, nth=1, fault="death"),
        Begun(street=street, nth=street.chunks, fault="amnesia"),
    ):
        office = begin()
        ends_well(street, office, settled(office), "nothing planned")
        used = {door: calls for door, calls in faults.calls.items() if door not in seen}
        seen |= used.keys()
        for door, calls in used.items():
            for kind in sorted(faults.known[door] | GENERIC.keys()):
                for detail in street.details(kind):
                    fault = Fault(route=door, kind=kind, detail=detail)
                    for nth in {*range(1, 1 + min(calls, FIRST_CALLS)), calls}:
                        yield begin, replace(fault, nth=nth)
                    yield begin, replace(fault, times=FOR_EVER)


def ends_well(street: Street, office: Office, post: PublicationId, told: str) -> None:
    """One post, or none and a reason that the operator sees; helped, it comes to an end.

    The operator tries once while the server is still as it is.
    """
    _stands(street, office, office.publication(post), told)
    helped = count()

    def mend() -> None:
        if next(helped):
            street.stage.sandbox.faults.clear()
        street.mend(office)

    help_out(
        office,
        post,
        mend=mend,
        search=lambda _: next(iter(street.posts(office.file)), ""),
    )
    state = office.publication(post)
    if state.step is Step.FAILED and state.failure in ENDED_IN_VAIN:
        assert street.posts(office.file) == [], told
        post = _sent_anew(street, office, post)
        state = office.publication(post)
    assert state.step is Step.PUBLISHED, f"{told}: {state}"
    assert len(street.posts(office.file)) == 1, told
    assert street.sessions() == [], told
    assert "work.parked" not in office.topics(), told


def _stands(street: Street, office: Office, state: Publication, told: str) -> None:
    posts = street.posts(office.file)
    assert len(posts) <= 1, f"{told}: {posts}"
    if state.step is Step.PUBLISHED:
        assert len(posts) == 1, told
    else:
        assert state.step in AT_REST, f"{told}: {state}"
        assert state.failure or state.searches or state.missing, f"{told}: {state}"


def _sent_anew(street: Street, office: Office, post: PublicationId) -> PublicationId:
    """What the platform will never show is withdrawn, and asked for once more with a reason."""
    publications.withdraw(office.store, office.request(), post, "refused")
    again = office.ask(reason="the platform failed")
    office.settle()
    return again
