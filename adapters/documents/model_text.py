"""The document in what a language model wrote: between fences, in prose, with small slips.

Models wrap documents in prose and code fences, leave a comma too many, or comment on what
they write. All of that is forgiven here; what the document then says is judged by others.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from adapters.documents.refusals import DocumentUnreadable
from adapters.documents.yaml_reader import LARGEST, read_document

DEEPEST = 64
"""Brackets open at once; no document needs a quarter of them."""

MOST_OBJECTS = 8
"""Opening braces at which an object is looked for: prose has braces too."""

MOST_COMMENTS = 500
"""Beyond this a text is not mended: looking for the end of each would take too long."""

_KNOWN = frozenset(
    {"dsl_version", "meta", "duration", "design_system", "species", "births", "contacts", "end"}
)
_LIKE_A_DOCUMENT = 2
"""So many known keys at least; a word in braces has none."""

_FENCED = re.compile(
    r"^[ \t]*(```|~~~)[^\n]*\n(.*?)(?:^[ \t]*\1[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)
_YAML_START = re.compile(r"^[ \t]*[\"']?dsl_version[\"']?[ \t]*:", re.MULTILINE)
_YAML_LINE = re.compile(r"[ \t]|- |#|[\"']?[a-z_]+[\"']?[ \t]*:")
_SLIP = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*")
    |(?P<slip>//[^\n]*|/\*.*?\*/|(?<=[\s,\[{])\#[^\n]*|,(?=\s*[\]}]))
    |(?P<tab>\t)""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True)
class ModelText:
    """What was found in a text: a mapping, or why there is none."""

    mapping: Mapping[str, object] | None
    what: str = ""
    """What is wrong with the text as a whole."""
    hint: str = ""


def read_model_text(text: str) -> ModelText:
    """The document that the text holds. Never raises; equal text gives an equal answer.

    Looked at in turn: every code block, objects with balanced brackets, YAML from a line
    ``dsl_version:`` on, and the whole text. The first that looks like a document is taken.
    """
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        return _nothing(f"a text of more than {LARGEST} bytes", "write less")
    if not text.strip():
        return _nothing("an empty text", "answer with the document")
    refusal, other = "", None
    for candidate in _candidates(text):
        found = _parsed(candidate)
        if isinstance(found, str):
            refusal = refusal or found
        elif _is_like_a_document(found):
            return ModelText(mapping=found)
        elif candidate.lstrip().startswith("{"):
            other = other or _unwrapped(found)
    if _is_cut(text):
        what = "a text that ends before its brackets are closed"
        return _nothing(what, "write a shorter document, to its end")
    if other is not None:
        return ModelText(mapping=other)
    return _nothing(refusal or "no document", "answer with one document and nothing else")


def _nothing(what: str, hint: str) -> ModelText:
    return ModelText(mapping=None, what=what, hint=hint)


def _candidates(text: str) -> Iterator[str]:
    """Parts of a text that may be a document, the likeliest first, each once."""
    seen: set[str] = set()
    for part in _parts(text):
        if part.strip() and part not in seen:
            seen.add(part)
            yield part


def _parts(text: str) -> Iterator[str]:
    fenced = [found.group(2) for found in _FENCED.finditer(text)]
    yield from sorted(fenced, key=lambda part: "dsl_version" not in part)
    for part in (*fenced, text):
        yield from _objects(part)
    found = _YAML_START.search(text)
    if found:
        yield _without_epilogue(text[found.start() :])
        yield text[found.start() :]
    yield text


def _objects(text: str) -> Iterator[str]:
    """From an opening brace to the one that closes it, for the first few braces."""
    begin = text.find("{")
    for _ in range(MOST_OBJECTS):
        if begin < 0:
            return
        end = _closing(text, begin)
        if end > 0:
            yield text[begin : end + 1]
        begin = text.find("{", max(begin, end) + 1)


def _closing(text: str, begin: int) -> int:
    """Place of the bracket that closes the one at ``begin``; −1 when it stays open."""
    depth, quoted, escaped = 0, False, False
    for at in range(begin, len(text)):
        sign = text[at]
        if escaped:
            escaped = False
        elif quoted:
            escaped, quoted = sign == "\\", sign != '"'
        elif sign == '"':
            quoted = True
        elif sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
            if depth == 0:
                return at
    return -1


def _is_cut(text: str) -> bool:
    begin = text.find("{")
    return begin >= 0 and "dsl_version" in text[begin:] and _closing(text, begin) < 0


def _without_epilogue(text: str) -> str:
    """YAML up to the first line that is neither a key, nor indented, nor an entry."""
    kept: list[str] = []
    for line in text.splitlines():
        if line.strip() and not _YAML_LINE.match(line):
            break
        kept.append(line)
    return "\n".join(kept) + "\n"


def _parsed(candidate: str) -> dict[str, object] | str:
    """The mapping of a candidate, or why it is none."""
    if _deepest(candidate) > DEEPEST:
        return f"more than {DEEPEST} brackets open at once"
    texts = dict.fromkeys((candidate, _mended(candidate)))
    for text in texts:
        try:
            parsed = json.loads(text)
        except (ValueError, RecursionError):
            continue
        return _unwrapped(parsed) if isinstance(parsed, dict) else "no mapping of keys"
    refusal = ""
    for text in texts:
        try:
            return _unwrapped(dict(read_document(text, take_last=True).mapping))
        except DocumentUnreadable as unreadable:
            refusal = refusal or unreadable.what
    return refusal


def _unwrapped(found: dict[str, object]) -> dict[str, object]:
    """The document inside an object that has nothing but it: ``{"document": {…}}``."""
    inner = next(iter(found.values())) if len(found) == 1 else None
    if isinstance(inner, dict) and _is_like_a_document(cast("dict[str, object]", inner)):
        return cast("dict[str, object]", inner)
    return found


def _is_like_a_document(found: Mapping[str, object]) -> bool:
    return len(_KNOWN & found.keys()) >= _LIKE_A_DOCUMENT


def _mended(text: str) -> str:
    """Without comments and commas before a closing bracket, and with spaces for tabs."""
    if text.count("/*") + text.count("#") > MOST_COMMENTS:
        return text
    return _SLIP.sub(_mending, text)


def _mending(found: re.Match[str]) -> str:
    return found.group("text") or (" " if found.group("tab") else "")


def _deepest(text: str) -> int:
    depth = deepest = 0
    for sign in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if sign in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest
