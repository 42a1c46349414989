"""What went wrong in an attempt, by the names that the domain knows."""

import math
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime

import httpx2
import openai

from adapters.language_model.bounded_transport import (
    BodyEncoded,
    BodyRefused,
    BodyTooLarge,
    BodyTooSlow,
)
from domain.consultation.model_call import CallFailed

LONGEST_MESSAGE = 300
LONGEST_RETRY_S = 86_400.0

_BY_STATUS = {401: "auth", 402: "insufficient_quota", 403: "auth", 408: "server_error",
              409: "server_error", 425: "server_error", 429: "rate_limited"}  # fmt: skip


def named(error: Exception) -> CallFailed:
    """The failure that an error of the SDK or of HTTP stands for."""
    if isinstance(error, openai.APIStatusError):
        return _by_status(error)
    if isinstance(error, openai.APIConnectionError | httpx2.HTTPError | BodyRefused):
        return _by_connection(error)
    if isinstance(error, openai.OpenAIError):
        return CallFailed("garbage", _short(f"{type(error).__name__}: {error}"))
    raise error


def retry_after_s(headers: Mapping[str, str]) -> float:
    """What the server asks for in ``Retry-After`` (RFC 9110, 10.2.3: seconds or a date, which
    is compared with the server's own ``Date``) or ``retry-after-ms``; 0 when nothing."""
    try:
        if "retry-after-ms" in headers:
            return _within(float(headers["retry-after-ms"]) / 1000)
        told = headers.get("retry-after", "")
        if not told:
            return 0.0
        if told.replace(".", "", 1).isdigit():
            return _within(float(told))
        until = parsedate_to_datetime(told) - parsedate_to_datetime(headers["date"])
        return _within(until.total_seconds())
    except (ValueError, TypeError, KeyError):
        return 0.0


def _by_status(error: openai.APIStatusError) -> CallFailed:
    status = error.status_code
    failure = _BY_STATUS.get(status, "server_error" if status >= 500 else "bad_request")
    if failure == "rate_limited" and _code(error) == "insufficient_quota":
        failure = "insufficient_quota"
    retry = retry_after_s(error.response.headers) if failure in _RETRIED else 0.0
    return CallFailed(failure, _short(f"HTTP {status}: {_told(error)}"), retry_after_s=retry)


_RETRIED = frozenset({"rate_limited", "server_error"})


def _by_connection(error: Exception) -> CallFailed:
    for cause in _causes(error):
        match cause:
            case BodyTooLarge():
                return CallFailed("endless", "The answer went on without an end.")
            case BodyTooSlow():
                return CallFailed("timeout", "The answer did not end in time.")
            case BodyEncoded():
                return CallFailed("garbage", "The answer is compressed against our request.")
            case httpx2.ConnectError() | httpx2.ConnectTimeout() | httpx2.UnsupportedProtocol():
                return CallFailed("unreachable", _short(f"No connection: {cause}"))
            case httpx2.TimeoutException():
                return CallFailed("timeout", "No answer came in time.")
            case httpx2.TransportError():
                return CallFailed("dropped", _short(f"The connection broke off: {cause}"))
            case _:
                continue
    return CallFailed("dropped", "The connection broke off.")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what lies behind it: our own refusals are not wrapped by the SDK."""
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _code(error: openai.APIStatusError) -> str:
    return str(error.code or error.type or "")


def _told(error: openai.APIStatusError) -> str:
    """What the server says; its whole body when it says it in no known way."""
    body = error.body
    if isinstance(body, Mapping) and isinstance(body.get("message"), str):
        return str(body["message"])
    return error.message


def _within(seconds: float) -> float:
    return min(max(seconds, 0.0), LONGEST_RETRY_S) if math.isfinite(seconds) else 0.0


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_MESSAGE else text[: LONGEST_MESSAGE - 1] + "…"
