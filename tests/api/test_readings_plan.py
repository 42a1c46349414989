"""What a table would do: new, changed, known or refused, and nothing twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from api.readings_plan import Plan, planned
from api.readings_rows import ReadRow, RefusedRow, Row, SumRow
from domain.audiences.decisions import Reading
from domain.commands.audiences import record
from domain.events.publication import OperatorAwaited, Published
from domain.streams import Request, UnitOfWork, decide
from tests.domain.samples import NOON, publication_requested, uid

KIT = OperatorAwaited(kit="kit", instructions="do")
PUBLIC = Published(url="https://x", remote_id="1", public_at=NOON, confirmed_by="operator")


class House:
    """A log with two public films and one that is not."""

    def __init__(self) -> None:
        self.store = InMemoryEventStore(TravellingClock(NOON))
        for name in ("moons", "rings", "waiting"):
            facts = (publication_requested(), KIT, *((PUBLIC,) if name != "waiting" else ()))

            def written(unit: UnitOfWork) -> None:
                unit.add(uid(name), *facts)  # noqa: B023 - decided before the next turn

            decide(self.store, Request(id=uuid4()), written)

    def plan(self, rows: list[Row], *, timed: bool = True) -> Plan:
        return planned(self.store, rows, reason="", timed=timed)

    def bring(self, rows: list[Row], *, timed: bool = True) -> int:
        """Record what the plan says; how many events that made."""
        plan = self.plan(rows, timed=timed)
        return len(record(self.store, Request(id=uuid4()), plan.entries))


def row(
    line: int, film: str = "moons", *, hours: int = 1, views: int | None = 10, source: str = "a.csv"
) -> ReadRow:
    reading = Reading(
        observed_at=NOON + timedelta(hours=hours), source=f"csv:{source}", views=views
    )
    return ReadRow(line=line, publication=uid(film), reading=reading)


def said(plan: Plan) -> list[str]:
    return [each.verdict for each in plan.verdicts]


@pytest.fixture
def house() -> House:
    return House()


class TestPlan:
    def test_tells_new_from_changed_and_known(self, house: House) -> None:
        house.bring([row(2), row(3, hours=2)])

        plan = house.plan([row(2), row(3, hours=2, views=12), row(4, hours=3), SumRow(line=5)])

        assert said(plan) == ["known", "changed", "new", "sum"]
        assert len(plan.entries) == 2

    def test_refuses_what_the_rules_refuse_with_its_line(self, house: House) -> None:
        wrong = RefusedRow(line=4, column="Views", reason="no")

        plan = house.plan([row(2, "waiting"), row(3, views=None), (wrong,), row(5, "nobody")])

        assert said(plan) == ["refused"] * 4
        assert [each.problems[0].line for each in plan.verdicts] == [2, 3, 4, 5]
        assert plan.entries == []

    def test_refuses_a_second_opinion_within_one_table(self, house: House) -> None:
        plan = house.plan([row(2), row(3), row(4, views=11)])

        assert said(plan) == ["new", "known", "refused"]
        assert "line 2" in plan.verdicts[2].problems[0].reason

    def test_knows_a_reading_under_another_name_of_the_file(self, house: House) -> None:
        house.bring([row(2)])

        assert said(house.plan([row(2, source="b.csv")])) == ["known"]
        assert said(house.plan([row(2, source="b.csv", views=11)])) == ["changed"]

    def test_knows_a_table_without_moments_by_its_content(self, house: House) -> None:
        house.bring([row(2, source="a.csv#0123abcd")], timed=False)

        again = house.plan([row(2, hours=9, source="b.csv#0123abcd")], timed=False)
        other = house.plan([row(2, hours=9, source="a.csv#fedc9876")], timed=False)

        assert (said(again), said(other)) == (["known"], ["new"])

    @given(
        st.lists(
            st.tuples(st.sampled_from(("moons", "rings")), st.integers(0, 3), st.integers(0, 9)),
            max_size=8,
        ),
        st.booleans(),
    )
    @settings(max_examples=60, deadline=None)
    def test_of_the_same_table_twice_records_nothing_twice(
        self, told: list[tuple[str, int, int]], timed: bool
    ) -> None:
        house = House()
        rows: list[Row] = [
            row(line, film, hours=hours if timed else 1, views=views, source="a.csv#0123abcd")
            for line, (film, hours, views) in enumerate(told, start=2)
        ]

        first = house.plan(rows, timed=timed)
        recorded = house.bring(rows, timed=timed)
        after = house.plan(rows, timed=timed)

        assert recorded == said(first).count("new")
        assert said(after) == ["known" if each == "new" else each for each in said(first)]
        assert after.entries == []
