"""``kinora export`` and ``kinora log seal``."""

from pathlib import Path

from tests.api.cli.command_line import CommandLine, Story


class TestExport:
    def test_writes_a_folder_and_says_what_is_in_it(
        self, kinora: CommandLine, story: Story, tmp_path: Path
    ) -> None:
        story.idea()
        folder = str(tmp_path / "out")

        made = kinora.json("export", folder, "--format", "jsonl", "--what", "all")
        again = kinora("export", folder)
        forced = kinora("export", folder, "--what", "films", "--force")

        names = {each["name"] for each in made["files"]}
        assert {"events.jsonl.gz", "ideas.jsonl", "DICTIONARY.md"} <= names
        assert made["position"] == 2
        assert (again.code, forced.code) == (4, 0)
        assert "ideas.csv" in forced.out

    def test_refuses_what_it_does_not_know_and_folders_that_are_not_its_own(
        self, kinora: CommandLine, tmp_path: Path
    ) -> None:
        other = tmp_path / "mine"
        other.mkdir()
        (other / "letter.txt").write_text("dear")

        assert kinora("export", str(tmp_path / "out"), "--format", "xml").code == 1
        assert kinora("export", str(tmp_path / "out"), "--what", "dreams").code == 1
        assert kinora("export", str(other), "--force").code == 4
        assert (other / "letter.txt").read_text() == "dear"


class TestSeal:
    def test_says_what_is_sealed(self, kinora: CommandLine, story: Story) -> None:
        story.idea()

        assert kinora.json("log", "seal", "--anew") == {
            "segments": 0,
            "events": 0,
            "hash": "0" * 64,
        }
