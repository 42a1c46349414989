"""Indirect wordings: signs of a need that never say its usual word, and idioms that only sound so.

Every table maps the key of a feature to phrases as ``domain.composition.signs`` reads them.
"""

from domain.composition.beyond.indirect import idioms, pictures, sounds, space, substances, world

SIGNS: dict[str, str] = {
    **pictures.SIGNS,
    **space.SIGNS,
    **substances.SIGNS,
    **sounds.SIGNS,
    **world.SIGNS,
}
"""Feature → what asks for it in other words."""
IDIOMS = idioms.IDIOMS
"""Feature → figures of speech that share its words."""
