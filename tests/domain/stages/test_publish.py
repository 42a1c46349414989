"""Publishing through a platform: what is sent, when, and what stops it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.publishing.in_memory_platform import InMemoryPlatform
from domain.commands import outcomes, publications
from domain.commands.react import decide_by_policy
from domain.events.publication import PublicationChecked, PublicationFailed
from domain.events.settings import PlatformConnected
from domain.identifiers import Digest
from domain.publications.decisions import AlreadyRequested, CannotCancel, StillGoingOut
from domain.publications.patience import MOST_LOOKS
from domain.publications.state import Step
from domain.publishing_port import OutcomeUnclear, PlatformAway
from tests.domain.samples import uid
from tests.domain.stages.publishing_office import CONTENT, Died, Office

KEY = "YouTube: not connected"


def lacking(platform: InMemoryPlatform) -> None:
    platform.lacks = (KEY,)


def drafting(platform: InMemoryPlatform) -> None:
    platform.drafts, platform.reopens, platform.waits = True, False, False


def away(_number: int, where: str) -> None:
    if where == "send:before":
        raise PlatformAway("503")


def forgetful(platform: InMemoryPlatform) -> None:
    platform.looks_needed = 10**9


class TestPublishing:
    def test_sends_nothing_without_configuration_and_says_so(self) -> None:
        office = Office(shape=lacking)
        post = office.ask()
        office.settle()

        state = office.publication(post)
        assert (state.step, state.missing) == (Step.BLOCKED, (KEY,))
        assert office.world.sessions == {}

    def test_goes_on_by_itself_once_the_account_is_connected(self) -> None:
        office = Office(shape=lacking)
        post = office.ask()
        office.settle()
        office.shape = lambda _: None
        office.add(
            uid("platform"),
            PlatformConnected(
                platform="youtube", account="a", scopes=(), consented_at=None, expires_at=None
            ),
        )
        decide_by_policy(office.store, office.store.load(uid("platform"))[0], rehearsal=False)
        office.settle()

        assert office.publication(post).step is Step.PUBLISHED

    def test_never_sends_other_bytes_than_the_approved_ones(self) -> None:
        office = Office()
        post = office.ask()
        office.artifacts._kept[office.file] = b"another film"
        office.settle()

        state = office.publication(post)
        assert (state.step, state.failure) == (Step.FAILED, "preflight")
        assert office.world.sessions == {}

    def test_says_that_the_film_is_gone(self) -> None:
        office = Office()
        post = office.ask()
        office.artifacts.delete(Digest(office.file))
        office.settle()

        assert office.publication(post).failure == "preflight"

    def test_asks_once_for_the_same_file_and_account(self) -> None:
        office = Office()
        office.ask()

        with pytest.raises(AlreadyRequested):
            office.ask()

    def test_does_not_open_a_second_round_while_the_first_may_arrive(self) -> None:
        office = Office(trouble=away)
        office.ask()

        with pytest.raises(StillGoingOut):
            office.ask(reason="once more")

    def test_publishes_again_on_purpose(self) -> None:
        office = Office()
        office.ask()
        office.settle()
        again = office.ask(reason="the first had a wrong title")
        office.settle()

        assert office.publication(again).step is Step.PUBLISHED
        assert len(office.world.posts) == 2

    def test_gives_up_after_some_failures_and_waits_for_the_operator(self) -> None:
        office = Office(trouble=away)
        post = office.ask()
        office.settle()
        state = office.publication(post)
        office.trouble = lambda _number, _where: None
        outcomes.resume(office.store, office.request(), post, "it is back")
        office.settle()

        assert (state.step, state.retry_at) == (Step.FAILED, None)
        assert office.publication(post).step is Step.PUBLISHED
        assert len(office.posts(post)) == 1

    def test_is_cancelled_before_its_last_byte_and_forgets_the_session(self) -> None:
        office = Office(trouble=away)
        post = office.ask()
        office.settle()
        kept = dict(office.world.secrets)
        publications.cancel(office.store, office.request(), post, "changed my mind")
        office.settle()

        assert len(kept) == 1
        assert office.world.secrets == {}
        assert office.publication(post).step is Step.CANCELLED
        assert office.posts(post) == []

    def test_is_not_cancelled_once_the_film_is_there(self) -> None:
        office = Office(shape=forgetful)
        post = office.ask()
        office._react()
        office._process(next(office.book.ready(office.clock.now())).id)

        with pytest.raises(CannotCancel):
            publications.cancel(office.store, office.request(), post, "too late")

    def test_lets_the_platform_wait_for_the_planned_time(self) -> None:
        office = Office()
        at = office.clock.now() + timedelta(hours=5)
        post = office.ask(publish_at=at)
        office.settle()

        (there,) = office.posts(post)
        assert there.public_at == at
        assert there.at < at - timedelta(hours=4)
        assert office.publication(post).step is Step.PUBLISHED

    def test_waits_itself_where_the_platform_cannot(self) -> None:
        def impatient(platform: InMemoryPlatform) -> None:
            platform.waits = False

        office = Office(shape=impatient)
        at = office.clock.now() + timedelta(hours=5)
        post = office.ask(publish_at=at)
        office.settle()

        (there,) = office.posts(post)
        assert there.at >= at - timedelta(minutes=5)

    def test_leaves_a_draft_to_the_operator_and_notices_when_it_is_out(self) -> None:
        office = Office(platform="tiktok", mode="inbox", shape=drafting)
        post = office.ask()
        for _ in range(3):
            office._react()
            for work in list(office.book.ready(office.clock.now())):
                office._process(work.id)
            office._react()
            office._travel()
        waiting = office.publication(post)
        (draft,) = office.posts(post)
        office.world.posts[draft.remote_id] = replace(draft, draft=False)
        office.settle()

        assert waiting.step is Step.AWAITING_OPERATOR
        assert office.publication(post).step is Step.PUBLISHED

    def test_stops_asking_about_a_draft_that_nobody_finishes(self) -> None:
        office = Office(platform="tiktok", mode="inbox", shape=drafting)
        post = office.ask()
        office.settle()

        looks = [e for e in office.events(post) if isinstance(e, PublicationChecked)]
        assert office.publication(post).step is Step.AWAITING_OPERATOR
        assert looks[-1].look_at is None
        assert len(looks) <= MOST_LOOKS + 3

    def test_calls_processing_that_never_ends_unknown(self) -> None:
        office = Office(shape=forgetful)
        post = office.ask()
        office.settle()

        state = office.publication(post)
        assert state.step is Step.OUTCOME_UNKNOWN
        assert [each.title for each in state.candidates] == ["Two moons"]

    def test_survives_a_thumbnail_that_cannot_be_set(self) -> None:
        def broken(_number: int, where: str) -> None:
            if where == "adorn:before":
                raise OutcomeUnclear("no answer")

        office = Office(trouble=broken)
        post = office.ask()
        office.settle()

        assert office.publication(post).step is Step.PUBLISHED
        assert office.topics().count("publication.adorned") == 1

    def test_writes_the_session_down_before_the_first_byte(self) -> None:
        office = Office()
        post = office.ask()
        office.settle()

        topics = [each.topic for each in office.events(post)]
        order = ["session_asked", "session_opened", "upload_advanced", "last_chunk_asked"]
        places = [topics.index(f"publication.{each}") for each in [*order, "uploaded"]]
        assert places == sorted(places)

    def test_writes_no_secret_down(self) -> None:
        def dying(_number: int, where: str) -> None:
            if where == "send:before":
                raise Died

        office = Office(trouble=dying)
        post = office.ask()
        office._react()
        office._process(next(office.book.ready(office.clock.now())).id)

        (name,) = office.world.secrets.values()
        assert name not in repr(office.events(post))

    @pytest.mark.parametrize("decision", ["adopt", "failed", "again"])
    def test_forgets_its_sessions_once_the_operator_has_decided(self, decision: str) -> None:
        def unheard(_number: int, where: str) -> None:
            if where == "probe:before":
                raise OutcomeUnclear("no answer")
            if where == "send:after" and office.world.posts:
                raise OutcomeUnclear("no answer")

        office = Office(trouble=unheard)
        post = office.ask()
        office.settle()
        before, kept = office.publication(post), dict(office.world.secrets)
        office.trouble = lambda _number, _where: None
        store, asking = office.store, office.request()
        match decision:
            case "adopt":
                name = next(iter(office.world.posts))
                outcomes.adopt(store, asking, post, name, decided_by="operator")
            case "failed":
                outcomes.declare_failed(store, asking, post, "I looked", decided_by="operator")
            case _:
                outcomes.try_again(store, asking, post, "I am sure", decided_by="operator")
        office.settle()

        assert before.step is Step.OUTCOME_UNKNOWN
        assert len(kept) == 1
        assert office.world.secrets == {}

    def test_says_why_it_failed(self) -> None:
        office = Office(trouble=away)
        post = office.ask()
        office.settle()

        failures = [e for e in office.events(post) if isinstance(e, PublicationFailed)]
        assert {each.reason for each in failures} == {"503"}
        assert [each.retry_at is None for each in failures][-1]
        assert len(CONTENT) > 8
