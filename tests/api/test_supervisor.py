import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.embedded import processes
from api.supervised_process import Pauses, ProcessSpec
from api.supervisor import ProcessNotReady, Supervisor
from api.supervisor_state import AlreadyRunning, SupervisorState, read_state, stop_running

# What a process under test does. Every file named here is its sign of life.
_STAY = """
import os, pathlib, signal, sys, time
sign = pathlib.Path(sys.argv[1])
def end(number, frame):
    with (sign.parent / "ended").open("a") as order: order.write(sign.name + "\\n")
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
with (sign.parent / "begun").open("a") as order: order.write(sign.name + "\\n")
print("hello from", sign.name, flush=True)
sign.write_text(str(os.getpid()))
while True: time.sleep(0.05)
"""
_STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
_WITH_CHILD = """
import pathlib, subprocess, sys, time
child = subprocess.Popen(["sleep", "60"])
pathlib.Path(sys.argv[1]).write_text(str(child.pid))
time.sleep(60)
"""
_QUICK = Pauses(first_s=0.05, longest_s=0.2, stable_s=60)

# A supervisor in a process of its own, for tests that signal or kill it.
_UP = """
import json, sys
from pathlib import Path
from api.supervised_process import Pauses, ProcessSpec
from api.supervisor import Supervisor
from api.supervisor_log import LogFile
data_dir, specs = Path(sys.argv[1]), json.loads(sys.argv[2])
Supervisor(
    [ProcessSpec(name=name, argv=tuple(argv), grace_s=2, port=port) for name, argv, port in specs],
    data_dir=data_dir,
    sink=LogFile(data_dir / "log"),
    pauses=Pauses(first_s=0.05, longest_s=0.2, stable_s=60),
).run(lambda: print("ready", flush=True))
"""


