"""Notices: what there is to tell follows from the log, once for each cause."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from domain.events import animation as films
from domain.events import publication as posts
from domain.events.audience import AudienceMissed
from domain.events.day import CandidatesOffered, DayOpened
from domain.events.machine import DiskRanLow, DiskRecovered, ScheduleRan
from domain.events.notice import NoticeDismissed, NoticeRestored, NoticeTold, NoticeUndelivered
from domain.events.settings import (
    PlatformConnected,
    PlatformDisconnected,
    PlatformRefreshFailed,
    SettingChanged,
)
from domain.identifiers import PublicationId, audience_id, day_id, notice_id, stream_of
from domain.settings.definitions import DEFINITIONS
from projections import notices
from projections.notice_machine import CONSENT_DAYS, USUAL_DAYS
from projections.notice_row import URGENCY, NoticeRow
from projections.notice_words import notice_path, notice_text
from projections.notices import notices_at, past_notices
from projections.registry import PROJECTIONS
from tests.projections.reading import after
from tests.projections.stories import Story, whole_story

SETTINGS = stream_of("settings", "operator")
HOUR = timedelta(hours=1)


def shown(story: Story, *, later: timedelta = timedelta()) -> list[NoticeRow]:
    return list(notices_at(after(notices.VIEW, story.events), story.now + later).shown)


def kinds(story: Story, *, later: timedelta = timedelta()) -> list[str]:
    return [each.kind for each in shown(story, later=later)]


def film_of(story: Story) -> tuple[UUID, object]:
    """A film that was made and inspected on its day."""
    idea = story.propose(feasible=True)
    day = story.open_day(0)
    story.offer(day, [idea])
    film = story.choose(day, idea)
    return film, story.make(film)


def posted(platform: str = "youtube") -> tuple[Story, UUID]:
    """A story with an approved film whose kit waits."""
    story = Story()
    film, file = film_of(story)
    story.judge(film, file)  # type: ignore[arg-type]
    return story, story.request(film, file, platform)  # type: ignore[arg-type]


def change(story: Story, name: str, value: str) -> None:
    story.write(SETTINGS, SettingChanged(name=name, value=value, previous=""))


def connect(story: Story, *, days: int | None) -> None:
    ends = None if days is None else story.now + timedelta(days=days)
    consent = PlatformConnected(
        platform="tiktok", account="me", scopes=(), consented_at=story.now, expires_at=ends
    )
    story.write(stream_of("platform", "tiktok"), consent)


def miss(story: Story, post: UUID, *, again_at: datetime | None = None) -> None:
    hole = AudienceMissed(
        publication=PublicationId(post), expected_at=story.now, reason="typed", again_at=again_at
    )
    story.write(audience_id(PublicationId(post)), hole)


class TestFilms:
    def test_that_wait_for_review_are_told_until_they_are_judged(self) -> None:
        story = Story()
        film, file = film_of(story)
        before = kinds(story)
        story.judge(film, file, "reject")  # type: ignore[arg-type]

        assert (before, kinds(story)) == (["review-awaited"], [])

    def test_wait_again_when_the_judgement_is_taken_back(self) -> None:
        story = Story()
        film, file = film_of(story)
        first = shown(story)[0]
        story.judge(film, file)  # type: ignore[arg-type]
        story.write(film, films.AnimationReopened(judgement="approved"))

        again = shown(story)[0]

        assert again.id == first.id
        assert again.cause != first.cause

    def test_that_failed_are_told_until_they_are_made(self) -> None:
        story = Story()
        film, _ = film_of(story)
        story.write(film, films.RenderingFailed(reason="no room", work=story.uuid()))
        failed = shown(story)[0]
        story.make(film)

        assert (failed.kind, failed.detail) == ("film-failed", "no room")
        assert kinds(story) == ["review-awaited"]

    def test_of_a_rehearsal_are_nobodys_business(self) -> None:
        story = Story()
        story.commission(film := story.uuid(), story.uuid(), story.uuid())
        first = story.events[-1].payload
        assert isinstance(first, films.AnimationCommissioned)
        unattended = films.AnimationCommissioned(
            **{each: getattr(first, each) for each in first.__struct_fields__}
            | {"unattended": True}
        )
        other = Story()
        other.write(film, unattended)
        other.inspect(film, other.digest())

        assert kinds(other) == []


class TestTheChoice:
    def test_is_due_at_once_without_a_window(self) -> None:
        story = Story()
        story.offer(story.open_day(0), [story.propose(feasible=True)])

        assert kinds(story) == ["choice-awaited"]

    def test_is_due_three_hours_before_the_window_opens(self) -> None:
        """18:00 in Warsaw is 17:00 UTC in November, 14:00 is three hours before that."""
        story = Story()
        change(story, "window", "18:00-21:00")
        story.offer(story.open_day(0), [story.propose(feasible=True)])
        reader = after(notices.VIEW, story.events)

        due = story.events[0].recorded_at.replace(hour=14, minute=0, second=0, microsecond=0)

        assert notices_at(reader, due - timedelta(seconds=1)).shown == ()
        assert notices_at(reader, due - timedelta(seconds=1)).next_at == due
        assert [each.kind for each in notices_at(reader, due).shown] == ["choice-awaited"]

    def test_follows_a_window_that_is_moved(self) -> None:
        story = Story()
        change(story, "window", "18:00-21:00")
        story.offer(story.open_day(0), [story.propose(feasible=True)])
        change(story, "window", "10:00-12:00")

        assert kinds(story) == ["choice-awaited"]

    def test_is_over_once_an_idea_is_chosen(self) -> None:
        story = Story()
        idea, day = story.propose(feasible=True), story.open_day(0)
        story.offer(day, [idea])
        story.choose(day, idea)

        assert kinds(story) == []

    def test_of_yesterday_ends_with_the_next_day(self) -> None:
        story = Story()
        story.offer(story.open_day(0), [story.propose(feasible=True)])
        story.open_day(1)

        assert kinds(story) == []

    def test_is_nobodys_where_policy_chooses(self) -> None:
        story = Story()
        day = day_id("UTC", story.now.date())
        opened = DayOpened(date=story.now.date().isoformat(), zone="UTC", automatic=True)
        story.write(day, opened)
        story.offer(day, [story.propose(feasible=True)])

        assert kinds(story) == []

    def test_of_nothing_asks_for_ideas(self) -> None:
        story = Story()
        day = story.open_day(0)
        story.write(day, CandidatesOffered(candidates=(), policy="rank 1"))
        before = kinds(story)
        story.offer(day, [story.propose(feasible=True)])

        assert (before, kinds(story)) == (["ideas-missing"], ["choice-awaited"])


class TestPublications:
    def test_whose_kit_waits_are_told_until_the_address_is_there(self) -> None:
        story, post = posted("tiktok")
        waiting = shown(story)[0]
        story.publish(post)

        assert (waiting.kind, waiting.reminds) == ("kit-awaits", True)
        assert kinds(story) == ["film-published"]

    def test_are_news_for_a_day(self) -> None:
        story, post = posted()
        story.publish(post)

        assert kinds(story, later=23 * HOUR) == ["film-published"]
        assert kinds(story, later=25 * HOUR) == []

    @pytest.mark.parametrize(
        ("fact", "kind"),
        [
            (posts.OutcomeUnknown(reason="cut"), "outcome-unknown"),
            (posts.PublicationFailed(failure="rejected", reason="no"), "publication-failed"),
            (posts.PublicationBlocked(missing=("a consent",)), "publication-held"),
        ],
    )
    def test_that_stand_still_say_so(self, fact: posts.OutcomeEvent, kind: str) -> None:
        story, post = posted()
        story.write(post, fact)

        assert kind in kinds(story)

    def test_that_pause_for_a_moment_do_not(self) -> None:
        story, post = posted()
        for minutes, expected in ((10, False), (90, True)):
            at = story.now + timedelta(minutes=minutes)
            story.write(post, posts.PublicationFailed(failure="quota", reason="later", retry_at=at))

            assert ("publication-held" in kinds(story)) is expected

    def test_that_go_on_are_quiet_again(self) -> None:
        story, post = posted()
        story.write(post, posts.PublicationFailed(failure="rejected", reason="no"))
        story.write(post, posts.PublicationResumed(reason="mended"))

        assert "publication-failed" not in kinds(story)

    def test_that_were_decided_about_wait_no_more(self) -> None:
        story, post = posted()
        story.write(post, posts.OutcomeUnknown(reason="cut"))
        story.write(post, posts.OutcomeDecided(decision="failed", decided_by="operator"))

        assert kinds(story) == []

    def test_without_figures_are_one_notice_a_platform(self) -> None:
        story, first = posted("tiktok")
        film, file = film_of(story)
        second = story.request(film, file, "tiktok")  # type: ignore[arg-type]
        for post in (first, second):
            story.publish(post)
            miss(story, post)
        both = next(each for each in shown(story) if each.kind == "figures-missing")
        story.observe(first, 10)
        one = next(each for each in shown(story) if each.kind == "figures-missing")
        story.observe(second, 10)

        assert (both.amount, one.amount) == (2, 1)
        assert "figures-missing" not in kinds(story)

    def test_that_are_asked_again_by_themselves_lack_nothing_yet(self) -> None:
        story, post = posted()
        story.publish(post)
        miss(story, post, again_at=story.now + HOUR)

        assert "figures-missing" not in kinds(story)


class TestConsents:
    def test_are_told_some_days_before_they_end(self) -> None:
        story = Story()
        connect(story, days=7)

        assert kinds(story, later=timedelta(days=3, hours=23)) == []
        assert kinds(story, later=timedelta(days=4, hours=1)) == ["consent-ends"]

    def test_are_told_as_early_as_the_operator_wants(self) -> None:
        story = Story()
        connect(story, days=7)
        change(story, CONSENT_DAYS, "6")

        assert kinds(story, later=timedelta(days=1, hours=1)) == ["consent-ends"]

    def test_are_told_three_days_before_unless_that_is_changed(self) -> None:
        assert DEFINITIONS[CONSENT_DAYS].default == str(USUAL_DAYS)

    def test_that_were_refused_are_urgent_until_connected_again(self) -> None:
        story = Story()
        connect(story, days=7)
        refused = PlatformRefreshFailed(platform="tiktok", account="me", reason="revoked")
        story.write(stream_of("platform", "tiktok"), refused)
        before = kinds(story, later=timedelta(days=5))
        connect(story, days=None)

        assert (before, kinds(story)) == (["consent-ended"], [])

    def test_that_were_given_back_end_quietly(self) -> None:
        story = Story()
        connect(story, days=1)
        parted = PlatformDisconnected(platform="tiktok", account="me", reason="", revoked=True)
        story.write(stream_of("platform", "tiktok"), parted)

        assert kinds(story) == []


class TestTheMachine:
    def test_is_told_of_while_its_disk_is_nearly_full(self) -> None:
        story = Story()
        disk = stream_of("machine", "disk")
        story.write(disk, DiskRanLow(free_bytes=1, total_bytes=2))
        before = kinds(story)
        story.write(disk, DiskRecovered(free_bytes=2))

        assert (before, kinds(story)) == (["disk-low"], [])

    def test_that_slept_says_which_day_came_late(self) -> None:
        story = Story()
        ran = ScheduleRan(
            date="2026-11-22", zone="UTC", outcome="opened_late", due_at=story.now, late_s=7_260
        )
        story.write(stream_of("schedule", "x"), ran)

        assert "2 h 01 min" in notice_text(shown(story)[0], "en", "UTC").text


class TestDismissing:
    def test_ends_a_notice_until_it_is_taken_back(self) -> None:
        story, _ = posted()
        row = shown(story)[0]
        story.write(row.id, NoticeDismissed(kind=row.kind, cause=row.cause))
        gone = kinds(story)
        story.write(row.id, NoticeRestored(kind=row.kind, cause=row.cause))

        assert (gone, kinds(story)) == ([], ["kit-awaits"])

    def test_holds_for_its_cause_only(self) -> None:
        story, post = posted()
        fact = posts.PublicationFailed(failure="rejected", reason="no")
        story.write(post, fact)
        row = next(each for each in shown(story) if each.kind == "publication-failed")
        story.write(row.id, NoticeDismissed(kind=row.kind, cause=row.cause))
        story.write(post, posts.PublicationResumed(reason="mended"))
        story.write(post, fact)

        assert "publication-failed" in kinds(story)

    def test_of_an_earlier_cause_changes_nothing(self) -> None:
        story, _ = posted()
        row = shown(story)[0]
        story.write(row.id, NoticeDismissed(kind=row.kind, cause=story.uuid()))

        assert kinds(story) == ["kit-awaits"]


class TestTelling:
    def test_is_remembered_with_the_notice(self) -> None:
        story, _ = posted()
        row = shown(story)[0]
        told = NoticeTold(kind=row.kind, cause=row.cause, channel="webhook", reminder=0)
        story.write(row.id, told)

        assert shown(story)[0].told == ("webhook",)

    def test_that_failed_is_a_notice_until_the_channel_works(self) -> None:
        story = Story()
        row = notice_id("test", "x")
        lost = NoticeUndelivered(cause=story.uuid(), channel="webhook", reminder=0, reason="404")
        story.write(row, lost)
        before = kinds(story)
        story.write(row, NoticeTold(kind="test", cause=story.uuid(), channel="webhook", reminder=0))

        assert (before, kinds(story)) == (["delivery-failed"], [])


class TestTheList:
    def test_has_the_most_urgent_first(self) -> None:
        story, post = posted()
        story.write(post, posts.PublicationFailed(failure="rejected", reason="no"))
        story.write(stream_of("machine", "disk"), DiskRanLow(free_bytes=1, total_bytes=2))

        assert kinds(story) == ["disk-low", "publication-failed", "kit-awaits"]

    def test_keeps_what_is_over(self) -> None:
        story, post = posted()
        story.publish(post)

        past = past_notices(after(notices.VIEW, story.events))

        assert [each.kind for each in past][:2] == ["kit-awaits", "review-awaited"]

    def test_is_the_same_however_often_it_is_built(self) -> None:
        events = whole_story(7, days=3)

        first, second = (after(notices.VIEW, events) for _ in range(2))

        later = events[-1].recorded_at
        assert notices_at(first, later) == notices_at(second, later)

    def test_stands_among_the_read_models(self) -> None:
        assert notices.VIEW in PROJECTIONS


class TestWords:
    @pytest.mark.parametrize("kind", sorted(URGENCY))
    @pytest.mark.parametrize("language", ["pl", "en"])
    def test_are_whole_in_both_languages(self, kind: str, language: str) -> None:
        row = _row(kind)

        words = notice_text(row, language, "Europe/Warsaw")  # type: ignore[arg-type]

        assert all((words.title, words.text, words.action))
        assert "{" not in words.title + words.text + words.action
        assert notice_path(row).startswith("/")

    def test_show_moments_on_the_operators_clock(self) -> None:
        def text(zone: str) -> str:
            return notice_text(_row("consent-ends"), "pl", zone).title

        assert "2026-11-01 08:00" in text("Europe/Warsaw")
        assert "2026-11-01 07:00" in text("UTC")


def _row(kind: str) -> NoticeRow:
    at = Story().now
    return NoticeRow(
        id=UUID(int=1),
        kind=kind,  # type: ignore[arg-type]
        urgency=URGENCY[kind],  # type: ignore[index]
        subject="webhook",
        title="Pierścienie",
        platform="tiktok",
        detail="no answer",
        moment=at,
        amount=3,
        cause=UUID(int=2),
        raised_at=at,
        due_at=at,
        changed_at=at,
    )
