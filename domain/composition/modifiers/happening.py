"""What happens to bodies at a time or at a touch, beyond what the family makes happen."""

from functools import partial

from domain.composition.modifiers.measuring import with_cast
from domain.composition.modifiers.modifier import Change, Wanted, modifiers
from domain.composition.scene import CALM_AFTER, CannotCombine, Scene, number, towards
from domain.composition.wish import Entry, Sentence

_FIRST = 0.7
"""Seconds until the first happening: soon enough to be seen as part of the film."""

_NO_TOUCH = Sentence(en="bodies of this film do not touch", pl="ciała w tym filmie się nie stykają")
_CROWDED = Sentence(en="the film is crowded already", pl="w filmie i tak jest tłoczno")
_MOST_PARTED = 60


def _kicking(direction: str | int, speed: float, *, again: float = 0) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        entry: Entry = {
            "kind": "kick",
            "at": _FIRST,
            "speed": round(speed * wanted.much, 1),
            "direction": direction,
        }
        period = wanted.reading.understanding.period or again
        if period:
            entry = {**entry, "every": period, "until": CALM_AFTER if scene.rests else 14}
        return scene.added("timeline", entry)

    return changed


def _parting(scene: Scene, wanted: Wanted) -> Scene:
    """What falls apart does so harder; where nothing does, bodies part early, but no crowd."""
    harder = 1 + 0.15 * wanted.ask.much
    for section, kind in (("timeline", "divide"), ("contacts", "split")):
        if any(each["kind"] == kind for each in scene.entries(section)):
            parts = wanted.reading.understanding.parts if kind == "split" else 0
            return scene.changed(section, partial(_harder, kind=kind, factor=harder, parts=parts))
    if scene.number_of(scene.main) > _MOST_PARTED:
        raise CannotCombine(_CROWDED)
    entry: Entry = {
        "kind": "divide",
        "at": _FIRST,
        "on": scene.main,
        "kick": round(70 * wanted.ask.much, 1),
        "smallest": 9,
    }
    return scene.added("timeline", entry)


def _harder(entry: Entry, *, kind: str, factor: float, parts: int) -> Entry:
    if entry["kind"] != kind:
        return entry
    into = {"into": min(6, parts)} if parts > 2 else {}
    return {**entry, **into, "kick": round(number(entry.get("kick"), 120) * factor, 3)}


def _sparkling(number_of: int, at: float) -> Change:
    """Sparks that fly from the middle, count for nothing and go out."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        sense = wanted.ask.sense
        spark: Entry = {
            "name": f"guest_{sense}_spark",
            "size": {"min": 5, "max": 10},
            "colour": "accent",
            "collide": False,
            "glow": 1.2,
            "drag": 0.8,
            "lifetime": {"min": 0.6, "max": 1.4},
            "fade": 0.6,
            "trail": "line",
            "trail_time": 0.3,
        }
        dice = wanted.reading.dice
        place = {
            "x": dice.whole(f"{sense}.x", 260, 820),
            "y": dice.whole(f"{sense}.y", 620, 1240),
        }
        entry: Entry = {
            "kind": "spawn",
            "at": at,
            "every": wanted.reading.understanding.period or 3.4,
            "until": 11,
            "species": spark["name"],
            "count": round(number_of * wanted.ask.much),
            "centre": place,
            "speed": {"min": 80, "max": 420},
        }
        kept = with_cast(scene)
        return kept.put("species", [spark, *kept.entries("species")]).added("timeline", entry)

    return changed


def _flashing(amount: float) -> Change:
    """Bodies blink in turn; the more it is spoken of, the darker between."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        entry: Entry = {
            "kind": "blink",
            "on": scene.main,
            "period": round(1.3 / wanted.reading.pace, 3),
            "lit": 0.6,
            "dark": round(max(0.15, 1 - amount * wanted.ask.much), 3),
        }
        if any(each["kind"] == "blink" for each in scene.entries("behaviours")):
            return scene.changed(
                "behaviours",
                lambda each: (
                    {**each, "dark": round(max(0.1, number(each["dark"]) * 0.8), 4)}
                    if each["kind"] == "blink"
                    else each
                ),
            )
        return scene.added("behaviours", entry)

    return changed


def _growing(rate: float) -> Change:
    def changed(scene: Scene, wanted: Wanted) -> Scene:
        species = next(each for each in scene.entries("species") if each["name"] == scene.main)
        size = number(species.get("size"), 16)
        entry: Entry = {
            "kind": "grow",
            "on": scene.main,
            "rate": round(rate * wanted.ask.much, 3),
            "min": round(max(3.0, size * 0.6), 2),
            "max": round(max(size * 1.35, number(_largest(species.get("size"))) + 1), 2),
        }
        return scene.added("behaviours", entry)

    return changed


