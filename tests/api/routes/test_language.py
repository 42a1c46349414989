"""The language over HTTP: every construct with its example, the gallery, documents tried out."""

from fastapi.testclient import TestClient

from adapters.documents.yaml_reader import read_document
from domain.language.capabilities import CAPABILITIES
from domain.language.models import Document
from domain.language.validation import validate

LANGUAGE = "/api/v1/language"


class TestLanguagePage:
    def test_names_every_capability_with_its_keys(self, door: TestClient) -> None:
        page = door.get(LANGUAGE).json()

        assert [each["id"] for each in page["capabilities"]] == [each.id for each in CAPABILITIES]
        ring = next(each for each in page["capabilities"] if each["id"] == "birth.ring")
        assert {"count", "radius", "species"} <= set(ring["keys"])
        assert all(each["pl"] and each["en"] for each in page["capabilities"])

    def test_shows_each_with_a_fragment_and_a_whole_document(self, door: TestClient) -> None:
        page = door.get(f"{LANGUAGE}/capabilities/birth.ring").json()

        assert "births:" in page["fragment"]
        assert "dsl_version" not in page["fragment"]
        read = read_document(page["example"])
        assert isinstance(validate(read.mapping, read.position), Document)

    def test_has_a_still_of_each_that_a_browser_need_not_fetch_twice(
        self, door: TestClient
    ) -> None:
        path = f"{LANGUAGE}/capabilities/birth.ring/still.jpg"

        first = door.get(path)
        again = door.get(path, headers={"If-None-Match": first.headers["etag"]})

        assert (first.status_code, first.headers["content-type"]) == (200, "image/jpeg")
        assert again.status_code == 304

    def test_gives_no_file_that_is_none_of_its_own(self, door: TestClient) -> None:
        for name in ("pictures.json", "..%2f..%2fREADME", "*", "birth"):
            assert door.get(f"{LANGUAGE}/capabilities/{name}/still.jpg").status_code == 404
            assert door.get(f"{LANGUAGE}/gallery/{name}").status_code == 404


class TestGallery:
    def test_is_listed_with_what_each_film_uses_and_can_be_read(self, door: TestClient) -> None:
        films = door.get(f"{LANGUAGE}/gallery").json()["items"]

        tower = next(each for each in films if each["name"] == "tower")
        assert "shape.rectangle" in tower["capabilities"]
        assert tower["title"] in door.get(f"{LANGUAGE}/gallery/tower").json()["text"]
        assert door.get(f"{LANGUAGE}/gallery/tower/sheet.jpg").status_code == 200


class TestCheck:
    def test_tells_every_problem_with_its_line(self, door: TestClient) -> None:
        text = 'dsl_version: "2.0"\nduration: -3\nspecies:\n  - {name: a, shap: circle}\n'

        verdict = door.post(f"{LANGUAGE}/check", json={"text": text}).json()

        assert not verdict["valid"]
        assert {2, 4} <= {each["line"] for each in verdict["problems"]}
        assert any("shape" in each["hint"] for each in verdict["problems"])

    def test_estimates_the_cost_of_a_good_one(self, door: TestClient) -> None:
        example = door.get(f"{LANGUAGE}/capabilities/birth.ring").json()["example"]

        verdict = door.post(f"{LANGUAGE}/check", json={"text": example}).json()

        assert verdict["valid"]
        assert verdict["explained"]["estimate"]["level"] == "fair"

    def test_refuses_a_preview_of_a_bad_one_with_the_places(self, door: TestClient) -> None:
        answer = door.post(f"{LANGUAGE}/preview", json={"text": "duration: 3\n"})

        assert (answer.status_code, answer.json()["code"]) == (422, "document-invalid")
        assert answer.json()["problems"]
