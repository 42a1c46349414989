"""Plain data from a stream of YAML events, with the place of every value."""

import copy
from dataclasses import dataclass, field

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from adapters.documents.refusals import (
    DocumentTooLarge,
    DocumentUnreadable,
    KeyRepeated,
    NotAPlainValue,
    SeveralDocuments,
    SourcePosition,
)
from adapters.documents.scalars import ScalarRefused, joined_surrogates, plain_scalar

type Plain = str | int | float | bool | list[Plain] | dict[str, Plain] | None
type Path = tuple[str | int, ...]

MOST_VALUES = 20_000
"""Values in a document, those repeated by an alias counted each time."""

DEEPEST = 24
"""Levels; the language needs five."""

_HARMLESS_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))


def path_text(path: Path) -> str:
    """A path as people write it: ``births[0].radius``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


@dataclass
class _Open:
    """A mapping or list whose end has not been read yet."""

    value: dict[str, Plain] | list[Plain]
    path: Path
    anchor: str
    key: str | None = None
    """Key whose value comes next, in a mapping."""
    keys: dict[str, SourcePosition] = field(default_factory=dict)


class TreeBuilder:
    """Takes events one by one; afterwards ``root`` is the whole value.

    Raises ``DocumentUnreadable`` (or a kind of it) at the first event that cannot stand.
    """

    def __init__(self, *, take_last: bool) -> None:
        self.root: Plain = None
        self.places: dict[Path, SourcePosition] = {}
        self.repeated: list[KeyRepeated] = []
        self._take_last = take_last
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Plain, int]] = {}
        self._values = 0
        self._documents = 0

    def take(self, event: Event) -> None:
        """Build on by one event."""
        place = SourcePosition(line=event.start_mark.line + 1, column=event.start_mark.column + 1)
        match event:
            case DocumentStartEvent():
                self._begin_document(event, place)
            case MappingStartEvent() | SequenceStartEvent():
                self._begin(event, place)
            case MappingEndEvent() | SequenceEndEvent():
                self._end()
            case ScalarEvent():
                self._scalar(event, place)
            case AliasEvent():
                self._alias(event, place)
            case _:
                pass

    def _begin_document(self, event: DocumentStartEvent, place: SourcePosition) -> None:
        self._documents += 1
        if self._documents > 1:
            hint = "keep one document per file, without ---"
            raise SeveralDocuments("a second document begins", place, hint)
        if event.version is not None and tuple(event.version) != (1, 2):
            raise DocumentUnreadable("another version of YAML", place, "remove the %YAML line")

    def _begin(self, event: MappingStartEvent | SequenceStartEvent, place: SourcePosition) -> None:
        self._refuse_tag(event, place)
        if self._expects_key():
            raise NotAPlainValue("a key that is no text", place, "use a word as the key")
        if len(self._open) >= DEEPEST:
            raise DocumentTooLarge(f"more than {DEEPEST} levels", place, "nest less deeply")
        value: dict[str, Plain] | list[Plain] = {} if isinstance(event, MappingStartEvent) else []
        path = self._here()
        self._put(value, place)
        self._open.append(_Open(value=value, path=path, anchor=event.anchor or ""))

    def _end(self) -> None:
        done = self._open.pop()
        if done.anchor:
            self._anchors[done.anchor] = (done.value, _size(done.value))

    def _scalar(self, event: ScalarEvent, place: SourcePosition) -> None:
        self._refuse_tag(event, place)
        plain = event.implicit[0] and event.style is None
        try:
            value = plain_scalar(event.value) if plain else joined_surrogates(event.value)
        except ScalarRefused as refused:
            raise NotAPlainValue(str(refused), place, refused.hint) from None
        if self._expects_key():
            self._take_key(value, place)
            return
        self._put(value, place)
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)

    def _alias(self, event: AliasEvent, place: SourcePosition) -> None:
        if event.anchor not in self._anchors:
            hint = f"write &{event.anchor} before it, around a finished value"
            raise DocumentUnreadable(f"nothing is called *{event.anchor}", place, hint)
        value, size = self._anchors[event.anchor]
        if self._expects_key():
            self._take_key(value, place)
            return
        self._values += size - 1
        self._put(copy.deepcopy(value) if self._values <= MOST_VALUES else None, place)

    def _take_key(self, key: Plain, place: SourcePosition) -> None:
        if not isinstance(key, str):
            hint = f'write "{key}" in quotes' if isinstance(key, int | float) else "use a word"
            raise NotAPlainValue("a key that is no text", place, hint)
        mapping = self._open[-1]
        if key in mapping.keys:
            path = path_text((*mapping.path, key))
            repeated = KeyRepeated(path, place, mapping.keys[key])
            if not self._take_last:
                raise repeated
            self.repeated.append(repeated)
        mapping.keys[key] = place
        mapping.key = key

    def _put(self, value: Plain, place: SourcePosition) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            hint = "shorten it, or repeat less by aliases"
            raise DocumentTooLarge(f"more than {MOST_VALUES} values", place, hint)
        self.places[self._here()] = place
        if not self._open:
            self.root = value
            return
        parent = self._open[-1]
        if isinstance(parent.value, list):
            parent.value.append(value)
        elif parent.key is not None:
            parent.value[parent.key] = value
            parent.key = None

    def _here(self) -> Path:
        """Path of the value that comes next."""
        if not self._open:
            return ()
        parent = self._open[-1]
        last = len(parent.value) if isinstance(parent.value, list) else parent.key or ""
        return (*parent.path, last)

    def _expects_key(self) -> bool:
        if not self._open:
            return False
        parent = self._open[-1]
        return isinstance(parent.value, dict) and parent.key is None

    def _refuse_tag(
        self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent, place: SourcePosition
    ) -> None:
        tag = event.tag
        if tag is not None and str(tag) not in _HARMLESS_TAGS:
            raise NotAPlainValue(f"the tag {tag}", place, "documents know no tags; remove it")


def _size(value: Plain) -> int:
    """Values in a value, itself included."""
    count, stack = 0, [value]
    while stack:
        here = stack.pop()
        count += 1
        if isinstance(here, dict):
            stack.extend(here.values())
        elif isinstance(here, list):
            stack.extend(here)
    return count
