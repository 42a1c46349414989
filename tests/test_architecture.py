"""The laws of the house hold, and each of them would be noticed if it were broken."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("domain", "projections", "adapters", "api")
CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
]


class Plant(NamedTuple):
    """One forbidden line, and the contract that has to notice it."""

    contract: str
    file: str
    line: str


PLANTS = [
    Plant("Rooms", "domain/refusals.py", "import adapters.clock.system_clock"),
    Plant("Rooms", "projections/planted.py", "import adapters.clock.system_clock"),
    Plant("Rooms", "adapters/clock/system_clock.py", "import api.settings"),
    Plant("Floors", "domain/events/idea.py", "import domain.ideas.state"),
    Plant("Floors", "domain/language/problems.py", "import domain.simulation"),
    Plant("Floors", "domain/planted.py", '"""A module without a floor."""'),
    Plant("The domain knows no framework", "domain/identifiers.py", "import psycopg"),
    Plant("Projections know", "projections/planted.py", "import domain.ideas.state"),
    Plant("Adapters are handed", "adapters/clock/system_clock.py", "import domain.stages.publish"),
    Plant("Adapters are independent", "adapters/clock/system_clock.py", "import adapters.secrets"),
    Plant(
        "No cycles",
        "adapters/secrets/names.py",
        "def _late() -> None:\n    import adapters.secrets.permissions",
    ),
]


@pytest.fixture(scope="module")
def replica(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code in which a law may be broken."""
    copy = tmp_path_factory.mktemp("replica")
    ignored = shutil.ignore_patterns("__pycache__", "fonts", "*.json")
    for room in ROOMS:
        shutil.copytree(ROOT / room, copy / room, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def broken_contracts(folder: Path) -> list[str]:
    """Names of the contracts that the code in ``folder`` breaks."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    answer = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False
    )
    assert "Contracts:" in answer.stdout, answer.stdout + answer.stderr
    return re.findall(r"^(.+) BROKEN\b", answer.stdout, flags=re.MULTILINE)


class TestContracts:
    def test_all_hold(self, replica: Path) -> None:
        assert broken_contracts(replica) == []

    def test_are_each_proven_by_a_plant(self) -> None:
        unproven = [
            name for name in CONTRACTS if not any(name.startswith(each.contract) for each in PLANTS)
        ]

        assert unproven == []

    @pytest.mark.parametrize("plant", PLANTS, ids=lambda each: f"{each.contract}: {each.file}")
    def test_notice_a_planted_violation(self, replica: Path, plant: Plant) -> None:
        file = replica / plant.file
        before = file.read_text("utf-8") if file.exists() else None
        file.write_text(f"{before or ''}\n{plant.line}\n", "utf-8")

        try:
            broken = broken_contracts(replica)
        finally:
            file.unlink() if before is None else file.write_text(before, "utf-8")

        assert any(name.startswith(plant.contract) for name in broken)


@cache
def sources() -> dict[str, ast.Module]:
    """Every module of the four rooms, parsed, by path."""
    files = sorted(each for room in ROOMS for each in (ROOT / room).rglob("*.py"))
    return {file.relative_to(ROOT).as_posix(): ast.parse(file.read_text("utf-8")) for file in files}


class TestEveryPackage:
    @pytest.mark.parametrize(
        "package", sorted({str(Path(name).parent) for name in sources()}), ids=str
    )
    def test_states_its_law(self, package: str) -> None:
        if "migrations" in package:
            pytest.skip("run by Alembic from its folder, never imported")
        law = sources().get(f"{package}/__init__.py")

        assert law is not None, f"{package} has no __init__.py"
        assert ast.get_docstring(law), f"{package}/__init__.py does not say what may live there"


LONGEST_FILE = 400
LONGEST_FUNCTION = 60


class TestSize:
    """The house aims at 300 lines a file and 40 a function; here is where it gives way."""

    def test_of_every_file_is_readable(self) -> None:
        lengths = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in sources()}

        assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}

    def test_of_every_function_is_readable(self) -> None:
        lengths = {
            f"{name}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
            for name, module in sources().items()
            for node in ast.walk(module)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }

        assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}


FORBIDDEN_MODULES = {
    "time", "random", "secrets", "locale", "socket", "subprocess", "threading", "asyncio",
    "tempfile", "shutil", "glob", "urllib.request", "http", "logging", "os", "sys", "platform",
    "getpass", "multiprocessing", "signal", "sqlite3", "numpy.random",
}  # fmt: skip
"""What the domain could learn about its surroundings, or do to them."""

FORBIDDEN_CALLS = {
    "open", "print", "input", "exec", "eval", "__import__", "breakpoint",
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
    "uuid4", "uuid1", "uuid.uuid4", "uuid.uuid1",
    "Path.cwd", "Path.home", "Path.open", "os.getenv", "np.random", "numpy.random",
}  # fmt: skip

FORBIDDEN_METHODS = {
    "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rename",
    "iterdir", "glob", "rglob", "exists", "is_file", "is_dir", "stat",
}  # fmt: skip

EXCEPTIONS: dict[tuple[str, str], str] = {
    ("domain/language/design_system.py", "read_text"): "tokens shipped inside the package",
    ("domain/composition/hints.py", "read_text"): "learned weights shipped inside the package",
    ("domain/composition/beyond/classes.py", "read_text"): "lists of words shipped in the package",
    ("domain/composition/beyond/classes.py", "iterdir"): "lists of words shipped in the package",
}
"""(file, forbidden thing) → why it may stand there all the same."""


def dotted(node: ast.expr) -> str:
    """``np.random.default_rng`` for the expression of that name; empty for any other."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def imported(node: ast.AST) -> list[str]:
    """Names of the modules, or of the things in them, that a statement imports."""
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{each.name}" for each in node.names]
    return []


def forbidden_call(call: ast.Call) -> str:
    """What a call does to the surroundings; empty when it does nothing."""
    parts = dotted(call.func).split(".")
    ways = {".".join(parts), ".".join(parts[-2:]), ".".join(parts[:2])}
    if ways & FORBIDDEN_CALLS:
        return ".".join(parts)
    if isinstance(call.func, ast.Attribute) and call.func.attr in FORBIDDEN_METHODS:
        return call.func.attr
    return ""


def is_forbidden(name: str) -> bool:
    """Whether an imported name lies in one of the forbidden modules."""
    return any(name == each or name.startswith(f"{each}.") for each in FORBIDDEN_MODULES)


def reaches_outside(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Each use of clock, chance, environment, files or screen, with its line."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((name, node.lineno) for name in imported(node) if is_forbidden(name))
        elif isinstance(node, ast.Call) and (name := forbidden_call(node)):
            yield name, node.lineno


class TestDomain:
    @pytest.mark.parametrize("file", [name for name in sources() if name.startswith("domain/")])
    def test_reads_nothing_from_its_surroundings(self, file: str) -> None:
        found = [
            f"{file}:{line} uses {what}"
            for what, line in reaches_outside(sources()[file])
            if (file, what) not in EXCEPTIONS
        ]

        assert found == []

    def test_needs_every_exception_it_has(self) -> None:
        used = {
            (file, what)
            for file, module in sources().items()
            for what, _ in reaches_outside(module)
        }

        assert set(EXCEPTIONS) <= used

    @pytest.mark.parametrize(
        "line",
        [
            "import time",
            "from os import environ",
            "import random",
            "from numpy import random",
            "x = datetime.now(UTC)",
            "x = dt.datetime.now()",
            "x = date.today()",
            "x = uuid4()",
            "x = open('a')",
            "x = np.random.default_rng()",
            "x = Path('a').read_text()",
            "print('x')",
        ],
    )
    def test_would_be_caught_reaching_outside(self, line: str) -> None:
        assert list(reaches_outside(ast.parse(line)))

    @pytest.mark.parametrize(
        "line", ["from datetime import datetime", "x = artifacts.open(digest)", "x = clock.now()"]
    )
    def test_may_use_types_and_ports(self, line: str) -> None:
        assert not list(reaches_outside(ast.parse(line)))
