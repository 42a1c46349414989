"""What a language model is asked for a document: the words of the idea, and a fitted language.

The parts come from the idea alone, so the same attempt asks the same question on every
machine, and an answer that is in the log is found there.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from uuid import UUID

from domain.advising import Question
from domain.animations.next_attempt import NextAttempt, Step
from domain.composition.composer import compose
from domain.composition.judge import LONGEST
from domain.composition.wish import Wish
from domain.events.animation import AnimationDrafted, Problem
from domain.language.design_system import NAMES, design_system
from domain.language.fitted_schema import SECTIONS, fitted_schema
from domain.language.model_form import to_model_form
from domain.language.model_schema import Shape
from domain.language.told import told_language
from domain.language.validation import validated
from domain.ports import Brief

TASK, REPAIR_TASK = "compile", "repair"

VARIATIONS = 3
"""Offline compositions whose constructs are shown: they answer to the same words."""

MOST_TEXT = 60_000
"""Characters of an earlier document that a repair shows; a longer one was nonsense."""

MOST_PROBLEMS = 24
"""Problems that a repair names: the first ones usually cause the others."""

CORE = (
    "birth.point", "birth.random", "birth.emitter", "birth.ring", "birth.line", "birth.grid",
    "force.gravity", "force.drag", "force.attract", "force.flow", "force.vortex", "force.repel",
    "behaviour.wander", "behaviour.chase", "behaviour.hold_speed", "behaviour.pulse",
    "bounds.bounce", "bounds.kill", "bounds.wrap", "bounds.open", "wall.segment", "wall.path",
    "contact.bounce", "contact.absorb", "contact.destroy", "contact.convert", "contact.merge",
    "action.shake", "action.say", "action.slow", "action.spawn", "action.kick",
    "word.title", "word.subtitle", "word.caption", "word.counter",
)  # fmt: skip
"""What films of the gallery use most."""

TOLD_TOKENS = 2_000
"""About as many tokens tell the constructs beside the schema: what they are for."""

_NOTHING = "(none)"


def question_of(
    attempt: NextAttempt,
    brief: Brief,
    drafts: Sequence[AnimationDrafted],
    *,
    subject: UUID,
    repairers: Sequence[str],
    first_round: int,
) -> Question:
    """The question of an attempt. Every attempt has a round of its own.

    A repair is asked as such of the model that wrote the text, if it is among ``repairers``.
    """
    task, avoid = TASK, attempt.avoid
    last = next((each for each in reversed(drafts) if each.raw_text), None)
    if attempt.step is Step.REPAIR and last is not None:
        values = _repair(brief, last)
        if attempt.route in repairers:
            task, avoid = REPAIR_TASK, tuple(r for r in repairers if r != attempt.route)
    else:
        values = _beginning(brief)
    return Question(
        task=task,
        prompt=REPAIR_TASK if attempt.step is Step.REPAIR else TASK,
        values=values,
        subject=subject,
        schema=_schema(brief),
        round=first_round + len(drafts),
        attempts=1,
        avoid=avoid,
    )


def in_words(problems: Sequence[Problem]) -> str:
    """A numbered list, one problem a line."""
    lines = [
        f"{number}. {each.path or 'document'}: expected {each.expected}; got {each.got}"
        + (f"; {each.hint}" if each.hint else "")
        for number, each in enumerate(problems[:MOST_PROBLEMS], start=1)
    ]
    more = len(problems) - MOST_PROBLEMS
    return "\n".join([*lines, *([f"… and {more} more"] if more > 0 else [])])


def _beginning(brief: Brief) -> dict[str, str]:
    return {
        "title": brief.title,
        "summary": brief.summary,
        "language": _tongue(brief),
        "notes": _notes(brief),
        "seconds": f"{LONGEST:g}",
        "capabilities": _told(frozenset(_used(brief))),
        "style": _style(brief.design_system),
        "example": _example(brief),
    }


def _repair(brief: Brief, last: AnimationDrafted) -> dict[str, str]:
    return {
        "title": brief.title,
        "summary": brief.summary,
        "capabilities": _told(frozenset(_used(brief))),
        "problems": in_words(last.problems),
        "document": last.raw_text[:MOST_TEXT],
    }


def _notes(brief: Brief) -> str:
    """What the operator said, and which other films of the idea there are."""
    told = [brief.notes] if brief.notes else []
    if brief.tags:
        told.append(f"Tags: {', '.join(brief.tags)}.")
    if brief.variation:
        told.append(
            f"This is variation {brief.variation + 1} of the idea: make it clearly another film."
        )
    if brief.earlier:
        told.append(f"The film that was sent back:\n{brief.earlier[:MOST_TEXT]}")
    return "\n\n".join(told) or _NOTHING


@lru_cache(maxsize=64)
def _told(needed: frozenset[str]) -> str:
    """The language in words; every attempt at one idea tells the same."""
    return told_language(TOLD_TOKENS, needed=needed)


def _style(wanted: str) -> str:
    """The design systems, one of which a document names."""
    systems = [design_system(name) for name in ((wanted,) if wanted in NAMES else NAMES)]
    return "Design systems:\n" + "\n".join(f"- {each.title}: {each.en}" for each in systems)


def _tongue(brief: Brief) -> str:
    return _wish(brief).tongue


def _wish(brief: Brief) -> Wish:
    return Wish(
        title=brief.title,
        summary=brief.summary,
        tags=brief.tags,
        language=brief.language,
        variation=brief.variation,
        notes=brief.notes,
        design_system=brief.design_system,
    )


def _schema(brief: Brief) -> Shape:
    """The language as far as this idea may need it."""
    return fitted_schema(_used(brief) | set(CORE))


def _used(brief: Brief) -> set[str]:
    """Constructs with which the offline composer answers to the same words."""
    wish = _wish(brief)
    return {
        each
        for number in range(VARIATIONS)
        for each in compose(replace(wish, variation=wish.variation + number)).capabilities
    }


def _example(brief: Brief) -> str:
    """What the offline composer would make of the words, in the form that is asked for."""
    form = to_model_form(validated(compose(_wish(brief)).mapping))
    return json.dumps(_within(form), ensure_ascii=False, separators=(",", ":"))


def _within(form: Mapping[str, object]) -> dict[str, object]:
    """Without sections that are empty anyway, which a fitted schema may not know."""
    optional = {*SECTIONS, "states", "overrides"}
    return {name: value for name, value in form.items() if value or name not in optional}
