"""Logs: JSON lines with correlation ids for files, readable lines for a terminal."""

import logging
import sys
from collections.abc import Callable, Mapping
from typing import Any

import structlog

type Redact = Callable[[str], str]


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
        return {
            name: redact(value) if isinstance(value, str) else value
            for name, value in event.items()
        }

    return process


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
    for chatty in ("uvicorn.access", "apscheduler", "alembic", "dramatiq"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
