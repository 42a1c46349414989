"""A small film, and the render program called in this process or in one of its own."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema

from api.render_program import main

ROOT = Path(__file__).parents[2]
GALLERY = sorted((ROOT / "gallery").glob("*.yaml"))
SCHEMA = json.loads((ROOT / "docs" / "renderer-contract.schema.json").read_text())
FILM = """
dsl_version: "2.0"
meta: {title: Small film, seed: 5}
duration: 20
species:
  - {name: dot, size: 40, trail: line, trail_time: 0.8, restitution: 1}
births:
  - {kind: ring, species: dot, count: 5, radius: 260, speed: 500, direction: tangent}
bounds: {kind: bounce, padding: 60, top: 360, bottom: 420}
contacts:
  - {kind: bounce, between: [dot, dot]}
words:
  - {kind: title}
  - {kind: counter, measure: contacts}
end: {rules: [{kind: time, at: 3.2}], settle: 1, card: Done.}
"""
SMALL = ("--scale", "0.1")
"""108 × 192 pixels."""
FAST = ("--fps", "60")
"""So that a short film has two segments."""
FRAMES = 252


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "api.render_program", *(str(each) for each in arguments)]


def run(
    *arguments: object, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, **(env or {})},
    )


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def call(*arguments: object) -> Done:
    """The same in this process, for what needs none of its own: much faster."""
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main([str(each) for each in arguments])
    except SystemExit as ended:
        code = int(str(ended.code))
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])
    return Done(code, out.getvalue(), err.getvalue())


def rendered(document: Path, out: Path, *more: object, **env: str) -> dict[str, Any]:
    """The answer for a film; in a process of its own when its environment matters."""
    rate = () if "--preset" in more else FAST
    arguments = (document, "--out", out, "--json", *SMALL, *rate, *more)
    done = run(*arguments, env=env) if env else call(*arguments)
    assert done.returncode == 0, done.stderr + done.stdout
    answer = json.loads(done.stdout)
    jsonschema.validate(answer, SCHEMA)
    return dict(answer)
