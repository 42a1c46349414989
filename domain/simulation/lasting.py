"""What an action of the timeline leaves behind for a while."""

from dataclasses import dataclass

from domain.language.named import Named


@dataclass(frozen=True, kw_only=True)
class Saying:
    """A caption of the timeline and when it stands, in film ticks."""

    text: str
    colour: str
    begin: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Easing:
    """A number of a force, behaviour or emitter on its way to another value."""

    thing: Named
    field: str
    before: float
    after: float
    begin: int
    end: int
