"""The real command line, each command a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.e2e.plant import ROOT


class Terminal:
    """``kinora`` with a data folder of its own."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one command in English."""
        environment = {
            **os.environ,
            "KINORA_DATA_DIR": str(self.data),
            "KINORA_LANGUAGE": "en",
            "PYTHONPATH": str(ROOT),
        }
        for name in ("DATABASE_URL", "REDIS_URL"):
            environment.pop(name, None)
        return subprocess.run(
            [sys.executable, "-m", "api", *arguments],
            env=environment,
            cwd=self.data.parent,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def json(self, *arguments: str) -> Any:
        """Run one command that must succeed, and read its answer."""
        done = self(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
