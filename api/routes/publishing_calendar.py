"""Publishing calendar: slots, kits to carry to a platform, and where films are public."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import FileResponse
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from api.bootstrap import Kinora
from api.cli.words import Words
from api.confirming import complete, confirm_published
from api.phone_links import PhoneLinks, lan_address
from api.problems import NotFound
from api.routes.dependencies import (
    COMMANDS,
    READS,
    Asked,
    Cursor,
    Done,
    Door,
    Limit,
    Speaking,
    View,
    Viewing,
    done,
)
from api.routes.idea_gate import Reason
from api.security.codes import qr_svg
from domain.commands import publications as commands
from domain.events.event import payloads
from domain.settings.state import STREAM, fold
from projections.publication_row import PublicationRow, State, Todo
from projections.publication_words import what_next
from projections.publishing_calendar import (
    publication,
    publication_counts,
    publishing_calendar,
)

router = APIRouter(prefix="/publishing-calendar", tags=["publishing-calendar"])

type Platform = Literal["tiktok", "youtube"]

FILM = "film.mp4"
"""The film in a kit."""

_TYPES = {".mp4": "video/mp4", ".txt": "text/plain; charset=utf-8", ".jpg": "image/jpeg",
          ".png": "image/png", ".json": "application/json"}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CalendarPage:
    """Publications in order of their slots."""

    items: tuple[PublicationRow, ...]
    next: str | None
    counts: dict[str, int]
    position: int


@dataclass(frozen=True, kw_only=True)
class KitFile:
    """One file of a kit; ``url`` downloads it, ``text`` holds a short text to copy."""

    name: str
    bytes: int
    url: str
    text: str


@dataclass(frozen=True, kw_only=True)
class WhatNext:
    """What the operator can do next, in one sentence of each language."""

    pl: str
    en: str


@dataclass(frozen=True, kw_only=True)
class PublicationPage:
    """One publication with its kit; ``files`` is empty while the kit is not there."""

    position: int
    publication: PublicationRow
    what_next: WhatNext
    folder: str
    files: tuple[KitFile, ...]


@dataclass(frozen=True, kw_only=True)
class KitsAsked:
    """Kits are asked for; each is ready when its publication awaits the operator."""

    position: int
    changed: bool
    publications: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class Confirmed:
    """The film is public. ``short``: the address is a short link, which names no film."""

    position: int
    changed: bool
    url: str
    short: bool


@dataclass(frozen=True, kw_only=True)
class PhoneLink:
    """A link for one phone; it stands in this answer and nowhere else."""

    position: int
    changed: bool
    url: str
    qr_svg: str
    ends_at: datetime


class PhoneWish(BaseModel):
    """At which address of this machine the phone finds it; its place in the network without."""

    model_config = ConfigDict(extra="forbid")

    address: str = Field(default="", max_length=45)


class KitWish(BaseModel):
    """Which film for which platforms; the operator's settings where nothing is said."""

    model_config = ConfigDict(extra="forbid")

    animation: UUID
    platforms: list[Platform] = Field(default=[], max_length=2)
    account: str = Field(default="", max_length=100)
    again: str = Field(default="", max_length=500)
    """Once more for the same account, for this reason."""


class FullAddress(BaseModel):
    """The address that a short link leads to."""

    model_config = ConfigDict(extra="forbid")

    url: str = Field(min_length=1, max_length=2_000)


class Confirmation(BaseModel):
    """Where, and since when (now without a moment) the film is public."""

    model_config = ConfigDict(extra="forbid")

    url: str = Field(min_length=1, max_length=2000)
    public_at: AwareDatetime | None = None


@router.get("", responses=READS)
def read_calendar(
    view: Viewing,
    beginning: Annotated[AwareDatetime | None, Query()] = None,
    end: Annotated[AwareDatetime | None, Query()] = None,
    state: Annotated[list[State] | None, Query(max_length=16)] = None,
    todo: Annotated[list[Todo] | None, Query(max_length=9)] = None,
    platform: Annotated[Literal["", "tiktok", "youtube"], Query()] = "",
    animation: Annotated[UUID | None, Query()] = None,
    cursor: Cursor = "",
    limit: Limit = 50,
) -> CalendarPage:
    """Publications from ``beginning`` up to but without ``end``."""
    page = publishing_calendar(
        view.reader,
        beginning=beginning,
        end=end,
        states=tuple(state or ()),
        todos=tuple(todo or ()),
        platform=platform,
        animation=animation,
        limit=limit,
        after=cursor,
    )
    return CalendarPage(
        items=page.rows,
        next=page.next or None,
        counts=publication_counts(view.reader),
        position=view.position,
    )


@router.get("/{publication_id}", responses=READS)
def read_publication(
    kinora: Door, view: Viewing, words: Speaking, publication_id: UUID
) -> PublicationPage:
    """One publication with the files of its kit and the texts to copy."""
    row = _spoken(row_of(view, publication_id), words)
    folder = _folder(kinora, row)
    return PublicationPage(
        position=view.position,
        publication=row,
        what_next=WhatNext(pl=what_next(row.todo, "pl"), en=what_next(row.todo, "en")),
        folder="" if folder is None else str(folder),
        files=_files(row, folder),
    )


@router.get("/{publication_id}/kit/{name}", responses=READS, response_class=FileResponse)
def download_kit_file(kinora: Door, view: Viewing, publication_id: UUID, name: str) -> FileResponse:
    """One file of the kit."""
    folder = _folder(kinora, row_of(view, publication_id))
    if folder is None or name not in {each.name for each in _content(folder)}:
        raise NotFound("file", name)
    kind = _TYPES.get(Path(name).suffix, "application/octet-stream")
    return FileResponse(folder / name, filename=name, media_type=kind)


