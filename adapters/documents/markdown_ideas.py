"""Ideas from Markdown, a list or a plain prompt, in Polish or English, each with its line.

An idea is a heading with text below it, a list item (``- **Title** — summary``,
``1. Title: summary``), or a whole plain text. Lines ``tags:`` / ``tagi:``, ``expect:`` /
``oczekiwanie:`` and ``lang:`` belong to the idea above them, hashtags anywhere in it.
A heading that only gathers other headings or a list is a section, not an idea.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adapters.documents.idea_entries import Entry, entries_of, is_section
from adapters.documents.idea_fields import (
    Fields,
    derived_title,
    fields_of,
    title_and_rest,
    unmarked,
)
from adapters.documents.ideas_file import clean_text
from adapters.documents.language_guess import guess_language
from adapters.documents.markdown_blocks import blocks_of
from domain.ports import TextProblem, WrittenIdea

LONGEST_TITLE = 120
LONGEST_SUMMARY = 4_000
LONGEST_TAG = 40
MOST_TAGS = 12
MOST_IDEAS = 10_000
MOST_PROBLEMS = 200
"""More problems help nobody; the last one then says how many there are."""

_TITLE_LINE = re.compile(r"[^.!?…]{2,80}$")


class MarkdownIdeas:
    """Reads ideas as ``domain.ports.IdeaReader`` promises: what can be read, and the rest named."""

    def read(self, text: str) -> tuple[list[WrittenIdea], list[TextProblem]]:
        """Every readable idea in order, and every problem in order of its line."""
        text = clean_text(text)
        blocks, broken = blocks_of(text)
        problems = [TextProblem(line=line, message=message) for line, message in broken]
        entries = entries_of(blocks)
        problems += [_not_text(each.bad_line) for each in entries if each.bad_line]
        structured = [each for each in entries if each.kind != "loose"]
        default = guess_language(text)
        ideas: list[WrittenIdea] = []
        for written in _written(entries, structured):
            if written.damaged:
                continue
            found = _problem(written)
            if found:
                problems.append(found)
            elif len(ideas) < MOST_IDEAS:
                ideas.append(_idea(written, default))
            else:
                message = f"more than {MOST_IDEAS} ideas; the rest was left out"
                problems.append(TextProblem(line=written.line, message=message))
                break
        if not ideas and not problems:
            problems.append(TextProblem(line=1, message="there is no idea in this text"))
        return ideas, _readable(problems)


def read_ideas(text: str, *, strict: bool) -> tuple[list[WrittenIdea], list[TextProblem]]:
    """Like ``MarkdownIdeas.read``; with ``strict`` any problem means that no idea is given."""
    ideas, problems = MarkdownIdeas().read(text)
    return ([] if strict and problems else ideas), problems


@dataclass(frozen=True, kw_only=True)
class _Written:
    """An idea before anything was judged."""

    title: str
    fields: Fields
    line: int
    damaged: bool
    """Part of it is no text; that is told already."""


def _written(entries: Sequence[Entry], structured: Sequence[Entry]) -> Iterator[_Written]:
    if not structured:
        yield from _plain(entries)
        return
    for at, entry in enumerate(structured):
        following = structured[at + 1] if at + 1 < len(structured) else None
        if entry.kind == "heading" and is_section(entry, following):
            continue
        yield _from_heading(entry) if entry.kind == "heading" else _from_item(entry)


def _from_heading(entry: Entry) -> _Written:
    return _made(unmarked(entry.title), fields_of(entry.body), entry)


def _from_item(entry: Entry) -> _Written:
    below = fields_of(entry.body)
    title, rest = title_and_rest(entry.title, LONGEST_TITLE)
    beside = fields_of([(entry.line, rest)])
    if not title and below.summary:
        title, summary = beside.summary, below.summary
    elif not title:
        title, summary = derived_title(beside.summary), beside.summary
    else:
        summary = " ".join(part for part in (beside.summary, below.summary) if part)
    return _made(title, below.with_summary(summary, beside.tags), entry)


def _plain(entries: Sequence[Entry]) -> Iterator[_Written]:
    """Text without headings and lists: paragraphs with title lines, or one prompt."""
    if len(entries) > 1 and all(_has_title_line(entry) for entry in entries):
        for entry in entries:
            yield _made(unmarked(entry.body[0][1]), fields_of(entry.body[1:]), entry)
        return
    lines = [line for entry in entries for line in entry.body]
    if not lines:
        return
    bad = next((entry.bad_line for entry in entries if entry.bad_line), 0)
    whole = Entry(kind="loose", line=lines[0][0], title="", body=lines, bad_line=bad)
    titled = len(entries) > 1 and len(entries[0].body) == 1 and _is_title(lines[0][1])
    titled = titled or (len(entries) == 1 and _has_title_line(whole))
    fields = fields_of(lines[1:] if titled else lines)
    title = unmarked(lines[0][1]) if titled and fields.summary else derived_title(fields.summary)
    yield _made(title, fields, whole)


def _has_title_line(entry: Entry) -> bool:
    """A short first line, and the second begins anew instead of going on with the sentence."""
    if len(entry.body) < 2:
        return False
    return _is_title(entry.body[0][1]) and not entry.body[1][1][:1].islower()


def _is_title(text: str) -> bool:
    return _TITLE_LINE.match(text) is not None


def _made(title: str, fields: Fields, entry: Entry) -> _Written:
    return _Written(title=title, fields=fields, line=entry.line, damaged=entry.bad_line > 0)


def _not_text(line: int) -> TextProblem:
    message = "this line is not UTF-8 text; save the file as UTF-8 or remove it"
    return TextProblem(line=line, message=message)


def _problem(written: _Written) -> TextProblem | None:
    """Why an idea cannot be taken, with the line where to look."""
    name = written.title if len(written.title) <= 40 else written.title[:39] + "…"
    if not any(char.isalnum() for char in written.title):
        return TextProblem(line=written.line, message="the idea has no title")
    if len(written.title) > LONGEST_TITLE:
        length = len(written.title)
        message = f"the title “{name}” has {length} characters; at most {LONGEST_TITLE}"
        return TextProblem(line=written.line, message=message)
    if not any(char.isalnum() for char in written.fields.summary):
        message = f"“{name}” has no summary; say below it what happens"
        return TextProblem(line=written.line, message=message)
    return _field_problem(written, name)


def _field_problem(written: _Written, name: str) -> TextProblem | None:
    fields = written.fields
    for what, text in (("summary", fields.summary), ("expectation", fields.expectation)):
        if len(text) > LONGEST_SUMMARY:
            size = f"{len(text)} characters; at most {LONGEST_SUMMARY}"
            message = f"the {what} of “{name}” has {size}"
            return TextProblem(line=written.line, message=message)
    if len(fields.tags) > MOST_TAGS:
        message = f"“{name}” has {len(fields.tags)} tags; at most {MOST_TAGS}"
        return TextProblem(line=fields.tags_line or written.line, message=message)
    if any(len(tag) > LONGEST_TAG for tag in fields.tags):
        message = f"a tag of “{name}” is longer than {LONGEST_TAG} characters"
        return TextProblem(line=fields.tags_line or written.line, message=message)
    if fields.language not in {"", "pl", "en"}:
        message = f"the language of “{name}” is “{fields.language[:20]}”; pl or en"
        return TextProblem(line=written.line, message=message)
    return None


def _idea(written: _Written, default: str) -> WrittenIdea:
    fields = written.fields
    words = f"{written.title}. {fields.summary} {fields.expectation}"
    return WrittenIdea(
        title=written.title,
        summary=fields.summary,
        expectation=fields.expectation,
        tags=fields.tags,
        language=fields.language or guess_language(words, default),
        line=written.line,
    )


def _readable(problems: list[TextProblem]) -> list[TextProblem]:
    ordered = sorted(problems, key=lambda each: each.line)
    if len(ordered) <= MOST_PROBLEMS:
        return ordered
    more = len(ordered) - MOST_PROBLEMS + 1
    rest = TextProblem(line=ordered[MOST_PROBLEMS - 1].line, message=f"{more} more problems")
    return [*ordered[: MOST_PROBLEMS - 1], rest]
