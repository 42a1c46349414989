"""Animations and review queue: one film on its way."""

from uuid import UUID

from msgspec.structs import replace

from domain.events import animation as films
from domain.events import publication as posts
from domain.identifiers import Digest
from projections import animations, review_queue
from projections.film_renders import renders
from projections.film_row import FilmRow
from projections.review_queue import ReviewRow
from tests.projections.film_stories import drafted
from tests.projections.reading import after
from tests.projections.stories import Story


def commissioned() -> tuple[Story, UUID]:
    """A story with one film just commissioned."""
    story = Story()
    idea = story.propose(feasible=True)
    return story, story.choose(story.open_day(0), idea)


def film_of(story: Story, film: UUID) -> FilmRow:
    """The film's row by now."""
    row = animations.animation(after(animations.VIEW, story.events), film)
    assert row is not None
    return row


def waiting(story: Story) -> tuple[ReviewRow, ...]:
    """The review queue by now."""
    return review_queue.review_queue(after(review_queue.VIEW, story.events)).rows


class TestAnimations:
    def test_begin_with_their_commission(self) -> None:
        story, film = commissioned()

        row = film_of(story, film)

        assert (row.status, row.title, row.tags) == ("commissioned", "Pierścienie", ("rings",))

    def test_collect_what_was_made(self) -> None:
        story, film = commissioned()
        file = story.make(film, hard_failures=1)

        row = film_of(story, film)

        assert (row.status, row.file, row.duration_s) == ("inspected", file, 20.0)
        assert (row.drafts, row.renders, row.realtime) == (1, 1, 1.33)
        assert (row.findings, row.findings_failed, row.hard_failures) == (3, 2, 1)
        assert row.versions == {"renderer": "1", "language": "1.0", "design_system": "noir 1"}
        assert row.digests is not None

    def test_tell_every_attempt_at_their_document(self) -> None:
        story, film = commissioned()
        story.write(film, drafted(1, "generate", score=0.5, cost=700))
        story.write(film, drafted(2, "repair", score=0.9, cost=300, verdict="accepted"))

        row = film_of(story, film)

        assert [(each.step, each.verdict, each.score) for each in row.attempts] == [
            ("generate", "refused", 0.5),
            ("repair", "accepted", 0.9),
        ]
        assert row.attempts[0].reason == "nothing moves"
        assert (row.drafts, row.score, row.cost_micro_usd, row.tokens_in) == (2, 0.9, 1000, 20)

    def test_tell_why_something_failed(self) -> None:
        story, film = commissioned()
        story.write(film, films.CompilationFailed(reason="no document"))

        row = film_of(story, film)

        assert (row.status, row.failure) == ("compilation_failed", "no document")

    def test_name_their_successor(self) -> None:
        story, film = commissioned()
        successor = story.judge(film, story.make(film), "send back")

        assert ("sent_back", successor) == (
            film_of(story, film).status,
            film_of(story, film).successor,
        )

    def test_keep_their_judgement_when_rendered_again(self) -> None:
        story, film = commissioned()
        story.judge(film, story.make(film))
        story.make(film)

        assert (film_of(story, film).status, film_of(story, film).renders) == ("approved", 2)

    def test_show_where_they_went_out_and_that_they_were_withdrawn(self) -> None:
        story, film = commissioned()
        file = story.make(film)
        story.judge(film, file)
        post = story.request(film, file)
        story.publish(post)

        row = film_of(story, film)
        (publication,) = row.publications
        assert (row.status, publication.state) == ("published", "published")
        assert publication.url == "https://example.org/v/1"

        story.write(post, posts.PublicationWithdrawn(reason="mistake"))
        assert film_of(story, film).status == "approved"

    def test_are_found_by_tag_status_and_words_and_hide_the_archive(self) -> None:
        story, film = commissioned()
        story.write(film, films.AnimationTagged(tags=("calm",)))
        reader = after(animations.VIEW, story.events)

        assert [film] == [row.id for row in animations.animations(reader, tag="calm").rows]
        assert [film] == [row.id for row in animations.animations(reader, search="PIERSC").rows]
        assert animations.animations(reader, statuses=("approved",)).rows == ()
        assert animations.animation_counts(reader) == {"commissioned": 1}

        story.write(film, films.AnimationArchived())
        reader = after(animations.VIEW, story.events)
        assert animations.animations(reader).rows == ()
        assert [film] == [row.id for row in animations.animations(reader, archived=None).rows]


