"""What is heard belongs to what is seen, measured on the finished file as a player plays it."""

import io
import json
import math
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import pytest

from adapters.inspection.listening import listen
from adapters.synthesis.loudness import decibels, lufs, mean_square, true_peak
from api.render_program import main
from domain.picture.frame_file import read_frame_list
from domain.picture.frame_list import EVENT_KINDS
from tests.domain.language.documents import ROOT

ONE_KNOCK = """
dsl_version: "2.0"
meta: {title: One knock, seed: 3}
duration: 3
species:
  - {name: ball, size: 60, colour: ink, restitution: 1}
births:
  - {kind: point, species: ball, centre: {x: 190, y: 900}, speed: 200, direction: 0}
  - {kind: point, species: ball, centre: {x: 890, y: 900}, speed: 200, direction: 180}
contacts:
  - {kind: bounce, between: [ball, ball], flash: 1}
words: []
end: {settle: 0.5}
sound: {pad: false}
"""
RATE = 48_000
FPS = 30
AUDIBLE = 0.02
"""Of full scale; coding leaves noise of less than a tenth of it before a sharp onset."""
PRIMING = 1024
"""Samples that an AAC encoder puts before the first."""


@dataclass(frozen=True, kw_only=True)
class Finished:
    """One rendered film."""

    file: Path
    answer: dict[str, Any]
    knocks_s: list[float]
    """Film times of the contacts, by the frame list."""


def finished(document: Path, folder: Path, *more: str) -> Finished:
    """Render a document, small."""
    file, frames = folder / "film.mp4", folder / "film.frames"
    said = io.StringIO()
    with redirect_stdout(said):
        code = main(
            [
                *(str(document), "--out", str(file), "--save-frames", str(frames)),
                *("--scale", "0.2", "--json", *more),
            ]
        )
    assert code == 0
    film, _ = read_frame_list(frames.read_bytes())
    before, knocks = 0, []
    for number, frame in enumerate(film.frames):
        for tick, kind, *_ in frame.events.tolist():
            if EVENT_KINDS[kind] == "contact":
                part = (tick - before) / max(1, frame.tick - before)
                knocks.append((number - 1 + part) / FPS)
        before = frame.tick
    return Finished(file=file, answer=json.loads(said.getvalue()), knocks_s=knocks)


@pytest.fixture(scope="module")
def knock(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    folder = tmp_path_factory.mktemp("knock")
    (folder / "knock.yaml").write_text(ONE_KNOCK)
    return finished(folder / "knock.yaml", folder)


def heard(file: Path, *, edits: bool = True) -> npt.NDArray[np.float64]:
    """The wave (length, 2) from time 0 of the film on, placed by its time stamps."""
    options = {} if edits else {"ignore_editlist": "1"}
    with av.open(str(file), options=options) as film:
        stream = film.streams.audio[0]
        base = stream.time_base
        assert base is not None
        parts = []
        for frame in film.decode(stream):
            start = round(float((frame.pts or 0) * base) * RATE)
            parts.append((start, frame.to_ndarray().T.astype(np.float64)))
    wave = np.zeros((max(start + len(part) for start, part in parts), 2))
    for start, part in parts:
        kept = part[max(0, -start) :]
        wave[max(0, start) : max(0, start) + len(kept)] = kept
    return wave


def onset(wave: npt.NDArray[np.float64]) -> float:
    """Seconds to the first audible sample."""
    return int(np.argmax(np.abs(wave).max(axis=1) > AUDIBLE)) / RATE


def seen(file: Path) -> float:
    """Seconds to the first picture with a flash, by its time stamp."""
    with av.open(str(file)) as film:
        times, levels = [], []
        for frame in film.decode(video=0):
            times.append(float(frame.time or 0))
            levels.append(float(frame.to_ndarray(format="gray").astype(np.float64).sum()))
    steps = np.diff(levels)
    return times[int(np.argmax(steps)) + 1]


class TestOneKnock:
    def test_is_heard_within_a_frame_of_its_contact(self, knock: Finished) -> None:
        (contact, *_) = knock.knocks_s
        heard_s = onset(heard(knock.file))

        assert 0.5 < contact < 2.5
        assert abs(heard_s - contact) <= 1 / FPS

    def test_is_seen_and_heard_within_a_frame(self, knock: Finished) -> None:
        assert abs(onset(heard(knock.file)) - seen(knock.file)) <= 1 / FPS

    def test_the_file_tells_players_how_much_to_leave_out(self, knock: Finished) -> None:
        """Without the edit list, sound would come later by the encoder's priming."""
        late = onset(heard(knock.file, edits=False)) - onset(heard(knock.file))

        assert round(late * RATE) == PRIMING

    def test_sound_and_picture_end_together(self, knock: Finished) -> None:
        assert abs(len(heard(knock.file)) / RATE - knock.answer["duration_s"]) <= 1 / FPS


def loud_as_promised(film: Finished) -> None:
    """−14 LUFS within 1 LU unless the report says that peaks forbade it; never above −1 dBTP."""
    wave = heard(film.file)
    told = film.answer["loudness"]
    loudness, peak = lufs(mean_square(wave)), decibels(true_peak(wave))
    meter = listen(film.file)

    assert peak <= -1
    assert meter.peak_db <= -1
    assert told["peak_limited"] or loudness == pytest.approx(-14, abs=1)
    assert loudness == pytest.approx(told["lufs"], abs=0.5)
    assert loudness == pytest.approx(meter.lufs, abs=0.3)
    assert not math.isinf(loudness)


class TestLoudness:
    def test_of_a_single_knock(self, knock: Finished) -> None:
        loud_as_promised(knock)

    @pytest.mark.parametrize("name", ["three_hundred_knocks", "frost"])
    def test_of_films_full_of_sound(self, name: str, tmp_path: Path) -> None:
        film = finished(ROOT / "gallery" / f"{name}.yaml", tmp_path, "--frames", "0:240")

        loud_as_promised(film)
        assert not film.answer["loudness"]["peak_limited"]
