"""What is made of a film's frames besides the film: thumbnail, contact sheet, proxy."""

import argparse
import sys
from pathlib import Path

from api.render_files import write_whole
from api.render_film import Means, Rendering, still
from api.render_plan import Plan, Wish, plan_for
from api.render_progress import ProgressLines
from api.render_source import ListSource, Source
from domain.picture.frame_file import write_frame_list
from domain.picture.frame_list import FrameList

SHEET_WIDTH = 240
"""Pixels of the shorter side of a contact sheet's pictures at scale 1."""


def wants_extras(options: argparse.Namespace) -> bool:
    """Whether anything of it was asked for."""
    wanted = (options.save_frames, options.thumbnail, options.contact_sheet, options.proxy)
    return any(each is not None for each in wanted)


def write_extras(options: argparse.Namespace, source: Source, plan: Plan, film: FrameList) -> None:
    """Write every extra that was asked for. Raises ``OSError``."""
    if options.save_frames is not None:
        write_whole(options.save_frames, write_frame_list(film, source.look))
    if options.thumbnail is not None:
        from adapters.rendering.stills import telling_frame

        index = telling_frame(film.frames)
        picture = still(source, film.frames, plan, index, options.thumbnail.suffix)
        write_whole(options.thumbnail, picture)
    if options.contact_sheet is not None:
        write_sheet(options, source, film, options.contact_sheet)
    if options.proxy is not None:
        write_proxy(options, source, film, options.proxy)


def write_sheet(
    options: argparse.Namespace, source: Source, film: FrameList, place: Path
) -> tuple[int, int]:
    """Write a contact sheet; its size in pixels. Beside a film, ``--scale`` is the film's."""
    from adapters.rendering.sheets import sheet_of
    from adapters.rendering.stills import encode_still

    factor = (options.scale or 1.0) if options.out is None else 1.0
    wish = Wish(preset="thumbnail", scale=SHEET_WIDTH / 1080 * factor)
    canvas = (film.header.width, film.header.height)
    picture = plan_for(wish, canvas, film.header.fps).picture
    sheet = sheet_of(
        film,
        source.look,
        size=(picture.width, picture.height),
        count=options.count,
        columns=options.columns,
    )
    write_whole(place, encode_still(sheet, place.suffix))
    return sheet.shape[1], sheet.shape[0]


def write_proxy(options: argparse.Namespace, source: Source, film: FrameList, place: Path) -> None:
    """Write the frames small and silent, every picture a key frame."""
    header = film.header
    plan = plan_for(Wish(preset="proxy"), (header.width, header.height), header.fps)
    frames = ListSource(film=film, look=source.look, identity=source.identity)
    progress = ProgressLines(
        fps=header.fps, total=len(film.frames), people=progress_for_people(options)
    )
    Rendering(frames, plan, Means(threads=options.threads), progress).make(place)
    progress.close()


def progress_for_people(options: argparse.Namespace) -> bool:
    """Whether progress is read by eyes."""
    return sys.stderr.isatty() and not options.json
