"""The same attempts over OpenAI's newer endpoint, which a provider's ``api`` names."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.in_memory_leases import InMemoryLeases
from adapters.language_model.configuration import ModelsFileInvalid, models_of
from adapters.language_model.replies import response_reply
from adapters.sandbox_model.answers import made_up
from adapters.sandbox_model.server import SandboxModel
from domain.advising import NotAnswered
from domain.consultation import budget
from domain.consultation.model_call import CallFailed, ModelCall, ModelReply
from domain.events.consultation import BudgetSettled, ModelAnswered, ModelAsked, ModelFailed
from domain.identifiers import budget_id
from tests.adapters.language_model.test_openai_compatible import SCHEMA, call
from tests.e2e.asking_process import consultant, question
from tests.sandbox import QUICK, gateway, models_at

API = 'api = "responses"'
PATIENT_S = 30.0
"""No test here is about time, and the machine may be busy."""


def attempted(sandbox: SandboxModel, asked: ModelCall) -> ModelReply:
    patient = replace(asked, timeout_s=PATIENT_S)
    return gateway(models_at(sandbox, more=API)).attempt(patient, lambda _: None)


class TestAnAttemptAtResponses:
    def test_brings_the_text_with_the_servers_count(self, sandbox: SandboxModel) -> None:
        reply = attempted(sandbox, call())

        (entry,) = sandbox.ledger.entries()
        assert entry["path"] == "/v1/responses"
        assert (reply.text, reply.counted) == ("yes", "reported")
        assert (reply.tokens_in, reply.tokens_out) == (entry["tokens_in"], entry["tokens_out"])
        assert entry["request"] == "question/1"

    def test_judges_no_text(self, sandbox: SandboxModel) -> None:
        sandbox.script.play(["wrong_schema"])

        assert "unexpected" in attempted(sandbox, call(schema=SCHEMA)).text

    def test_counts_cautiously_where_the_server_does_not(self, sandbox: SandboxModel) -> None:
        sandbox.script.play(["no_usage"])

        assert attempted(sandbox, call()).counted == "estimated"

    @pytest.mark.parametrize(
        ("mode", "failure", "counted"),
        [
            ("truncated", "truncated", True),
            ("refusal", "refused", True),
            ("rate_limited", "rate_limited", False),
            ("server_error", "server_error", False),
            ("unauthorised", "auth", False),
            ("garbage", "garbage", False),
            ("endless", "endless", False),
            ("drop", "dropped", False),
        ],
    )
    def test_fails_by_name(
        self, sandbox: SandboxModel, mode: str, failure: str, counted: bool
    ) -> None:
        sandbox.script.play([mode])

        with pytest.raises(CallFailed) as failed:
            attempted(sandbox, call())

        assert failed.value.failure == failure
        assert (failed.value.tokens is not None) == counted
        assert len(sandbox.ledger.entries()) == 1  # the SDK has not tried again by itself
        wait = QUICK.retry_after_s if mode == "rate_limited" else 0
        assert failed.value.retry_after_s == wait

    def test_embeds_at_the_endpoint_of_embeddings(self, sandbox: SandboxModel) -> None:
        attempted(sandbox, call(texts=("kula",)))

        assert [each["path"] for each in sandbox.ledger.entries()] == ["/v1/embeddings"]


class TestWhatIsSent:
    @pytest.mark.parametrize(
        ("mode", "kind", "strict"),
        [
            ("strict_json_schema", "json_schema", True),
            ("json_schema", "json_schema", False),
            ("json_object", "json_object", None),
            ("prompt_only", None, None),
        ],
    )
    def test_is_in_the_words_of_responses(
        self,
        new_sandbox: Callable[..., SandboxModel],
        mode: str,
        kind: str | None,
        strict: bool | None,
    ) -> None:
        seen: list[dict[str, Any]] = []

        def answer(request: Any) -> str:
            seen.append(dict(request))
            return made_up(request)

        attempted(new_sandbox(answer=answer), call(schema=SCHEMA, schema_mode=mode))

        told = seen[0].get("text", {}).get("format", {})
        assert (told.get("type"), told.get("strict")) == (kind, strict)
        assert told.get("schema") == (SCHEMA if kind == "json_schema" else None)
        assert (seen[0]["input"], seen[0]["max_output_tokens"]) == ("Is it so?", 200)
        assert seen[0]["store"] is False
        assert seen[0]["instructions"].startswith("Task: verify")


class TestAnAnswer:
    def test_passes_reasoning_over(self) -> None:
        parts = [{"type": "output_text", "text": text} for text in ("ye", "s")]
        output = [{"type": "reasoning", "summary": []}, {"type": "message", "content": parts}]
        body = json.dumps({"status": "completed", "output": output}).encode()

        assert response_reply(call(), body, 1).text == "yes"


class TestTheSetting:
    def test_is_chat_unless_stated(self) -> None:
        models = models_of('[providers.openai]\nkind = "openai"')

        assert models.providers["openai"].api == "chat"

    def test_refuses_another_word(self) -> None:
        with pytest.raises(ModelsFileInvalid, match="api"):
            models_of('[providers.openai]\nkind = "openai"\napi = "assistants"')


class TestAsking:
    def test_keeps_attempts_budget_and_replay(self, sandbox: SandboxModel) -> None:
        """A failure and an answer, billed as the server counts; the same question is replayed."""
        clock = TravellingClock(datetime.now(UTC))
        store = InMemoryEventStore(clock)
        asking = consultant(
            store, InMemoryLeases(clock), models_at(sandbox, more=API, timeout_s=PATIENT_S)
        )
        sandbox.script.play(["truncated", "ok"])

        first = asking.ask(question("moon"), accept=lambda _: "", progress=lambda _: None)
        again = asking.ask(question("moon"), accept=lambda _: "", progress=lambda _: None)

        billed = sandbox.ledger.entries()
        facts = [each.payload for each in store.read(0, limit=1_000)]
        asked = [each for each in facts if isinstance(each, ModelAsked)]
        told = [each for each in facts if isinstance(each, ModelAnswered | ModelFailed)]
        settled = sum(each.tokens for each in facts if isinstance(each, BudgetSettled))
        assert (first.text, first.replayed, again.text, again.replayed) == (
            "yes", False, "yes", True,
        )  # fmt: skip
        assert {str(each["path"]) for each in billed} == {"/v1/responses"}
        assert len(asked) == len(told) == len(billed) == 2
        assert settled == sum(int(str(e["tokens_in"])) + int(str(e["tokens_out"])) for e in billed)
        assert budget.fold(store.load(budget_id(asked[0].month))).reserved == {}

    def test_ends_with_a_name_when_the_model_refuses(self, sandbox: SandboxModel) -> None:
        clock = TravellingClock(datetime.now(UTC))
        store = InMemoryEventStore(clock)
        models = models_at(sandbox, more=API, timeout_s=PATIENT_S)
        sandbox.script.play(["refusal"] * 6)

        with pytest.raises(NotAnswered):
            consultant(store, InMemoryLeases(clock), models).ask(
                question("moon"), accept=lambda _: "", progress=lambda _: None
            )

        failed = [each.payload for each in store.read(0, limit=1_000)]
        assert {e.failure for e in failed if isinstance(e, ModelFailed)} == {"refused"}
