"""All modifiers applied to a scene, in one order; what would not go with the film is remembered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.composition.modifiers.colour import COLOURS, in_hues
from domain.composition.modifiers.conduct import CONDUCT
from domain.composition.modifiers.ending import ENDINGS, ended_by_time, quoted, said
from domain.composition.modifiers.force import FORCES, NO_FORCES
from domain.composition.modifiers.ground import GROUNDS
from domain.composition.modifiers.happening import HAPPENINGS, repeated
from domain.composition.modifiers.look import LOOKS, NO_LOOKS
from domain.composition.modifiers.modifier import Modifier, Wanted
from domain.composition.modifiers.place import NO_PLACES, PLACES
from domain.composition.modifiers.shape import SHAPES
from domain.composition.modifiers.sound import NO_SOUNDS, SOUNDS
from domain.composition.modifiers.time import TIMES
from domain.composition.reading import Reading
from domain.composition.scene import CannotCombine, Scene
from domain.composition.understanding import Ask
from domain.composition.wish import Entry, Sentence

MODIFIERS: tuple[Modifier, ...] = (
    *SHAPES, *LOOKS, *COLOURS, *FORCES, *CONDUCT, *HAPPENINGS, *PLACES, *TIMES, *SOUNDS,
    *GROUNDS, *ENDINGS, *NO_LOOKS, *NO_FORCES, *NO_PLACES, *NO_SOUNDS,
)  # fmt: skip
"""In the order in which they are applied. One sense may have several."""


_UNSAID = "palette.1"
"""Colour of a species that does not say."""

_ANNOUNCED = 1.8
"""Seconds that a number stands in the picture."""


@dataclass(frozen=True, kw_only=True)
class Modified:
    """A scene with everything that could be combined."""

    scene: Scene
    did: Mapping[str, tuple[Sentence, ...]]
    """Sense → what was done for it. Senses that are done without begin with ``no ``."""
    refusals: Mapping[str, Sentence]
    """Sense → why it could not be combined."""


def modified(scene: Scene, reading: Reading) -> Modified:
    """Apply what an idea asks for to the film of its family."""
    did: dict[str, tuple[Sentence, ...]] = {}
    refusals: dict[str, Sentence] = {}
    movers = 0
    for modifier in MODIFIERS:
        ask = _ask(modifier, reading)
        if ask is None:
            continue
        share = 1 / (1 + movers) ** 0.5 if modifier.moves else 1.0
        key = f"no {modifier.sense}" if modifier.negated else modifier.sense
        try:
            scene = modifier.change(scene, Wanted(ask=ask, reading=reading, share=share))
        except CannotCombine as refusal:
            refusals[key] = refusal.reason
            continue
        movers += modifier.moves
        did[key] = (*did.get(key, ()), modifier.did)
    return Modified(scene=_finished(scene, reading, refusals), did=did, refusals=refusals)


def _ask(modifier: Modifier, reading: Reading) -> Ask | None:
    meant = reading.understanding
    return (meant.refused if modifier.negated else meant.asks).get(modifier.sense)


def _finished(scene: Scene, reading: Reading, refusals: dict[str, Sentence]) -> Scene:
    """What is no sense of one word: quotations, numbers, a time of the end."""
    meant = reading.understanding
    steps: dict[str, Callable[[Scene], Scene]] = {}
    if reading.quotations:
        steps["quotation"] = lambda each: quoted(each, reading.quotations)
    if reading.announced:
        steps["number"] = lambda each: said(each, str(reading.announced), _ANNOUNCED)
    if meant.hues:
        steps["hues"] = lambda each: in_hues(each, reading)
    if meant.repeats > 1:
        steps["times"] = lambda each: repeated(each, meant.repeats)
    if meant.seconds:
        steps["seconds"] = lambda each: ended_by_time(each, meant.seconds)
    for name, step in steps.items():
        try:
            scene = step(scene)
        except CannotCombine as refusal:
            refusals[name] = refusal.reason
    return _without_unseen(scene)


def _without_unseen(scene: Scene) -> Scene:
    """Overrides of palette colours that nothing in the film has would say what is not there."""
    shown = str({key: value for key, value in scene.mapping.items() if key != "overrides"})
    plain = any("colour" not in each for each in scene.entries("species"))
    kept: list[Entry] = [
        each
        for each in scene.entries("overrides")
        if not str(each["token"]).startswith("palette.")
        or f"'{each['token']}'" in shown
        or (plain and each["token"] == _UNSAID)
    ]
    return scene.put("overrides", kept)