def _largest(size: object) -> float:
    if isinstance(size, dict):
        return float(size.get("max", 16))
    return float(size) if isinstance(size, int | float) else 16.0


def _touching(flash: float, glow: float) -> Change:
    """Touches are brighter, and so are bodies."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        much = wanted.ask.much
        bright = scene.changed(
            "contacts", lambda each: _raised(each, "flash", 0.6, 1, flash * much)
        )
        return bright.species_changed(
            scene.crowd, lambda each: _raised(each, "core", 0.55, 1, glow * much)
        )

    return changed


def _raised(entry: Entry, key: str, otherwise: float, limit: float, share: float) -> Entry:
    return {**entry, key: round(towards(number(entry.get(key), otherwise), limit, share), 4)}


def _merging(scene: Scene, wanted: Wanted) -> Scene:
    """Near ones draw together; where the film merges already, wholes shine."""
    merges = any(each["kind"] in {"merge", "absorb"} for each in scene.entries("contacts"))
    strength = (26 if merges else 16) * wanted.much
    entry: Entry = {
        "kind": "attract",
        "on": scene.main,
        "to": scene.main,
        "strength": round(strength, 2),
        "reach": 320 if merges else 190,
    }
    if not scene.rests:
        return scene.added("forces", entry)
    name = f"draw_{wanted.ask.sense}"
    calmed: Entry = {
        "kind": "change", "at": CALM_AFTER, "force": name, "field": "strength", "to": 0, "over": 2,
    }  # fmt: skip
    return scene.added("forces", {**entry, "name": name}).added("timeline", calmed)


def _telling(scene: Scene, wanted: Wanted) -> Scene:
    """Who is touched takes another colour, more with every touch, beside what a touch does."""
    species = scene.main
    entries = [each for each in scene.entries("species") if each["name"] == species]
    if entries[0].get("attributes") or _is_tinted(scene):
        raise CannotCombine(_NO_TOUCH)
    colour = entries[0].get("colour", "palette.1")
    first = colour[0] if isinstance(colour, list) else colour
    other = next(token for token in ("accent", "palette.3", "palette.4") if token != first)
    told = scene.species_changed(
        [species], lambda each: {**each, "attributes": [{"name": "told", "value": 0, "more": 0.5}]}
    )
    entry: Entry = {
        "kind": "tint",
        "on": species,
        "colours": [first, other],
        "by": f"told + speed * {round(0.002 * wanted.ask.much, 5)}",
        "least": 0,
        "most": 1,
    }
    more: Entry = {
        "kind": "add", "between": [species, species], "who": "first", "what": "told", "by": 0.4,
        "sound": False, "flash": 0,
    }  # fmt: skip
    return told.added("behaviours", entry).added("contacts", more)


def _is_tinted(scene: Scene) -> bool:
    return any(each["kind"] in {"tint", "cycle"} for each in scene.entries("behaviours"))


def _turning(kind: str) -> Change:
    """Gravity turns once in a while; without gravity there is nothing to turn."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        if any(each["kind"] == kind for each in scene.entries("timeline")):
            factor = 1 + 0.08 * wanted.ask.much
            return scene.changed("forces", lambda each: _heavier(each, factor))
        name = f"{kind}_weight"
        pull: Entry = {
            "kind": "gravity",
            "name": name,
            "on": scene.main,
            "y": round(70 * wanted.much, 1),
        }
        period = wanted.reading.understanding.period or 2.6
        wave = {"flip_gravity": "sin(time * {0})", "turn_gravity": "sin(time * {0} + 90)"}[kind]
        turning = wave.format(round(180 / period, 2))
        if scene.rests:
            turning += f" * max(0, {2 * CALM_AFTER} - time) / {2 * CALM_AFTER}"
        swing: Entry = {
            "kind": "formula",
            "what": name,
            "field": "y" if kind == "flip_gravity" else "x",
            "value": f"{round(90 * wanted.much, 1)} * {turning}",
        }
        return scene.added("forces", pull).added("numbers", swing)

    return changed


def _heavier(force: Entry, factor: float) -> Entry:
    if force["kind"] != "gravity":
        return force
    return {**force, "y": round(number(force.get("y"), 900) * factor, 2)}


