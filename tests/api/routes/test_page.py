"""The panel's page and files, as a browser fetches them."""

import pytest
from fastapi.testclient import TestClient

from api.panel_build import ensure_panel


@pytest.fixture(scope="module", autouse=True)
def built_panel() -> None:
    ensure_panel(lambda _: None)


class TestPage:
    def test_is_one_for_every_address_with_a_word_of_its_own(self, door: TestClient) -> None:
        first, second = (door.get("/animations/x") for _ in range(2))

        assert first.status_code == 200
        assert "'unsafe-inline'" not in first.headers["content-security-policy"]
        assert first.text != second.text

    @pytest.mark.parametrize("path", ["/assets/nothing.js", "/built-from.txt", "/%2e%2e/app.py"])
    def test_serves_no_other_file(self, door: TestClient, path: str) -> None:
        assert door.get(path).status_code == 404

    def test_leaves_unknown_routes_of_the_api_unknown(self, door: TestClient) -> None:
        answer = door.get("/api/v1/nothing")

        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
