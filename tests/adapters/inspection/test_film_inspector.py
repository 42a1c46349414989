"""Findings about films that have one fault each."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest

from adapters.inspection.film_inspector import DecodingInspector, FakeInspector
from domain.events.animation import Finding
from domain.ports import Cancelled

W, H, FPS = 144, 256, 30
SECONDS = 4

type Picture = npt.NDArray[np.uint8]
type Wave = npt.NDArray[np.float32]


def lively(index: int) -> Picture:
    """A title in the upper fifth and a square that runs below it."""
    picture = np.full((H, W), 30, np.uint8)
    picture[34:46:2, 30:110] = 225
    left = index * 5 % (W - 30)
    picture[120:150, left : left + 24] = 200
    return picture


def tone(level: float) -> Wave:
    wave = np.sin(np.arange(SECONDS * 48_000) * 0.06).astype(np.float32) * level
    return np.stack([wave, wave])


def write(
    path: Path, picture: Callable[[int], Picture] = lively, sound: Wave | None = None
) -> Path:
    with av.open(str(path), "w") as output:
        video = output.add_stream("libx264", rate=FPS, options={"preset": "ultrafast"})
        codec = video.codec_context
        codec.width, codec.height, codec.pix_fmt = W, H, "yuv420p"
        codec.color_range, codec.colorspace = 1, 1
        codec.color_primaries, codec.color_trc = 1, 1
        audio = (
            output.add_stream("aac", rate=48_000, layout="stereo") if sound is not None else None
        )
        for index in range(SECONDS * FPS):
            data = np.full((H * 3 // 2, W), 128, np.uint8)
            data[:H] = picture(index)
            frame = av.VideoFrame.from_ndarray(data, "yuv420p")
            frame.pts, frame.time_base = index, Fraction(1, FPS)
            output.mux(video.encode(frame))
        output.mux(video.encode(None))
        if audio is not None and sound is not None:
            for start in range(0, sound.shape[1], 1024):
                part = np.ascontiguousarray(sound[:, start : start + 1024])
                samples = av.AudioFrame.from_ndarray(part, "fltp", "stereo")
                samples.sample_rate, samples.pts = 48_000, start
                output.mux(audio.encode(samples))
            output.mux(audio.encode(None))
    return path


def inspected(film: Path, document: str = "") -> dict[str, Finding]:
    inspector = DecodingInspector(width=W, height=H)
    return {each.check: each for each in inspector.inspect(film, document, lambda _: None)}


class TestAGoodFilm:
    def test_it_passes_everything(self, tmp_path: Path) -> None:
        found = inspected(write(tmp_path / "film.mp4", sound=tone(0.24)))

        assert [name for name, each in found.items() if not each.passed] == []
        assert set(found) >= {"duration", "black_frames", "loudness", "true_peak", "sync"}

    def test_findings_are_the_same_every_time(self, tmp_path: Path) -> None:
        film = write(tmp_path / "film.mp4", sound=tone(0.24))

        assert inspected(film) == inspected(film)


class TestFaults:
    def test_black_frames_are_found_with_their_place(self, tmp_path: Path) -> None:
        black = np.full((H, W), 16, np.uint8)

        found = inspected(
            write(tmp_path / "f.mp4", lambda i: black if 40 <= i < 46 else lively(i), tone(0.24))
        )["black_frames"]

        assert not found.passed
        assert found.hard
        assert found.frame == 40
        assert found.measured == 6

    def test_a_standstill_is_found(self, tmp_path: Path) -> None:
        found = inspected(write(tmp_path / "f.mp4", lambda _: lively(3), tone(0.24)))

        assert found["frozen_frames"].measured == pytest.approx(SECONDS - 3 - 1 / FPS, abs=0.05)
        assert not found["motion"].passed
        assert not found["opening_motion"].passed

    def test_faint_ink_is_found(self, tmp_path: Path) -> None:
        def faint(index: int) -> Picture:
            return (30 + (lively(index).astype(int) - 30) // 8).astype(np.uint8)

        found = inspected(write(tmp_path / "f.mp4", faint, tone(0.24)))

        assert not found["contrast"].passed
        assert not found["text_contrast"].passed

    def test_lettering_under_the_platforms_buttons_is_found(self, tmp_path: Path) -> None:
        def low(index: int) -> Picture:
            picture = lively(index)
            picture[225:245:3, 20:120] = 225
            picture[226:245:3, 20:120] = 225
            return picture

        found = inspected(write(tmp_path / "f.mp4", low, tone(0.24)))

        assert not found["safe_area"].passed
        assert not found["safe_area"].hard

    def test_a_missing_sound_track_is_found_unless_silence_was_asked_for(
        self, tmp_path: Path
    ) -> None:
        film = write(tmp_path / "f.mp4")

        assert not inspected(film)["audio_present"].passed
        assert inspected(film, "sound: {silent: true}")["audio_present"].passed

    def test_quiet_and_clipping_sound_are_found(self, tmp_path: Path) -> None:
        quiet = inspected(write(tmp_path / "q.mp4", sound=tone(0.02)))
        loud = inspected(write(tmp_path / "l.mp4", sound=tone(0.999)))

        assert not quiet["loudness"].passed
        assert not loud["true_peak"].passed
        assert loud["true_peak"].hard

    def test_sound_that_ends_early_is_out_of_step(self, tmp_path: Path) -> None:
        found = inspected(write(tmp_path / "f.mp4", sound=tone(0.24)[:, : 3 * 48_000]))

        assert not found["sync"].passed
        assert found["sync"].measured > 900

    def test_another_size_is_found(self, tmp_path: Path) -> None:
        film = write(tmp_path / "f.mp4")

        wrong = DecodingInspector().inspect(film, "", lambda _: None)

        assert not next(each for each in wrong if each.check == "resolution").passed


class TestInterruptions:
    def test_a_file_that_is_no_film_fails_with_that_alone(self, tmp_path: Path) -> None:
        (tmp_path / "f.mp4").write_bytes(b"not a film at all" * 50)

        found = inspected(tmp_path / "f.mp4")

        assert [(each.check, each.passed, each.hard) for each in found.values()] == [
            ("decodable", False, True)
        ]

    def test_a_missing_file_is_an_input_error(self, tmp_path: Path) -> None:
        with pytest.raises(OSError, match=r"f\.mp4"):
            inspected(tmp_path / "f.mp4")

    def test_it_can_be_cancelled(self, tmp_path: Path) -> None:
        film = write(tmp_path / "f.mp4")

        def cancel(_: dict[str, object]) -> None:
            raise Cancelled("stop")

        with pytest.raises(Cancelled):
            DecodingInspector(width=W, height=H).inspect(film, "", cancel)


class TestTwin:
    def test_it_passes_or_fails_as_told(self, tmp_path: Path) -> None:
        film = tmp_path / "f.mp4"
        film.write_bytes(b"x")

        findings = FakeInspector(failing=("true_peak",)).inspect(film, "doc", lambda _: None)

        assert [each.check for each in findings if not each.passed] == ["true_peak"]

    def test_thresholds_are_named(self) -> None:
        assert DecodingInspector().thresholds == "checks@1"
        assert FakeInspector().thresholds == "fake@1"
