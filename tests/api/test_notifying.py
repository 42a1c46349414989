"""Telling notices on a real log: each once, over restarts, rebuilds, quiet hours and sleeps."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.event_store.connections import connect
from api.bootstrap import Kinora, Urls
from api.disk_watch import ENOUGH, LOW, STREAM, DiskWatch, usage_of
from api.notice_channels import ADDRESS, KEY, keep_webhook
from api.settings import load_settings
from domain.commands.notices import dismiss, try_channel
from domain.events.catalogue import encode
from domain.events.event import payloads
from domain.events.machine import DiskRanLow, DiskRecovered
from domain.events.notice import NoticeTold, NoticeUndelivered
from domain.events.publication import PublicationRequested
from domain.events.work import WorkParked, WorkStarted
from domain.production.policy import next_work
from projections.notices import notices_at
from projections.rebuild import rebuild_all
from projections.registry import PROJECTIONS
from tests.api.notice_house import House
from tests.domain.factory import VERSIONS
from tests.webhook import Receiver

HOUR = timedelta(hours=1)


@pytest.fixture
def house(prepared_url: str, redis_url: str, tmp_path: Path) -> Iterator[House]:
    settings = load_settings(
        KINORA_DATA_DIR=tmp_path,
        KINORA_PROFILE="main",
        KINORA_TIME_ZONE="UTC",
        KINORA_LANGUAGE="en",
        KINORA_IDEAS_FILE=tmp_path / "none.md",
    )
    kinora = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    kinora.views.prepare()
    yield House(kinora)
    kinora.close()


@pytest.fixture
def hooked(house: House, receiver: Receiver) -> House:
    """A house whose webhook is on."""
    keep_webhook(house.kinora, house.kinora.request(), receiver.address, new_key=True)
    house.set(notice_webhook="yes")
    return house


def titles(receiver: Receiver) -> list[str]:
    return [json.loads(body)["title"] for _, _, body in receiver.requests]


class TestTheNotifier:
    def test_tells_each_notice_once_whoever_starts_anew(
        self, hooked: House, receiver: Receiver
    ) -> None:
        hooked.kit("One")
        counts = [hooked.look(), hooked.look()]
        hooked.restart()
        counts.append(hooked.look())

        assert counts == [1, 0, 0]
        assert titles(receiver) == ["TikTok: paste the address of “One”"]

    def test_sends_nothing_when_the_read_models_are_rebuilt(
        self, hooked: House, receiver: Receiver
    ) -> None:
        hooked.kit("One")
        hooked.look()
        with connect(hooked.kinora.urls.database) as connection:
            rebuild_all(connection, list(PROJECTIONS), hooked.kinora.store)
        hooked.restart()

        assert hooked.look() == 0
        assert len(receiver.requests) == 1

    def test_tells_nothing_from_before_the_channel_was_on(
        self, house: House, receiver: Receiver
    ) -> None:
        house.kit("Old")
        keep_webhook(house.kinora, house.kinora.request(), receiver.address, new_key=True)
        house.set(notice_webhook="yes")

        assert house.look() == 0

    def test_tells_nothing_of_an_old_log(self, hooked: House, receiver: Receiver) -> None:
        hooked.kit("Old")
        hooked.clock.pass_by(timedelta(days=400))
        hooked.restart()

        assert hooked.look() == 0
        assert receiver.requests == []

    def test_reminds_of_a_kit_after_the_stated_time_until_it_is_dismissed(
        self, hooked: House, receiver: Receiver
    ) -> None:
        hooked.kit("One")
        hooked.look()
        hooked.clock.pass_by(5 * HOUR)
        early = hooked.look()
        hooked.clock.pass_by(HOUR)
        again = hooked.look()
        with hooked.kinora.views.reader() as reader:
            (row,) = notices_at(reader, hooked.clock.now()).shown
        dismiss(hooked.kinora.store, hooked.kinora.request(), row.id, kind=row.kind, of=row.cause)
        hooked.clock.pass_by(6 * HOUR)

        assert (early, again, hooked.look()) == (0, 1, 0)
        assert [json.loads(body)["reminder"] for _, _, body in receiver.requests] == [0, 1]

    def test_reminds_once_after_a_night_of_sleep(self, hooked: House, receiver: Receiver) -> None:
        hooked.kit("One")
        hooked.look()
        hooked.clock.pass_by(20 * HOUR)

        assert (hooked.look(), hooked.look()) == (1, 0)

    def test_waits_for_the_end_of_quiet_hours(self, hooked: House, receiver: Receiver) -> None:
        now = hooked.clock.now()
        begun, ends = now - HOUR, now + 2 * HOUR
        hooked.set(notice_quiet=f"{begun:%H:%M}-{ends:%H:%M}")
        hooked.kit("One")
        quiet = hooked.look()
        hooked.clock.pass_by(2 * HOUR)

        assert (quiet, hooked.look()) == (0, 1)

    def test_is_quiet_while_every_channel_is_off(self, house: House) -> None:
        house.kit("One")

        assert house.look() == 0


class TestATelling:
    def test_that_lost_its_cause_is_not_sent(self, hooked: House, receiver: Receiver) -> None:
        hooked.kit("One")
        hooked.notifier.look()
        with hooked.kinora.views.reader() as reader:
            (row,) = notices_at(reader, hooked.clock.now()).shown
        dismiss(hooked.kinora.store, hooked.kinora.request(), row.id, kind=row.kind, of=row.cause)
        hooked.settle()

        assert receiver.requests == []

    def test_that_fails_waits_longer_each_time_and_is_parked(
        self, hooked: House, receiver: Receiver
    ) -> None:
        receiver.answers += [500] * 5
        hooked.kit("One")
        attempts = []
        hooked.look()
        for seconds in (30, 120, 480, 1_920):
            attempts.append(len(receiver.requests))
            hooked.clock.pass_by(timedelta(seconds=seconds + 5))
            hooked.settle()
        facts = payloads(hooked.kinora.store.read(0, limit=1_000))

        assert attempts == [1, 2, 3, 4]
        assert [type(each) for each in facts if isinstance(each, WorkParked)] == [WorkParked]
        (lost,) = [each for each in facts if isinstance(each, NoticeUndelivered)]
        assert "500" in lost.reason
        with hooked.kinora.views.reader() as reader:
            found = notices_at(reader, hooked.clock.now()).shown
        assert {each.kind for each in found} == {"kit-awaits", "delivery-failed"}
        assert hooked.look() == 0

    def test_has_one_name_in_every_attempt(self, hooked: House, receiver: Receiver) -> None:
        receiver.answers.append(503)
        hooked.kit("One")
        hooked.look()
        hooked.clock.pass_by(timedelta(seconds=40))
        hooked.settle()

        first, second = (headers["Kinora-Delivery"] for _, headers, _ in receiver.requests)
        assert first == second

    def test_of_a_desktop_that_died_is_not_shown_again(
        self, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown = tmp_path / "shown"
        program = tmp_path / "notify-send"
        program.write_text(f"#!/bin/sh\necho shown >> {shown}\n")
        program.chmod(0o700)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        monkeypatch.setattr("sys.platform", "linux")
        _, event = try_channel(house.kinora.store, house.kinora.request(), "desktop")
        (work,) = next_work(event, VERSIONS)
        house.write(work.id, work.requested(), WorkStarted(attempt=1, worker="died", lease_s=1))
        house.clock.pass_by(HOUR)
        house.settle()

        outcome = house.kinora.store.load(work.id)[-1].payload

        assert not shown.exists()
        assert "not shown again" in getattr(outcome, "summary", "")


class TestATrial:
    def test_is_told_although_the_channel_is_off(self, house: House, receiver: Receiver) -> None:
        keep_webhook(house.kinora, house.kinora.request(), receiver.address, new_key=True)
        notice, _ = try_channel(house.kinora.store, house.kinora.request(), "webhook")
        house.settle()

        told = payloads(house.kinora.store.load(notice))[-1]

        assert isinstance(told, NoticeTold)
        assert [json.loads(body)["test"] for _, _, body in receiver.requests] == [True]

    def test_of_a_channel_without_an_address_is_parked_and_says_so(self, house: House) -> None:
        notice, _ = try_channel(house.kinora.store, house.kinora.request(), "webhook")
        house.settle()

        lost = payloads(house.kinora.store.load(notice))[-1]

        assert isinstance(lost, NoticeUndelivered)


class TestTheWebhooksSecrets:
    def test_stand_in_no_event_and_no_body(self, hooked: House, receiver: Receiver) -> None:
        receiver.answers.append(404)
        key = hooked.kinora.secrets.get(KEY) or ""
        hooked.kit(f"Leaks {key} and {receiver.address}")
        hooked.look()
        written = b"".join(
            encode(each.payload)
            for each in hooked.kinora.store.read(0, limit=1_000)
            if not isinstance(each.payload, PublicationRequested)
        )
        sent = b"".join(body for _, _, body in receiver.requests)

        assert len(key) > 40
        assert hooked.kinora.secrets.get(ADDRESS) == receiver.address
        for secret in (key.encode(), b"very-secret-path"):
            assert secret not in written
            assert secret not in sent


class TestDiskWatch:
    def test_says_once_that_the_disk_ran_low_and_once_that_it_recovered(self, house: House) -> None:
        said = []
        for free in (ENOUGH, LOW, LOW - 1, LOW - 2, LOW + 1, ENOUGH, ENOUGH + 1, 0):
            watch = DiskWatch(house.kinora.store, lambda free=free: (free, 10 * LOW))  # type: ignore[misc]
            said.append(watch.look())

        assert said == [False, False, True, False, False, True, False, True]
        facts = payloads(house.kinora.store.load(STREAM))
        assert [type(each) for each in facts] == [DiskRanLow, DiskRecovered, DiskRanLow]

    def test_asks_the_disk_of_a_folder_that_is_not_there_yet(self, tmp_path: Path) -> None:
        free, total = usage_of(tmp_path / "a" / "b")()

        assert 0 < free <= total
