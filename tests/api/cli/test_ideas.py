"""Importing ideas and deciding about them."""

from pathlib import Path

import pytest

from tests.api.cli.command_line import CommandLine, Story, ideas_file

GOOD = """# Ideas

## Two orbits
Two circles orbit each other until they collide and split into ten.
tags: orbit

## Rain
Balls fall like rain and bounce until the screen is full.
"""

BROKEN = GOOD + "\n## Nothing below\n\n## Traitor\nOne red ball converts every ball it touches.\n"


class TestImport:
    def test_proposes_compares_and_verifies(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = ideas_file(tmp_path, GOOD)

        result = kinora.json("ideas", "import", str(file))

        assert (result["new"], result["known"]) == (2, 0)
        assert {each["status"] for each in result["ideas"]} <= {"feasible", "similar", "blocked"}
        assert kinora.json("ideas", "import", str(file))["new"] == 0

    def test_imports_the_rest_of_a_broken_file(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = ideas_file(tmp_path, BROKEN)

        said = kinora("ideas", "import", str(file))

        assert said.code == 0
        assert "line 10" in said.err
        assert len(kinora.json("ideas", "list")["rows"]) == 3

    def test_imports_nothing_when_strict(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = ideas_file(tmp_path, BROKEN)

        said = kinora("ideas", "import", str(file), "--strict")

        assert said.code == 1
        assert "line 10" in said.err
        assert kinora.store.head()[0] == 0

    def test_leaves_the_work_to_others_when_asked(
        self, kinora: CommandLine, tmp_path: Path
    ) -> None:
        file = ideas_file(tmp_path, GOOD)

        result = kinora.json("ideas", "import", str(file), "--no-wait")

        assert result["waited"] is False
        assert [each["stage"] for each in kinora.json("work", "list")["rows"]] == ["propose"]

    def test_refuses_a_file_of_fifty_megabytes(self, kinora: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "ideas.md"
        with file.open("wb") as target:
            target.truncate(50 * 1024 * 1024)

        said = kinora("ideas", "import", str(file))

        assert said.code == 4
        assert "50.0 MB" in said.err
        assert kinora.store.head()[0] == 0

    @pytest.mark.parametrize("content", [b"\x89PNG\r\n" + bytes(range(256)) * 40, b"\xff\xfei\0"])
    def test_refuses_what_is_no_text(
        self, kinora: CommandLine, tmp_path: Path, content: bytes
    ) -> None:
        file = tmp_path / "ideas.md"
        file.write_bytes(content)

        assert kinora("ideas", "import", str(file)).code == 4

    def test_refuses_missing_files_and_folders(self, kinora: CommandLine, tmp_path: Path) -> None:
        missing = kinora("ideas", "import", str(tmp_path / "none.md"))
        folder = kinora("ideas", "import", str(tmp_path))

        assert (missing.code, folder.code) == (4, 4)
        assert "none.md" in missing.err

    def test_refuses_a_file_without_ideas(self, kinora: CommandLine, tmp_path: Path) -> None:
        assert kinora("ideas", "import", str(ideas_file(tmp_path, "\n"))).code == 1

    def test_adds_one_idea_in_words(self, kinora: CommandLine) -> None:
        result = kinora.json("ideas", "add", "Two red balls orbit a star until one is left.")

        assert result["new"] == 1
        assert result["source"] == "prompt"


class TestList:
    def test_explains_an_empty_list(self, kinora: CommandLine) -> None:
        said = kinora("ideas", "list")

        assert said.code == 0
        assert "kinora ideas import" in said.out

    def test_filters_and_pages(self, kinora: CommandLine, story: Story) -> None:
        for title in ("Two moons", "Three moons", "Four suns"):
            story.idea(title)
        story.idea("Five faces", feasible=False)

        page = kinora.json("ideas", "list", "--search", "moons", "--limit", "1")
        rest = kinora.json("ideas", "list", "--search", "moons", "--after", page["next"])

        assert [each["title"] for each in page["rows"] + rest["rows"]] == [
            "Three moons",
            "Two moons",
        ]
        blocked = kinora.json("ideas", "list", "--status", "blocked")["rows"]
        assert [each["title"] for each in blocked] == ["Five faces"]

    def test_refuses_a_cursor_of_something_else(self, kinora: CommandLine) -> None:
        assert kinora("ideas", "list", "--after", "xyz").code == 2


class TestDecisions:
    def test_defer_and_restore(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea().hex[:8]

        kinora.json("ideas", "defer", idea, "--reason", "later")
        deferred = kinora.json("ideas", "show", idea)
        kinora.json("ideas", "restore", idea)
        restored = kinora.json("ideas", "show", idea)

        assert (deferred["status"], deferred["choice_reason"]) == ("deferred", "later")
        assert restored["status"] == "feasible"

    def test_pick_and_undo(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea()
        story.day("2026-11-22", [idea])
        day = ("--day", "2026-11-22")

        picked = kinora.json("ideas", "pick", idea.hex[:8], *day)
        again = kinora("ideas", "pick", idea.hex[:8], *day)
        kinora.json("ideas", "undo", *day)

        assert kinora.json("animation", "show", picked["animation"])["film"]["archived"] is True
        assert again.code == 1
        assert kinora.json("ideas", "show", str(idea))["status"] == "feasible"

    def test_pick_says_how_to_open_the_day(self, kinora: CommandLine, story: Story) -> None:
        said = kinora("ideas", "pick", story.idea().hex[:8])

        assert said.code == 1
        assert "kinora day run" in said.err


class TestGate:
    def test_shows_candidates_with_what_is_known_of_them(
        self, kinora: CommandLine, story: Story
    ) -> None:
        story.day("2026-11-22", [story.idea()])

        gate = kinora.json("gate", "--day", "2026-11-22")
        said = kinora("--language", "pl", "gate", "--day", "2026-11-22")

        assert [each["score"] for each in gate["gate"]["candidates"]] == [0.9]
        assert gate["ideas"][0]["summary"] == "They split"
        assert "nowość 0,90" in said.out

    def test_explains_a_day_that_was_not_opened(self, kinora: CommandLine) -> None:
        assert "kinora day run" in kinora("gate").out

    def test_refuses_what_is_no_date(self, kinora: CommandLine) -> None:
        assert kinora("gate", "--day", "tomorrow").code == 2


class TestDays:
    def test_lists_and_closes(self, kinora: CommandLine, story: Story) -> None:
        story.day("2026-11-22")

        kinora.json("day", "close", "--day", "2026-11-22")

        assert [row["outcome"] for row in kinora.json("day", "list")["rows"]] == ["empty"]


class TestGenerate:
    def test_makes_ideas_without_a_model_and_says_where_from(self, kinora: CommandLine) -> None:
        made = kinora.json(
            "ideas", "generate", "--count", "3", "--source", "offline", "--language", "pl",
            "--seed", "4",
        )  # fmt: skip
        (first, *_) = kinora.json("ideas", "list")["rows"]

        assert made["new"] == 3
        assert first["source"] == "offline:grammar-2"
        assert first["features"]["tags"]

    def test_keeps_nothing_in_a_rehearsal(self, kinora: CommandLine) -> None:
        said = kinora.json("ideas", "generate", "--count", "2", "--seed", "1", "--dry-run")

        assert [each["source"] for each in said["sources"]] == ["offline:grammar-2"] * 2
        assert "not_configured" in said["sources"][0]["fallback"]
        assert all(each["feasible"] for each in said["ideas"])
        assert kinora.store.head()[0] == 0

    @pytest.mark.parametrize("source", ["model", "file"])
    def test_says_what_is_missing(self, kinora: CommandLine, source: str) -> None:
        said = kinora("ideas", "generate", "--source", source)

        assert said.code == 1
        assert kinora.store.head()[0] == 0

    def test_needs_no_vectors_made_ahead_by_default(self, kinora: CommandLine) -> None:
        assert kinora.json("ideas", "reembed")["missing"] == 0


class TestRehearsedImport:
    def test_judges_every_idea_and_keeps_none(self, kinora: CommandLine, tmp_path: Path) -> None:
        text = GOOD + "\n## Rain again\nBalls fall like rain and bounce until the screen is full.\n"

        said = kinora.json("ideas", "import", str(ideas_file(tmp_path, text)), "--dry-run")

        last = said["ideas"][-1]
        assert [each["verdict"] for each in said["ideas"]] == ["novel", "novel", "duplicate"]
        assert last["nearest"][0]["title"] == "Rain"
        assert last["gaps"] == []
        assert last["block_at"] <= last["nearest"][0]["similarity"]
        assert kinora.store.head()[0] == 0
