"""Thresholds of an embedding that nobody measured beforehand, from texts that are known.

Thirty films that have nothing to do with one another say how near strangers are; the same
texts with a word left out say how near copies are.
"""

import numpy as np

from adapters.similarity.embedder import Vectors
from domain.ideas.novelty import Thresholds

STRANGERS = 0.98
"""Share of unrelated pairs that must stay unmarked."""

COPIES = 0.05
"""Share of copies that may lie below the threshold of a duplicate."""

TEXTS = (
    "Fontanna w pokoju. Ze środka podłogi tryskają kulki, aż nie ma już miejsca.",
    "Plotka. Czerwona kropka zaraża szare, dopóki nie zostanie ani jedna.",
    "Klepsydra. Piasek przesypuje się i co pewien czas wszystko się odwraca.",
    "Dwa księżyce. Krążą wokół planety i zamieniają się miejscami.",
    "Głodna ryba. Goni mniejsze, połyka je i rośnie, aż zostaje sama.",
    "Pierwszy śnieg. Płatki osiadają na ziemi i układają się w zaspy.",
    "Ostatni żar. Iskry gasną jedna po drugiej w ciemnym ognisku.",
    "Spirala. Płatki kwiatu rozwijają się powoli z jednego środka.",
    "Wyścig. Cztery krążki zjeżdżają po pochyłości do mety.",
    "Labirynt. Kropka szuka wyjścia i zostawia za sobą ślad.",
    "Magnesy. Dwa kolory przyciągają swoich i odpychają obcych.",
    "Zegar. Wskazówki mijają się i za każdym razem słychać dzwon.",
    "Most. Po linach toczą się coraz cięższe kule, aż most pęka.",
    "Deszcz. Krople na szybie łączą się w jedno jezioro.",
    "Fajerwerki. Rakiety wzbijają się i rozsypują w kolorowe iskry.",
    "Marbles. Nine of them bounce in a bowl and each contact is a note.",
    "Traffic. Dots wait behind a gate that opens and shuts in a steady rhythm.",
    "Tower. Blocks pile up one by one until the whole stack goes over.",
    "Comet. It loses a bit of its tail with every pass of the sun.",
    "Letters. A word made of sparks is carried off by the wind.",
    "Pendulums. Twelve of them start together and drift into a wave.",
    "Bees. A swarm leaves the hive and comes back in the shape of a ring.",
    "Snake. A glowing head must not touch the trail that it leaves.",
    "Trampoline. A ball jumps higher each time, and one day it stays away.",
    "Dominoes. A push goes round the ring and comes back to where it began.",
    "Colours. Red beats green, green beats blue, blue beats red, for ever.",
    "Whirlpool. Everything on the water turns ever faster and is swallowed.",
    "Mirror. Two halves of a picture do the same, until one of them errs.",
    "Seeds. Crystals grow from three points until they meet.",
    "Silence. Nothing moves for ten seconds, then everything at once.",
)


def copies(texts: tuple[str, ...] = TEXTS) -> list[str]:
    """Each text with every sixth word left out."""
    return [" ".join(word for at, word in enumerate(text.split()) if at % 6 != 4) for text in texts]


def measured(originals: Vectors, changed: Vectors) -> Thresholds:
    """Thresholds from unit vectors of the texts and of their copies, row by row."""
    scores = originals @ originals.T
    strangers = scores[np.triu_indices(len(originals), 1)]
    near = np.sum(originals * changed, axis=1)
    warn_at = float(np.quantile(strangers, STRANGERS))
    block_at = max(float(np.quantile(near, COPIES)), (1 + warn_at) / 2)
    spread = float(np.quantile(strangers, 0.999)) - warn_at
    return Thresholds(
        warn_at=round(warn_at, 4),
        block_at=round(min(block_at, 0.995), 4),
        per_doubling=round(max(0.0, spread) / 4, 4),
    )
