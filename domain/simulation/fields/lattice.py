"""The lattice: where the cells of a field lie, and which of them bodies are in."""

from dataclasses import dataclass

import numpy as np

from domain.simulation.area import Area
from domain.simulation.exact import Floats
from domain.simulation.world import Flags, Integers

RUN = 200_000
"""Rows of discs that are looked at together."""


@dataclass(frozen=True, kw_only=True)
class Lattice:
    """Square cells, row after row from the top, centred in the area."""

    columns: int
    rows: int
    cell: float
    """Side in units."""
    left: float
    top: float
    wraps: bool
    """Whether the last column and row are neighbours of the first."""
    inside: Flags
    """By cell (flat): whether it belongs to the field at all."""

    @property
    def size(self) -> int:
        """Number of cells."""
        return self.columns * self.rows

    def at(self, x: Floats, y: Floats) -> Integers:
        """The cell of each place; −1 beyond the edge."""
        column = np.floor((x - self.left) / self.cell).astype(np.int64)
        row = np.floor((y - self.top) / self.cell).astype(np.int64)
        if self.wraps:
            return row % self.rows * self.columns + column % self.columns
        within = (column >= 0) & (column < self.columns) & (row >= 0) & (row < self.rows)
        return np.where(within, row * self.columns + column, -1)

    def covered(self, x: Floats, y: Floats, radius: Floats) -> tuple[Integers, Integers]:
        """Cells whose middle lies in a disc, with the disc's number, disc after disc; at least
        the cell of its own middle."""
        own = self.at(x, y)
        cells = [own[own >= 0]]
        discs = [np.flatnonzero(own >= 0)]
        across = (x - self.left) / self.cell - 0.5
        down = (y - self.top) / self.cell - 0.5
        reach = radius / self.cell
        low = np.maximum(np.ceil(down - reach), 0.0).astype(np.int64)
        high = np.minimum(np.floor(down + reach), self.rows - 1.0).astype(np.int64)
        disc, row = _ranges(low, high)
        off = row - down[disc]
        half = np.sqrt(np.maximum(reach[disc] * reach[disc] - off * off, 0.0))
        first = np.maximum(np.ceil(across[disc] - half), 0.0).astype(np.int64)
        last = np.minimum(np.floor(across[disc] + half), self.columns - 1.0).astype(np.int64)
        for begin in range(0, len(disc), RUN):
            part = slice(begin, begin + RUN)
            line, column = _ranges(first[part], last[part])
            cells.append(row[part][line] * self.columns + column)
            discs.append(disc[part][line])
        cell, number = np.concatenate(cells), np.concatenate(discs)
        kept = self.inside[cell]
        cell, number = cell[kept], number[kept]
        order = np.argsort(number, kind="stable")
        return cell[order], number[order]

    def middles(self, cells: Integers) -> tuple[Floats, Floats]:
        """Middles of cells in units."""
        column, row = cells % self.columns, cells // self.columns
        return (
            self.left + (column.astype(np.float64) + 0.5) * self.cell,
            self.top + (row.astype(np.float64) + 0.5) * self.cell,
        )


def lattice_of(area: Area, cell: float) -> Lattice:
    """The cells of a size that fit into an area."""
    columns = max(1, int((area.right - area.left) / cell))
    rows = max(1, int((area.bottom - area.top) / cell))
    cx, cy = area.centre
    left, top = cx - columns * cell * 0.5, cy - rows * cell * 0.5
    inside = np.ones(columns * rows, np.bool_)
    if area.shape == "circle":
        x = left + (np.arange(columns) + 0.5) * cell - cx
        y = top + (np.arange(rows) + 0.5) * cell - cy
        inside = ((x * x)[None, :] + (y * y)[:, None] < area.radius * area.radius).ravel()
    return Lattice(
        columns=columns, rows=rows, cell=cell, left=left, top=top,
        wraps=area.kind == "wrap", inside=inside,
    )  # fmt: skip


def _ranges(low: Integers, high: Integers) -> tuple[Integers, Integers]:
    """All whole numbers from low to high of each entry, with the entry's number."""
    length = np.maximum(high - low + 1, 0)
    owner = np.repeat(np.arange(len(low)), length)
    return owner, low[owner] + np.arange(len(owner)) - np.repeat(np.cumsum(length) - length, length)
