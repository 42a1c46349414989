"""One attempt over HTTP, against a server that can do everything wrong."""

import json
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from adapters.language_model.configuration import models_of
from adapters.sandbox_model.answers import made_up
from adapters.sandbox_model.bodies import vector_of
from adapters.sandbox_model.server import SandboxModel
from domain.consultation.embeddings import vectors_of
from domain.consultation.model_call import CallFailed, ModelCall, ModelReply, Route
from domain.ports import Cancelled
from tests.sandbox import QUICK, gateway, models_at

ROUTE = Route(provider="box", model="m", input_usd=1.0, output_usd=4.0)
SCHEMA = {
    "type": "object",
    "properties": {"word": {"type": "string"}},
    "required": ["word"],
    "additionalProperties": False,
}


def call(
    *,
    texts: tuple[str, ...] = (),
    schema: dict[str, object] | None = None,
    timeout_s: float = 2.0,
    schema_mode: str = "",
) -> ModelCall:
    return ModelCall(
        id="question/1",
        route=ROUTE,
        name="verify",
        system="Task: verify",
        user="Is it so?",
        texts=texts,
        schema=schema,
        schema_mode=schema_mode,
        timeout_s=timeout_s,
        max_tokens=200,
    )


def attempted(sandbox: SandboxModel, asked: ModelCall, **config: Any) -> ModelReply:
    return gateway(models_at(sandbox, **config)).attempt(asked, lambda _: None)


class TestAnAttempt:
    def test_brings_the_text_with_the_servers_count(self, sandbox: SandboxModel) -> None:
        reply = attempted(sandbox, call())

        (entry,) = sandbox.ledger.entries()
        assert (reply.text, reply.counted) == ("yes", "reported")
        assert (reply.tokens_in, reply.tokens_out) == (entry["tokens_in"], entry["tokens_out"])
        assert entry["request"] == "question/1"

    @pytest.mark.parametrize("mode", ["fenced", "prose", "wrong_schema", "slow"])
    def test_judges_no_text(self, sandbox: SandboxModel, mode: str) -> None:
        sandbox.script.play([mode])

        assert attempted(sandbox, call(schema=SCHEMA)).text

    def test_counts_cautiously_where_the_server_does_not(self, sandbox: SandboxModel) -> None:
        sandbox.script.play(["no_usage"])

        reply = attempted(sandbox, call())

        (entry,) = sandbox.ledger.entries()
        assert reply.counted == "estimated"
        assert reply.tokens_in >= int(str(entry["tokens_in"]))

    @pytest.mark.parametrize(
        ("mode", "failure", "counted", "texts"),
        [
            ("truncated", "truncated", True, ()),
            ("refusal", "refused", True, ()),
            *[
                (mode, failure, False, texts)
                for texts in ((), ("kula",))
                for mode, failure in (
                    ("rate_limited", "rate_limited"),
                    ("server_error", "server_error"),
                    ("hang", "timeout"),
                    ("drop", "dropped"),
                    ("garbage", "garbage"),
                    ("endless", "endless"),
                    ("unauthorised", "auth"),
                    ("no_quota", "insufficient_quota"),
                    ("bad_request", "bad_request"),
                )
            ],
        ],
    )
    def test_fails_by_name(
        self,
        sandbox: SandboxModel,
        mode: str,
        failure: str,
        counted: bool,
        texts: tuple[str, ...],
    ) -> None:
        sandbox.script.play([mode])

        with pytest.raises(CallFailed) as failed:
            attempted(sandbox, call(timeout_s=1.0, texts=texts))

        assert failed.value.failure == failure
        assert (failed.value.tokens is not None) == counted
        assert failed.value.retry_after_s == (QUICK.retry_after_s if mode == "rate_limited" else 0)
        assert len(sandbox.ledger.entries()) == 1  # the SDK has not tried again by itself

    def test_keeps_the_beginning_of_what_was_cut(
        self, new_sandbox: Callable[..., SandboxModel]
    ) -> None:
        sandbox = new_sandbox(answer=lambda _: '{"word": "moon"}')
        sandbox.script.play(["truncated"])

        with pytest.raises(CallFailed) as failed:
            attempted(sandbox, call())

        assert failed.value.text == '{"word":'

    def test_does_not_reach_a_port_where_nobody_listens(self, sandbox: SandboxModel) -> None:
        models = models_at(sandbox)
        sandbox.close()

        with pytest.raises(CallFailed) as failed:
            gateway(models).attempt(call(), lambda _: None)

        assert failed.value.failure == "unreachable"

    def test_tells_that_it_goes_on_and_can_be_cancelled(self, sandbox: SandboxModel) -> None:
        sandbox.script.play(["hang"])
        told: list[dict[str, object]] = []

        def progress(what: dict[str, object]) -> None:
            told.append(what)
            if len(told) == 3:
                raise Cancelled

        began = time.monotonic()
        with pytest.raises(Cancelled):
            gateway(models_at(sandbox)).attempt(call(timeout_s=20.0), progress)

        assert time.monotonic() - began < 5
        assert all("seconds" in each for each in told)

    def test_ends_in_time_however_slowly_the_answer_drips(self) -> None:
        """A byte now and then keeps a read timeout from ever passing."""
        import socket

        with socket.create_server(("127.0.0.1", 0)) as listening:
            port = listening.getsockname()[1]
            stop = threading.Event()

            def drip() -> None:
                line, _ = listening.accept()
                with line:
                    line.recv(65536)
                    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
                    while not stop.wait(0.05):
                        try:
                            line.sendall(b" ")
                        except OSError:
                            return

            thread = threading.Thread(target=drip, daemon=True)
            thread.start()
            models = models_of(
                f'[providers.box]\nkind = "compatible"\nbase_url = "http://127.0.0.1:{port}/v1"'
            )
            with pytest.raises(CallFailed) as failed:
                gateway(models).attempt(call(timeout_s=0.6), lambda _: None)
            stop.set()
            thread.join()

        assert failed.value.failure == "timeout"


