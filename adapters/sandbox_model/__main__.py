"""``python -m adapters.sandbox_model``: the sandbox model until Ctrl-C."""

import argparse
import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path

from adapters.sandbox_model.answers import FolderOfAnswers, made_up
from adapters.sandbox_model.script import MIXTURE, MODES, Script, Timing
from adapters.sandbox_model.server import SandboxModel


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve; the address is the first line on standard output."""
    given = _parser().parse_args(arguments)
    sandbox = SandboxModel(
        Script(
            given.play,
            usual=given.usual,
            mixture=MIXTURE if given.mixture else None,
            seed=given.seed,
        ),
        answer=FolderOfAnswers(given.answers) if given.answers else made_up,
        timing=Timing(slow_s=given.slow_s, hang_s=given.hang_s, retry_after_s=given.retry_after_s),
        key=given.key,
        port=given.port,
    )
    sys.stdout.write(f"{sandbox.base_url}\n")
    sys.stdout.flush()
    with contextlib.suppress(KeyboardInterrupt):
        sandbox.serve()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m adapters.sandbox_model",
        description="A model server on loopback that answers by a script and breaks on demand.",
    )
    usual = Timing()
    parser.add_argument("--port", type=int, default=0, help="0: any free port")
    parser.add_argument("--answers", type=Path, help="folder of answers, see answers.py")
    parser.add_argument("--play", nargs="*", default=[], choices=MODES, help="modes, each once")
    parser.add_argument("--usual", default="ok", choices=MODES, help="mode after those")
    parser.add_argument("--mixture", action="store_true", help="an ordinary bad day instead")
    parser.add_argument("--seed", type=int, default=0, help="of the mixture")
    parser.add_argument("--key", default="", help="a key to ask for; none by default")
    parser.add_argument("--slow-s", type=float, default=usual.slow_s)
    parser.add_argument("--hang-s", type=float, default=usual.hang_s)
    parser.add_argument("--retry-after-s", type=float, default=usual.retry_after_s)
    return parser


if __name__ == "__main__":
    sys.exit(main())
