"""A post is one publication's: it is neither offered to another nor adopted by it."""

from uuid import UUID

import pytest

from domain.commands import outcomes
from domain.events.event import Event
from domain.events.publication import PublicationRequested, Published
from domain.identifiers import AnimationId, PublicationId, digest_of
from domain.publications.decisions import OutcomeNotUnknown
from domain.publications.holders import PostTaken
from domain.publications.state import Step
from domain.publishing_port import OutcomeUnclear
from domain.streams import UnitOfWork, decide
from tests.domain.samples import NOON, uid
from tests.domain.stages.publishing_office import Office

OTHER = uid("another publication")


def unheard(office: Office, *, holding: str = "") -> PublicationId:
    """A film whose post stands there though nobody heard so; perhaps it is somebody's already."""

    def trouble(_number: int, where: str) -> None:
        if where == "send:after" and office.world.posts:
            if holding and not office.store.load(OTHER):
                belongs(office, next(iter(office.world.posts)), holding)
            office.world.sessions.clear()  # nothing but the list of posts can tell
            raise OutcomeUnclear("no answer")

    office.trouble = trouble
    post = office.ask()
    office.settle()
    assert office.publication(post).step is Step.OUTCOME_UNKNOWN
    return post


def belongs(office: Office, remote_id: str, platform: str) -> None:
    """Another film's publication says that the post is its own."""
    wanted = PublicationRequested(
        animation=AnimationId(uid("another film")),
        platform=platform,
        account="main",
        mode="api",
        file=digest_of(b"another film"),
        title="",
        caption="",
        hashtags=(),
    )
    public = Published(url="", remote_id=remote_id, public_at=NOON, confirmed_by="operator")
    _say(office, OTHER, wanted, public)


def _say(office: Office, stream: UUID, *events: Event) -> None:
    def decision(unit: UnitOfWork) -> None:
        unit.load(stream)
        unit.add(stream, *events)

    decide(office.store, office.request(), decision)


class TestAPost:
    def test_of_nobody_is_offered_and_adopted(self) -> None:
        office = Office()
        post = unheard(office)
        (name,) = office.world.posts

        assert [each.remote_id for each in office.publication(post).candidates] == [name]
        outcomes.adopt(office.store, office.request(), post, name, decided_by="operator")

        assert office.publication(post).remote_id == name

    def test_of_another_film_is_not_offered(self) -> None:
        office = Office()
        post = unheard(office, holding="youtube")

        assert office.publication(post).candidates == ()

    def test_of_another_film_is_not_adopted(self) -> None:
        office = Office()
        post = unheard(office, holding="youtube")
        (name,) = office.world.posts
        before = office.events(post)

        with pytest.raises(PostTaken):
            outcomes.adopt(office.store, office.request(), post, name, decided_by="operator")

        assert office.events(post) == before

    def test_that_looks_alike_on_another_platform_is_another_post(self) -> None:
        office = Office()
        post = unheard(office, holding="tiktok")
        (name,) = office.world.posts

        assert [each.remote_id for each in office.publication(post).candidates] == [name]
        outcomes.adopt(office.store, office.request(), post, name, decided_by="operator")

    def test_is_adopted_once_more_by_whoever_has_it(self) -> None:
        """Decided twice by two hands: the second learns that there is nothing to decide."""
        office = Office()
        post = unheard(office)
        (name,) = office.world.posts
        outcomes.adopt(office.store, office.request(), post, name, decided_by="operator")

        with pytest.raises(OutcomeNotUnknown):
            outcomes.adopt(office.store, office.request(), post, name, decided_by="operator")
