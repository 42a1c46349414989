"""Importing Kinora does nothing: no file, no process, no connection, no thread."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOMS = ("domain", "projections", "adapters", "api")

_IMPORT_EVERYTHING = """
import importlib, pkgutil, sys, threading

ours = {rooms!r}
acts = {{
    "subprocess.Popen", "os.system", "os.exec", "os.fork", "os.posix_spawn", "socket.connect",
    "socket.bind", "os.mkdir", "os.remove", "os.rename", "os.chmod", "os.putenv", "os.unsetenv",
}}

def culprit():
    # The nearest of our modules, unless an import statement stands between: what a library
    # does to warm itself up is not our doing.
    frame = sys._getframe(2)
    while frame:
        name = frame.f_globals.get("__name__", "")
        if name.partition(".")[0] in ours:
            return name
        if name.startswith("importlib."):
            return None
        frame = frame.f_back

def watch(event, arguments):
    mode = arguments[1] if event == "open" else None
    if event in acts or (isinstance(mode, str) and set(mode) & set("wax+")):
        name = culprit()
        if name:
            print(name, event, str(arguments)[:80])

sys.addaudithook(watch)
for room in ours:
    package = importlib.import_module(room)
    for each in pkgutil.walk_packages(package.__path__, room + "."):
        if "migrations" not in each.name and not each.name.endswith("__main__"):
            importlib.import_module(each.name)
if threading.active_count() > 1:
    print("threads were started:", threading.enumerate())
"""


class TestImporting:
    @pytest.mark.parametrize(
        "line",
        [
            "open('planted', 'w')",
            "import pathlib; pathlib.Path('planted').mkdir()",
            "import subprocess; subprocess.run(['true'])",
            "import os; os.environ['PLANTED'] = 'x'",
            "import threading, time; threading.Thread(target=time.sleep, args=[1]).start()",
        ],
    )
    def test_would_be_caught_having_side_effects(self, tmp_path: Path, line: str) -> None:
        (tmp_path / "planted_room").mkdir()
        (tmp_path / "planted_room" / "__init__.py").write_text(line)

        answer = subprocess.run(
            [sys.executable, "-B", "-c", _IMPORT_EVERYTHING.format(rooms=["planted_room"])],
            cwd=tmp_path,
            capture_output=True,
            check=True,
        )

        assert answer.stdout

    def test_has_no_side_effects(self, tmp_path: Path) -> None:
        """Importing every module starts, writes and connects nothing."""
        answer = subprocess.run(
            [sys.executable, "-B", "-c", _IMPORT_EVERYTHING.format(rooms=ROOMS)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

        assert (answer.returncode, answer.stdout) == (0, ""), answer.stderr
        assert list(tmp_path.iterdir()) == []
