"""The catalogue: complete in both languages, with right forms and equal values."""

import string
from typing import get_args

import pytest

from api.cli.days import app as days_app
from api.cli.errors import _SYSTEM
from api.cli.remedies import REMEDIES
from api.cli.words import Words, polish_table
from domain.animations.next_attempt import Refused, Step
from domain.animations.state import Progress
from domain.composition.advice import ADVICE
from domain.platforms.state import Standing
from domain.production.stage import Stage
from projections import (
    day_row,
    film_row,
    gaps_board,
    idea_row,
    production_line,
    publication_row,
)
from tests.api.cli.catalogue import foreign_texts, texts_in_code, texts_of_help

TERMS = {
    "stage": tuple(Stage),
    "idea": get_args(idea_row.Status.__value__),
    "film": (*get_args(film_row.Status.__value__), *Progress),
    "work": get_args(production_line.State.__value__),
    "gap": get_args(gaps_board.State.__value__),
    "publication": get_args(publication_row.State.__value__),
    "step": get_args(day_row.StepName.__value__),
    "state": get_args(day_row.StepState.__value__),
    "attempt": tuple(Step),
    "outcome": (*Refused, "accepted", "refused"),
    "mark": tuple(ADVICE),
    "verdict": ("novel", "similar", "duplicate"),
    "day": ("published", "rejected", "empty"),
    "platform": tuple(Standing),
    "actor": ("operator", "policy", "scheduler", "kinora", "adviser", "visitor"),
}


def values_in(text: str) -> set[str]:
    """Names of the values of a text with counted forms taken one by one."""
    return {
        name
        for form in text.split("|")
        for _, name, _, _ in string.Formatter().parse(form)
        if name is not None
    }


class TestCatalogue:
    def test_has_every_text_in_polish(self) -> None:
        known = polish_table()
        texts = [*texts_in_code(), *texts_of_help()]

        missing = sorted({f"{where}: {text}" for text, where in texts if text not in known} - {""})

        assert [each for each in missing if not each.endswith(": ")] == []

    def test_has_every_refusal_of_the_domain_in_polish(self) -> None:
        known = polish_table()

        missing = {f"{where}: {text}" for text, where in foreign_texts() if text not in known}

        assert sorted(missing) == []

    def test_has_every_remedy_in_polish(self) -> None:
        texts = {text for each in REMEDIES.values() for text in (each.what, each.safe, each.todo)}
        texts |= {text for pair in _SYSTEM.values() for text in pair}

        assert sorted(texts - {""} - polish_table().keys()) == []

    @pytest.mark.parametrize("context", sorted(TERMS))
    def test_has_every_term_in_polish(self, context: str) -> None:
        missing = [each for each in TERMS[context] if f"{context}: {each}" not in polish_table()]

        assert missing == []

    def test_fills_the_same_values_in_both_languages(self) -> None:
        differing = [
            key
            for key, polish in polish_table().items()
            if "{}" not in key and values_in(key) != values_in(polish)
        ]

        assert differing == []

    def test_has_as_many_places_in_texts_from_elsewhere(self) -> None:
        differing = [
            key
            for key, polish in polish_table().items()
            if "{}" in key and key.count("{}") != polish.count("{}")
        ]

        assert differing == []

    def test_has_three_forms_for_every_count(self) -> None:
        counted = {key: polish for key, polish in polish_table().items() if "|" in key}

        assert counted
        assert {key: polish.count("|") for key, polish in counted.items()} == dict.fromkeys(
            counted, 2
        )


