"""Names of attributes must be declared by a species."""

from collections.abc import Iterator

from domain.language.formula import OWN, Measured, measured_in, named_in, parsed
from domain.language.inner_behaviours import Die, SetNumber, Tint
from domain.language.models import Document
from domain.language.problems import Path
from domain.language.reactions import ContactAdd
from domain.language.timeline import ActionAdd

SETTABLE = ("size", "speed")
"""Numbers of every body that a behaviour may set."""


def attributes(document: Document) -> tuple[str, ...]:
    """Names of all attributes, in order of first mention."""
    names = [one.name for kind in document.species for one in kind.attributes]
    return tuple(dict.fromkeys(names))


def attribute_mentions(document: Document) -> Iterator[tuple[Path, str]]:
    """Places where an attribute is named, and what is named there."""
    for at, behaviour in enumerate(document.behaviours):
        if isinstance(behaviour, SetNumber) and behaviour.what not in SETTABLE:
            yield ("behaviours", at, "what"), behaviour.what
    for path, text in own_formulas(document):
        for name in named_in(parsed(text, own=True)):
            if name not in OWN:
                yield path, name
    for at, contact in enumerate(document.contacts):
        if isinstance(contact, ContactAdd):
            yield ("contacts", at, "what"), contact.what
    for at, action in enumerate(document.timeline):
        if isinstance(action, ActionAdd):
            yield ("timeline", at, "what"), action.what


def own_formulas(document: Document) -> Iterator[tuple[Path, str]]:
    """Formulas of bodies, and where they stand."""
    for at, behaviour in enumerate(document.behaviours):
        match behaviour:
            case SetNumber():
                yield ("behaviours", at, "value"), behaviour.value
            case Die():
                yield ("behaviours", at, "when"), behaviour.when
            case Tint():
                yield ("behaviours", at, "by"), behaviour.by
            case _:
                pass


def measured_by_bodies(document: Document) -> Iterator[tuple[Path, Measured]]:
    """Measurements in formulas of bodies."""
    for path, text in own_formulas(document):
        for one in measured_in(parsed(text, own=True)):
            yield path, one
