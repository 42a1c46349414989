"""What several tests take from the sandbox's days: films of a second, and two weeks of a log."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from adapters.embedded.services import Running
from api.bootstrap import Kinora, Urls
from api.exporting import export
from api.settings import load_settings
from domain.ports import RenderAnswer
from tests.e2e.calendars import WARSAW, Calendar
from tests.e2e.short_films import masters
from tests.e2e.sixty import Span, lived
from tests.services import NewProfile

FORTNIGHT = Calendar(
    first=date(2026, 3, 20),
    days=7,
    tiktok=frozenset({0, 2, 4}),
    sent_back=frozenset({2}),
    seed=11,
)
"""Seven films, enough for an interval around their median, and the week in which they are read."""

REST = 8


@pytest.fixture(scope="session")
def second_films(tmp_path_factory: pytest.TempPathFactory) -> Sequence[RenderAnswer]:
    """Two different films, by the render program."""
    return masters(tmp_path_factory.mktemp("films"))


@pytest.fixture(scope="session")
def fortnight(
    new_profile: NewProfile,
    running_services: Running,
    second_films: Sequence[RenderAnswer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Path]:
    """An export of two weeks in the sandbox, as Parquet files: segments and the tail."""
    with (
        new_profile() as url,
        lived(FORTNIGHT, REST, url, second_films, tmp_path_factory) as span,
    ):
        folder = tmp_path_factory.mktemp("export") / "log"
        _export(span, url, running_services.redis_url, folder)
        yield folder


def _export(span: Span, database: str, redis: str, folder: Path) -> None:
    settings = load_settings(KINORA_DATA_DIR=folder.parent, KINORA_TIME_ZONE=WARSAW.key)
    kinora = Kinora(settings, Urls(database=database, redis=redis))
    kinora.clock = span.clock
    vars(kinora)["sealed_log"] = span.log.sealed  # in segments of a size that these days fill
    kinora.views.catch_up()
    export(kinora, folder, kind="parquet", what="all")
    kinora.close()