class TestWhatIsSent:
    def sent(
        self, new_sandbox: Callable[..., SandboxModel], *, mode: str = "", **config: Any
    ) -> dict[str, Any]:
        seen: list[dict[str, Any]] = []

        def answer(request: Any) -> str:
            seen.append(dict(request))
            return made_up(request)

        models = models_at(new_sandbox(answer=answer), **config)
        kept = {"box_api_key": "k-123456789"}
        gateway(models, kept).attempt(call(schema=SCHEMA, schema_mode=mode), lambda _: None)
        return seen[0]

    @pytest.mark.parametrize(
        ("mode", "kind", "strict"),
        [
            ("strict_json_schema", "json_schema", True),
            ("json_schema", "json_schema", None),
            ("json_object", "json_object", None),
            ("prompt_only", None, None),
        ],
    )
    def test_asks_for_the_schema_in_the_providers_way(
        self,
        new_sandbox: Callable[..., SandboxModel],
        mode: str,
        kind: str | None,
        strict: bool | None,
    ) -> None:
        told = self.sent(new_sandbox, more=f'schema_mode = "{mode}"').get("response_format", {})

        assert told.get("type") == kind
        assert told.get("json_schema", {}).get("strict") == strict

    def test_describes_the_schema_to_models_that_do_not_see_it(
        self, new_sandbox: Callable[..., SandboxModel]
    ) -> None:
        plain = self.sent(new_sandbox)["messages"][0]["content"]
        openai = self.sent(new_sandbox, kind="openai")["messages"][0]["content"]
        openai_without = self.sent(new_sandbox, kind="openai", mode="json_object")

        shown = json.dumps(SCHEMA, separators=(",", ":"))
        assert shown in plain
        assert shown not in openai
        assert shown in openai_without["messages"][0]["content"]

    def test_limits_the_tokens_in_the_providers_word(
        self, new_sandbox: Callable[..., SandboxModel]
    ) -> None:
        assert self.sent(new_sandbox)["max_tokens"] == 200
        assert self.sent(new_sandbox, kind="openai")["max_completion_tokens"] == 200


class TestEmbeddings:
    @pytest.mark.parametrize("encoding", ["float", "base64"])
    def test_are_the_same_in_both_encodings(self, sandbox: SandboxModel, encoding: str) -> None:
        texts = ("dwa księżyce", "trzy kule")

        reply = attempted(sandbox, call(texts=texts), more=f'encoding = "{encoding}"')

        expected = np.array([vector_of(text) for text in texts], dtype=np.float32)
        assert np.array_equal(vectors_of(reply.text), expected)
        assert (reply.tokens_out, reply.counted) == (0, "reported")


class TestKeys:
    KEY = "sk-planted-0123456789abcdef"

    def test_that_is_missing_is_told_with_what_to_do(self, sandbox: SandboxModel) -> None:
        with pytest.raises(CallFailed, match="kinora secrets set box_api_key") as failed:
            attempted(sandbox, call(), kind="openai")

        assert failed.value.failure == "auth"
        assert sandbox.ledger.entries() == []

    def test_is_sent_and_never_told(self, new_sandbox: Callable[..., SandboxModel]) -> None:
        sandbox = new_sandbox(key=self.KEY)
        models = models_at(sandbox)

        assert gateway(models, {"box_api_key": self.KEY}).attempt(call(), lambda _: None).text
        wrong = "wr0ng-key-of-no-known-shape"
        with pytest.raises(CallFailed) as failed:
            gateway(models, {"box_api_key": wrong}).attempt(call(), lambda _: None)

        assert failed.value.failure == "auth"
        assert "Incorrect API key provided: ‹secret›" in str(failed.value)
        assert failed.value.__cause__ is failed.value.__context__ is None

    def test_is_masked_in_an_answer_that_repeats_it(
        self, new_sandbox: Callable[..., SandboxModel]
    ) -> None:
        sandbox = new_sandbox(answer=lambda _: f"your key is {self.KEY}")

        reply = gateway(models_at(sandbox), {"box_api_key": self.KEY}).attempt(
            call(), lambda _: None
        )

        assert reply.text == "your key is ‹secret›"


class TestTheListOfModels:
    def test_is_what_the_server_offers(self, sandbox: SandboxModel) -> None:
        assert gateway(models_at(sandbox)).models("box", 2.0, lambda _: None) == ("sandbox",)
