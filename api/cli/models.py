"""``kinora models``: who may be asked, what they can do, and what it may cost."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import InputRefused
from api.cli.help import Noun
from api.cli.model_budget import app as budget_app
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from adapters.language_model.configuration import Models
    from adapters.language_model.providers import Provider
    from domain.events.consultation import ProviderProbed

app = Noun(help="Language models: providers, what they can do, and the budget.")
app.add_typer(budget_app, name="budget")

EXAMPLE = """\
[providers.local]
kind = "ollama"

[tasks.compile]
models = ["local/qwen3:8b"]"""
"""The least that a file needs, shown where there is none."""


@app.command("list")
def list_models(ctx: typer.Context) -> None:
    """List the providers of models.toml, their keys by name, and whom each task asks."""
    session = session_of(ctx)
    models = _models(session)
    kept = _kept_keys(session)
    providers = [
        {
            "name": each.name,
            "kind": each.kind,
            "address": each.base_url,
            "key": each.key_name,
            "key_kept": each.key_name in kept,
            "key_needed": each.needs_key,
            "schema_mode": each.schema_mode,
        }
        for each in models.providers.values()
    ]
    tasks = [
        {
            "task": name,
            "models": [route.name for route in told.routes],
            "unpriced": [route.name for route in told.routes if not route.priced],
            "temperature": told.temperature,
            "max_tokens": told.max_tokens,
            "attempts": told.attempts,
            "timeout_s": told.timeout_s,
        }
        for name, told in models.configuration.tasks.items()
    ]
    file = str(session.settings.models_file)
    if session.screen.answer({"file": file, "providers": providers, "tasks": tasks}):
        return
    if not providers:
        _say_how_to_begin(session)
        return
    _show_providers(session, models, kept)


@app.command("probe")
def probe_models(
    ctx: typer.Context,
    provider: Annotated[
        str, typer.Argument(help="Provider of models.toml; all of them when left out.")
    ] = "",
    model: Annotated[str, typer.Option(help="Model to try instead of the first one.")] = "",
) -> None:
    """Try out what a provider can do, and keep the result in the log.

    Its list of models, a word of chat, the schema modes from the strictest on, and the
    dimension of its embeddings. This asks a few small questions within the budget.
    """
    session = session_of(ctx)
    models = _models(session)
    if not models.providers:
        if not session.screen.answer({"probes": []}):
            _say_how_to_begin(session)
        return
    names = [provider] if provider else list(models.providers)
    if unknown := [each for each in names if each not in models.providers]:
        raise InputRefused(
            "There is no provider {name} in models.toml.",
            "kinora models list shows them.",
            name=unknown[0],
        )
    probes = _probed(session, names, model)
    if not session.screen.answer({"probes": probes}):
        for each in probes:
            _show_probe(session, each, models.providers[each.provider])
        session.screen.next("kinora models budget show")


def _probed(session: Session, names: list[str], model: str) -> list["ProviderProbed"]:
    from api.probing import probe_provider

    with session.kinora() as kinora, session.screen.working("Trying out…") as line:

        def tried(name: str) -> "ProviderProbed":
            def progress(told: dict[str, object]) -> None:
                line.show(name, detail=f"{told.get('seconds', '')} s")

            return probe_provider(kinora, name, progress, model=model)

        return [tried(name) for name in names]


def _show_probe(session: Session, probed: "ProviderProbed", provider: "Provider") -> None:
    from domain.stages.probe import WORKS

    words, screen = session.words, session.screen
    chat = words("works") if probed.chat == WORKS else words.foreign(probed.chat)
    shown = ", ".join(probed.models[:8])
    if len(probed.models) > 8:
        shown += f" … (+{len(probed.models) - 8})"
    screen.facts(
        probed.provider,
        [
            ("Models", shown),
            ("Tried with", probed.model),
            ("Chat", chat),
            ("Schema mode", probed.schema_mode),
            ("Embedding dimension", probed.embedding_dimension or ""),
            ("Took", f"{words.number(probed.milliseconds / 1000, 1)} s"),
        ],
    )
    for problem in probed.problems:
        screen.remark(f"! {words.foreign(problem)}", style="yellow")
    if probed.schema_mode and probed.schema_mode != provider.schema_mode:
        screen.say(
            'Write schema_mode = "{mode}" into [providers.{name}] of models.toml.',
            mode=probed.schema_mode,
            name=probed.provider,
        )


def _show_providers(session: Session, models: "Models", kept: list[str]) -> None:
    words, screen = session.words, session.screen
    screen.table(
        ("Provider", "Kind", "Address", "Key", "Schema mode"),
        [
            (each.name, each.kind, each.base_url, _key(session, each, kept), each.schema_mode)
            for each in models.providers.values()
        ],
    )
    rows = []
    for name, told in models.configuration.tasks.items():
        routes = ", ".join(
            each.name if each.priced else words("{model} (price unknown)", model=each.name)
            for each in told.routes
        )
        rows.append((name, routes, told.attempts, told.max_tokens, f"{told.timeout_s:g} s"))
    screen.table(("Task", "Asks", "Attempts", "Most tokens", "Longest"), rows)
    screen.next("kinora models probe", "kinora models budget show")


def _key(session: Session, provider: "Provider", kept: list[str]) -> str:
    if provider.key_name in kept:
        return session.words("{key} is kept", key=provider.key_name)
    if provider.needs_key:
        return session.words("{key} is missing", key=provider.key_name)
    return session.words("not needed")


def _say_how_to_begin(session: Session) -> None:
    screen = session.screen
    screen.say("No language model is configured. Everything works offline without one.")
    screen.say("To add one, write {file}, for example:", file=session.settings.models_file)
    screen.data("")
    screen.data(EXAMPLE)
    screen.data("")
    screen.say("A key, where one is needed, is kept with kinora secrets set local_api_key.")
    screen.next("kinora models probe")


def _models(session: Session) -> "Models":
    from adapters.language_model.configuration import read_models

    return read_models(session.settings.models_file)


def _kept_keys(session: Session) -> list[str]:
    from adapters.secrets.names import SecretProblem
    from api.cli.secrets import chain_of

    try:
        return chain_of(session).names()
    except SecretProblem:
        return []
