"""One sentence per event, in Polish and in English, made when it is read."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec

from projections import sentences_en, sentences_pl
from projections.audit_log import AuditRow, StreamName, audit_names
from projections.query import Reader
from projections.sentence_format import Language, Sentence

SENTENCES: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {"pl": sentences_pl.SENTENCES, "en": sentences_en.SENTENCES}
)
"""By language and topic. A topic without a sentence is shown as it is."""

_ACTORS: Mapping[str, tuple[str, str]] = {
    "operator": ("operator", "operator"),
    "policy": ("zasady", "policy"),
    "scheduler": ("harmonogram", "scheduler"),
    "kinora": ("Kinora", "Kinora"),
    "adviser": ("doradca", "adviser"),
    "visitor": ("ktoś niezalogowany", "somebody not signed in"),
}


def sentences(reader: Reader, rows: Iterable[AuditRow], language: Language) -> tuple[str, ...]:
    """The sentence of each row, in the order of the rows."""
    rows = tuple(rows)
    payloads = [msgspec.json.decode(row.payload, type=dict[str, Any]) for row in rows]
    wanted = {row.stream for row in rows}
    wanted |= {UUID(payload["idea"]) for payload in payloads if "idea" in payload}
    names = audit_names(reader, wanted)
    return tuple(
        _sentence(row, payload, names, language)
        for row, payload in zip(rows, payloads, strict=True)
    )


def actor_name(actor: str, language: Language) -> str:
    """Who did it, in the reader's language; a worker keeps its own name."""
    return _ACTORS.get(actor, (actor, actor))[0 if language == "pl" else 1]


def _sentence(
    row: AuditRow, payload: dict[str, Any], names: Mapping[UUID, StreamName], language: Language
) -> str:
    template = SENTENCES[language].get(row.topic)
    if template is None:
        return row.topic
    formatter = Sentence(language)
    own = names.get(row.stream)
    # A publication carries the title of its film; only work is named by what it serves as well.
    titled = own is not None and row.kind == "publication" and own.name
    facts = {"name": titled or _name(row.stream, names, formatter), **payload}
    if "idea" in payload:
        facts["idea_name"] = _name(UUID(payload["idea"]), names, formatter)
    return formatter.fill(template, facts)


def _name(stream: UUID, names: Mapping[UUID, StreamName], formatter: Sentence) -> str:
    """The stream's name, or that of what it serves; work is named by both."""
    known = names.get(stream)
    if known is None:
        return str(stream)[:8]
    if known.subject is None:
        return known.name
    subject = names.get(known.subject)
    served = "" if subject is None or subject.stream == stream else subject.name
    if not known.name:
        return served
    stage = formatter.format_field(known.name, "stage")
    if stage == known.name and not served:
        return known.name
    return f"{stage} {formatter.quoted(served)}" if served else stage
