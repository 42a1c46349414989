"""Which publication a text means: an identifier, an address, a platform's number or a title."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from adapters.documents.readings_cells import CellRefused
from api.cli import nouns
from api.cli.errors import InputRefused
from api.cli.ids import resolve
from domain.publications.post_url import parse_post_url
from projections.publishing_calendar import PUBLICATIONS
from projections.query import Equal, Select

if TYPE_CHECKING:
    from projections.publication_row import PublicationRow
    from projections.query import Condition, Reader

_REMOTE = {"youtube": re.compile(r"[A-Za-z0-9_-]{11}"), "tiktok": re.compile(r"\d{15,20}")}
_OUT = ("published", "withdrawn")


def publication_finder(reader: "Reader") -> Callable[[str], UUID]:
    """Answers with the publication a text means, each text looked up once.

    Raises ``CellRefused``, and ``NotAPostUrl`` for an address that is none.
    """

    @cache
    def found(text: str) -> UUID:
        if not text:
            raise CellRefused("no film is named")
        return _by_address(reader, text) or _by_number(reader, text) or _by_name(reader, text)

    return found


def _by_address(reader: "Reader", text: str) -> UUID | None:
    if "://" not in text and not re.match(r"[\w.-]+\.[a-z]{2,4}/", text):
        return None
    post = parse_post_url(text)
    rows = _rows(reader, Equal("platform", post.platform), Equal("remote_id", post.remote_id))
    if not rows:
        raise CellRefused(f"no published film has the address {post.url}")
    return rows[0].id


def _by_number(reader: "Reader", text: str) -> UUID | None:
    for platform, shape in _REMOTE.items():
        if shape.fullmatch(text):
            rows = _rows(reader, Equal("platform", platform), Equal("remote_id", text))
            if rows:
                return rows[0].id
    return None


def _by_name(reader: "Reader", text: str) -> UUID:
    """A title that one published film has alone; else an identifier or its beginning."""
    rows = [each for each in _rows(reader, Equal("title", text)) if each.state in _OUT]
    if len(rows) == 1:
        return rows[0].id
    if rows:
        raise CellRefused(f"{len(rows)} publications have the title {text[:40]!r}; use the address")
    if not re.fullmatch(r"[0-9a-fA-F-]{4,36}", text):
        raise CellRefused(f"no published film is {text[:40]!r}")
    try:
        return resolve(reader, nouns.publication(), text)
    except InputRefused as unclear:
        raise CellRefused(str(unclear)) from unclear


def _rows(reader: "Reader", *where: "Condition") -> "tuple[PublicationRow, ...]":
    return reader.select(Select(table=PUBLICATIONS, where=where)).rows
