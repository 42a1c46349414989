"""The meters of the platforms that the operator has connected."""

from functools import cache

from adapters.metrics.tiktok_figures import TikTokFigures
from adapters.metrics.youtube_figures import YouTubeFigures
from adapters.publishing.tiktok_calls import TikTokCalls
from api.bootstrap import Kinora
from domain.measuring_port import Meter, Meters
from domain.platforms.state import Standing

CONNECTED = (Standing.CONNECTED, Standing.DEAD)
"""A consent that died leaves holes that say so; who never connected types figures in."""


def meters_of(kinora: Kinora) -> Meters:
    """A meter by platform, while it is connected."""
    made = cache(lambda platform: _meter(kinora, platform))

    def meter(platform: str) -> Meter | None:
        standing = kinora.platforms.state(platform).standing
        return made(platform) if standing in CONNECTED else None

    return meter


def _meter(kinora: Kinora, platform: str) -> Meter:
    access, now, settings = kinora.platforms.access(platform), kinora.clock.now, kinora.settings
    if platform == "youtube":
        return YouTubeFigures(access, now, root=settings.youtube_url)
    return TikTokFigures(TikTokCalls(access, now, root=settings.tiktok_url).ask, now)
