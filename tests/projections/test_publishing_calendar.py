"""Publishing calendar and system totals."""

from datetime import timedelta

import pytest

from domain.events import publication as posts
from domain.events.event import Event
from projections import publishing_calendar as calendar
from projections import system
from projections.postgres_writer import PostgresWriter
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
