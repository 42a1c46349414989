"""Help in the operator's language, and commands that are imported when they are asked for."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from api.cli.session import session_of
from api.cli.words import Words

EVERYWHERE = ("--json", "--profile")
"""Options that may stand anywhere in the line; ``--language`` stands before the command."""


INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells count it: 128 and the number of the signal."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A top-level command: its name, where it is, what its help says and under what heading."""

    name: str
    module: str
    help: str
    section: str


class Command(TyperCommand):
    """A command whose help speaks the operator's language."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, text, arguments and options."""
        words = session_of(ctx).words
        _usage(self, ctx, formatter, words)
        _text(self, formatter, words)
        _parameters(self, ctx, formatter, words)


class Group(TyperGroup):
    """A noun with its verbs."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, text, verbs and options."""
        words = session_of(ctx).words
        _usage(self, ctx, formatter, words)
        _text(self, formatter, words)
        with formatter.section(words("Commands")):
            formatter.write_dl(
                [(name, _first(each, words)) for name, each in sorted(self.commands.items())]
            )
        _parameters(self, ctx, formatter, words)


class Noun(typer.Typer):
    """A Typer app whose commands are ``Command``\\ s."""

    def __init__(self, help: str = "") -> None:  # noqa: A002 - Typer's own name
        super().__init__(
            cls=Group,
            help=help,
            no_args_is_help=True,
            add_completion=False,
            rich_markup_mode=None,
            pretty_exceptions_enable=False,
        )

    def command[F: Callable[..., Any]](
        self, name: str | None = None, **options: Any
    ) -> Callable[[F], F]:
        """Register a command under ``name``."""
        return super().command(name, **({"cls": Command} | options))


class Root(Group):
    """The whole command line. Options that hold for every command may stand anywhere."""

    entries: Sequence[Entry] = ()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the global options out of the line, wherever they stand."""
        session = session_of(ctx)
        rest, given = hoisted(args)
        session.as_json = session.as_json or "--json" in given
        session.profile = given.get("--profile", session.profile)
        if "--language" in given:
            session.speak(given["--language"])
        return super().parse_args(ctx, rest)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer names it
        """All names, in the order of the day."""
        return [each.name for each in self.entries]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as above
        """Import the module of this command and no other."""
        for entry in self.entries:
            if entry.name == cmd_name:
                return load(entry)
        return None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Commands under their headings, without importing any of them."""
        words = session_of(ctx).words
        _usage(self, ctx, formatter, words)
        _text(self, formatter, words)
        for section in dict.fromkeys(each.section for each in self.entries):
            rows = [(e.name, words(e.help)) for e in self.entries if e.section == section]
            with formatter.section(words(section)):
                formatter.write_dl(rows)
        _parameters(self, ctx, formatter, words)


def load(entry: Entry) -> Any:
    """The command or group of an entry."""
    app: typer.Typer = importlib.import_module(entry.module).app
    group = typer.main.get_group(app)
    return group.commands.get(entry.name, group)


def hoisted(args: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The arguments without global options, and those options with their values."""
    rest: list[str] = []
    given: dict[str, str] = {}
    waiting = list(args)
    while waiting:
        token = waiting.pop(0)
        name, equals, value = token.partition("=")
        at_root = all(each.startswith("-") for each in rest)
        if token == "--":  # noqa: S105 - the end of the options
            rest += [token, *waiting]
            break
        if token == "--json":  # noqa: S105 - an option
            given[token] = ""
        elif name == "--profile" or (name == "--language" and at_root):
            if not equals and not waiting:
                rest.append(token)
                break
            given[name] = value if equals else waiting.pop(0)
        else:
            rest.append(token)
    return rest, given


def _usage(command: Any, ctx: Any, formatter: Any, words: Words) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    pieces = pieces.replace("[OPTIONS]", words("[OPTIONS]"))
    pieces = pieces.replace("COMMAND [ARGS]...", words("COMMAND [ARGS]..."))
    formatter.write_usage(ctx.command_path, pieces, prefix=words("Usage:") + " ")


def _text(command: Any, formatter: Any, words: Words) -> None:
    for paragraph in words.help(command.help or "").split("\n\n"):
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(paragraph)


def _first(command: Any, words: Words) -> str:
    """The first sentence of a command's help."""
    return words.help(command.help or "").split("\n\n")[0]


def _parameters(command: Any, ctx: Any, formatter: Any, words: Words) -> None:
    arguments: list[tuple[str, str]] = []
    options: list[tuple[str, str]] = []
    for each in command.get_params(ctx):
        record = each.get_help_record(ctx)
        if record is None:
            continue
        target = arguments if each.param_type_name == "argument" else options
        target.append((record[0], _about(each, words)))
    for title, rows in (("Arguments", arguments), ("Options", options)):
        if rows:
            with formatter.section(words(title)):
                formatter.write_dl(rows)


def _about(parameter: Any, words: Words) -> str:
    text = words.help(getattr(parameter, "help", None) or "")
    default = parameter.default
    if isinstance(default, int | str) and not isinstance(default, bool) and default != "":
        text = f"{text} [{words('default: {value}', value=default)}]"
    return text.strip()
