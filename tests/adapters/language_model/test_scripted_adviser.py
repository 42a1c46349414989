"""The twin keeps the promises of the port that do not need a log."""

import pytest

from adapters.language_model.scripted_adviser import ScriptedAdviser
from domain.ports import NotAnswered, Question
from tests.domain.samples import uid


def question(idea: str = "moons", *, round_: int = 1, avoid: tuple[str, ...] = ()) -> Question:
    return Question(
        task="verify",
        prompt="verify",
        values={"idea": idea},
        subject=uid("idea"),
        round=round_,
        avoid=avoid,
    )


def good(text: str) -> str:
    return "" if text == "good" else "bad"


class TestTheScriptedAdviser:
    def test_goes_on_to_the_next_text_when_one_is_refused(self) -> None:
        adviser = ScriptedAdviser({"verify": ["no", "good", "later"]})

        answer = adviser.ask(question(), accept=good, progress=lambda _: None)

        assert (answer.text, answer.verdict, answer.replayed) == ("good", "accepted", False)

    def test_replays_an_equal_question_of_the_round(self) -> None:
        adviser = ScriptedAdviser({"verify": ["good", "good"]})
        first = adviser.ask(question(), accept=good, progress=lambda _: None)
        again = adviser.ask(question(), accept=good, progress=lambda _: None)
        fresh = adviser.ask(question(round_=2), accept=good, progress=lambda _: None)

        assert (again.replayed, fresh.replayed) == (True, False)
        assert again.call == first.call != fresh.call
        assert len(adviser.asked) == 2

    def test_hands_back_a_refused_text_at_the_end(self) -> None:
        adviser = ScriptedAdviser(lambda _, number: f"bad {number}")

        answer = adviser.ask(question(), accept=good, progress=lambda _: None)

        assert (answer.text, answer.verdict) == ("bad 2", "bad")

    def test_knows_nobody_for_other_tasks_or_avoided_routes(self) -> None:
        adviser = ScriptedAdviser({"verify": ["good"]})

        assert adviser.routes("compile") == ()
        with pytest.raises(NotAnswered) as refused:
            adviser.ask(question(avoid=("s/m",)), accept=good, progress=lambda _: None)
        assert refused.value.kind == "not_configured"
