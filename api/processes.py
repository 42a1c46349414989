"""The processes of ``kinora up``, in the order in which they start."""

import socket
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from adapters.embedded.services import find_running
from api.bootstrap import Kinora
from api.settings import Settings
from api.supervised_process import ProcessSpec

GRACE_S = 20.0
"""Longer than a worker drains: what it has in hand may end, or goes on elsewhere."""


class PortTaken(Exception):
    """Another program listens where the HTTP door should open."""


def process_specs(kinora: Kinora) -> list[ProcessSpec]:
    """Services keeper (when embedded), follower, worker, scheduler, then the HTTP door.

    In the profile ``sandbox`` the platforms run too, ready before anything that publishes.
    """
    roles = [_role(kinora, name) for name in ("follower", "worker", "scheduler")]
    if kinora.settings.sandbox_url is not None:
        roles.insert(0, platforms_spec(kinora.settings.sandbox_url, kinora.settings))
    if kinora.settings.database_url and kinora.settings.redis_url:
        return [*roles, _door(kinora)]
    return [_keeper(kinora), *roles, _door(kinora)]


def platforms_spec(url: str, settings: Settings) -> ProcessSpec:
    """The sandbox platforms, which remember in the profile's folder."""
    port, folder = str(settings.sandbox_port), str(settings.data_dir / "platforms")
    return ProcessSpec(
        name="platforms",
        argv=(sys.executable, "-m", "adapters.sandbox_platforms", "--port", port, "--data", folder),
        env={"PYTHONPATH": str(Path(__file__).parent.parent)},
        is_ready=lambda: _answers(f"{url}/control/clock"),
        ready_within_s=60,
        port=settings.sandbox_port,
    )


def check_ports(settings: Settings) -> None:
    """Raises ``PortTaken`` when something listens already where a door should open."""
    check_port(settings.host, settings.port)
    if settings.sandbox_url is not None:
        check_port("127.0.0.1", settings.sandbox_port, setting="KINORA_SANDBOX_PORT")


def check_port(host: str, port: int, *, setting: str = "KINORA_PORT") -> None:
    """Raises ``PortTaken`` when something listens there already; ``setting`` chooses another."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(
                f"Port {port} on {host} is taken ({error.strerror}). Nothing was started. "
                f"Stop the other program, or set {setting} to a free port."
            ) from error


def _keeper(kinora: Kinora) -> ProcessSpec:
    """Keeps the embedded servers running, also when what holds them is killed."""
    folder = kinora.settings.data_dir
    return ProcessSpec(
        name="services",
        argv=(sys.executable, "-m", "adapters.embedded", str(folder)),
        env={"PYTHONPATH": str(Path(__file__).parent.parent)},
        is_ready=lambda: find_running(folder) is not None,
        ready_within_s=90,
        grace_s=60,
    )


def _role(kinora: Kinora, name: str) -> ProcessSpec:
    return ProcessSpec(
        name=name,
        argv=(sys.executable, "-m", "api.roles", name),
        env=_environment(kinora),
        grace_s=GRACE_S,
    )


def _door(kinora: Kinora) -> ProcessSpec:
    host, port = kinora.settings.host, kinora.settings.port
    url = f"http://{_in_url(host)}:{port}/health/ready"
    return ProcessSpec(
        name="api",
        argv=(sys.executable, "-m", "api.roles", "api"),
        env=_environment(kinora),
        is_ready=lambda: _answers(url),
        ready_within_s=90,
        port=port,
    )


def _environment(kinora: Kinora) -> dict[str, str]:
    """What a role needs to find the same profile, servers and code."""
    wanted = kinora.environment()
    return {
        name: wanted[name]
        for name in ("KINORA_DATA_DIR", "KINORA_PROFILE", "DATABASE_URL", "REDIS_URL")
    } | {"PYTHONPATH": str(Path(__file__).parent.parent)}


def _answers(url: str) -> bool:
    try:
        with urlopen(url, timeout=1) as answer:  # noqa: S310 - our own loopback address
            return bool(answer.status == 200)
    except URLError:
        return False


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
