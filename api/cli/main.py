"""The entry point ``kinora``.

Exit codes: 0 done · 1 refused · 2 wrong use · 3 unavailable · 4 input or output · 130 interrupted.
"""

import sys
from collections.abc import Sequence
from typing import Annotated, Any, NoReturn

import typer

from api.cli.commands import ENTRIES
from api.cli.help import INTERRUPTED, Root
from api.cli.session import Session


def main() -> NoReturn:
    """Run the command line on the process's arguments."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; what goes wrong is explained and becomes an exit code."""
    session = Session()
    try:
        outcome = root().main(
            args=list(arguments), prog_name="kinora", standalone_mode=False, obj=session
        )
        sys.stdout.flush()
    except BaseException as error:
        return _failed(session, arguments, error)
    if outcome == INTERRUPTED:  # Typer swallows the interruption and returns its code
        return _failed(session, arguments, KeyboardInterrupt())
    return outcome if isinstance(outcome, int) else 0


def root() -> Any:
    """The command line. Only the command that is asked for will be imported."""
    app = typer.Typer(
        cls=Root,
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    group = typer.main.get_group(app)
    group.entries = ENTRIES  # type: ignore[attr-defined]
    group.params += typer.main.get_install_completion_arguments()
    return group


def _failed(session: Session, arguments: Sequence[str], error: BaseException) -> int:
    from api.cli.failures import fail

    return fail(session, arguments, error)


def _options(
    profile: Annotated[
        str, typer.Option("--profile", help="Profile: main, demo, sandbox or a name of your own.")
    ] = "",
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer with exactly one JSON document.")
    ] = False,
    language: Annotated[str, typer.Option("--language", help="Language of texts: pl or en.")] = "",
) -> None:
    """One good short film a day: from an idea to a published animation.

    --json and --profile may stand anywhere in the line, --language before the command.
    """
    # Read by ``Root.parse_args`` before anything else; named here for the help.
    del profile, as_json, language