class TestRenders:
    def test_are_compared_with_the_one_before(self) -> None:
        story, film = commissioned()
        story.make(film)
        first = next(
            each.payload
            for each in story.events
            if isinstance(each.payload, films.AnimationRendered)
        )
        other = replace(first, file=story.digest(), digests=changed(first.digests, story.digest()))
        for again in (replace(first, round=2), replace(other, round=3)):
            story.write(film, again)

        one, two, three = renders(after(animations.VIEW, story.events), film)

        assert (one.compared_with, one.equal) == (None, None)
        assert (two.compared_with, two.equal, two.differing) == (1, True, ())
        assert (three.equal, three.differing) == (False, ("picture", "file"))
        assert three.first_differing_frame == 30 * (len(first.digests.frames) - 1)
        assert film_of(story, film).again_equal is False

    def test_that_are_shorter_differ_where_they_end(self) -> None:
        story, film = commissioned()
        story.make(film)
        first = next(
            each.payload
            for each in story.events
            if isinstance(each.payload, films.AnimationRendered)
        )
        frames = first.digests.frames[:-1]
        story.write(film, replace(first, digests=replace(first.digests, frames=frames)))

        _, two = renders(after(animations.VIEW, story.events), film)

        assert two.first_differing_frame == 30 * len(frames)


class TestReopening:
    def test_brings_the_film_back_as_far_as_it_was_made(self) -> None:
        story, film = commissioned()
        file = story.make(film)
        story.judge(film, file)

        story.write(film, films.AnimationReopened(judgement="approved", reason="oops"))

        row = film_of(story, film)
        assert (row.status, row.judged_at, row.reopened) == ("inspected", None, 1)
        assert [film] == [each.id for each in waiting(story)]

    def test_brings_a_film_back_that_was_never_rendered(self) -> None:
        story, film = commissioned()
        story.write(film, films.AnimationRejected(reason="no"))

        story.write(film, films.AnimationReopened(judgement="rejected"))

        assert film_of(story, film).status == "commissioned"
        assert waiting(story) == ()


class TestReviewNotes:
    def test_stand_in_order_of_frames_until_they_are_withdrawn(self) -> None:
        story, film = commissioned()
        file = story.make(film)
        late, early = story.uuid(), story.uuid()
        for note, frame in ((late, 90), (early, 4)):
            story.write(film, films.AnimationNoted(file=file, id=note, frame=frame, remark="hm"))
        (row,) = waiting(story)
        withdrawn = films.NoteWithdrawn(id=late, frame=90, remark="hm")

        story.write(film, withdrawn)

        assert [each.frame for each in row.notes] == [4, 90]
        assert [each.id for each in waiting(story)[0].notes] == [early]
        assert film_of(story, film).frame_notes == 1


class TestAnswers:
    def test_are_shown_with_the_judgement(self) -> None:
        story, film = commissioned()
        file = story.make(film)
        answer = films.Answer(item="watched", ticked=True, by="operator", note="twice")

        story.write(film, films.AnimationApproved(file=file, checklist=3, answers=(answer,)))

        row = review_queue.review(after(review_queue.VIEW, story.events), film)
        assert row is not None
        assert row.checklist == 3
        assert [(each.item, each.by, each.note) for each in row.answers] == [
            ("watched", "operator", "twice")
        ]


def changed(digests: films.RenderDigests, digest: Digest) -> films.RenderDigests:
    """Another picture, from the last digested frame on."""
    frames = (*digests.frames[:-1], digest)
    return replace(digests, frames=frames, picture=digest, file=digest)


class TestReviewQueue:
    def test_holds_inspected_films_with_their_findings(self) -> None:
        story, film = commissioned()
        assert waiting(story) == ()
        file = story.make(film)

        (row,) = waiting(story)

        assert (row.id, row.file, row.approvable) == (film, file, True)
        assert [finding.check for finding in row.findings] == ["loudness", "motion"]
        assert (row.hard_failures, row.soft_failures) == (0, 1)

    def test_says_that_a_hard_failure_forbids_approval(self) -> None:
        story, film = commissioned()
        story.make(film, hard_failures=1)

        (row,) = waiting(story)

        assert (row.approvable, row.hard_failures) == (False, 1)

    def test_lets_go_of_judged_films(self) -> None:
        story, film = commissioned()
        story.judge(film, story.make(film), "reject")

        assert waiting(story) == ()
        reader = after(review_queue.VIEW, story.events)
        assert [film] == [row.id for row in review_queue.judged(reader, "rejected").rows]

    def test_does_not_hold_archived_films_until_they_are_restored(self) -> None:
        story, film = commissioned()
        story.make(film)
        story.write(film, films.AnimationArchived())
        assert waiting(story) == ()

        story.write(film, films.AnimationRestored())

        assert [film] == [row.id for row in waiting(story)]

    def test_keeps_the_longest_waiting_first(self) -> None:
        story, first = commissioned()
        second = story.choose(story.open_day(1), story.propose(feasible=True))
        story.make(second)
        story.make(first)

        assert [second, first] == [row.id for row in waiting(story)]
