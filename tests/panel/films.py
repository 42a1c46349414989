"""Films for the browser: each frame carries its own number in its pixels."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from uuid import UUID, uuid4

import av
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from domain.events import animation as films
from domain.events.event import Event, NewEvent
from domain.picture.marks import Marks, SoundMark, WordMark, marks_json
from domain.streams import Request, UnitOfWork, decide
from tests.panel.conftest import Served
from tests.projections.stories import Story
from tests.projections.streams import any_payload

FPS, FRAMES = 30, 300
WIDTH, HEIGHT = 180, 320
BITS = 10
"""Rows of the picture: one block per bit of the frame's number, white for 1."""

NUMBER_SEEN = """([selector, bits]) => {
  const seen = document.querySelector(selector);
  const canvas = document.createElement('canvas');
  canvas.width = seen.videoWidth || seen.width; canvas.height = seen.videoHeight || seen.height;
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  pen.drawImage(seen, 0, 0);
  const tall = canvas.height / bits;
  const light = (x, row) => pen.getImageData(x * canvas.width, (row + .5) * tall, 1, 1).data[1];
  let number = 0;
  for (let row = 0; row < bits; row++) {
    const [bit, opposite] = [light(.25, row) > 128, light(.65, row) > 128];
    if (bit === opposite) return {number: -1, layer: seen.dataset.layer};
    number = number * 2 + (bit ? 1 : 0);
  }
  return {number, layer: seen.dataset.layer};
}"""
"""For a browser: reads the number back from the pixels of a video or canvas; -1 for none."""

type Picture = npt.NDArray[np.uint8]


def numbered(frame: int, *, tint: int = 40) -> Picture:
    """Rows of blocks from the highest bit down: the left half is the bit, the right its
    opposite, so that a picture that is no frame at all is told from 0."""
    picture = np.full((HEIGHT, WIDTH, 3), tint, np.uint8)
    tall = HEIGHT // BITS
    for place in range(BITS):
        on = bool(frame >> (BITS - 1 - place) & 1)
        rows = slice(place * tall, (place + 1) * tall)
        picture[rows, : WIDTH // 2] = 235 if on else 20
        picture[rows, WIDTH // 2 : WIDTH - 20] = 20 if on else 235
    return picture


def encode(place: Path, pictures: Iterator[Picture], *, intra: bool) -> Path:
    """H.264 in an MP4: for stepping every picture a key frame, for playing one in 250."""
    with av.open(str(place), "w", options={"movflags": "+faststart"}) as film:
        stream = film.add_stream("libx264", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.time_base = Fraction(1, FPS)
        stream.options = {"preset": "veryfast", "crf": "18", "g": "1" if intra else "250"}
        for picture in pictures:
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            film.mux(stream.encode(frame))
        film.mux(stream.encode())
    return place


class Studio:
    """Puts finished films into a Kinora that runs."""

    def __init__(self, served: Served, folder: Path) -> None:
        self._kinora = served.kinora
        self._folder = folder
        self._story = Story(5)

    def film(
        self, *, title: str = "Pierścienie", tinted_from: int = FRAMES, hard_failures: int = 0
    ) -> UUID:
        """A film of 300 numbered frames that waits for its review.

        From frame ``tinted_from`` on the strip beside the number has another colour.
        """
        story = self._story
        began = len(story.events)
        idea = story.propose(title, feasible=True)
        film = story.choose(story.open_day(began), idea)
        story.write(
            film,
            replace(any_payload(films.AnimationCompiled, story.random), film_title=title),
        )
        rendered = self._rendered(tinted_from)
        story.write(film, rendered, actor="worker:render")
        story.inspect(film, rendered.file, hard_failures=hard_failures)
        self._tell(began)
        return film

    def finish(self, film: UUID, *, title: str) -> None:
        """What the machine makes of a commissioned film, up to its review."""
        store, random = self._kinora.store, self._story.random
        rendered = self._rendered(FRAMES)
        made: tuple[Event, ...] = (
            replace(any_payload(films.AnimationCompiled, random), film_title=title),
            any_payload(films.AnimationPreviewed, random),
            rendered,
            films.AnimationInspected(
                file=rendered.file, findings=(IN_ORDER,), thresholds="1", hard_failures=0
            ),
        )

        def decision(unit: UnitOfWork) -> None:
            unit.load(film)
            unit.add(film, *made)

        decide(store, Request(id=uuid4(), actor="worker:render"), decision)

    def _rendered(self, tinted_from: int) -> films.AnimationRendered:
        artifacts = self._kinora.artifacts
        pictures = [
            numbered(each, tint=40 if each < tinted_from else 140) for each in range(FRAMES)
        ]
        master = encode(self._folder / f"master{tinted_from}.mp4", iter(pictures), intra=False)
        proxy = encode(self._folder / f"proxy{tinted_from}.mp4", iter(pictures), intra=True)
        return replace(
            any_payload(films.AnimationRendered, self._story.random),
            file=artifacts.put(master),
            proxy=artifacts.put(proxy),
            marks=artifacts.put(marks_json(MARKS)),
            thumbnail=artifacts.put(_picture_file(self._folder)),
            width=WIDTH,
            height=HEIGHT,
            fps=FPS,
            frames=FRAMES,
            duration_s=FRAMES / FPS,
        )

    def _tell(self, began: int) -> None:
        self._kinora.store.append(
            [
                NewEvent(
                    stream=each.stream,
                    version=each.version,
                    event_id=each.event_id,
                    payload=each.payload,
                    origin=each.origin,
                )
                for each in self._story.events[began:]
            ]
        )
        self._kinora.views.catch_up()


IN_ORDER = films.Finding(
    check="loudness",
    passed=True,
    hard=False,
    measured=-14.2,
    limit="-14 ± 1 LUFS",
    message="as it should be",
)

MARKS = Marks(
    version=1,
    fps=FPS,
    frames=FRAMES,
    sounds=tuple(
        SoundMark(frame=each, kind="contact", strength=600 * each) for each in (9, 47, 101)
    ),
    words=(WordMark(first=0, last=80, role="title", text="Numery"),),
)


def _picture_file(folder: Path) -> Path:
    """A thumbnail: one of the pictures as JPEG."""
    place = folder / "thumbnail.jpg"
    with av.open(str(place), "w", format="mjpeg") as film:
        stream = film.add_stream("mjpeg", rate=FPS)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuvj420p"
        film.mux(stream.encode(av.VideoFrame.from_ndarray(numbered(99), format="rgb24")))
        film.mux(stream.encode())
    return place
