"""``make notebook``: the notebooks on this profile's log, or as pages that show offline.

The libraries of notebooks are an optional group of 0.8 GB: they are installed into a surrounding
of their own, so that the product's stays as it is.
"""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTEBOOKS = ROOT / "notebooks"
EXPORT = ROOT / "var" / "notebooks" / "export"


def main() -> int:
    """Open the notebooks, or make pages of them with ``--pages FOLDER``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--export", type=Path, help="A folder of `kinora export --format parquet`.")
    parser.add_argument("--pages", type=Path, help="Write self-contained pages into this folder.")
    options = parser.parse_args()
    if importlib.util.find_spec("marimo") is None:
        return _with_libraries()
    folder = options.export or _exported()
    os.environ["KINORA_EXPORT"] = str(folder.absolute())
    if options.pages is None:
        return _run("marimo", "edit", str(NOTEBOOKS))
    options.pages.mkdir(parents=True, exist_ok=True)
    codes = (_page(each, options.pages) for each in sorted(NOTEBOOKS.glob("*.py")))
    return next((code for code in codes if code), 0)


def _page(notebook: Path, folder: Path) -> int:
    """marimo's own page needs a network to show; that of nbconvert holds everything."""
    made = folder / f"{notebook.stem}.ipynb"
    export = ("export", "ipynb", str(notebook), "-o", str(made), "--include-outputs", "--force")
    code = _run("marimo", *export)
    if code:
        return code
    told = ("--to", "html", "--no-input", "--embed-images", "--output-dir", str(folder))
    code = _run("nbconvert", str(made), *told)
    print(folder / f"{notebook.stem}.html")
    return code


def _exported() -> Path:
    """The log of the profile as it is now."""
    shutil.rmtree(EXPORT, ignore_errors=True)
    EXPORT.parent.mkdir(parents=True, exist_ok=True)
    command = ("-m", "api", "export", str(EXPORT), "--format", "parquet")
    subprocess.run((sys.executable, *command), check=True, stdout=sys.stderr)
    return EXPORT


def _with_libraries() -> int:
    """This script once more, where the libraries are."""
    uv = ("sh", "scripts/bootstrap.sh", "--uv", "run", "--isolated", "--locked", "--quiet")
    group = ("--python", sys.executable, "--group", "notebooks")
    again = ("python", "-m", "scripts.notebooks", *sys.argv[1:])
    return subprocess.run((*uv, *group, *again), check=False, cwd=ROOT).returncode


def _run(module: str, *arguments: str) -> int:
    command = (sys.executable, "-m", module, *arguments)
    return subprocess.run(command, check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
