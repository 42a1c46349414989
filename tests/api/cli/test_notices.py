"""Notices and the schedule in the terminal."""

from uuid import uuid4

from domain.events.machine import DiskRanLow, ScheduleRan
from domain.identifiers import stream_of
from tests.api.cli.command_line import CommandLine, write
from tests.domain.samples import NOON


class TestNotices:
    def test_are_listed_dismissed_and_brought_back(self, kinora: CommandLine) -> None:
        disk = stream_of("machine", "disk")
        write(kinora.store, disk, DiskRanLow(free_bytes=2**29, total_bytes=2**40))

        (row,) = kinora.json("notices", "list")["rows"]
        name = row["notice"]["id"][:8]
        shown = kinora("notices", "list").out
        dismissed = kinora.json("notices", "dismiss", name)
        empty = kinora.json("notices", "list")["rows"]
        past = kinora.json("notices", "list", "--past")["rows"]
        kinora("notices", "dismiss", name, "--undo")

        assert "Dysk jest prawie pełny" in shown or "The disk is nearly full" in shown
        assert (dismissed["changed"], empty, len(past)) == (True, [], 1)
        assert len(kinora.json("notices", "list")["rows"]) == 1

    def test_that_are_unknown_are_refused(self, kinora: CommandLine) -> None:
        assert kinora("notices", "dismiss", uuid4().hex).code == 1

    def test_trial_of_a_webhook_without_an_address_says_why(self, kinora: CommandLine) -> None:
        said = kinora.json("notices", "test", "--channel", "webhook")

        assert said["told"] is False
        assert said["reason"]


class TestSchedule:
    def test_shows_rhythm_and_history(self, kinora: CommandLine) -> None:
        ran = ScheduleRan(
            date="2026-11-22", zone="UTC", outcome="opened_late", due_at=NOON, late_s=3_600
        )
        write(kinora.store, stream_of("schedule", "2026-11-22"), ran)

        (row,) = kinora.json("schedule", "history")["rows"]

        assert (row["date"], row["outcome"], row["late_s"]) == ("2026-11-22", "opened_late", 3_600)
        assert kinora.json("schedule", "show")["last"]["date"] == "2026-11-22"
        assert "2026-11-22" in kinora("schedule", "history").out
        assert kinora("schedule", "show").code == 0
