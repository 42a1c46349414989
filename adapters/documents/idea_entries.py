"""Entries: the lines of a text gathered under the headings and list items they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from adapters.documents.idea_fields import is_field, title_and_rest
from adapters.documents.ideas_file import NOT_TEXT
from adapters.documents.markdown_blocks import Block

type EntryKind = Literal["heading", "item", "loose"]

_ANY_TITLE = 10_000


@dataclass
class Entry:
    """A heading, a list item or a paragraph, with the lines below it."""

    kind: EntryKind
    line: int
    title: str
    level: int = 0
    body: list[tuple[int, str]] = field(default_factory=list)
    bad_line: int = 0
    """First line in it with something that is no text; 0 when all is text."""


def entries_of(blocks: Sequence[Block]) -> list[Entry]:
    """Gather lines into entries, in the order of the text."""
    entries: list[Entry] = []
    after_blank = True
    for block in blocks:
        if block.kind == "blank":
            after_blank = True
            continue
        current = entries[-1] if entries else None
        if block.kind == "heading":
            heading = Entry(kind="heading", line=block.line, title=block.text, level=block.level)
            entries.append(heading)
        elif block.kind == "item" and not (current and is_field(block.text)):
            entries.append(Entry(kind="item", line=block.line, title=block.text))
        else:
            _add(entries, current, block, after_blank=after_blank)
        if NOT_TEXT in block.text and not entries[-1].bad_line:
            entries[-1].bad_line = block.line
        after_blank = False
    return _with_plain_lists_folded(entries)


def is_section(entry: Entry, following: Entry | None) -> bool:
    """Whether a heading only gathers what follows: deeper headings, or a list of ideas."""
    if following is None:
        return False
    return following.kind == "item" or following.level > entry.level


def _add(entries: list[Entry], current: Entry | None, block: Block, *, after_blank: bool) -> None:
    """Put a line where it belongs: into its entry, or into a paragraph of its own."""
    if current is None or (current.kind == "loose" and after_blank and not is_field(block.text)):
        entries.append(_paragraph(block))
    elif current.kind != "item" or block.kind == "nested" or is_field(block.text):
        current.body.append((block.line, block.text))
    elif after_blank and not block.indented:
        # Unindented text after a list comments on the list; it is no part of its last item.
        entries.append(_paragraph(block))
    elif not current.body and not after_blank:
        current.title = f"{current.title} {block.text}"
    else:
        current.body.append((block.line, block.text))


def _paragraph(block: Block) -> Entry:
    return Entry(kind="loose", line=block.line, title="", body=[(block.line, block.text)])


def _with_plain_lists_folded(entries: list[Entry]) -> list[Entry]:
    """A list below a heading with text, whose items name no titles, is part of that text."""
    folded: list[Entry] = []
    at = 0
    while at < len(entries):
        entry = entries[at]
        at += 1
        folded.append(entry)
        if entry.kind != "heading" or not entry.body:
            continue
        items: list[Entry] = []
        while at + len(items) < len(entries) and entries[at + len(items)].kind == "item":
            items.append(entries[at + len(items)])
        if items and not all(title_and_rest(item.title, _ANY_TITLE)[0] for item in items):
            for item in items:
                entry.body += [(item.line, item.title), *item.body]
                entry.bad_line = entry.bad_line or item.bad_line
            at += len(items)
    return folded
