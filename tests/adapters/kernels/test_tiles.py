"""Maps of tiles against the pixels that are really touched."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from adapters.kernels.colour import to_planes
from adapters.kernels.strokes import COLUMNS, draw_strokes
from adapters.kernels.tiles import HIGH, WIDE, mark_boxes, mark_strokes, no_tiles, runs_of

WIDTH, HEIGHT = 150, 94
RNG = np.random.default_rng(5)

places = st.integers(-200, 300)
extents = st.integers(1, 300)
boxes = st.lists(st.tuples(places, places, extents, extents), max_size=5).map(
    lambda rows: np.array([(x, y, x + w, y + h) for x, y, w, h in rows], np.int64).reshape(-1, 4)
)
coordinates = st.floats(-60, 220)
strokes = st.lists(
    st.tuples(
        coordinates, coordinates, coordinates, coordinates,
        st.sampled_from([0.0, 0.0, 25.0]), st.floats(0.3, 9), st.sampled_from([0.0, 12.0]),
        st.just(200.0), st.just(150.0), st.just(90.0), st.just(1.0), st.just(0.0),
        st.sampled_from([0.0, 1.0, 3.0]),
    ),
    max_size=4,
).map(lambda rows: np.array(rows).reshape(-1, len(COLUMNS)))  # fmt: skip


def painted(areas: np.ndarray, size: tuple[int, int] = (HEIGHT, WIDTH)) -> np.ndarray:
    """Which pixels lie in rectangles."""
    found = np.zeros(size, bool)
    for left, top, right, bottom in areas.tolist():
        found[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = True
    return found


class TestMarkedTiles:
    @given(boxes)
    def test_cover_rectangles_and_no_tile_more(self, areas: np.ndarray) -> None:
        tiles = no_tiles(WIDTH, HEIGHT)

        mark_boxes(tiles, areas)

        down, across = tiles.shape
        pixels = painted(areas, (down * HIGH, across * WIDE))
        touched = pixels.reshape(down, HIGH, across, WIDE).any(axis=(1, 3))
        assert np.array_equal(tiles > 0, touched)

    @given(strokes)
    def test_cover_everything_that_strokes_change(self, lines: np.ndarray) -> None:
        words = np.full((HEIGHT, WIDTH), 0xFF102030, np.uint32)
        tiles = no_tiles(WIDTH, HEIGHT)

        draw_strokes(words, lines)
        mark_strokes(tiles, lines)

        marked = painted(runs_of(tiles, WIDTH, HEIGHT))
        assert not ((words != 0xFF102030) & ~marked).any()

    @given(boxes)
    def test_become_rectangles_that_do_not_overlap(self, areas: np.ndarray) -> None:
        tiles = no_tiles(WIDTH, HEIGHT)
        mark_boxes(tiles, areas)

        runs = runs_of(tiles, WIDTH, HEIGHT)

        whole = np.kron(tiles, np.ones((HIGH, WIDE), np.uint8))[:HEIGHT, :WIDTH]
        assert np.array_equal(painted(runs), whole > 0)
        sizes = (runs[:, 2] - runs[:, 0]) * (runs[:, 3] - runs[:, 1])
        assert sizes.sum() == whole.sum()


class TestConvertingOnlyWhatChanged:
    @given(boxes)
    def test_gives_the_planes_of_the_whole_picture(self, areas: np.ndarray) -> None:
        before = RNG.integers(0, 1 << 32, (HEIGHT, WIDTH), np.uint32)
        after = np.where(painted(areas), before ^ np.uint32(0x00FFFFFF), before)
        tiles = no_tiles(WIDTH, HEIGHT)
        mark_boxes(tiles, areas)

        kept = planes(before)
        to_planes(after, runs_of(tiles, WIDTH, HEIGHT), *kept)

        for part, fresh in zip(kept, planes(after), strict=True):
            assert np.array_equal(part, fresh)


def planes(words: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    half = (HEIGHT // 2, WIDTH // 2)
    luma, blue, red = (
        np.empty(words.shape, np.uint8),
        np.empty(half, np.uint8),
        np.empty(half, np.uint8),
    )
    to_planes(words, np.array([[0, 0, WIDTH, HEIGHT]]), luma, blue, red)
    return luma, blue, red
