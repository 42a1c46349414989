"""``kinora-render``: one document in, one film out. Needs no database and no network.

The contract is ``docs/renderer-contract.md``. Nothing heavy is imported before arguments
are understood, so ``--help`` answers at once.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from typing import cast

from api.render_arguments import parser
from api.render_beside import Beside, WorkerFailed
from api.render_guard import PARENT_VARIABLE, Interrupted, die_with_parent, interruptible
from api.render_start import look_seldom_for_cycles
from api.render_warm import NoneWarm, rendered_warm

DONE, INVALID, LIMIT, IO, CANCELLED = 0, 2, 3, 4, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the return value is its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(given)
    parent = os.environ.get(PARENT_VARIABLE)
    interruptible()
    look_seldom_for_cycles()
    if parent:
        die_with_parent(int(parent))
    beside = Beside()
    try:
        if options.warm and _previews(options) and not options.watch:
            with suppress(NoneWarm):
                return rendered_warm(options, given)
        return perform(given, beside)
    except Interrupted:
        return _fail(options, CANCELLED, "cancelled", "cancelled", ())
    finally:
        beside.close()


def perform(arguments: Sequence[str], beside: Beside) -> int:
    """Do what arguments say in this process, with a painter beside it where that is of use."""
    options = parser().parse_args(arguments)
    interruptible()
    try:
        if options.watch:
            from api.render_watch import watch

            return watch(options, once=partial(_run, beside=beside))
        return _run(options, beside)
    except Interrupted:
        return _fail(options, CANCELLED, "cancelled", "cancelled", ())
    except BrokenPipeError:
        return IO


def _run(options: argparse.Namespace, beside: Beside) -> int:
    if _previews(options) and (os.cpu_count() or 1) > 1:
        beside.start()  # first of all, so that both import at the same time
    try:
        return _concluded(options, beside)
    finally:
        beside.break_off()


def _previews(options: argparse.Namespace) -> bool:
    """Whether a document's preview is to be made, in which every tenth of a second counts."""
    return (
        options.preset == "preview"
        and options.out is not None
        and options.still is None
        and options.document is not None
        and not (options.explain or options.schema or options.versions)
        and options.workers == 1
    )


def _concluded(options: argparse.Namespace, beside: Beside) -> int:
    from api.render_plan import LimitReached, PlanRefused
    from api.render_source import SourceRefused
    from domain.picture.film import RateRefused

    try:
        answer = _answer(options, beside)
    except SourceRefused as refusal:
        problems = [asdict(problem) for problem in refusal.problems]
        return _fail(options, INVALID, "invalid", str(refusal), problems)
    except (PlanRefused, RateRefused) as refusal:
        return _fail(options, INVALID, "invalid", str(refusal), ())
    except LimitReached as refusal:
        return _fail(options, LIMIT, "limit", str(refusal), ())
    except WorkerFailed as failure:
        return _fail(options, IO, "input_output", str(failure), ())
    except BrokenPipeError:
        raise
    except OSError as failure:
        return _fail(options, IO, "input_output", _io_words(failure), ())
    _say(options, answer)
    return DONE


def _answer(options: argparse.Namespace, beside: Beside) -> dict[str, object]:
    if options.versions:
        from api.render_report import CONTRACT, all_versions

        return {"contract": CONTRACT, "versions": all_versions()}
    if options.schema:
        return _schema(options.schema)
    if options.explain:
        return _explained(options)
    from api.render_answers import answered

    return answered(options, beside)


def _schema(which: str) -> dict[str, object]:
    from domain.language.model_schema import model_schema
    from domain.language.schema import schema

    return model_schema() if which == "model" else schema()


def _explained(options: argparse.Namespace) -> dict[str, object]:
    from api.render_explain import explained
    from api.render_report import CONTRACT
    from api.render_source import SourceRefused, read_film_document

    if options.document is None:
        raise SourceRefused("give a document to explain")
    return {"contract": CONTRACT, "explained": explained(read_film_document(options.document))}


def _say(options: argparse.Namespace, answer: dict[str, object]) -> None:
    if not options.json:
        for each in cast("list[dict[str, str]]", answer.get("warnings", [])):
            sys.stderr.write(
                f"kinora-render: {each['kind'].replace('_', ' ')}: {each['path']} · "
                f"{each['said']} · {each['became']}\n"
            )
    if options.json or options.versions or options.schema:
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    elif options.explain:
        told = cast("dict[str, object]", answer["explained"])
        sys.stdout.write(f"{told['text']}\n")
    elif "frames" in answer:
        how = "copied from the cache" if answer["cached"] else f"{answer['realtime']} × real time"
        sys.stdout.write(
            f"{options.out or options.proxy}: {answer['duration_s']:.2f} s, {answer['width']} × "
            f"{answer['height']} at {answer['fps']} frames per second, "
            f"{how}, ended by {answer['ended_because']}\n"
        )
    elif "still_frame" in answer:
        sys.stdout.write(f"{options.out}: frame {answer['still_frame']}\n")
    else:
        sys.stdout.write(f"{options.contact_sheet}: {answer['pictures']} pictures\n")
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
