"""Numbers as counters show them, in the language of the film."""

from domain.simulation.measurements import SHARES

_NO_BREAK = "\u00a0"


def counted(measure: str, value: float, language: str) -> str:
    """A measurement in words: shares in whole per cent, seconds with one decimal, the rest
    as whole numbers with their thousands apart."""
    if measure in SHARES:
        # Never 100 % before it is all.
        return f"{int(value * 100 + 1e-9)}%"
    if measure == "time":
        text = f"{int(value * 10 + 1e-9) / 10:.1f}"
        return text.replace(".", ",") if language == "pl" else text
    text = f"{int(value + 0.5):,}"
    return text.replace(",", _NO_BREAK) if language == "pl" else text
