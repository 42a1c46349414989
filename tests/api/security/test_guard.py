"""The door is closed: every route, every change, every other page."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Mount, Route

from api.security.guard import OPEN
from api.security.headers import HEADERS
from api.security.limits import LARGEST_BODY, BodyLimit, RateLimit
from tests.api.doors import PASSWORD, Browser, signed_in

pytestmark = pytest.mark.usefixtures("quick_passwords")

WHO_ANSWERS_A_STRANGER = {
    ("GET", "/health"),
    ("GET", "/health/ready"),
    ("GET", "/api/health"),
    ("GET", "/api/health/ready"),
    ("GET", "/api/v1/version"),
    ("GET", "/api/v1/session"),
    ("POST", "/api/v1/session"),
    ("POST", "/api/v1/operator"),
    ("GET", "/api/v1/platforms/callback"),
}

THE_PANEL_ITSELF = {("GET", "/{path:path}"), ("HEAD", "/{path:path}")}
"""Its page and the files of its build: they know nothing of the operator."""


def doors(routes: list[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Method and path of every route of the application, those of mounts below ``/api`` too."""
    for route in routes:
        if isinstance(route, APIRoute | Route):
            for method in sorted(route.methods or {"GET"}):
                yield method, route.path
        elif isinstance(route, Mount):
            if route.path.startswith("/api"):
                yield "GET", f"{route.path}/anything"
        elif hasattr(route, "effective_route_contexts"):
            for each in route.effective_route_contexts():
                for method in sorted(each.methods or {"GET"}):
                    yield method, each.path
        else:
            raise AssertionError(f"the walk does not know {route!r}")


def filled(path: str) -> str:
    """The path with some value for each parameter."""
    return "/".join("1" if part.startswith("{") else part for part in path.split("/"))


class TestEveryRoute:
    def test_is_found_by_the_walk(self, app: FastAPI) -> None:
        described = {
            (method.upper(), path)
            for path, methods in app.openapi()["paths"].items()
            for method in methods
        }

        assert described
        assert described <= set(doors(app.routes))

    def test_answers_401_without_a_session(self, app: FastAPI, stranger: Browser) -> None:
        closed = [each for each in doors(app.routes) if each not in WHO_ANSWERS_A_STRANGER]
        closed = [each for each in closed if ("GET", each[1]) not in WHO_ANSWERS_A_STRANGER
                  or each[0] != "HEAD"]  # fmt: skip
        answers = {
            (method, path): stranger.request(method, filled(path)).status_code
            for method, path in closed
            if path.startswith("/api")
        }

        assert answers
        assert {each: code for each, code in answers.items() if code != 401} == {}
        assert ("GET", "/api/openapi.json") in answers

    def test_below_api_or_known_to_be_open(self, app: FastAPI) -> None:
        outside = {each for each in doors(app.routes) if not each[1].startswith("/api")}

        assert outside - WHO_ANSWERS_A_STRANGER - THE_PANEL_ITSELF == set()
        assert OPEN <= WHO_ANSWERS_A_STRANGER

    def test_is_closed_although_nobody_thought_of_it(self, app: FastAPI, stranger: Browser) -> None:
        async def forgotten(_request: Any) -> PlainTextResponse:
            return PlainTextResponse("secret")

        app.add_api_route("/api/v1/forgotten", lambda: "secret")
        app.mount("/api/files", Route("/{name}", forgotten))

        for path in ("/api/v1/forgotten", "/api/files/a", "/api/v1/session/", "/api/v1/none"):
            assert stranger.get(path).status_code == 401, path
        assert stranger.head("/api/status").status_code == 401
        assert stranger.options("/api/status").status_code == 401

    def test_says_in_a_problem_what_to_do(self, stranger: Browser) -> None:
        answer = stranger.get("/api/status")

        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] == "sign-in-required"
        assert "/api/v1/session" in answer.json()["detail"]


CHANGES = [
    ("DELETE", "/api/v1/session", None),
    ("POST", "/api/v1/operator/sessions/revoke-all", {}),
    ("POST", "/api/v1/operator/password", {"current": PASSWORD, "new": "another one entirely"}),
    ("DELETE", "/api/v1/operator/totp", {"password": PASSWORD}),
]