class TestWords:
    @pytest.mark.parametrize(
        ("n", "told"),
        [
            (0, "0 nowych pomysłów"),
            (1, "1 nowy pomysł"),
            (2, "2 nowe pomysły"),
            (4, "4 nowe pomysły"),
            (5, "5 nowych pomysłów"),
            (12, "12 nowych pomysłów"),
            (22, "22 nowe pomysły"),
            (112, "112 nowych pomysłów"),
        ],
    )
    def test_counts_as_polish_does(self, n: int, told: str) -> None:
        assert Words("pl").count("{n} new idea|{n} new ideas", n) == told

    def test_counts_as_english_does(self) -> None:
        english = Words("en")

        assert english.count("{n} new idea|{n} new ideas", 1) == "1 new idea"
        assert english.count("{n} new idea|{n} new ideas", 2) == "2 new ideas"

    def test_recognises_a_refusal_by_its_shape(self) -> None:
        told = Words("pl").foreign("This film was approved before.")

        assert told == "Ten film został już oceniony: zatwierdzony."

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("24 new of 24 ideas", "nowe: 24 z 24"),
            ("24 novel, 1 similar, 0 duplicate", "nowe: 24, podobne: 1, duplikaty: 0"),
            ("21 feasible, 3 blocked", "wykonalne: 21, zablokowane: 3"),
            ("5 candidates of 21 open ideas", "kandydaci: 5, otwarte pomysły: 21"),
            ("120 frames at 12", "klatki: 120 przy 12/s"),
            ("9 checks, 0 hard failures", "kontrole: 9, twarde błędy: 0"),
        ],
    )
    def test_tells_what_a_stage_has_done(self, text: str, told: str) -> None:
        assert Words("pl").foreign(text) == told

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (
                "best-first@1: highest score 1.00 (novelty 1.00)",
                "zasada best-first@1: najwyższa ocena 1,00 (nowość 1,00)",
            ),
            (
                "best-first@1: highest score 0.85 (novelty 0.95, recently filmed: kula, star)",
                (
                    "zasada best-first@1: najwyższa ocena 0,85"
                    " (nowość 0,95, niedawno filmowane: kula, star)"
                ),
            ),
            ("choice undone", "wybór cofnięty"),
            ("choice undone: za ciemny", "wybór cofnięty: za ciemny"),
        ],
    )
    def test_tells_why_something_was_chosen_or_undone(self, text: str, told: str) -> None:
        assert Words("pl").foreign(text) == told

    def test_tells_why_work_was_parked(self) -> None:
        told = Words("pl").foreign(
            "render was parked: failed 5 times in a row: no room left. Everything before it is"
            " safe; `kinora work retry 12ab` tries again."
        )

        assert told == (
            "renderowanie: praca odstawiona, nieudane próby z rzędu: 5 (no room left). Wszystko"
            " przed nią jest bezpieczne; `kinora work retry 12ab` spróbuje ponownie."
        )

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("everything is ready", "wszystko gotowe"),
            ("worker ended with -9", "worker: proces zakończył się kodem -9"),
            ("follower ended with 1", "follower: proces zakończył się kodem 1"),
            ("worker is started again, restart 2", "worker: ponowne uruchomienie nr 2"),
            (
                "worker cannot be started: [Errno 2] No such file",
                "worker: procesu nie da się uruchomić: [Errno 2] No such file",
            ),
            (
                "api ended with 1 before it was ready; its last lines say why.",
                (
                    "api: proces zakończył się kodem 1, zanim był gotowy;"
                    " dlaczego, mówią jego ostatnie wiersze."
                ),
            ),
            (
                "Kinora is already running here (process 7, since 2026-11-22T08:00:00Z).",
                "Kinora już tu działa (proces 7, od 2026-11-22T08:00:00Z).",
            ),
            (
                "Kinora is already running here (just starting).",
                "Kinora już tu działa (właśnie startuje).",
            ),
        ],
    )
    def test_tells_how_processes_are_doing(self, text: str, told: str) -> None:
        assert Words("pl").foreign(text) == told

    def test_leaves_unknown_texts_as_they_are(self) -> None:
        assert Words("pl").foreign("Something new {x}") == "Something new {x}"

    def test_writes_numbers_with_the_decimal_sign(self) -> None:
        assert Words("pl").number(1234.5) == "1\N{NO-BREAK SPACE}234,50"
        assert Words("en").number(0.5) == "0.50"

    def test_shows_terms_without_their_context(self) -> None:
        assert Words("en").term("film", "sent_back") == "sent back"
        assert Words("pl").term("film", "sent_back") == "odesłany"

    def test_helps_paragraph_by_paragraph(self) -> None:
        text = days_app.registered_commands[0].callback.__doc__ or ""

        assert len(Words("pl").help(text).split("\n\n")) == 2
        assert "Otwiera dzień" in Words("pl").help(text)
