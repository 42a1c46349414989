"""The offline composer: words become a valid document, without any model.

An equal wish with an equal seed and variation gives an equal document on every machine: there is
no clock, no generator of chance with a state, and no order of a set in it.
"""

from domain.composition.draft import Draft, draft
from domain.composition.hearing import hear
from domain.composition.lettering import film_title
from domain.composition.tokens import tokens_of
from domain.composition.used import used_capabilities
from domain.composition.wish import Composition, Sentence, Wish
from domain.composition.yaml_text import yaml_text
from domain.language.validation import validated

COMPOSER_VERSION = "offline-2"
"""Changes whenever a document for the same words could change."""

_CHANCE = Sentence(
    en="no word calls for a family, the seed chose",
    pl="żadne słowo nie woła o rodzinę, wybrało ziarno",
)
_MOST_CALLS = 5
"""Words quoted as the reason of a family."""


def compose(wish: Wish) -> Composition:
    """Compose a document for any words. It always validates.

    The family of the film comes from what the words say happens; modifiers add what else they
    say; what they leave open comes from dice thrown on the seed and the variation alone.
    """
    title = film_title(wish.title, wish.summary, wish.tongue)
    drafted = draft(wish, title)
    checked = validated(drafted.mapping)
    heard = hear(wish, drafted, title, draft)
    return Composition(
        mapping=drafted.mapping,
        text=yaml_text(drafted.mapping),
        family=drafted.family.name,
        design_system=checked.design_system,
        title=title,
        seed=checked.meta.seed,
        capabilities=used_capabilities(checked),
        reason=_reason(wish, drafted),
        honoured=heard.honoured,
        unheard=heard.unheard,
    )


def _reason(wish: Wish, drafted: Draft) -> Sentence:
    """The words that call for the family, as written."""
    meant = drafted.reading.concepts.keys() & drafted.family.calls.keys()
    words = [token.text for token in tokens_of(wish) if meant.intersection(token.meaning.senses)]
    said = list(dict.fromkeys(words))[:_MOST_CALLS]
    if not said:
        return _CHANCE
    return Sentence(
        en="because of " + ", ".join(f"“{word}”" for word in said),
        pl="bo są słowa " + ", ".join(f"„{word}”" for word in said),
    )
