"""``kinora experiments``: a question is put, seen, and ended once."""

from tests.api.cli.command_line import CommandLine

WISH = ("Night", "--hypothesis", "Films at night are watched more", "--feature", "tag:night")


class TestExperiments:
    def test_are_registered_listed_and_shown(self, kinora: CommandLine) -> None:
        nothing = kinora("experiments", "list")

        made = kinora("experiments", "register", *WISH, "--films", "12")

        assert "No experiment was registered yet." in nothing.out
        assert made.code == 0
        (row,) = kinora.json("experiments", "list")["rows"]
        assert (row["name"], row["feature"], row["films"]) == ("Night", "tag:night", 12)
        assert (row["outcome"], row["films_with"], row["median_with"]) == ("running", 0, None)
        shown = kinora("--language", "pl", "experiments", "show", " night ")
        assert "Films at night are watched more" in shown.out
        assert "trwa" in shown.out

    def test_are_not_read_early_but_may_be_abandoned(self, kinora: CommandLine) -> None:
        kinora("experiments", "register", *WISH)

        early = kinora("experiments", "end", "Night")
        ended = kinora.json("experiments", "end", "Night", "--abandon", "the tag is gone")

        assert early.code == 1
        assert "30 films on each side were announced" in early.err
        assert ended["experiment"]["outcome"] == "abandoned"
        assert kinora("experiments", "end", "Night").code == 1

    def test_are_refused_when_they_are_none(self, kinora: CommandLine) -> None:
        wrong = kinora("experiments", "register", "x", "--hypothesis", "y", "--feature", "night")

        assert wrong.code == 1
        assert "tag:night" in wrong.err
        assert kinora("experiments", "show", "nothing").code == 1
