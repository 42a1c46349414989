"""What a longer log costs a screen: as many questions to the database, and no more rows."""

from typing import Any

import psycopg
import pytest
from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from tests.api.telling import tell
from tests.projections.stories import whole_story

LISTS = (
    "today",
    "idea-gate/days",
    "ideas-board",
    "animations",
    "review-queue",
    "production-line",
    "production-line/failures",
    "gaps-board",
    "publishing-calendar",
    "kpis",
    "kpis/posts",
    "audit-log?kind=work",
    "settings",
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Statements as they are sent; they still are."""
    statements: list[str] = []
    send = psycopg.Cursor.execute

    def heard(self: psycopg.Cursor[Any], query: Any, *rest: Any, **options: Any) -> Any:
        statements.append(query if isinstance(query, str) else query.as_string(self))
        return send(self, query, *rest, **options)

    monkeypatch.setattr(psycopg.Cursor, "execute", heard)
    return statements


class TestALongerLog:
    def test_takes_no_more_questions(
        self, door: TestClient, kinora: Kinora, asked: list[str]
    ) -> None:
        days = whole_story(8, days=9)
        half = len(days) // 3
        tell(kinora, days[:half])
        before = {path: _questions(door, path, asked) for path in LISTS}
        tell(kinora, days[half:])

        now = {path: _questions(door, path, asked) for path in LISTS}

        assert now == before


def _questions(door: TestClient, path: str, asked: list[str]) -> int:
    door.get(f"/api/v1/{path}")  # what is made at the first look is not counted
    asked.clear()
    answer = door.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.text
    return len(asked)
