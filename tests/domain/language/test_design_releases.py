"""A design system's tokens change only with its version, and every release is announced once."""

from typing import get_args

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from domain.commands.design_systems import release, release_all, stream
from domain.events.event import payloads
from domain.events.settings import DesignSystemReleased
from domain.identifiers import Digest, digest_of
from domain.language.canonical import canonical_json
from domain.language.design_releases import (
    TokensChanged,
    UnknownDesignSystem,
    releases,
    tokens_digest,
    unreleased,
)
from domain.language.design_system import design_system, shipped
from domain.language.models import Document
from domain.streams import Request
from tests.domain.samples import NOON, uid

NAMES = sorted({each.name for each in releases()})


def log() -> InMemoryEventStore:
    return InMemoryEventStore(TravellingClock(NOON))


class TestShippedReleases:
    @pytest.mark.parametrize("name", NAMES)
    def test_have_the_tokens_that_they_are_listed_with(self, name: str) -> None:
        newest = [each for each in releases() if each.name == name][-1]

        assert design_system(f"{name}@{newest.version}").version == newest.version
        assert tokens_digest(name) == newest.digest, (
            "tokens of a shipped version never change: raise the version in the file, and add "
            f"an entry to releases.json with {tokens_digest(name)} and what changed"
        )

    def test_are_all_that_a_document_may_name(self) -> None:
        named = get_args(Document.model_fields["design_system"].annotation)

        assert {f"{each.name}@{each.version}" for each in releases()} == set(named)

    @pytest.mark.parametrize("name", NAMES)
    def test_count_versions_from_one_and_say_what_changed(self, name: str) -> None:
        entries = [each for each in releases() if each.name == name]

        assert [each.version for each in entries] == list(range(1, len(entries) + 1))
        assert all(each.changes for each in entries)

    def test_have_a_digest_that_every_token_changes(self) -> None:
        changed = dict(shipped("dusk")) | {"timbre": "bell"}

        assert digest_of(canonical_json(changed)) != tokens_digest("dusk")


class TestRelease:
    def test_is_announced_once(self) -> None:
        store = log()

        first = release_all(store)
        again = release_all(store)

        assert sorted(each.payload.name for each in first) == NAMES  # type: ignore[attr-defined]
        assert {each.origin.actor for each in first} == {"kinora"}
        assert again == []

    def test_tells_version_digest_and_changes(self) -> None:
        store = log()

        release(store, Request(id=uid("paper")), "paper")

        (told,) = payloads(store.load(stream("paper")))
        assert told == DesignSystemReleased(
            name="paper", version=1, digest=tokens_digest("paper"), changes="The first version"
        )

    def test_is_refused_when_a_released_version_has_other_tokens(self) -> None:
        before = DesignSystemReleased(
            name="dusk", version=1, digest=Digest("0" * 64), changes="The first version"
        )

        with pytest.raises(TokensChanged, match="dusk@1"):
            unreleased("dusk", [before])

    def test_is_refused_for_an_unknown_name(self) -> None:
        with pytest.raises(UnknownDesignSystem, match="dusk, paper, signal"):
            unreleased("dawn", [])
