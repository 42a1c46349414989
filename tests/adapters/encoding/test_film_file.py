"""Segments and finished files."""

import hashlib
from dataclasses import replace
from functools import partial
from pathlib import Path

import av
import numpy as np
import pytest

from adapters.encoding.film_file import picture_digest, write_film
from adapters.encoding.planes import Planes
from adapters.encoding.segments import (
    Segment,
    SegmentEncoder,
    read_segment,
    write_segment,
)
from adapters.encoding.settings import SWIFT_TUNING, PictureSettings

SETTINGS = PictureSettings(width=144, height=256, fps=30)
LENGTH = 44


def pictures(first: int, count: int) -> list[Planes]:
    """A bright square that runs over a noisy ground, fast enough to stretch motion search."""
    rng = np.random.default_rng(1)
    noise = rng.integers(40, 60, (384, 144), np.uint8)
    found = []
    for index in range(first, first + count):
        data = noise.copy()
        data[256:] = 128
        top, left = index * 37 % 220, index * 11 % 110
        data[top : top + 30, left : left + 30] = 220
        found.append(Planes(data=data))
    return found


def _same(planes: Planes) -> Planes:
    return planes


def segment(
    first: int, count: int, threads: int = 1, settings: PictureSettings = SETTINGS
) -> Segment:
    encoder = SegmentEncoder(settings, threads=threads)
    for planes in pictures(first, count):
        encoder.encode(partial(_same, planes))
    return encoder.finish({first: "0" * 64})


def sound(samples: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.int16]]":
    wave = np.zeros((samples, 2), np.int16)
    wave[::97] = 4000
    return wave


class TestSegments:
    @pytest.mark.parametrize("fps", [30, 60])
    def test_the_number_of_threads_changes_nothing(self, fps: int) -> None:
        settings = replace(SETTINGS, fps=fps)

        segments = [segment(0, LENGTH, threads, settings) for threads in (1, 2, 4)]

        assert segments[0] == segments[1] == segments[2]

    def test_a_finished_segment_comes_back_from_its_file(self, tmp_path: Path) -> None:
        made = segment(0, 5)
        write_segment(tmp_path / "one", made)

        assert read_segment(tmp_path / "one") == made
        assert [each.name for each in tmp_path.iterdir()] == ["one"]

    def test_a_cut_or_changed_file_counts_as_none(self, tmp_path: Path) -> None:
        path = tmp_path / "one"
        write_segment(path, segment(0, 3))
        content = path.read_bytes()

        path.write_bytes(content[:-7])
        cut = read_segment(path)
        path.write_bytes(b"x" + content[1:])
        changed = read_segment(path)

        assert cut is None
        assert changed is None
        assert read_segment(tmp_path / "none") is None

    def test_a_failing_encoder_says_so(self) -> None:
        encoder = SegmentEncoder(SETTINGS, threads=1)
        encoder.encode(partial(_same, Planes(data=np.zeros((30, 7), np.uint8))))

        with pytest.raises(Exception, match=r".+"):
            encoder.finish({})


class TestSettings:
    def test_sixty_frames_per_second_are_encoded_more_swiftly_than_thirty(self) -> None:
        """And previews at any rate as before: they have a preset of their own."""
        tuned = {fps: replace(SETTINGS, fps=fps).options["x264-params"] for fps in (30, 60)}

        assert tuned[60] == tuned[30].replace("keyint=120", "keyint=240") + f":{SWIFT_TUNING}"
        assert SWIFT_TUNING not in replace(SETTINGS, fps=60, draft=True).options["x264-params"]


class TestFilm:
    def test_it_is_joined_from_segments_byte_for_byte(self, tmp_path: Path) -> None:
        parts = [segment(0, 24), segment(24, 20)]
        for name in ("one", "two"):
            write_film(tmp_path / name, SETTINGS, parts, sound(70_400))

        one, two = ((tmp_path / name).read_bytes() for name in ("one", "two"))
        assert hashlib.sha256(one).digest() == hashlib.sha256(two).digest()
        assert b"x264" not in one
        assert one.find(b"moov") < one.find(b"mdat")
        assert sorted(each.name for each in tmp_path.iterdir()) == ["one", "two"]

    def test_every_frame_and_every_sample_comes_back_in_time(self, tmp_path: Path) -> None:
        path = tmp_path / "film.mp4"
        write_film(path, SETTINGS, [segment(0, 24), segment(24, 20)], sound(70_400))

        with av.open(str(path)) as film:
            times = [float(frame.time or 0) for frame in film.decode(video=0)]
        with av.open(str(path)) as film:
            frames = list(film.decode(audio=0))

        assert times == pytest.approx([index / 30 for index in range(LENGTH)])
        assert frames[0].pts == 0
        assert sum(frame.samples for frame in frames) == 70_400

    def test_it_is_tagged(self, tmp_path: Path) -> None:
        path = tmp_path / "film.mp4"
        write_film(path, SETTINGS, [segment(0, 8)], None)

        with av.open(str(path)) as film:
            codec = film.streams.video[0].codec_context
            tags = codec.color_range, codec.colorspace, codec.color_primaries, codec.color_trc
            assert [int(tag) for tag in tags] == [1, 1, 1, 1]
            assert (codec.name, codec.profile, codec.pix_fmt) == ("h264", "High", "yuv420p")
            assert not film.streams.audio
            assert film.streams.video[0].average_rate == 30

    def test_segments_of_other_settings_are_refused_and_nothing_is_left(
        self, tmp_path: Path
    ) -> None:
        other = PictureSettings(width=128, height=256, fps=30)

        with pytest.raises(ValueError, match="settings"):
            write_film(tmp_path / "film.mp4", other, [segment(0, 3)], None)
        assert not list(tmp_path.iterdir())

    def test_the_digest_of_the_picture_knows_no_container(self) -> None:
        parts = [segment(0, 5)]

        assert picture_digest(parts) == picture_digest([segment(0, 5, threads=2)])
