"""Figures from exports in the terminal: columns known or mapped, remembered, nothing twice."""

from pathlib import Path

import pytest

from tests.api.cli.command_line import CommandLine, Story
from tests.api.cli.test_films import ADDRESS, published

STUDIO = (
    "\N{ZERO WIDTH NO-BREAK SPACE}Link do filmu;Wyświetlenia;Polubienia;"
    "Średni procent obejrzenia (%)\r\n"
    "Łącznie;12 500;1.200;\r\n"
    f"{ADDRESS};12\N{NO-BREAK SPACE}500;1.200;101,5\r\n"
    "https://www.youtube.com/shorts/zzzzzzzzzzz;1,2K;3;\r\n"
)


@pytest.fixture
def export(kinora: CommandLine, story: Story, tmp_path: Path) -> str:
    published(kinora, story)
    file = tmp_path / "Dane tabeli.csv"
    file.write_text(STUDIO, encoding="utf-8", newline="")
    return str(file)


class TestImport:
    def test_of_a_polish_export_is_previewed_row_by_row(
        self, kinora: CommandLine, export: str
    ) -> None:
        told = kinora.json("metrics", "import", export, "--dry-run")

        assert [each["field"] for each in told["columns"]] == [
            "publication",
            "views",
            "likes",
            "average_view_percentage",
        ]
        assert [each["verdict"] for each in told["verdicts"]] == ["sum", "new", "refused"]
        good = told["verdicts"][1]
        assert (good["views"], good["likes"]) == (12_500, 1_200)
        assert good["average_view_percentage"] == 101.5
        assert [(each["line"], each["column"]) for each in told["refused"]] == [
            (4, "Link do filmu"),
            (4, "Wyświetlenia"),
        ]

    def test_records_the_good_rows_and_nothing_twice(
        self, kinora: CommandLine, export: str
    ) -> None:
        first = kinora.json("metrics", "import", export, "--lenient")
        again = kinora.json("metrics", "import", export, "--lenient")

        assert (first["recorded"], again["recorded"]) == (1, 0)
        assert again["counts"]["known"] == 1
        (row,) = kinora.json("metrics", "show")["rows"]
        assert [each["views"] for each in row["readings"]] == [12_500]

    def test_remembers_which_column_is_what(
        self, kinora: CommandLine, story: Story, tmp_path: Path
    ) -> None:
        published(kinora, story)
        file = tmp_path / "own.csv"
        file.write_text(f"film,ile,serca\n{ADDRESS},100,7\n", encoding="utf-8")
        said = ("--map", "publication=film", "--map", "views=2", "--map", "likes=serca")

        lost = kinora("metrics", "import", str(file))
        wrong = kinora("metrics", "import", str(file), "--map", "views=nic")
        taken = kinora.json("metrics", "import", str(file), *said, "--at", "2026-11-20T12:00")
        file.write_text(f"film,ile,serca\n{ADDRESS},120,8\n", encoding="utf-8")
        known = kinora.json("metrics", "import", str(file), "--dry-run")

        assert (lost.code, wrong.code) == (1, 1)
        assert "film, ile, serca" in lost.err
        assert (taken["recorded"], taken["mapping"]) == (1, "given")
        assert (known["mapping"], known["verdicts"][0]["likes"]) == ("remembered", 8)
        assert kinora("settings", "list").code == 0

    def test_says_in_polish_what_is_wrong(self, kinora: CommandLine, export: str) -> None:
        said = kinora("--language", "pl", "metrics", "import", export)

        assert said.code == 1
        assert "liczba zaokrąglona" in said.err
        assert "wiersz 4 · Wyświetlenia" in said.err
