"""Marks: what a player shows of a film without decoding it."""

import json

import numpy as np

from domain.picture.frame_list import EVENT_KINDS, Camera, Frame, Text
from domain.picture.marks import PER_SECOND, SoundMark, WordMark, marks_json, marks_of

FPS = 30


def text(content: str, role: str = "title", opacity: int = 255) -> Text:
    return Text(content=content, role=role, x=0, y=0, size=256, colour=0, opacity=opacity)


def frame(*texts: Text, hits: tuple[tuple[str, int], ...] = ()) -> Frame:
    """A frame with words and with things to hear, each a kind and a strength."""
    rows = [(0, EVENT_KINDS.index(kind), 1, -1, 0, 0, strength, 0, 0) for kind, strength in hits]
    return Frame(
        tick=0,
        bodies=np.zeros((0, 12), np.int32),
        events=np.array(rows, np.int32).reshape(-1, 9),
        texts=texts,
        camera=Camera(x=0, y=0),
    )


class TestSounds:
    def test_are_the_strongest_of_their_frame(self) -> None:
        marks = marks_of(FPS, [frame(), frame(hits=(("contact", 10), ("birth", 500)))])

        assert marks.sounds == (SoundMark(frame=1, kind="birth", strength=500),)

    def test_are_few_and_the_strongest_of_every_second(self) -> None:
        rain = [frame(hits=(("contact", strength),)) for strength in range(2 * FPS)]

        marks = marks_of(FPS, rain)

        loud = [*range(FPS - PER_SECOND, FPS), *range(2 * FPS - PER_SECOND, 2 * FPS)]
        assert [each.frame for each in marks.sounds] == loud

    def test_keep_decisive_moments_however_quiet(self) -> None:
        rain = [frame(hits=(("contact", 900),)) for _ in range(10)]

        marks = marks_of(FPS, [*rain, frame(hits=(("mark", 1),))])

        assert marks.sounds[-1] == SoundMark(frame=10, kind="mark", strength=1)


class TestWords:
    def test_stand_from_their_first_to_their_last_frame(self) -> None:
        film = [frame(), frame(text("Hello")), frame(text("Hello")), frame()]

        assert marks_of(FPS, film).words == (WordMark(first=1, last=2, role="title", text="Hello"),)

    def test_that_come_back_are_two_marks(self) -> None:
        film = [frame(text("Hello")), frame(), frame(text("Hello"))]

        assert [(each.first, each.last) for each in marks_of(FPS, film).words] == [(0, 0), (2, 2)]

    def test_that_cannot_be_seen_are_none(self) -> None:
        assert marks_of(FPS, [frame(text("Hello", opacity=0)), frame(text(""))]).words == ()

    def test_of_a_counter_are_one_mark_however_it_counts(self) -> None:
        film = [frame(text(str(number), "counter")) for number in range(5)]

        assert marks_of(FPS, film).words == (WordMark(first=0, last=4, role="counter", text="0"),)


class TestMarks:
    def test_know_the_length_of_the_film(self) -> None:
        told = json.loads(marks_json(marks_of(FPS, [frame(), frame()])))

        assert told == {"version": 1, "fps": 30, "frames": 2, "sounds": [], "words": []}
