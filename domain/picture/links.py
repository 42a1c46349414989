"""Joints as a renderer sees them: straight pieces between the bodies that they join."""

import numpy as np

from domain.language.models import Document
from domain.picture.frame_list import BODY_COLUMNS, SUBUNIT, Style, Table
from domain.simulation.happenings import fixed
from domain.simulation.joints import Joints
from domain.simulation.world import DT, Bodies

FIRST_ID = -1_000_000
"""Joints have ids from here downwards."""


def link_styles(document: Document) -> list[Style]:
    """One style for each entry of joints."""
    return [
        Style(shape="segment", stroke_width=fixed(rule.width), layer=-1) for rule in document.joints
    ]


def links(joints: Joints, bodies: Bodies, colours: list[int], style: int, part: float) -> Table:
    """Rows of all joints that are seen, ``part`` of a tick ahead.

    ``colours`` are indices by entry; ``style`` is the index of the first entry's style.
    """
    first, second = joints.rows(bodies)
    table = np.zeros((len(first), len(BODY_COLUMNS)), np.int32)
    if not len(first):
        return table
    rules = joints.plan.document.joints
    ahead = np.where(bodies.lightness > 0, DT * part, 0.0)
    x, y = bodies.x + bodies.vx * ahead, bodies.y + bodies.vy * ahead
    left, top = (np.floor(axis * SUBUNIT + 0.5).astype(np.int64) for axis in (x, y))
    half = np.array([fixed(rule.width * 0.5) for rule in rules])
    columns = {
        "id": FIRST_ID - joints.number,
        "style": style + joints.rule,
        "colour": np.array(colours)[joints.rule],
        "x": left[first],
        "y": top[first],
        "size": half[joints.rule],
        "dx": left[second] - left[first],
        "dy": top[second] - top[first],
        "opacity": np.full(len(first), 255),
    }
    for name, values in columns.items():
        table[:, BODY_COLUMNS.index(name)] = values
    drawn = np.array([rule.drawn for rule in rules])
    seen: Table = table[drawn[joints.rule]]
    return seen
