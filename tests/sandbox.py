"""A model server for tests: ``sandbox``, and what asks it."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from adapters.language_model.configuration import Models, models_of
from adapters.language_model.openai_compatible import OpenAiCompatible
from adapters.sandbox_model.answers import Answer, made_up
from adapters.sandbox_model.script import Script, Timing
from adapters.sandbox_model.server import SandboxModel
from adapters.secrets.in_memory import InMemorySecrets
from adapters.secrets.redaction import redactor_of

QUICK = Timing(slow_s=0.3, hang_s=20.0, retry_after_s=0.2)

PRICED = """
[providers.box]
kind = "{kind}"
base_url = "{url}"
{more}

[providers.box.models.m]
input_usd = 1.0
output_usd = 4.0

[tasks.verify]
models = ["box/m"]
max_tokens = 200
timeout_s = {timeout_s}

[tasks.embed]
models = ["box/m"]
timeout_s = {timeout_s}
"""
"""A ``models.toml`` of one priced model."""


@pytest.fixture
def new_sandbox() -> Iterator[Callable[..., SandboxModel]]:
    """Starts servers; they end with the test."""
    started: list[SandboxModel] = []

    def start(
        script: Script | None = None,
        *,
        answer: Answer = made_up,
        key: str = "",
        timing: Timing = QUICK,
    ) -> SandboxModel:
        started.append(SandboxModel(script, answer=answer, key=key, timing=timing))
        return started[-1].__enter__()

    yield start
    for each in started:
        each.close()


@pytest.fixture
def sandbox(new_sandbox: Callable[..., SandboxModel]) -> SandboxModel:
    """A server that answers well until told otherwise: ``sandbox.script.play([…])``."""
    return new_sandbox()


def models_at(
    sandbox: SandboxModel, *, kind: str = "compatible", more: str = "", timeout_s: float = 2.0
) -> Models:
    """The configuration that asks this server."""
    return models_of(PRICED.format(url=sandbox.base_url, kind=kind, more=more, timeout_s=timeout_s))


def gateway(models: Models, secrets: Mapping[str, str] | None = None) -> OpenAiCompatible:
    """The attempts, with these secrets."""
    kept = InMemorySecrets()
    for name, value in (secrets or {}).items():
        kept.set(name, value)
    return OpenAiCompatible(models.providers, kept, redactor_of(kept))
