"""Scores as sound."""

import hashlib
import math

import av
import numpy as np
import pytest

from adapters.synthesis.loudness import decibels, lufs, mean_square, true_peak
from adapters.synthesis.mastering import CEILING, limit
from adapters.synthesis.sine import RATE, Wave, hertz, increment, table, tone
from adapters.synthesis.synthesiser import Sound, synthesise
from adapters.synthesis.voices import play
from domain.sound.score import Note, PadPoint, Score
from domain.sound.settings import VOICES


def note(start: int, *, voice: str = "pluck", pitch: int = 6900, pan: int = 0) -> Note:
    return Note(start=start, length=24_000, pitch=pitch, loudness=90, pan=pan, voice=voice)


def score(*notes: Note, seconds: int = 4, silence_from: int | None = None) -> Score:
    return Score(
        length=seconds * RATE,
        notes=notes,
        pad=(PadPoint(at=0, loudness=50, brightness=60),),
        pad_chord=(4500, 5200),
        silence_from=silence_from,
    )


def measured(sound: Sound) -> tuple[float, float]:
    """LUFS and true peak by FFmpeg's meter."""
    graph = av.filter.Graph()
    source = graph.add(
        "abuffer", "sample_rate=48000:sample_fmt=s16:channel_layout=stereo:time_base=1/48000"
    )
    meter, sink = graph.add("ebur128", "peak=true:metadata=1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    found: dict[str, str] = {}
    for start in range(0, len(sound.samples), 4800):
        part = np.ascontiguousarray(sound.samples[start : start + 4800]).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(part, format="s16", layout="stereo")
        frame.sample_rate, frame.pts = 48_000, start
        source.push(frame)
        while True:
            try:
                found = {str(k): str(v) for k, v in sink.pull().metadata.items()} or found
            except (av.BlockingIOError, av.EOFError):
                break
    return float(found["lavfi.r128.I"]), decibels(float(found["lavfi.r128.true_peak"]))


class TestSine:
    def test_it_is_a_sine(self) -> None:
        turns = np.arange(len(table())) * (2 * math.pi / 4096)

        assert np.abs(table() - np.sin(turns)).max() < 1e-9

    def test_pitches_are_tempered(self) -> None:
        assert hertz(6900) == 440.0
        assert hertz(6000) == pytest.approx(261.6256, abs=1e-3)
        assert hertz(6950) == pytest.approx(440 * 2 ** (0.5 / 12), rel=5e-4)

    def test_its_bytes_never_change(self) -> None:
        """The sum over table and tone, on every machine."""
        wave = tone(increment(440.0), 9600) * 1e6
        digest = hashlib.sha256(np.floor(wave).astype(np.int64).tobytes()).hexdigest()

        assert digest.startswith("646e1dc6b83dc12e")


class TestVoices:
    @pytest.mark.parametrize("voice", VOICES)
    def test_each_voice_sounds_and_ends_in_silence(self, voice: str) -> None:
        wave = play(voice, 6000, 24_000)

        assert 0.2 < np.abs(wave).max() < 1.6
        assert abs(wave[-1]) < 0.01
        assert abs(wave[0]) < 0.01


class TestLoudness:
    def test_a_full_scale_tone_of_997_hertz_is_minus_three(self) -> None:
        """ITU-R BS.1770, end of annex 1: 0 dBFS on one channel reads −3.01."""
        wave = np.zeros((4 * RATE, 2))
        wave[:, 0] = tone(increment(997.0), 4 * RATE)

        assert lufs(mean_square(wave)) == pytest.approx(-3.01, abs=0.02)

    def test_silence_has_none(self) -> None:
        assert mean_square(np.zeros((RATE, 2))) == 0.0
        assert lufs(0.0) == -math.inf

    def test_true_peak_sees_between_samples(self) -> None:
        """A quarter-rate tone whose samples miss its crests by 3 dB."""
        phase = np.arange(RATE) * (math.pi / 2) + math.pi / 4
        wave = np.repeat(np.sin(phase)[:, None], 2, axis=1)

        assert np.abs(wave).max() == pytest.approx(0.7071, abs=1e-3)
        assert decibels(true_peak(wave)) == pytest.approx(0.0, abs=0.5)

    def test_it_agrees_with_ebur128(self) -> None:
        sound = synthesise(score(*(note(start) for start in range(0, 3 * RATE, 9000))))

        loud, peak = measured(sound)

        assert loud == pytest.approx(sound.loudness.lufs, abs=0.1)
        assert peak == pytest.approx(sound.loudness.true_peak_db, abs=0.4)


class TestSynthesiser:
    def test_it_reaches_its_loudness_below_the_peak(self) -> None:
        sound = synthesise(score(*(note(start) for start in range(0, 3 * RATE, 6000))))

        loud, peak = measured(sound)

        assert loud == pytest.approx(-14.0, abs=1.0)
        assert peak <= -1.0
        assert not sound.loudness.peak_limited

    def test_equal_scores_give_equal_samples(self) -> None:
        one = score(note(1000), note(2000, voice="bell"), note(3000, voice="sub"))

        first, again = synthesise(one), synthesise(one)

        assert np.array_equal(first.samples, again.samples)

    def test_a_note_starts_at_its_sample(self) -> None:
        """The loudest rise is where the note was put, to the millisecond."""
        lone = Score(length=2 * RATE, notes=(note(30_000, voice="tick"),))

        samples = synthesise(lone).samples.astype(int)

        first = int(np.argmax(np.abs(samples).max(axis=1) > 200))
        assert 30_000 <= first <= 30_048

    def test_pan_is_heard(self) -> None:
        left = synthesise(Score(length=RATE, notes=(note(100, pan=-100),))).samples.astype(float)

        assert np.abs(left[:, 0]).mean() > 2 * np.abs(left[:, 1]).mean()

    def test_the_pad_is_still_before_the_end(self) -> None:
        silent = synthesise(score(seconds=4, silence_from=2 * RATE)).samples.astype(int)

        assert np.abs(silent[: 2 * RATE]).max() > 1000
        assert np.abs(silent[int(2.8 * RATE) :]).max() < 60

    def test_no_note_and_no_pad_is_silence(self) -> None:
        sound = synthesise(Score(length=RATE, notes=()))

        assert not sound.samples.any()
        assert sound.loudness.lufs == -math.inf


def test_the_limiter_keeps_its_ceiling() -> None:
    loud: Wave = np.repeat(tone(increment(200.0), RATE)[:, None] * 3, 2, axis=1)

    limit(loud)

    assert np.abs(loud).max() <= CEILING
