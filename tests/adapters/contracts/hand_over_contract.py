"""What every way of handing over promises."""

from pathlib import Path

import msgspec
import pytest

from domain.events.publication import PublicationRequested
from domain.identifiers import AnimationId, digest_of
from domain.ports import HandOver
from tests.domain.samples import uid

FILM = b"film, byte for byte"


def requested(**changes: object) -> PublicationRequested:
    """A request for ``FILM``, with some fields changed."""
    request = PublicationRequested(
        animation=AnimationId(uid("film")),
        platform="tiktok",
        account="@kinora",
        mode="kit",
        file=digest_of(FILM),
        title="Dwa księżyce",
        caption="Dwa księżyce dzielą się.\nJeden zostaje.",
        hashtags=("#księżyc", "physics"),
    )
    return msgspec.structs.replace(request, **changes)


class HandOverContract:
    """Inherit and give the fixture ``hand_over``."""

    @pytest.fixture
    def hand_over(self, tmp_path: Path) -> HandOver:
        raise NotImplementedError

    @pytest.fixture
    def film(self, tmp_path: Path) -> Path:
        file = tmp_path / "film"
        file.write_bytes(FILM)
        return file

    def test_gives_the_same_name_to_the_same_request(self, hand_over: HandOver, film: Path) -> None:
        once = hand_over.prepare(requested(), film, None)
        twice = hand_over.prepare(requested(), film, None)

        assert once == twice

    @pytest.mark.parametrize("change", [{"platform": "youtube"}, {"account": "b"}, {"round": 2}])
    def test_gives_another_name_to_another_publication(
        self, hand_over: HandOver, film: Path, change: dict[str, object]
    ) -> None:
        one = hand_over.prepare(requested(), film, None)
        other = hand_over.prepare(requested(**change), film, None)

        assert one != other
