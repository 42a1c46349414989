"""Films, their publication and their figures."""

import json
from pathlib import Path

import pytest

from api.cli.main import run
from domain.commands.publications import confirm as confirm_publication
from domain.events.publication import Published
from tests.api.cli.command_line import CommandLine, Story, write
from tests.domain import samples
from tests.domain.samples import NOON, uid

ADDRESS = "https://youtube.com/shorts/abcdefghijk?feature=share"


TICKS = [part for each in samples.TICKED for part in ("--tick", each.item)]


class TestJudging:
    def test_approves_and_shows_what_is_known(self, kinora: CommandLine, story: Story) -> None:
        film = story.film().hex[:8]

        kinora.json("animation", "approve", film, *TICKS, "--reason", "good")
        page = kinora.json("animation", "show", film)

        assert page["film"]["status"] == "approved"
        assert [each["check"] for each in page["findings"]] == ["loudness"]
        assert page["timeline"][0]["topic"] == "animation.commissioned"
        assert page["film"]["digests"]["file"] == samples.FILE
        assert kinora("animation", "show", film).code == 0

    def test_refuses_to_approve_hard_findings(self, kinora: CommandLine, story: Story) -> None:
        film = story.film(hard_failure=True).hex[:8]

        said = kinora("animation", "approve", film, "--tick", "all")

        assert said.code == 1
        assert "loudness" in said.err

    def test_refuses_to_approve_what_nobody_watched(
        self, kinora: CommandLine, story: Story
    ) -> None:
        film = story.film().hex[:8]

        said = kinora("animation", "approve", film, "--json")
        old = kinora("animation", "approve", film, "--tick", "all", "--checklist", "7", "--json")

        assert (said.code, said.json["error"]["kind"]) == (1, "HardItemsOpen")
        assert (old.code, old.json["error"]["kind"]) == (1, "ChecklistOutdated")

    def test_takes_an_approval_back(self, kinora: CommandLine, story: Story) -> None:
        film = story.film().hex[:8]
        kinora.json("animation", "approve", film, "--tick", "all")

        undone = kinora.json("animation", "undo", film, "--reason", "oops")

        page = kinora.json("animation", "show", film)
        assert undone["fact"] == "animation.reopened"
        assert (page["film"]["status"], page["review"]["waiting"]) == ("inspected", True)
        assert kinora("animation", "undo", film).code == 1

    def test_keeps_notes_at_frames(self, kinora: CommandLine, story: Story) -> None:
        film = story.film().hex[:8]

        note = kinora.json("animation", "note", film, "120", "too dark")["note"]
        shown = kinora.json("animation", "show", film)["review"]["notes"]
        said = kinora("animation", "show", film)
        kinora.json("animation", "unnote", film, note[:8])

        assert [(each["frame"], each["text"]) for each in shown] == [(120, "too dark")]
        assert "too dark" in said.out
        assert kinora.json("animation", "show", film)["review"]["notes"] == []
        assert kinora("animation", "unnote", film, note[:8]).code == 1
        assert kinora("animation", "note", film, "9999", "where").code == 1

    def test_sends_back_to_a_successor(self, kinora: CommandLine, story: Story) -> None:
        film = story.film()

        sent = kinora.json(
            "animation", "send-back", film.hex[:8], "--reason", "too slow", "--fail", "opening"
        )
        page = kinora.json("animation", "show", sent["successor"])
        before = kinora.json("animation", "show", film.hex[:8])

        assert page["film"]["predecessor"] == str(film)
        assert [each["variation"] for each in page["lineage"]] == [0, 1]
        assert before["review"]["failed"] == ["opening"]

    def test_rejects_tags_and_archives(self, kinora: CommandLine, story: Story) -> None:
        film = story.film().hex[:8]

        kinora.json("animation", "reject", film, "--reason", "dull")
        kinora.json("animation", "tag", film, "canonical", "rings")
        kinora.json("animation", "archive", film)

        assert kinora.json("animation", "list")["rows"] == []
        (row,) = kinora.json("animation", "list", "--archived")["rows"]
        assert (row["status"], row["tags"]) == ("rejected", ["canonical", "rings"])
        kinora.json("animation", "restore", film)
        assert len(kinora.json("animation", "list", "--tag", "rings")["rows"]) == 1

    def test_asks_for_another_render(self, kinora: CommandLine, story: Story) -> None:
        asked = kinora.json("animation", "render", story.film().hex[:8], "--no-wait")

        rows = kinora.json("work", "list", "--stage", "render")["rows"]
        assert [row["id"] for row in rows] == [asked["work"]]

    def test_prints_where_files_are(self, kinora: CommandLine, story: Story) -> None:
        said = kinora("animation", "open", story.film().hex[:8])

        assert said.code == 4
        assert "Two moons" in said.err


