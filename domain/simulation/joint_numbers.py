"""Numbers of the joints of a document by rule, as the loops want them."""

import numpy as np

from domain.language.joints import MotorJoint, PinJoint, RodJoint, SoftRingJoint, SpringJoint
from domain.language.models import Document
from domain.simulation.controls import Controls
from domain.simulation.exact import TAU, Floats
from domain.simulation.joint_loop import MOTOR, ROD, ROPE, SPRING
from domain.simulation.plan import Plan
from domain.simulation.world import Integers


def numbers_of(document: Document) -> tuple[Integers, Floats, Floats]:
    """Kind, stiffness (1/s²) and damping (1/s) of each rule."""
    kinds, stiffness, damping = [], [], []
    for rule in document.joints:
        soft = isinstance(rule, SpringJoint | SoftRingJoint)
        stiff = isinstance(rule, RodJoint | PinJoint)
        turns = TAU * float(rule.frequency) if isinstance(rule, SpringJoint | SoftRingJoint) else 0
        swing = float(rule.damping) if isinstance(rule, SpringJoint | SoftRingJoint) else 0.0
        still = MOTOR if isinstance(rule, MotorJoint) else ROD if stiff else ROPE
        kinds.append(SPRING if soft else still)
        stiffness.append(turns * turns)
        damping.append(2.0 * swing * turns)
    return np.array(kinds, np.int64), np.array(stiffness), np.array(damping)


def limits_of(document: Document) -> Floats:
    """The stretch that springs bear and the force that others do; 0 for any."""
    limits = [
        0.0
        if isinstance(rule, MotorJoint)
        else float(rule.breaks if isinstance(rule, SpringJoint | SoftRingJoint) else rule.strength)
        for rule in document.joints
    ]
    return np.array(limits)


def motors_of(document: Document, controls: Controls) -> tuple[Floats, Floats]:
    """Radians per second that each rule wants, and the force that it has for it."""
    turning, strength = np.zeros(len(document.joints)), np.zeros(len(document.joints))
    for at, rule in enumerate(document.joints):
        if isinstance(rule, MotorJoint) and controls.acts(at):
            turning[at] = TAU * controls.number(at, "rate", rule.rate)
            strength[at] = controls.number(at, "strength", rule.strength)
    return turning, strength


def anchors_of(plan: Plan) -> tuple[Floats, Floats]:
    """The point of each rule; the middle of the canvas for those that have none."""
    places = [plan.place(getattr(rule, "centre", "centre")) for rule in plan.document.joints]
    return np.array([place[0] for place in places]), np.array([place[1] for place in places])
