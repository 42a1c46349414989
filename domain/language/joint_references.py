"""What must be true of joints beyond their own keys: selectors, and rings for soft rings."""

from collections.abc import Iterator

from domain.language.births import RingBirth
from domain.language.figures import OutlineBirth
from domain.language.joints import MotorJoint, PinJoint, SoftRingJoint
from domain.language.models import Document
from domain.language.problems import Found, Path, Problem, path_text


def joint_selectors(document: Document) -> Iterator[tuple[Path, str]]:
    """Places where a joint names bodies."""
    for at, joint in enumerate(document.joints):
        if isinstance(joint, PinJoint | MotorJoint | SoftRingJoint):
            yield ("joints", at, "on"), joint.on
            if not isinstance(joint, SoftRingJoint):
                yield ("joints", at, "to"), joint.to
        else:
            for side in (0, 1):
                yield ("joints", at, "between", side), joint.between[side]


def ringless(document: Document) -> Found:
    """Soft rings that no birth can ever make."""
    born = {
        birth.species for birth in document.births if isinstance(birth, RingBirth | OutlineBirth)
    }
    found: Found = []
    for at, joint in enumerate(document.joints):
        if not isinstance(joint, SoftRingJoint):
            continue
        chosen = {
            kind.name
            for kind in document.species
            if joint.on in {"all", kind.name, *(f"tag:{tag}" for tag in kind.tags)}
        }
        if not chosen & born:
            path: Path = ("joints", at, "on")
            hint = "bear them with a birth of kind ring or outline"
            problem = Problem(
                path=path_text(path), expected="bodies born as a ring or an outline",
                got=f'"{joint.on}"', hint=hint,
            )  # fmt: skip
            found.append((path, problem))
    return found
