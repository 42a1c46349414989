"""``kinora prompts``: the texts that language models are given."""

from typing import Annotated

import typer

from api.cli.help import Noun
from api.cli.session import session_of

app = Noun(help="Prompts: list and show what language models are told.")


def _complete(incomplete: str) -> list[str]:
    from adapters.language_model.prompt_files import PromptFiles

    return [name for name in PromptFiles().prompts if name.startswith(incomplete)]


@app.command("list")
def list_prompts(ctx: typer.Context) -> None:
    """List the prompts with their versions and what they leave open."""
    session = session_of(ctx)
    from adapters.language_model.prompt_files import PromptFiles

    rows = [
        {
            "name": each.name,
            "version": each.version,
            "task": each.task,
            "about": each.about,
            "places": each.places,
        }
        for each in PromptFiles().prompts.values()
    ]
    if session.screen.answer({"rows": rows}):
        return
    session.screen.table(
        ("Prompt", "Version", "About", "Open places"),
        [
            (each["name"], each["version"], session.words(str(each["about"])), each["places"])
            for each in rows
        ],
    )
    session.screen.next("kinora prompts show compile")


@app.command("show")
def show_prompt(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Prompt.", autocompletion=_complete)],
) -> None:
    """Show a prompt as its file has it, with {{places}} still open."""
    session = session_of(ctx)
    from adapters.language_model.prompt_files import PromptFiles

    prompt = PromptFiles().get(name)
    if session.screen.answer(prompt):
        return
    session.screen.facts(
        prompt.name,
        [
            ("Version", prompt.version),
            ("Task", prompt.task),
            ("About", session.words(prompt.about)),
            ("Open places", ", ".join(prompt.places)),
        ],
    )
    session.screen.heading("What the model is told first")
    session.screen.data(prompt.system)
    session.screen.heading("What it is asked")
    session.screen.data(prompt.user)
