"""The answer of the render program: one object, as ``docs/renderer-contract.md`` words it."""

import resource
import sys
from collections.abc import Mapping, Sequence
from functools import cache

CONTRACT = "kinora-render@1"


@cache
def all_versions() -> dict[str, str]:
    """Versions that shape a film's bytes, by name."""
    import av

    from adapters.rendering.versions import versions
    from adapters.synthesis.synthesiser import VERSION
    from domain.language.models import LANGUAGE_VERSION

    return {
        "contract": CONTRACT,
        **versions(),
        "synthesis": VERSION,
        "pyav": av.__version__,
        "language": LANGUAGE_VERSION,
    }


def peak_rss_mb() -> float:
    """Most memory that this process, or the largest of its children, held at once."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return round(max(own, child) / unit, 1)


def failure(kind: str, message: str, problems: Sequence[object] = ()) -> Mapping[str, object]:
    """The answer when nothing was made."""
    return {
        "contract": CONTRACT,
        "error": {"kind": kind, "message": message, "problems": list(problems)},
    }
