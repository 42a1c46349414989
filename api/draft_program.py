"""``python -m api.draft_program``: a brief as JSON on stdin, a draft as JSON on stdout.

Exit codes: 0 done, 2 when no document could be made of the brief (stderr says why).
"""

import sys

import msgspec

from api.composing import rehearsed
from domain.ports import Brief, DraftRefused


def main() -> int:
    """Compose with rehearsals and answer."""
    try:
        draft = rehearsed(msgspec.json.decode(sys.stdin.buffer.read(), type=Brief))
    except (DraftRefused, msgspec.DecodeError) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    sys.stdout.buffer.write(msgspec.json.encode(draft))
    return 0


if __name__ == "__main__":
    sys.exit(main())
