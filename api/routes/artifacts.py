"""Artifacts: films, pictures and reports by digest, in parts, for ever the same."""

import base64
from pathlib import Path as FilePath
from typing import Annotated

from fastapi import APIRouter, Header, Path, Response
from fastapi.responses import FileResponse

from api.routes.dependencies import READS, Door, Responses
from domain.identifiers import Digest

router = APIRouter(prefix="/artifacts", tags=["artifacts"])

FOREVER = "private, max-age=31536000, immutable"
"""What a digest names never changes; only the operator's own browser keeps it."""

BYTES: Responses = {
    **READS,
    200: {"content": {"application/octet-stream": {}}, "description": "The bytes"},
    206: {"content": {"application/octet-stream": {}}, "description": "The part asked for"},
    304: {"description": "The client has these bytes"},
    416: {"description": "No such part"},
}


@router.get("/{digest}", responses=BYTES, response_class=FileResponse)
@router.head("/{digest}", responses=BYTES, include_in_schema=False)
def read_artifact(
    kinora: Door,
    digest: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")],
    if_none_match: Annotated[str, Header(max_length=2000)] = "",
) -> Response:
    """The bytes with this SHA-256 digest; ``Range`` and ``If-None-Match`` are honoured."""
    file = kinora.artifacts.path(Digest(digest))
    return kept_file(file, digest, media_type(file), if_none_match)


def kept_file(file: FilePath, digest: str, kind: str, if_none_match: str) -> Response:
    """The answer for a file whose content is named by a digest."""
    tag = f'"{digest}"'
    headers = {"ETag": tag, "Cache-Control": FOREVER}
    if tag in if_none_match or if_none_match.strip() == "*":
        return Response(status_code=304, headers=headers)
    if len(digest) == 64:
        encoded = base64.b64encode(bytes.fromhex(digest)).decode()
        headers["Repr-Digest"] = f"sha-256=:{encoded}:"
    headers["X-Content-Type-Options"] = "nosniff"
    return FileResponse(file, media_type=kind, headers=headers)


def media_type(file: FilePath) -> str:
    """What the first bytes say; only kinds that Kinora makes are named."""
    with file.open("rb") as content:
        begin = content.read(16)
    if begin[4:8] == b"ftyp":
        return "video/mp4"
    for magic, kind in _MAGIC.items():
        if begin.startswith(magic):
            return kind
    return "application/octet-stream"


_MAGIC = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF8": "image/gif",
    b"{": "application/json",
}
