"""Documents from text: YAML 1.2 or JSON becomes plain data with the place of every value.

Only ruamel's scanner and parser are used; values are made here, from the core schema alone,
so no tag can ever build an object and the limits hold before anything is built.
"""

import json
import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import Event

from adapters.documents.refusals import (
    DocumentNotText,
    DocumentTooLarge,
    DocumentUnreadable,
    KeyRepeated,
    SourcePosition,
)
from adapters.documents.tree_builder import Path, Plain, TreeBuilder

LARGEST = 256 * 1024
"""Bytes. A good film takes 4 KB; this is the limit of the language (law 5)."""

DEEPEST_FLOW = 64
"""Brackets open at once. The scanner's work grows with their square, so it is asked first."""

_START = SourcePosition(line=1, column=1)
_BRACKETS = re.compile(r"[\[\]{}]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udfff]")
"""Control characters YAML forbids, and halves of characters."""


@dataclass(frozen=True, kw_only=True)
class SourceDocument:
    """What a text says, and where it says it."""

    mapping: dict[str, Plain]
    places: Mapping[Path, SourcePosition]
    repeated: tuple[KeyRepeated, ...] = ()
    """Keys that stood twice and whose last value was taken, when that was asked for."""

    def position(self, path: Path) -> tuple[int, int] | None:
        """Line and column, from 1, of the value at ``path``; ``None`` when there is none."""
        place = self.places.get(path)
        return (place.line, place.column) if place else None


def read_document(text: str | bytes, *, take_last: bool = False) -> SourceDocument:
    """Read one document.

    With ``take_last`` a repeated key is no refusal: its last value counts and both places
    stand in ``repeated`` (documents in the wild do that). Raises ``DocumentUnreadable`` or
    one of its kinds for everything that is not one plain mapping of at most 256 KB.
    """
    content = _checked(text)
    builder = TreeBuilder(take_last=take_last)
    for event in _events(content):
        builder.take(event)
    if not isinstance(builder.root, dict):
        hint = "begin with dsl_version: …"
        raise DocumentUnreadable("the document is not a mapping of keys", _START, hint)
    return SourceDocument(
        mapping=builder.root, places=builder.places, repeated=tuple(builder.repeated)
    )


def read_versioned(text: str | bytes, lenient: Container[str]) -> SourceDocument:
    """Read one document; a repeated key stands only in documents of ``lenient`` versions.

    Raises like ``read_document``; the first repeated key for all other versions.
    """
    source = read_document(text, take_last=True)
    version = source.mapping.get("dsl_version")
    named = f"{version:g}" if isinstance(version, float) else version
    if source.repeated and not (isinstance(named, str) and named in lenient):
        raise source.repeated[0]
    return source


def _checked(text: str | bytes) -> str:
    """The text without a byte-order mark, once it is small, clean and shallow enough."""
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST:
        what = f"the document has {size} bytes, more than {LARGEST}"
        raise DocumentTooLarge(what, _START, "shorten it")
    content = _decoded(text) if isinstance(text, bytes) else text
    content = content.removeprefix("\ufeff")
    if bad := _NO_TEXT.search(content):
        what = f"the character U+{ord(bad.group()):04X} is no text"
        raise DocumentNotText(what, _place(content, bad.start()), "remove it")
    if "\t" in content:
        content = _without_tabs(content)
    _refuse_deep_brackets(content)
    return content


def _decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        place = SourcePosition(line=line, column=column)
        raise DocumentNotText("this is not UTF-8", place, "save the file as UTF-8") from None


def _without_tabs(content: str) -> str:
    """JSON may hold tabs between its values, where a space means the same; YAML may not."""
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        place = _place(content, content.index("\t"))
        raise DocumentUnreadable("a tab", place, "use spaces; in text write \\t") from None
    return content.replace("\t", " ")


def _refuse_deep_brackets(content: str) -> None:
    depth = 0
    for bracket in _BRACKETS.finditer(content):
        depth = depth + 1 if bracket.group() in "[{" else max(0, depth - 1)
        if depth > DEEPEST_FLOW:
            what = f"more than {DEEPEST_FLOW} brackets are open"
            raise DocumentTooLarge(what, _place(content, bracket.start()), "nest less deeply")


def _place(content: str, at: int) -> SourcePosition:
    return SourcePosition(
        line=content.count("\n", 0, at) + 1, column=at - content.rfind("\n", 0, at)
    )


def _events(content: str) -> Iterator[Event]:
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    parse: Callable[[str], Iterator[Event]] = yaml.parse
    try:
        yield from parse(content)
    except DocumentUnreadable:
        raise
    except MarkedYAMLError as error:
        raise _refusal(error) from None
    except YAMLError as error:
        raise DocumentUnreadable(str(error).split("\n")[0], _START, "see YAML 1.2") from None
    except (ValueError, OverflowError, IndexError, AttributeError, AssertionError) as error:
        # The scanner lets some of its own slips through, for example an escape beyond Unicode.
        what = f"this is no YAML ({type(error).__name__}: {error})"
        raise DocumentUnreadable(what, _START, "look for a wrong escape or directive") from None


def _refusal(error: MarkedYAMLError) -> DocumentUnreadable:
    mark = error.problem_mark or error.context_mark
    place = SourcePosition(line=mark.line + 1, column=mark.column + 1) if mark else _START
    problem = (error.problem or "this is no YAML").split("\n")[0]
    context = f"{error.context}: " if error.context else ""
    return DocumentUnreadable(context + problem, place, _hint(problem))


def _hint(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "put text that contains a colon into quotes"
    if "undefined tag handle" in problem:
        return "documents know no tags; remove it"
    if "expected <block end>" in problem or "could not find expected" in problem:
        return "check the indentation here and the line above"
    if "cannot start any token" in problem:
        return "put the text into quotes"
    if "end of stream" in problem or "stream end" in problem:
        return "a quote or a bracket is not closed"
    return "check quotes, brackets and indentation"
