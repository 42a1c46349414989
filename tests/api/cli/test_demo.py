"""The demonstration, in the operator's language."""

from pathlib import Path

import pytest

from api.cli.demo import told
from api.cli.errors import explained
from api.cli.words import Words
from api.rehearsal import (
    FilmsFailed,
    FilmTurnedDown,
    IdeasBrought,
    IdeasKnown,
    IdeaTaken,
    News,
    StageDone,
)
from tests.api.cli.command_line import CommandLine, ideas_file

BROUGHT = IdeasBrought(
    steps=(
        StageDone(stage="propose", summary="24 new of 24 ideas"),
        StageDone(stage="verify", summary="21 feasible, 3 blocked"),
    )
)
TAKEN = IdeaTaken(title="ready (again)", reason="best-first@1: highest score 1.00 (novelty 1.00)")
IMPOSSIBLE = "## A portrait\nA photorealistic human face smiles.\n"


class TestNews:
    @pytest.mark.parametrize(
        ("news", "polish", "english"),
        [
            (
                BROUGHT,
                (
                    "wczytywanie pomysłów · nowe: 24 z 24\n"
                    "sprawdzanie wykonalności · wykonalne: 21, zablokowane: 3"
                ),
                "propose · 24 new of 24 ideas\nverify · 21 feasible, 3 blocked",
            ),
            (
                IdeasKnown(),
                "Ten plik pomysłów jest już znany.",
                "The ideas file is known already.",
            ),
            (
                TAKEN,
                (
                    "Wybrano: „ready (again)”"
                    " (zasada best-first@1: najwyższa ocena 1,00 (nowość 1,00))"
                ),
                "Chosen: “ready (again)” (best-first@1: highest score 1.00 (novelty 1.00))",
            ),
            (
                FilmTurnedDown(),
                "Film nie przeszedł kontroli; otwieram kolejny dzień.",
                "A film did not pass its checks; another day is opened.",
            ),
        ],
    )
    def test_is_told_in_both_languages(self, news: News, polish: str, english: str) -> None:
        assert told(news, Words("pl")) == polish
        assert told(news, Words("en")) == english


class TestDemo:
    def test_without_a_feasible_idea_says_what_to_do(
        self, kinora: CommandLine, tmp_path: Path
    ) -> None:
        file = ideas_file(tmp_path, IMPOSSIBLE)

        said = kinora("--language", "pl", "demo", "--ideas", str(file))
        again = kinora("--language", "pl", "demo", "--ideas", str(file))

        assert said.code == 1
        assert "wczytywanie pomysłów · nowe: 1 z 1\n" in said.err
        assert "✗ Nie ma już wykonalnego pomysłu" in said.err
        assert "kinora demo --ideas FILE" in said.err
        assert "Ten plik pomysłów jest już znany." in again.err

    def test_that_fails_too_often_names_the_films(self) -> None:
        error = FilmsFailed(
            "Too many films failed their checks; `kinora --profile demo animation list` shows them."
        )

        trouble = explained(error)

        assert trouble is not None
        assert trouble.lines(Words("pl")) == [
            (
                "Zbyt wiele filmów nie przeszło kontroli;"
                " pokazuje je `kinora --profile demo animation list`."
            ),
            "Wszystko, co dotąd zapisano, jest bezpieczne.",
        ]
