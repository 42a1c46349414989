"""Light on its own black ground, gathered first and then added to the picture at once.

Inside the layer shapes cover one another, or the brighter counts; only the sum is added. So
overlapping halos do not brighten each other, and black adds exactly nothing.
"""

from adapters.kernels.light import add_light, fill_boxes
from adapters.rendering.target import Target


class LightLayer:
    """Shapes drawn here are added to a picture."""

    def __init__(self, width: int, height: int) -> None:
        self.gathered = Target(width, height)
        """Where to draw."""

    def pour(self, target: Target) -> None:
        """Add what was gathered to a picture, and be empty again."""
        boxes = self.gathered.touched_boxes()
        target.touch_tiles(self.gathered.touched)
        add_light(target.pixels, self.gathered.pixels, boxes)
        fill_boxes(self.gathered.words, 0, boxes)
        self.gathered.touched.fill(0)
        self.gathered.changed()
