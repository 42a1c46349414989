"""Five weeks of films with known figures, as they would have been seen while they came."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from uuid import UUID

from api.bootstrap import Kinora
from domain.events.experiment import ExperimentRegistered
from domain.events.settings import DesignSystemReleased
from domain.identifiers import Digest, stream_of
from tests.api.telling import tell_as_it_was
from tests.projections.analytics.tale import Tale

FILMS = 30
"""Grown ones on YouTube, one a day; the last of them eight days ago."""
YOUNG = 3
TIKTOK = 4
"""Too few for an interval."""
LOST = 12
"""Number of the film whose reading of 72 hours never came."""
EARLIER = 6
"""Films that were public before the experiment was registered."""
ON_EACH_SIDE = 10
SHARES = ((1, 0.05), (6, 0.2), (24, 0.5), (72, 0.8), (168, 1.0))
"""Hours after the first public moment, and what of the seven days' views was there by then."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the page has to say."""

    weeks: tuple[int, ...]
    """Views after seven days of each grown film on YouTube, in order."""
    tiktok: tuple[int, ...]
    lost: UUID
    """The publication with the hole."""

    @property
    def median(self) -> float:
        return median(self.weeks)


def plant(kinora: Kinora, folder: Path) -> Known:
    """Write the history into an empty log; films with the tag ``night`` are watched thrice."""
    now = kinora.clock.now().replace(minute=0, second=0, microsecond=0)
    first = now - timedelta(days=FILMS + 7)
    chance, tale = Random(7), Tale(seed=9)  # noqa: S311 - a seeded history
    weeks, tiktok, lost = [], [], UUID(int=0)
    for number in range(FILMS):
        public = first + timedelta(days=number)
        views = int(chance.lognormvariate(5.5, 0.5) * (3 if number % 2 else 1))
        post = _film(tale, number, public, views)
        weeks.append(views)
        lost = post if number == LOST else lost
        if number < TIKTOK:
            tiktok.append(views // 2)
            _read(tale, tale.post(public, platform="tiktok"), public, views // 2, (168,))
    for age in range(YOUNG):
        public = now - timedelta(days=2 * age + 1, hours=1)
        seen = tuple(hours for hours, _ in SHARES if public + timedelta(hours=hours) < now)
        post = tale.post(public, film=_made(tale, FILMS + age, public), title=f"Film {FILMS + age}")
        _read(tale, post, public, 400 + 100 * age, seen)
    _besides(tale, first)
    tell_as_it_was(kinora, sorted(tale.events, key=lambda each: each.recorded_at), folder)
    return Known(weeks=tuple(weeks), tiktok=tuple(tiktok), lost=lost)


def _film(tale: Tale, number: int, public: datetime, views: int) -> UUID:
    post = tale.post(public, film=_made(tale, number, public), title=f"Film {number}")
    _read(tale, post, public, views, [h for h, _ in SHARES if number != LOST or h != 72])
    if number == LOST:
        tale.miss(post, 72, public=public, reason="not entered in time")
    return post


def _made(tale: Tale, number: int, public: datetime) -> UUID:
    tale.now = public - timedelta(hours=3)
    return tale.film(title=f"Film {number}", tags=("night",) if number % 2 else ())


def _read(
    tale: Tale, post: UUID, public: datetime, views: int, hours: tuple[int, ...] | list[int]
) -> None:
    shares = dict(SHARES)
    for each in hours:
        tale.read(post, each, round(views * shares[each]), public=public)


def _besides(tale: Tale, first: datetime) -> None:
    """Another design system, and a question of the operator."""
    tale.now = first + timedelta(days=EARLIER, hours=-1)
    question = ExperimentRegistered(
        name="Noc",
        hypothesis="Filmy nocne są oglądane częściej",
        feature="tag:night",
        platform="youtube",
        metric="views_7d",
        films=ON_EACH_SIDE,
    )
    tale.write(stream_of("experiment", "noc"), question, actor="operator")
    tale.now = first + timedelta(days=20)
    system = DesignSystemReleased(name="dusk", version=2, digest=Digest("0" * 64), changes="more")
    tale.write(stream_of("design_system", "dusk"), system, actor="operator")
