"""Endings: how long the film may take, and what ends it."""

from domain.language.problems import Path
from domain.language.upgrades.old_document import Metric
from domain.language.upgrades.translation import Entry, Translation, tidy

AT_ONCE = 0.2
"""Seconds that every film runs on after its end, at least; version 1 ended at once."""

READABLE = 1
"""Seconds that a film runs on whose end comes by surprise."""

STILL = 5.0
"""Units per second. Slower bodies look as if they rested."""

MOST_BODIES = 20_000
USUAL_BODIES = 2_000

_PATH: Path = ("termination", "condition", "params")


def ending_of(translation: Translation) -> Entry:
    """The keys ``duration``, ``end`` and ``max_bodies``."""
    old = translation.old
    path: Path = ("scene", "canvas", "duration_s")
    duration = translation.within(old.scene.canvas.duration_s, 1, 180, path)
    rules: list[Entry] = []
    settle: float = AT_ONCE
    if old.termination.time is not None:
        rules, duration = _at_time(translation, old.termination.time.at_s, duration)
    most = float(_born(translation))
    if old.termination.condition is not None:
        metric = old.termination.condition.params
        rules.append(_measured(translation, metric))
        settle = READABLE if old.termination.time is None else AT_ONCE
        if metric.name in ("population", "entropy"):
            most = max(most, metric.value + 1)
    end = {"rules": rules, "settle": min(settle, duration / 2), "pace": 1}
    told = int(translation.within(most, 1, MOST_BODIES, ("systems", "spawns")))
    return {"duration": duration, "end": end, "max_bodies": max(told, USUAL_BODIES)}


def _at_time(translation: Translation, at: float, duration: float) -> tuple[list[Entry], float]:
    path: Path = ("termination", "time", "at_s")
    if at > duration:
        why = f"the film is over before, by its duration of {duration:g} s"
        translation.ledger.dropped(path, at, why)
        return [], duration
    kept = translation.within(at, 1, 180, path)
    return [{"kind": "time", "at": kept}], tidy(min(kept + AT_ONCE, 180))


def _born(translation: Translation) -> int:
    return sum(spawn.count for spawn in translation.old.systems.spawns)


def _measured(translation: Translation, metric: Metric) -> Entry:
    translation.unknown(metric, _PATH)
    if metric.sample_every_s is not None:
        why = "nothing: measured all the time"
        translation.ledger.dropped((*_PATH, "sample_every_s"), metric.sample_every_s, why)
    rule = _rule(translation, metric)
    if metric.window_s:
        hold = translation.within(metric.window_s, 0, 180, (*_PATH, "window_s"))
        rule["hold"] = hold
        told = f"it must hold for {hold:g} s"
        translation.ledger.approximated((*_PATH, "window_s"), metric.window_s, told)
    return {"kind": "measurement", **rule}


def _rule(translation: Translation, metric: Metric) -> Entry:
    match metric.name:
        case "stability":
            return _stability(translation, metric)
        case "coverage":
            told = "the area that bodies really cover"
            translation.ledger.approximated((*_PATH, "name"), "coverage", told)
            test = _test(translation, metric, 0.0)
            return {"measure": "coverage", "test": test, "value": _value(translation, metric, 0, 1)}
        case "entropy":
            told = "the population, which is what it always was"
            translation.ledger.approximated((*_PATH, "name"), "entropy", told)
        case _:
            pass
    step = {">": 1, "<": -1}.get(metric.op, 0) if metric.value == int(metric.value) else 0
    value = _value(translation, metric, 0, MOST_BODIES, step)
    test = _test(translation, metric, float(_born(translation)))
    return {"measure": "population", "test": test, "value": value}


def _value(
    translation: Translation, metric: Metric, low: float, high: float, step: int = 0
) -> float:
    """The value; of whole numbers the next one, where equal must not count."""
    return translation.within(metric.value + step, low, high, (*_PATH, "value"), metric.value)


def _test(translation: Translation, metric: Metric, start: float) -> str:
    if metric.op != "==":
        return "above" if metric.op.startswith(">") else "below"
    test = "above" if start < metric.value else "below"
    translation.ledger.approximated((*_PATH, "op"), "==", f"{test} or equal")
    return test


def _stability(translation: Translation, metric: Metric) -> Entry:
    """Nearly all bodies rest: their energy is as low as if all moved at a crawl."""
    entities = {entity.id: entity for entity in translation.old.systems.entities}
    mass = sum(
        spawn.count * entities[spawn.entity_id].mass for spawn in translation.old.systems.spawns
    )
    value = tidy(max(min(mass * STILL * STILL / 2000, 1e9), 0.01))
    test = "below" if metric.op in (">", ">=", "==") else "above"
    told = f"energy {test} {value:g}, that of bodies at {STILL:g} units/s"
    translation.ledger.approximated((*_PATH, "name"), "stability", told)
    if metric.stability_eps != 0.001:
        why = f"bodies rest below {STILL:g} units/s"
        translation.ledger.dropped((*_PATH, "stability_eps"), metric.stability_eps, why)
    return {"measure": "energy", "test": test, "value": value}
