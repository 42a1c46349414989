"""The renderer's twin for tests: a tiny real film that depends on the document alone."""

import hashlib
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from adapters.rendering.stills import encode_still
from domain.ports import Progress, RenderAnswer, RenderOrder, RenderRefused

WIDTH, HEIGHT, FPS, FRAMES = 72, 128, 10, 20
REFUSED_WORD = "not a film"
"""A document with these words is refused, as an invalid one would be."""


class FakeRenderer:
    """Renders in a few milliseconds, in this process, with the answer of the real program."""

    def versions(self) -> Mapping[str, str]:
        """The twin's own."""
        return {"contract": "kinora-render@1", "renderer": "fake@1", "language": "2.0"}

    def render(self, order: RenderOrder, progress: Progress) -> RenderAnswer:
        """Write film and thumbnail; equal documents give equal bytes."""
        if REFUSED_WORD in order.document:
            raise RenderRefused(2, "the document is not valid")
        order.work_folder.mkdir(parents=True, exist_ok=True)
        seed = hashlib.sha256(order.document.encode()).digest()
        film = order.work_folder / f"{order.preset}.mp4"
        pictures = [_picture(seed, index) for index in range(FRAMES)]
        progress({"event": "progress", "stage": "frames", "done": 0, "total": FRAMES})
        _write(film, pictures)
        progress({"event": "progress", "stage": "file", "done": FRAMES, "total": FRAMES})
        thumbnail = None
        if order.thumbnail:
            thumbnail = order.work_folder / f"{order.preset}.jpg"
            thumbnail.write_bytes(encode_still(pictures[FRAMES // 2], ".jpg"))
        return RenderAnswer(
            film=film,
            thumbnail=thumbnail,
            report=self._report(order, film),
            proxy=film if order.review else None,
        )

    def _report(self, order: RenderOrder, film: Path) -> dict[str, object]:
        document = hashlib.sha256(order.document.encode()).hexdigest()
        file = hashlib.sha256(film.read_bytes()).hexdigest()
        return {
            "contract": "kinora-render@1",
            "versions": {**self.versions(), "design_system": "dusk@1"},
            "preset": order.preset,
            "seed": int(document[:8], 16),
            "ended_because": "duration",
            "width": WIDTH,
            "height": HEIGHT,
            "frames": FRAMES,
            "fps": FPS,
            "duration_s": FRAMES / FPS,
            "digests": {
                "document": document,
                "states": [document, document],
                "frame_list": document,
                "frames": [document, document],
                "picture": file,
                "sound": "",
                "file": file,
            },
            "loudness": None,
            "timings_ms": {"total": 1.0},
            "realtime": 100.0,
            "peak_rss_mb": 1.0,
        }


def _picture(seed: bytes, index: int) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    picture = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    picture[..., :3] = [level // 4 for level in seed[:3]]
    left = (seed[3] + index * 3) % (WIDTH - 12)
    picture[48:60, left : left + 12, :3] = [128 + level // 2 for level in seed[4:7]]
    return picture


def _write(path: Path, pictures: "list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]") -> None:
    with av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact"}) as output:
        stream = output.add_stream("libx264", rate=FPS, options={"preset": "ultrafast"})
        codec = stream.codec_context
        codec.width, codec.height, codec.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        codec.thread_count = 1
        for index, picture in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(picture, "bgra").reformat(format="yuv420p")
            frame.pts, frame.time_base = index, Fraction(1, FPS)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
