"""The offline composer: words become a valid document, without any model.

Equal words in equal variation give an equal document on every machine: there is no clock, no
generator of chance with a state, and no order of a set in it.
"""

from domain.composition.catalogue import family_for
from domain.composition.colouring import colours_of
from domain.composition.film import document
from domain.composition.lettering import film_title
from domain.composition.reading import read
from domain.composition.used import used_capabilities
from domain.composition.wish import Composition, Wish
from domain.composition.yaml_text import yaml_text
from domain.language.validation import validated

COMPOSER_VERSION = "offline-1"
"""Changes whenever a document for the same words could change."""


def compose(wish: Wish) -> Composition:
    """Compose a document for any words. It always validates.

    The family of the film comes from what the words say happens; pace, crowd, colours and
    design system from further words; what they leave open from dice thrown on the words and
    the variation.
    """
    reading = read(wish)
    family = family_for(reading)
    colours = colours_of(reading)
    title = film_title(wish.title, wish.summary, reading.language)
    mapping = document(title, reading, colours, family.build(reading, colours))
    checked = validated(mapping)
    heard = sorted(reading.concepts, key=lambda each: -reading.concepts[each])
    return Composition(
        mapping=mapping,
        text=yaml_text(mapping),
        family=family.name,
        design_system=checked.design_system,
        title=title,
        seed=checked.meta.seed,
        capabilities=used_capabilities(checked),
        heard=tuple(heard),
    )
