"""An animation: what was inspected is what is approved, and hard findings bind everyone."""

import pytest

from domain.animations import decisions
from domain.animations.checklist import SHIPPED, Checklist, ChecklistOutdated, HardItemsOpen, fold
from domain.animations.decisions import FilmPurged, NothingToUndo, PublicationRequested
from domain.animations.state import Animation, Progress
from domain.animations.state import fold as fold_film
from domain.events.animation import AnimationApproved, AnimationPurged, AnimationTagged
from domain.events.event import Event
from domain.identifiers import AnimationId, digest_of
from tests.domain.samples import (
    FILE,
    TICKED,
    commissioned,
    compiled,
    finding,
    inspected,
    previewed,
    rendered,
    uid,
)

MADE: list[Event] = [commissioned(), compiled(), previewed(), rendered()]
GOOD: list[Event] = [*MADE, inspected(finding(passed=True, hard=True))]
CHECKLIST = fold([SHIPPED])
NEXT = AnimationId(uid("next"))


def approved(events: list[Event]) -> AnimationApproved:
    """The approval of a film with everything ticked."""
    return decisions.approve(fold_film(events), CHECKLIST, version=1, ticks=TICKED, reason="")


class TestAnimation:
    def test_is_approved_as_the_file_that_was_inspected(self) -> None:
        assert approved(GOOD).file == FILE

    def test_is_not_approved_before_inspection(self) -> None:
        with pytest.raises(decisions.FilmNotInspected):
            approved(MADE)

    def test_is_not_approved_over_a_hard_finding(self) -> None:
        with pytest.raises(decisions.HardFindings, match="loudness"):
            approved([*MADE, inspected(finding(passed=False, hard=True))])

    def test_may_be_approved_over_a_soft_finding(self) -> None:
        assert approved([*MADE, inspected(finding(passed=False, hard=False))]).file == FILE

    def test_must_be_inspected_again_after_it_was_rendered_again(self) -> None:
        with pytest.raises(decisions.FilmNotInspected):
            approved([*GOOD, rendered(digest_of(b"other"))])

    def test_is_not_published_before_it_is_approved(self) -> None:
        with pytest.raises(decisions.FilmNotApproved):
            decisions.approved_file(fold_film(GOOD))

    def test_goes_out_as_it_was_approved_when_it_was_rendered_again_since(self) -> None:
        again = rendered(digest_of(b"other"))

        state = fold_film([*GOOD, approved(GOOD), again, inspected(file=again.file)])

        assert state.progress is Progress.APPROVED
        assert decisions.approved_file(state)[1] == FILE

    def test_gets_a_successor_that_is_composed_differently(self) -> None:
        successor = decisions.follow_up(fold_film(GOOD), AnimationId(uid("film")), "slower")

        assert successor.variation == 1
        assert successor.predecessor == uid("film")
        assert successor.notes == "slower"

    def test_is_unknown_before_it_is_commissioned(self) -> None:
        with pytest.raises(decisions.AnimationUnknown):
            decisions.reject(Animation(), "")


class TestApproval:
    def test_is_refused_while_a_hard_item_is_not_ticked(self) -> None:
        with pytest.raises(HardItemsOpen, match="watched"):
            decisions.approve(fold_film(GOOD), CHECKLIST, version=1, ticks=TICKED[1:])

    def test_is_refused_for_another_version_of_the_checklist(self) -> None:
        newer = Checklist(version=2, items=SHIPPED.items)

        with pytest.raises(ChecklistOutdated, match="version 2"):
            decisions.approve(fold_film(GOOD), newer, version=1, ticks=TICKED)

    def test_says_who_answered_what(self) -> None:
        by = {each.item: (each.ticked, each.by) for each in approved(GOOD).answers}

        assert by["watched"] == (True, "operator")
        assert by["loudness"] == (True, "inspection")
        assert by["promise"] == (False, "")
        assert list(by) == [each.key for each in SHIPPED.items]

    def test_by_policy_ticks_nothing_that_only_a_person_can(self) -> None:
        made = decisions.approve(fold_film(GOOD), CHECKLIST, version=1, automatic=True)

        assert [each.item for each in made.answers if each.ticked] == ["loudness"]


class TestUndoing:
    def test_an_approval_lets_the_film_wait_again(self) -> None:
        events = [*GOOD, approved(GOOD)]

        reopened = decisions.undo(fold_film(events), "oops", going_out=False)

        assert fold_film([*events, reopened]).progress is Progress.INSPECTED

    def test_an_approval_is_refused_once_a_publication_was_requested(self) -> None:
        with pytest.raises(PublicationRequested):
            decisions.undo(fold_film([*GOOD, approved(GOOD)]), "", going_out=True)

    def test_a_rejection_of_deleted_files_is_refused(self) -> None:
        rejected = decisions.reject(fold_film(GOOD), "dull")

        with pytest.raises(FilmPurged):
            decisions.undo(
                fold_film([*GOOD, rejected, AnimationPurged(files=(FILE,))]), "", going_out=False
            )

    def test_a_tagging_brings_the_tags_before_back(self) -> None:
        events = [*GOOD, AnimationTagged(tags=("one",)), AnimationTagged(tags=("two",))]

        undone = decisions.undo(fold_film(events), "", going_out=False)

        assert undone == AnimationTagged(tags=("one",))

    def test_archiving_and_restoring_are_the_opposite(self) -> None:
        archived = decisions.archive(fold_film(GOOD), "")
        restored = decisions.undo(fold_film([*GOOD, archived]), "", going_out=False)

        back = decisions.undo(fold_film([*GOOD, archived, restored]), "", going_out=False)

        assert not fold_film([*GOOD, archived, restored]).archived
        assert fold_film([*GOOD, archived, restored, back]).archived

    @pytest.mark.parametrize(
        "events", [GOOD, [*GOOD, decisions.send_back(fold_film(GOOD), "", NEXT)]]
    )
    def test_nothing_is_refused(self, events: list[Event]) -> None:
        with pytest.raises(NothingToUndo):
            decisions.undo(fold_film(events), "", going_out=False)
