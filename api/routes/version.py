"""Version: whether this panel and this API understand each other."""

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

from fastapi import APIRouter

from api.contract import API_VERSION, PANEL_CONTRACT
from api.routes.dependencies import Door
from domain.language.models import LANGUAGE_VERSION

router = APIRouter(prefix="/version", tags=["version"])


@dataclass(frozen=True, kw_only=True)
class Handshake:
    """What the API is. A panel with another ``panel_contract`` says so and asks for a reload."""

    api: str
    panel_contract: int
    kinora: str
    language: str
    """Version of the animation language."""
    profile: str
    time_zone: str
    now: datetime
    """By this Kinora's clock, which a rehearsal may have moved; UTC."""
    reader_language: str
    """``pl`` or ``en``: the operator's setting."""


@router.get("")
def handshake(kinora: Door) -> Handshake:
    """Versions that a panel compares with its own before anything else; needs no session."""
    settings = kinora.settings
    return Handshake(
        api=API_VERSION,
        panel_contract=PANEL_CONTRACT,
        kinora=version("kinora"),
        language=LANGUAGE_VERSION,
        profile=settings.profile,
        time_zone=settings.time_zone,
        now=kinora.clock.now(),
        reader_language=settings.language,
    )
