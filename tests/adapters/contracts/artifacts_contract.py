"""What every artifact store promises: run against the twin, the folder, and later S3."""

import hashlib
from pathlib import Path

import pytest

from domain.identifiers import Digest, digest_of
from domain.ports import ArtifactMissing, Artifacts

NEVER_KEPT = digest_of(b"never kept")


class ArtifactsContract:
    """Inherit, give the fixture ``artifacts`` an empty store, and all promises are tested."""

    @pytest.fixture
    def artifacts(self) -> Artifacts:
        raise NotImplementedError

    def test_names_bytes_by_their_sha256(self, artifacts: Artifacts) -> None:
        digest = artifacts.put(b"film")

        assert digest == hashlib.sha256(b"film").hexdigest()

    def test_gives_back_what_was_put(self, artifacts: Artifacts) -> None:
        digest = artifacts.put(b"film")

        with artifacts.open(digest) as kept:
            assert kept.read() == b"film"
        assert artifacts.path(digest).read_bytes() == b"film"
        assert artifacts.size(digest) == 4
        assert artifacts.has(digest)

    def test_takes_a_file_of_several_chunks(self, artifacts: Artifacts, tmp_path: Path) -> None:
        film = tmp_path / "film.mp4"
        film.write_bytes(bytes(range(256)) * 12_000 + b"end")

        digest = artifacts.put(film)

        assert digest == hashlib.sha256(film.read_bytes()).hexdigest()
        assert artifacts.path(digest).read_bytes() == film.read_bytes()
        assert artifacts.size(digest) == 256 * 12_000 + 3

    def test_leaves_the_given_file_alone(self, artifacts: Artifacts, tmp_path: Path) -> None:
        film = tmp_path / "film.mp4"
        film.write_bytes(b"film")
        digest = artifacts.put(film)

        film.write_bytes(b"changed")

        assert artifacts.path(digest).read_bytes() == b"film"

    def test_keeps_nothing_at_all_as_well(self, artifacts: Artifacts) -> None:
        digest = artifacts.put(b"")

        assert artifacts.size(digest) == 0
        with artifacts.open(digest) as kept:
            assert kept.read() == b""

    def test_finds_keeping_twice_harmless(self, artifacts: Artifacts, tmp_path: Path) -> None:
        film = tmp_path / "film.mp4"
        film.write_bytes(b"film")

        once, twice = artifacts.put(b"film"), artifacts.put(film)

        assert once == twice
        assert list(artifacts.digests()) == [once]

    def test_can_seek(self, artifacts: Artifacts) -> None:
        digest = artifacts.put(b"0123456789")

        with artifacts.open(digest) as kept:
            kept.seek(7)
            assert kept.read() == b"789"

    @pytest.mark.parametrize("unknown", [NEVER_KEPT, Digest("../../etc/passwd"), Digest("")])
    def test_says_that_bytes_are_missing(self, artifacts: Artifacts, unknown: Digest) -> None:
        assert not artifacts.has(unknown)
        for question in (artifacts.open, artifacts.path, artifacts.size):
            with pytest.raises(ArtifactMissing):
                question(unknown)

    def test_forgets_and_finds_forgetting_twice_harmless(self, artifacts: Artifacts) -> None:
        digest = artifacts.put(b"film")
        kept = artifacts.put(b"kept")

        artifacts.delete(digest)
        artifacts.delete(digest)
        artifacts.delete(NEVER_KEPT)

        assert not artifacts.has(digest)
        assert list(artifacts.digests()) == [kept]

    def test_can_keep_again_what_was_forgotten(self, artifacts: Artifacts) -> None:
        digest = artifacts.put(b"film")
        artifacts.delete(digest)

        artifacts.put(b"film")

        assert artifacts.path(digest).read_bytes() == b"film"

    def test_lists_in_order_of_digest(self, artifacts: Artifacts) -> None:
        digests = {artifacts.put(str(number).encode()) for number in range(20)}

        assert list(artifacts.digests()) == sorted(digests)
