"""Names of kit folders: readable, the same for the same request, safe on every file system."""

import re
import unicodedata

from domain.events.publication import PublicationRequested
from domain.identifiers import PublicationId, publication_id

_LONGEST_TITLE = 48
_LONGEST_PLATFORM = 16
"""Together with the identifier well below the 143 bytes that some encrypted disks allow."""

_WITHOUT_DECOMPOSITION = str.maketrans("łŁøØđĐßæÆœŒıþÞ", "lLoOdDsaAoOipP")
"""Letters that Unicode does not take apart into a Latin letter and a mark."""


def publication_of(request: PublicationRequested) -> PublicationId:
    """The publication a request opened."""
    return publication_id(request.platform, request.account, request.file, request.round)


def kit_name(request: PublicationRequested) -> str:
    """``<title>-<platform>-<start of the publication's id>``, in small ASCII letters.

    ASCII, because the folder travels: by AirDrop, by archive, over file systems that spell
    accents differently.
    """
    title = _plain(request.title, _LONGEST_TITLE) or "film"
    platform = _plain(request.platform, _LONGEST_PLATFORM) or "platform"
    return f"{title}-{platform}-{str(publication_of(request))[:8]}"


def _plain(text: str, longest: int) -> str:
    taken_apart = unicodedata.normalize("NFKD", text.translate(_WITHOUT_DECOMPOSITION))
    ascii_only = taken_apart.encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
    return words[:longest].rstrip("-")