def _seated(scene: Scene, wanted: Wanted) -> Scene:
    """Another stream of bodies from the middle of the floor, without weight for any counter."""
    emitters = [each for each in scene.entries("births") if each["kind"] == "emitter"]
    if emitters:
        return scene.changed(
            "births",
            lambda each: (
                {**each, "rate": round(number(each["rate"]) * (1 + 0.1 * wanted.ask.much), 3)}
                if each["kind"] == "emitter"
                else each
            ),
        )
    return _sparkling(12, 0.3)(scene, wanted)


def repeated(scene: Scene, times: int) -> Scene:
    """“n times”: what happens once or again and again happens so often."""
    kinds = ("kick", "shake", "spawn", "divide")
    if not any(each["kind"] in kinds and "every" in each for each in scene.entries("timeline")):
        push: Entry = {
            "kind": "kick", "on": scene.main, "at": _FIRST, "every": 0.9, "speed": 60,
            "until": round(_FIRST + 0.9 * (times - 1) + 0.1, 2),
        }  # fmt: skip
        return scene.added("timeline", push)
    return scene.changed("timeline", lambda each: _so_often(each, kinds, times))


def _so_often(action: Entry, kinds: tuple[str, ...], times: int) -> Entry:
    if action["kind"] not in kinds or "every" not in action:
        return action
    last = number(action.get("at")) + number(action["every"]) * (times - 1) + 0.1
    return {**action, "until": round(min(last, 180.0), 2)}


_CHANGES: dict[str, Change] = {
    "split": _parting,
    "double": _parting,
    "merge": _merging,
    "absorb": _merging,
    "infect": _telling,
    "exchange": _telling,
    "duel": _touching(0.4, 0.15),
    "burst": _sparkling(22, 0.5),
    "die": _flashing(0.35),
    "born": _growing(2.2),
    "grow": _growing(1.6),
    "shrink": _growing(-1.4),
    "emit": _seated,
    "flip": _turning("flip_gravity"),
    "turn": _turning("turn_gravity"),
    "flash": _flashing(0.45),
    "firefly": _flashing(0.5),
    "bounce": _touching(0.3, 0.1),
    "collide": _touching(0.5, 0.12),
    "pass": _kicking("tangent", 60),
    "suddenly": _kicking("outward", 110, again=4.2),
    "fill": _growing(0.9),
    "cover": _growing(0.8),
    "wait": _flashing(0.2),
}

_TOLD: dict[str, tuple[str, str]] = {
    "split": ("bodies fall apart harder", "ciała rozpadają się mocniej"),
    "double": ("bodies fall apart harder", "ciała rozpadają się mocniej"),
    "merge": ("bodies draw together", "ciała ściągają się do siebie"),
    "absorb": ("bodies draw together", "ciała ściągają się do siebie"),
    "infect": ("touched ones change their colour", "dotknięte zmieniają kolor"),
    "exchange": ("touched ones change their colour", "dotknięte zmieniają kolor"),
    "duel": ("touches are harder and brighter", "zetknięcia są twardsze i jaśniejsze"),
    "burst": ("bursts of sparks fly up", "wybuchają iskry"),
    "die": ("bodies go out in turn", "ciała gasną po kolei"),
    "born": ("bodies grow after birth", "ciała rosną po narodzinach"),
    "grow": ("bodies grow", "ciała rosną"),
    "shrink": ("bodies shrink", "ciała maleją"),
    "emit": ("more is poured out", "wypływa więcej"),
    "flip": ("the pull turns up and down", "ciąg zmienia się w górę i w dół"),
    "turn": ("the pull turns from side to side", "ciąg obraca się na boki"),
    "flash": ("bodies twinkle", "ciała migoczą"),
    "firefly": ("bodies blink like fireflies", "ciała mrugają jak świetliki"),
    "bounce": ("bodies rebound more", "ciała mocniej się odbijają"),
    "collide": ("touches are brighter", "zetknięcia są jaśniejsze"),
    "pass": ("bodies get a push past one another", "ciała dostają pchnięcie w bok"),
    "suddenly": ("sudden pushes outwards", "nagłe pchnięcia na zewnątrz"),
    "fill": ("bodies grow to fill the room", "ciała rosną, by wypełnić miejsce"),
    "cover": ("bodies grow to cover the ground", "ciała rosną, by przykryć tło"),
    "wait": ("bodies hesitate with their light", "ciała wahają się światłem"),
}

HAPPENINGS = modifiers(_CHANGES.__getitem__, _TOLD, moves=True)
