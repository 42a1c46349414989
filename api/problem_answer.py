"""The one way in which a problem is answered (RFC 9457), below all that raises one."""

from collections.abc import Mapping
from typing import Any

from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.types import Receive, Scope, Send

MEDIA_TYPE = "application/problem+json"


class Place(BaseModel):
    """One thing that is wrong with the input, and where."""

    path: str
    expected: str
    got: str = ""
    hint: str = ""


class Problem(BaseModel):
    """An error. ``code`` is stable; all other texts are for people, in their language."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    problems: list[Place] = []


class ProblemAnswer(JSONResponse):
    """One problem, told in the language that the request asks for; English without one."""

    def __init__(
        self, said: Mapping[str, Any], status: int, headers: Mapping[str, str] | None
    ) -> None:
        self._said = said
        self._more = dict(headers or {})
        super().__init__(said, status, headers=self._more, media_type=MEDIA_TYPE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer this request; the application knows how to translate."""
        translated = getattr(scope["app"].state, "translated", None) if "app" in scope else None
        said = self._said if translated is None else translated(scope, self._said)
        if said is self._said:
            await super().__call__(scope, receive, send)
            return
        told = JSONResponse(said, self.status_code, headers=self._more, media_type=MEDIA_TYPE)
        await told(scope, receive, send)


def problem(
    status: int,
    code: str,
    title: str,
    detail: str,
    *,
    places: tuple[Place, ...] = (),
    headers: Mapping[str, str] | None = None,
    extra: Mapping[str, object] | None = None,
) -> ProblemAnswer:
    """The answer for one problem, with texts in English; ``extra`` are further members."""
    said = Problem(
        type=f"urn:kinora:problem:{code}",
        title=title,
        status=status,
        detail=detail,
        code=code,
        problems=list(places),
    )
    return ProblemAnswer({**said.model_dump(), **(extra or {})}, status, headers)
