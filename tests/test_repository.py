"""The checkout itself: what stands in it works for everybody, and nothing stands in it that
belongs to one machine."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from api.settings import Settings

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """Every file under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file()]


class TestCompose:
    @pytest.fixture
    def services(self) -> dict[str, Any]:
        services = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]
        assert isinstance(services, dict)
        return services

    def test_pins_every_image_to_one_release(self, services: dict[str, Any]) -> None:
        for service in services.values():
            tag = service["image"].rpartition(":")[2]

            assert re.search(r"\d+\.\d+|RELEASE\.\d{4}-\d\d-\d\d", tag), service["image"]

    def test_listens_on_this_machine_only(self, services: dict[str, Any]) -> None:
        ports = [port for service in services.values() for port in service["ports"]]

        assert [port for port in ports if not port.startswith("127.0.0.1:")] == []

    def test_knows_when_a_service_is_ready(self, services: dict[str, Any]) -> None:
        assert [name for name, each in services.items() if "healthcheck" not in each] == []

    def test_contains_no_password(self, services: dict[str, Any]) -> None:
        values = [
            value
            for service in services.values()
            for name, value in service["environment"].items()
            if "PASSWORD" in name
        ]

        assert len(values) == 3
        assert [
            each for each in values if not re.fullmatch(r"\$\{KINORA_\w+:[?-][^}]*\}", each)
        ] == []

    def test_keeps_the_data_of_postgres_18_where_its_image_expects_it(
        self, services: dict[str, Any]
    ) -> None:
        assert services["postgres"]["image"].startswith("postgres:18.")
        assert services["postgres"]["volumes"] == ["postgres:/var/lib/postgresql"]

    def test_starts_the_object_store_only_when_asked(self, services: dict[str, Any]) -> None:
        assert {name: each.get("profiles", []) for name, each in services.items()} == {
            "postgres": [],
            "valkey": [],
            "s3": ["s3"],
        }

    def test_reads_only_variables_that_are_explained(self) -> None:
        text = (ROOT / "docker-compose.yml").read_text("utf-8")

        assert set(re.findall(r"(?<!\$)\$\{(\w+)", text)) <= set(explained())


def explained() -> dict[str, str]:
    """Every variable of ``.env.example`` with the value written there first."""
    found: dict[str, str] = {}
    for line in (ROOT / ".env.example").read_text("utf-8").splitlines():
        setting = re.fullmatch(r"#([A-Z][A-Z0-9_]*)=(.*)", line)
        if setting:
            found.setdefault(setting.group(1), setting.group(2))
    return found


def variables() -> dict[str, object]:
    """The environment variable of every setting, with its default."""
    return {
        str(field.validation_alias or field.alias or name): field.default
        for name, field in Settings.model_fields.items()
    }


class TestEnvExample:
    def test_explains_every_setting(self) -> None:
        assert sorted(set(variables()) - set(explained())) == []

    def test_explains_no_setting_that_nobody_reads(self) -> None:
        compose = (ROOT / "docker-compose.yml").read_text("utf-8")
        unknown = set(explained()) - set(variables())

        nobody = [
            name
            for name in unknown
            if name not in compose and not name.startswith("KINORA_SECRET_")
        ]
        assert sorted(nobody) == []

    @pytest.mark.parametrize("variable", sorted(variables()))
    def test_states_the_default(self, variable: str) -> None:
        default = variables()[variable]
        words = "" if default is None else f"{default:g}" if isinstance(default, float) else default

        assert explained()[variable] == str(words)

    def test_changes_nothing_when_it_is_copied(self) -> None:
        lines = (ROOT / ".env.example").read_text("utf-8").splitlines()

        assert [line for line in lines if line and not line.startswith("#")] == []


class TestLock:
    def check(self, lock: Path) -> subprocess.CompletedProcess[str]:
        command = ["python", "scripts/check_lock.py", str(lock)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    def test_names_the_hosts_of_pypi_only(self) -> None:
        answer = self.check(ROOT / "uv.lock")

        assert (answer.returncode, answer.stdout) == (0, "")

    def test_of_another_host_is_noticed(self, tmp_path: Path) -> None:
        lock = (ROOT / "uv.lock").read_text("utf-8")
        planted = tmp_path / "uv.lock"
        planted.write_text(
            lock.replace("https://files.pythonhosted.org/", "https://mirror.example/", 1), "utf-8"
        )

        answer = self.check(planted)

        assert answer.returncode == 1
        assert "mirror.example" in answer.stdout

    def test_and_python_fit_together(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        wanted = (ROOT / ".python-version").read_text("utf-8").strip()

        assert project["requires-python"] == f">={wanted}"


class TestTasks:
    def test_are_all_explained(self) -> None:
        makefile = (ROOT / "Makefile").read_text("utf-8")
        targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, flags=re.MULTILINE))
        told = set(re.findall(r"^([a-z][a-z-]*):.*?## ", makefile, flags=re.MULTILINE))
        phony = set(makefile.partition(".PHONY:")[2].partition("\n\n")[0].split()) - {"\\"}

        assert targets == told == phony

    def test_are_listed_by_make_alone(self) -> None:
        listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)

        assert "make demo " in listed.stdout
        assert "make test " in listed.stdout

    @pytest.mark.parametrize(
        "script", [".ci/run", "scripts/bootstrap.sh", "scripts/setup-macos.sh"]
    )
    def test_that_are_scripts_can_be_run(self, script: str) -> None:
        assert (ROOT / script).stat().st_mode & 0o111

    def test_parse(self) -> None:
        subprocess.run(["sh", "scripts/check_shell.sh"], cwd=ROOT, check=True)


_STRANGE = re.compile(
    rb"(?<![\w.])/(?:root|Users|home)/(?!(?:operator|runner|you)\b)[A-Za-z._-]+"
    rb"|(?<![\w.])/work/[a-z0-9]+/"
)
"""Folders of somebody's machine. ``/home/operator`` and the like may stand in examples."""


class TestTrackedFiles:
    def test_name_no_folder_of_somebodys_machine(self, tracked: list[Path]) -> None:
        found = [
            f"{file.relative_to(ROOT)}: {match.group().decode()}"
            for file in tracked
            if (match := _STRANGE.search(file.read_bytes()))
        ]

        assert found == []

    @pytest.mark.parametrize("place", ["root/.cache", "home/ania/film", "Users/Ania", "work/a/b"])
    def test_would_be_caught_naming_one(self, place: str) -> None:
        assert _STRANGE.search(f'see "/{place}"'.encode())
        assert not _STRANGE.search(f"https://example.org/{place}".encode())

    def test_hold_no_key(self, tracked: list[Path]) -> None:
        shapes = re.compile(
            rb"-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9+/]{40}|\bAKIA[0-9A-Z]{16}\b"
        )

        assert [file for file in tracked if shapes.search(file.read_bytes())] == []

    def test_are_not_what_should_stay_at_home(self, tracked: list[Path]) -> None:
        ignored = subprocess.run(
            ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip

        assert ignored.stdout == ""

    def test_are_small(self, tracked: list[Path]) -> None:
        """Films and data do not belong into the history."""
        large = {file.name: size for file in tracked if (size := file.stat().st_size) > 2_000_000}

        assert large == {}