class TestChanges:
    @pytest.mark.parametrize(
        "foreign",
        [
            {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"},
            {"Origin": "http://testserver:3000", "Sec-Fetch-Site": "same-site"},
            {"Origin": "null"},
            {"Origin": "https://testserver"},
            {"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"},
            {"Sec-Fetch-Site": "none"},
            {},
        ],
    )
    @pytest.mark.parametrize(("method", "path", "body"), CHANGES)
    def test_are_refused_to_other_pages_although_the_cookie_is_sent(
        self, browser: Browser, method: str, path: str, body: object, foreign: dict[str, str]
    ) -> None:
        for name in ("Origin", "Sec-Fetch-Site"):
            del browser.headers[name]

        answer = browser.request(method, path, json=body, headers=foreign)

        assert answer.status_code == 403
        assert answer.json()["code"] == "foreign-origin"
        assert browser.get("/api/status").status_code == 200  # the session still stands

    @pytest.mark.parametrize("token", ["", "x", "é"])
    @pytest.mark.parametrize(("method", "path", "body"), CHANGES)
    def test_need_the_token_of_the_session(
        self, browser: Browser, method: str, path: str, body: object, token: str
    ) -> None:
        del browser.headers["X-Kinora-Token"]
        header = [(b"x-kinora-token", token.encode())] if token else []

        answer = browser.request(method, path, json=body, headers=header)

        assert answer.status_code == 403
        assert answer.json()["code"] == "token-missing"

    def test_refuse_the_token_of_another_session(self, app: FastAPI, browser: Browser) -> None:
        other = signed_in(app)

        browser.carry(other.headers["X-Kinora-Token"])

        assert browser.delete("/api/v1/session").status_code == 403

    def test_of_another_page_begin_no_session(self, porter: object, app: FastAPI) -> None:
        browser = Browser(app)
        browser.headers["Origin"] = "http://evil.example"

        assert browser.sign_in().status_code == 403
        assert not browser.cookies

    def test_need_one_of_both_headers_only(self, browser: Browser) -> None:
        del browser.headers["Sec-Fetch-Site"]
        assert browser.post("/api/v1/operator/sessions/revoke-all").status_code == 200

    def test_are_allowed_to_no_other_origin_by_cors(self, browser: Browser) -> None:
        answer = browser.get("/api/v1/session", headers={"Origin": "http://evil.example"})

        assert [each for each in answer.headers if each.startswith("access-control")] == []


class TestHeaders:
    @pytest.mark.parametrize("path", ["/health", "/api/status", "/api/v1/session", "/none.js"])
    def test_are_on_every_answer(self, stranger: Browser, path: str) -> None:
        answer = stranger.get(path)

        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS

    def test_of_a_page_differ_only_by_the_word_its_styles_carry(self, stranger: Browser) -> None:
        policy = stranger.get("/today").headers["Content-Security-Policy"]
        expected = HEADERS["Content-Security-Policy"]

        assert re.sub(r" 'nonce-[\w-]{16,}'", "", policy) == expected
        assert "unsafe" not in policy

    def test_allow_no_inline_script_and_nothing_from_elsewhere(self) -> None:
        policy = dict(each.split(" ", 1) for each in HEADERS["Content-Security-Policy"].split("; "))

        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == "'self'"
        assert policy["frame-ancestors"] == "'none'"
        assert "http" not in str(policy)

    def test_keep_answers_of_the_api_out_of_caches(self, stranger: Browser) -> None:
        assert stranger.get("/api/v1/session").headers["cache-control"] == "no-store"


class TestLimits:
    def test_refuse_a_body_that_says_it_is_too_large(self, stranger: Browser) -> None:
        answer = stranger.post("/api/v1/session", content=b"x" * (LARGEST_BODY + 1))

        assert answer.status_code == 413
        assert answer.json()["code"] == "body-too-large"

    def test_refuse_a_body_that_turns_out_too_large(self, stranger: Browser) -> None:
        def chunks() -> Iterator[bytes]:
            for _ in range(LARGEST_BODY // 65_536 + 1):
                yield b"x" * 65_536

        answer = stranger.post("/api/v1/session", content=chunks())

        assert answer.status_code == 413

    def test_refuse_a_burst_of_one_address_and_not_of_others(self) -> None:
        moment = [0.0]
        app = FastAPI()
        app.add_api_route("/", lambda: "here")
        app.add_middleware(RateLimit, per_second=2.0, at_once=3.0, now=lambda: moment[0])
        app.add_middleware(BodyLimit)
        browser, other = Browser(app), Browser(app, address="192.0.2.1")

        told = [browser.get("/").status_code for _ in range(5)]
        assert told == [200, 200, 200, 429, 429]
        assert browser.get("/").headers["retry-after"] == "1"
        assert other.get("/").status_code == 200
        moment[0] = 1.0
        assert [browser.get("/").status_code for _ in range(3)] == [200, 200, 429]


def test_nothing_of_it_is_logged(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    """Requests at the door leave no line of the cookie or the token in the logs."""
    with caplog.at_level(logging.DEBUG):
        browser.get("/api/status")
        browser.get("/api/v1/session")

    for secret in (browser.cookies["kinora-sandbox"], browser.headers["X-Kinora-Token"]):
        assert secret not in caplog.text
