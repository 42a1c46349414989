"""How it is heard. What is heard is seen too, so that no word works for the ear alone."""

from domain.composition.modifiers.modifier import Change, Modifier, Wanted, modifiers
from domain.composition.scene import Scene, number, scaled
from domain.composition.wish import Sentence, Value


def _silent(scene: Scene, wanted: Wanted) -> Scene:
    """No sound, and light as quiet as the sound."""
    quiet = scene.put("sound", {**scene.part("sound"), "silent": True})
    return quiet.changed("species", lambda each: _dimmed(each, 0.16 * wanted.ask.much))


def _dimmed(each: dict[str, Value], by: float) -> dict[str, Value]:
    return {**each, "glow": round(max(0.0, number(each.get("glow"), 0.8) - by), 3)}


def _voiced(voice: str, transpose: int, size: float, glow: float) -> Change:
    """An instrument or a register. Large bodies sound low, so the sizes go with the notes."""

    def changed(scene: Scene, wanted: Wanted) -> Scene:
        much = wanted.ask.much
        sound = scene.part("sound")
        moved = max(-24, min(24, round(number(sound.get("transpose")) + transpose)))
        kept = scene.put("sound", {**sound, "transpose": moved})
        return kept.species_changed(
            scene.crowd,
            lambda each: {
                **each,
                **({"voice": voice} if voice else {}),
                "size": scaled(each.get("size", 16), 1 + size * much),
                "glow": round(min(1.5, number(each.get("glow"), 0.8) + glow * much), 3),
            },
        )

    return changed


_CHANGES: dict[str, Change] = {
    "silent": _silent,
    "calm": lambda scene, wanted: scene.changed(
        "species", lambda each: _dimmed(each, 0.07 * wanted.ask.much)
    ),
    "bell": _voiced("bell", 2, 0, 0.1),
    "melody": _voiced("pluck", 0, 0, 0.08),
    "drum": _voiced("sub", -5, 0.04, 0),
    "ticking": _voiced("tick", 0, -0.03, 0),
    "high_notes": _voiced("", 7, -0.05, 0),
    "low_notes": _voiced("", -7, 0.05, 0),
    "loud": _voiced("", 0, 0.02, 0.1),
}

_TOLD: dict[str, tuple[str, str]] = {
    "silent": (
        "nothing is heard, and the light is quieter",
        "nic nie słychać, a światło jest cichsze",
    ),
    "calm": ("the light is quieter", "światło jest cichsze"),
    "bell": ("touches ring like bells", "zetknięcia dzwonią"),
    "melody": ("touches are plucked notes", "zetknięcia są szarpanymi nutami"),
    "drum": ("touches drum", "zetknięcia bębnią"),
    "ticking": ("touches tick", "zetknięcia tykają"),
    "high_notes": ("smaller bodies, higher notes", "mniejsze ciała, wyższe nuty"),
    "low_notes": ("larger bodies, lower notes", "większe ciała, niższe nuty"),
    "loud": ("the light is louder", "światło jest głośniejsze"),
}

SOUNDS = modifiers(_CHANGES.__getitem__, _TOLD)


def _soundless(scene: Scene, wanted: Wanted) -> Scene:
    return _silent(scene, wanted)


NO_SOUNDS = tuple(
    Modifier(
        sense=sense,
        change=_soundless,
        did=Sentence(
            en="nothing is heard, and the light is quieter",
            pl="nic nie słychać, a światło jest cichsze",
        ),
        negated=True,
    )
    for sense in ("melody", "loud", "sound")
)
