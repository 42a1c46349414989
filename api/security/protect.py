"""All of the door around an application, in its order."""

from fastapi import FastAPI, Request, Response

from api.bootstrap import Kinora
from api.security.guard import Guard
from api.security.headers import SecurityHeaders
from api.security.limits import BodyLimit, RateLimit
from api.security.opening import porter_of
from api.security.origin import SameOrigin
from api.security.shut import DoorShut, answer


def protect(app: FastAPI, kinora: Kinora) -> None:
    """Guard every route, present and to come. The last one added sees a request first."""
    porter = porter_of(kinora)
    app.state.porter = porter
    app.add_middleware(Guard, porter=porter, profile=kinora.settings.profile)
    app.add_middleware(SameOrigin)
    app.add_middleware(BodyLimit)
    app.add_middleware(RateLimit)
    app.add_middleware(SecurityHeaders)
    app.add_exception_handler(DoorShut, _shut)


def _shut(_request: Request, error: Exception) -> Response:
    assert isinstance(error, DoorShut)  # noqa: S101 - registered for these alone
    return answer(error)