class Lines:
    """What processes said, for assertions."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def line(self, name: str, text: str) -> None:
        self.said.append((name, text))


def staying(folder: Path, name: str, **options: object) -> ProcessSpec:
    sign = folder / name
    return ProcessSpec(
        name=name,
        argv=(sys.executable, "-c", _STAY, str(sign)),
        is_ready=sign.exists,
        **options,  # type: ignore[arg-type]
    )


def eventually[T](question: Callable[[], T], *, within_s: float = 10.0) -> T:
    deadline = time.monotonic() + within_s
    while not (answer := question()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return answer


class TestASupervisor:
    def test_starts_in_order_and_stops_in_reverse(self, tmp_path: Path) -> None:
        specs = [staying(tmp_path, name) for name in ("first", "second", "third")]
        supervisor = Supervisor(specs, data_dir=tmp_path, sink=Lines())

        supervisor.run(when_ready=supervisor.request_stop)

        assert (tmp_path / "begun").read_text().split() == ["first", "second", "third"]
        assert (tmp_path / "ended").read_text().split() == ["third", "second", "first"]

    def test_hands_on_what_processes_say_to_their_last_word(self, tmp_path: Path) -> None:
        lines = Lines()
        last = ProcessSpec(
            name="last",
            argv=(sys.executable, "-c", "import sys; sys.stdout.write('unfinished')"),
            is_ready=lambda: ("last", "unfinished") in lines.said,
        )
        supervisor = Supervisor([staying(tmp_path, "api"), last], data_dir=tmp_path, sink=lines)

        with pytest.raises(ProcessNotReady, match="last ended with 0"):
            supervisor.run()

        assert ("api", "hello from api") in lines.said
        assert ("last", "unfinished") in lines.said

    def test_gives_processes_the_environment_asked_for(self, tmp_path: Path) -> None:
        lines = Lines()
        argv = ("sh", "-c", "echo $GREETING; sleep 60")
        spec = ProcessSpec(
            name="shell",
            argv=argv,
            env={"GREETING": "dzień dobry"},
            is_ready=lambda: ("shell", "dzień dobry") in lines.said,
        )
        supervisor = Supervisor([spec], data_dir=tmp_path, sink=lines)

        supervisor.run(when_ready=supervisor.request_stop)

        assert ("shell", "dzień dobry") in lines.said

    def test_gives_up_when_a_process_cannot_begin_and_stops_the_others(
        self, tmp_path: Path
    ) -> None:
        broken = ProcessSpec(name="broken", argv=("sh", "-c", "echo why; exit 3"), is_ready=_never)
        lines = Lines()
        supervisor = Supervisor([staying(tmp_path, "first"), broken], data_dir=tmp_path, sink=lines)

        with pytest.raises(ProcessNotReady, match="broken ended with 3"):
            supervisor.run()

        assert ("broken", "why") in lines.said
        assert (tmp_path / "ended").read_text().split() == ["first"]
        assert read_state(tmp_path) is None

    def test_gives_up_when_a_process_is_missing(self, tmp_path: Path) -> None:
        missing = ProcessSpec(name="missing", argv=("/no/such/program",))

        with pytest.raises(ProcessNotReady, match="missing cannot be started"):
            Supervisor([missing], data_dir=tmp_path, sink=Lines()).run()

    def test_gives_up_when_a_process_is_not_ready_in_time(self, tmp_path: Path) -> None:
        slow = ProcessSpec(name="slow", argv=("sleep", "60"), is_ready=_never, ready_within_s=0.3)

        with pytest.raises(ProcessNotReady, match=r"slow was not ready within 0\.3 s"):
            Supervisor([slow], data_dir=tmp_path, sink=Lines()).run()

    def test_kills_what_does_not_stop_by_itself(self, tmp_path: Path) -> None:
        stubborn = ProcessSpec(name="stubborn", argv=(sys.executable, "-c", _STUBBORN), grace_s=0.3)
        supervisor = Supervisor([stubborn], data_dir=tmp_path, sink=Lines())
        seen: list[SupervisorState | None] = []

        def stop() -> None:
            time.sleep(0.3)  # until the process ignores the signal
            seen.append(read_state(tmp_path))
            supervisor.request_stop()

        supervisor.run(when_ready=stop)

        assert seen[0] is not None
        process = seen[0].processes[0].process
        assert process is not None
        assert not processes.is_alive(process)


class TestPauses:
    def test_double_up_to_the_longest(self) -> None:
        pauses = Pauses()

        waits = [pauses.after(failures) for failures in (0, 1, 2, 5, 6, 1000)]

        assert waits == [0.5, 1.0, 2.0, 16.0, 30.0, 30.0]


class TestASupervisorInAProcessOfItsOwn:
    @pytest.fixture
    def up(self, tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
        begun: list[subprocess.Popen[bytes]] = []

        def up(*specs: tuple[str, list[str], int | None]) -> subprocess.Popen[bytes]:
            process = subprocess.Popen(
                [sys.executable, "-c", _UP, str(tmp_path), json.dumps(specs)],
                stdout=subprocess.PIPE,
            )
            begun.append(process)
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            return process

        yield up
        for process in begun:
            process.terminate()
            process.wait(20)
            assert process.stdout is not None
            process.stdout.close()

    def test_tells_others_what_runs(
        self, tmp_path: Path, up: Callable[..., subprocess.Popen[bytes]]
    ) -> None:
        process = up(("api", ["sleep", "60"], 8460), ("worker", ["sleep", "60"], None))

        state = read_state(tmp_path)

        assert state is not None
        assert state.supervisor.pid == process.pid
        assert [(one.name, one.port, one.restarts, one.ready) for one in state.processes] == [
            ("api", 8460, 0, True),
            ("worker", None, 0, True),
        ]
        assert all(one.process and processes.is_alive(one.process) for one in state.processes)

    def test_refuses_a_second_one(
        self, tmp_path: Path, up: Callable[..., subprocess.Popen[bytes]]
    ) -> None:
        process = up(("api", ["sleep", "60"], None))

        with pytest.raises(AlreadyRunning, match=f"process {process.pid}") as refusal:
            Supervisor([], data_dir=tmp_path, sink=Lines()).run()

        assert refusal.value.state == read_state(tmp_path)

    def test_stops_when_another_process_asks(
        self, tmp_path: Path, up: Callable[..., subprocess.Popen[bytes]]
    ) -> None:
        process = up(("api", ["sleep", "60"], None))

        assert stop_running(tmp_path)

        assert process.wait(5) == 0
        assert read_state(tmp_path) is None
        assert not stop_running(tmp_path)

    def test_starts_again_what_was_killed(
        self, tmp_path: Path, up: Callable[..., subprocess.Popen[bytes]]
    ) -> None:
        up(("worker", ["sleep", "60"], None))
        before = pid_of(tmp_path)

        os.kill(before, signal.SIGKILL)

        assert eventually(lambda: pid_of(tmp_path) not in (0, before))
        state = read_state(tmp_path)
        assert state is not None
        assert state.processes[0].restarts == 1
        assert state.processes[0].last_exit == -signal.SIGKILL
        assert "worker ended with -9" in (tmp_path / "log").read_text()

    def test_waits_longer_before_every_restart(
        self, tmp_path: Path, up: Callable[..., subprocess.Popen[bytes]]
    ) -> None:
        times_file = tmp_path / "times"
        script = f"date +%s%N >> {times_file}; [ $(wc -l < {times_file}) = 1 ] && sleep 1; exit 1"
        up(("failing", ["sh", "-c", script], None))

        assert eventually(lambda: len(times_file.read_text().split()) >= 4)

        times = [int(text) / 1e9 for text in times_file.read_text().split()]
        assert times[2] - times[1] >= 0.1
        assert times[3] - times[2] >= 0.2

    def test_ends_what_a_dead_process_left_in_its_group(
        self, tmp_path: Path, up: Callable[..., subprocess.Popen[bytes]]
    ) -> None:
        sign = tmp_path / "grandchild"
        up(("worker", [sys.executable, "-c", _WITH_CHILD, str(sign)], None))
        assert eventually(lambda: sign.exists() and sign.read_text())
        grandchild = processes.identify(int(sign.read_text()))
        assert grandchild is not None

        os.kill(pid_of(tmp_path), signal.SIGKILL)

        assert processes.wait_until_gone(grandchild, within_s=5)

    def test_killed_takes_its_processes_along_and_may_be_started_again(
        self, tmp_path: Path, up: Callable[..., subprocess.Popen[bytes]]
    ) -> None:
        first = up(("worker", ["sleep", "60"], None))
        orphan = processes.identify(pid_of(tmp_path))
        assert orphan is not None

        first.kill()
        first.wait(5)

        assert read_state(tmp_path) is None
        up(("worker", ["sleep", "60"], None))
        assert not processes.is_alive(orphan)
        assert pid_of(tmp_path) != orphan.pid


def _never() -> bool:
    return False


def pid_of(data_dir: Path) -> int:
    state = read_state(data_dir)
    process = state.processes[0].process if state is not None else None
    return process.pid if process is not None else 0
