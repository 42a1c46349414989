"""What the doctor finds, and what it says to do."""

import socket
from pathlib import Path

import pytest

from api.doctor import OPTIONAL_KEYS, Check, _ports, examine
from api.settings import Settings, load_settings


@pytest.fixture
def settings(
    tmp_path: Path, postgres_url: str, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> Settings:
    """A profile with servers of its own, and a renderer that answers at once."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    monkeypatch.setenv("REDIS_URL", redis_url)
    monkeypatch.setenv("KINORA_TIME_ZONE", "Europe/Warsaw")
    return load_settings(KINORA_DATA_DIR=tmp_path / "data", KINORA_PORT=free_port())


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def by_name(settings: Settings) -> dict[str, Check]:
    """The checks by name; of several, the last."""
    return {each.name: each for each in examine(settings)}


class TestDoctor:
    def test_finds_everything_required(self, settings: Settings) -> None:
        checks = examine(settings)

        failed = [each for each in checks if each.state == "failed"]
        assert failed == []
        keys = [each for each in checks if each.name == "key"]
        assert [each.state for each in keys] == ["optional"] * len(OPTIONAL_KEYS)

    def test_says_what_to_do_about_everything_missing(
        self, settings: Settings, tmp_path: Path
    ) -> None:
        broken = settings.model_copy(
            update={
                "database_url": "postgresql://nobody@127.0.0.1:1/none",
                "redis_url": "redis://127.0.0.1:1/0",
                "renderer": str(tmp_path / "no-such-renderer"),
            }
        )

        found = by_name(broken)

        for name in ("database", "queue", "renderer"):
            assert found[name].state == "failed"
            assert found[name].todo

    def test_names_a_folder_that_cannot_be_written(
        self, settings: Settings, tmp_path: Path
    ) -> None:
        (tmp_path / "file").write_text("")
        broken = settings.model_copy(update={"data_root": tmp_path / "file"})
        broken.__dict__.pop("data_dir", None)

        assert by_name(broken)["folder"].state == "failed"

    def test_warns_of_a_taken_port(self, settings: Settings) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", settings.port))
            taken.listen()

            assert by_name(settings)["port"].state == "warning"

    def test_looks_at_the_platforms_port_in_the_sandbox_alone(self, settings: Settings) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            sandbox = settings.model_copy(update={"profile": "sandbox", "sandbox_port": port})

            found = [each for each in _ports(sandbox) if each.state == "warning"]

        assert [(each.values["port"], "KINORA_SANDBOX_PORT" in each.todo) for each in found] == [
            (port, True)
        ]
        assert len(list(_ports(settings))) == 1

    def test_refuses_secrets_that_others_can_read(self, settings: Settings) -> None:
        settings.data_dir.mkdir(parents=True)
        secrets = settings.data_dir / "secrets.json"
        secrets.write_text("{}")
        secrets.chmod(0o644)

        check = by_name(settings)["permissions"]

        assert check.state == "failed"
        assert "chmod 600" in str(check.values["remedy"])

    def test_fills_every_text(self, settings: Settings) -> None:
        for each in examine(settings):
            assert "{" not in each.text.format(**each.values)
            assert "{" not in each.todo.format(**each.values)
