"""Have the operating system start Kinora at login: launchd on macOS, systemd on Linux."""

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_STOP_WITHIN_S = 90
"""A render in progress and the last checkpoint of Postgres may take this long to end."""


class ServiceManagerUnavailable(Exception):
    """This system offers no service manager to this user. The message says what to do instead."""


@dataclass(frozen=True, kw_only=True)
class LoginService:
    """What is to run at login."""

    program: Path
    """Absolute path of ``kinora``."""
    profile: str
    log: Path
    """Where what it says before its own log is open goes; used by launchd only."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Settings that differ from the defaults. Never a secret: the text is stored readable."""

    @property
    def command(self) -> tuple[str, ...]:
        """The program and its arguments."""
        return (str(self.program), "up", "--profile", self.profile)


def service_text(service: LoginService, *, platform: str = sys.platform) -> str:
    """The text to be installed: a launchd property list on macOS, else a systemd unit."""
    return _launchd_plist(service) if platform == "darwin" else _systemd_unit(service)


def service_path(profile: str, *, platform: str = sys.platform) -> Path:
    """Where the text belongs for this user."""
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_label(profile)}.plist"
    configuration = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(configuration) / "systemd" / "user" / _unit(profile)


def install(service: LoginService, *, platform: str = sys.platform) -> Path:
    """Write the text, start the service now and at every login; return where it was written.

    Installing again replaces it. Raises ``ServiceManagerUnavailable``, with nothing left behind
    that was not there before, or ``OSError`` when the text cannot be written.
    """
    path = service_path(service.profile, platform=platform)
    before = path.read_bytes() if path.exists() else None
    manager = _manager(platform)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(service_text(service, platform=platform), encoding="utf-8")
    try:
        if platform == "darwin":
            with suppress(ServiceManagerUnavailable):  # it was not loaded before
                _run(manager, "bootout", f"{_domain()}/{_label(service.profile)}")
            _run(manager, "bootstrap", _domain(), str(path))
        else:
            _run(manager, "--user", "daemon-reload")
            _run(manager, "--user", "enable", _unit(service.profile))
            _run(manager, "--user", "restart", _unit(service.profile))
    except ServiceManagerUnavailable:
        _restore(path, before)
        raise
    return path


def uninstall(profile: str, *, platform: str = sys.platform) -> bool:
    """Stop the service and remove its text; ``False`` when it was not installed.

    Raises ``ServiceManagerUnavailable`` when it cannot be stopped; the text stays then.
    """
    path = service_path(profile, platform=platform)
    if not path.exists():
        return False
    manager = _manager(platform)
    if platform == "darwin":
        with suppress(ServiceManagerUnavailable):  # it may not be loaded at the moment
            _run(manager, "bootout", f"{_domain()}/{_label(profile)}")
        path.unlink()
    else:
        _run(manager, "--user", "disable", "--now", _unit(profile))
        path.unlink()
        _run(manager, "--user", "daemon-reload")
    return True


def _launchd_plist(service: LoginService) -> str:
    description = {
        "Label": _label(service.profile),
        "ProgramArguments": list(service.command),
        "EnvironmentVariables": dict(service.environment),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 10,
        "ExitTimeOut": _STOP_WITHIN_S,
        "ProcessType": "Background",
        "StandardOutPath": str(service.log),
        "StandardErrorPath": str(service.log),
    }
    return plistlib.dumps(description, sort_keys=False).decode()


def _systemd_unit(service: LoginService) -> str:
    settings = [
        f"Environment={_quoted(f'{name}={value}')}" for name, value in service.environment.items()
    ]
    lines = [
        "[Unit]",
        f"Description=Kinora, profile {service.profile}",
        "",
        "[Service]",
        f"ExecStart={' '.join(_quoted(part, in_command=True) for part in service.command)}",
        *settings,
        "Restart=on-failure",
        "RestartSec=5",
        "# Only the supervisor is asked to stop; it stops the others in order.",
        "KillMode=mixed",
        f"TimeoutStopSec={_STOP_WITHIN_S}",
        "",
        "[Install]",
        "WantedBy=default.target",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str, *, in_command: bool = False) -> str:
    """Quote for a unit file (systemd.syntax(7)); ``$`` has a meaning in commands only."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped.replace("$", "$$") if in_command else escaped}"'


def _label(profile: str) -> str:
    return f"app.kinora.{profile}"


def _unit(profile: str) -> str:
    return f"kinora-{profile}.service"


def _domain() -> str:
    return f"gui/{os.getuid()}"


def _manager(platform: str) -> str:
    name = "launchctl" if platform == "darwin" else "systemctl"
    found = shutil.which(name)
    if found is None:
        raise ServiceManagerUnavailable(
            f"{name} was not found. Run `kinora up` in a terminal, or have it started by what "
            "starts programs on this system (for example cron's @reboot)."
        )
    return found


def _run(manager: str, *arguments: str) -> None:
    done = subprocess.run(  # noqa: S603 - the service manager with our own words
        [manager, *arguments], capture_output=True, text=True, check=False, timeout=120
    )
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).split()).rstrip(".")
        command = " ".join((Path(manager).name, *arguments))
        raise ServiceManagerUnavailable(
            f"`{command}` failed: {said or f'exit code {done.returncode}'}. Is there a login "
            "session with a service manager for this user? Without one run `kinora up` in a "
            "terminal."
        )


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(before)
