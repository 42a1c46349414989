"""Retention: rejected renders go after their time, nothing else does, and a crash harms nothing."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from adapters.artifacts.local_folder import LocalFolderArtifacts
from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from api.retention import Retention
from domain.animations.state import fold
from domain.commands import animations
from domain.commands.settings import set_value
from domain.events.animation import AnimationPurged, AnimationRendered
from domain.events.event import payloads
from domain.identifiers import digest_of
from domain.ports import ArtifactMissing
from domain.streams import Request, decide
from tests.domain.factory import VERSIONS, Factory
from tests.domain.samples import TICKED, commissioned, compiled, rendered, uid
from tests.domain.stages.test_pipeline import film_of, with_ideas

WEEK = timedelta(days=7)
KILLED = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from adapters.artifacts.local_folder import LocalFolderArtifacts
from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.postgres_event_store import PostgresEventStore
from api.retention import Retention

class Deadly(LocalFolderArtifacts):
    def delete(self, digest):
        os.kill(os.getpid(), signal.SIGKILL)

url, folder, now = sys.argv[1:]
Retention(
    store=PostgresEventStore(url),
    artifacts=Deadly(Path(folder)),
    clock=TravellingClock(datetime.fromisoformat(now)),
).sweep(rendering=False)
"""


class Archive:
    """A production with one film, and its retention."""

    def __init__(self, folder: Path) -> None:
        self.factory = Factory(folder)
        self.film = film_of(with_ideas(self.factory))
        self.retention = self.another()

    def another(self) -> Retention:
        """A retention that begins anew, as after a restart."""
        return Retention(
            store=self.factory.store,
            artifacts=self.factory.artifacts,
            clock=self.factory.clock,
        )

    def reject(self) -> None:
        animations.reject(self.factory.store, self.factory.request(), self.film, "dull")

    def sweep(self, after: timedelta, *, rendering: bool = False) -> int:
        self.factory.clock.pass_by(after)
        return self.retention.sweep(rendering=rendering)

    @property
    def rendered(self) -> AnimationRendered:
        state = fold(payloads(self.factory.store.load(self.film)))
        assert state.rendered is not None
        return state.rendered

    @property
    def kept(self) -> bool:
        return self.factory.artifacts.has(self.rendered.file)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


class TestRetention:
    def test_deletes_a_rejected_render_when_its_time_is_over(self, archive: Archive) -> None:
        archive.reject()

        early = archive.sweep(WEEK - timedelta(seconds=1))
        kept = archive.kept
        due = archive.sweep(timedelta(seconds=1))

        assert (early, kept, due, archive.kept) == (0, True, 1, False)
        assert archive.factory.topics().count("animation.purged") == 1

    def test_follows_the_setting(self, archive: Archive) -> None:
        set_value(archive.factory.store, archive.factory.request(), "retention_days", "2")
        archive.reject()

        assert archive.sweep(timedelta(days=2)) == 1
        assert not archive.kept

    def test_keeps_films_that_are_approved_sent_back_or_waiting(self, archive: Archive) -> None:
        assert archive.sweep(WEEK * 10) == 0
        animations.approve(
            archive.factory.store, archive.factory.request(), archive.film, ticks=TICKED
        )

        assert archive.sweep(WEEK * 10) == 0
        assert archive.kept

    def test_counts_anew_when_the_rejection_was_taken_back(self, archive: Archive) -> None:
        archive.reject()
        animations.undo(archive.factory.store, archive.factory.request(), archive.film)
        assert archive.sweep(WEEK) == 0
        archive.reject()

        assert archive.sweep(WEEK - timedelta(hours=1)) == 0
        assert archive.sweep(timedelta(hours=1)) == 1

    def test_keeps_a_file_that_another_film_is_made_of(self, archive: Archive) -> None:
        archive.factory.append(uid("twin"), commissioned(), compiled(), archive.rendered)
        archive.reject()

        assert archive.sweep(WEEK) == 1
        assert archive.kept

    def test_deletes_nothing_while_something_is_rendered(self, archive: Archive) -> None:
        archive.reject()

        assert archive.sweep(WEEK, rendering=True) == 1
        kept = archive.kept
        archive.sweep(timedelta())

        assert (kept, archive.kept) == (True, False)

    def test_purges_once_however_often_it_starts_anew(self, archive: Archive) -> None:
        archive.reject()
        archive.sweep(WEEK)

        again = archive.another().sweep(rendering=False)

        assert again == 0
        assert archive.factory.topics().count("animation.purged") == 1

    def test_lets_a_purged_film_be_made_again_with_equal_digests(self, archive: Archive) -> None:
        archive.reject()
        before = archive.rendered
        archive.sweep(WEEK)
        with pytest.raises(ArtifactMissing):
            archive.factory.artifacts.open(before.file)

        factory = archive.factory
        animations.render(factory.store, factory.request(), archive.film, VERSIONS, "look again")
        factory.settle()
        archive.sweep(timedelta())

        assert archive.rendered.digests == before.digests
        assert archive.kept
        assert archive.sweep(WEEK) == 1
        assert not archive.kept


class TestKilledRetention:
    def test_between_the_event_and_the_deletion_leaves_nothing_wrong(
        self, postgres_url: str, tmp_path: Path
    ) -> None:
        """Really killed, on a real log and real files."""
        migrate(postgres_url)
        store, artifacts = PostgresEventStore(postgres_url), LocalFolderArtifacts(tmp_path)
        film = uid("film")
        _rejected(store, film, artifacts)
        later = store.load(film)[-1].recorded_at + WEEK

        child = subprocess.run(
            [sys.executable, "-c", KILLED, postgres_url, str(tmp_path), later.isoformat()],
            check=False,
        )
        told = fold(payloads(store.load(film)))
        left = artifacts.has(digest_of(b"film"))
        retention = Retention(store=store, artifacts=artifacts, clock=TravellingClock(later))
        retention.sweep(rendering=False)

        assert (child.returncode, told.purged, left) == (-9, True, True)
        assert not artifacts.has(digest_of(b"film"))
        purges = [e for e in payloads(store.load(film)) if isinstance(e, AnimationPurged)]
        assert len(purges) == 1
        store.close()


def _rejected(store: PostgresEventStore, film: UUID, artifacts: LocalFolderArtifacts) -> None:
    file = artifacts.put(b"film")
    request = Request(id=uid("made"))
    decide(store, request, lambda unit: unit.add(film, commissioned(), compiled(), rendered(file)))
    animations.reject(store, Request(id=uid("rejected")), film, "dull")
