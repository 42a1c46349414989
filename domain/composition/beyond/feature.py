"""The shape of a feature: a key, why it is missing, and the signs that an idea needs it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Feature:
    """Something that a film may need."""

    key: str
    """Stable, for example ``picture.face``: gaps with an equal key are one gap."""
    en: str
    """Why it is missing."""
    pl: str
    signs: str
    """Phrases as ``domain.composition.signs`` reads them."""
    unless: str = ""
    """Phrases that make a sign mean something else when they share a word with it."""
    compared: bool = False
    """Whether it is needed even where the idea only compares with it (“as if filmed”)."""
    part_of: str = ""
    """Key of the feature whose gap it is; for signs that are read in another way than its own."""
    needs: tuple[str, ...] = ()
    """Ids of the capabilities that say it together; empty when none could."""