class TestChecklist:
    def test_shows_what_is_asked(self, kinora: CommandLine) -> None:
        shown = kinora.json("checklist", "show")

        assert shown["version"] == 1
        assert kinora("checklist", "show").code == 0
        assert kinora("checklist", "show", "--version", "9").code == 1

    def test_releases_what_a_file_lists(self, kinora: CommandLine, tmp_path: Path) -> None:
        shown = kinora.json("checklist", "show")
        shown["items"] = shown["items"][:3]
        file = tmp_path / "checklist.json"
        file.write_text(json.dumps(shown), encoding="utf-8")

        wordless = kinora("checklist", "release", str(file))
        released = kinora.json("checklist", "release", str(file), "--changes", "shorter")
        again = kinora.json("checklist", "release", str(file), "--changes", "shorter")

        assert wordless.code == 1
        assert (released["version"], again["changed"]) == (2, False)
        assert len(kinora.json("checklist", "show")["items"]) == 3

    def test_refuses_a_file_that_is_none(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "checklist.yaml"
        file.write_text("items: [{key: a}]\n", encoding="utf-8")

        said = kinora("checklist", "release", str(file))
        missing = kinora("checklist", "release", str(tmp_path / "no"))

        assert (said.code, missing.code) == (1, 4)
        assert "text" in said.err


class TestSettings:
    def test_shows_and_changes_all(self, kinora: CommandLine) -> None:
        kinora.json("settings", "set", "gate_size", "3")
        rows = {each["name"]: each for each in kinora.json("settings", "list")["operator"]}

        assert rows["gate_size"]["value"] == "3"
        assert rows["gate_size"]["choices"] == ["3", "4", "5"]
        assert {name.partition(":")[0] for name in rows} >= {"retention_days", "novelty_warn_at"}
        assert kinora("settings", "list").code == 0
        assert kinora("settings", "set", "gate_size", "7").code == 1

    def test_speaks_the_language_that_was_chosen(
        self, kinora: CommandLine, capsys: pytest.CaptureFixture[str]
    ) -> None:
        kinora.json("settings", "set", "interface_language", "en")

        run(["settings", "list"])
        english = capsys.readouterr().out
        kinora.json("settings", "set", "interface_language", "")
        run(["settings", "list"])

        assert "Meaning" in english
        assert "Meaning" not in capsys.readouterr().out

    def test_asks_for_ideas_in_the_language_of_content(self, kinora: CommandLine) -> None:
        told = []
        for language in ("en", "pl"):
            kinora.json("settings", "set", "content_language", language)
            made = kinora.json(
                "ideas", "generate", "--source", "offline", "--count", "2", "--dry-run"
            )
            told.append(json.dumps(made, ensure_ascii=False))

        assert '"language": "en"' in told[0]
        assert '"language": "pl"' in told[1]

    def test_counts_days_in_the_chosen_zone(self, kinora: CommandLine) -> None:
        zones = []
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
            kinora.json("settings", "set", "time_zone", zone)
            zones.append(kinora.json("gate")["date"])

        assert zones[0] > zones[1]


class TestPublishing:
    def test_asks_for_a_kit_of_an_approved_film_only(
        self, kinora: CommandLine, story: Story
    ) -> None:
        film = story.film().hex[:8]
        refused = kinora("publish", "kit", film, "--no-wait")
        kinora.json("animation", "approve", film, "--tick", "all")

        asked = kinora.json("publish", "kit", film, "--platform", "youtube", "--no-wait")

        assert refused.code == 1
        assert [each["platform"] for each in asked["kits"]] == ["youtube"]
        assert kinora("publish", "kit", film, "--platform", "youtube", "--no-wait").code == 1

    def test_confirms_with_the_address_in_one_spelling(
        self, kinora: CommandLine, story: Story
    ) -> None:
        publication = story.awaiting().hex[:8]

        kinora.json("publish", "confirm", publication, ADDRESS, "--at", "2026-11-20T18:00")

        (row,) = kinora.json("publish", "list")["rows"]
        assert (row["state"], row["url"]) == (
            "published",
            "https://www.youtube.com/shorts/abcdefghijk",
        )
        assert row["public_at"].startswith("2026-11-20T17:00:00")

    def test_refuses_addresses_of_something_else(self, kinora: CommandLine, story: Story) -> None:
        publication = story.awaiting().hex[:8]
        tiktok = "https://www.tiktok.com/@name/video/7300000000000000001"

        assert kinora("publish", "confirm", publication, "https://example.com/x").code == 1
        assert kinora("publish", "confirm", publication, tiktok).code == 1
        future = kinora("publish", "confirm", publication, ADDRESS, "--at", "2999-01-01")
        assert future.code == 2

    def test_refuses_an_address_that_another_film_has(
        self, kinora: CommandLine, story: Story
    ) -> None:
        publication = story.awaiting()
        other = uid("other publication")
        write(kinora.store, other, samples.publication_requested())
        kinora("publish", "confirm", publication.hex[:8], ADDRESS)

        tiktok = "https://www.tiktok.com/@name/video/7300000000000000001"
        remote = "7300000000000000001"
        write(
            kinora.store,
            uid("third"),
            samples.publication_requested(),
            Published(url=tiktok, remote_id=remote, public_at=NOON, confirmed_by="operator"),
        )
        said = kinora("publish", "confirm", other.hex[:8], tiktok, "--json")

        assert said.code == 1
        assert said.json["error"]["kind"] == "AddressTaken"

    def test_cancels(self, kinora: CommandLine, story: Story) -> None:
        publication = story.awaiting().hex[:8]

        kinora.json("publish", "cancel", publication, "--reason", "changed my mind")

        assert kinora.json("publish", "list", "--state", "cancelled")["rows"]


class TestMetrics:
    def test_adds_a_reading_once(self, kinora: CommandLine, story: Story) -> None:
        publication = published(kinora, story)
        arguments = ("metrics", "add", publication, "--views", "120", "--at", "2026-11-23T12:00")

        first = kinora.json(*arguments)
        second = kinora.json(*arguments)

        assert (first["recorded"], second["recorded"]) == (1, 0)
        (row,) = kinora.json("metrics", "show")["rows"]
        assert row["latest_views"] == 120
        assert row["readings"][0]["likes"] is None

    def test_refuses_a_reading_without_figures(self, kinora: CommandLine, story: Story) -> None:
        assert kinora("metrics", "add", published(kinora, story)).code == 1

    def test_imports_all_or_none(self, kinora: CommandLine, story: Story, tmp_path: Path) -> None:
        publication = published(kinora, story)
        file = tmp_path / "figures.csv"
        file.write_text(
            "publication;observed_at;views;likes\n"
            f"{publication};2026-11-20T12:00;100;\n"
            f"{ADDRESS};2026-11-21T12:00;200;9\n"
            f"{publication};2026-11-22T12:00;many;9\n",
            encoding="utf-8",
        )

        dry = kinora.json("metrics", "import", str(file), "--dry-run")
        refused = kinora("metrics", "import", str(file))
        empty = kinora.json("metrics", "show")["rows"][0]["readings"]
        taken = kinora.json("metrics", "import", str(file), "--lenient")

        assert [each["line"] for each in dry["refused"]] == [4]
        assert (dry["recorded"], dry["done"]) == (0, False)
        assert refused.code == 1
        assert "line 4" in refused.err
        assert empty == []
        assert taken["recorded"] == 2

    def test_refuses_a_file_with_other_columns(
        self, kinora: CommandLine, story: Story, tmp_path: Path
    ) -> None:
        published(kinora, story)
        file = tmp_path / "figures.csv"
        file.write_text("film,when,count\n1,2,3\n", encoding="utf-8")

        said = kinora("metrics", "import", str(file))

        assert said.code == 1
        assert "when, count" in said.err
        assert "observed_at" in said.err

    def test_sums_up(self, kinora: CommandLine, story: Story) -> None:
        published(kinora, story)

        assert kinora.json("kpis")["published"] == 1
        assert kinora("kpis").code == 0


def published(kinora: CommandLine, story: Story) -> str:
    """The short identifier of a published film's publication."""
    publication = story.awaiting()
    confirm_publication(
        kinora.store,
        story.request(),
        publication,
        url="https://www.youtube.com/shorts/abcdefghijk",
        remote_id="abcdefghijk",
        public_at=NOON,
        confirmed_by="operator",
    )
    return publication.hex[:8]
