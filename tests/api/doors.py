"""Browsers at the door of a profile: signed in, and sending what a browser sends."""

from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

PASSWORD = "korekt koń bateria zszywka"
ORIGIN = "http://testserver"


class Browser(TestClient):
    """A browser on this machine that shows pages of this door."""

    def __init__(self, app: FastAPI, *, address: str = "127.0.0.1", **options: Any) -> None:
        super().__init__(app, client=(address, 50_000), **options)
        self.headers["Origin"] = str(self.base_url).rstrip("/")
        self.headers["Sec-Fetch-Site"] = "same-origin"
        self.headers["User-Agent"] = "Safari"

    def sign_in(self, password: str = PASSWORD, **more: str) -> Any:
        """Sign in and carry the token from now on; the answer."""
        answer = self.post("/api/v1/session", json={"password": password, **more})
        if answer.status_code == 200:
            self.carry(answer.json()["token"])
        return answer

    def carry(self, token: str) -> None:
        """Send this token with every request."""
        self.headers["X-Kinora-Token"] = token


def signed_in(app: FastAPI) -> Browser:
    """A browser whose operator is created, when there is none, and signed in."""
    porter = app.state.porter
    if not porter.has_operator():
        porter.create(PASSWORD, "shell")
    browser = Browser(app)
    answer = browser.sign_in()
    assert answer.status_code == 200, answer.text
    return browser
