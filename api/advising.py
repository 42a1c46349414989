"""Wiring of what asks language models."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

from adapters.language_model.configuration import Models, read_models
from adapters.language_model.openai_compatible import OpenAiCompatible
from adapters.language_model.prompt_files import PromptFiles
from adapters.secrets.chain import SecretChain
from adapters.secrets.redaction import redactor_of
from domain.stages.consult import Consultant, Outside

if TYPE_CHECKING:
    from api.bootstrap import Kinora


def build_adviser(kinora: "Kinora") -> Consultant:
    """The adviser of a profile. Raises ``ModelsFileInvalid``."""
    models = read_models(kinora.settings.models_file)
    return Consultant(
        Outside(
            store=kinora.store,
            clock=kinora.clock,
            leases=kinora.leases,
            model=build_models(models, kinora.secrets),
            prompts=PromptFiles(),
            configuration=models.configuration,
            zone=ZoneInfo(kinora.settings.time_zone),
            new_id=uuid4,
            pause=time.sleep,
        )
    )


def build_models(models: Models, secrets: SecretChain) -> OpenAiCompatible:
    """The attempts at all providers of a file."""
    return OpenAiCompatible(models.providers, secrets, _masking(secrets))


def _masking(secrets: SecretChain) -> Callable[[str], str]:
    """Masks the keys that are kept at the moment: they may change while a worker runs."""
    return lambda text: redactor_of(*secrets.places)(text)
