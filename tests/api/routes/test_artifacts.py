"""Artifacts over HTTP: whole, in parts, unchanged, and named by their digest."""

import base64
import hashlib

from fastapi.testclient import TestClient

from api.bootstrap import Kinora

FILM = b"\x00\x00\x00\x20ftypisom" + bytes(range(256)) * 40


class TestArtifacts:
    def test_are_whole_with_type_digest_and_lasting_cache(
        self, door: TestClient, kinora: Kinora
    ) -> None:
        digest = kinora.artifacts.put(FILM)

        answer = door.get(f"/api/v1/artifacts/{digest}")

        assert answer.content == FILM
        assert answer.headers["content-type"] == "video/mp4"
        assert answer.headers["etag"] == f'"{digest}"'
        assert "immutable" in answer.headers["cache-control"]
        told = answer.headers["repr-digest"].removeprefix("sha-256=:").removesuffix(":")
        assert base64.b64decode(told) == hashlib.sha256(FILM).digest()

    def test_are_sent_in_the_parts_asked_for(self, door: TestClient, kinora: Kinora) -> None:
        path = f"/api/v1/artifacts/{kinora.artifacts.put(FILM)}"

        middle = door.get(path, headers={"Range": "bytes=100-199"})
        ending = door.get(path, headers={"Range": "bytes=-10"})
        beyond = door.get(path, headers={"Range": f"bytes={len(FILM)}-"})

        assert (middle.status_code, middle.content) == (206, FILM[100:200])
        assert middle.headers["content-range"] == f"bytes 100-199/{len(FILM)}"
        assert (ending.status_code, ending.content) == (206, FILM[-10:])
        assert beyond.status_code == 416

    def test_are_sent_whole_when_the_part_is_of_another_file(
        self, door: TestClient, kinora: Kinora
    ) -> None:
        path = f"/api/v1/artifacts/{kinora.artifacts.put(FILM)}"

        answer = door.get(path, headers={"Range": "bytes=0-9", "If-Range": '"another"'})

        assert (answer.status_code, answer.content) == (200, FILM)

    def test_are_not_sent_to_who_has_them(self, door: TestClient, kinora: Kinora) -> None:
        digest = kinora.artifacts.put(FILM)

        answer = door.get(f"/api/v1/artifacts/{digest}", headers={"If-None-Match": f'"{digest}"'})

        assert (answer.status_code, answer.content) == (304, b"")

    def test_that_were_purged_are_told_so(self, door: TestClient, kinora: Kinora) -> None:
        digest = kinora.artifacts.put(FILM)
        kinora.artifacts.delete(digest)

        answer = door.get(f"/api/v1/artifacts/{digest}")

        assert (answer.status_code, answer.json()["code"]) == (404, "artifact-missing")

    def test_have_no_other_name_than_a_digest(self, door: TestClient) -> None:
        assert door.get("/api/v1/artifacts/..%2f..%2fsecrets").status_code in (404, 422)
        assert door.get("/api/v1/artifacts/ABC").status_code == 422
