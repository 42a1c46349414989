"""The same film under the other design systems, without simulating it again.

A design system changes little of a frame list: how new bodies grow and how words come and
go. What differs is noted while the film is simulated, and laid over its frames later.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from domain.language.design_system import NAMES
from domain.language.models import Document
from domain.picture.bodies import BodyTable
from domain.picture.frame_list import Frame, Table, Text
from domain.picture.styles import palette_of
from domain.picture.words import WordTable
from domain.simulation.simulation import Simulation


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What one design system changes in the frames of a film."""

    cells: Table
    """Shape (n, 4): number of the frame, row and column of its bodies, value."""
    words: Table
    """Shape (m, 3): number of the frame, place in its texts, opacity."""


class OtherLooks:
    """Notes, frame by frame, what the other design systems change in a film."""

    def __init__(self, simulation: Simulation, document: Document) -> None:
        self._simulation = simulation
        self._tables = {}
        for title in NAMES:
            if title != document.design_system:
                other = simulation.plan.document.model_copy(update={"design_system": title})
                palette = palette_of(other)
                self._tables[title] = (
                    BodyTable(other, palette),
                    WordTable(simulation, palette, title),
                )
        self._cells: dict[str, list[Table]] = {title: [] for title in self._tables}
        self._words: dict[str, list[tuple[int, int, int]]] = {title: [] for title in self._tables}

    def note(self, number: int, frame: Frame) -> None:
        """Compare with frame ``number``, which the simulation stands at just now.

        A design system under which a frame has other rows or other texts is given up.
        """
        for title, (bodies, words) in list(self._tables.items()):
            texts = words.texts()
            if not _alike(texts, frame.texts) or not self._note_cells(title, bodies, number, frame):
                del self._tables[title]
                continue
            self._words[title] += [
                (number, place, text.opacity)
                for place, (text, shown) in enumerate(zip(texts, frame.texts, strict=True))
                if text.opacity != shown.opacity
            ]

    def _note_cells(self, title: str, bodies: BodyTable, number: int, frame: Frame) -> bool:
        """Note where the rows of bodies differ; whether they are the same rows at all."""
        if not bodies.growing(self._simulation):
            return True
        rows = bodies.rows(self._simulation)
        above = len(frame.bodies) - len(rows)
        if above < 0:
            return False
        at = np.argwhere(rows != frame.bodies[above:])
        if len(at):
            cells = np.empty((len(at), 4), np.int32)
            cells[:, 0] = number
            cells[:, 1] = at[:, 0] + above
            cells[:, 2] = at[:, 1]
            cells[:, 3] = rows[at[:, 0], at[:, 1]]
            self._cells[title].append(cells)
        return True

    def differences(self) -> dict[str, Difference]:
        """By title of the design system (``paper@1``), once the film is over."""
        return {
            title: Difference(
                cells=np.concatenate([np.zeros((0, 4), np.int32), *self._cells[title]]),
                words=np.array(self._words[title], np.int32).reshape(-1, 3),
            )
            for title in self._tables
        }


def laid_over(frames: Iterable[Frame], difference: Difference) -> Iterator[Frame]:
    """The frames as the difference's design system has them."""
    cells = _by_frame(difference.cells)
    words = _by_frame(difference.words)
    for number, frame in enumerate(frames):
        bodies, texts = frame.bodies, list(frame.texts)
        if number in cells:
            _, rows, columns, values = cells[number].T
            bodies = bodies.copy()
            bodies[rows, columns] = values
        for _, place, opacity in words[number].tolist() if number in words else ():
            texts[place] = replace(texts[place], opacity=opacity)
        yield replace(frame, bodies=bodies, texts=tuple(texts))


def _alike(texts: tuple[Text, ...], shown: tuple[Text, ...]) -> bool:
    """Whether two rows of lines differ in opacity alone."""
    return len(texts) == len(shown) and all(
        (one.content, one.role, one.y) == (other.content, other.role, other.y)
        for one, other in zip(texts, shown, strict=True)
    )


def _by_frame(table: Table) -> dict[int, Table]:
    """Rows of a table in order of frame, by frame."""
    numbers, starts = np.unique(table[:, 0], return_index=True)
    return (
        dict(zip(numbers.tolist(), np.split(table, starts[1:]), strict=True)) if len(table) else {}
    )
