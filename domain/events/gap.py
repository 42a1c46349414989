"""Stream ``gap``: something ideas ask for that the language cannot say yet."""

from domain.events.event import Event
from domain.identifiers import IdeaId


class GapReported(Event, frozen=True, kw_only=True):
    topic = "gap.reported"
    feature: str
    reason: str


class GapLinked(Event, frozen=True, kw_only=True):
    topic = "gap.linked"
    idea: IdeaId
    evidence: str


class GapAccepted(Event, frozen=True, kw_only=True):
    topic = "gap.accepted"
    reason: str = ""


class GapStarted(Event, frozen=True, kw_only=True):
    topic = "gap.started"
    reason: str = ""


class GapImplemented(Event, frozen=True, kw_only=True):
    topic = "gap.implemented"
    language_version: str


class GapDeclined(Event, frozen=True, kw_only=True):
    topic = "gap.declined"
    reason: str


class GapReopened(Event, frozen=True, kw_only=True):
    topic = "gap.reopened"
    reason: str = ""


type GapEvent = (
    GapReported | GapLinked | GapAccepted | GapStarted | GapImplemented | GapDeclined | GapReopened
)
