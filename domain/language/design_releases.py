"""Releases of design systems: which tokens every shipped version has, and what it changed.

``design_systems/releases.json`` lists every version ever shipped with the digest of its
tokens. Films name a version, so its tokens never change: a test refuses tokens whose digest
is not the one listed, and a change of tokens is a new version with words about it.
"""

from dataclasses import dataclass
from functools import cache

from domain.events.event import Event
from domain.events.settings import DesignSystemReleased
from domain.identifiers import Digest, digest_of
from domain.language.canonical import canonical_json
from domain.language.design_system import shipped
from domain.refusals import Refusal


class UnknownDesignSystem(Refusal):
    """No such design system ships."""


class TokensChanged(Refusal):
    """A version was released with other tokens: they may only change with the version."""


@dataclass(frozen=True, kw_only=True)
class Release:
    """One shipped version of a design system."""

    name: str
    version: int
    digest: Digest
    changes: str


@cache
def releases() -> tuple[Release, ...]:
    """Every shipped version, by name and version."""
    listed = shipped("releases")
    found = (Release(name=name, **entry) for name, entries in listed.items() for entry in entries)
    return tuple(sorted(found, key=lambda release: (release.name, release.version)))


def tokens_digest(name: str) -> Digest:
    """SHA-256 of the canonical JSON of the tokens."""
    return digest_of(canonical_json(shipped(name)))


def unreleased(name: str, events: list[Event]) -> list[DesignSystemReleased]:
    """Releases of a design system that its stream does not know yet, in order.

    Raises ``UnknownDesignSystem`` or ``TokensChanged``.
    """
    listed = [release for release in releases() if release.name == name]
    if not listed:
        names = ", ".join(sorted({release.name for release in releases()}))
        raise UnknownDesignSystem(f"No design system {name}. There are: {names}.")
    known = {event.version: event for event in events if isinstance(event, DesignSystemReleased)}
    for release in listed:
        before = known.get(release.version)
        if before is not None and before.digest != release.digest:
            raise TokensChanged(
                f"{name}@{release.version} was released with other tokens. "
                "Changed tokens need a new version."
            )
    return [
        DesignSystemReleased(
            name=name, version=each.version, digest=each.digest, changes=each.changes
        )
        for each in listed
        if each.version not in known
    ]
