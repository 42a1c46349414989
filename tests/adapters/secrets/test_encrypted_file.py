"""The encrypted file keeps the contract, and keeps its values to itself."""

import json
import stat
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from adapters.secrets.encrypted_file import EncryptedFileSecrets
from adapters.secrets.keys import Keychain, KeyFile
from adapters.secrets.names import SecretsUnreadable, UnsafePermissions
from tests.adapters.contracts.secrets_contract import VALUE, SecretsContract


def store(folder: Path) -> EncryptedFileSecrets:
    """A store as the composition root builds it."""
    return EncryptedFileSecrets(
        folder / "secrets.json", [Keychain(), KeyFile(folder / "secrets.key")]
    )


class KeychainInMemory(KeyringBackend):
    """A keychain as a Mac has one."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the library leaves it untyped
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


@pytest.fixture
def keychain() -> Iterator[KeychainInMemory]:
    """A usable keychain for the length of one test."""
    before = keyring.get_keyring()
    backend = KeychainInMemory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


class TestEncryptedFileWithKeyFile(SecretsContract):
    @pytest.fixture
    def secrets(self, tmp_path: Path) -> EncryptedFileSecrets:
        return store(tmp_path)


class TestEncryptedFileWithKeychain(SecretsContract):
    @pytest.fixture
    def secrets(self, tmp_path: Path, keychain: KeychainInMemory) -> EncryptedFileSecrets:
        return store(tmp_path)


class TestOnDisk:
    def test_neither_name_nor_value_can_be_read(self, tmp_path: Path) -> None:
        store(tmp_path).set("openai_api_key", "plain-value")

        for file in tmp_path.iterdir():
            assert b"plain-value" not in file.read_bytes()
            assert b"openai" not in file.read_bytes()

    def test_every_file_is_private(self, tmp_path: Path) -> None:
        store(tmp_path / "data").set("openai_api_key", VALUE)

        files = list((tmp_path / "data").iterdir())
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700

    def test_nothing_is_written_by_asking(self, tmp_path: Path) -> None:
        store(tmp_path / "data").get("openai_api_key")
        store(tmp_path / "data").names()

        assert not (tmp_path / "data").exists()

    def test_the_same_value_never_looks_the_same(self, tmp_path: Path) -> None:
        store(tmp_path).set("openai_api_key", VALUE)
        first = (tmp_path / "secrets.json").read_bytes()

        store(tmp_path).set("openai_api_key", VALUE)

        assert (tmp_path / "secrets.json").read_bytes() != first

    def test_another_process_finds_it_again(self, tmp_path: Path) -> None:
        store(tmp_path).set("openai_api_key", "plain-value")
        program = (
            "import pathlib, sys; from tests.adapters.secrets.test_encrypted_file import store;"
            "print(store(pathlib.Path(sys.argv[1])).get('openai_api_key'))"
        )

        answer = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=True
        )

        assert answer.stdout == b"plain-value\n"

    def test_writers_in_several_processes_lose_nothing(self, tmp_path: Path) -> None:
        program = (
            "import pathlib, sys; from tests.adapters.secrets.test_encrypted_file import store;"
            "s = store(pathlib.Path(sys.argv[1]));"
            "[s.set(f'{sys.argv[2]}_{n}', 'x') for n in range(10)]"
        )
        command = [sys.executable, "-c", program, str(tmp_path)]

        writers = [subprocess.Popen([*command, who]) for who in ("a", "b", "c")]

        assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
        assert len(store(tmp_path).names()) == 30


class TestRefusal:
    @pytest.mark.parametrize("file", ["secrets.json", "secrets.key"])
    @pytest.mark.parametrize("mode", [0o640, 0o604, 0o622])
    def test_of_a_file_that_others_can_open(self, tmp_path: Path, file: str, mode: int) -> None:
        store(tmp_path).set("openai_api_key", VALUE)
        (tmp_path / file).chmod(mode)

        with pytest.raises(UnsafePermissions, match=f"chmod 600 '.*{file}'"):
            store(tmp_path).get("openai_api_key")
        with pytest.raises(UnsafePermissions):
            store(tmp_path).set("openai_api_key", VALUE)

    def test_of_a_changed_byte(self, tmp_path: Path) -> None:
        store(tmp_path).set("openai_api_key", VALUE)
        stored = json.loads((tmp_path / "secrets.json").read_text())
        stored["box"] = ("A" if stored["box"][0] != "A" else "B") + stored["box"][1:]
        (tmp_path / "secrets.json").write_text(json.dumps(stored))

        with pytest.raises(SecretsUnreadable, match="damaged"):
            store(tmp_path).get("openai_api_key")

    @pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 1}', "\N{NULL}"])
    def test_of_a_file_that_is_something_else(self, tmp_path: Path, content: str) -> None:
        (tmp_path / "secrets.json").write_text(content)
        (tmp_path / "secrets.json").chmod(0o600)

        with pytest.raises(SecretsUnreadable, match="damaged"):
            store(tmp_path).names()

    def test_of_a_newer_format(self, tmp_path: Path) -> None:
        (tmp_path / "secrets.json").write_text('{"format": 2}')
        (tmp_path / "secrets.json").chmod(0o600)

        with pytest.raises(SecretsUnreadable, match="newer Kinora"):
            store(tmp_path).names()

    def test_of_a_store_whose_key_file_is_gone(self, tmp_path: Path) -> None:
        store(tmp_path).set("openai_api_key", VALUE)
        (tmp_path / "secrets.key").unlink()

        with pytest.raises(SecretsUnreadable, match="is gone"):
            store(tmp_path).set("openai_api_key", VALUE)

        assert not (tmp_path / "secrets.key").exists()

    def test_of_the_key_of_another_store(self, tmp_path: Path) -> None:
        for folder in ("mine", "other"):
            store(tmp_path / folder).set("openai_api_key", VALUE)
        (tmp_path / "other" / "secrets.key").rename(tmp_path / "mine" / "secrets.key")

        with pytest.raises(SecretsUnreadable, match="of other secrets"):
            store(tmp_path / "mine").get("openai_api_key")

    def test_carries_no_value(self, tmp_path: Path) -> None:
        old, new = (f"{age}-value" for age in ("old", "new"))
        store(tmp_path).set("openai_api_key", old)
        (tmp_path / "secrets.json").chmod(0o644)

        with pytest.raises(UnsafePermissions) as refusal:
            store(tmp_path).set("openai_api_key", new)

        told = "".join(traceback.format_exception(refusal.value))
        assert old not in told
        assert new not in told

    def test_can_be_left_behind_by_a_reset(self, tmp_path: Path) -> None:
        store(tmp_path).set("openai_api_key", VALUE)
        (tmp_path / "secrets.key").unlink()

        store(tmp_path).reset()
        store(tmp_path).set("openai_api_key", VALUE)

        assert store(tmp_path).get("openai_api_key") == VALUE


class TestKeychain:
    def test_is_preferred_and_leaves_no_key_on_disk(
        self, tmp_path: Path, keychain: KeychainInMemory
    ) -> None:
        store(tmp_path).set("openai_api_key", VALUE)

        assert not (tmp_path / "secrets.key").exists()
        assert len(keychain.entries) == 1

    def test_that_is_locked_later_leads_to_no_second_key(
        self, tmp_path: Path, keychain: KeychainInMemory
    ) -> None:
        store(tmp_path).set("openai_api_key", VALUE)
        keychain.locked = True

        with pytest.raises(SecretsUnreadable, match="unlock"):
            store(tmp_path).set("tiktok_token", VALUE)

        keychain.locked = False
        assert store(tmp_path).names() == ["openai_api_key"]

    def test_that_is_locked_at_first_is_passed_over(
        self, tmp_path: Path, keychain: KeychainInMemory
    ) -> None:
        keychain.locked = True
        store(tmp_path).set("openai_api_key", VALUE)
        keychain.locked = False

        assert store(tmp_path).get("openai_api_key") == VALUE
        assert (tmp_path / "secrets.key").exists()

    def test_of_another_machine_is_told_apart(
        self, tmp_path: Path, keychain: KeychainInMemory
    ) -> None:
        store(tmp_path).set("openai_api_key", VALUE)
        keychain.entries.clear()

        with pytest.raises(SecretsUnreadable, match="another machine"):
            store(tmp_path).get("openai_api_key")
