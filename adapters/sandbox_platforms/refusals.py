"""A refusal in the words of the platform that refuses: status, body, headers."""

from collections.abc import Mapping
from typing import Any, Protocol

from starlette.responses import JSONResponse, Response


class Refusal(Exception):
    """Answered instead of what was asked for."""

    def __init__(
        self, status: int, body: Mapping[str, Any] | str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body
        self.headers = dict(headers or {})

    def response(self) -> Response:
        """The refusal as HTTP."""
        if isinstance(self.body, str):
            return Response(self.body, status_code=self.status, headers=self.headers)
        return JSONResponse(dict(self.body), status_code=self.status, headers=self.headers)


class Dialect(Protocol):
    """How one family of doors refuses."""

    @property
    def kinds(self) -> frozenset[str]:
        """Every refusal it knows by name."""

    def refusal(self, kind: str, detail: Mapping[str, Any]) -> Refusal:
        """The refusal of that name. ``KeyError`` for an unknown one."""

    def server_error(self, status: int) -> Refusal:
        """Something broke inside."""

    def rate_limited(self, retry_after_s: int) -> Refusal:
        """Too many calls."""
