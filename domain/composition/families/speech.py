"""What families say on the screen, in the language of the idea."""

from domain.composition.reading import Reading


def said(reading: Reading, purpose: str, *, pl: tuple[str, ...], en: tuple[str, ...]) -> str:
    """One of several wordings of the same thing."""
    return reading.dice.pick(purpose, pl if reading.language == "pl" else en)
