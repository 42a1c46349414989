"""How production does, on data small enough to work the answers out by hand."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec
import pytest
from scipy import stats

from domain.events import animation as films
from domain.events.consultation import BudgetSettled
from domain.events.day import IdeaChosen
from domain.events.settings import DesignSystemReleased
from domain.events.work import WorkRequested, WorkStarted, WorkSucceeded
from domain.identifiers import AnimationId, Digest, IdeaId, work_id
from projections.analytics import catalogue
from projections.analytics.engine import Facts
from tests.projections.analytics.tale import PUBLIC, Tale, portion
from tests.projections.film_stories import drafted
from tests.projections.stories import whole_story
from tests.projections.streams import KINDS, any_payload

HOUR = timedelta(hours=1)


def approved(tale: Tale, film: UUID) -> None:
    """The film is accepted now."""
    tale.judge(film, Digest("0" * 64))


class TestAcceptance:
    def test_counts_the_judgement_that_holds(self) -> None:
        tale = Tale()
        first, second, third, fourth = (tale.film() for _ in range(4))
        approved(tale, first)
        tale.judge(second, Digest("0" * 64), "reject")
        successor = tale.judge(third, Digest("0" * 64), "send back")
        approved(tale, fourth)
        tale.write(fourth, films.AnimationReopened(judgement="approved"))  # counts as none
        again = tale.film(variation=1, predecessor=third)
        approved(tale, again)

        (row,) = tale.ask("acceptance", now=PUBLIC)

        assert successor is not None
        assert (row["judged"], row["accepted"], row["acceptance_rate"]) == (4, 2, 0.5)
        assert (row["judged_at_first"], row["first_pass_rate"]) == (3, pytest.approx(1 / 3))
        assert row["again_per_accepted"] == 0.5

    def test_claims_nothing_of_nothing(self) -> None:
        (row,) = Tale().ask("acceptance", now=PUBLIC)

        assert (row["judged"], row["acceptance_rate"], row["again_per_accepted"]) == (0, None, None)


class TestPublishing:
    def test_counts_from_the_choice_of_the_first_film(self) -> None:
        tale = Tale()
        tale.now = PUBLIC - 10 * HOUR
        first = tale.uuid()
        chosen = IdeaChosen(
            idea=IdeaId(tale.uuid()), animation=AnimationId(first), reason="", automatic=False
        )
        tale.write(tale.uuid(), chosen)
        tale.commission(first, tale.uuid(), tale.uuid())
        tale.now = PUBLIC - 5 * HOUR
        again = tale.film(variation=1, predecessor=first)
        tale.post(film=again)
        tale.post(film=again, platform="tiktok")
        other = tale.film()
        tale.post(PUBLIC + 3 * HOUR, film=other)

        (row,) = tale.ask("publishing", now=PUBLIC)

        assert row["published"] == 2
        assert row["lead_time_s"]["raw"] == [3 * 3600.0, 10 * 3600.0, 10 * 3600.0]


class TestLeadTimes:
    def test_follow_the_cause_of_each_piece_of_work(self) -> None:
        tale = Tale()
        for waited, worked in ((2, 1), (4, 2), (30, 20)):
            film = tale.film()
            cause = tale.events[-1]
            work = work_id(film, "compile", "", waited)
            asked = WorkRequested(
                stage="compile", subject=film, input_digest=Digest("0" * 64), round=waited
            )
            tale.write(work, asked, cause=cause)
            tale.now += timedelta(seconds=waited - worked)
            tale.write(work, WorkStarted(attempt=1, worker="w", lease_s=30))
            tale.now += timedelta(seconds=worked)
            done = WorkSucceeded(
                stage="compile", subject=film, attempt=1, milliseconds=worked * 1000
            )
            tale.write(work, done)

        (row,) = tale.ask("lead_times", now=PUBLIC)

        assert (row["stage"], row["n"], row["median_s"]) == ("compile", 3, 4.0)
        assert row["working_median_s"] == 2.0
        assert row["p95_s"] == pytest.approx(4 + 26 * 0.9)

    def test_begin_when_work_was_due_and_show_the_operators_own(self) -> None:
        tale = Tale()
        film = tale.film()
        tale.inspect(film, Digest("0" * 64))
        tale.now += 2 * HOUR
        approved(tale, film)
        tale.post(tale.now + 3 * HOUR, film=film)
        cause, post = tale.events[-1], tale.events[-1].stream
        due = tale.now + 24 * HOUR
        work = work_id(post, "measure", "")
        asked = WorkRequested(
            stage="measure", subject=post, input_digest=Digest("0" * 64), due_at=due
        )
        tale.write(work, asked, cause=cause)
        tale.now = due + timedelta(seconds=7)
        tale.write(work, WorkSucceeded(stage="measure", subject=post, attempt=1))

        rows = tale.ask("lead_times", now=PUBLIC)

        assert {row["stage"]: row["median_s"] for row in rows} == {
            "judge": 7200.0,
            "confirm": 10800.0,
            "measure": 7.0,
        }


class TestCosts:
    def test_share_everything_by_the_published_films(self) -> None:
        tale = Tale()
        first = tale.film()
        tale.write(first, drafted(1, "generate", score=None, cost=100))
        again = tale.film(variation=1, predecessor=first)
        tale.write(again, drafted(1, "generate", score=None, cost=40))
        tale.write(again, drafted(2, "repair", score=None, cost=10, verdict="accepted"))
        refused = tale.film()
        tale.write(refused, drafted(1, "generate", score=None, cost=50))
        tale.post(film=again)
        tale.post(film=again, platform="tiktok")
        settled = BudgetSettled(
            call=tale.uuid(),
            attempt=1,
            provider="one",
            date="2026-11-02",
            tokens=9,
            micro_usd=777,
            outcome="answered",
        )
        tale.write(tale.uuid(), settled)

        (row,) = tale.ask("costs", now=PUBLIC)

        assert (row["published"], row["cost_per_published_micro_usd"]) == (1, 200.0)
        assert (row["median_cost_micro_usd"], row["median_tokens"]) == (150.0, 45.0)
        assert (row["tokens_per_published"], row["all_models_micro_usd"]) == (60.0, 777)


class TestModelSuccess:
    def test_goes_by_the_number_of_the_attempt(self) -> None:
        tale = Tale()
        for _ in range(3):
            tale.write(tale.uuid(), drafted(1, "generate", score=None))
        film = tale.uuid()
        tale.write(film, drafted(1, "generate", score=None, verdict="accepted", cost=5))
        tale.write(film, drafted(2, "repair", score=None, verdict="accepted"))
        offline = msgspec.structs.replace(drafted(3, "offline", score=None), route="")
        tale.write(film, offline)

        rows = tale.ask("model_success", now=PUBLIC)

        assert [(r["attempt"], r["attempts"], r["accepted"], r["rate"]) for r in rows] == [
            (1, 4, 1, 0.25),
            (2, 1, 1, 1.0),
        ]
        assert (rows[0]["tokens"], rows[0]["cost_micro_usd"]) == (60, 5)


class TestStreak:
    def test_counts_days_of_the_zone_and_forgives_the_unfinished_day(self) -> None:
        tale = Tale()
        for day in (1, 2, 3, 5, 6):
            tale.post(datetime(2026, 11, day, 23, 30, tzinfo=UTC))

        def streak(day: int, zone: str) -> tuple[int, int]:
            now = datetime(2026, 11, day, 12, tzinfo=UTC)
            (row,) = tale.ask("streak", now=now, zone=zone)
            return row["days"], row["longest"]

        assert streak(7, "UTC") == (2, 3)
        assert streak(8, "UTC") == (0, 3)
        assert streak(8, "Europe/Warsaw") == (2, 3)
        assert streak(4, "UTC") == (3, 3)


class TestMarks:
    def test_show_what_changed_besides_the_films(self) -> None:
        tale = Tale()
        post = tale.post()
        tale.read(post, 1, 1, definition="youtube-2026-08-27")
        tale.write(
            tale.uuid(),
            DesignSystemReleased(name="noir", version=2, digest=Digest("0" * 64), changes="darker"),
        )

        rows = tale.ask("marks", now=PUBLIC)

        assert [(row["kind"], row["name"], row["version"]) for row in rows] == [
            ("definition", "views", "2026-08-27"),
            ("definition", "manual", "youtube-2026-08-27"),
            ("design_system", "noir", "2"),
        ]


class TestFilmsAndResults:
    def test_are_the_films_whose_week_is_known(self) -> None:
        tale = Tale()
        idea = tale.propose()
        film = tale.film(idea=IdeaId(idea), features=("orbit",), tags=("rings",))
        post = tale.post(film=film)
        tale.read(post, 168, 70)
        tale.post()

        (row,) = tale.ask("films_and_results", now=PUBLIC + 200 * HOUR, zone="Europe/Warsaw")

        assert (row["views"], row["features"], row["tags"]) == (70.0, ["orbit"], ["rings"])
        assert (row["motion"], row["objects"]) == ("orbit", ["ring"])
        assert (row["hour"], row["weekday"]) == (13, 1)


class TestSignCut:
    def test_is_that_of_the_binomial_distribution(self) -> None:
        facts = Facts()
        numbers = [*range(6, 200), 1_000, 20_000]

        asked = f"SELECT sign_cut(n) AS cut FROM (SELECT unnest({numbers}) AS n)"  # noqa: S608
        rows = facts.rows(asked)

        assert [row["cut"] for row in rows] == [
            int(stats.binom.ppf(0.025, n, 0.5)) - 1 for n in numbers
        ]


class TestEveryQuestion:
    def test_is_answered_on_whole_stories_and_on_nothing(self) -> None:
        facts, nothing = Facts(), Facts()
        events = whole_story(5, days=12)
        facts.add(portion(events))
        asked = {"now": events[-1].recorded_at, "zone": "Europe/Warsaw", "days": 30}

        for name in catalogue.questions():
            facts.ask(name, **asked)
            nothing.ask(name, **asked)

    def test_bears_any_payload(self) -> None:
        tale = Tale(seed=2)
        pool = [tale.uuid() for _ in range(9)]
        for kind in KINDS * 3:
            tale.write(tale.random.choice(pool), any_payload(kind, tale.random, pool))

        for name in catalogue.questions():
            tale.ask(name, now=PUBLIC, days=30)


class TestFacts:
    def test_are_the_same_in_one_portion_and_in_many(self) -> None:
        events = whole_story(4, days=6)
        whole, parts = Facts(), Facts()
        whole.add(portion(events))
        for begin in range(0, len(events), 50):
            parts.add(portion(events[begin : begin + 50]))

        for name in (*catalogue.FACTS, *catalogue.VIEWS):
            counted = f"SELECT count(*) AS n, sum(hash(COLUMNS(*))) FROM {name}"  # noqa: S608
            assert whole.rows(counted) == parts.rows(counted), name
        assert (whole.position, parts.position) == (len(events), len(events))

    def test_leave_out_what_cannot_be_read(self) -> None:
        tale = Tale()
        post = tale.post()
        tale.read(post, 168, 70)
        rows = portion(tale.events)
        broken = rows.set_column(
            rows.schema.get_field_index("payload"), "payload", [[b"\xff", b"{", b'{"views":"x"}']]
        )
        facts = Facts()
        facts.add(broken)

        (row,) = facts.rows("SELECT count(*) AS n FROM publications")

        assert row["n"] == 0
