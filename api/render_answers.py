"""From arguments to one answer: a film, a still, a contact sheet."""

import argparse
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any

from api.render_beside import Beside
from api.render_cache import FilmShelf, FrameShelf, cache_in, film_key
from api.render_extras import (
    progress_for_people,
    wants_extras,
    write_extras,
    write_sheet,
)
from api.render_files import file_digest, write_whole
from api.render_film import Made, Means, Rendering, digests_of, still
from api.render_kept import KeptSource
from api.render_plan import Plan, PlanRefused, Wish, plan_for
from api.render_progress import ProgressLines, warn
from api.render_report import CONTRACT, all_versions, estimated, peak_rss_mb
from api.render_source import (
    DocumentSource,
    Source,
    SourceRefused,
    read_film_document,
    read_list,
    read_with_warnings,
)
from domain.picture.frame_list import FrameList
from domain.simulation.estimate.budget import Estimate, estimate


def answered(options: argparse.Namespace, beside: Beside | None = None) -> dict[str, object]:
    """Make what was asked for, and the report of it; previews with the painter beside, if any.

    Raises ``SourceRefused``, ``PlanRefused``, ``RateRefused``, ``LimitReached``,
    ``WorkerFailed`` or ``OSError``.
    """
    options = _settled(options)
    for place in (options.out, options.contact_sheet, options.proxy, options.thumbnail):
        if place is not None and not place.parent.is_dir():
            raise FileNotFoundError(2, "no such folder", str(place.parent))
    source, plan, costs = _opened(options)
    if options.out is None:
        answer = _sheet(options, source, plan)
    elif options.still is not None or plan.preset == "thumbnail":
        answer = _still(options, source, plan)
    else:
        for warning in costs.warnings if costs else ():
            warn(str(warning))
        answer = _film(options, source, plan, beside) | (
            {"estimate": estimated(costs)} if costs else {}
        )
    return answer | _warned(options)


def _warned(options: argparse.Namespace) -> dict[str, object]:
    """What the document says twice, or said in an earlier version in another way."""
    if options.document is None or options.from_frames is not None:
        return {}
    _, warnings = read_with_warnings(options.document)
    return {"warnings": [asdict(warning) for warning in warnings]} if warnings else {}


def _settled(options: argparse.Namespace) -> argparse.Namespace:
    """The same with what follows from other arguments filled in."""
    settled = argparse.Namespace(**vars(options))
    if settled.out is None and settled.proxy is not None:
        settled.out, settled.proxy, settled.preset = settled.proxy, None, "proxy"
    if settled.out is None and settled.contact_sheet is None:
        raise SourceRefused("say where the film goes: --out FILE")
    if settled.preset is None:
        settled.preset = "short"
    return settled


def _opened(options: argparse.Namespace) -> tuple[Source, Plan, Estimate | None]:
    """Source and plan; of a document also what it will probably cost."""
    wish = Wish(
        preset=options.preset,
        fps=options.fps,
        scale=options.scale if options.out is not None else None,
        frames=options.frames,
        hash_all=options.hash_frames == "all",
    )
    if options.from_frames is not None:
        listed = read_list(options.from_frames)
        size = (listed.header.width, listed.header.height)
        return listed, plan_for(wish, size, listed.header.fps), None
    if options.document is None:
        raise SourceRefused("give a document, or --from-frames FILE")
    document = read_film_document(options.document)
    plan = plan_for(wish, (document.canvas.width, document.canvas.height))
    kept = None if options.no_cache else cache_in(options.cache, options.cache_mb)
    costs = estimate(document)
    if kept is None:
        return DocumentSource(document, plan.picture.fps), plan, costs
    return KeptSource(document, plan.picture.fps, FrameShelf(kept)), plan, costs


def _film(
    options: argparse.Namespace, source: Source, plan: Plan, beside: Beside | None
) -> dict[str, object]:
    start = perf_counter()
    shelf = _films(options)
    key = film_key(source.identity, source.look, plan) if shelf else ""
    report = shelf.fetch(key, options.out) if shelf else None
    if report is None:
        made = _made(options, source, plan, beside)
        answer = _report(made, source, options.out)
        if shelf is not None:
            shelf.save(key, options.out, answer)
        film: FrameList | None = made.film
    else:
        answer = report | _cached(report, (perf_counter() - start) * 1000)
        film = None
    if wants_extras(options):
        if film is None:
            film = _rendering(options, source, plan).undrawn()
        write_extras(options, source, plan, film)
    return answer


