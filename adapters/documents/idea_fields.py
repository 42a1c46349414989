"""Fields of an idea inside its lines: summary, expectation, tags, language, title signs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_FIELD = re.compile(
    r"[*_]*(?P<key>tags?|tagi|etykiety|expect(?:ation)?s?|oczekiwani[ea]|efekt"
    r"|lang(?:uage)?|język|jezyk)"
    r"[*_]*\s*:[*_]*\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_HASHTAG = re.compile(r"(?<!\S)#([^\W\d]\w*(?:-\w+)*)")
_ONLY_HASHTAGS = re.compile(r"(?:\s*#[^\W\d]\w*(?:-\w+)*)+\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`")
_BOLD_TITLE = re.compile(r"(?:\*\*|__)(?P<title>.+?)(?:\*\*|__)\s*[:.—–-]*\s*(?P<rest>.*)$")
_PLAIN_TITLE = re.compile(r"(?P<title>[^\n]+?)(?:\s+[—–-]\s+|:\s+|:$|\s+[—–]$)(?P<rest>.*)$")
_SENTENCE = re.compile(r"[^.!?…]+")

DERIVED_TITLE = 60
"""Characters of a title that is taken from a prompt's first sentence."""

_DANGLING = frozenset(
    {"a", "an", "and", "as", "at", "for", "in", "into", "of", "on", "or", "so", "that", "the", "to"}
    | {"until", "with", "i", "w", "we", "z", "ze", "za", "na", "do", "od", "po", "o", "aż", "gdy"}
    | {"że", "który", "która", "które", "oraz", "lub"}
)


@dataclass(frozen=True, kw_only=True)
class Fields:
    """What the lines below a title say."""

    summary: str = ""
    expectation: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    tags_line: int = 0

    def with_summary(self, summary: str, more_tags: tuple[str, ...]) -> "Fields":
        """The same with another summary and further tags."""
        tags = tuple(dict.fromkeys((*self.tags, *more_tags)))
        return replace(self, summary=summary, tags=tags)


def is_field(text: str) -> bool:
    """Whether a line is one of the named fields."""
    return _FIELD.match(text) is not None


def fields_of(lines: Sequence[tuple[int, str]]) -> Fields:
    """Sort lines into fields; a field goes on over the lines until the next field."""
    summary: list[str] = []
    expectation: list[str] = []
    tags: list[str] = []
    language, tags_line = "", 0
    target = summary
    for number, line in lines:
        found = _FIELD.match(line)
        key = found.group("key").lower() if found else ""
        value = found.group("value") if found else line
        if key.startswith(("tag", "etyk")):
            tags += value.split(",")
            tags_line = number
            target = summary
        elif key.startswith(("lang", "j")):
            language = value.strip().lower()
            target = summary
        else:
            target = expectation if key else target
            tags += _HASHTAG.findall(value)
            target.append("" if _ONLY_HASHTAGS.match(value) else _HASHTAG.sub(r"\1", value))
    return Fields(
        summary=unmarked(" ".join(summary)),
        expectation=unmarked(" ".join(expectation)),
        tags=_tidy(tags),
        language=language,
        tags_line=tags_line,
    )


def title_and_rest(text: str, longest: int) -> tuple[str, str]:
    """Split ``**Title** — summary``, ``Title: summary`` and the like; no title: ``("", text)``."""
    found = _BOLD_TITLE.match(text) or _PLAIN_TITLE.match(text)
    if not found:
        return "", text
    title = unmarked(found.group("title")).rstrip(" .:—–")
    if not title or (len(title) > longest and not text.startswith(("**", "__"))):
        return "", text
    return title, found.group("rest").strip()


def derived_title(text: str) -> str:
    """A title from the first words of a prompt, cut at a word and without a dangling one."""
    sentence = _SENTENCE.search(text)
    words = (sentence.group() if sentence else text).split()
    kept: list[str] = []
    for word in words:
        if kept and len(" ".join([*kept, word])) > DERIVED_TITLE:
            break
        kept.append(word)
    if len(kept) < len(words):
        while len(kept) > 1 and kept[-1].lower() in _DANGLING:
            kept.pop()
    return " ".join(kept).strip(" ,;:—–-")[:DERIVED_TITLE]


def unmarked(text: str) -> str:
    """Text without Markdown's signs and with single spaces."""
    return " ".join(_EMPHASIS.sub("", _LINK.sub(r"\1", text)).split())


def _tidy(tags: Sequence[str]) -> tuple[str, ...]:
    plain = (unmarked(tag).lstrip("#").strip(" .;[]\"'").lower() for tag in tags)
    return tuple(dict.fromkeys(tag for tag in plain if tag))
