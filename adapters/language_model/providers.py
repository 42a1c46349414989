"""Who may be asked: the kinds of servers and what is different about each.

The differences were read from the servers' own documents (see ``docs/models.md``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

type SchemaMode = Literal["strict_json_schema", "json_schema", "json_object", "prompt_only"]
"""How an answer is made to fit a schema, the strictest first."""

SCHEMA_MODES: tuple[SchemaMode, ...] = (
    "strict_json_schema",
    "json_schema",
    "json_object",
    "prompt_only",
)

type LimitParameter = Literal["max_tokens", "max_completion_tokens"]
type Encoding = Literal["float", "base64"]
type Api = Literal["chat", "responses"]
"""Which of OpenAI's endpoints answers are asked of; embeddings have one of their own."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What servers of one kind have in common."""

    base_url: str
    """Empty: it has to be stated."""
    schema_mode: SchemaMode
    limit_parameter: LimitParameter = "max_tokens"
    shows_schema: bool = False
    """Whether the model sees the schema without our writing it into the prompt."""
    free: bool = False
    """Runs on the operator's own machine."""
    needs_key: bool = False
    encoding: Encoding = "float"


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "openai": Kind(
            base_url="https://api.openai.com/v1",
            schema_mode="strict_json_schema",
            limit_parameter="max_completion_tokens",
            shows_schema=True,
            needs_key=True,
            encoding="base64",
        ),
        "ollama": Kind(base_url="http://localhost:11434/v1", schema_mode="json_schema", free=True),
        "llama_cpp": Kind(
            base_url="http://localhost:8080/v1", schema_mode="json_schema", free=True
        ),
        "lm_studio": Kind(
            base_url="http://localhost:1234/v1", schema_mode="json_schema", free=True
        ),
        "compatible": Kind(base_url="", schema_mode="json_object"),
    }
)
"""By the word that ``models.toml`` uses."""


@dataclass(frozen=True, kw_only=True)
class Provider:
    """One server that may be asked."""

    name: str
    kind: str
    base_url: str
    key_name: str
    """Name of the secret that holds its key."""
    needs_key: bool
    schema_mode: SchemaMode
    limit_parameter: LimitParameter
    shows_schema: bool
    encoding: Encoding
    api: Api
    requests_per_minute: int
    models: tuple[str, ...]
    """Names that ``models.toml`` mentions, in order."""
