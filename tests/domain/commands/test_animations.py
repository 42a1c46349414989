"""Commands about films: remarks that travel along, approvals that can and cannot be undone."""

from pathlib import Path
from uuid import UUID

import pytest

from domain.animations.checklist import SHIPPED, ChecklistOutdated
from domain.animations.decisions import PublicationRequested
from domain.animations.notes import FrameOutside, NoteRefused, NoteUnknown
from domain.animations.state import Animation, Progress, fold
from domain.commands import animations, checklists, publications
from domain.events.animation import AnimationSentBack
from domain.events.event import payloads
from tests.domain.factory import Factory
from tests.domain.samples import NOON, TICKED, uid
from tests.domain.stages.test_pipeline import film_of, with_ideas


@pytest.fixture
def factory(tmp_path: Path) -> Factory:
    return with_ideas(Factory(tmp_path))


def state(factory: Factory, film: UUID) -> Animation:
    return fold(payloads(factory.store.load(film)))


def request_kit(factory: Factory, film: UUID) -> UUID:
    return publications.request_kit(
        factory.store, factory.request(), film, platform="tiktok", account="main", now=NOON
    )


class TestNotes:
    def test_travel_along_when_the_film_is_sent_back(self, factory: Factory) -> None:
        film = film_of(factory)
        animations.note(factory.store, factory.request(), film, frame=300, text="too dark here")
        animations.note(factory.store, factory.request(), film, frame=10, text="slow start")

        successor = animations.send_back(
            factory.store, factory.request(), film, "livelier", failed=["opening"]
        )

        sent = payloads(factory.store.load(film))[-1]
        assert isinstance(sent, AnimationSentBack)
        assert (sent.checklist, sent.failed) == (1, ("opening",))
        assert [each.frame for each in sent.notes] == [300, 10]
        commission = state(factory, successor).commission
        assert commission is not None
        assert commission.notes == "livelier\nslow start\ntoo dark here"

    def test_are_withdrawn(self, factory: Factory) -> None:
        film = film_of(factory)
        note = animations.note(factory.store, factory.request(), film, frame=0, text="hm")

        animations.withdraw_note(factory.store, factory.request(), film, note)

        assert state(factory, film).notes == ()
        with pytest.raises(NoteUnknown):
            animations.withdraw_note(factory.store, factory.request(), film, note)

    def test_by_the_same_request_stand_once(self, factory: Factory) -> None:
        film = film_of(factory)

        for _ in range(2):
            animations.note(factory.store, factory.request("one"), film, frame=5, text="hm")

        assert len(state(factory, film).notes) == 1

    @pytest.mark.parametrize("frame", [-1, 600])
    def test_outside_of_the_film_are_refused(self, factory: Factory, frame: int) -> None:
        with pytest.raises(FrameOutside, match="0 to 599"):
            animations.note(
                factory.store, factory.request(), film_of(factory), frame=frame, text="hm"
            )

    @pytest.mark.parametrize("text", ["", "  ", "x" * 501])
    def test_without_or_with_too_many_words_are_refused(self, factory: Factory, text: str) -> None:
        with pytest.raises(NoteRefused, match="500"):
            animations.note(factory.store, factory.request(), film_of(factory), frame=0, text=text)


class TestUndo:
    def test_of_an_approval_ends_with_the_request_for_publication(self, factory: Factory) -> None:
        film = film_of(factory)
        animations.approve(factory.store, factory.request(), film, ticks=TICKED)
        publication = request_kit(factory, film)

        with pytest.raises(PublicationRequested):
            animations.undo(factory.store, factory.request(), film)
        publications.cancel(factory.store, factory.request(), publication, "wait")
        animations.undo(factory.store, factory.request(), film, "one more look")

        assert state(factory, film).progress is Progress.INSPECTED

    def test_of_an_approval_is_possible_while_others_are_published(self, factory: Factory) -> None:
        film = film_of(factory)
        animations.approve(factory.store, factory.request(), film, ticks=TICKED)
        request_kit(factory, film)
        other = uid("other film")
        factory.append(other, *payloads(factory.store.load(film)))

        animations.undo(factory.store, factory.request(), other)

        assert state(factory, other).progress is Progress.INSPECTED


class TestApprove:
    def test_releases_the_shipped_checklist_where_there_was_none(self, factory: Factory) -> None:
        animations.approve(factory.store, factory.request(), film_of(factory), ticks=TICKED)

        assert factory.topics().count("checklist.released") == 1

    def test_refuses_answers_to_the_version_before(self, factory: Factory) -> None:
        film = film_of(factory)
        items = SHIPPED.items[:2]
        checklists.release_version(factory.store, factory.request(), items, "shorter")

        with pytest.raises(ChecklistOutdated, match="version 2"):
            animations.approve(factory.store, factory.request(), film, ticks=TICKED[:2], version=1)
        animations.approve(factory.store, factory.request(), film, ticks=TICKED[:2], version=2)
        assert state(factory, film).progress is Progress.APPROVED