@router.post("/kits", responses=COMMANDS)
def request_kits(kinora: Door, wish: KitWish) -> KitsAsked:
    """Ask for the kit of an approved film: film, caption, hashtags and thumbnail in a folder."""
    settings = fold(payloads(kinora.store.load(STREAM)))
    platforms: tuple[str, ...] = tuple(wish.platforms) or tuple(settings["platforms"].split(","))
    asked = tuple(
        commands.request_kit(
            kinora.store,
            kinora.request(),
            wish.animation,
            platform=platform,
            account=wish.account or settings["account"],
            now=kinora.clock.now(),
            override_reason=wish.again,
        )
        for platform in dict.fromkeys(platforms)
    )
    position = max(kinora.store.load(each)[-1].position for each in asked)
    return KitsAsked(position=position, changed=True, publications=asked)


@router.post("/{publication_id}/phone-link", responses=COMMANDS)
def open_phone_link(
    http: Request,
    kinora: Door,
    view: Viewing,
    request: Asked,
    publication_id: UUID,
    wish: PhoneWish,
) -> PhoneLink:
    """Open a listener for one phone: one file, ten minutes, one download. An earlier one ends."""
    folder = _folder(kinora, row_of(view, publication_id))
    film = None if folder is None else folder / FILM
    if film is None or not film.is_file():
        raise NotFound("file", FILM)
    opened = _phone(http).open(request, publication_id, film, address=lan_address(wish.address))
    return PhoneLink(
        position=opened.position,
        changed=True,
        url=opened.url,
        qr_svg=qr_svg(opened.url),
        ends_at=opened.ends_at,
    )


@router.post("/{publication_id}/phone-link/end", responses=COMMANDS)
def end_phone_link(http: Request, kinora: Door, publication_id: UUID) -> Done:
    """End the link before its time; without one nothing changes."""
    ended = _phone(http).end(publication_id)
    return Done(position=kinora.store.head()[0], changed=ended)


def _phone(http: Request) -> PhoneLinks:
    links: PhoneLinks = http.app.state.phone
    return links


@router.post("/{publication_id}/confirm", responses=COMMANDS)
def confirm_publication(
    kinora: Door, request: Asked, publication_id: UUID, said: Confirmation
) -> Confirmed:
    """Say where the film is public. The address is checked; no other film may have it."""
    with kinora.views.reader() as reader:
        row = publication(reader, publication_id)
        if row is None:
            raise NotFound("publication", publication_id)
        post, events = confirm_published(
            kinora, reader, request, row, url=said.url, public_at=said.public_at
        )
    return Confirmed(position=events[-1].position, changed=True, url=post.url, short=post.short)


@router.post("/{publication_id}/address", responses=COMMANDS)
def complete_address(
    kinora: Door, request: Asked, publication_id: UUID, said: FullAddress
) -> Confirmed:
    """Put the full address in the place of a short link, which names no post."""
    with kinora.views.reader() as reader:
        row = publication(reader, publication_id)
        if row is None:
            raise NotFound("publication", publication_id)
        post, events = complete(kinora, reader, request, row, url=said.url)
    return Confirmed(position=events[-1].position, changed=True, url=post.url, short=post.short)


@router.post("/{publication_id}/cancel", responses=COMMANDS)
def cancel_publication(kinora: Door, request: Asked, publication_id: UUID, said: Reason) -> Done:
    """Give up before anything is public."""
    return done(kinora, commands.cancel(kinora.store, request, publication_id, said.reason))


@router.post("/{publication_id}/withdraw", responses=COMMANDS)
def withdraw_publication(kinora: Door, request: Asked, publication_id: UUID, said: Reason) -> Done:
    """Record that the film was taken down."""
    return done(kinora, commands.withdraw(kinora.store, request, publication_id, said.reason))


def row_of(view: View, identifier: UUID) -> PublicationRow:
    """The publication. Raises ``NotFound``."""
    row = publication(view.reader, identifier)
    if row is None:
        raise NotFound("publication", identifier)
    return row


def _spoken(row: PublicationRow, words: Words) -> PublicationRow:
    """With what was checked, and why it failed, in the reader's language."""
    checks = tuple(replace(each, message=words.foreign(each.message)) for each in row.preflight)
    return replace(row, preflight=checks, reason=words.foreign(row.reason))


def _folder(kinora: Kinora, row: PublicationRow) -> Path | None:
    folder = kinora.kits_folder / row.kit if row.kit else None
    return folder if folder is not None and folder.is_dir() else None


def _content(folder: Path) -> list[Path]:
    files = (each for each in folder.iterdir() if each.is_file() and not each.is_symlink())
    return sorted(each for each in files if not each.name.startswith("."))


def _files(row: PublicationRow, folder: Path | None) -> tuple[KitFile, ...]:
    if folder is None:
        return ()
    return tuple(
        KitFile(
            name=each.name,
            bytes=each.stat().st_size,
            url=f"/api/v1/publishing-calendar/{row.id}/kit/{each.name}",
            text=_text(each),
        )
        for each in _content(folder)
    )


def _text(file: Path) -> str:
    short = file.suffix == ".txt" and file.stat().st_size <= 20_000
    return file.read_text(encoding="utf-8") if short else ""
