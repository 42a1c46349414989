"""From a brief or a text to a draft: what composes, reads and rehearses, in one process."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import cast

from adapters.documents.model_text import read_model_text
from adapters.documents.yaml_reader import read_document
from domain.composition.advice import complaints
from domain.composition.announcement import announce
from domain.composition.best import compose_best
from domain.composition.composer import COMPOSER_VERSION, compose
from domain.composition.judge import JUDGE_VERSION, Judgement
from domain.composition.observation import Look, Observation, observe
from domain.composition.rehearsal import cost_problems, rehearse
from domain.composition.seeding import seed_of
from domain.composition.used import used_capabilities
from domain.composition.wish import Composition, Honoured, Unheard, Value, Wish
from domain.composition.yaml_text import yaml_text
from domain.events.animation import Problem, QualityMark, WordRead
from domain.identifiers import Digest
from domain.language import problems as language
from domain.language.canonical import document_digest
from domain.language.model_form import from_model_form
from domain.language.models import LANGUAGE_VERSION, Document
from domain.language.validation import validate, validated
from domain.ports import Brief, Draft, DraftRefused
from domain.stages.proofreading import Reading, Rehearsed

COMPOSED_BY = f"{COMPOSER_VERSION}+{JUDGE_VERSION}"
"""Who composes: part of the input of every compilation."""

PARTS = ("title", "summary", "tags", "notes")
"""Where words stand, in the order in which they are read."""

type Told = Callable[[dict[str, object]], None]
"""Hears how far a rehearsal is; may raise to stop it."""


def sketched(brief: Brief) -> Draft:
    """The first variation, unrehearsed: enough to choose by, in milliseconds."""
    return _composed(brief, compose(_wish(brief)), tried=1)


def rehearsed(brief: Brief, told: Told = lambda _: None) -> Draft:
    """The best of a few variations, each simulated once without a picture."""
    number = 0

    def begin(variation: int) -> None:
        nonlocal number
        number = variation

    def watched(document: Document) -> Observation:
        def look(seen: Look) -> None:
            told({"variation": number, "film_s": seen.seconds})

        return observe(document, told=look)

    choice = compose_best(_wish(brief), told=begin, rehearse=watched)
    return _composed(brief, choice.composition, tried=choice.tried, judgement=choice.judgement)


def read_text(text: str) -> Reading:
    """The document in what a model wrote, with everything that is wrong with it."""
    found = read_model_text(text)
    if found.mapping is None:
        missing = Problem(path="", expected="a document", got=found.what, hint=found.hint)
        return Reading(document="", problems=(missing,))
    mapping = from_model_form(found.mapping)
    answer = validate(cast("Mapping[str, object]", mapping))
    problems = answer if isinstance(answer, list) else cost_problems(answer)
    return Reading(document=_as_yaml(mapping), problems=tuple(_as_event(each) for each in problems))


def rehearsed_text(document: str, brief: Brief, told: Told = lambda _: None) -> Rehearsed:
    """A valid document, simulated once and judged."""
    valid = validated(read_document(document).mapping)
    wrong = _other_language(valid, brief)
    if wrong is not None:
        return Rehearsed(draft=None, problems=(wrong,))
    result = rehearse(valid, told=lambda seconds: told({"film_s": seconds}))
    if result.problems or result.judgement is None:
        return Rehearsed(draft=None, problems=tuple(_as_event(each) for each in result.problems))
    draft = _drafted(brief, document, valid, tried=1, judgement=result.judgement)
    low = tuple(_as_event(each) for each in complaints(result.judgement))
    return Rehearsed(draft=draft, complaints=low)


def _other_language(document: Document, brief: Brief) -> Problem | None:
    wanted = _wish(brief).tongue
    if document.meta.language == wanted:
        return None
    return Problem(
        path="meta.language",
        expected=wanted,
        got=document.meta.language,
        hint="write all words of the film in the language of the idea",
    )


def _wish(brief: Brief) -> Wish:
    return Wish(
        title=brief.title,
        summary=brief.summary,
        tags=brief.tags,
        language=brief.language,
        seed=seed_of(brief.title, brief.summary),
        variation=brief.variation,
        notes=brief.notes,
        design_system=brief.design_system,
    )


def _composed(
    brief: Brief, composition: Composition, *, tried: int, judgement: Judgement | None = None
) -> Draft:
    try:
        document = validated(composition.mapping)
    except language.DocumentInvalid as invalid:
        raise DraftRefused(f"the composer made an invalid document: {invalid}") from invalid
    draft = _drafted(brief, composition.text, document, tried=tried, judgement=judgement)
    return replace(
        draft,
        family=composition.family,
        family_reason=asdict(composition.reason),
        words=_as_words(composition),
    )


def _drafted(
    brief: Brief, text: str, document: Document, *, tried: int, judgement: Judgement | None
) -> Draft:
    said = announce(_wish(brief))
    return Draft(
        document=text,
        document_digest=Digest(document_digest(document)),
        language_version=LANGUAGE_VERSION,
        design_system=document.design_system,
        seed=document.meta.seed,
        capabilities=used_capabilities(document),
        film_title=document.meta.title,
        caption=said.caption,
        hashtags=said.hashtags,
        tried=tried,
        score=judgement.score if judgement else None,
        marks=_as_marks(judgement) if judgement else (),
    )


def _as_words(composition: Composition) -> tuple[WordRead, ...]:
    """Honoured and unheard words in the order of the idea."""
    told: tuple[Honoured | Unheard, ...] = (*composition.honoured, *composition.unheard)
    read = [
        WordRead(
            word=each.word,
            part=each.part,
            start=each.start,
            honoured=isinstance(each, Honoured),
            effect=asdict(each.did if isinstance(each, Honoured) else each.why),
        )
        for each in told
    ]
    return tuple(sorted(read, key=lambda each: (PARTS.index(each.part), each.start)))


def _as_marks(judgement: Judgement) -> tuple[QualityMark, ...]:
    return tuple(
        QualityMark(name=mark.name, value=mark.value, weight=mark.weight, reason=mark.reason)
        for mark in judgement.marks
    )


def _as_event(problem: language.Problem) -> Problem:
    return Problem(path=problem.path, expected=problem.expected, got=problem.got, hint=problem.hint)


def _as_yaml(mapping: object) -> str:
    """The text of a mapping that may say anything; JSON is YAML where no better is known."""
    plain: object = json.loads(json.dumps(mapping, default=str))
    return yaml_text(cast("Mapping[str, Value]", plain))
