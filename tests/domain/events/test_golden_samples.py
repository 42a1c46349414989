"""One sample of every event ever written decodes for ever.

A new event: ``KINORA_RECORD=1 pytest tests/domain/events`` writes its sample, which is then
committed and never changed. A changed shape is a new version with an upcaster: the sample of
the old one stays, so the recorder never overwrites.
"""

import os
import re
from pathlib import Path

import pytest

from domain.events.catalogue import CATALOGUE, decode, encode
from tests.domain.events.samples import sample_of

GOLDEN = Path(__file__).parents[2] / "golden" / "events"
RECORDING = bool(os.environ.get("KINORA_RECORD"))
CURRENT = [f"{topic}.v{kind.topic_version}.json" for topic, kind in sorted(CATALOGUE.items())]


def topic_and_version(name: str) -> tuple[str, int]:
    """What a sample's file name says."""
    found = re.fullmatch(r"([a-z_]+\.[a-z_]+)\.v([0-9]+)\.json", name)
    assert found, f"{name} is not named <topic>.v<version>.json"
    return found.group(1), int(found.group(2))


def samples() -> list[str]:
    """Names of all samples, old versions included."""
    return sorted(each.name for each in GOLDEN.glob("*.json"))


@pytest.fixture(scope="module", autouse=True)
def recorder() -> None:
    """Write the samples that are missing, when asked to."""
    if not RECORDING:
        return
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name in CURRENT:
        topic, _ = topic_and_version(name)
        if not (GOLDEN / name).exists():
            (GOLDEN / name).write_bytes(encode(sample_of(CATALOGUE[topic])) + b"\n")


class TestEveryTopic:
    @pytest.mark.parametrize("name", CURRENT)
    def test_has_a_sample_of_its_present_shape(self, name: str) -> None:
        assert (GOLDEN / name).is_file(), (
            f"{name} is missing: run KINORA_RECORD=1 pytest tests/domain/events and commit it"
        )

    @pytest.mark.parametrize("topic", sorted(CATALOGUE))
    def test_has_a_sample_of_every_shape_it_ever_had(self, topic: str) -> None:
        ever = {f"{topic}.v{each + 1}.json" for each in range(CATALOGUE[topic].topic_version)}

        assert ever <= set(samples())


class TestEverySample:
    @pytest.mark.parametrize("name", samples())
    def test_belongs_to_a_topic_of_the_catalogue(self, name: str) -> None:
        topic, version = topic_and_version(name)

        assert topic in CATALOGUE, f"{topic} left the catalogue, but events of it were written"
        assert 1 <= version <= CATALOGUE[topic].topic_version

    @pytest.mark.parametrize("name", samples())
    def test_decodes_to_its_class(self, name: str) -> None:
        topic, version = topic_and_version(name)

        event = decode(topic, version, (GOLDEN / name).read_bytes())

        assert type(event) is CATALOGUE[topic]

    @pytest.mark.parametrize("name", [each for each in CURRENT if (GOLDEN / each).is_file()])
    def test_encodes_to_the_same_bytes_again(self, name: str) -> None:
        """A renamed, added or reordered field shows here: it needs a new version."""
        topic, version = topic_and_version(name)
        golden = (GOLDEN / name).read_bytes().rstrip(b"\n")

        assert encode(decode(topic, version, golden)) == golden

    @pytest.mark.parametrize("name", [each for each in CURRENT if (GOLDEN / each).is_file()])
    def test_shows_every_field(self, name: str) -> None:
        """A field added with a default would decode the old sample silently."""
        topic, _ = topic_and_version(name)
        golden = (GOLDEN / name).read_bytes().rstrip(b"\n")

        assert golden == encode(sample_of(CATALOGUE[topic]))
