"""Design systems: what ships, and which releases the log knows."""

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter

from api.routes.dependencies import COMMANDS, READS, Asked, Done, Door, done
from domain.commands.design_systems import release, stream
from domain.events.event import payloads
from domain.events.settings import DesignSystemReleased
from domain.language.design_releases import releases, unreleased

router = APIRouter(prefix="/design-systems", tags=["design-systems"])


@dataclass(frozen=True, kw_only=True)
class DesignRelease:
    """One version of a design system."""

    name: str
    version: int
    digest: str
    changes: str
    """What is different from the version before, in words."""
    released: bool
    """Whether its release stands in the log."""
    released_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ReleasesPage:
    """Every shipped version."""

    position: int
    items: tuple[DesignRelease, ...]


@router.get("", responses=READS)
def list_design_systems(kinora: Door) -> ReleasesPage:
    """Every shipped version, and whether it is released."""
    known = releases()
    logs = {name: kinora.store.load(stream(name)) for name in sorted({each.name for each in known})}
    waiting = {
        (event.name, event.version)
        for name, log in logs.items()
        for event in unreleased(name, payloads(log))
    }
    released_at = {
        (each.payload.name, each.payload.version): each.recorded_at
        for log in logs.values()
        for each in log
        if isinstance(each.payload, DesignSystemReleased)
    }
    return ReleasesPage(
        position=kinora.store.head()[0],
        items=tuple(
            DesignRelease(
                name=each.name,
                version=each.version,
                digest=each.digest,
                changes=each.changes,
                released=(each.name, each.version) not in waiting,
                released_at=released_at.get((each.name, each.version)),
            )
            for each in known
        ),
    )


@router.post("/{name}/release", responses=COMMANDS)
def release_design_system(kinora: Door, request: Asked, name: str) -> Done:
    """Announce what ships of a design system and was not announced yet."""
    return done(kinora, release(kinora.store, request, name))
