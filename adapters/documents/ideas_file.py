"""The text of an ideas file, read with a limit and without anything that is no text."""

import re
from pathlib import Path

LARGEST_IDEAS_FILE = 4 * 1024 * 1024
"""Bytes: ten thousand ideas, read and parsed in seconds. A larger file is refused unread."""

NOT_TEXT = "\ufffd"
"""Stands where a byte or character was no text; the reader of ideas reports its line."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NEWLINES = re.compile(r"\r\n?|\u2028|\u2029")
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")


class IdeasFileTooLarge(Exception):
    """The file is larger than an ideas file may be; nothing of it was kept."""

    def __init__(self, path: Path, size: int) -> None:
        limit = LARGEST_IDEAS_FILE // (1024 * 1024)
        super().__init__(
            f"{path.name} has {size / 1024 / 1024:.1f} MB; an ideas file may have {limit} MB. "
            "Split it, or check that it is the right file."
        )
        self.size = size
        self.limit = LARGEST_IDEAS_FILE


class IdeasFileNotText(Exception):
    """The file is not UTF-8 text at all (UTF-16, a picture, an archive)."""


def load_ideas_text(path: Path) -> str:
    """Text of a file of at most 4 MB, with ``\\n`` line ends and without control characters.

    What is no text becomes U+FFFD, so that its line can be named and the rest be read.
    Raises ``IdeasFileTooLarge`` (after looking at no more than the limit),
    ``IdeasFileNotText``, and ``OSError`` as it comes.
    """
    size = path.stat().st_size
    if size > LARGEST_IDEAS_FILE:
        raise IdeasFileTooLarge(path, size)
    with path.open("rb") as file:
        content = file.read(LARGEST_IDEAS_FILE + 1)
    if len(content) > LARGEST_IDEAS_FILE:
        raise IdeasFileTooLarge(path, len(content))
    if content.startswith(_OTHER_ENCODINGS):
        raise IdeasFileNotText(f"{path.name}: line 1: this is UTF-16; save it as UTF-8")
    text = clean_text(content.decode("utf-8", "replace"))
    if text.count(NOT_TEXT) > 32 + len(text) // 20:
        line = text.count("\n", 0, text.index(NOT_TEXT)) + 1
        raise IdeasFileNotText(f"{path.name}: line {line}: this is binary data, not text")
    return text


def clean_text(text: str) -> str:
    """``\\n`` line ends, no byte-order mark, U+FFFD for what is no text."""
    text = _NEWLINES.sub("\n", text.removeprefix("\ufeff"))
    return _CONTROL.sub(NOT_TEXT, text)
