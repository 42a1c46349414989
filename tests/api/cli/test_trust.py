"""The log, the read models, work, gaps, settings, secrets and documents."""

import io
import json
import sys
from pathlib import Path

import psycopg
import pytest

from adapters.event_store.migrate import migrate
from domain.commands.ideas import defer
from domain.events.gap import GapLinked, GapReported
from domain.identifiers import IdeaId, gap_id
from tests.api.cli.command_line import CommandLine, Story, write


class TestLog:
    def test_tells_events_as_sentences(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea()

        events = kinora.json("log", "tail")["events"]
        polish = kinora("--language", "pl", "log", "tail").out

        assert [each["topic"] for each in events] == ["idea.proposed", "idea.verified"]
        assert events[0]["sentence"] not in polish
        (first, *_) = kinora.json("log", "show", idea.hex[:8])["events"]
        assert first["payload"]["title"] == "Two moons"

    def test_finds_one_changed_byte(self, kinora: CommandLine, story: Story) -> None:
        story.idea()
        intact = kinora.json("log", "verify")
        with psycopg.connect(kinora.store.database_url, autocommit=True) as owner:
            owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER USER")
            owner.execute("UPDATE kinora_events SET actor = 'somebody' WHERE notification_id = 2")

        broken = kinora("log", "verify", "--json")

        assert (intact["intact"], intact["events"]) == (True, 2)
        assert broken.code == 1
        assert broken.json["position"] == 2

    def test_moves_to_an_empty_database(
        self, kinora: CommandLine, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        story.idea()
        file = tmp_path / "log.jsonl.gz"
        exported = kinora.json("log", "export", str(file))
        ideas = kinora.json("ideas", "list")
        name = f"copy_{kinora.store.database_url.rsplit('/', 1)[1].split('?')[0]}"
        with psycopg.connect(kinora.store.database_url, autocommit=True) as owner:
            owner.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
        old = kinora.store.database_url.rsplit("/", 1)[1].split("?")[0]
        copy = kinora.store.database_url.replace(f"/{old}?", f"/{name}?")
        migrate(copy)

        monkeypatch.setenv("DATABASE_URL", copy)
        imported = kinora.json("log", "import", str(file))
        twice = kinora("log", "import", str(file))

        assert imported["hash"] == exported["hash"]
        assert kinora.json("ideas", "list") == ideas
        assert twice.code == 1
        with psycopg.connect(kinora.store.database_url, autocommit=True) as owner:
            owner.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def test_refuses_to_replace_a_file_and_to_read_rubbish(
        self, kinora: CommandLine, tmp_path: Path
    ) -> None:
        file = tmp_path / "log.jsonl.gz"
        file.write_bytes(b"rubbish")

        assert kinora("log", "export", str(file)).code == 4
        assert kinora("log", "import", str(file)).code == 4

    def test_is_anchored_outside(self, kinora: CommandLine, story: Story, tmp_path: Path) -> None:
        story.idea()
        anchors = tmp_path / "anchors.txt"

        kinora.json("log", "anchor", "--anchors", str(anchors))
        kept = kinora.json("log", "verify", "--anchors", str(anchors))
        anchors.write_text(anchors.read_text().replace(" 2 ", " 1 "))
        refused = kinora("log", "verify", "--anchors", str(anchors))

        assert kept["anchors"] == 1
        assert refused.code == 1


class TestViews:
    def test_equal_their_rebuild(self, kinora: CommandLine, story: Story) -> None:
        story.film()

        checked = kinora.json("views", "rebuild", "--check")["reports"]
        rebuilt = kinora.json("views", "rebuild", "animations")["reports"]

        assert all(each["equal"] for each in checked)
        assert [(each["projection"], each["switched"]) for each in rebuilt] == [
            ("animations", True)
        ]

    def test_are_listed_with_their_position(self, kinora: CommandLine, story: Story) -> None:
        story.idea()
        kinora("ideas", "list")

        rows = kinora.json("views", "list")["rows"]

        assert {each["behind"] for each in rows} == {0}

    def test_refuses_unknown_names(self, kinora: CommandLine) -> None:
        assert kinora("views", "rebuild", "nonsense").code == 2


class TestWork:
    def test_is_parked_retried_and_cancelled(self, kinora: CommandLine, story: Story) -> None:
        work = story.work().hex[:8]

        kinora.json("work", "park", work, "--reason", "wait")
        parked = kinora.json("work", "show", work)
        kinora.json("work", "retry", work)
        kinora.json("work", "cancel", work)
        again = kinora("work", "cancel", work)

        assert (parked["state"], parked["reason"]) == ("parked", "wait")
        assert kinora.json("work", "list", "--state", "cancelled")["rows"]
        assert again.code == 1
        assert kinora("work", "list").code == 0


class TestGaps:
    def test_move_along_the_backlog(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea("A face", feasible=False)
        report = GapReported(feature="picture.face", reason="no faces")
        link = GapLinked(idea=IdeaId(idea), evidence="face")
        write(kinora.store, gap_id("picture.face"), report, link)

        kinora.json("gaps", "accept", "picture.face", "--reason", "soon")
        kinora.json("gaps", "start", gap_id("picture.face").hex[:8])
        refused = kinora("gaps", "accept", "picture.face")

        (row,) = kinora.json("gaps", "list")["rows"]
        assert row["gap"]["state"] == "in_progress"
        assert refused.code == 1
        assert kinora("gaps", "list").code == 0


class TestDesignSystems:
    def test_are_released_once_and_told_in_the_log(self, kinora: CommandLine) -> None:
        waiting = kinora.json("design", "list")["rows"]
        one = kinora.json("design", "release", "paper")["released"]
        rest = kinora.json("design", "release")["released"]
        again = kinora("design", "release")

        assert [row["released"] for row in waiting] == [False, False, False]
        assert one == [{"name": "paper", "version": 1}]
        assert [each["name"] for each in rest] == ["dusk", "signal"]
        assert "before" in again.out
        assert all(row["released"] for row in kinora.json("design", "list")["rows"])
        sentence = kinora.json("log", "tail")["events"][0]["sentence"]
        assert sentence == "Design system paper was released in version 1: The first version."
        assert kinora("design", "release", "dawn").code == 1
        assert kinora("--language", "pl", "design", "list").code == 0


class TestSettings:
    def test_change_in_the_log(self, kinora: CommandLine) -> None:
        kinora.json("settings", "set", "day_time", "06:30")

        rows = {each["name"]: each for each in kinora.json("settings", "list")["operator"]}
        assert (rows["day_time"]["value"], rows["day_time"]["default"]) == ("06:30", "07:00")
        assert kinora("settings", "set", "day_time", "late").code == 1
        assert kinora("settings", "set", "nonsense", "x").code == 1

    def test_never_show_a_password(self, kinora: CommandLine) -> None:
        machine = json.dumps(kinora.json("settings", "list")["machine"])

        password = psycopg.conninfo.conninfo_to_dict(kinora.store.database_url)["password"]
        assert str(password) not in machine


class TestSecrets:
    def test_are_kept_and_forgotten_but_never_shown(
        self, kinora: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("very-secret-value\n"))
        kept = kinora("secrets", "set", "openai_api_key")
        listed = kinora("secrets", "list")
        forgotten = kinora("secrets", "delete", "openai_api_key")

        assert (kept.code, listed.code, forgotten.code) == (0, 0, 0)
        assert "openai_api_key" in listed.out
        assert "very-secret-value" not in kept.out + kept.err + listed.out + listed.err
        assert kinora.json("secrets", "list")["rows"] == []

    def test_refuse_bad_names_and_empty_values(
        self, kinora: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))

        assert kinora("secrets", "set", "Bad Name").code == 1
        assert kinora("secrets", "set", "openai_api_key").code == 2
        assert kinora("secrets", "reset").code == 1


class TestDocuments:
    def test_are_checked_with_their_lines(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "film.yaml"
        file.write_text("dsl_version: '2.0'\nmeta:\n  titel: X\n", encoding="utf-8")

        said = kinora("documents", "check", str(file), "--json")

        assert said.code == 1
        lines = {each["path"]: each["line"] for each in said.json["problems"]}
        assert lines["meta.titel"] == 3

    def test_say_where_text_is_no_yaml(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "film.yaml"
        file.write_text("a: [1\n", encoding="utf-8")

        assert kinora("documents", "check", str(file), "--json").json["problems"][0]["line"]

    def test_are_accepted(self, kinora: CommandLine, repository: Path) -> None:
        found = kinora.json("documents", "check", str(repository / "gallery" / "traitor.yaml"))

        assert found["valid"] is True
        assert len(found["digest"]) == 64


def test_refusals_change_nothing(kinora: CommandLine, story: Story) -> None:
    idea = story.idea()
    defer(kinora.store, story.request(), idea, "later")
    head = kinora.store.head()

    said = kinora("ideas", "pick", idea.hex[:8], "--json")

    assert said.code == 1
    assert set(said.json["error"]) == {"kind", "what", "safe", "todo", "hints", "exit_code"}
    assert kinora.store.head() == head
