"""Verdicts of older rules or of an older language are made again by themselves."""

from pathlib import Path

from api.verdicts import VerdictKeeper
from domain.composition.feasibility import RULES_VERSION
from domain.events.work import WorkRequested
from domain.language.models import LANGUAGE_VERSION
from tests.domain.factory import VERSIONS, Factory
from tests.domain.samples import proposed, uid, verified
from tests.domain.stages.test_verify import CROWD, FACE, imported, verdicts


class TestTheKeeperOfVerdicts:
    def keeper(self, factory: Factory, rules: str) -> VerdictKeeper:
        versions = type(VERSIONS)(
            similarity="s@1",
            rules=rules,
            language=LANGUAGE_VERSION,
            composer="c@1",
            renderer="p@1",
            thresholds="t@1",
        )
        return VerdictKeeper(factory.store, versions, period_s=1)

    def test_asks_for_nothing_while_verdicts_are_current(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        imported(factory, FACE, CROWD)

        assert self.keeper(factory, RULES_VERSION).look() == 0

    def test_asks_once_for_blocked_ideas_of_older_rules(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        face, crowd, dots = imported(factory, FACE, CROWD, ("Dots", "Dots fall"))
        keeper = self.keeper(factory, "rules-99")

        assert [keeper.look(), keeper.look()] == [2, 0]
        factory.settle()
        assert [len(verdicts(factory, each)) for each in (face, crowd, dots)] == [2, 2, 1]

    def test_asks_for_the_same_work_after_a_restart(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        imported(factory, FACE, CROWD)
        self.keeper(factory, "rules-99").look()
        before = factory.store.head()

        self.keeper(factory, "rules-99").look()

        assert factory.store.head() == before

    def test_frees_an_idea_that_the_new_rules_allow(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        idea = uid("old idea")
        factory.append(idea, proposed("Dots", "Dots fall"), verified(feasible=False))

        assert self.keeper(factory, RULES_VERSION).look() == 1
        factory.settle()

        told = verdicts(factory, idea)[-1]
        assert (told.feasible, told.freed) == (True, True)

    def test_works_in_batches(self, tmp_path: Path) -> None:
        factory = Factory(tmp_path)
        for number in range(450):
            idea = uid(f"idea {number}")
            factory.append(idea, proposed(f"Dots {number}"), verified(feasible=False))

        self.keeper(factory, RULES_VERSION).look()

        asked = [each.payload for each in factory.store.read(0, limit=10_000)]
        sizes = [len(each.inputs) for each in asked if isinstance(each, WorkRequested)]
        assert sizes == [200, 200, 50]