def _films(options: argparse.Namespace) -> FilmShelf | None:
    if options.no_cache or options.no_film_cache:
        return None
    kept = cache_in(options.cache, options.cache_mb)
    return FilmShelf(kept) if kept else None


def _rendering(
    options: argparse.Namespace, source: Source, plan: Plan, beside: Beside | None = None
) -> Rendering:
    people = progress_for_people(options)
    progress = ProgressLines(fps=plan.picture.fps, total=source.most_frames, people=people)
    means = Means(
        threads=options.threads, workers=options.workers, work_folder=options.work_folder,
        beside=beside,
    )  # fmt: skip
    return Rendering(source, plan, means, progress)


def _made(options: argparse.Namespace, source: Source, plan: Plan, beside: Beside | None) -> Made:
    rendering = _rendering(options, source, plan, beside)
    made = rendering.make(options.out)
    rendering.progress.close()
    return made


def _cached(report: dict[str, Any], milliseconds: float) -> dict[str, object]:
    """What is told of a copied film instead of how it was made."""
    return {
        "cached": True,
        "frames_from": "cache",
        "timings_ms": {"total": round(milliseconds, 1)},
        "realtime": round(report["duration_s"] * 1000 / milliseconds, 3),
        "peak_rss_mb": peak_rss_mb(),
    }


def _report(made: Made, source: Source, out: Path) -> dict[str, object]:
    picture = made.plan.picture
    frames = sum(segment.frames for segment in made.segments)
    duration = frames / picture.fps
    total = made.timings["total"]
    return {
        "contract": CONTRACT,
        "versions": {**all_versions(), "design_system": source.look.name},
        "preset": made.plan.preset,
        "seed": source.seed,
        "ended_because": made.film.ended_because,
        "width": picture.width,
        "height": picture.height,
        "frames": frames,
        "fps": picture.fps,
        "duration_s": duration,
        "digests": digests_of(made, source.document, file_digest(out)),
        "loudness": _loudness(made),
        "cached": False,
        "frames_from": source.frames_from,
        "timings_ms": {name: round(value, 1) for name, value in sorted(made.timings.items())},
        "realtime": round(duration * 1000 / total, 3),
        "peak_rss_mb": peak_rss_mb(),
    }


def _loudness(made: Made) -> dict[str, object] | None:
    """What was measured on the sound before coding; ``None`` without any sound."""
    if made.sound is None or made.sound.loudness.lufs == float("-inf"):
        return None
    loudness = made.sound.loudness
    return {
        "lufs": round(loudness.lufs, 2),
        "true_peak_db": round(loudness.true_peak_db, 2),
        "peak_limited": loudness.peak_limited,
    }


def _still(options: argparse.Namespace, source: Source, plan: Plan) -> dict[str, object]:
    from adapters.rendering.stills import telling_frame

    frames = _rendering(options, source, plan).frames()
    index = (
        telling_frame(frames) if options.still is None else int(options.still * source.header.fps)
    )
    if not 0 <= index < len(frames):
        raise PlanRefused(f"the film has no picture at {options.still} s: it ends before")
    write_whole(options.out, still(source, frames, plan, index, options.out.suffix))
    size = (plan.picture.width, plan.picture.height)
    return {**_picture(source, options.out, "thumbnail", size), "still_frame": index}


def _sheet(options: argparse.Namespace, source: Source, plan: Plan) -> dict[str, object]:
    film = _rendering(options, source, plan).undrawn()
    size = write_sheet(options, source, film, options.contact_sheet)
    return {
        **_picture(source, options.contact_sheet, "contact_sheet", size),
        "pictures": min(options.count, len(film.frames)),
    }


def _picture(source: Source, place: Path, preset: str, size: tuple[int, int]) -> dict[str, object]:
    return {
        "contract": CONTRACT,
        "versions": {**all_versions(), "design_system": source.look.name},
        "preset": preset,
        "seed": source.seed,
        "width": size[0],
        "height": size[1],
        "digests": {"document": source.document, "file": file_digest(place)},
        "frames_from": source.frames_from,
        "peak_rss_mb": peak_rss_mb(),
    }
