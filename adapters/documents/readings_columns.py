"""Which column of a table means what, by the names that exports are known to use.

YouTube Studio (Advanced mode, Export, ``Table data.csv``) and TikTok Studio (Content, Download
data), each in English and Polish; and the names Kinora itself writes.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType

PUBLICATION, MOMENT, PERCENTAGE = "publication", "observed_at", "average_view_percentage"
COUNTERS = ("views", "engaged_views", "likes", "comments", "shares")
FIELDS = (PUBLICATION, MOMENT, *COUNTERS, PERCENTAGE)

_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        PUBLICATION: (
            "publication", "publikacja", "video link", "link do filmu", "link do wideo",
            "video url", "url", "link", "post link", "adres", "adres filmu", "content", "tresc",
            "tresci", "video id", "id filmu", "identyfikator filmu", "video title", "tytul filmu",
            "tytul wideo", "title", "tytul",
        ),
        MOMENT: (
            "observed at", "read at", "as of", "czas odczytu", "data odczytu", "moment odczytu",
            "stan na",
        ),
        "views": (
            "views", "total views", "video views", "wyswietlenia", "liczba wyswietlen",
            "laczna liczba wyswietlen", "wszystkie wyswietlenia", "wyswietlenia filmu",
            "wyswietlenia lacznie",
        ),
        "engaged_views": ("engaged views", "wyswietlenia zamierzone"),
        "likes": (
            "likes", "total likes", "polubienia", "liczba polubien", "laczna liczba polubien",
            "wszystkie polubienia", "oceny podoba mi sie", "polubienia lacznie",
        ),
        "comments": (
            "comments", "total comments", "comments added", "komentarze", "liczba komentarzy",
            "laczna liczba komentarzy", "wszystkie komentarze", "dodane komentarze",
            "komentarze lacznie",
        ),
        "shares": (
            "shares", "total shares", "udostepnienia", "liczba udostepnien",
            "laczna liczba udostepnien", "wszystkie udostepnienia", "udostepnienia lacznie",
        ),
        PERCENTAGE: (
            "average view percentage", "average percentage viewed", "average percentage watched",
            "avg percentage viewed", "sredni procent obejrzenia", "sredni odsetek obejrzenia",
            "sredni procent obejrzanego filmu",
        ),
    }
)  # fmt: skip
"""Normalised names, the surest first: an address says more than a title."""

_SUMS = frozenset({"total", "totals", "suma", "lacznie", "razem", "ogolem"})
_WORDS = re.compile(r"[^a-z0-9]+")


def normalised(name: str) -> str:
    """A name without case, accents and signs: ``Średni odsetek (%)`` as ``sredni odsetek``."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return _WORDS.sub(" ", letters).strip()


def proposed(header: Sequence[str]) -> dict[str, int]:
    """The column of each field that a known name leads to; no column serves two fields."""
    names = [normalised(each) for each in header]
    found: dict[str, int] = {}
    for field in FIELDS:
        known = next((each for each in _NAMES[field] if each in names), None)
        if known is not None:
            found[field] = names.index(known)
    return found


def is_sum(cell: str) -> bool:
    """Whether the row only adds the others up."""
    return normalised(cell) in _SUMS


def fingerprint(header: Sequence[str]) -> str:
    """Names a kind of table by its columns: what was decided for one holds for the next."""
    told = "\n".join(normalised(each) for each in header)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def written(columns: Mapping[str, int]) -> str:
    """A mapping as one line: ``publication=0 views=4``."""
    return " ".join(f"{field}={columns[field]}" for field in FIELDS if field in columns)


def read(line: str, width: int) -> dict[str, int]:
    """What ``written`` wrote; fields and columns that there are not are left out."""
    pairs = (each.partition("=") for each in line.split())
    return {
        field: int(column)
        for field, _, column in pairs
        if field in FIELDS and column.isdecimal() and int(column) < width
    }
