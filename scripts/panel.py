"""Build the panel, check it, or write down what it knows of the API.

python -m scripts.panel            build it if it is missing or its sources changed
python -m scripts.panel --optional   the same; where it cannot be built, say so and go on
python -m scripts.panel --client   write the description of the API and its types
python -m scripts.panel --run types   one of its own checks: style, types, test
"""

import subprocess
import sys
from pathlib import Path

from api.panel_build import SOURCES, PanelNotBuilt, ensure_panel, install_packages, npm_command
from scripts import openapi

TYPES = openapi.PLACE.with_name("api.d.ts")


def main(arguments: list[str]) -> int:
    """Do what was asked; the value is an exit code."""
    try:
        if arguments == ["--client"]:
            write_client()
        elif arguments[:1] == ["--run"]:
            return run(*arguments[1:])
        else:
            ensure_panel(say)
    except PanelNotBuilt as error:
        say(str(error))
        return 0 if arguments == ["--optional"] else 1
    return 0


def say(text: str) -> None:
    """A line on the terminal, beside whatever the command answers."""
    print(text, file=sys.stderr, flush=True)


def write_client() -> None:
    """Write description and types. Raises ``PanelNotBuilt`` without Node."""
    openapi.main()
    if run("client") != 0:
        raise PanelNotBuilt("The types of the API could not be written.")
    for file in (openapi.PLACE, TYPES):
        print(file.relative_to(SOURCES.parent))


def run(script: str, folder: Path = SOURCES) -> int:
    """Run one script of panel/package.json; the value is its exit code."""
    npm = npm_command()
    install_packages(folder, npm, say)
    return subprocess.run([*npm, "run", "--silent", script], cwd=folder, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
