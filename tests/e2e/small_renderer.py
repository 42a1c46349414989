"""``kinora-render``, but small and coarse: what fault tests render with, on the real contract."""

import sys

from api.render_program import main

SMALL = ("--fps", "24")
BEGINNING = ("--frames", "0:84")
"""Two seconds: a worker that is killed loses little, and ten films take a minute or two."""


if __name__ == "__main__":
    if "--versions" not in sys.argv:
        sys.argv[1:] = [*sys.argv[1:], *SMALL, *BEGINNING]
    sys.exit(main())
