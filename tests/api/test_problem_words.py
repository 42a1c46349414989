"""Problems speak Polish and English: no refusal, no code and no text of a door is left out."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, Field

import api
import domain
from api.cli.words import Words, polish_table
from api.problems import NotFound, add_problem_handlers, code_of_class
from api.security.shut import DoorShut, SignInRequired, answer
from domain.refusals import Refusal
from tests.api.cli.catalogue import template_of

ROOT = Path(__file__).parents[2]
SOURCES = [*sorted((ROOT / "api").glob("*.py")), *sorted((ROOT / "api/routes").glob("*.py")),
           *sorted((ROOT / "api/security").glob("*.py")),
           *sorted((ROOT / "domain/stages").glob("*.py")),
           *sorted((ROOT / "adapters/documents").glob("*ideas*.py")),
           *sorted((ROOT / "adapters/documents").glob("idea_*.py")),
           *sorted((ROOT / "adapters/documents").glob("readings_*.py")),
           ROOT / "api/cli/readings_import.py", ROOT / "api/cli/recalled.py",
           ROOT / "projections/query.py", ROOT / "projections/registry.py"]  # fmt: skip
TEXT_AT = {"BadInput": 1, "problem": 3, "CellRefused": 0, "NoTable": 0, "BadCursor": 0,
           "UnknownView": 0}  # fmt: skip
"""Where in a call the text for people stands; refusals have it first."""


def subclasses(base: type[Exception]) -> Iterator[type[Exception]]:
    for each in base.__subclasses__():
        yield each
        yield from subclasses(each)


def refusals() -> list[type]:
    """Every refusal that any module of the product defines."""
    for package in (api, domain):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    found = [*subclasses(Refusal), *subclasses(DoorShut)]
    return [each for each in found if each.__module__.partition(".")[0] in ("api", "domain")]


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                yield name, node, f"{source.relative_to(ROOT)}:{node.lineno}"


def codes() -> Iterator[tuple[str, str]]:
    """``(code, where)`` of every problem whose code is written down."""
    for name, call, where in calls():
        at = {"problem": 1, "BadInput": 0}.get(name)
        if at is not None and len(call.args) > at:
            code = template_of(call.args[at])
            if code:
                yield code, where


def texts() -> Iterator[tuple[str, str]]:
    """``(template, where)`` of what doors say in English."""
    at = TEXT_AT | {each.__name__: 0 for each in refusals()}
    for name, call, where in calls():
        if name in at and len(call.args) > at[name]:
            text = template_of(call.args[at[name]])
            if " " in text:
                yield text, where
        for keyword in call.keywords:
            if (name, keyword.arg) in {("Place", "expected"), ("TextProblem", "message"),
                                        ("RefusedRow", "reason")}:  # fmt: skip
                text = template_of(keyword.value)
                if " " in text:
                    yield text, where


class Wish(BaseModel):
    """What a made-up route takes."""

    model_config = ConfigDict(extra="forbid")

    count: int = Field(ge=1, le=100)
    title: str = Field(min_length=2, max_length=5)


@pytest.fixture
def door() -> TestClient:
    app = FastAPI()
    add_problem_handlers(app)

    def film(number: int) -> None:
        raise NotFound("film", number)

    def wish(wish: Wish) -> None:
        del wish

    app.add_api_route("/films/{number}", film)
    app.add_api_route("/wish", wish, methods=["POST"])
    app.mount("/closed", answer(SignInRequired("There is no session, or it is over: sign in.")))

    return TestClient(app)


class TestCatalogue:
    def test_has_a_polish_title_for_every_refusal(self) -> None:
        known, found = polish_table(), refusals()

        missing = [each.__name__ for each in found if f"problem: {_code(each)}" not in known]

        assert len(found) > 60
        assert sorted(missing) == []

    def test_has_a_polish_title_for_every_code_that_is_written_down(self) -> None:
        known = polish_table()

        assert [each for each in codes() if f"problem: {each[0]}" not in known] == []

    def test_has_every_text_of_the_doors_in_polish(self) -> None:
        known = polish_table()

        assert sorted({f"{where}: {text}" for text, where in texts() if text not in known}) == []


class TestProblems:
    @pytest.mark.parametrize(("header", "title"), [
        ("pl", "Nie ma"), ("pl-PL,pl;q=0.9,en;q=0.8", "Nie ma"), ("en-GB,pl", "Not found"),
        ("de", "Not found"), ("", "Not found"),
    ])  # fmt: skip
    def test_are_told_in_the_language_asked_for(
        self, door: TestClient, header: str, title: str
    ) -> None:
        told = door.get("/films/7", headers={"Accept-Language": header}).json()

        assert (told["code"], told["title"]) == ("not-found", title)
        assert "7" in told["detail"]

    def test_name_what_is_wrong_in_that_language(self, door: TestClient) -> None:
        sent = {"count": 0, "title": "x", "more": 1}

        told = door.post("/wish", json=sent, headers={"Accept-Language": "pl"}).json()

        assert told["title"] == "Nieprawidłowe żądanie"
        assert {each["path"]: each["expected"] for each in told["problems"]} == {
            "body.count": "liczba nie mniejsza niż 1",
            "body.title": "co najmniej 2 znaki",
            "body.more": "tego pola tu nie ma",
        }

    def test_of_the_shut_door_are_told_so_too(self, door: TestClient) -> None:
        english = door.get("/closed").json()
        polish = door.get("/closed", headers={"Accept-Language": "pl"}).json()

        assert english["title"] == "Sign in first"
        assert polish["title"] == "Najpierw się zaloguj"
        assert english["code"] == polish["code"] == "sign-in-required"


def _code(kind: type) -> str:
    shut = getattr(kind, "code", None)
    return shut if isinstance(shut, str) else code_of_class(kind)


class TestValues:
    def test_of_a_text_stay(self) -> None:
        told = Words("pl").foreign("Try again in 7 s. Nothing is locked: kinora auth reset in the"
                                   " terminal opens the door at once.")  # fmt: skip

        assert "7 s" in told
        assert "Try" not in told
