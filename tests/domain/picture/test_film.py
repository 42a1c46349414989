"""A document becomes frames: the same film at every rate, words where they can be read."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.design_system import NAMES, design_system
from domain.language.validation import validated
from domain.picture.film import Film, RateRefused, run, simulate
from domain.picture.frame_file import (
    FrameFileRefused,
    frame_list_digest,
    read_frame_list,
    write_frame_list,
)
from domain.picture.frame_list import Camera, Frame, FrameList, Header, Layer, Style, Text
from domain.picture.look import look_from, look_of
from domain.picture.numbers import counted
from domain.picture.segments import SEGMENT, packed
from domain.picture.typesetting import balanced, set_words
from domain.simulation.forecast import BUDGET, dry_run, over_budget
from tests.domain.language.documents import GALLERY, from_gallery, small

BUSY: Any = {
    "duration": 3,
    "contacts": [{"kind": "bounce", "between": ["a", "b"]}],
    "bounds": {"kind": "bounce", "padding": 300},
    "timeline": [{"kind": "slow", "at": 1, "speed": 0.3, "hold": 1}],
    "words": [{"kind": "title"}, {"kind": "counter", "measure": "time", "text": "{value} s"}],
}


class TestFilm:
    @pytest.mark.parametrize("fps", [15, 24, 60])
    def test_is_the_same_at_every_rate(self, fps: int) -> None:
        slow, other = run(small(**BUSY), 30), run(small(**BUSY), fps)

        assert other.state_digests == slow.state_digests
        assert other.ended_because == slow.ended_because
        assert other.duration_s == pytest.approx(slow.duration_s, abs=1 / 15)

    def test_shows_the_same_moment_at_every_rate(self) -> None:
        at_15, at_60 = run(small(**BUSY), 15), run(small(**BUSY), 60)

        for number, frame in enumerate(at_15.frames):
            other = at_60.frames[4 * number]
            assert other.tick == frame.tick
            assert np.array_equal(other.bodies, frame.bodies)
            assert other.texts == frame.texts

    def test_tells_every_event_once_at_every_rate(self) -> None:
        told = [
            [row for frame in run(small(**BUSY), fps).frames for row in frame.events.tolist()]
            for fps in (15, 60)
        ]

        # What happens after the last frame of the slower rate is not shown by it.
        assert told[0] == told[1][: len(told[0])]
        assert len(told[0]) > 2

    def test_gives_its_first_frame_before_it_simulates(self) -> None:
        film = Film(small(), 30)

        first = next(film.frames())

        assert first.tick == 0
        assert film.state_digests == ()

    def test_moves_smoothly_in_slow_motion(self) -> None:
        frames = run(
            small(**(BUSY | {"bounds": {"kind": "open"}, "contacts": [], "end": {"settle": 0.2}})),
            60,
        ).frames
        x = np.array([frame.bodies[0, 3] for frame in frames[66:114]])

        steps = np.diff(x) / 256

        assert steps == pytest.approx(np.full(len(steps), 300 * 0.3 / 60), abs=0.01)

    def test_refuses_a_rate_that_does_not_divide_the_tick(self) -> None:
        with pytest.raises(RateRefused, match="25"):
            simulate(small(), 25)

    def test_tells_how_far_it_is(self) -> None:
        told: list[tuple[int, int]] = []

        run(small(), 30, seconds=0.5, watch=lambda done, most: told.append((done, most)))

        assert told == [(number, 15) for number in range(1, 16)]

    def test_can_be_cut_short(self) -> None:
        assert run(small(), 30, seconds=1).ended_because == "limit:seconds"
        assert len(run(small(), 30, seconds=1).frames) == 30


class TestFlash:
    def test_fades_within_150_ms(self) -> None:
        frames = run(small(**BUSY), 120).frames
        flashes = [int(frame.bodies[:, 11].max()) for frame in frames]
        first = next(number for number, flash in enumerate(flashes) if flash)

        assert flashes[first] > 100
        assert flashes[first : first + 18] == sorted(flashes[first : first + 18], reverse=True)
        assert flashes[first + 18] == 0


class TestWords:
    @pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
    def test_stay_inside_the_safe_area(self, path: Any) -> None:
        """Nothing in the lowest 18 % or the right 12 %, by the mean width of letters."""
        film = run(validated(from_gallery(path)), 15, seconds=2)
        width, height = film.header.width * 256, film.header.height * 256

        for frame in film.frames:
            for text in frame.texts:
                half = len(text.content) * text.size * 0.56 / 2
                assert text.x + half <= width * 0.88 + 1
                assert text.x - half >= width * 0.12 - 1
                assert text.y + text.size * 0.25 <= height * 0.82
                assert text.y - text.size > height * 0.08

    def test_keep_the_counter_at_what_ended_the_film(self) -> None:
        rule = {"kind": "measurement", "measure": "time", "value": 1}
        film = run(small(**(BUSY | {"end": {"rules": [rule], "card": "end"}})), 30)

        last = film.frames[-1].texts

        assert [text.content for text in last] == ["Small", "1.0 s", "end"]

    @given(
        st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=80), st.integers(1, 3)
    )
    def test_lose_no_letter_when_they_are_broken(self, words: str, lines: int) -> None:
        assert " ".join(balanced(words, lines)).split() == words.split()

    def test_are_broken_rather_than_made_small(self) -> None:
        setting = set_words("It splits until the screen is full", width=1080, size=80, most_lines=3)

        assert setting.lines == ("It splits until", "the screen is full")
        assert setting.size > 76

    @pytest.mark.parametrize(
        ("measure", "value", "language", "text"),
        [
            ("coverage", 0.9999, "en", "99%"), ("coverage", 1.0, "en", "100%"),
            ("energy", 12345.6, "en", "12,346"), ("energy", 12345.6, "pl", "12\u00a0346"),
            ("time", 9.98, "en", "9.9"), ("time", 9.98, "pl", "9,9"), ("population", 3, "pl", "3"),
        ],
    )  # fmt: skip
    def test_write_numbers_as_the_language_does(
        self, measure: str, value: float, language: str, text: str
    ) -> None:
        assert counted(measure, value, language) == text


def everything() -> FrameList:
    """A frame list with every optional part, longer than a segment."""
    header = Header(
        width=100, height=200, fps=30, tick_rate=120, styles=(Style(shape="ring", sides=3),),
        colours=("ink",), species=("a", "ż"), grid_colours=("ink", "accent"), sound={"x": 1.5},
        layers=(Layer(draw="cells", left=1, top=2, cell=3, columns=3, rows=2,
                      tones=((0,) * 6, (0, 1, 9, 255, 200, 4))),),
    )  # fmt: skip
    frames = [
        Frame(
            tick=number * 4,
            bodies=np.arange(number % 3 * 12, dtype=np.int32).reshape(-1, 12) - number,
            events=np.arange(number % 2 * 9, dtype=np.int32).reshape(-1, 9),
            texts=(Text(content=f"ż{number % 7}", role="counter", x=1, y=2, size=3, colour=0,
                        opacity=9),) * (number % 4),
            camera=Camera(x=number, y=-number, zoom=number, angle=5),
            grids=(np.full((2, 3), number % 2, np.uint8), np.full((1, 4), 7, np.uint8))
            if number % 5 == 0 else (),
            paint=np.full((number % 2, 5), number, np.int32) if number % 3 == 0 else None,
        )
        for number in range(SEGMENT + 7)
    ]  # fmt: skip
    return FrameList(header=header, frames=frames, ended_because="duration", state_digests=("a",))


class TestFields:
    def test_stand_in_the_header_and_in_every_frame(self) -> None:
        film = run(small(fields=[{"kind": "paint", "name": "ground", "cell": 60}]), 15)

        (layer,) = film.header.layers
        assert (layer.draw, layer.columns, layer.rows) == ("flat", 18, 32)
        assert all(frame.grids[0].shape == (32, 18) for frame in film.frames)
        assert int(film.frames[-1].grids[0].max()) < len(layer.tones)

    def test_change_nothing_in_the_file_of_a_film_without_them(self) -> None:
        film = run(small(), 15, seconds=0.2)
        data = write_frame_list(film, look_of(small()))

        assert data[4:8] == b"\x01\x00\x00\x00"
        assert read_frame_list(data)[0].header.layers == ()

    def test_that_stay_equal_are_stored_once(self) -> None:
        sizes = [
            len(packed([replace(one, grids=(np.full((50, 40), number * step, np.uint8),))
                        for number, one in enumerate(everything().frames[:20])]))
            for step in (0, 1)
        ]  # fmt: skip

        assert sizes[1] - sizes[0] == 19 * (50 * 40 + 8)


class TestFrameFile:
    def test_gives_everything_back(self) -> None:
        film, look = everything(), look_from(design_system("paper@1"))

        again, same_look = read_frame_list(write_frame_list(film, look))

        assert same_look == look
        assert again.header == film.header
        assert again.ended_because == film.ended_because
        assert again.state_digests == film.state_digests
        for one, other in zip(again.frames, film.frames, strict=True):
            assert (one.tick, one.texts, one.camera) == (other.tick, other.texts, other.camera)
            assert np.array_equal(one.bodies, other.bodies)
            assert np.array_equal(one.events, other.events)
            assert len(one.grids) == len(other.grids)
            assert (one.paint is None) == (other.paint is None)
            for cells, same in zip(one.grids, other.grids, strict=True):
                assert np.array_equal(cells, same)
            if one.paint is not None and other.paint is not None:
                assert np.array_equal(one.paint, other.paint)
        assert frame_list_digest(again) == frame_list_digest(film)

    def test_digest_is_of_the_film_and_not_of_the_look(self) -> None:
        film = run(small(), 15)
        other = run(small(meta={"title": "Other"}), 15)

        assert frame_list_digest(film) == frame_list_digest(run(small(), 15))
        assert frame_list_digest(film) != frame_list_digest(other)

    @given(st.integers(0, 10**6), st.integers(0, 255))
    def test_refuses_what_is_damaged(self, place: int, value: int) -> None:
        whole = write_frame_list(run(small(), 15, seconds=0.2), look_of(small()))
        at = place % len(whole)
        damaged = whole[:at] + bytes([value]) + whole[at + 1 :]

        for data in (damaged, whole[:at]):
            if data != whole:
                with pytest.raises(FrameFileRefused):
                    read_frame_list(data)


class TestLook:
    def test_differs_visibly_between_design_systems(self) -> None:
        looks = [look_from(design_system(name)) for name in NAMES]

        assert len({look.colours["background.inner"] for look in looks}) == len(looks)
        assert len({look.glow for look in looks}) == len(looks)
        assert len({look.lettering["title"].face for look in looks}) == len(looks)
        assert all("palette.5" in look.colours for look in looks)


class TestDryRun:
    def test_tells_whether_a_film_lives_and_what_it_costs(self) -> None:
        told = dry_run(small(**BUSY))

        assert told.ended_because == "duration"
        assert told.duration_s == 3
        assert told.moving_at_start == 1
        assert told.peak_bodies == 2
        assert told.contacts >= 1
        assert told.motion > 50
        assert over_budget(told) == ()

    def test_says_what_is_too_much(self) -> None:
        crowd = small(max_bodies=8000, births=[{"kind": "random", "species": "b", "count": 8000}])

        assert over_budget(dry_run(crowd, 0.1)) == ("peak_bodies", "glow_area")
        assert BUDGET.peak_bodies == 5000

    def test_can_be_cut(self) -> None:
        told = dry_run(small(**BUSY), 0.5)

        assert told.ended_because == ""
        assert told.simulated_s == 0.5
        assert told.duration_s == 3
