"""Starting, looking after and stopping the processes of one profile."""

import sys
from collections.abc import Callable

from api.bootstrap import open_kinora
from api.processes import check_port, process_specs
from api.settings import Settings
from api.supervisor import Supervisor
from api.supervisor_log import Both, LogFile, TerminalLines
from api.supervisor_state import AlreadyRunning, read_state, stop_running
from domain.commands.design_systems import release_all


def run_everything(
    settings: Settings, when_ready: Callable[[], None], translate: Callable[[str], str]
) -> None:
    """Start all processes and look after them until SIGINT, SIGTERM or ``stop_everything``.

    ``translate`` puts what the supervisor says on the terminal into the operator's language.
    Raises ``AlreadyRunning``, ``PortTaken``, ``ProcessNotReady``, or what the embedded
    services say when they cannot start.
    """
    running = read_state(settings.data_dir)
    if running is not None:
        raise AlreadyRunning(running)
    check_port(settings.host, settings.port)
    with open_kinora(settings) as kinora:
        release_all(kinora.store)
        specs = process_specs(kinora)
        log = LogFile(settings.data_dir / "logs" / "kinora.log")
        names = [each.name for each in specs]
        terminal = TerminalLines(sys.stderr, names, colour=sys.stderr.isatty(), translate=translate)
        supervisor = Supervisor(specs, data_dir=settings.data_dir, sink=Both(terminal, log))
        try:
            supervisor.run(when_ready)
        finally:
            log.close()


def stop_everything(settings: Settings) -> bool:
    """Ask the running supervisor to stop and wait for it; whether there was one."""
    return stop_running(settings.data_dir)
