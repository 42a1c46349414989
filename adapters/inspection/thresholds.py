"""What a finished film must hold. A change of any number is a new version."""

THRESHOLDS = "checks@1"

SHORTEST_S, LONGEST_S = 3.0, 180.0
WIDTH, HEIGHT = 1080, 1920
RATES = (24, 30, 60)
DARKEST_BRIGHT = 40
"""Luma (16 to 235) that the brightest 0.5 % of a frame must reach; below it is black."""
MOST_BLACK_FRAMES = 0
LONGEST_STILL_S = 3.0
"""Outside of the last ``END_S`` seconds, where an end card may stand."""
END_S = 3.0
MOVED = 10
"""Levels by which a pixel must change to count as moved; coding noise stays below."""
STILL_SHARE = 0.00003
"""Of the pixels; with fewer moved ones a frame is frozen."""
OPENING_S = 1.0
LEAST_OPENING_MOTION = 0.0003
LEAST_MOTION = 0.0005
LEAST_CONTRAST = 3.0
"""Between brightest and middle (or middle and darkest) light of a frame, after WCAG 2."""
LEAST_TEXT_CONTRAST = 4.5
TITLE_ZONE = (0.08, 0.24)
"""Rows, as shares of the height."""
BOTTOM_SHARE, RIGHT_SHARE = 0.18, 0.12
"""Where platforms draw over a film."""
STATIC_RANGE = 26
"""A pixel is still when its luma stays within so many levels over the whole film."""
STATIC_INK = 60
"""Levels from the frame's middle luma that make a still pixel ink."""
MOST_INK = 0.012
"""Share of a zone that dense still ink may cover."""
LOUDNESS, LOUDNESS_TOLERANCE = -14.0, 1.0
PEAK_LIMITED_FROM = -4.0
"""dBTP: a film this close to full scale cannot be made louder without harm."""
HIGHEST_PEAK = -1.0
"""dBTP."""
SYNC_FRAMES = 1.0
"""Frames by which the starts or ends of picture and sound may differ."""
AAC_FRAME_S = 1024 / 48_000
