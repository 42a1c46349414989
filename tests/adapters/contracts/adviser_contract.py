"""What every adviser promises: run against the twin and against what really asks."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

import pytest

from domain.advising import Adviser, Answer, NotAnswered, Question
from tests.domain.samples import uid


def question(
    idea: str = "moons", *, round_: int = 1, attempts: int = 0, avoid: tuple[str, ...] = ()
) -> Question:
    """The same words are the same question."""
    return Question(
        task="verify",
        prompt="verify",
        values={"idea": idea},
        subject=uid("idea"),
        round=round_,
        attempts=attempts,
        avoid=avoid,
    )


def good(text: str) -> str:
    """Accepts one text only."""
    return "" if text == "good" else f"{text} is bad"


class AdviserContract(ABC):
    """Subclasses say how an adviser with one route, three attempts and these texts is made."""

    @abstractmethod
    def make(self, texts: Sequence[str]) -> Adviser:
        """An adviser whose model says ``texts`` one after another, then the last for ever."""

    def ask(self, adviser: Adviser, asked: Question) -> Answer:
        """Ask, accepting ``good`` only."""
        return adviser.ask(asked, accept=good, progress=lambda _: None)

    def test_answers_with_an_accepted_text(self) -> None:
        answer = self.ask(self.make(["good"]), question())

        assert (answer.text, answer.verdict, answer.replayed) == ("good", "accepted", False)

    def test_goes_on_when_a_text_is_refused(self) -> None:
        assert self.ask(self.make(["no", "good", "later"]), question()).text == "good"

    def test_hands_back_a_refused_text_when_no_attempt_is_left(self) -> None:
        answer = self.ask(self.make(["a", "b", "c", "good"]), question())

        assert (answer.text, answer.verdict) == ("c", "c is bad")

    def test_makes_as_many_attempts_as_the_question_says(self) -> None:
        assert self.ask(self.make(["a", "b", "good"]), question(attempts=2)).text == "b"

    def test_replays_an_equal_question_of_the_same_round(self) -> None:
        adviser = self.make(["good"])
        first, again = (self.ask(adviser, question()) for _ in range(2))
        fresh = self.ask(adviser, question(round_=2))
        other = self.ask(adviser, question("suns"))

        assert [each.replayed for each in (first, again, fresh, other)] == [
            False,
            True,
            False,
            False,
        ]
        assert again.call == first.call
        assert len({first.call, fresh.call, other.call}) == 3

    def test_asks_no_route_that_is_to_be_avoided(self) -> None:
        adviser = self.make(["good"])
        route = self.ask(adviser, question()).route

        assert adviser.routes("verify") == (route,)
        with pytest.raises(NotAnswered) as refused:
            self.ask(adviser, question(avoid=(route,)))
        assert refused.value.kind == "not_configured"

    def test_knows_nobody_for_a_task_that_is_not_configured(self) -> None:
        assert self.make(["good"]).routes("compile") == ()
