"""A plausible payload of any event class, built from nothing but its type.

Every optional part is filled in, so that a golden sample shows the whole shape. The same
class always gives the same sample.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, cast
from uuid import UUID, uuid5

import msgspec.inspect as types

from domain.events.event import Event

_ROOT = UUID("00000000-0000-5000-8000-000000000000")


def sample_of(kind: type[Event]) -> Event:
    """One event of this class with every field set."""
    return cast("Event", _value(types.type_info(kind), kind.topic))


def _value(info: types.Type, path: str) -> Any:
    """A value of the described type; ``path`` makes it recognisable."""
    for described, build in _BUILDERS.items():
        if isinstance(info, described):
            return build(info, path)
    raise NotImplementedError(f"{path}: no sample for {info!r}")


def _struct(info: types.StructType, path: str) -> Any:
    fields = {each.name: _value(each.type, f"{path}/{each.name}") for each in info.fields}
    return info.cls(**fields)


def _union(info: types.UnionType, path: str) -> Any:
    told = next(each for each in info.types if not isinstance(each, types.NoneType))
    return _value(told, path)


def _collection(info: types.VarTupleType | types.ListType, path: str) -> Any:
    items = [_value(info.item_type, f"{path}/{number}") for number in (0, 1)]
    return tuple(items) if isinstance(info, types.VarTupleType) else items


def _tuple(info: types.TupleType, path: str) -> Any:
    return tuple(_value(each, f"{path}/{n}") for n, each in enumerate(info.item_types))


def _dict(info: types.DictType, path: str) -> Any:
    return {_value(info.key_type, "key"): _value(info.value_type, f"{path}/key")}


def _enum(info: types.EnumType, _path: str) -> Any:
    return next(iter(info.cls))


def _text(_info: types.StrType, path: str) -> str:
    return f"{path.rpartition('/')[2]} – „próba”"


_BUILDERS: dict[type[types.Type], Callable[[Any, str], Any]] = {
    types.StructType: _struct,
    types.UnionType: _union,
    types.VarTupleType: _collection,
    types.ListType: _collection,
    types.TupleType: _tuple,
    types.DictType: _dict,
    types.EnumType: _enum,
    types.LiteralType: lambda info, _: info.values[0],
    types.StrType: _text,
    types.BoolType: lambda _info, _path: True,
    types.IntType: lambda _info, path: len(path),
    types.FloatType: lambda _info, path: len(path) + 0.25,
    types.BytesType: lambda _info, path: path.encode(),
    types.UUIDType: lambda _info, path: uuid5(_ROOT, path),
    types.DateTimeType: lambda _info, _path: datetime(2026, 11, 22, 7, 30, 0, 250_000, UTC),
    types.DateType: lambda _info, _path: date(2026, 11, 22),
    types.NoneType: lambda _info, _path: None,
    types.AnyType: lambda _info, path: path,
}
