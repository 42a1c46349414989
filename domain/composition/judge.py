"""The quality judge: scores a rehearsed film by what a viewer would forgive and what not.

Every mark is between 0 and 1 with its reason in words; the score is their weighted mean. The
judge cannot see beauty. It sees films in which nothing happens, nothing changes, nothing ends.
"""

from dataclasses import dataclass

from domain.composition.observation import Look, Observation

JUDGE_VERSION = "judge-2"

GOOD_ENOUGH = 0.8
"""A film of this score is kept without trying another variation."""

SHORTEST, LONGEST = 10.0, 25.0
"""Seconds of a film that is watched to its end; measured on none, taken from the brief."""

EMPTIEST, FULLEST = 0.015, 0.75
"""Coverage between nothing to look at and nothing to tell apart."""

STILL = 3.0
"""Seconds without a moving body that a viewer takes for the end."""

CLEAR, FAINT = 3.0, 1.5
"""WCAG contrast of bodies that are told from the background at a glance, and hardly at all."""

READ_FIRST_S, LETTERS_PER_S = 0.6, 18.0
"""Time to notice words on a screen, and the pace of reading them (subtitling practice)."""

CROWDED = 450
"""Bodies at once; more cost more to simulate and draw than a daily film should."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One question to a film and its answer."""

    name: str
    value: float
    """0 to 1."""
    weight: float
    reason: str


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The score of a film with all its marks."""

    score: float
    marks: tuple[Mark, ...]

    @property
    def complaints(self) -> tuple[str, ...]:
        """Reasons of the marks below one half, the heaviest first."""
        low = sorted((mark for mark in self.marks if mark.value < 0.5), key=lambda m: -m.weight)
        return tuple(mark.reason for mark in low)


def judge(seen: Observation) -> Judgement:
    """Score a rehearsal. Equal observations give equal judgements."""
    marks = (
        _begins(seen),
        _opens(seen),
        _ends(seen),
        _card(seen),
        _length(seen),
        _change(seen),
        _density(seen),
        _contrast(seen),
        _liveliness(seen),
        _events(seen),
        _cost(seen),
    )
    total = sum(mark.weight for mark in marks)
    score = sum(mark.value * mark.weight for mark in marks) / total
    return Judgement(score=round(score, 4), marks=marks)


def _begins(seen: Observation) -> Mark:
    first = seen.looks[0]
    stirs = first.stirs or any(look.cells for look in seen.looks[1:2])
    reason = f"{first.moving} of {first.population} bodies move in frame 0"
    return Mark(name="begins", value=1.0 if stirs else 0.0, weight=3, reason=reason)


def _opens(seen: Observation) -> Mark:
    """Motion, a change or a happening within the first second, when a viewer decides."""
    first, early = seen.looks[0], [look for look in seen.looks if look.seconds <= 1.0]
    happened = max(look.happenings for look in early) - first.happenings
    stirred = sum(look.stirs for look in early)
    value = min(1.0, stirred / max(1, len(early)) + (0.5 if happened else 0.0))
    reason = f"{happened} happenings in the first second, which moves in {stirred} of "
    return Mark(name="opens", value=value, weight=2, reason=f"{reason}{len(early)} looks")


def _ends(seen: Observation) -> Mark:
    value = 1.0 if seen.by_rule else 0.0
    if seen.ended_because == "end:time":
        value = 0.8  # kept its promise, but by the clock
    return Mark(name="ends", value=value, weight=4, reason=f"it ended by {seen.ended_because}")


def _card(seen: Observation) -> Mark:
    """An end that can be read: a card, and as long as reading it takes."""
    needed = READ_FIRST_S + len(seen.card) / LETTERS_PER_S
    if not seen.card:
        reason = "the end has no words"
        return Mark(name="card", value=0.5, weight=1, reason=reason)
    value = min(1.0, seen.settle / needed)
    reason = f"the end card stands for {seen.settle:.1f} s; reading it takes {needed:.1f} s"
    return Mark(name="card", value=value * value, weight=1, reason=reason)


def _contrast(seen: Observation) -> Mark:
    value = min(1.0, max(0.0, (seen.contrast - FAINT) / (CLEAR - FAINT)))
    reason = f"the faintest bodies have contrast {seen.contrast:.1f} : 1 to the background"
    return Mark(name="contrast", value=value, weight=2, reason=reason)


def _length(seen: Observation) -> Mark:
    short = max(0.0, SHORTEST - seen.seconds)
    long = max(0.0, seen.seconds - LONGEST)
    value = max(0.0, 1.0 - short / 5 - long / 8)
    return Mark(name="length", value=value, weight=2, reason=f"it takes {seen.seconds:.1f} s")


def _change(seen: Observation) -> Mark:
    """How different the last look is from the first: number, place taken, kinds, motion."""
    first, last = seen.looks[0], seen.looks[-1]
    value = max(
        _ratio(first.population, last.population) / 0.5,
        _ratio(first.coverage, last.coverage) / 0.5,
        _kinds_changed(first, last) / 0.5,
        _ratio(first.moving, last.moving) / 0.6,
    )
    reason = f"from {first.population} to {last.population} bodies"
    return Mark(name="change", value=min(1.0, value), weight=2, reason=reason)


def _density(seen: Observation) -> Mark:
    most = max(look.coverage for look in seen.looks)
    shown = sum(look.shown for look in seen.looks) / len(seen.looks)
    value = 1.0 if EMPTIEST <= most <= FULLEST else 0.3
    reason = f"at most {most:.0%} covered, {shown:.0%} of the bodies in the picture"
    return Mark(name="density", value=value * min(1.0, shown / 0.8), weight=2, reason=reason)


def _liveliness(seen: Observation) -> Mark:
    """The longest stretch, before the last fifth, in which nothing moves."""
    still = longest = 0
    for look in seen.looks[: max(1, len(seen.looks) * 4 // 5)]:
        still = 0 if look.stirs else still + 1
        longest = max(longest, still)
    seconds = longest / 2
    value = max(0.0, 1.0 - seconds / STILL)
    return Mark(name="liveliness", value=value, weight=2, reason=f"still for {seconds:.1f} s")


def _events(seen: Observation) -> Mark:
    """Something to hear: contacts, births and deaths per second."""
    rate = seen.looks[-1].happenings / max(1.0, seen.seconds)
    value = min(1.0, rate / 1.0)
    return Mark(name="events", value=value, weight=1, reason=f"{rate:.1f} happenings per second")


def _cost(seen: Observation) -> Mark:
    most = max(look.population for look in seen.looks)
    value = 1.0 if most <= CROWDED else max(0.0, 1.0 - (most - CROWDED) / CROWDED)
    return Mark(name="cost", value=value, weight=1, reason=f"at most {most} bodies at once")


def _ratio(one: float, other: float) -> float:
    """0 for equal amounts, towards 1 the more they differ."""
    most = max(one, other)
    return abs(one - other) / most if most > 0 else 0.0


def _kinds_changed(first: Look, last: Look) -> float:
    """Share of the population that is of another kind than at first, by the mix of kinds."""
    before, after = max(1, sum(first.kinds)), max(1, sum(last.kinds))
    pairs = zip(first.kinds, last.kinds, strict=True)
    return sum(abs(one / before - other / after) for one, other in pairs) / 2
