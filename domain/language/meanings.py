"""What the fields of the models mean: the texts under them.

They are read when somebody asks, not whenever the models are imported: reading them takes
longer than a short film's document.
"""

import ast
import inspect
from functools import cache
from types import ModuleType
from typing import Any

from pydantic import BaseModel

from domain.language.values import Construct


@cache
def meanings(model: type[BaseModel]) -> dict[str, str]:
    """The text under each field of a model, its parents' fields included."""
    found: dict[str, str] = {}
    for each in reversed(model.__mro__):
        if issubclass(each, BaseModel) and each is not BaseModel:
            found |= _classes(inspect.getmodule(each)).get(each.__name__, {})
    return found


@cache
def _classes(module: ModuleType | None) -> dict[str, dict[str, str]]:
    """By class and field, the texts in a module."""
    tree = ast.parse(inspect.getsource(module) if module else "")
    return {each.name: _texts(each) for each in tree.body if isinstance(each, ast.ClassDef)}


def _texts(written: ast.ClassDef) -> dict[str, str]:
    texts: dict[str, str] = {}
    for field, text in zip(written.body, written.body[1:], strict=False):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        value = text.value if isinstance(text, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            texts[field.target.id] = inspect.cleandoc(value.value)
    return texts


def describe(schema: dict[str, Any], root: type[BaseModel]) -> None:
    """Add what fields mean to a JSON Schema that was made of the models, in place."""
    models = {each.__name__: each for each in _below(Construct)}
    for name, part in {**schema.get("$defs", {}), root.__name__: schema}.items():
        for field, text in meanings(models[name]).items() if name in models else ():
            if field in part["properties"]:
                told = {**part["properties"][field], "description": text}
                part["properties"][field] = dict(sorted(told.items()))


def _below(model: type[BaseModel]) -> list[type[BaseModel]]:
    return [each for child in model.__subclasses__() for each in (child, *_below(child))]
