"""``kinora-render`` with segments of 20 frames instead of 240, so that two seconds of film have
three of them: work to share among processes, and something to go on from after a kill.

Worker processes import this file too, before they begin.
"""

import sys

from adapters.encoding import settings
from api import render_film, render_segments
from api.render_program import main

FRAMES = 20

for module in (settings, render_film, render_segments):
    vars(module)["SEGMENT_FRAMES"] = FRAMES


if __name__ == "__main__":
    sys.exit(main())
