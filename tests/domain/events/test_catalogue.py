"""The vocabulary is closed, unambiguous, and refuses what it does not know."""

import importlib
import inspect
import pkgutil
import re
from typing import get_args

import pytest

import domain.events
from domain.events import catalogue
from domain.events.catalogue import (
    CATALOGUE,
    UPCASTERS,
    UndecodablePayload,
    UnknownTopic,
    decode,
    encode,
)
from domain.events.event import Event, Value
from tests.domain.events.samples import sample_of


def classes(base: type) -> list[type]:
    """Every class below ``domain.events`` that derives from ``base``."""
    modules = [
        importlib.import_module(f"domain.events.{each.name}")
        for each in pkgutil.iter_modules(domain.events.__path__)
    ]
    found = {
        kind
        for module in modules
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, base) and kind not in {Event, Value}
    }
    return sorted(found, key=lambda kind: kind.__name__)


class TestCatalogue:
    def test_holds_every_event_there_is(self) -> None:
        assert set(CATALOGUE.values()) == set(classes(Event))

    def test_gives_no_topic_to_two_events(self) -> None:
        members = [kind for union in catalogue._STREAM_UNIONS for kind in get_args(union.__value__)]

        assert len({kind.topic for kind in members}) == len(members) == len(CATALOGUE)

    @pytest.mark.parametrize("topic", sorted(CATALOGUE))
    def test_names_stream_and_fact(self, topic: str) -> None:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*", topic)

    def test_has_an_upcaster_for_every_old_shape(self) -> None:
        needed = {
            (topic, version)
            for topic, kind in CATALOGUE.items()
            for version in range(1, kind.topic_version)
        }

        assert set(UPCASTERS) == needed


class TestPayloads:
    @pytest.mark.parametrize("kind", classes(Value), ids=lambda kind: str(kind.__name__))
    def test_are_frozen_and_refuse_unknown_fields(self, kind: type[Value]) -> None:
        """A field that decoding dropped would be lost from the truth without a word."""
        assert kind.__struct_config__.frozen
        assert kind.__struct_config__.forbid_unknown_fields

    @pytest.mark.parametrize("topic", sorted(CATALOGUE))
    def test_survive_encoding(self, topic: str) -> None:
        event = sample_of(CATALOGUE[topic])

        assert decode(topic, CATALOGUE[topic].topic_version, encode(event)) == event


class TestDecoding:
    def test_refuses_an_unknown_topic(self) -> None:
        with pytest.raises(UnknownTopic, match=r"os\.system version 1"):
            decode("os.system", 1, b"{}")

    @pytest.mark.parametrize("topic", sorted(CATALOGUE))
    def test_refuses_a_version_from_the_future(self, topic: str) -> None:
        with pytest.raises(UnknownTopic):
            decode(topic, CATALOGUE[topic].topic_version + 1, b"{}")

    @pytest.mark.parametrize(
        "payload", [b"", b"[]", b"null", b"{", b"\xff", b'{"unknown": 1}', b'{"title": 5}']
    )
    def test_refuses_bytes_of_another_shape(self, payload: bytes) -> None:
        with pytest.raises(UndecodablePayload, match=r"idea\.proposed version 1"):
            decode("idea.proposed", 1, payload)
