"""Language: what it can say with a live example each, and a place to try documents out."""

import asyncio
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse
from pydantic import BaseModel, ConfigDict, Field

from adapters.documents.refusals import DocumentUnreadable
from adapters.documents.yaml_reader import read_document
from api.language_gallery import GalleryFilm, contact_sheet, gallery_films, gallery_text, still
from api.problem_answer import Place
from api.problems import BadInput, NotFound
from api.render_explain import explained
from api.routes.artifacts import BYTES, kept_file, media_type
from api.routes.dependencies import COMMANDS, READS, Door
from domain.composition.yaml_text import yaml_text
from domain.identifiers import digest_of
from domain.language.canonical import document_digest
from domain.language.capabilities import CAPABILITIES, Capability
from domain.language.models import LANGUAGE_VERSION, Document
from domain.language.problems import Problem
from domain.language.reference import changed_part
from domain.language.validation import validate

router = APIRouter(prefix="/language", tags=["language"])

LARGEST_DOCUMENT = 400_000
"""Characters."""

LOOK_EVERY_S = 0.05
"""How often it is asked whether somebody still waits for a preview."""

MEDIA = {**COMMANDS, **BYTES}

type Known = Annotated[str, Header(max_length=2000)]


@dataclass(frozen=True, kw_only=True)
class CapabilityBrief:
    """One construct; ``en`` and ``pl`` say what it does, ``keys`` are what it is written with."""

    id: str
    en: str
    pl: str
    cost: str
    keys: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LanguagePage:
    """Everything that the language can say."""

    version: str
    capabilities: tuple[CapabilityBrief, ...]


@dataclass(frozen=True, kw_only=True)
class CapabilityPage:
    """One construct with its keys, and a whole document that shows it."""

    capability: Capability
    fragment: str
    """What of the example is about this construct, as YAML."""
    example: str
    """As YAML."""


@dataclass(frozen=True, kw_only=True)
class GalleryPage:
    """The films that ship with Kinora."""

    items: tuple[GalleryFilm, ...]


@dataclass(frozen=True, kw_only=True)
class GalleryDocument:
    """One of them as it was written."""

    name: str
    text: str


class Source(BaseModel):
    """A document as it is being written: YAML or JSON."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=LARGEST_DOCUMENT)


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What is wrong with a document, or what it does."""

    valid: bool
    problems: tuple[Problem, ...]
    digest: str
    explained: dict[str, Any]
    """Title, species, machines, used capabilities and costs; empty when it is not valid."""


@router.get("", responses=READS)
def read_language() -> LanguagePage:
    """Every capability in one sentence."""
    return LanguagePage(
        version=LANGUAGE_VERSION,
        capabilities=tuple(
            CapabilityBrief(
                id=each.id,
                en=each.en,
                pl=each.pl,
                cost=each.cost,
                keys=tuple(key.name for key in each.parameters),
            )
            for each in CAPABILITIES
        ),
    )


@router.get("/capabilities/{capability}", responses=READS)
def read_capability(capability: str) -> CapabilityPage:
    """One capability with its keys, units, limits and a document that shows it."""
    found = _capability(capability)
    return CapabilityPage(
        capability=found,
        fragment=yaml_text(changed_part(found)).rstrip("\n"),
        example=yaml_text(found.example),
    )


@router.get("/capabilities/{capability}/still.jpg", responses=BYTES, response_class=FileResponse)
def read_still(capability: str, if_none_match: Known = "") -> Response:
    """A picture of the capability's example."""
    return _picture("still", still(capability), capability, if_none_match)


@router.get("/capabilities/{capability}/preview.mp4", responses=MEDIA, response_class=FileResponse)
def read_example(kinora: Door, capability: str, if_none_match: Known = "") -> Response:
    """The capability's example as a small, silent film."""
    film = kinora.media.preview(yaml_text(_capability(capability).example))
    return _made(film, if_none_match)


@router.get("/gallery", responses=READS)
def list_gallery() -> GalleryPage:
    """Every film that ships with Kinora, and the capabilities it uses."""
    return GalleryPage(items=gallery_films())


@router.get("/gallery/{name}", responses=READS)
def read_gallery_film(name: str) -> GalleryDocument:
    """The document of a shipped film."""
    text = gallery_text(name)
    if text is None:
        raise NotFound("film of the gallery", name)
    return GalleryDocument(name=name, text=text)


@router.get("/gallery/{name}/sheet.jpg", responses=BYTES, response_class=FileResponse)
def read_gallery_sheet(name: str, if_none_match: Known = "") -> Response:
    """Small pictures of a shipped film, in rows."""
    return _picture("sheet", contact_sheet(name), name, if_none_match)


@router.post("/check", responses=READS)
def check_document(source: Source) -> Verdict:
    """Every problem of a document at once, with line, path, what was expected and a hint."""
    found = _read(source.text)
    if not isinstance(found, Document):
        return Verdict(valid=False, problems=found, digest="", explained={})
    return Verdict(
        valid=True, problems=(), digest=document_digest(found), explained=explained(found)
    )


@router.post("/preview", responses=MEDIA, response_class=FileResponse)
async def preview_document(http: Request, kinora: Door, source: Source) -> Response:
    """A document as a small, silent film. Nothing of it is kept, here or in the log.

    A client that goes away ends the making of it.
    """
    found = await run_in_threadpool(_read, source.text)
    if not isinstance(found, Document):
        places = tuple(
            Place(path=each.path, expected=each.expected, got=each.got, hint=each.hint)
            for each in found
        )
        raise BadInput("document-invalid", "The document has problems.", places)
    unwanted = threading.Event()
    making = asyncio.ensure_future(
        run_in_threadpool(kinora.media.tried, source.text, unwanted=unwanted)
    )
    while not making.done():
        await asyncio.wait({making}, timeout=LOOK_EVERY_S)
        if await http.is_disconnected():
            unwanted.set()
    film = await making
    return Response(film, media_type="video/mp4", headers={"Cache-Control": "no-store"})


def _capability(identity: str) -> Capability:
    found = next((each for each in CAPABILITIES if each.id == identity), None)
    if found is None:
        raise NotFound("capability", identity)
    return found


def _picture(kind: str, file: Path | None, name: str, if_none_match: str) -> Response:
    if file is None:
        raise NotFound(kind, name)
    return _made(file, if_none_match)


def _made(file: Path, if_none_match: str) -> Response:
    """Named by its bytes, and asked for again each time: the address stays, programs change."""
    answer = kept_file(file, digest_of(file.read_bytes()), media_type(file), if_none_match)
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _read(text: str) -> Document | tuple[Problem, ...]:
    try:
        read = read_document(text)
    except DocumentUnreadable as refusal:
        return (
            Problem(
                path="",
                expected="one YAML or JSON document",
                got=refusal.what,
                hint=refusal.hint,
                line=refusal.place.line,
                column=refusal.place.column,
            ),
        )
    answer = validate(read.mapping, read.position)
    return answer if isinstance(answer, Document) else tuple(answer)
