"""Questions to read models as data, so that Postgres and memory answer the same question."""

import base64
import binascii
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from projections.rows import Row
from projections.table import Table


@dataclass(frozen=True)
class Equal:
    """The column has this value; ``None`` means that it has none."""

    column: str
    value: object


@dataclass(frozen=True)
class OneOf:
    """The column has one of these values."""

    column: str
    values: tuple[object, ...]


@dataclass(frozen=True)
class Has:
    """The column's list contains this value."""

    column: str
    value: object


@dataclass(frozen=True)
class Words:
    """Every word of ``text`` occurs in the folded column, whatever its case and accents."""

    column: str
    text: str


@dataclass(frozen=True)
class AtLeast:
    """The column's value is not below this one. A missing value does not match."""

    column: str
    value: Any


@dataclass(frozen=True)
class Below:
    """The column's value is below this one. A missing value does not match."""

    column: str
    value: Any


type Condition = Equal | OneOf | Has | Words | AtLeast | Below


@dataclass(frozen=True, kw_only=True)
class Select[R: Row]:
    """Rows that meet every condition, in order of ``order`` and then of the key.

    Ordering columns never hold ``NULL``. ``after`` is the ``next`` of an earlier page of the
    same question; rows that come and go in between neither repeat nor hide other rows.
    """

    table: Table[R]
    where: tuple[Condition, ...] = ()
    order: tuple[str, ...] = ()
    descending: bool = False
    limit: int | None = None
    after: str = ""

    @property
    def order_columns(self) -> tuple[str, ...]:
        """The complete order, which tells any two rows apart."""
        return tuple(dict.fromkeys((*self.order, *self.table.key)))


@dataclass(frozen=True, kw_only=True)
class Page[R: Row]:
    """Some rows, and the cursor of the page after them; it is empty on the last page."""

    rows: tuple[R, ...]
    next: str


class Reader(Protocol):
    """Answers questions from one consistent set of rows."""

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key, or ``None``."""

    def select[R: Row](self, query: Select[R]) -> Page[R]:
        """One page of rows. Raises ``BadCursor``."""

    def brief[R: Row, B: Row](self, query: Select[R], record: type[B]) -> tuple[B, ...]:
        """Like ``select`` without a page, but only the columns that ``record`` has."""

    def count_by[R: Row](
        self, table: Table[R], column: str, where: tuple[Condition, ...] = ()
    ) -> Mapping[Any, int]:
        """How many rows there are for each value of the column."""


class BadCursor(Exception):
    """The cursor does not come from an earlier page of the same question."""


class ViewNotReady(Exception):
    """The read model is being built or rebuilt for this version; ask again in a moment."""


def cursor_after[R: Row](query: Select[R], row: R) -> str:
    """The cursor that continues behind ``row``."""
    values = [query.table.value(row, column) for column in query.order_columns]
    content = msgspec.json.encode([_order_name(query), *values])
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def cursor_values[R: Row](query: Select[R]) -> tuple[Any, ...]:
    """Values of the ordering columns that ``query.after`` stands for."""
    kinds = [query.table.by_name[column].kind for column in query.order_columns]
    padded = query.after + "=" * (-len(query.after) % 4)
    try:
        content = msgspec.json.decode(base64.urlsafe_b64decode(padded), type=list[Any])
        if any(isinstance(each, str) and "\0" in each for each in content):
            raise BadCursor("This is no cursor of a list.")
        if len(content) != len(kinds) + 1 or content[0] != _order_name(query):
            raise BadCursor("This cursor belongs to another order of the list.")
        pairs = zip(content[1:], kinds, strict=True)
        return tuple(msgspec.convert(value, kind) for value, kind in pairs)
    except (binascii.Error, UnicodeError, ValueError, msgspec.MsgspecError) as error:
        raise BadCursor("This is no cursor of a list.") from error


def _order_name[R: Row](query: Select[R]) -> str:
    return ("-" if query.descending else "+") + ",".join(query.order_columns)
