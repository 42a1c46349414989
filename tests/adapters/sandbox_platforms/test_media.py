"""What the platforms read from a film: its duration and size, or that it cannot be read."""

import io
import struct

import av
import pytest

from adapters.sandbox_platforms.media import UNREADABLE, read_media
from tests.adapters.sandbox_platforms.boxes import box, film_of, header, track


class TestAFilm:
    @pytest.mark.parametrize("version", [0, 1])
    @pytest.mark.parametrize("long", [False, True])
    def test_tells_its_duration_and_size(self, version: int, long: bool) -> None:
        movie = header(600, 750, version=version) + track(1080, 1920, version=version)
        film = box(b"ftyp", b"isom") + box(b"moov", movie, long=long) + box(b"mdat", bytes(9))

        seen = read_media(io.BytesIO(film))

        assert seen == {"duration_s": 1.25, "width": 1080, "height": 1920}

    def test_of_a_real_encoder_is_read(self) -> None:
        film = io.BytesIO()
        with av.open(film, "w", format="mp4") as made:
            stream = made.add_stream("mpeg4", rate=25)
            stream.width, stream.height, stream.pix_fmt = 90, 160, "yuv420p"
            for _ in range(25):
                made.mux(stream.encode(av.VideoFrame(90, 160, "yuv420p")))
            made.mux(stream.encode())

        seen = read_media(film)

        assert seen == {"duration_s": 1.0, "width": 90, "height": 160}

    def test_made_by_hand_has_the_length_and_the_bytes_wanted(self) -> None:
        made, other = film_of(20, 5000), film_of(20, 5000, seed=1)

        assert read_media(io.BytesIO(made)) == {"duration_s": 20.0, "width": 1080, "height": 1920}
        assert len(made) == 5000
        assert made != other

    def test_with_sound_has_the_size_of_its_picture(self) -> None:
        film = box(b"moov", header(1000, 2000) + track(0, 0) + track(720, 1280))

        assert read_media(io.BytesIO(film))["height"] == 1280

    @pytest.mark.parametrize(
        "film",
        [
            b"",
            b"no film",
            bytes(1000),
            box(b"moov", b""),
            box(b"moov", box(b"mvhd", b"short")),
            box(b"moov", header(0, 5)),
            struct.pack(">I4s", 900, b"moov") + b"cut off",
        ],
    )
    def test_that_is_none_is_taken_for_thirty_seconds(self, film: bytes) -> None:
        assert read_media(io.BytesIO(film)) == UNREADABLE
