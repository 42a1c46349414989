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
    AnimationNoted,
    AnimationPreviewed,
    AnimationPurged,
    AnimationRejected,
    AnimationRendered,
    AnimationReopened,
    AnimationRestored,
    AnimationSentBack,
    AnimationTagged,
    CompilationFailed,
    FrameNote,
    NoteWithdrawn,
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

    made: Progress = Progress.UNKNOWN
    """How far it is made, whatever was judged."""
    judgement: AnimationApproved | AnimationRejected | AnimationSentBack | None = None
    """The judgement that holds; rendering a judged film again leaves it as it is."""
    commission: AnimationCommissioned | None = None
    drafts: tuple[AnimationDrafted, ...] = ()
    """Every attempt at a document, in order."""
    compiled: AnimationCompiled | None = None
    rendered: AnimationRendered | None = None
    """The latest render."""
    renders: tuple[AnimationRendered, ...] = ()
    """Every render whose files are kept."""
    accepted: AnimationRendered | None = None
    """The render that was approved; later ones prove that it can be made again."""
    inspected: AnimationInspected | None = None
    """Findings of the latest render; none while it waits for them."""
    notes: tuple[FrameNote, ...] = ()
    """Remarks that stand, in order."""
    tags: tuple[str, ...] = ()
    tags_before: tuple[str, ...] = ()
    archived: bool = False
    purged: bool = False
    """Whether the files of the latest render are given up."""
    last_act: str = ""
    """Topic of the operator's latest act that may be undone."""

    @property
    def progress(self) -> Progress:
        """How far the film is: its judgement, or how far it is made."""
        match self.judgement:
            case AnimationApproved():
                return Progress.APPROVED
            case AnimationRejected():
                return Progress.REJECTED
            case AnimationSentBack():
                return Progress.SENT_BACK
            case _:
                return self.made


def evolve(animation: Animation, event: AnimationEvent) -> Animation:
    """The animation after one more event."""
    match event:
        case AnimationCommissioned():
            return replace(animation, made=Progress.COMMISSIONED, commission=event, tags=event.tags)
        case AnimationDrafted():
            return replace(animation, drafts=(*animation.drafts, event))
        case AnimationCompiled():
            return replace(animation, made=Progress.COMPILED, compiled=event)
        case CompilationFailed():
            return replace(animation, made=Progress.COMPILATION_FAILED)
        case AnimationPreviewed():
            return replace(animation, made=Progress.PREVIEWED)
        case AnimationRendered():
            return replace(
                animation,
                made=Progress.RENDERED,
                rendered=event,
                renders=(*animation.renders, event),
                inspected=None,
                purged=False,
            )
        case RenderingFailed():
            return replace(animation, made=Progress.RENDERING_FAILED)
        case AnimationInspected():
            return replace(animation, made=Progress.INSPECTED, inspected=event)
        case _:
            return _acted(animation, event)


type _Act = (
    AnimationApproved
    | AnimationRejected
    | AnimationSentBack
    | AnimationReopened
    | AnimationNoted
    | NoteWithdrawn
    | AnimationTagged
    | AnimationArchived
    | AnimationRestored
    | AnimationPurged
)


def _acted(animation: Animation, event: _Act) -> Animation:
    match event:
        case AnimationApproved():
            accepted = animation.rendered
            return replace(animation, judgement=event, accepted=accepted, last_act=event.topic)
        case AnimationRejected():
            return replace(animation, judgement=event, last_act=event.topic)
        case AnimationSentBack():
            return replace(animation, judgement=event, last_act="")
        case AnimationReopened():
            return replace(animation, judgement=None, accepted=None, last_act="")
        case AnimationNoted():
            note = FrameNote(id=event.id, frame=event.frame, text=event.remark)
            return replace(animation, notes=(*animation.notes, note))
        case NoteWithdrawn():
            left = tuple(each for each in animation.notes if each.id != event.id)
            return replace(animation, notes=left)
        case _:
            return _put_away(animation, event)


type _Keeping = AnimationTagged | AnimationArchived | AnimationRestored | AnimationPurged


def _put_away(animation: Animation, event: _Keeping) -> Animation:
    match event:
        case AnimationTagged():
            before = animation.tags
            return replace(animation, tags=event.tags, tags_before=before, last_act=event.topic)
        case AnimationArchived():
            return replace(animation, archived=True, last_act=event.topic)
        case AnimationRestored():
            return replace(animation, archived=False, last_act=event.topic)
        case AnimationPurged():
            return replace(animation, purged=True, renders=())
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Animation:
    """The animation after all its events."""
    animation = Animation()
    for event in events:
        animation = evolve(animation, cast("AnimationEvent", event))
    return animation
