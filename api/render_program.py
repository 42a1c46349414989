"""``kinora-render``: one document in, one film out. Needs no database and no network.

The contract is ``docs/renderer-contract.md``. Nothing heavy is imported before arguments
are understood, so ``--help`` answers at once.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

from api.render_arguments import parser
from api.render_guard import PARENT_VARIABLE, Interrupted, die_with_parent, interruptible

if TYPE_CHECKING:
    from api.render_film import Made
    from api.render_plan import Plan
    from api.render_source import Source

DONE, INVALID, LIMIT, IO, CANCELLED = 0, 2, 3, 4, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the return value is its exit code."""
    options = parser().parse_args(arguments)
    parent = os.environ.get(PARENT_VARIABLE)
    interruptible()
    if parent:
        die_with_parent(int(parent))
    try:
        return _run(options)
    except Interrupted:
        return _fail(options, CANCELLED, "cancelled", "cancelled", ())
    except BrokenPipeError:
        return IO
    except OSError as failure:
        return _fail(options, IO, "input_output", _io_words(failure), ())


def _run(options: argparse.Namespace) -> int:
    from api.render_plan import LimitReached, PlanRefused
    from api.render_segments import WorkerFailed
    from api.render_source import SourceRefused
    from domain.picture.film import RateRefused

    try:
        answer = _answer(options)
    except SourceRefused as refusal:
        problems = [asdict(problem) for problem in refusal.problems]
        return _fail(options, INVALID, "invalid", str(refusal), problems)
    except (PlanRefused, RateRefused) as refusal:
        return _fail(options, INVALID, "invalid", str(refusal), ())
    except LimitReached as refusal:
        return _fail(options, LIMIT, "limit", str(refusal), ())
    except WorkerFailed as failure:
        return _fail(options, IO, "input_output", str(failure), ())
    _say(options, answer)
    return DONE


def _answer(options: argparse.Namespace) -> dict[str, object]:
    if options.versions:
        from api.render_report import CONTRACT, all_versions

        return {"contract": CONTRACT, "versions": all_versions()}
    if options.explain:
        return _explained(options)
    source, plan = _opened(options)
    if options.still is not None or plan.preset == "thumbnail":
        return _still(options, source, plan)
    return _film(options, source, plan)


def _explained(options: argparse.Namespace) -> dict[str, object]:
    from api.render_explain import explained
    from api.render_report import CONTRACT
    from api.render_source import SourceRefused, read_film_document

    if options.document is None:
        raise SourceRefused("give a document to explain")
    return {"contract": CONTRACT, "explained": explained(read_film_document(options.document))}


def _opened(options: argparse.Namespace) -> "tuple[Source, Plan]":
    from api.render_plan import Wish, plan_for
    from api.render_source import DocumentSource, SourceRefused, read_film_document, read_list

    wish = Wish(
        preset=options.preset,
        fps=options.fps,
        scale=options.scale,
        frames=options.frames,
        hash_all=options.hash_frames == "all",
    )
    if options.out is None:
        raise SourceRefused("say where the film goes: --out FILE")
    if not options.out.parent.is_dir():
        raise FileNotFoundError(2, "no such folder", str(options.out.parent))
    if options.from_frames is not None:
        listed = read_list(options.from_frames)
        size = (listed.header.width, listed.header.height)
        return listed, plan_for(wish, size, listed.header.fps)
    if options.document is None:
        raise SourceRefused("give a document, or --from-frames FILE")
    document = read_film_document(options.document)
    plan = plan_for(wish, (document.canvas.width, document.canvas.height))
    return DocumentSource(document, plan.picture.fps), plan


