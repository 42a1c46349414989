"""Joints as a renderer sees them: straight pieces between bodies, and the skins of soft bodies."""

import numpy as np

from domain.language.design_system import DesignSystem
from domain.language.joints import Joint, MotorJoint, SoftRingJoint
from domain.language.models import Document
from domain.picture.frame_list import BODY_COLUMNS, SUBUNIT, TURN, Style, Table
from domain.picture.frame_rows import flashes
from domain.simulation.exact import Floats
from domain.simulation.happenings import fixed
from domain.simulation.joints import Joints
from domain.simulation.world import DT, Bodies, Flags, Integers

FIRST_ID = -1_000_000
"""Joints have ids from here downwards."""

SKIN_GLOW = 90
"""Strength of the light around soft bodies."""


def link_styles(document: Document, system: DesignSystem) -> list[Style]:
    """One style for each entry of joints."""
    reach = fixed((system.light["glow_reach"] - 1.0) * 20.0)
    return [
        Style(shape="skin", glow_radius=reach, layer=-1)
        if isinstance(rule, SoftRingJoint)
        else Style(shape="segment", stroke_width=fixed(getattr(rule, "width", 0.0)), layer=-1)
        for rule in document.joints
    ]


def link_colours(document: Document) -> list[tuple[str, ...]]:
    """The colours that each entry of joints deals out."""
    colours = [getattr(rule, "colour", "muted") for rule in document.joints]
    return [(one,) if isinstance(one, str) else tuple(one) for one in colours]


def links(
    joints: Joints,
    bodies: Bodies,
    colours: list[list[int]],
    style: int,
    part: float,
    film_tick: int,
) -> Table:
    """Rows of all joints that are seen, ``part`` of a tick ahead.

    ``colours`` are indices by entry; ``style`` is the index of the first entry's style. The
    corners of a skin are rows of one ``angle``, one after another.
    """
    first, second = joints.rows(bodies)
    table = np.zeros((len(first), len(BODY_COLUMNS)), np.int32)
    if not len(first):
        return table
    left, top = _ahead(joints, bodies, part)
    skin, ring = _skins(joints)
    half = np.array([fixed(getattr(rule, "width", 0.0) * 0.5) for rule in _rules(joints)])
    radius = np.floor(bodies.size[first] * SUBUNIT + 0.5).astype(np.int64)
    columns = {
        "id": FIRST_ID - joints.number,
        "style": style + joints.rule,
        "colour": _colours(joints, colours),
        "x": left[first],
        "y": top[first],
        "size": np.where(skin, radius, half[joints.rule]),
        "angle": ring,
        "dx": np.where(skin, 0, left[second] - left[first]),
        "dy": np.where(skin, 0, top[second] - top[first]),
        "opacity": np.full(len(first), 255),
        "glow": np.where(skin, SKIN_GLOW, 0),
        "flash": np.where(skin, flashes(bodies, film_tick)[first], 0),
    }
    for name, values in columns.items():
        table[:, BODY_COLUMNS.index(name)] = values
    drawn = np.array(
        [not isinstance(rule, MotorJoint) and rule.drawn for rule in _rules(joints)], np.bool_
    )
    soft = np.array([isinstance(rule, SoftRingJoint) for rule in _rules(joints)], np.bool_)
    seen: Table = table[drawn[joints.rule] & (skin | ~soft[joints.rule])]
    return seen


def _rules(joints: Joints) -> tuple[Joint, ...]:
    return joints.plan.document.joints


def _colours(joints: Joints, colours: list[list[int]]) -> Integers:
    """The first colour of each entry; soft bodies are dealt theirs by their numbers."""
    found = np.array([deal[0] for deal in colours])[joints.rule]
    for one in joints.rings:
        begin = int(np.searchsorted(joints.number, one.number))
        deal = colours[one.rule]
        found[begin : begin + len(one.members)] = deal[one.serial % len(deal)]
    return found


def _ahead(joints: Joints, bodies: Bodies, part: float) -> tuple[Integers, Integers]:
    """Places of bodies and points, in 1/256 unit."""
    x, y = joints.places(bodies)
    ahead = np.zeros(len(x))
    ahead[: len(bodies)] = np.where(bodies.lightness > 0, DT * part, 0.0)
    rest = np.zeros(len(x) - len(bodies))
    speeds: list[Floats] = [np.concatenate((column, rest)) for column in (bodies.vx, bodies.vy)]
    places = [axis + speed * ahead for axis, speed in zip((x, y), speeds, strict=True)]
    left, top = (np.floor(axis * SUBUNIT + 0.5).astype(np.int64) for axis in places)
    return left, top


def _skins(joints: Joints) -> tuple[Flags, Integers]:
    """Of each joint whether it is part of a whole skin, and the number of that."""
    part, ring = np.zeros(len(joints), np.bool_), np.zeros(len(joints), np.int64)
    for one in joints.rings:
        begin = int(np.searchsorted(joints.number, one.number))
        part[begin : begin + len(one.members)] = True
        ring[begin : begin + len(one.members)] = one.serial % TURN
    return part, ring
