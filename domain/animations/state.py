"""What an animation is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never, cast

from domain.events.animation import (
    AnimationApproved,
    AnimationArchived,
    AnimationCommissioned,
    AnimationCompiled,
    AnimationDrafted,
    AnimationEvent,
    AnimationInspected,
    AnimationPreviewed,
    AnimationPurged,
    AnimationRejected,
    AnimationRendered,
    AnimationRestored,
    AnimationSentBack,
    AnimationTagged,
    CompilationFailed,
    RenderingFailed,
)
from domain.events.event import Event


class Progress(StrEnum):
    """How far the film is."""

    UNKNOWN = "unknown"
    COMMISSIONED = "commissioned"
    COMPILATION_FAILED = "compilation_failed"
    COMPILED = "compiled"
    PREVIEWED = "previewed"
    RENDERING_FAILED = "rendering_failed"
    RENDERED = "rendered"
    INSPECTED = "inspected"
    APPROVED = "approved"
    REJECTED = "rejected"
    SENT_BACK = "sent_back"


@dataclass(frozen=True, kw_only=True)
class Animation:
    """An animation as its stream tells it."""

    progress: Progress = Progress.UNKNOWN
    commission: AnimationCommissioned | None = None
    drafts: tuple[AnimationDrafted, ...] = ()
    """Every attempt at a document, in order."""
    compiled: AnimationCompiled | None = None
    rendered: AnimationRendered | None = None
    inspected: AnimationInspected | None = None
    tags: tuple[str, ...] = ()
    archived: bool = False
    purged: bool = False


def evolve(animation: Animation, event: AnimationEvent) -> Animation:
    """The animation after one more event."""
    match event:
        case AnimationCommissioned():
            return replace(
                animation, progress=Progress.COMMISSIONED, commission=event, tags=event.tags
            )
        case AnimationDrafted():
            return replace(animation, drafts=(*animation.drafts, event))
        case AnimationCompiled():
            return replace(animation, progress=Progress.COMPILED, compiled=event)
        case CompilationFailed():
            return replace(animation, progress=Progress.COMPILATION_FAILED)
        case AnimationPreviewed():
            return replace(animation, progress=Progress.PREVIEWED)
        case AnimationRendered():
            return replace(
                animation,
                progress=Progress.RENDERED,
                rendered=event,
                inspected=None,
                purged=False,
            )
        case RenderingFailed():
            return replace(animation, progress=Progress.RENDERING_FAILED)
        case AnimationInspected():
            return replace(animation, progress=Progress.INSPECTED, inspected=event)
        case _:
            return _judged(animation, event)


type _Judgement = (
    AnimationApproved
    | AnimationRejected
    | AnimationSentBack
    | AnimationTagged
    | AnimationArchived
    | AnimationRestored
    | AnimationPurged
)


def _judged(animation: Animation, event: _Judgement) -> Animation:
    match event:
        case AnimationApproved():
            return replace(animation, progress=Progress.APPROVED)
        case AnimationRejected():
            return replace(animation, progress=Progress.REJECTED)
        case AnimationSentBack():
            return replace(animation, progress=Progress.SENT_BACK)
        case AnimationTagged():
            return replace(animation, tags=event.tags)
        case AnimationArchived():
            return replace(animation, archived=True)
        case AnimationRestored():
            return replace(animation, archived=False)
        case AnimationPurged():
            return replace(animation, purged=True)
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Animation:
    """The animation after all its events."""
    animation = Animation()
    for event in events:
        animation = evolve(animation, cast("AnimationEvent", event))
    return animation