def _film(options: argparse.Namespace, source: "Source", plan: "Plan") -> dict[str, object]:
    from adapters.rendering.stills import telling_frame
    from api.render_files import write_whole
    from api.render_film import Means, Rendering, still
    from api.render_progress import ProgressLines
    from domain.picture.frame_file import write_frame_list

    people = sys.stderr.isatty() and not options.json
    progress = ProgressLines(fps=plan.picture.fps, total=source.most_frames, people=people)
    means = Means(threads=options.threads, workers=options.workers, work_folder=options.work_folder)
    made = Rendering(source, plan, means, progress).make(options.out)
    if options.save_frames is not None:
        write_whole(options.save_frames, write_frame_list(made.film, source.look))
    if options.thumbnail is not None:
        index = telling_frame(made.film.frames)
        picture = still(source, made.film.frames, plan, index, options.thumbnail.suffix)
        write_whole(options.thumbnail, picture)
    progress.close()
    return _report(made, source, options.out)


def _report(made: "Made", source: "Source", out: Path) -> dict[str, object]:
    from api.render_files import file_digest
    from api.render_film import digests_of
    from api.render_report import CONTRACT, all_versions, peak_rss_mb

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
        "timings_ms": {name: round(value, 1) for name, value in sorted(made.timings.items())},
        "realtime": round(duration * 1000 / total, 3),
        "peak_rss_mb": peak_rss_mb(),
    }


def _loudness(made: "Made") -> dict[str, object] | None:
    """What was measured on the sound before coding; ``None`` without any sound."""
    if made.sound is None or made.sound.loudness.lufs == float("-inf"):
        return None
    loudness = made.sound.loudness
    return {
        "lufs": round(loudness.lufs, 2),
        "true_peak_db": round(loudness.true_peak_db, 2),
        "peak_limited": loudness.peak_limited,
    }


def _still(options: argparse.Namespace, source: "Source", plan: "Plan") -> dict[str, object]:
    from adapters.rendering.stills import telling_frame
    from api.render_files import file_digest, write_whole
    from api.render_film import Means, Rendering, still
    from api.render_plan import PlanRefused
    from api.render_progress import ProgressLines
    from api.render_report import CONTRACT, all_versions, peak_rss_mb

    progress = ProgressLines(fps=plan.picture.fps, total=source.most_frames, people=False)
    frames = Rendering(source, plan, Means(), progress).frames()
    index = (
        telling_frame(frames) if options.still is None else int(options.still * source.header.fps)
    )
    if not 0 <= index < len(frames):
        raise PlanRefused(f"the film has no picture at {options.still} s: it ends before")
    write_whole(options.out, still(source, frames, plan, index, options.out.suffix))
    return {
        "contract": CONTRACT,
        "versions": {**all_versions(), "design_system": source.look.name},
        "preset": "thumbnail",
        "seed": source.seed,
        "still_frame": index,
        "width": plan.picture.width,
        "height": plan.picture.height,
        "digests": {"document": source.document, "file": file_digest(options.out)},
        "peak_rss_mb": peak_rss_mb(),
    }


def _say(options: argparse.Namespace, answer: dict[str, object]) -> None:
    if options.json or options.versions:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    elif options.explain:
        told = cast("dict[str, object]", answer["explained"])
        sys.stdout.write(f"{told['text']}\n")
    elif "frames" in answer:
        sys.stdout.write(
            f"{options.out}: {answer['duration_s']:.2f} s, {answer['width']} × "
            f"{answer['height']} at {answer['fps']} frames per second, "
            f"{answer['realtime']} × real time, ended by {answer['ended_because']}\n"
        )
    else:
        sys.stdout.write(f"{options.out}: frame {answer['still_frame']}\n")
    sys.stdout.flush()


def _fail(
    options: argparse.Namespace, code: int, kind: str, message: str, problems: Sequence[object]
) -> int:
    from api.render_report import failure

    if options.json:
        sys.stdout.write(json.dumps(failure(kind, message, problems), ensure_ascii=False) + "\n")
        sys.stdout.flush()
        return code
    sys.stderr.write(f"kinora-render: {message}\n")
    for problem in problems:
        sys.stderr.write(f"  {_line(problem)}\n")
    return code


def _line(problem: object) -> str:
    from domain.language.problems import Problem

    return str(Problem(**problem)) if isinstance(problem, dict) else str(problem)


def _io_words(failure: OSError) -> str:
    name = f"{failure.filename}: " if failure.filename else ""
    return f"{name}{failure.strerror or failure}"


if __name__ == "__main__":
    sys.exit(main())
