"""What preview and render share: the film's document, and the report of the renderer."""

from collections.abc import Mapping
from typing import cast

from domain.animations.decisions import document
from domain.animations.state import Animation, fold
from domain.events.animation import AnimationCompiled
from domain.events.event import payloads
from domain.ports import EventStore, RenderRefused
from domain.stages.compile import FilmSetAside
from domain.stages.job import Hopeless, Job
from domain.streams import UnitOfWork

INVALID_INPUT = 2
STATED_LIMIT = 3
"""Exit codes of the render program after which another try would end the same way."""


def compiled(store: EventStore, job: Job) -> AnimationCompiled:
    """The document to render, as it was compiled."""
    animation = fold(payloads(store.load(job.subject)))
    document(animation)
    return cast("AnimationCompiled", animation.compiled)


def live(unit: UnitOfWork, job: Job) -> Animation:
    """The film, unless it was put away meanwhile."""
    animation = fold(unit.load(job.subject))
    if animation.archived:
        raise FilmSetAside("The film was put into the archive while it was made.")
    return animation


def hopeless_when_refused(refusal: RenderRefused) -> Exception:
    """An invalid document stays invalid; input and output errors may pass."""
    if refusal.code in (INVALID_INPUT, STATED_LIMIT):
        return Hopeless(str(refusal))
    return refusal


def number(report: Mapping[str, object], name: str) -> float:
    """A figure of the report."""
    value = report[name]
    if not isinstance(value, int | float):
        raise TypeError(f"the renderer's report has no number {name}")
    return float(value)


def table(report: Mapping[str, object], name: str) -> Mapping[str, object]:
    """An object of the report."""
    value = report[name]
    if not isinstance(value, Mapping):
        raise TypeError(f"the renderer's report has no object {name}")
    return value
