"""Changes: sizes and colours that rules animate become behaviours."""

from domain.language.problems import Path
from domain.language.upgrades.colours import Colours, full
from domain.language.upgrades.old_rules import ColourAnimation, SizeAnimation
from domain.language.upgrades.translation import Entry, Placed, Translation, tidy

SMALLEST, LARGEST = 1, 600
"""Units: where a size ends whose rule names no end."""

MOST_COLOURS = 8


def behaviours_of(translation: Translation, colours: Colours) -> list[Placed]:
    """Every rule that animates a size or a colour, in order."""
    found: list[Placed] = []
    for at, rule in enumerate(translation.old.systems.rules):
        path: Path = ("systems", "rules", at)
        if not isinstance(rule, SizeAnimation | ColourAnimation):
            continue
        translation.unknown(rule.params, (*path, "params"))
        if translation.never(rule.probability, path, "always: bodies change without dice"):
            continue
        if rule.params.rate_per_s == 0:
            here = (*path, "params", "rate_per_s")
            translation.ledger.dropped(here, 0, "nothing: without a rate nothing changes")
            continue
        if isinstance(rule, SizeAnimation):
            entry = _grown(translation, rule, path)
        else:
            entry = _cycled(translation, rule, path, colours)
        found.append(Placed(path, {**entry, "on": translation.selector(rule.applies_to)}))
    return found


def _grown(translation: Translation, rule: SizeAnimation, path: Path) -> Entry:
    params, here = rule.params, (*path, "params")
    rate = params.rate_per_s * translation.factor
    entry: Entry = {
        "kind": "grow",
        "rate": translation.within(rate, -600, 600, (*here, "rate_per_s"), params.rate_per_s),
        "min": SMALLEST,
        "max": LARGEST,
    }
    for name, value in (("min", params.min), ("max", params.max)):
        if value is not None:
            entry[name] = translation.length(value, (*here, name), SMALLEST, LARGEST)
    if params.remove_on_limit:
        entry["at_limit"] = "die"
    return entry


def _cycled(translation: Translation, rule: ColourAnimation, path: Path, colours: Colours) -> Entry:
    params, here = rule.params, (*path, "params")
    tokens = [colours.tokens[full(colour)] for colour in params.colors]
    if params.rate_per_s < 0:
        tokens.reverse()
    if len(tokens) > MOST_COLOURS:
        told = f"the first {MOST_COLOURS} of them"
        translation.ledger.approximated((*here, "colors"), len(tokens), told)
    if params.mode == "lerp":
        told = "colours follow one another without those in between"
        translation.ledger.approximated((*here, "mode"), params.mode, told)
    if params.phase_offset:
        told = "nothing: every body begins with the first colour"
        translation.ledger.dropped((*here, "phase_offset"), params.phase_offset, told)
    shown = tokens[:MOST_COLOURS]
    period = len(shown) / abs(params.rate_per_s)
    kept = translation.within(period, 0.1, 180, (*here, "rate_per_s"), params.rate_per_s)
    return {"kind": "cycle", "colours": shown, "period": tidy(kept)}
