"""The panel in the browser: one page for every address, and the files it is made of."""

import re
import secrets
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, HTMLResponse

from api.panel_build import DIST
from api.problems import NotFound
from api.security.headers import content_security_policy

router = APIRouter(include_in_schema=False)

NONCE = "__KINORA_NONCE__"
"""What the build writes where each answer has its own word."""

_ALL_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"

_NOT_BUILT = """<!doctype html>
<html lang="pl"><meta charset="utf-8"><title>Kinora</title>
<h1>Panel nie jest zbudowany</h1>
<p>W folderze Kinory uruchom <code>make panel</code>, potem odśwież tę stronę. API działa.</p>
<h1 lang="en">The panel is not built</h1>
<p lang="en">Run <code>make panel</code> in Kinora's folder, then reload. The API works.</p>
</html>
"""


@router.api_route("/api/{path:path}", methods=_ALL_METHODS)
def unknown_route(path: str) -> None:
    """Below /api there are no pages: what no route took is unknown."""
    raise NotFound("route", f"/api/{path}")


@router.get("/{path:path}")
@router.head("/{path:path}")
def page(path: str, request: Request) -> Response:
    """A file of the build, or the one page, which finds its screen by the address."""
    dist: Path = getattr(request.app.state, "panel_dist", DIST)
    file = _file(dist, path)
    if file is not None:
        kept = _FOR_EVER if path.startswith("assets/") else _ASK_AGAIN
        return FileResponse(file, headers={"Cache-Control": kept})
    if re.search(r"\.[a-z0-9]{2,5}$", path):  # a file of another build, or none
        return Response(status_code=404)
    return _index(dist)


def _file(dist: Path, path: str) -> Path | None:
    """The file of that name inside the build; the page itself is never served as it lies there."""
    wanted = (dist / path).resolve()
    inside = wanted.is_relative_to(dist.resolve()) and wanted.is_file()
    return wanted if inside and wanted.name not in ("index.html", "built-from.txt") else None


def _index(dist: Path) -> Response:
    try:
        text = (dist / "index.html").read_text("utf-8")
    except FileNotFoundError:
        return HTMLResponse(_NOT_BUILT, 503, headers={"Cache-Control": "no-store"})
    nonce = secrets.token_urlsafe(16)
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": content_security_policy(nonce),
    }
    return HTMLResponse(text.replace(NONCE, nonce), headers=headers)
