"""Media of films and ideas: exact frames, loops, proxies, contact sheets, from the renderer."""

import hashlib
from pathlib import Path as FilePath
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Path, Query, Response
from fastapi.responses import FileResponse

from api.bootstrap import Kinora
from api.film_media import FilmMedia
from api.problems import NotFound
from api.routes.artifacts import BYTES, kept_file, media_type
from api.routes.dependencies import COMMANDS, Door
from domain.animations.state import fold
from domain.events.event import payloads
from domain.events.idea import IdeaSketched
from domain.identifiers import Digest

films = APIRouter(prefix="/animations", tags=["animations"])
ideas = APIRouter(prefix="/ideas-board", tags=["ideas-board"])

MEDIA = {**COMMANDS, **BYTES}

type Known = Annotated[str, Header(max_length=2000)]


@films.get("/{film}/frames/{frame}.png", responses=MEDIA, response_class=FileResponse)
def read_frame(
    kinora: Door,
    film: UUID,
    frame: Annotated[int, Path(ge=0, le=100_000)],
    if_none_match: Known = "",
) -> Response:
    """One frame of the rendered film, exactly as the renderer draws it, with its digest."""
    state = fold(payloads(kinora.store.load(film)))
    if state.compiled is None or state.rendered is None or frame >= state.rendered.frames:
        raise NotFound("frame", frame)
    picture = _media(kinora).frame(state.compiled.document, frame, state.rendered.fps)
    return _answer(picture, if_none_match)


@films.get("/{film}/proxy.mp4", responses=MEDIA, response_class=FileResponse)
def read_proxy(kinora: Door, film: UUID, if_none_match: Known = "") -> Response:
    """The film small and silent, every picture a key frame: for stepping and scrubbing.

    The one that was made with the film, where it is kept; else the renderer makes it now.
    """
    state = fold(payloads(kinora.store.load(film)))
    kept = state.rendered.proxy if state.rendered else None
    if kept and kinora.artifacts.has(Digest(kept)):
        return _answer(kinora.artifacts.path(Digest(kept)), if_none_match)
    return _answer(_media(kinora).proxy(_document(kinora, film)), if_none_match)


@films.get("/{film}/loop.mp4", responses=MEDIA, response_class=FileResponse)
def read_film_loop(kinora: Door, film: UUID, if_none_match: Known = "") -> Response:
    """Three seconds of the film."""
    return _answer(_media(kinora).loop(_document(kinora, film)), if_none_match)


@films.get("/{film}/contact-sheet.jpg", responses=MEDIA, response_class=FileResponse)
def read_contact_sheet(
    kinora: Door,
    film: UUID,
    count: Annotated[int, Query(ge=4, le=60)] = 12,
    if_none_match: Known = "",
) -> Response:
    """Pictures of the film in rows, each with its time."""
    return _answer(_media(kinora).contact_sheet(_document(kinora, film), count), if_none_match)


@ideas.get("/{idea}/loop.mp4", responses=MEDIA, response_class=FileResponse)
def read_idea_loop(kinora: Door, idea: UUID, if_none_match: Known = "") -> Response:
    """Three seconds of the idea's newest sketch."""
    return _answer(_media(kinora).loop(_sketch(kinora, idea)), if_none_match)


@ideas.get("/{idea}/still.png", responses=MEDIA, response_class=FileResponse)
def read_idea_still(kinora: Door, idea: UUID, if_none_match: Known = "") -> Response:
    """One picture of the idea's newest sketch: it is there before the loop."""
    return _answer(_media(kinora).still(_sketch(kinora, idea)), if_none_match)


def _media(kinora: Kinora) -> FilmMedia:
    return kinora.media


def _sketch(kinora: Kinora, idea: UUID) -> str:
    sketches = [
        each.payload.document
        for each in kinora.store.load(idea)
        if isinstance(each.payload, IdeaSketched)
    ]
    if not sketches:
        raise NotFound("sketch of idea", idea)
    return sketches[-1]


def _document(kinora: Kinora, film: UUID) -> str:
    state = fold(payloads(kinora.store.load(film)))
    if state.compiled is None:
        raise NotFound("document of film", film)
    return state.compiled.document


def _answer(file: FilePath, if_none_match: str) -> Response:
    """Named by what is in it, and asked for again each time: another document, another film."""
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    answer = kept_file(file, digest, media_type(file), if_none_match)
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer
