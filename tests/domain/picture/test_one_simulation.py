"""One simulation serves every rate that divides its own, and every design system."""

from pathlib import Path

import pytest

from domain.language.design_system import NAMES
from domain.language.models import Document
from domain.language.validation import validated
from domain.picture.film import Film, run
from domain.picture.frame_file import frame_list_digest
from domain.picture.frame_list import Frame, FrameList
from domain.picture.other_looks import Difference, OtherLooks, laid_over
from domain.picture.thinning import thinned
from tests.domain.language.documents import GALLERY, from_gallery, small


def noted(document: Document, seconds: float) -> tuple[FrameList, dict[str, Difference]]:
    """A film at 30 frames per second, and what other design systems change in it."""
    film = Film(document, 30, seconds=seconds)
    others = OtherLooks(film.simulation, document)
    frames: list[Frame] = []
    for frame in film.frames():
        others.note(len(frames), frame)
        frames.append(frame)
    made = FrameList(
        header=film.header,
        frames=frames,
        ended_because=film.ended_because,
        state_digests=film.state_digests,
    )
    return made, others.differences()


def check(document: Document, seconds: float) -> None:
    """Every design system and the preview's rate from one simulation, against their own."""
    made, differences = noted(document, seconds)
    assert set(differences) == set(NAMES) - {document.design_system}
    for title in NAMES:
        own = run(document.model_copy(update={"design_system": title}), 15, seconds=seconds)
        frames = laid_over(made.frames, differences[title]) if title in differences else made.frames
        again = FrameList(
            header=own.header,
            frames=list(thinned(frames, 2)),
            ended_because=made.ended_because,
            state_digests=made.state_digests,
        )
        assert frame_list_digest(again) == frame_list_digest(own)


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
class TestGalleryFilm:
    def test_begins_equally(self, path: Path) -> None:
        check(validated(from_gallery(path)), 0.7)

    @pytest.mark.nightly
    def test_is_equal_to_its_end(self, path: Path) -> None:
        check(validated(from_gallery(path)), 180.0)


def test_what_a_design_system_changes_is_noted() -> None:
    document = small(
        duration=3,
        births=[{"kind": "emitter", "species": "a", "rate": 6, "stop": 2}],
        species=[{"name": "a", "size": 20, "appear": 0.4}],
        end={"card": "Over."},
    )

    _, differences = noted(document, 180)

    assert all(len(each.cells) and len(each.words) for each in differences.values())
    check(document, 180)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_thinned_film_tells_every_event_before_its_last_frame(step: int) -> None:
    film = run(validated(from_gallery(GALLERY[0])), 30, seconds=2)

    left = list(thinned(film.frames, step))

    shown = film.frames[: (len(left) - 1) * step + 1]
    assert [frame.tick for frame in left] == [frame.tick for frame in film.frames[::step]]
    assert [row for frame in left for row in frame.events.tolist()] == [
        row for frame in shown for row in frame.events.tolist()
    ]
