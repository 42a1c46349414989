"""One call, played in its mode."""

import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Event
from typing import Any, Protocol

from adapters.sandbox_model import bodies
from adapters.sandbox_model.answers import Answer, prompt_of, schema_of
from adapters.sandbox_model.ledger import Ledger
from adapters.sandbox_model.script import Script, Timing

_GARBAGE = b"\x00\xff\xfe{]\x80 this is no answer \xc3\x28" * 20
_ENDLESS_PIECE = b" " * 65536


class Line(Protocol):
    """The connection to whoever asked."""

    path: str
    headers: Any
    wfile: Any
    connection: socket.socket

    def send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        """A whole answer."""

    def pieces(self, status: int, length: int | None) -> None:
        """Only the beginning of an answer."""


@dataclass(frozen=True, kw_only=True)
class House:
    """What all calls of one server share."""

    script: Script
    ledger: Ledger
    timing: Timing
    answer: Answer
    leaving: Event
    """Set when the server closes."""


class Play:
    """Answers one request as the script says, and enters it in the ledger."""

    def __init__(self, line: Line, house: House, request: Mapping[str, Any]) -> None:
        self._line = line
        self._house = house
        self._request = request
        self._model = str(request.get("model") or "sandbox")
        self._embeds = line.path == "/v1/embeddings"
        self._mode = house.script.next()
        self._entry = house.ledger.open(
            request=str(line.headers.get("X-Client-Request-Id") or ""),
            path=line.path,
            model=self._model,
            mode=self._mode,
        )

    def perform(self) -> None:
        """Play the mode. Raises ``OSError`` when the other side has left."""
        match self._mode:
            case "rate_limited":
                wait = f"{self._house.timing.retry_after_s:g}"
                self._refuse(429, "too many requests", "rate_limit_exceeded", {"Retry-After": wait})
            case "server_error":
                self._refuse(500, "the sandbox has stumbled", "server_error")
            case "unauthorised":
                self._refuse(401, "the key is not known", "invalid_api_key")
            case "no_quota":
                self._refuse(429, "the account is empty", "insufficient_quota")
            case "bad_request":
                self._refuse(400, "this is not supported", "unsupported_value")
            case "hang" | "drop" | "garbage" | "endless":
                self._break()
            case _:
                self._answer()

    def _refuse(
        self, status: int, message: str, code: str, headers: Mapping[str, str] | None = None
    ) -> None:
        self._line.send(status, bodies.error(message, code), headers)

    def _break(self) -> None:
        """The model runs and is paid for, but no count arrives."""
        body, _ = self._bill("ok")
        match self._mode:
            case "hang":
                self._house.leaving.wait(self._house.timing.hang_s)
                self._line.connection.close()
            case "drop":
                self._line.pieces(200, len(body))
                self._line.wfile.write(body[: len(body) // 2])
                self._line.wfile.flush()
                self._line.connection.shutdown(socket.SHUT_RDWR)
            case "garbage":
                self._line.send(200, _GARBAGE)
            case _:
                self._line.pieces(200, None)
                while not self._house.leaving.is_set():
                    self._line.wfile.write(_ENDLESS_PIECE)

    def _answer(self) -> None:
        if self._mode == "slow":
            self._house.leaving.wait(self._house.timing.slow_s)
        body, told = self._bill(self._mode)
        self._house.ledger.tell(self._entry, told)
        try:
            self._line.send(200, body)
        except OSError:
            self._house.ledger.tell(self._entry, False)
            raise

    def _bill(self, mode: str) -> tuple[bytes, bool]:
        """The whole answer, entered in the ledger, and whether it tells its count."""
        if self._embeds:
            return self._bill_embeddings(), True
        text = _said(mode, self._house.answer(self._request), self._request)
        tokens_in = bodies.tokens_of(prompt_of(self._request))
        tokens_out = bodies.tokens_of(text)
        finish = "length" if mode == "truncated" else "stop"
        most = self._most_tokens()
        if most is not None and tokens_out > most:
            text, finish = bodies.cut(text, most), "length"
            tokens_out = bodies.tokens_of(text)
        self._house.ledger.bill(self._entry, tokens_in, tokens_out)
        tokens = tokens_in, tokens_out
        told = None if mode == "no_usage" else tokens
        if self._line.path == "/v1/responses":
            refused = mode == "refusal"
            body = bodies.response(self._model, text, told, finish=finish, refused=refused)
            return body, told is not None
        if mode == "refusal":
            return bodies.chat(self._model, None, told, finish="stop", refusal=text), True
        return bodies.chat(self._model, text, told, finish=finish), told is not None

    def _most_tokens(self) -> int | None:
        names = ("max_completion_tokens", "max_tokens", "max_output_tokens")
        told = [self._request[name] for name in names if self._request.get(name) is not None]
        return int(told[0]) if told else None

    def _bill_embeddings(self) -> bytes:
        given = self._request.get("input", [])
        texts = [given] if isinstance(given, str) else [str(each) for each in given]
        tokens = sum(bodies.tokens_of(text) for text in texts)
        self._house.ledger.bill(self._entry, tokens, 0)
        as_base64 = self._request.get("encoding_format") == "base64"
        return bodies.embeddings(self._model, texts, as_base64=as_base64, tokens=tokens)


def _said(mode: str, text: str, request: Mapping[str, Any]) -> str:
    """The text as the mode distorts it."""
    match mode:
        case "truncated":
            return text[: len(text) // 2]
        case "fenced":
            return f"```json\n{text}\n```"
        case "prose":
            return f"Certainly! Here is what you asked for:\n\n{text}\n\nTell me if you need more."
        case "wrong_schema":
            wrong = {"unexpected": True, "schema_was_given": schema_of(request) is not None}
            return json.dumps(wrong)
        case "refusal":
            return "I cannot help with that."
        case _:
            return text
