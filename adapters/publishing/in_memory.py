"""The twin: remembers what was handed over."""

from dataclasses import dataclass
from pathlib import Path

from adapters.publishing.kit_name import kit_name
from domain.events.publication import PublicationRequested


@dataclass(frozen=True, kw_only=True)
class RememberedKit:
    """What a kit would have been made of."""

    request: PublicationRequested
    film: Path
    thumbnail: Path | None


class RememberedKits:
    """``domain.ports.HandOver`` without a folder."""

    def __init__(self) -> None:
        self.kits: dict[str, RememberedKit] = {}
        """By the name the kit's folder would have."""

    def prepare(self, request: PublicationRequested, film: Path, thumbnail: Path | None) -> str:
        """Remember the request and return the name of its kit."""
        name = kit_name(request)
        self.kits[name] = RememberedKit(request=request, film=film, thumbnail=thumbnail)
        return name
