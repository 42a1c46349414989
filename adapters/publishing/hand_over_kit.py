"""The hand-over kit: one folder with everything the operator carries to a platform by hand."""

import errno
import fcntl
import hashlib
import json
import os
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from adapters.publishing.instructions import readme_en, readme_pl
from adapters.publishing.kit_name import kit_name, publication_of
from domain.events.publication import PublicationRequested
from domain.identifiers import Digest, digest_of

_FILM = "film.mp4"
_BUILDING = ".building"
_LOCK = ".lock"
_CHUNK = 1 << 20
_MAGIC = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png"}

type Piece = bytes | Path
"""Content of one file of the kit: bytes, or a file to be copied."""


class FilmNotRequested(Exception):
    """The film is not the one that was approved and requested; no kit was made of it."""


class KitNotWritten(Exception):
    """The kit's folder cannot be written. No half-made kit is left behind."""


class HandOverKits:
    """``domain.ports.HandOver`` as folders below ``folder``. Safe for several processes.

    The film is copied, not linked, so that nothing done to the kit can reach the artifact.
    A kit appears whole or not at all. When it is there already, only what is missing or
    was changed is written again; files the operator added are left alone.
    """

    def __init__(self, folder: Path, *, confirm: str = "kinora publish confirm") -> None:
        """``confirm`` is the command the README tells; identifier and address follow it."""
        self._folder = folder
        self._confirm = confirm

    def prepare(self, request: PublicationRequested, film: Path, thumbnail: Path | None) -> str:
        """Write the kit and return its folder's name.

        Raises ``FilmNotRequested`` when the film's bytes are not ``request.file``, and
        ``KitNotWritten`` with what to do when the disk is full or read-only.
        """
        if _digest(film) != request.file:
            raise FilmNotRequested(
                f"The film at hand is not the approved one ({request.file[:12]}…)."
                " Nothing was prepared. Check the stored film with `kinora doctor`."
            )
        name = kit_name(request)
        pieces = self._pieces(request, film, thumbnail)
        with self._explained(), self._alone():
            self._write(self._folder / name, pieces)
        return name

    def _pieces(
        self, request: PublicationRequested, film: Path, thumbnail: Path | None
    ) -> dict[str, Piece]:
        picture = thumbnail.read_bytes() if thumbnail else b""
        name = f"thumbnail.{_kind(picture)}" if picture else ""
        confirm = f"{self._confirm} {publication_of(request)} URL"
        pieces: dict[str, Piece] = {
            _FILM: film,
            "title.txt": _text(request.title),
            "caption.txt": _text(request.caption),
            "hashtags.txt": _text(" ".join(f"#{tag.lstrip('#')}" for tag in request.hashtags)),
            "README.en.txt": _text(readme_en(request, thumbnail=name, confirm=confirm)),
            "README.pl.txt": _text(readme_pl(request, thumbnail=name, confirm=confirm)),
        }
        if picture:
            pieces[name] = picture
        pieces["kit.json"] = _description(request, pieces)
        return pieces

    def _write(self, kit: Path, pieces: Mapping[str, Piece]) -> None:
        building = self._folder / _BUILDING
        shutil.rmtree(building, ignore_errors=True)  # of a process that was killed
        building.mkdir()
        try:
            missing = {name: each for name, each in pieces.items() if not _same(kit / name, each)}
            for name, piece in missing.items():
                _store(piece, building / name)
            if not kit.exists():
                building.rename(kit)
                return
            for name in missing:
                (building / name).replace(kit / name)
        finally:
            shutil.rmtree(building, ignore_errors=True)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One kit at a time: a few a day, each a copy of some megabytes."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / _LOCK).open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            full = error.errno in {errno.ENOSPC, errno.EDQUOT}
            what = "its disk is full" if full else os.strerror(error.errno or 0)
            remedy = "Free some space" if full else "Make the folder writable for your user"
            raise KitNotWritten(
                f"The kit could not be written to {self._folder}: {what}. The film itself is"
                f" safe, and no half-made kit is left. {remedy}, then retry the work."
            ) from error


def _description(request: PublicationRequested, pieces: Mapping[str, Piece]) -> bytes:
    """For programs: what the kit is for and the digest of each file. No date: the same
    request gives the same bytes."""
    digests = {
        name: request.file if isinstance(piece, Path) else digest_of(piece)
        for name, piece in sorted(pieces.items())
    }
    content = {
        "format": 1,
        "publication": str(publication_of(request)),
        "animation": str(request.animation),
        "platform": request.platform,
        "account": request.account,
        "round": request.round,
        "title": request.title,
        "caption": request.caption,
        "hashtags": list(request.hashtags),
        "sha256": digests,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _text(content: str) -> bytes:
    """Composed accents and plain line ends: what every phone pastes as it looks."""
    lines = unicodedata.normalize("NFC", content).splitlines()
    return ("\n".join(lines).strip() + "\n").encode()


def _kind(picture: bytes) -> str:
    return next((kind for magic, kind in _MAGIC.items() if picture.startswith(magic)), "png")


def _same(file: Path, piece: Piece) -> bool:
    if not file.is_file():
        return False
    wanted = _digest(piece) if isinstance(piece, Path) else digest_of(piece)
    return _digest(file) == wanted


def _digest(file: Path) -> Digest:
    with file.open("rb") as source:
        return Digest(hashlib.file_digest(source, "sha256").hexdigest())


def _store(piece: Piece, place: Path) -> None:
    with place.open("xb") as target:
        if isinstance(piece, bytes):
            target.write(piece)
        else:
            with piece.open("rb") as source:
                shutil.copyfileobj(source, target, _CHUNK)
        target.flush()
        os.fsync(target.fileno())
