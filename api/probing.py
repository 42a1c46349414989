"""Trying out what the providers of ``models.toml`` can do."""

from typing import TYPE_CHECKING

from adapters.language_model.configuration import Models, read_models
from api.advising import build_models
from api.bootstrap import Kinora
from domain.ports import Progress
from domain.stages.probe import Subject, probe

if TYPE_CHECKING:
    from domain.events.consultation import ProviderProbed


class NoSuchProvider(Exception):
    """``models.toml`` names no such provider."""


def probe_provider(
    kinora: Kinora, name: str, progress: Progress, *, model: str = ""
) -> "ProviderProbed":
    """Ask one provider a few small questions within the budget; the log keeps the result.

    Raises ``NoSuchProvider`` and ``ModelsFileInvalid``.
    """
    models = read_models(kinora.settings.models_file)
    if name not in models.providers:
        raise NoSuchProvider(name)
    return probe(
        kinora.adviser,
        build_models(models, kinora.secrets),
        kinora.store,
        kinora.clock,
        _subject(models, name, model),
        cause=kinora.request(),
        progress=progress,
    )


def _subject(models: Models, name: str, model: str) -> Subject:
    """The routes of a provider to try: those of the tasks first, then those with a price."""
    tasks = models.configuration.tasks.items()
    routes = [(task, each) for task, told in tasks for each in told.routes if each.provider == name]
    embedding = next((each for task, each in routes if task == "embed"), None)
    chat = next((each for task, each in routes if task != "embed"), None)
    others = models.providers[name].models
    if model:
        chat = models.route(name, model)
    elif chat is None and embedding is None and others:
        chat = models.route(name, others[0])
    return Subject(provider=name, chat=chat, embedding=embedding)
