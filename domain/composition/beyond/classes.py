"""Words that belong together, for the signs: ``@person`` stands for all of its class.

One class a file of ``words``, by its name: words apart, lines that begin with ``#`` say what
follows. The grammar of a word is that of ``domain.composition.signs``; all are folded.
"""

from functools import cache
from importlib import resources
from types import MappingProxyType

_SUFFIX = ".txt"


@cache
def classes() -> MappingProxyType[str, str]:
    """Class → its words."""
    folder = resources.files("domain.composition.beyond") / "words"
    return MappingProxyType(
        {
            each.name.removesuffix(_SUFFIX): _words(each.read_text("utf-8"))
            for each in folder.iterdir()
            if each.name.endswith(_SUFFIX)
        }
    )


def _words(text: str) -> str:
    return " ".join(line for line in text.splitlines() if not line.startswith("#"))
