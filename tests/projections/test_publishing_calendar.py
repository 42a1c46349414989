"""Publishing calendar and system totals."""

from datetime import timedelta

import pytest
from msgspec import structs

from domain.events import publication as posts
from domain.events.event import Event
from domain.identifiers import AnimationId
from projections import publishing_calendar as calendar
from projections import system
from projections.postgres_writer import PostgresWriter
from projections.publication_row import PublicationRow
from projections.publication_words import what_next
from tests.domain.samples import publication_requested
from tests.projections.conftest import Connection
from tests.projections.folding_benchmark import time_folding
from tests.projections.reading import after
from tests.projections.stories import Story, whole_story
from tests.projections.streams import BEGINNING, MemoryLog


class TestPublishingCalendar:
    def test_shows_what_waits_for_the_operator_with_its_kit(self) -> None:
        story = Story()
        post = story.request(story.uuid(), story.digest(), "tiktok")

        row = calendar.publication(after(calendar.VIEW, story.events), post)

        assert row is not None
        assert (row.state, row.platform, row.kit) == (
            "awaiting_operator",
            "tiktok",
            "2026-11-22-rings",
        )
        assert row.slot == row.requested_at

    def test_moves_to_the_planned_and_then_to_the_public_time(self) -> None:
        story = Story()
        post = story.request(story.uuid(), story.digest())
        planned = BEGINNING + timedelta(days=3)
        story.write(post, posts.PublicationScheduled(publish_at=planned))
        scheduled = calendar.publication(after(calendar.VIEW, story.events), post)
        story.publish(post)
        published = calendar.publication(after(calendar.VIEW, story.events), post)

        assert scheduled is not None
        assert published is not None
        assert (scheduled.slot, scheduled.state) == (planned, "scheduled")
        assert (published.slot, published.state) == (published.public_at, "published")

    @pytest.mark.parametrize(
        ("fact", "state", "reason"),
        [
            (posts.OutcomeUnknown(reason="no answer"), "outcome_unknown", "no answer"),
            (posts.PublicationFailed(failure="quota", reason="used up"), "failed", "used up"),
            (posts.PublicationCancelled(reason="no"), "cancelled", "no"),
            (posts.PublicationWithdrawn(reason="mistake"), "withdrawn", "mistake"),
        ],
    )
    def test_says_how_it_ended_and_why(self, fact: Event, state: str, reason: str) -> None:
        story = Story()
        post = story.request(story.uuid(), story.digest())
        story.write(post, fact)

        row = calendar.publication(after(calendar.VIEW, story.events), post)

        assert row is not None
        assert (row.state, row.reason) == (state, reason)

    def test_is_read_by_its_span_of_time(self) -> None:
        story = Story()
        wanted = []
        for day in range(4):
            post = story.request(story.uuid(), story.digest())
            slot = BEGINNING + timedelta(days=day)
            story.write(post, posts.PublicationScheduled(publish_at=slot))
            wanted.append(post)
        reader = after(calendar.VIEW, story.events)

        page = calendar.publishing_calendar(
            reader, beginning=BEGINNING + timedelta(days=1), end=BEGINNING + timedelta(days=3)
        )

        assert wanted[1:3] == [row.id for row in page.rows]

    def test_is_read_by_what_the_operator_can_do(self) -> None:
        story = Story()
        waits = story.request(story.uuid(), story.digest())
        over = story.request(story.uuid(), story.digest())
        story.publish(over)
        reader = after(calendar.VIEW, story.events)

        page = calendar.publishing_calendar(reader, todos=("confirm", "decide"))

        assert [waits] == [row.id for row in page.rows]


def told(*facts: Event) -> PublicationRow:
    """The row after a request and these facts."""
    story = Story()
    post = story.uuid()
    story.write(post, structs.replace(publication_requested(), mode="api"))
    for fact in facts:
        story.write(post, fact)
    row = calendar.publication(after(calendar.VIEW, story.events), post)
    assert row is not None
    return row


ASKED = posts.SessionAsked(handle="upload_1")
OPENED = posts.SessionOpened(handle="upload_1", expires_at=BEGINNING)
SENT = posts.UploadAdvanced(handle="upload_1", offset=4, size=10)
LAST = posts.LastChunkAsked(handle="upload_1", offset=4)
THERE = posts.PublicationUploaded(remote_id="abc")
UNKNOWN = posts.OutcomeUnknown(reason="no answer")
FOUND = posts.OutcomeSearched(
    candidates=(
        posts.FoundPost(
            remote_id="abc", url="u", title="t", posted_at=BEGINNING, duration_s=3.0, likeness=0.9
        ),
    )
)


