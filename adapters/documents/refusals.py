"""Why a text is not a document: refusals that name the place and the way out."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, order=True)
class SourcePosition:
    """A place in a text; line and column are counted from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


class DocumentUnreadable(Exception):
    """The text is neither YAML 1.2 nor JSON as documents need it; the message says where.

    Attributes: ``what`` is wrong, ``place`` in the text, ``hint`` how to mend it.
    """

    def __init__(self, what: str, place: SourcePosition, hint: str) -> None:
        super().__init__(f"{place}: {what} · {hint}")
        self.what = what
        self.place = place
        self.hint = hint

    @property
    def line(self) -> int:
        """Line of the refusal, from 1."""
        return self.place.line

    @property
    def column(self) -> int:
        """Column of the refusal, from 1."""
        return self.place.column


class DocumentTooLarge(DocumentUnreadable):
    """More bytes, values or levels than a document may have."""


class DocumentNotText(DocumentUnreadable):
    """Bytes that are not UTF-8, or characters that are no text."""


class KeyRepeated(DocumentUnreadable):
    """A mapping has one key twice; ``first`` is where it stood before."""

    def __init__(self, path: str, place: SourcePosition, first: SourcePosition) -> None:
        hint = f"it already stands at {first}; keep one of the two"
        super().__init__(f"the key {path} is there twice", place, hint)
        self.path = path
        self.first = first


class SeveralDocuments(DocumentUnreadable):
    """More than one document in one text."""


class NotAPlainValue(DocumentUnreadable):
    """A tag, a key that is no text, NaN, infinity or a number beyond exact arithmetic."""
