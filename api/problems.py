"""Errors as RFC 9457 describes them: a stable code, words for people, never inner text."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

import psycopg
import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from psycopg_pool import PoolTimeout
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import Scope

from adapters.event_store.errors import StoreUnavailable
from adapters.language_model.configuration import ModelsFileInvalid
from adapters.log_segments.problems import SegmentsBroken, SegmentsOfAnotherLog
from adapters.secrets.names import SecretProblem
from adapters.work_queue.dramatiq_work_queue import QueueUnavailable
from api.cli.errors import InputRefused
from api.cli.words import LANGUAGES, Words
from api.export_archive import ExportNotMade
from api.problem_answer import MEDIA_TYPE, Place, Problem, problem
from domain.platforms.access import PlatformAway
from domain.ports import ArtifactMissing, Conflict, Unavailable
from domain.refusals import Refusal
from projections.query import BadCursor, ViewNotReady
from projections.registry import UnknownView

_LONGEST_SHOWN = 80
_SECRET = re.compile(r"password|secret|token|code|totp", re.IGNORECASE)
"""Fields whose value is never repeated."""

log = structlog.get_logger()


_REFERENCE = "#/components/schemas/"
_SCHEMA = "ProblemDetails"
PROBLEM: Mapping[str, Any] = {MEDIA_TYPE: {"schema": {"$ref": f"{_REFERENCE}{_SCHEMA}"}}}
"""The content of every error, as the description of the API declares it."""


def problem_schemas() -> dict[str, Any]:
    """The schemas that ``PROBLEM`` refers to, by name."""
    schema = Problem.model_json_schema(ref_template=f"{_REFERENCE}{{model}}")
    parts: dict[str, Any] = schema.pop("$defs")
    return {_SCHEMA: schema | {"title": _SCHEMA}, **parts}


class NotFound(Exception):
    """Nothing has this identifier."""

    def __init__(self, noun: str, identifier: object) -> None:
        super().__init__(f"There is no {noun} {identifier}.")
        self.noun = noun
        self.identifier = identifier


class BadInput(Exception):
    """What was sent has the right shape and still cannot be taken."""

    def __init__(self, code: str, detail: str, places: tuple[Place, ...] = ()) -> None:
        super().__init__(detail)
        self.code = code
        self.places = places


def add_problem_handlers(app: FastAPI) -> None:
    """Answer every failure of this application as a problem, in the reader's language."""
    app.state.translated = translated
    handlers: Mapping[type[Exception], Any] = {
        Refusal: _refused,
        NotFound: _not_found,
        ArtifactMissing: _artifact_missing,
        UnknownView: _unknown_view,
        BadInput: _bad_input,
        InputRefused: _input_refused,
        SecretProblem: _secrets,
        BadCursor: _bad_cursor,
        RequestValidationError: _invalid,
        HTTPException: _http,
        ExportNotMade: _export_not_made,
        Conflict: _conflict,
        Exception: _unexpected,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)
    for away in (*_AWAY, ViewNotReady, ModelsFileInvalid):
        app.add_exception_handler(away, _unavailable)
    for unfit in (SegmentsBroken, SegmentsOfAnotherLog):
        app.add_exception_handler(unfit, _segments_unfit)


_AWAY = (
    StoreUnavailable,
    QueueUnavailable,
    Unavailable,
    PlatformAway,
    PoolTimeout,
    psycopg.OperationalError,
)
_MISSING = ("IdeaUnknown", "AnimationUnknown", "PublicationUnknown", "GapUnknown", "WorkUnknown",
             "ExperimentUnknown")  # fmt: skip
"""Refusals that say that an identifier means nothing."""


def translated(scope: Scope, said: Mapping[str, Any]) -> Mapping[str, Any]:
    """A problem in the language a request asks for: title by code, other texts by shape."""
    words = Words(language_in(scope))
    if not words.polish:
        return said
    title = words.term("problem", said["code"])
    return {
        **said,
        "title": words.foreign(said["title"]) if title == said["code"] else title,
        "detail": words.foreign(said["detail"]),
        "problems": [
            {
                **each,
                "expected": words.foreign(each["expected"]),
                "hint": words.foreign(each["hint"]),
            }
            for each in said["problems"]
        ],
    }


def code_of(error: BaseException) -> str:
    """``IdeaAlreadyPicked`` as ``idea-already-picked``."""
    return code_of_class(type(error))


def code_of_class(kind: type) -> str:
    """The code of every error of a class."""
    return _kebab(kind.__name__)


def _kebab(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


def language_in(scope: Scope) -> str:
    """The language a request asks for, by its query or by its header; English without one."""
    query: bytes = scope.get("query_string", b"")
    asked = parse_qs(query.decode("latin-1")).get("language", [""])[-1]
    if asked in LANGUAGES:
        return asked
    preferred = Headers(scope=scope).get("accept-language", "")[:2].lower()
    return preferred if preferred in LANGUAGES else "en"


def _title(error: BaseException) -> str:
    return code_of(error).replace("-", " ").capitalize()


def _refused(_request: Request, error: Refusal) -> Response:
    status = 404 if type(error).__name__ in _MISSING else 409
    return problem(status, code_of(error), _title(error), str(error))


def _secrets(_request: Request, error: SecretProblem) -> Response:
    return problem(409, "secrets-not-kept", "Secrets not kept", str(error))


def _not_found(request: Request, error: NotFound) -> Response:
    words = Words(language_in(request.scope))
    noun = words.term("thing", error.noun)
    detail = words("There is no {noun} {identifier}.", noun=noun, identifier=error.identifier)
    return problem(404, "not-found", "Not found", detail)


def _unknown_view(_request: Request, error: UnknownView) -> Response:
    return problem(404, "not-found", "Not found", str(error))


def _artifact_missing(_request: Request, _error: ArtifactMissing) -> Response:
    detail = "No bytes are kept under this digest: it was purged, or never made here."
    return problem(404, "artifact-missing", "Artifact missing", detail)


def _bad_input(_request: Request, error: BadInput) -> Response:
    return problem(422, error.code, "This cannot be taken", str(error), places=error.places)


def _input_refused(request: Request, error: InputRefused) -> Response:
    words = Words(language_in(request.scope))
    places = tuple(Place(path="", expected=hint) for hint in error.hints)
    code = _kebab(error.kind)
    detail = words(error.what, **error.values)
    return problem(422, code, "This cannot be taken", detail, places=places)


def _bad_cursor(_request: Request, error: BadCursor) -> Response:
    return problem(422, "bad-cursor", "Bad cursor", str(error))


def _invalid(_request: Request, error: RequestValidationError) -> Response:
    places = tuple(_place(each) for each in error.errors())
    detail = f"Look at: {', '.join(each.path for each in places)}."
    return problem(422, "invalid-request", "Invalid request", detail, places=places)


def _place(found: Mapping[str, Any]) -> Place:
    path = ".".join(str(part) for part in found["loc"])
    given = found.get("input")
    plain = isinstance(given, str | int | float | bool) and not _SECRET.search(path)
    got = str(given)[:_LONGEST_SHOWN] if plain else ""
    return Place(path=path, expected=str(found["msg"]), got=got.encode("utf-8", "replace").decode())


def _http(_request: Request, error: HTTPException) -> Response:
    code, title = _HTTP.get(error.status_code, ("http-error", "The request failed"))
    return problem(error.status_code, code, title, str(error.detail), headers=error.headers)


_HTTP = {
    400: ("bad-request", "Bad request"),
    401: ("not-signed-in", "Not signed in"),
    403: ("forbidden", "Forbidden"),
    404: ("not-found", "Not found"),
    405: ("method-not-allowed", "Method not allowed"),
    413: ("too-large", "Too large"),
    416: ("range-not-satisfiable", "Range not satisfiable"),
    429: ("too-many-requests", "Too many requests"),
}


def _conflict(_request: Request, _error: Conflict) -> Response:
    detail = "Somebody else decided at the same moment. Nothing was stored; look and try again."
    return problem(409, "conflict", "Conflict", detail)


def _unavailable(_request: Request, error: Exception) -> Response:
    kind = "view-not-ready" if isinstance(error, ViewNotReady) else "service-unavailable"
    detail = f"{type(error).__name__}: nothing is lost; try again in a moment."
    return problem(503, kind, "A service is away", detail, headers={"Retry-After": "2"})


def _segments_unfit(_request: Request, error: Exception) -> Response:
    """Not a matter of waiting: the text says what the operator has to do."""
    return problem(503, "segments-unfit", "The sealed log cannot be used", str(error))


def _export_not_made(_request: Request, error: ExportNotMade) -> Response:
    return problem(507, "export-not-made", "The export could not be made", str(error))


def _unexpected(request: Request, error: Exception) -> Response:
    log.error("http.unexpected", path=request.url.path, kind=type(error).__name__, exc_info=error)
    detail = "Something went wrong that should not. The log of events is unharmed; try again."
    return problem(500, "unexpected", "Unexpected", detail)
