"""Rows of read models and the changes that events make to them, as data."""

from collections.abc import Hashable
from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from dataclasses import replace as altered
else:

    def altered(row, /, **values):
        """Copy a row with some values changed, eight times as fast as ``dataclasses.replace``.

        Type checkers see the standard function. Rows have neither slots nor
        ``__post_init__``, so copying the instance dictionary is the whole job.
        """
        copy = object.__new__(type(row))
        content = copy.__dict__
        content.update(row.__dict__)
        content.update(values)
        return copy


__all__ = ["Add", "Change", "Key", "Put", "Remove", "Row", "altered", "quick"]

type Key = tuple[Hashable, ...]
"""Values of a table's key columns, in their order."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """Base of every read-model record: a frozen dataclass, keyword only, without slots."""


def quick[C: Row](record: type[C]) -> type[C]:
    """Give a record an initialiser that is three times as fast as a frozen dataclass's own,
    which assigns field by field: rows are made at the rate of events. The record stays a
    frozen dataclass; type checkers see its generated initialiser."""
    defaults = {f.name: f.default for f in fields(record) if f.default is not MISSING}
    count = len(fields(record))

    def fill(self: C, **values: Any) -> None:
        content = self.__dict__
        if defaults:
            content.update(defaults)
        content.update(values)
        if len(content) != count:
            raise TypeError(f"{record.__name__} has other fields than {sorted(values)}")

    record.__init__ = fill  # type: ignore[assignment]
    return record


class Put(NamedTuple):
    """Insert the row, or replace the one with the same key."""

    row: Row


class Add(NamedTuple):
    """Insert a row whose key is new for certain, which spares the look for an old one."""

    row: Row


class Remove(NamedTuple):
    """Delete the row under this key, if there is one."""

    record: type[Row]
    key: Key


type Change = Put | Add | Remove
