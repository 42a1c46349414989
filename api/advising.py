"""Wiring of what asks language models."""

import time
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from adapters.language_model.configuration import Models, read_models
from adapters.language_model.openai_compatible import OpenAiCompatible
from adapters.language_model.prompt_files import PromptFiles
from adapters.secrets.chain import SecretChain
from adapters.secrets.redaction import redactor_of
from domain.ports import Clock, EventStore, Leases
from domain.stages.consult import Consultant, Outside


def build_adviser(
    file: Path,
    *,
    store: EventStore,
    clock: Clock,
    leases: Leases,
    secrets: SecretChain,
    zone: str,
) -> Consultant:
    """The adviser of a profile. Raises ``ModelsFileInvalid``."""
    models = read_models(file)
    return Consultant(
        Outside(
            store=store,
            clock=clock,
            leases=leases,
            model=build_models(models, secrets),
            prompts=PromptFiles(),
            configuration=models.configuration,
            zone=ZoneInfo(zone),
            new_id=uuid4,
            pause=time.sleep,
        )
    )


def build_models(models: Models, secrets: SecretChain) -> OpenAiCompatible:
    """The attempts at all providers of a file."""

    def masked(text: str) -> str:
        # Asked each time: keys may change while a worker runs.
        return redactor_of(*secrets.places)(text)

    return OpenAiCompatible(models.providers, secrets, masked)
