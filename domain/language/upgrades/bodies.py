"""Bodies: entities become species that look, weigh and end as they said."""

from domain.language.problems import Path
from domain.language.upgrades.colours import Colours, full
from domain.language.upgrades.old_document import OldEntity
from domain.language.upgrades.old_rules import Decay, Memory
from domain.language.upgrades.old_values import SizeRange
from domain.language.upgrades.translation import Entry, Translation, middle_size, tidy

LARGEST = 600
MOST_TAGS = 8


def species_of(translation: Translation, colours: Colours) -> list[Entry]:
    """Every entity as a species, in order."""
    lifetimes = _lifetimes(translation)
    found: list[Entry] = []
    for at, entity in enumerate(translation.old.systems.entities):
        path: Path = ("systems", "entities", at)
        entry = _species(translation, entity, path)
        entry["colour"] = colours.tokens[full(entity.color)]
        if entity.id in lifetimes:
            entry["lifetime"] = lifetimes[entity.id]
        found.append(entry)
    return found


def _species(translation: Translation, entity: OldEntity, path: Path) -> Entry:
    name = translation.names[entity.id]
    if name != entity.id:
        translation.ledger.approximated((*path, "id"), entity.id, f"the name {name}")
    shape: str = entity.shape
    if shape == "custom":
        shape = "circle"
        translation.ledger.approximated((*path, "shape"), "custom", "a circle")
    return {
        "name": name,
        "shape": shape,
        "size": _size(translation, entity, path),
        "mass": translation.within(entity.mass, 0.01, 10_000, (*path, "mass")),
        "opacity": translation.within(entity.render.opacity, 0.05, 1, (*path, "render", "opacity")),
        "core": 0,
        "glow": 0,
        "restitution": 1,
        **_stroke(translation, entity, path),
        **_tags(translation, entity, path),
    }


def _size(translation: Translation, entity: OldEntity, path: Path) -> object:
    here = (*path, "size")
    if not isinstance(entity.size, SizeRange):
        if not isinstance(entity.size, int | float):
            translation.unknown(entity.size, here)
        return translation.length(middle_size(entity), here, 1, LARGEST)
    translation.unknown(entity.size, here)
    if entity.size.distribution == "normal":
        told = "even chances between the two ends"
        translation.ledger.approximated((*here, "distribution"), "normal", told)
    low, high = sorted((entity.size.min, entity.size.max))
    return {
        "min": translation.length(low, (*here, "min"), 1, LARGEST),
        "max": translation.length(high, (*here, "max"), 1, LARGEST),
    }


def _stroke(translation: Translation, entity: OldEntity, path: Path) -> Entry:
    stroke, here = entity.render.stroke, (*path, "render", "stroke")
    if stroke is None:
        return {}
    if entity.shape != "line":
        translation.ledger.not_yet(here, stroke.model_dump(exclude_none=True))
        return {}
    if stroke.color is not None and full(stroke.color) != full(entity.color):
        told = "the colour of the entity"
        translation.ledger.dropped((*here, "color"), stroke.color, told)
    return {"stroke": translation.length(stroke.width, (*here, "width"), 1, 80)}


def _tags(translation: Translation, entity: OldEntity, path: Path) -> Entry:
    names = list(dict.fromkeys(translation.tags[tag] for tag in entity.tags))
    for at, tag in enumerate(entity.tags):
        if translation.tags[tag] != tag:
            told = f"the tag {translation.tags[tag]}"
            translation.ledger.approximated((*path, "tags", at), tag, told)
    for tag in names[MOST_TAGS:]:
        translation.ledger.dropped((*path, "tags"), tag, f"nothing: a species has {MOST_TAGS} tags")
    return {"tags": names[:MOST_TAGS]} if names else {}


def _lifetimes(translation: Translation) -> dict[str, object]:
    """Lifetimes that rules of decay mean, and what has no words yet."""
    found: dict[str, object] = {}
    for at, rule in enumerate(translation.old.systems.rules):
        path: Path = ("systems", "rules", at)
        if isinstance(rule, Memory):
            said = rule.params.model_dump(mode="json", exclude_none=True)
            translation.ledger.not_yet(path, {"type": rule.type, **said})
        if not isinstance(rule, Decay):
            continue
        translation.unknown(rule.params, (*path, "params"))
        if translation.never(rule.probability, path, "always: a lifetime knows no such chance"):
            continue
        found |= _decayed(translation, rule, path)
    return found


def _decayed(translation: Translation, rule: Decay, path: Path) -> dict[str, object]:
    rate, here = rule.params.rate_per_s, (*path, "params", "rate_per_s")
    if rate == 0:
        translation.ledger.dropped(here, rate, "nothing: without a rate nothing decays")
        return {}
    span = {"min": _seconds(0.5 / rate), "max": _seconds(1.5 / rate)}
    told = f"a lifetime of {span['min']:g} to {span['max']:g} s, and no slow shrinking"
    translation.ledger.approximated(here, rate, told)
    return {entity.id: span for entity in translation.chosen(rule.applies_to)}


def _seconds(value: float) -> float:
    return tidy(min(max(value, 0.05), 180))
