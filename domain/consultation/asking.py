"""What is asked: a rendered question with its identity, its routes and its reservation."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from domain.consultation.budget import Sums
from domain.consultation.model_call import ModelCall, RenderedPrompt, Route, TaskRoutes
from domain.identifiers import Digest, digest_of_parts, question_id

FRAME_TOKENS = 256
"""Tokens that servers, and our own words around a schema, add to the messages; generously."""


@dataclass(frozen=True, kw_only=True)
class Inquiry:
    """A question ready to be asked of any of its routes."""

    task: str
    prompt: RenderedPrompt
    subject: UUID
    round: int
    schema: Mapping[str, object] | None
    texts: tuple[str, ...]
    """To be embedded; empty for a question."""
    avoid: tuple[str, ...]
    settings: TaskRoutes
    attempts: int
    schema_mode: str = ""
    """Empty: the provider's own. A probe tries each."""

    @cached_property
    def prompt_digest(self) -> Digest:
        """Of the rendered text."""
        return digest_of_parts(self.prompt.system, self.prompt.user, *self.texts)

    @cached_property
    def input_digest(self) -> Digest:
        """Prompt with version and text, and the schema; no model, no round. Embeddings belong
        to their models, so there the routes take part."""
        schema = "" if self.schema is None else _canonical(self.schema)
        parts = [self.prompt.name, self.prompt.version, self.prompt_digest, schema]
        if self.texts:
            parts += [each.name for each in self.settings.routes]
        if self.schema_mode:
            parts.append(self.schema_mode)
        return digest_of_parts(*parts)

    @cached_property
    def stream(self) -> UUID:
        """Where the attempts are recorded."""
        return question_id(self.task, self.input_digest, self.round)

    @property
    def routes(self) -> tuple[Route, ...]:
        """Whom to ask, without those to avoid."""
        return tuple(each for each in self.settings.routes if each.name not in self.avoid)

    @cached_property
    def most_tokens_in(self) -> int:
        """No tokenizer makes more tokens than a text has bytes, so a reservation suffices."""
        parts = [self.prompt.system, self.prompt.user, *self.texts]
        if self.schema is not None:
            parts.append(_canonical(self.schema))
        return sum(len(each.encode()) for each in parts) + FRAME_TOKENS

    def reservation(self, route: Route) -> Sums:
        """The most that one attempt at the route can take and cost."""
        tokens_out = 0 if self.texts else self.settings.max_tokens
        return Sums(
            tokens=self.most_tokens_in + tokens_out,
            micro_usd=route.cost(self.most_tokens_in, tokens_out),
        )

    def call(self, route: Route, attempt: int) -> ModelCall:
        """One attempt at the route."""
        return ModelCall(
            id=f"{self.stream}/{attempt}",
            route=route,
            name=self.prompt.name,
            system=self.prompt.system,
            user=self.prompt.user,
            texts=self.texts,
            schema=self.schema,
            schema_mode=self.schema_mode,
            temperature=self.settings.temperature,
            max_tokens=self.settings.max_tokens,
            timeout_s=self.settings.timeout_s,
        )


def _canonical(schema: Mapping[str, object]) -> str:
    return json.dumps(schema, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