class TestUpload:
    @pytest.mark.parametrize(
        ("facts", "state", "todo"),
        [
            ((posts.PublicationBlocked(missing=("a key",)),), "blocked", "connect"),
            ((ASKED,), "session_asked", "wait"),
            ((ASKED, OPENED), "session_opened", "wait"),
            ((ASKED, OPENED, SENT), "uploading", "wait"),
            ((ASKED, OPENED, SENT, LAST), "finishing", "wait"),
            ((ASKED, OPENED, SENT, LAST, THERE), "uploaded", "wait"),
            ((THERE, posts.PublicationChecked(standing="scheduled")), "scheduled", "wait"),
            (
                (THERE, posts.PublicationChecked(standing="draft")),
                "awaiting_operator",
                "finish_draft",
            ),
            ((LAST, UNKNOWN), "outcome_unknown", "decide"),
            ((LAST, UNKNOWN, FOUND), "outcome_unknown", "decide"),
            ((posts.PublicationFailed(failure="auth", reason="r"),), "failed", "connect"),
            ((posts.PublicationFailed(failure="transient", reason="r"),), "failed", "retry"),
            (
                (posts.PublicationFailed(failure="quota", reason="r", retry_at=BEGINNING),),
                "failed",
                "wait",
            ),
        ],
    )
    def test_says_where_it_stands_and_what_to_do(
        self, facts: tuple[Event, ...], state: str, todo: str
    ) -> None:
        row = told(*facts)

        assert (row.state, row.todo) == (state, todo)
        assert all(what_next(row.todo, language) for language in ("pl", "en"))

    def test_says_how_far_it_is(self) -> None:
        row = told(ASKED, OPENED, SENT)

        assert (row.uploaded_bytes, row.total_bytes, row.session) == (4, 10, "upload_1")

    def test_shows_the_posts_that_may_be_it(self) -> None:
        (candidate,) = told(LAST, UNKNOWN, FOUND).candidates

        assert (candidate.remote_id, candidate.likeness) == ("abc", 0.9)

    @pytest.mark.parametrize(
        ("decision", "state"),
        [("adopted", "uploaded"), ("again", "preflighted"), ("failed", "failed")],
    )
    def test_follows_what_the_operator_decided(self, decision: str, state: str) -> None:
        decided = posts.OutcomeDecided(decision=decision, remote_id="abc", decided_by="operator")

        row = told(LAST, UNKNOWN, FOUND, decided)

        assert (row.state, row.candidates) == (state, ())

    def test_is_seen_as_a_dry_run_before_it_is_asked_for(self) -> None:
        story = Story()
        post = story.uuid()
        shown = posts.PublicationDryRun(
            animation=AnimationId(story.uuid()),
            platform="youtube",
            title="Two moons",
            requests=("POST",),
            missing=("a key",),
        )
        story.write(post, shown)
        rehearsed = calendar.publication(after(calendar.VIEW, story.events), post)
        story.write(post, publication_requested())
        asked = calendar.publication(after(calendar.VIEW, story.events), post)

        assert rehearsed is not None
        assert asked is not None
        assert (rehearsed.state, rehearsed.missing) == ("dry_run", ("a key",))
        assert (asked.state, asked.dry_run) == ("requested", ("POST",))


class TestSystem:
    def test_counts_events_and_streams(self) -> None:
        events = whole_story(1)

        totals = system.log_totals(after(system.VIEW, events))

        assert (totals.events, totals.last_position) == (len(events), len(events))
        assert totals.streams == len({event.stream for event in events})
        assert totals.last_at == events[-1].recorded_at

    def test_tells_how_far_each_read_model_is(self, connection: Connection) -> None:
        events = whole_story(1, days=1)
        log = MemoryLog()
        writer = PostgresWriter((system.VIEW, calendar.VIEW), log)
        writer.prepare(connection)
        log.events = events
        writer.apply_batch(connection, events)

        states = system.view_states(connection)

        assert [("publishing_calendar", "live", len(events)), ("system", "live", len(events))] == [
            (state.projection, state.generation, state.position) for state in states
        ]


def test_the_benchmark_measures_what_it_proves(postgres_url: str) -> None:
    times = time_folding(postgres_url, "production_line", 500, batch=100)

    assert times.events == 500
    assert min(times.memory_per_s, times.live_per_s, times.rebuild_per_s) > 0
