"""One attempt at any server that speaks OpenAI's protocol, over the ``openai`` SDK.

The SDK retries nothing here: every attempt is an event, so every attempt is the domain's.
"""

import importlib
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from adapters.language_model.providers import Provider
from domain.consultation.model_call import CallFailed, ModelCall, ModelReply
from domain.ports import Secrets

if TYPE_CHECKING:
    from openai import OpenAI

_POLL_S = 0.25
_LOADING_S = 120.0
"""For importing the SDK, which is no part of any call: nothing has been sent yet."""
_GRACE_S = 2.0
"""Past its time an attempt should have ended by itself; then its thread is left behind."""


class OpenAiCompatible:
    """Implements ``domain.consultation.model_call.LanguageModel`` for the given providers.

    ``redact`` masks secrets in everything that comes back: a server may repeat a key.
    The SDK is imported at the first attempt; it takes a second.
    """

    def __init__(
        self,
        providers: Mapping[str, Provider],
        secrets: Secrets,
        redact: Callable[[str], str],
    ) -> None:
        self._providers = providers
        self._secrets = secrets
        self._redact = redact

    def attempt(self, call: ModelCall, progress: Callable[[dict[str, object]], None]) -> ModelReply:
        """See ``LanguageModel``."""
        provider = self._providers.get(call.route.provider)
        if provider is None:
            raise CallFailed("bad_request", f"There is no provider {call.route.provider}.")
        key = self._key(provider)
        self._watched(_load, _LOADING_S, progress)
        reply = self._watched(lambda: _attempt(provider, key, call), call.timeout_s, progress)
        return ModelReply(
            text=self._redact(reply.text),
            tokens_in=reply.tokens_in,
            tokens_out=reply.tokens_out,
            counted=reply.counted,
            milliseconds=reply.milliseconds,
        )

    def models(
        self, name: str, timeout_s: float, progress: Callable[[dict[str, object]], None]
    ) -> tuple[str, ...]:
        """What a provider lists. Raises ``CallFailed``."""
        provider = self._providers[name]
        key = self._key(provider)
        self._watched(_load, _LOADING_S, progress)
        return self._watched(lambda: _models(provider, key, timeout_s), timeout_s, progress)

    def _key(self, provider: Provider) -> str:
        found = self._secrets.get(provider.key_name)
        if found is None and provider.needs_key:
            raise CallFailed(
                "auth",
                f"No key for {provider.name} is kept: kinora secrets set {provider.key_name}.",
            )
        return found or "none"

    def _watched[T](
        self,
        work: Callable[[], T],
        timeout_s: float,
        progress: Callable[[dict[str, object]], None],
    ) -> T:
        """Do the work in a thread of its own, so that the caller may lose patience."""
        began = time.monotonic()
        outcome: list[T | BaseException] = []

        def run() -> None:
            try:
                outcome.append(work())
            except BaseException as error:
                outcome.append(error)

        thread = threading.Thread(target=run, name="model-call", daemon=True)
        thread.start()
        while not outcome:
            thread.join(_POLL_S)
            seconds = time.monotonic() - began
            if outcome:
                break
            if seconds > timeout_s + _GRACE_S:
                raise self._masked(CallFailed("timeout", "No answer came in time."), began)
            progress({"seconds": round(seconds, 1)})
        ended = outcome[0]
        if isinstance(ended, CallFailed):
            raise self._masked(ended, began)
        if isinstance(ended, BaseException):
            raise ended
        return ended

    def _masked(self, failure: CallFailed, began: float) -> CallFailed:
        """The failure without secrets, and with the time it took."""
        return CallFailed(
            failure.failure,
            self._redact(str(failure)),
            retry_after_s=failure.retry_after_s,
            text=self._redact(failure.text),
            tokens=failure.tokens,
            milliseconds=round((time.monotonic() - began) * 1000),
        )


_LOADED = (
    "openai",
    "openai.resources.chat.completions",
    "openai.resources.embeddings",
    "openai.resources.responses",
    "adapters.language_model.failures",
    "adapters.language_model.replies",
)


def _load() -> None:
    """Import what an attempt needs, apart from its time."""
    for name in _LOADED:
        importlib.import_module(name)


def _attempt(provider: Provider, key: str, call: ModelCall) -> ModelReply:
    from adapters.language_model import replies, requests

    began = time.monotonic()
    if call.texts:
        body = _body(
            provider,
            key,
            call.timeout_s,
            lambda client: client.embeddings.with_raw_response.create(
                **requests.embedding_parameters(provider, call)
            ),
        )
        return replies.embedding_reply(call, body, _since(began))
    if provider.api == "responses":
        body = _body(
            provider,
            key,
            call.timeout_s,
            lambda client: client.responses.with_raw_response.create(
                **requests.response_parameters(provider, call)
            ),
        )
        return replies.response_reply(call, body, _since(began))
    body = _body(
        provider,
        key,
        call.timeout_s,
        lambda client: client.chat.completions.with_raw_response.create(
            **requests.chat_parameters(provider, call)
        ),
    )
    return replies.chat_reply(call, body, _since(began))


def _models(provider: Provider, key: str, timeout_s: float) -> tuple[str, ...]:
    from adapters.language_model.replies import listed_models

    body = _body(provider, key, timeout_s, lambda client: client.models.with_raw_response.list())
    return listed_models(body)


def _body(provider: Provider, key: str, timeout_s: float, send: Callable[["OpenAI"], Any]) -> bytes:
    """The bytes of an answer. Raises ``CallFailed``."""
    import httpx2
    from openai import OpenAI

    from adapters.language_model.bounded_transport import CONNECT_S, BoundedTransport
    from adapters.language_model.failures import named

    timeout = httpx2.Timeout(timeout_s, connect=min(CONNECT_S, timeout_s))
    with (
        httpx2.Client(transport=BoundedTransport(timeout_s), timeout=timeout) as http,
        OpenAI(
            api_key=key,
            base_url=provider.base_url,
            max_retries=0,
            timeout=timeout,
            http_client=http,
        ) as client,
    ):
        # The environment may name somebody else's organisation; only models.toml counts.
        client.organization = client.project = None
        try:
            return bytes(send(client).content)
        except Exception as error:
            # No chain: an error of the SDK holds the request with its key.
            failure = named(error)
        raise failure


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
