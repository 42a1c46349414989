"""From a brief to a draft: the composer with what publication needs to say beside it."""

from domain.composition.announcement import announce
from domain.composition.best import compose_best
from domain.composition.composer import COMPOSER_VERSION, compose
from domain.composition.judge import JUDGE_VERSION
from domain.composition.seeding import seed_of
from domain.composition.wish import Composition, Wish
from domain.identifiers import Digest
from domain.language.canonical import document_digest
from domain.language.models import LANGUAGE_VERSION
from domain.language.problems import DocumentInvalid
from domain.language.validation import validated
from domain.ports import Brief, Draft, DraftRefused

COMPOSED_BY = f"{COMPOSER_VERSION}+{JUDGE_VERSION}"
"""Who composes: part of the input of every compilation."""


def sketched(brief: Brief) -> Draft:
    """The first variation, unrehearsed: enough to choose by, in milliseconds."""
    return _draft(brief, compose(_wish(brief)), tried=1)


def rehearsed(brief: Brief) -> Draft:
    """The best of a few variations, each simulated once without a picture."""
    choice = compose_best(_wish(brief))
    return _draft(brief, choice.composition, tried=choice.tried)


def _wish(brief: Brief) -> Wish:
    return Wish(
        title=brief.title,
        summary=brief.summary,
        tags=brief.tags,
        language=brief.language,
        seed=seed_of(brief.title, brief.summary),
        variation=brief.variation,
        notes=brief.notes,
    )


def _draft(brief: Brief, composition: Composition, *, tried: int) -> Draft:
    try:
        document = validated(composition.mapping)
    except DocumentInvalid as invalid:
        raise DraftRefused(f"the composer made an invalid document: {invalid}") from invalid
    said = announce(_wish(brief))
    return Draft(
        document=composition.text,
        document_digest=Digest(document_digest(document)),
        language_version=LANGUAGE_VERSION,
        design_system=composition.design_system,
        seed=composition.seed,
        capabilities=composition.capabilities,
        film_title=composition.title,
        caption=said.caption,
        hashtags=said.hashtags,
        tried=tried,
    )
