import plistlib
from pathlib import Path

import pytest

from api.service_install import (
    LoginService,
    ServiceManagerUnavailable,
    install,
    service_path,
    service_text,
    uninstall,
)

SERVICE = LoginService(
    program=Path("/opt/my $tools/100%/kinora"),
    profile="demo",
    log=Path("/var/tmp/kinora.log"),  # noqa: S108
    environment={"KINORA_DATA_DIR": '/data/a "b"'},
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


@pytest.fixture
def managers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Programs that note what they are asked to do; they fail when ``refuse`` exists."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("systemctl", "launchctl"):
        program = folder / name
        program.write_text(
            f'#!/bin/sh\necho "$(basename $0) $*" >> {tmp_path}/asked\n'
            f'if [ -e {tmp_path}/refuse ]; then echo "no bus" >&2; exit 1; fi\n'
        )
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return tmp_path


class TestTheTextForSystemd:
    def test_quotes_what_systemd_would_expand(self) -> None:
        text = service_text(SERVICE, platform="linux")

        assert 'ExecStart="/opt/my $$tools/100%%/kinora" "up" "--profile" "demo"\n' in text
        assert 'Environment="KINORA_DATA_DIR=/data/a \\"b\\""\n' in text


class TestTheTextForLaunchd:
    def test_says_what_to_run_and_to_keep_it_running(self) -> None:
        said = plistlib.loads(service_text(SERVICE, platform="darwin").encode())

        assert said["Label"] == "app.kinora.demo"
        assert said["ProgramArguments"] == [str(SERVICE.program), "up", "--profile", "demo"]
        assert said["EnvironmentVariables"] == {"KINORA_DATA_DIR": '/data/a "b"'}
        assert said["KeepAlive"] == {"SuccessfulExit": False}


class TestInstalling:
    def test_with_systemd_writes_enables_and_starts(self, home: Path, managers: Path) -> None:
        path = install(SERVICE, platform="linux")

        assert path == home / ".config/systemd/user/kinora-demo.service"
        assert path.read_text() == service_text(SERVICE, platform="linux")
        assert (managers / "asked").read_text().splitlines() == [
            "systemctl --user daemon-reload",
            "systemctl --user enable kinora-demo.service",
            "systemctl --user restart kinora-demo.service",
        ]

    def test_with_launchd_loads_it_afresh(self, home: Path, managers: Path) -> None:
        path = install(SERVICE, platform="darwin")

        assert path == home / "Library/LaunchAgents/app.kinora.demo.plist"
        asked = (managers / "asked").read_text().splitlines()
        assert [line.split()[1] for line in asked] == ["bootout", "bootstrap"]

    def test_that_fails_leaves_nothing_behind(self, home: Path, managers: Path) -> None:
        (managers / "refuse").touch()

        with pytest.raises(ServiceManagerUnavailable, match=r"no bus.*kinora up"):
            install(SERVICE, platform="linux")

        assert not service_path("demo", platform="linux").exists()

    def test_without_a_service_manager_says_what_to_do(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(home))

        with pytest.raises(ServiceManagerUnavailable, match="systemctl was not found"):
            install(SERVICE, platform="linux")


class TestUninstalling:
    @pytest.mark.parametrize("platform", ["linux", "darwin"])
    def test_removes_what_was_installed(self, home: Path, managers: Path, platform: str) -> None:
        path = install(SERVICE, platform=platform)

        assert uninstall("demo", platform=platform)

        assert not path.exists()
        assert not uninstall("demo", platform=platform)
