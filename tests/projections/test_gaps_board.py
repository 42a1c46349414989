"""Gaps board: what is missing and whom it would free."""

from domain.events.gap import GapAccepted, GapDeclined, GapImplemented, GapStarted
from domain.events.idea import IdeaVerified, MissingFeature
from domain.identifiers import GapId, gap_id
from projections.gaps_board import VIEW, gap, gaps_board, ideas_of_gap
from tests.projections.reading import after
from tests.projections.stories import Story


def verified(*features: str) -> IdeaVerified:
    """An idea that lacks these features."""
    missing = tuple(
        MissingFeature(gap=GapId(gap_id(each)), feature=each, reason="no", evidence=f"a {each}")
        for each in features
    )
    return IdeaVerified(
        feasible=not features,
        capabilities=(),
        missing=missing,
        language_version="1.1",
        rules_version="1",
    )


class TestGapsBoard:
    def test_counts_the_ideas_that_wait_and_those_it_would_free(self) -> None:
        story = Story()
        ideas = [story.propose(feasible=False) for _ in range(3)]
        story.write(ideas[0], verified("mirror", "water"))
        story.write(ideas[1], verified("mirror"))
        story.write(ideas[2], verified())

        board = gaps_board(after(VIEW, story.events))

        counts = {each.gap.feature: (each.waiting, each.frees) for each in board}
        assert counts["mirror"] == (2, 1)
        assert counts["water"] == (1, 0)
        assert board[0].gap.feature == "mirror"

    def test_moves_gaps_through_the_backlog(self) -> None:
        story = Story()
        story.propose(feasible=False)
        stream = next(each.stream for each in story.events if each.payload.topic == "gap.reported")
        seen, last = [], None
        for fact in (
            GapAccepted(reason="often asked"),
            GapStarted(),
            GapImplemented(language_version="1.2"),
            GapDeclined(reason="never mind"),
        ):
            story.write(stream, fact)
            row = gap(after(VIEW, story.events), stream)
            assert row is not None
            seen.append(row.state)
            last = (row.language_version, row.reason)

        assert seen == ["accepted", "in_progress", "implemented", "declined"]
        assert last == ("1.2", "never mind")

    def test_knows_the_ideas_by_title_and_evidence(self) -> None:
        story = Story()
        idea = story.propose("Lustro", feasible=False)
        story.write(idea, verified("mirror"))

        (link,) = ideas_of_gap(after(VIEW, story.events), gap_id("mirror")).rows

        assert (link.idea, link.title, link.evidence) == (idea, "Lustro", "a mirror")
        assert (link.waiting, link.alone) == (True, True)

    def test_is_left_by_an_idea_that_became_feasible(self) -> None:
        story = Story()
        idea = story.propose("Lustro", feasible=False)
        story.write(idea, verified("mirror"))
        story.write(idea, verified())

        (link,) = ideas_of_gap(after(VIEW, story.events), gap_id("mirror")).rows

        assert (link.waiting, link.alone, link.evidence) == (False, False, "a mirror")
