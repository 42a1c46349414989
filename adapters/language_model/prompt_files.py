"""Prompts as files: Markdown with a front matter, two messages and open places.

::

    ---
    name: verify
    version: 1
    task: verify
    about: one line for the operator
    ---
    Task: verify
    What the model is …
    <!-- user -->
    The idea: {{idea}}

What stands above ``<!-- user -->`` is the system's message, the rest the user's. A place is
filled as it stands: what looks like a place within a value stays text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from domain.consultation.model_call import PromptRefused, RenderedPrompt

FOLDER = Path(__file__).parent / "prompts"

_FRONT = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
_USER = "<!-- user -->"
_PLACE = re.compile(r"\{\{([a-z_]+)\}\}")
_FIELDS = ("name", "version", "task", "about")


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """One prompt with its open places."""

    name: str
    version: str
    task: str
    about: str
    system: str
    user: str

    @property
    def places(self) -> tuple[str, ...]:
        """What has to be filled in, in order."""
        return tuple(dict.fromkeys(_PLACE.findall(f"{self.system}\n{self.user}")))


class PromptFiles:
    """Implements ``domain.consultation.model_call.Prompts`` from a folder of files."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    @cached_property
    def prompts(self) -> Mapping[str, Prompt]:
        """All prompts by name. Raises ``PromptRefused`` when a file is no prompt."""
        found = [read_prompt(file) for file in sorted(self._folder.glob("*.md"))]
        return {each.name: each for each in found}

    def get(self, name: str) -> Prompt:
        """One prompt. Raises ``PromptRefused``."""
        found = self.prompts.get(name)
        if found is None:
            raise PromptRefused(f"There is no prompt {name}. There are: {', '.join(self.prompts)}.")
        return found

    def render(self, name: str, values: Mapping[str, str]) -> RenderedPrompt:
        """The prompt with its open places filled. Raises ``PromptRefused``."""
        prompt = self.get(name)
        wrong = sorted(set(prompt.places) ^ set(values))
        if wrong:
            raise PromptRefused(
                f"Prompt {name} wants {', '.join(prompt.places)}; these do not fit:"
                f" {', '.join(wrong)}."
            )
        return RenderedPrompt(
            name=prompt.name,
            version=prompt.version,
            task=prompt.task,
            system=_filled(prompt.system, values),
            user=_filled(prompt.user, values),
        )


def read_prompt(file: Path) -> Prompt:
    """One file. Raises ``PromptRefused`` naming it."""
    found = _FRONT.match(file.read_text("utf-8"))
    if found is None:
        raise PromptRefused(f"{file.name} does not begin with a front matter between --- lines.")
    lines = (line.partition(":") for line in found.group(1).splitlines())
    fields = {name.strip(): value.strip() for name, _, value in lines}
    if sorted(fields) != sorted(_FIELDS) or not all(fields.values()):
        raise PromptRefused(f"{file.name}: its front matter has to state {', '.join(_FIELDS)}.")
    if fields["name"] != file.stem:
        raise PromptRefused(f"{file.name}: its name is {fields['name']}, not {file.stem}.")
    system, mark, user = found.group(2).partition(_USER)
    if not mark or not user.strip():
        raise PromptRefused(f"{file.name} has no message of the user below {_USER}.")
    return Prompt(**fields, system=system.strip(), user=user.strip())


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place.group(1)], text)
