"""What routes are given: the opened profile, a reader of the read models, a request to decide."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import Depends, Header, Query
from fastapi import Request as HttpRequest

from api.bootstrap import Kinora
from api.cli.words import Words
from api.problem_answer import Place
from api.problems import PROBLEM, BadInput, language_in
from api.security.guard import SignedIn
from domain.events.event import RecordedEvent
from domain.streams import Request
from projections.as_of import position_at
from projections.projection import Projection
from projections.query import Reader

PATIENCE_S = 2.0
"""How long an answer waits for the read models to have what the client wrote."""

type Responses = dict[int | str, dict[str, Any]]


def _declared(*codes: int) -> Responses:
    """By reference: a model for every error of every route would be built anew at each start."""
    return {code: {"description": _MEANINGS[code], "content": PROBLEM} for code in codes}


_MEANINGS = {
    401: "No session",
    403: "Another origin, or without the session's token",
    404: "Nothing has this identifier",
    409: "Refused by a rule; nothing was stored",
    422: "The input cannot be taken",
    429: "Too many requests",
    503: "A service is away, or a read model is being prepared",
}
READS = _declared(401, 403, 404, 422, 429, 503)
"""Errors of every question."""
COMMANDS = _declared(401, 403, 404, 409, 422, 429, 503)
"""Errors of every command."""


def signed_in(_session: SignedIn) -> None:
    """Let only the signed-in operator in: a second lock behind the guard of every path."""


def door(request: HttpRequest) -> Kinora:
    """The profile that this process serves."""
    kinora: Kinora = request.app.state.kinora
    return kinora


Door = Annotated[Kinora, Depends(door)]


def asked(kinora: Door) -> Request:
    """A fresh request of the operator."""
    return kinora.request()


Asked = Annotated[Request, Depends(asked)]

AtLeast = Annotated[
    int,
    Header(
        alias="Kinora-At-Least",
        ge=0,
        le=2**62,
        description="Wait, for at most two seconds, until the read models have this position.",
    ),
]
AsOf = Annotated[
    str,
    Query(
        max_length=40,
        description="Show what was so at this log position or RFC 3339 time; empty: now.",
    ),
]
Language = Annotated[Literal["pl", "en"], Query(description="Language of sentences.")]
Cursor = Annotated[str, Query(max_length=2000, description="``next`` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=200, description="At most so many.")]
Search = Annotated[str, Query(max_length=200, description="Words that all occur.")]
Many = Annotated[list[str], Query(max_length=50)]


@dataclass(frozen=True, kw_only=True)
class Listed[R]:
    """One page. ``next`` is ``None`` on the last; ``total`` counts all that fit the filters."""

    items: tuple[R, ...]
    next: str | None
    total: int | None
    position: int


@dataclass(frozen=True, kw_only=True)
class Done:
    """A command was done: ``position`` is that of its last event."""

    position: int
    changed: bool


@dataclass(frozen=True, kw_only=True)
class View:
    """A reader of one consistent state, and the log position of that state."""

    reader: Reader
    position: int


class Past:
    """Reads at any moment: the newest state from the tables, an earlier one folded."""

    def __init__(self, kinora: Kinora, at_least: int) -> None:
        self._kinora = kinora
        self._at_least = at_least

    @contextmanager
    def view(self, projection: Projection, as_of: str) -> Iterator[View]:
        """The projection as it is, or was. Raises ``BadInput`` for no moment."""
        if as_of:
            position = moment(self._kinora, as_of)
            yield View(reader=self._kinora.past.at(projection, position), position=position)
            return
        with reading(self._kinora, self._at_least) as view:
            yield view


@contextmanager
def reading(kinora: Kinora, at_least: int = 0) -> Iterator[View]:
    """The read models in one state, once they have position ``at_least`` if that is soon."""
    if at_least:
        kinora.views.reach(at_least, patience_s=PATIENCE_S)
    with kinora.views.snapshot() as (reader, position):
        yield View(reader=reader, position=position)


def viewing(kinora: Door, at_least: AtLeast = 0) -> Iterator[View]:
    """The read models as they are now."""
    with reading(kinora, at_least) as view:
        yield view


def travelling(kinora: Door, at_least: AtLeast = 0) -> Past:
    """The read models now or earlier."""
    return Past(kinora, at_least)


def speaking(http: HttpRequest) -> Words:
    """Texts in the language that the request asks for."""
    return Words(language_in(http.scope))


Speaking = Annotated[Words, Depends(speaking)]
Viewing = Annotated[View, Depends(viewing, scope="function")]
Travelling = Annotated[Past, Depends(travelling)]


def moment(kinora: Kinora, as_of: str) -> int:
    """The log position meant. Raises ``BadInput``."""
    if as_of.isascii() and as_of.isdigit() and len(as_of) < 18:
        return min(int(as_of), kinora.store.head()[0])
    try:
        at = datetime.fromisoformat(as_of)
    except ValueError:
        at = None
    if at is None or at.tzinfo is None:
        place = Place(path="query.as_of", expected="a log position or an RFC 3339 time", got=as_of)
        raise BadInput("bad-moment", "This is no moment of the log.", (place,))
    return position_at(kinora.store, at)


def done(kinora: Kinora, events: Sequence[RecordedEvent]) -> Done:
    """The answer of a command that stored these events."""
    if not events:
        return Done(position=kinora.store.head()[0], changed=False)
    return Done(position=events[-1].position, changed=True)
