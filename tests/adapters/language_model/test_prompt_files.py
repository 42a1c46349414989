"""Prompts: what they leave open, and what they say when nothing is open any more.

A changed prompt is a new version: its rendered text is a golden file that is never changed.
``KINORA_RECORD=1 pytest tests/adapters/language_model`` writes the missing ones.
"""

import os
from pathlib import Path

import pytest

from adapters.language_model.configuration import TASKS
from adapters.language_model.prompt_files import Prompt, PromptFiles, read_prompt
from domain.consultation.model_call import PromptRefused

GOLDEN = Path(__file__).parents[2] / "golden" / "prompts"
PROMPTS = list(PromptFiles().prompts.values())

GOOD = """---
name: small
version: 2
task: verify
about: A small one.
---
Task: verify
Judge {{idea}}.
<!-- user -->
{{idea}} and {{other}}
"""


def rendered(prompt: Prompt) -> str:
    values = {place: f"‹{place}›" for place in prompt.places}
    text = PromptFiles().render(prompt.name, values)
    return f"{text.system}\n\n=== user ===\n\n{text.user}\n"


class TestEveryPrompt:
    @pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: str(prompt.name))
    def test_says_what_its_version_has_always_said(self, prompt: Prompt) -> None:
        golden = GOLDEN / f"{prompt.name}.v{prompt.version}.txt"
        if os.environ.get("KINORA_RECORD") and not golden.exists():
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(rendered(prompt), "utf-8")

        assert rendered(prompt) == golden.read_text("utf-8"), "raise the version of the prompt"

    @pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: str(prompt.name))
    def test_begins_with_its_task(self, prompt: Prompt) -> None:
        assert prompt.system.startswith(f"Task: {prompt.task}\n")
        assert prompt.task in TASKS

    def test_is_there_for_every_task_that_asks_in_words(self) -> None:
        assert {each.task for each in PROMPTS} == set(TASKS) - {"embed"}


class TestRendering:
    @pytest.fixture
    def files(self, tmp_path: Path) -> PromptFiles:
        (tmp_path / "small.md").write_text(GOOD, "utf-8")
        return PromptFiles(tmp_path)

    def test_fills_every_place(self, files: PromptFiles) -> None:
        prompt = files.render("small", {"idea": "Two moons", "other": "x"})

        assert prompt.system == "Task: verify\nJudge Two moons."
        assert prompt.user == "Two moons and x"
        assert (prompt.version, prompt.task) == ("2", "verify")

    def test_fills_no_place_within_a_value(self, files: PromptFiles) -> None:
        prompt = files.render("small", {"idea": "{{other}}", "other": "secret"})

        assert prompt.system == "Task: verify\nJudge {{other}}."

    @pytest.mark.parametrize("values", [{}, {"idea": ""}, {"idea": "", "other": "", "more": ""}])
    def test_refuses_values_that_do_not_fit(
        self, files: PromptFiles, values: dict[str, str]
    ) -> None:
        with pytest.raises(PromptRefused, match="small wants idea, other"):
            files.render("small", values)

    def test_names_the_prompts_there_are(self, files: PromptFiles) -> None:
        with pytest.raises(PromptRefused, match="There are: small"):
            files.render("large", {})

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (("---\nname", "name"), "front matter"),
            (("version: 2\n", ""), "name, version, task, about"),
            (("name: small", "name: other"), "not small"),
            (("<!-- user -->", ""), "no message of the user"),
        ],
    )
    def test_refuses_a_file_that_is_no_prompt(
        self, tmp_path: Path, change: tuple[str, str], told: str
    ) -> None:
        file = tmp_path / "small.md"
        file.write_text(GOOD.replace(*change), "utf-8")

        with pytest.raises(PromptRefused, match=told):
            read_prompt(file)
