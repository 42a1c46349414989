"""The twin keeps the promises of the port, and shows what it was asked."""

from collections.abc import Sequence

from adapters.language_model.scripted_adviser import ScriptedAdviser
from domain.advising import Adviser
from tests.adapters.contracts.adviser_contract import AdviserContract, question


class TestTheScriptedAdviser(AdviserContract):
    def make(self, texts: Sequence[str]) -> Adviser:
        return ScriptedAdviser({"verify": texts})

    def test_remembers_every_question_that_was_not_replayed(self) -> None:
        adviser = ScriptedAdviser(lambda asked, _: asked.values["idea"])
        for idea in ("moons", "suns", "moons"):
            adviser.ask(question(idea), accept=lambda _: "", progress=lambda _: None)

        assert [each.values["idea"] for each in adviser.asked] == ["moons", "suns"]
