"""Starting, looking after and stopping the processes of one profile."""

import sys
from collections.abc import Callable

from api.bootstrap import Kinora, open_kinora
from api.panel_build import PanelNotBuilt, ensure_panel
from api.processes import check_ports, process_specs
from api.settings import Settings
from api.supervisor import Supervisor
from api.supervisor_log import Both, LogFile, TerminalLines
from api.supervisor_state import AlreadyRunning, read_state, stop_running
from domain.commands.checklists import release_shipped
from domain.commands.design_systems import release_all


def run_everything(
    settings: Settings, when_ready: Callable[[Kinora], None], translate: Callable[[str], str]
) -> None:
    """Start all processes and look after them until SIGINT, SIGTERM or ``stop_everything``.

    ``translate`` puts what the supervisor says on the terminal into the operator's language.
    Raises ``AlreadyRunning``, ``PortTaken``, ``ProcessNotReady``, or what the embedded
    services say when they cannot start.
    """
    running = read_state(settings.data_dir)
    if running is not None:
        raise AlreadyRunning(running)
    check_ports(settings)
    _see_to_panel(lambda text: print(text, file=sys.stderr, flush=True))  # noqa: T201
    with open_kinora(settings) as kinora:
        release_all(kinora.store)
        release_shipped(kinora.store)
        specs = process_specs(kinora)
        log = LogFile(settings.data_dir / "logs" / "kinora.log")
        names = [each.name for each in specs]
        terminal = TerminalLines(sys.stderr, names, colour=sys.stderr.isatty(), translate=translate)
        supervisor = Supervisor(specs, data_dir=settings.data_dir, sink=Both(terminal, log))
        try:
            supervisor.run(lambda: when_ready(kinora))
        finally:
            log.close()


def _see_to_panel(say: Callable[[str], None]) -> None:
    """Build the panel where that is needed. Films are made without one: a failure is only told."""
    try:
        ensure_panel(say)
    except PanelNotBuilt as error:
        say(f"panel: {error}")


def stop_everything(settings: Settings) -> bool:
    """Ask the running supervisor to stop and wait for it; whether there was one."""
    return stop_running(settings.data_dir)
