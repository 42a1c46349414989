"""Environment before ``.env`` before the store; and each place on its own."""

from pathlib import Path

import pytest

from adapters.secrets.chain import SecretChain, secret_files, secrets_in
from adapters.secrets.environment import DotenvSecrets, EnvironmentSecrets
from adapters.secrets.in_memory import InMemorySecrets
from adapters.secrets.names import SecretSetElsewhere, UnsafePermissions
from adapters.secrets.permissions import check_permissions
from tests.adapters.contracts.secrets_contract import SecretsContract


def dotenv(folder: Path, text: str, *, mode: int = 0o600) -> Path:
    file = folder / ".env"
    file.write_text(text)
    file.chmod(mode)
    return file


class TestSecretChain(SecretsContract):
    @pytest.fixture
    def secrets(self) -> SecretChain:
        return SecretChain([EnvironmentSecrets({})], InMemorySecrets())

    def test_asks_environment_then_dotenv_then_store(self, tmp_path: Path) -> None:
        store = InMemorySecrets()
        for name in ("first", "second", "third"):
            store.set(name, "store")
        file = dotenv(tmp_path, "KINORA_SECRET_FIRST=dotenv\nKINORA_SECRET_SECOND=dotenv\n")
        environment = EnvironmentSecrets({"KINORA_SECRET_FIRST": "environment"})

        chain = SecretChain([environment, DotenvSecrets(file)], store)

        found = [chain.get(name) for name in ("first", "second", "third")]
        assert found == ["environment", "dotenv", "store"]
        assert chain.names() == ["first", "second", "third"]
        assert chain.place_of("first") == "the environment"
        assert chain.place_of("second") == str(file)
        assert chain.place_of("third") == "the encrypted store"
        assert chain.place_of("fourth") is None

    def test_refuses_to_write_what_would_have_no_effect(self) -> None:
        environment = EnvironmentSecrets({"KINORA_SECRET_OPENAI_API_KEY": "from outside"})
        chain = SecretChain([environment], InMemorySecrets())

        with pytest.raises(SecretSetElsewhere, match="KINORA_SECRET_OPENAI_API_KEY") as refusal:
            chain.set("openai_api_key", "new")
        with pytest.raises(SecretSetElsewhere):
            chain.delete("openai_api_key")

        assert "from outside" not in str(refusal.value)

    def test_is_built_for_a_data_folder(self, tmp_path: Path) -> None:
        file = dotenv(tmp_path, "KINORA_SECRET_ONE=1\n")

        secrets_in(tmp_path / "data", environment={}, dotenv=file).set("two", "2")

        again = secrets_in(tmp_path / "data", environment={"KINORA_SECRET_THREE": "3"}, dotenv=file)
        assert [again.get(name) for name in again.names()] == ["1", "3", "2"]


class TestEnvironmentSecrets:
    def test_pass_over_what_is_no_secret(self) -> None:
        secrets = EnvironmentSecrets(
            {"KINORA_PORT": "1", "KINORA_SECRET_": "x", "KINORA_SECRET_a": "x", "HOME": "/"}
        )

        assert secrets.names() == []

    def test_count_an_empty_one_as_not_set(self) -> None:
        secrets = EnvironmentSecrets({"KINORA_SECRET_OPENAI_API_KEY": ""})

        assert secrets.get("openai_api_key") is None
        assert secrets.names() == []

    def test_show_no_value(self) -> None:
        assert "hidden" not in repr(EnvironmentSecrets({"KINORA_SECRET_A": "hidden"}))


class TestDotenvSecrets:
    def test_need_no_file(self, tmp_path: Path) -> None:
        secrets = DotenvSecrets(tmp_path / ".env")

        assert secrets.get("openai_api_key") is None
        assert secrets.names() == []

    def test_read_quotes_comments_and_dollars_as_they_stand(self, tmp_path: Path) -> None:
        file = dotenv(
            tmp_path,
            "# keys\nexport KINORA_SECRET_A=plain # why\nKINORA_SECRET_B='a # b'\n"
            'KINORA_SECRET_C="${HOME}$x"\nKINORA_SECRET_D=\nKINORA_PORT=1\n',
        )

        secrets = DotenvSecrets(file)

        assert {name: secrets.get(name) for name in secrets.names()} == {
            "a": "plain",
            "b": "a # b",
            "c": "${HOME}$x",
        }

    def test_see_a_change_without_a_restart(self, tmp_path: Path) -> None:
        secrets = DotenvSecrets(dotenv(tmp_path, "KINORA_SECRET_A=old\n"))
        dotenv(tmp_path, "KINORA_SECRET_A=new\n")

        assert secrets.get("a") == "new"

    def test_refuse_a_file_that_others_can_read(self, tmp_path: Path) -> None:
        secrets = DotenvSecrets(dotenv(tmp_path, "KINORA_SECRET_A=hidden\n", mode=0o644))

        with pytest.raises(UnsafePermissions, match="chmod 600") as refusal:
            secrets.get("a")

        assert "hidden" not in str(refusal.value)
        assert secrets.get("b") is None


class TestPermissions:
    def test_of_private_and_of_missing_files_are_well(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o700)
        file = dotenv(tmp_path, "")

        assert check_permissions([file, tmp_path / "missing"]) == []

    def test_come_with_a_remedy(self, tmp_path: Path) -> None:
        (tmp_path / "data").mkdir(mode=0o700)
        file = dotenv(tmp_path / "data", "", mode=0o644)

        (finding,) = check_permissions([file])

        assert finding.path == file
        assert "0644" in finding.problem
        assert finding.remedy == f"chmod 600 '{file}'"

    def test_of_the_folder_count_too(self, tmp_path: Path) -> None:
        file = dotenv(tmp_path, "")
        tmp_path.chmod(0o777)

        (finding,) = check_permissions([file])

        assert finding.path == tmp_path.resolve()
        assert finding.remedy == f"chmod go-w '{tmp_path.resolve()}'"

    def test_of_a_sticky_folder_are_well(self, tmp_path: Path) -> None:
        file = dotenv(tmp_path, "")
        tmp_path.chmod(0o1777)

        assert check_permissions([file]) == []

    def test_are_asked_of_dotenv_only_when_it_has_secrets(self, tmp_path: Path) -> None:
        without = dotenv(tmp_path, "KINORA_PORT=1\n")
        assert without not in secret_files(tmp_path, without)

        with_secret = dotenv(tmp_path, "KINORA_SECRET_A=x\n")
        assert with_secret in secret_files(tmp_path, with_secret)
