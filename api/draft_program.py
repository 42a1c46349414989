"""``python -m api.draft_program``: an order as JSON on stdin, its outcome as JSON on stdout.

Without a document the order is to compose, and the outcome a draft; with one it is to rehearse
it. Progress comes as JSON lines on stderr. Exit codes: 0 done, 2 when no document could be
made of the brief (the last line of stderr says why). Beyond its limit the system ends it.
"""

import resource
import sys
from math import ceil

import msgspec

from api.composing import rehearsed, rehearsed_text
from domain.ports import Brief, DraftRefused


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What to do."""

    brief: Brief
    document: str = ""
    limit_s: float
    """Seconds of a processor that it may take, rounded up."""


def main() -> int:
    """Do what the order says, and answer."""
    try:
        order = msgspec.json.decode(sys.stdin.buffer.read(), type=Order)
        # A hard limit above the soft one: at a hard limit Linux kills without saying why.
        limit = ceil(order.limit_s)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        outcome: object
        if order.document:
            outcome = rehearsed_text(order.document, order.brief, _tell)
        else:
            outcome = rehearsed(order.brief, _tell)
    except (DraftRefused, msgspec.DecodeError) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    sys.stdout.buffer.write(msgspec.json.encode(outcome))
    return 0


def _tell(progress: dict[str, object]) -> None:
    sys.stderr.write(msgspec.json.encode(progress).decode() + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
