"""New ideas: written by hand, imported from a text, or generated."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from adapters.documents.ideas_file import clean_text
from adapters.documents.markdown_ideas import MarkdownIdeas
from api.bootstrap import Kinora
from api.cli.idea_judging import JudgedIdea, judge_unstored
from api.cli.words import Words
from api.ideas_file import ideas_file
from api.problem_answer import Place
from api.problems import BadInput
from api.routes.dependencies import COMMANDS, READS, Asked, Door, Speaking
from domain.commands.ideas import generate, import_text
from domain.events.event import RecordedEvent
from domain.ideas.generation import Wanted
from domain.ports import TextProblem, WrittenIdea
from domain.production.work import Work

router = APIRouter(prefix="/ideas-board", tags=["ideas-board"])

LARGEST_TEXT = 1_000_000
"""Characters: several thousand ideas."""
MOST_JUDGED = 200
"""Ideas of one rehearsal; comparing more would keep the reader waiting."""


class IdeaText(BaseModel):
    """A text with ideas: Markdown with headings, a list, or a few sentences."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=LARGEST_TEXT)
    name: str = Field(default="", max_length=200)
    """Of the file it comes from; empty for what was typed in."""
    strict: bool = False
    """Nothing when any line is wrong."""


class IdeaWish(BaseModel):
    """How many ideas, and where from; ``auto`` asks a model, then the grammar, then the file."""

    model_config = ConfigDict(extra="forbid")

    count: int = Field(default=5, ge=1, le=100)
    source: Literal["auto", "model", "offline", "file"] = "auto"
    language: Literal["pl", "en"] | None = None
    seed: int | None = Field(default=None, ge=0, le=2**53)
    wishes: str = Field(default="", max_length=2000)


@dataclass(frozen=True, kw_only=True)
class LineProblem:
    """A line of the text that could not be read."""

    line: int
    message: str


@dataclass(frozen=True, kw_only=True)
class Rehearsal:
    """What an import would bring; nothing was kept. ``read`` counts all ideas of the text, of
    which the first two hundred are judged."""

    read: int
    ideas: tuple[JudgedIdea, ...]
    problems: tuple[LineProblem, ...]


@dataclass(frozen=True, kw_only=True)
class Intake:
    """Ideas are on their way: ``work`` proposes them, then they are compared and verified."""

    position: int
    changed: bool
    work: UUID
    ideas: int
    """How many the text holds; what is asked for when they are generated."""
    problems: tuple[LineProblem, ...] = ()


@router.post("/import/preview", responses=READS)
def preview_import(kinora: Door, words: Speaking, text: IdeaText) -> Rehearsal:
    """Judge the ideas of a text as if they came now: novelty, neighbours, gaps. Keeps nothing."""
    ideas, problems = _read(text)
    kinora.views.catch_up()
    judged = judge_unstored(kinora, ideas[:MOST_JUDGED]) if ideas else []
    return Rehearsal(read=len(ideas), ideas=tuple(judged), problems=_lines(problems, words))


@router.post("/import", responses=COMMANDS)
def import_ideas(kinora: Door, request: Asked, words: Speaking, text: IdeaText) -> Intake:
    """Bring a text with ideas in. Known ideas stay; the same text again changes nothing."""
    ideas, problems = _read(text)
    if not ideas:
        raise BadInput("no-ideas", "No idea could be read in this text.", _places(problems))
    if text.strict and problems:
        raise BadInput("lines-refused", "Some lines cannot be read.", _places(problems))
    source = f"file:{text.name}" if text.name else "prompt"
    before = kinora.store.head()[0]
    work = import_text(kinora.store, request, text=clean_text(text.text), source=source)
    return _intake(kinora, work, before, len(ideas), _lines(problems, words))


@router.post("/generate", responses=COMMANDS)
def generate_ideas(kinora: Door, request: Asked, wish: IdeaWish) -> Intake:
    """Ask for new ideas; every one will tell where it came from, and why not from elsewhere."""
    if wish.source == "model" and not kinora.adviser.routes("generate"):
        raise BadInput("model-not-configured", "No language model is configured for new ideas.")
    name, content = _ideas_file(kinora, wish.source)
    before = kinora.store.head()[0]
    wanted = Wanted(
        count=wish.count,
        source=wish.source,
        language=wish.language or kinora.settings.language,
        seed=before if wish.seed is None else wish.seed,
        wishes=wish.wishes,
        file=name,
        text=content,
    )
    return _intake(kinora, generate(kinora.store, request, wanted), before, wish.count, ())


def _read(text: IdeaText) -> tuple[list[WrittenIdea], list[TextProblem]]:
    return MarkdownIdeas().read(clean_text(text.text))


def _ideas_file(kinora: Kinora, source: str) -> tuple[str, str]:
    """Name and text of the configured ideas file; empty where none is there or wanted."""
    if source not in ("auto", "file"):
        return "", ""
    name, text = ideas_file(kinora.settings)
    if source == "file" and not name:
        raise BadInput("no-ideas-file", "There is no ideas file; KINORA_IDEAS_FILE names one.")
    return name, text


def _intake(
    kinora: Kinora, work: Work, before: int, ideas: int, problems: tuple[LineProblem, ...]
) -> Intake:
    asked: list[RecordedEvent] = kinora.store.load(work.id)
    return Intake(
        position=asked[-1].position,
        changed=asked[-1].position > before,
        work=work.id,
        ideas=ideas,
        problems=problems,
    )


def _lines(problems: list[TextProblem], words: Words) -> tuple[LineProblem, ...]:
    return tuple(
        LineProblem(line=each.line, message=words.foreign(each.message)) for each in problems
    )


def _places(problems: list[TextProblem]) -> tuple[Place, ...]:
    return tuple(Place(path=f"line {each.line}", expected=each.message) for each in problems[:50])
