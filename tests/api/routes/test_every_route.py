"""What holds for every route: reads answer, refusals are problems, the description is current."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from fastapi.testclient import TestClient

from api.app import build_app
from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from scripts.openapi import PLACE, described
from tests.projections.stories import whole_story

UNKNOWN = "00000000-0000-4000-8000-000000000000"
ANSWERED_OTHERWISE = {"/api/v1/live"}
"""A stream that does not end."""


def reads() -> list[str]:
    """Paths of questions that need no identifier."""
    paths: dict[str, Any] = build_app(None).openapi()["paths"]
    found = [path for path, each in paths.items() if "get" in each and "{" not in path]
    return sorted(set(found) - ANSWERED_OTHERWISE)


def details() -> list[str]:
    """Paths of questions about one thing, with an identifier that means nothing."""
    paths: dict[str, Any] = build_app(None).openapi()["paths"]
    found = [path for path, each in paths.items() if "get" in each and "{" in path]
    return sorted(found)


class TestEveryRead:
    def test_answers_before_anything_has_happened(self, door: TestClient) -> None:
        answers = {path: door.get(path).status_code for path in reads()}

        assert {path: code for path, code in answers.items() if code != 200} == {
            "/api/v1/audit-log/verification": 404
        }

    def test_answers_after_days_of_production(
        self, door: TestClient, told: Callable[[Sequence[RecordedEvent]], None]
    ) -> None:
        told(whole_story(3, days=4))

        answers = {path: door.get(path).status_code for path in reads()}

        assert {path: code for path, code in answers.items() if code != 200} == {
            "/api/v1/audit-log/verification": 404
        }

    def test_says_that_an_identifier_means_nothing(self, door: TestClient) -> None:
        answers = {path: door.get(_filled(path)) for path in details()}

        assert {answer.status_code for answer in answers.values()} == {404}
        assert {answer.headers["content-type"] for answer in answers.values()} == {
            "application/problem+json"
        }
        assert all(answer.json()["code"] for answer in answers.values())


def _filled(path: str) -> str:
    """The path with identifiers of the right shape that mean nothing."""
    values = {"digest": "0" * 64, "position": "7", "frame": "3"}
    return re.sub(r"{(\w+)}", lambda found: values.get(found[1], UNKNOWN), path)


class TestProblems:
    def test_tell_an_unknown_route(self, door: TestClient) -> None:
        answer = door.get("/api/v1/nothing")

        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] == "not-found"

    def test_name_the_place_of_wrong_input(self, door: TestClient) -> None:
        answer = door.get("/api/v1/animations", params={"limit": "many"})

        assert answer.status_code == 422
        assert answer.json()["code"] == "invalid-request"
        assert [each["path"] for each in answer.json()["problems"]] == ["query.limit"]

    def test_say_a_refusal_in_the_readers_language(self, door: TestClient) -> None:
        path = f"/api/v1/animations/{UNKNOWN}/approve"

        english = door.post(path, json={}, headers={"Accept-Language": "en"})
        polish = door.post(path, json={}, headers={"Accept-Language": "pl-PL,pl;q=0.9"})

        assert english.status_code == polish.status_code == 404
        assert english.json()["code"] == polish.json()["code"] == "animation-unknown"
        assert english.json()["detail"] != polish.json()["detail"]

    def test_say_why_a_row_of_figures_is_refused(self, door: TestClient) -> None:
        table = {"text": "publication,observed_at,views\nabcd,yesterday,1\nabcd,2026-11-22,x\n"}
        path = "/api/v1/kpis/import/preview"

        said = door.post(path, json=table, headers={"Accept-Language": "pl"}).json()

        told = [
            (each["line"], each["column"], each["reason"]) for each in said["result"]["refused"]
        ]
        assert told == [
            (2, "publication", "Nie ma publikacji abcd."),
            (2, "observed_at", "'yesterday' to nie moment; zapisz go jako 2026-11-22 18:30"),
            (3, "publication", "Nie ma publikacji abcd."),
            (3, "views", "'x' to nie liczba całkowita"),
        ]

    def test_keep_inner_text_to_themselves(self, kinora: Kinora) -> None:
        app = build_app(kinora)

        def broken() -> None:
            raise RuntimeError("password=hunter2")

        app.add_api_route("/broken", broken)
        app.router.routes.insert(0, app.router.routes.pop())  # before the panel, which takes all
        with TestClient(app, raise_server_exceptions=False) as client:
            answer = client.get("/broken")

        assert answer.status_code == 500
        assert answer.json()["code"] == "unexpected"
        assert "hunter2" not in answer.text

    def test_refuse_a_cursor_of_another_list(self, door: TestClient) -> None:
        answer = door.get("/api/v1/ideas-board", params={"cursor": "bm90aGluZw"})

        assert answer.status_code == 422
        assert answer.json()["code"] == "bad-cursor"

    def test_refuse_a_moment_that_is_none(self, door: TestClient) -> None:
        answer = door.get("/api/v1/animations", params={"as_of": "yesterday"})

        assert answer.status_code == 422
        assert answer.json()["code"] == "bad-moment"


class TestDescription:
    def test_is_the_one_the_panel_was_made_for(self) -> None:
        assert PLACE.read_text(encoding="utf-8") == described(), "run python -m scripts.openapi"

    def test_gives_every_operation_a_name_of_its_own(self) -> None:
        paths = build_app(None).openapi()["paths"]
        names = [each["operationId"] for path in paths.values() for each in path.values()]

        assert len(names) == len(set(names))

    def test_declares_errors_as_problems(self) -> None:
        paths = build_app(None).openapi()["paths"]
        wrong = [
            (path, code)
            for path, operations in paths.items()
            if path.startswith("/api/v1")
            for each in operations.values()
            for code, answer in each["responses"].items()
            if code.startswith("4") and code != "416"
            if list(answer["content"]) != ["application/problem+json"]
        ]

        assert wrong == []


class TestHandshake:
    def test_tells_what_a_panel_has_to_compare(self, door: TestClient) -> None:
        said = door.get("/api/v1/version").json()

        assert said["api"] == "1"
        assert isinstance(said["panel_contract"], int)
        assert said["profile"] == "sandbox"
