"""How well the rules judge ideas that were written by hand, without a look at the rules.

``KINORA_RECORD=1 pytest tests/domain/composition/test_verdicts.py`` writes the figures of the
tuning half and of what was added to it into docs/verifier.md. The held-out half and the blind file
are counted only with ``KINORA_HELD_OUT=1`` besides, so that nobody measures by them in passing;
nothing of their texts is ever shown.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from domain.composition.feasibility import RULES_VERSION, assess
from tests.corpus.loading import Half, Idea, ideas, ideas_of

PAGE = Path(__file__).parents[3] / "docs" / "verifier.md"
RECORDING = bool(os.environ.get("KINORA_RECORD"))
ALWAYS = (Half.TUNING, Half.MORE, Half.FURTHER, Half.FRESH)
BLIND = "blind"
"""A file that belongs to no half."""
COUNTED: tuple[str, ...] = (*Half, BLIND) if os.environ.get("KINORA_HELD_OUT") else ALWAYS


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What the rules made of one half, or of the blind file."""

    half: str
    feasible: int
    called_feasible: int
    both: int
    gaps: int
    gaps_named: int
    gaps_too_many: int

    @property
    def precision(self) -> float:
        """Of the ideas called feasible, how many are."""
        return self.both / self.called_feasible

    @property
    def recall(self) -> float:
        """Of the feasible ideas, how many are called so."""
        return self.both / self.feasible

    @property
    def named(self) -> float:
        """Of the gaps, how many are named by their key."""
        return self.gaps_named / self.gaps

    def row(self) -> str:
        """One line of the table."""
        return (
            f"{_name(self.half)} {self.precision:.2f} | {self.recall:.2f} | "
            f"{self.gaps_named} of {self.gaps} ({self.named:.2f}) | {self.gaps_too_many} |"
        )


def figures(half: str) -> Figures:
    """Count one half; an idea has a gap of one key once, however often it is quoted."""
    told = ideas_of(half) if half == BLIND else ideas(Half(half))
    pairs = [(each, _keys(each)) for each in told]
    asked = [({gap.feature for gap in idea.gaps}, found) for idea, found in pairs]
    return Figures(
        half=half,
        feasible=sum(each.feasible for each in told),
        called_feasible=sum(not found for _, found in pairs),
        both=sum(idea.feasible and not found for idea, found in pairs),
        gaps=sum(len(wanted) for wanted, _ in asked),
        gaps_named=sum(len(wanted & found) for wanted, found in asked),
        gaps_too_many=sum(len(found - wanted) for wanted, found in asked),
    )


def _name(half: str) -> str:
    """How the row of a half begins."""
    return f"| {half.replace('_', '-')} |"


def _keys(idea: Idea) -> set[str]:
    return {gap.feature for gap in assess(idea.title, idea.summary).gaps}


class TestTheRules:
    def test_are_right_about_nine_of_ten_feasible_ideas(self) -> None:
        found = figures(Half.TUNING)

        enough = found.precision >= 0.9 and found.recall >= 0.9
        assert enough, found.row()

    def test_name_four_of_five_gaps_by_their_key(self) -> None:
        found = figures(Half.TUNING)

        enough = found.named >= 0.8
        assert enough, found.row()

    @pytest.mark.parametrize("half", COUNTED)
    def test_have_their_figures_on_the_page(self, half: str) -> None:
        row = figures(half).row()
        text = PAGE.read_text("utf-8")
        if RECORDING:
            text = re.sub(rf"^{re.escape(_name(half))}.*$", lambda _: row, text, flags=re.MULTILINE)
            PAGE.write_text(text, "utf-8")

        shown = row in text.splitlines()
        assert shown, "the figures changed: KINORA_RECORD=1 writes them into docs/verifier.md"

    def test_have_their_version_on_the_page(self) -> None:
        assert f"`{RULES_VERSION}`" in PAGE.read_text("utf-8")
