"""A profile as one file, and back."""

import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from adapters.artifacts.local_folder import LocalFolderArtifacts
from adapters.event_store.migrate import migrate
from adapters.secrets.chain import store_in
from adapters.secrets.passphrase_box import (
    PassphraseTooShort,
    WrongPassphrase,
    close_box,
    open_box,
)
from tests.api.cli.command_line import CommandLine, Story

PASSPHRASE = "cztery dobre polskie słowa"
TOKEN = "planted-token-7f3a"


@pytest.fixture
def elsewhere(
    kinora: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The folder of another machine with an empty database; ``move`` goes there."""
    url = kinora.store.database_url
    old = url.rsplit("/", 1)[1].split("?")[0]
    name = f"copy_{old}"
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    copy = url.replace(f"/{old}?", f"/{name}?")
    migrate(copy)
    folder = tmp_path / "elsewhere"
    monkeypatch.setenv("KINORA_BACKUP_PASSPHRASE", PASSPHRASE)
    yield folder
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def backup(kinora: CommandLine, story: Story, tmp_path: Path, elsewhere: Path) -> Path:
    """A profile with ideas, an artifact and a secret, as a file."""
    story.idea()
    home = tmp_path / "data" / "main"
    LocalFolderArtifacts(home / "artifacts").put(b"a film")
    store_in(home).set("youtube_refresh_token", TOKEN)
    file = tmp_path / "k.tar"
    kinora.json("backup", str(file))
    return file


def move(kinora: CommandLine, elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on commands run on the other machine."""
    url = kinora.store.database_url
    old = url.rsplit("/", 1)[1].split("?")[0]
    monkeypatch.setenv("DATABASE_URL", url.replace(f"/{old}?", f"/copy_{old}?"))
    monkeypatch.setenv("KINORA_DATA_DIR", str(elsewhere))


class TestABackup:
    def test_restores_log_artifacts_and_secrets_elsewhere(
        self,
        kinora: CommandLine,
        backup: Path,
        elsewhere: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        before = kinora.json("log", "verify")
        ideas = kinora.json("ideas", "list")
        move(kinora, elsewhere, monkeypatch)

        kinora.json("restore", str(backup))

        assert kinora.json("log", "verify")["hash"] == before["hash"]
        assert kinora.json("ideas", "list") == ideas
        assert store_in(elsewhere / "main").get("youtube_refresh_token") == TOKEN
        (digest,) = LocalFolderArtifacts(elsewhere / "main" / "artifacts").digests()
        with LocalFolderArtifacts(elsewhere / "main" / "artifacts").open(digest) as film:
            assert film.read() == b"a film"
        assert kinora("restore", str(backup)).code == 1

    def test_says_no_secret_and_stands_beside_nothing(self, backup: Path) -> None:
        assert TOKEN.encode() not in backup.read_bytes()
        assert PASSPHRASE.encode() not in backup.read_bytes()
        assert backup.stat().st_mode & 0o077 == 0
        assert list(backup.parent.glob(".k.tar*")) == []

    def test_is_not_restored_under_another_passphrase(
        self,
        kinora: CommandLine,
        backup: Path,
        elsewhere: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        move(kinora, elsewhere, monkeypatch)
        monkeypatch.setenv("KINORA_BACKUP_PASSPHRASE", "something else entirely")

        refused = kinora("restore", str(backup))

        assert (refused.code, TOKEN in refused.err) == (1, False)
        monkeypatch.setenv("KINORA_BACKUP_PASSPHRASE", PASSPHRASE)
        assert kinora.json("restore", str(backup))["events"] == 2

    def test_that_was_cut_short_changes_nothing(
        self,
        kinora: CommandLine,
        backup: Path,
        elsewhere: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        cut = backup.with_name("cut.tar")
        shutil.copy(backup, cut)
        with cut.open("r+b") as file:
            file.truncate(backup.stat().st_size // 3)
        move(kinora, elsewhere, monkeypatch)

        assert kinora("restore", str(cut)).code == 4
        assert kinora.json("restore", str(backup))["events"] == 2

    def test_is_no_file_of_another_kind(self, kinora: CommandLine, tmp_path: Path) -> None:
        other = tmp_path / "other.tar"
        with tarfile.open(other, "w"):
            pass

        assert kinora("restore", str(other)).code == 4

    def test_replaces_no_file(self, kinora: CommandLine, tmp_path: Path) -> None:
        there = tmp_path / "k.tar"
        there.write_bytes(b"mine")

        assert kinora("backup", str(there)).code == 4
        assert there.read_bytes() == b"mine"


class TestTheBox:
    def test_opens_with_its_passphrase_alone(self) -> None:
        box = close_box({"a": "b"}, PASSPHRASE)

        assert open_box(box, PASSPHRASE) == {"a": "b"}
        with pytest.raises(WrongPassphrase):
            open_box(box, PASSPHRASE + " ")
        with pytest.raises(WrongPassphrase):
            open_box(box[:-9], PASSPHRASE)
        with pytest.raises(PassphraseTooShort):
            close_box({"a": "b"}, "short")
