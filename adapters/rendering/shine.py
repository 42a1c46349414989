"""How much light bodies throw: glows around them, flashes when struck, shadows on paper."""

from collections.abc import Sequence

import numpy as np

from adapters.rendering.bodies import Bodies, Floats, Mask
from adapters.rendering.colours import WHITE, Rgb, is_paper, mix
from adapters.rendering.glow import Glows, Lights
from adapters.rendering.target import Target
from domain.picture.look import UNIT, Look

GLOW_BUDGET = 0.55
"""Share of the picture that glows may fill; more of them shine fainter, or all is white."""
GLOW_SHARE = 0.80
"""Brightness of a glow's heart as a share of the body's colour, at full strength."""
CLOSEST = 0.4
"""Share of its reach that a glow keeps in any crowd."""
REACH_STEPS = 16
"""Glows of a crowd shrink in so many steps, so that their sprites can be kept."""
LARGEST_RING = 240
"""Pixels: light of larger rings is stroked, for its sprite would cost more memory than time."""
FAINTEST = 20 / 255
"""A flash below this only tints its body."""
FLASH_BUDGET = 0.10
"""Share of the picture that flashes may fill."""
LARGEST_FLASH = 0.02
"""Share of the width that a struck body's radius adds to its flash at most, beyond 2/5."""
FLASH_STEPS = 8
"""Flashes are as strong as one of so many steps, so that their sprites can be kept."""
FLASH_REACH = 3.2
"""Radius of a flash in radii of the body."""
FLASH_WHITE = 0.55
SHADOW = (46, 40, 34)
"""Light that a soft shadow takes from paper at its middle."""
DROP = 0.30
"""How far below its body a shadow lies, in radii."""
SHADOW_REACH = 1.75


class Shine:
    """The light of the bodies of one film."""

    def __init__(self, look: Look, colours: Sequence[Rgb], width: int, height: int) -> None:
        self._look = look
        self._paper = is_paper(look)
        self._width, self._area = width, width * height
        falloff = look.falloff / UNIT
        self._glows = Glows(colours, falloff)
        self._flashes = Glows([mix(colour, WHITE, FLASH_WHITE) for colour in colours], falloff)
        self._shadows = Glows([SHADOW], falloff)

    def along(self, bodies: Bodies) -> Mask:
        """Whose light follows a line too long for a sprite."""
        large = ~bodies.ring | (bodies.radius + bodies.reach > LARGEST_RING)
        lit = (bodies.glow > 0) & (bodies.reach > 0)
        return lit & bodies.outlined & large & ~bodies.arc

    def glow(self, target: Target, bodies: Bodies) -> None:
        """Add the glows of bodies, or on paper lay their shadows."""
        if self._paper:
            self._shade(target, bodies)
            return
        lit = (bodies.glow > 0) & (bodies.reach > 0) & ~bodies.arc
        dimming = self._dimming(bodies[lit])
        shining = bodies[lit & ~self.along(bodies)]
        if not len(shining):
            return
        nearer = max(CLOSEST, np.floor(np.sqrt(dimming) * REACH_STEPS) / REACH_STEPS)
        strength = shining.glow * shining.opacity * (255 * GLOW_SHARE * np.sqrt(dimming))
        lights = Lights(
            x=shining.x,
            y=shining.y,
            reach=shining.radius + shining.reach * nearer,
            ring=np.where(shining.outlined, shining.radius, 0.0),
            colour=shining.token,
            strength=np.where(shining.outlined, strength * 0.5, strength),
        )
        self._glows.add(target, lights)

    def flash(self, target: Target, bodies: Bodies) -> None:
        """Add light thrown by bodies that were just struck, over everything else."""
        strength = bodies.flash * self._calm(bodies)
        struck = (strength > FAINTEST) & ~bodies.outlined
        if self._paper or not struck.any():
            return
        bright = bodies[struck]
        largest = LARGEST_FLASH * self._width
        steps = np.ceil(strength[struck] * FLASH_STEPS) / FLASH_STEPS
        lights = Lights(
            x=bright.x,
            y=bright.y,
            reach=np.minimum(bright.radius, bright.radius * 0.4 + largest) * FLASH_REACH,
            ring=np.zeros(len(bright)),
            colour=bright.token,
            strength=steps * (255 * 0.75),
        )
        self._flashes.add(target, lights)

    def _dimming(self, lit: Bodies) -> float:
        """Share of all light that is left, so that a crowded picture does not burn out: half
        of what is taken makes glows fainter, half makes them smaller."""
        far = lit.radius + lit.reach
        area = float((far * far * lit.glow).sum()) * 3.14
        return min(1.0, GLOW_BUDGET * self._area / area) if area else 1.0

    def _calm(self, bodies: Bodies) -> float:
        """Factor on all flashes: when everything is struck at once, nothing may blind."""
        reach: Floats = bodies.radius * FLASH_REACH
        area = float((reach * reach * bodies.flash).sum()) * 3.14
        return min(1.0, FLASH_BUDGET * self._area / area) if area else 1.0

    def _shade(self, target: Target, bodies: Bodies) -> None:
        standing = bodies[~bodies.outlined & (bodies.opacity > 0)]
        if not self._look.shadow or not len(standing):
            return
        drop = standing.radius * DROP
        lights = Lights(
            x=standing.x + drop * 0.5,
            y=standing.y + drop,
            reach=standing.radius * SHADOW_REACH,
            ring=np.zeros(len(standing)),
            colour=np.zeros(len(standing), np.int64),
            strength=np.minimum(255.0, standing.opacity * 255 * self._look.shadow / 100),
        )
        self._shadows.take(target, lights)
