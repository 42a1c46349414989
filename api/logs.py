"""Logs: JSON lines with correlation ids for files, readable lines for a terminal."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from typing import Any

import structlog

type Redact = Callable[[str], str]

_CHATTY = ("uvicorn.access", "apscheduler", "alembic", "dramatiq", "httpx2", "httpcore2", "urllib3",
           "google", "googleapiclient", "requests_oauthlib", "oauthlib")  # fmt: skip
"""Libraries that tell of every step; those of HTTP name addresses that are keys."""


def configure_logs(*, role: str, redact: Redact, pretty: bool | None = None) -> None:
    """Send structured logs to standard error. ``redact`` masks known secrets in every value."""
    readable = sys.stderr.isatty() if pretty is None else pretty
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=True)
        if readable
        else structlog.processors.JSONRenderer(sort_keys=True)
    )
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _redacting(redact),
    ]
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(role=role)
    _route_standard_logging(shared, renderer)


def _redacting(redact: Redact) -> Callable[[Any, str, Mapping[str, Any]], dict[str, Any]]:
    def process(_logger: Any, _method: str, event: Mapping[str, Any]) -> dict[str, Any]:
        return {name: _masked(value, redact) for name, value in event.items()}

    return process


def _masked(value: Any, redact: Redact) -> Any:
    """The value without secrets, however deep they are; what is no plain data is told as text."""
    match value:
        case str():
            return redact(value)
        case None | bool() | int() | float():
            return value
        case dict():
            return {redact(str(name)): _masked(each, redact) for name, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_masked(each, redact) for each in value]
        case logging.LogRecord():
            return value  # the library's own, taken away before anything is written
        case _:
            return redact(repr(value))


def mask_crashes(redact: Redact) -> None:
    """What nobody caught is written without secrets too, and with its traceback."""

    def tell(kind: type[BaseException], error: BaseException | None, trace: Any) -> None:
        lines = traceback.format_exception(kind, error, trace)
        sys.stderr.write(redact("".join(lines)))

    def tell_thread(crash: threading.ExceptHookArgs) -> None:
        if crash.exc_type is not SystemExit:
            tell(crash.exc_type, crash.exc_value, crash.exc_traceback)

    sys.excepthook = tell
    threading.excepthook = tell_thread


def _route_standard_logging(shared: list[Any], renderer: Any) -> None:
    """Libraries that use ``logging`` come out in the same shape."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for chatty in _CHATTY:
        logging.getLogger(chatty).setLevel(logging.WARNING)
