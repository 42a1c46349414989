"""Tables of read models, derived from their records so that the two cannot differ."""

import types
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from functools import cache, cached_property
from operator import attrgetter
from typing import (
    Any,
    Literal,
    NewType,
    Protocol,
    TypeAliasType,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)
from uuid import UUID

import msgspec

from projections.rows import Key, Row
from projections.text import folded

_SQL_TYPES: dict[object, str] = {
    str: "text",
    int: "int8",
    float: "float8",
    bool: "bool",
    UUID: "uuid",
    datetime: "timestamptz",
    date: "date",
    tuple[str, ...]: "text[]",
    tuple[UUID, ...]: "uuid[]",
}


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: ``kind`` is the Python type, ``sql_type`` what Postgres calls it.

    Whatever is no plain value or array of such is kept as ``jsonb``.
    """

    name: str
    kind: Any
    sql_type: str
    optional: bool
    folds: tuple[str, ...] = ()
    """Columns whose folded text this one holds; it is no part of the record then."""

    @property
    def is_json(self) -> bool:
        """Whether the value is kept as JSON."""
        return self.sql_type == "jsonb"

    def read(self, value: Any) -> object:
        """Turn what Postgres gave (JSON as text) into the record's value."""
        return value if value is None or self.reader is None else self.reader(value)

    @cached_property
    def reader(self) -> Callable[[Any], object] | None:
        """What turns a value of Postgres into the record's; ``None`` where they are the same."""
        if self.is_json:
            return msgspec.json.Decoder(self.kind).decode
        if self.sql_type == "timestamptz":
            return _utc
        return tuple if self.sql_type.endswith("[]") else None


@dataclass(frozen=True, kw_only=True)
class Index:
    """An index over columns. ``method`` is ``btree``, or ``gin`` for arrays."""

    columns: tuple[str, ...]
    method: Literal["btree", "gin"] = "btree"


@dataclass(frozen=True, kw_only=True)
class Table[R: Row]:
    """Where records of one class are kept.

    ``folded`` names further text columns made from others by folding case and accents away:
    for search, and for an order that people expect.
    """

    record: type[R]
    name: str
    key: tuple[str, ...]
    indexes: tuple[Index, ...] = ()
    folded: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The record's columns in their order, without the folded ones."""
        return columns_of(self.record)

    @cached_property
    def all_columns(self) -> tuple[Column, ...]:
        """Every column of the table."""
        made = (
            Column(name=name, kind=str, sql_type="text", optional=False, folds=sources)
            for name, sources in self.folded
        )
        return (*self.columns, *made)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Every column of the table under its name."""
        return {column.name: column for column in self.all_columns}

    @cached_property
    def key_of(self) -> Callable[[R], Key]:
        """The key of a row, always as a tuple."""
        pick = attrgetter(*self.key)
        return pick if len(self.key) > 1 else lambda row: (pick(row),)

    @cached_property
    def has_uuid_key(self) -> bool:
        """Whether the key is one identifier, like that of a stream."""
        return len(self.key) == 1 and self.by_name[self.key[0]].sql_type == "uuid"

    @cached_property
    def place_of(self) -> Callable[[Key], Hashable]:
        """What a key is held under in memory: the number of an identifier, because hashing
        that is many times as fast as hashing the identifier, else the key itself."""
        return _number if self.has_uuid_key else lambda key: key

    @cached_property
    def place_of_row(self) -> Callable[[R], Hashable]:
        """What a row is held under in memory."""
        if not self.has_uuid_key:
            return self.key_of
        name = self.key[0]
        return lambda row: row.__dict__[name].int

    def value(self, row: R, column: str) -> Any:
        """The value of any column, also of a folded one."""
        sources = self.by_name[column].folds
        return folded_text(row, sources) if sources else getattr(row, column)


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def _number(key: Key) -> Hashable:
    number: int = key[0].int  # type: ignore[attr-defined]
    return number


class Rows(Protocol):
    """The projection's own rows as they are before the event that is being applied."""

    def find[R: Row](self, table: Table[R], *key: Hashable) -> R | None:
        """The row under this key, or ``None``."""


def folded_text(row: Row, sources: tuple[str, ...]) -> str:
    """Text and lists of text of some columns, folded, in one line."""
    content = row.__dict__
    values = [content[source] for source in sources]
    return folded(" ".join([v if isinstance(v, str) else " ".join(v) for v in values]))


def columns_of(record: type[Row]) -> tuple[Column, ...]:
    """Columns for the fields of a record, in the order of the fields."""
    kind: Any = record  # a class is hashable, which its type does not say
    return _columns_of(kind)


@cache
def _columns_of(record: Any) -> tuple[Column, ...]:
    hints = get_type_hints(record)
    return tuple(_column(field.name, hints[field.name]) for field in fields(record))


def _column(name: str, hint: Any) -> Column:
    kind, optional = _without_none(_plain(hint))
    kind = _plain(kind)
    return Column(name=name, kind=kind, sql_type=_SQL_TYPES.get(kind, "jsonb"), optional=optional)


def _plain(hint: Any) -> Any:
    if isinstance(hint, NewType):
        return _plain(hint.__supertype__)
    if isinstance(hint, TypeAliasType):
        return _plain(hint.__value__)
    return str if get_origin(hint) is Literal else hint


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    others = tuple(each for each in get_args(hint) if each is not type(None))
    return (others[0] if len(others) == 1 else Union[others]), len(others) < len(get_args(hint))  # noqa: UP007
