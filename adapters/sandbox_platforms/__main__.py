"""``python -m adapters.sandbox_platforms``: both sandbox platforms until they are told to stop."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from adapters.sandbox_platforms.serving import ServedSandbox
from adapters.sandbox_platforms.settings import SandboxSettings, TikTokSettings


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve; the address is the first line on standard output."""
    given = _parser().parse_args(arguments)
    settings = SandboxSettings(
        seed=given.seed,
        folder=given.data,
        automatic_consent=given.automatic_consent,
        tiktok=TikTokSettings(
            audited=given.audited,
            private_account=given.private_account,
            inbox_posts_after_s=given.inbox_posts_after_s,
        ),
    )
    try:
        sandbox = ServedSandbox(settings, port=given.port)
    except OSError as error:
        sys.exit(f"the sandbox platforms cannot listen on port {given.port}: {error.strerror}")
    sys.stdout.write(f"{sandbox.url}\n")
    sys.stdout.flush()
    sandbox.serve()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m adapters.sandbox_platforms",
        description="YouTube and TikTok on loopback: nothing sent there reaches anybody.",
    )
    parser.add_argument("--port", type=int, default=0, help="0: any free port")
    parser.add_argument("--data", type=Path, help="folder in which the platforms remember")
    parser.add_argument("--seed", type=int, default=0, help="of ids and of the audience")
    parser.add_argument("--automatic-consent", action="store_true", help="nobody has to click")
    parser.add_argument("--audited", action="store_true", help="TikTok: direct posts may be public")
    parser.add_argument("--private-account", action="store_true", help="TikTok: private profile")
    parser.add_argument(
        "--inbox-posts-after-s", type=float, help="TikTok: drafts are posted by themselves"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
