"""Generate: ideas from a model, else from the grammar, else from the ideas file.

Each idea says where it came from and why the sources before gave nothing or too little.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from domain.advising import Adviser, Answer, NotAnswered, Question
from domain.composition.invention.grammar import GRAMMAR_VERSION
from domain.composition.invention.invent import PATIENCE, batches, tags_of
from domain.consultation.extraction import NoJson, json_in
from domain.ideas.generation import AT_A_CALL, Wanted
from domain.language.capabilities import CAPABILITIES
from domain.ports import IdeaPool, IdeaReader, Selection, WrittenIdea
from domain.stages.job import Job

KNOWN_TITLES = 60
"""Latest ideas a model is told to keep away from."""

WINNERS = 8
"""Ideas that were picked last, as examples of what is liked."""

LONGEST_TITLE = 120
LONGEST_SUMMARY = 1_000
MOST_TAGS = 5

SCHEMA: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ideas"],
    "properties": {
        "ideas": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["title", "summary", "expectation", "tags"],
                "properties": {
                    "title": {"type": "string"},
                    "summary": {"type": "string"},
                    "expectation": {"type": "string"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        }
    },
}


@dataclass(frozen=True, kw_only=True)
class Found:
    """An idea with where it came from."""

    idea: WrittenIdea
    source: str
    fallback: str = ""
    answer: Answer | None = None
    share: int = 0
    """Micro US dollars: its part of what the call cost."""


@dataclass(frozen=True, kw_only=True)
class Sources:
    """Where ideas may come from, and what keeps them apart."""

    adviser: Adviser
    reader: IdeaReader
    pool: IdeaPool
    select: Callable[[Sequence[tuple[str, str]]], Selection]
    """A selection that knows these ideas (title, summary) already."""


class NothingCame(Exception):
    """No source that was asked gave an idea; the text says why for each."""


def generate(sources: Sources, wanted: Wanted, job: Job) -> list[Found]:
    """At most ``wanted.count`` new ideas. Raises ``NothingCame`` or ``Cancelled``."""
    gathering = _Gathering(sources, wanted, job)
    order = ("model", "offline", "file") if wanted.source == "auto" else (wanted.source,)
    for name in order:
        if gathering.missing:
            gathering.draw_from(name)
    if not gathering.found:
        raise NothingCame("; ".join(gathering.reasons))
    return gathering.found


@dataclass
class _Gathering:
    """What was found so far, and why the sources asked before did not suffice."""

    sources: Sources
    wanted: Wanted
    job: Job
    found: list[Found] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        pool = self.sources.pool
        self._known = pool.words_between(0, self.job.position)
        self._selection = self.sources.select([(e.title, e.summary) for e in self._known])

    @property
    def missing(self) -> int:
        """Ideas that are still wanted."""
        return self.wanted.count - len(self.found)

    def draw_from(self, name: str) -> None:
        """Take what one source gives; note why it was not enough."""
        before, reasons = len(self.found), "; ".join(self.reasons)
        draw = {"model": self._model, "offline": self._offline, "file": self._file}[name]
        why = "no more ideas that are new"
        try:
            for found in draw():
                self.found.append(replace(found, fallback=reasons))
                self.job.progress({"done": len(self.found), "total": self.wanted.count})
                if not self.missing:
                    return
        except NotAnswered as refusal:
            why = f"{refusal.kind}: {refusal}"
        came = len(self.found) - before
        self.reasons.append(f"{name} gave {came} ({why})")

    def _model(self) -> Iterator[Found]:
        """Asked for a handful at a time, until a call brings nothing new."""
        asked = 0
        while True:
            asked += 1
            answer = self._asked(asked)
            ideas = ideas_in(answer.text, self.wanted.language)
            fresh = self._admitted(ideas)
            for idea in fresh:
                yield Found(
                    idea=idea,
                    source=f"model:{answer.route}",
                    answer=answer,
                    share=answer.cost_micro_usd // len(fresh),
                )
            if not fresh:
                return

    def _asked(self, call: int) -> Answer:
        taken = [each.idea.title for each in self.found]
        known = [each.title for each in self._known[-KNOWN_TITLES:]] + taken
        question = Question(
            task="generate",
            prompt="generate",
            values={
                "capabilities": capabilities(),
                "language": self.wanted.language,
                "count": str(min(AT_A_CALL, self.missing)),
                "wishes": self._wishes(),
                "known": "\n".join(f"- {title}" for title in known) or "none",
            },
            subject=self.job.subject,
            schema=SCHEMA,
            round=self.wanted.seed * 1_000 + call,
        )
        return self.sources.adviser.ask(question, accept=problem_of, progress=self.job.progress)

    def _wishes(self) -> str:
        liked = self.sources.pool.picked_titles()[:WINNERS]
        parts = [self.wanted.wishes or "none in particular"]
        if liked:
            parts.append(f"Ideas like these were chosen before: {'; '.join(liked)}")
        return ". ".join(parts)

    def _offline(self) -> Iterator[Found]:
        waited = 0
        for batch in batches(self.wanted.seed, self.wanted.language):
            self.job.progress({"done": len(self.found), "total": self.wanted.count})
            ideas = [
                WrittenIdea(
                    title=told.title,
                    summary=told.summary,
                    expectation=told.expectation,
                    tags=tags_of(sketch),
                    language=self.wanted.language,
                    line=0,
                )
                for sketch, told in batch
            ]
            fresh = self._admitted(ideas)
            waited = 0 if fresh else waited + 1
            if waited > PATIENCE:
                return
            for idea in fresh:
                yield Found(idea=idea, source=f"offline:{GRAMMAR_VERSION}")

    def _file(self) -> Iterator[Found]:
        ideas, _ = self.sources.reader.read(self.wanted.text)
        for idea in self._admitted(ideas):
            yield Found(idea=idea, source=f"file:{self.wanted.file}")

    def _admitted(self, ideas: Sequence[WrittenIdea]) -> list[WrittenIdea]:
        verdicts = self._selection.admit([(each.title, each.summary) for each in ideas])
        return [each for each, admitted in zip(ideas, verdicts, strict=True) if admitted]


def capabilities() -> str:
    """What the language can say, a line each."""
    return "\n".join(f"- {each.id}: {each.en}" for each in CAPABILITIES)


def problem_of(text: str) -> str:
    """Why a model's answer cannot be used; empty for one that holds at least one idea."""
    try:
        json_in(text)
    except NoJson as broken:
        return str(broken)
    if not ideas_in(text, "en"):
        return "no object in “ideas” has both a title and a summary"
    return ""


def ideas_in(text: str, language: str) -> list[WrittenIdea]:
    """Ideas in a model's answer, read leniently: what fits is taken, the rest left out."""
    try:
        content = json_in(text)
    except NoJson:
        return []
    listed = content.get("ideas", []) if isinstance(content, dict) else content
    found = [_idea(each, language) for each in listed] if isinstance(listed, list) else []
    return [each for each in found if each is not None]


def _idea(content: object, language: str) -> WrittenIdea | None:
    if not isinstance(content, dict):
        return None
    title, summary = _line(content.get("title")), _line(content.get("summary"))
    fits = 0 < len(title) <= LONGEST_TITLE and 0 < len(summary) <= LONGEST_SUMMARY
    if not fits:
        return None
    tags = content.get("tags")
    named = [_line(each).lower() for each in tags] if isinstance(tags, list) else []
    return WrittenIdea(
        title=title,
        summary=summary,
        expectation=_line(content.get("expectation"))[:LONGEST_SUMMARY],
        tags=tuple(dict.fromkeys(each for each in named if each))[:MOST_TAGS],
        language=language,
        line=0,
    )


def _line(content: object) -> str:
    return " ".join(content.split()) if isinstance(content, str) else ""
