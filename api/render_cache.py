"""What the render program keeps between runs: frame lists, and finished films.

Both are only shortcuts. Whatever cannot be read is made anew, and what cannot be kept is
said on stderr and forgotten; a rendering never fails because of its cache.
"""

import hashlib
import json
import zlib
from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from adapters.artifacts.bounded_cache import BoundedCache
from api.render_cache_place import cache_folder
from api.render_plan import Plan
from api.render_progress import warn
from api.render_report import all_versions
from domain.language.canonical import canonical_json
from domain.language.models import LANGUAGE_VERSION, Document
from domain.picture.frame_file import FrameFileRefused, read_frame_list, write_frame_list
from domain.picture.frame_list import FrameList
from domain.picture.look import Look
from domain.picture.other_looks import Difference

SIMULATED_BY = ("domain.language", "domain.simulation", "domain.picture")
RENDERED_BY = (
    *SIMULATED_BY, "domain.sound", "adapters.kernels", "adapters.rendering", "adapters.encoding",
    "adapters.synthesis", "api",
)  # fmt: skip


def cache_in(folder: Path | None, most_mb: int) -> BoundedCache | None:
    """The cache: in a folder, where the environment says, or in the user's cache folder."""
    place = cache_folder(folder)
    return BoundedCache(place / "render", most_bytes=most_mb * 1_000_000) if place else None


@cache
def source_digest(packages: tuple[str, ...]) -> str:
    """SHA-256 of the program text and data of packages: the version that is never forgotten."""
    digest = hashlib.sha256()
    for package in packages:
        folder = Path(str(resources.files(package)))
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".json", ".otf", ".ttf"}:
                digest.update(f"{package} {path.relative_to(folder)}\n".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def frames_key(document: Document, fps: int) -> str:
    """Digest of everything that the frames depend on, but the design system.

    The seed is part of the document; frames under another design system are made from those
    that are kept (``OtherLooks``).
    """
    meaning = document.model_dump(
        mode="json", exclude_defaults=True, exclude={"design_system", "overrides"}
    )
    words = [LANGUAGE_VERSION, str(fps), source_digest(SIMULATED_BY)]
    return hashlib.sha256(canonical_json([meaning, words])).hexdigest()


class FrameShelf:
    """Frame lists of whole films."""

    def __init__(self, kept: BoundedCache) -> None:
        self._kept = kept

    def load(self, key: str, design: str) -> tuple[FrameList, Difference | None] | None:
        """A film and what ``design`` (``dusk@1``) changes in it, or ``None``."""
        content = self._kept.read(key, "frames")
        if content is None:
            return None
        try:
            film, look = read_frame_list(content)
            if look.name == design:
                return film, None
            others = _unpacked(self._kept.read(key, "looks"))
        except (FrameFileRefused, *_DAMAGE):
            return None
        return (film, others[design]) if design in others else None

    def save(self, key: str, film: FrameList, look: Look, others: dict[str, Difference]) -> None:
        """Keep a film together with what the other design systems change in it."""

        def keep() -> None:
            self._kept.keep(key, "frames", write_frame_list(film, look))
            self._kept.keep(key, "looks", _packed(others))

        _trying(keep)


_DAMAGE = (KeyError, ValueError, zlib.error, msgspec.MsgspecError)


def _packed(others: dict[str, Difference]) -> bytes:
    plain = {
        title: [np.ascontiguousarray(each, "<i4").tobytes() for each in (one.cells, one.words)]
        for title, one in sorted(others.items())
    }
    return zlib.compress(msgspec.msgpack.encode(plain))


def _unpacked(content: bytes | None) -> dict[str, Difference]:
    if content is None:
        return {}
    plain = msgspec.msgpack.decode(zlib.decompress(content), type=dict[str, tuple[bytes, bytes]])
    return {
        title: Difference(cells=_table(cells, 4), words=_table(words, 3))
        for title, (cells, words) in plain.items()
    }


def _table(content: bytes, columns: int) -> "np.ndarray[Any, np.dtype[np.int32]]":
    return np.frombuffer(content, "<i4").reshape(-1, columns).astype(np.int32)


def film_key(identity: str, look: Look, plan: Plan) -> str:
    """Digest of everything that shapes a film's bytes and its report.

    ``identity`` is the source's: a document determines its frame list, so a film is found
    without making that first.
    """
    parts = [
        identity,
        repr(look),
        repr(plan),
        repr(sorted(all_versions().items())),
        source_digest(RENDERED_BY),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class FilmShelf:
    """Finished films with their reports."""

    def __init__(self, kept: BoundedCache) -> None:
        self._kept = kept

    def fetch(self, key: str, out: Path) -> dict[str, Any] | None:
        """Copy a film to its place and return its report; ``None`` when it must be made.

        Raises ``OSError`` when the place cannot be written.
        """
        report = self._kept.read(key, "report")
        if report is None or not self._kept.copy(key, "film", out):
            return None
        found: dict[str, Any] = json.loads(report)
        return found

    def save(self, key: str, film: Path, report: dict[str, object]) -> None:
        """Keep a copy of a film and its report."""

        def keep() -> None:
            self._kept.keep(key, "film", film)
            self._kept.keep(key, "report", json.dumps(report).encode())

        _trying(keep)


def _trying(keep: Callable[[], None]) -> None:
    try:
        keep()
    except OSError as failure:
        warn(f"the cache cannot be written: {failure.strerror or failure}")
