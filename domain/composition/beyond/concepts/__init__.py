"""Signs by concept: how whole classes of words go together, whoever uses them.

Every table maps the key of a feature to phrases as ``domain.composition.signs`` reads them.
"""

from domain.composition.beyond.concepts import innocent, pictures, substances, world

SIGNS: dict[str, str] = {
    **pictures.SIGNS,
    **substances.SIGNS,
    **world.SIGNS,
}
"""Feature → what asks for it."""
INNOCENT = innocent.INNOCENT
"""Feature → what shares the words of its concepts and asks for nothing."""
