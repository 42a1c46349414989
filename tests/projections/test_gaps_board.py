"""Gaps board: what is missing and whom it would free."""

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from domain.events.animation import AnimationDrafted, WordRead
from domain.events.gap import (
    GapAccepted,
    GapDeclined,
    GapImplemented,
    GapReopened,
    GapReported,
    GapStarted,
)
from domain.events.idea import IdeaVerified, MissingFeature
from domain.identifiers import GapId, gap_id
from projections.gaps_board import (
    VIEW,
    best_order,
    gap,
    gaps_board,
    ideas_of_gap,
    unheard_words,
    waiting,
)
from tests.projections.film_stories import drafted
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
            GapReopened(reason="after all"),
        ):
            story.write(stream, fact)
            row = gap(after(VIEW, story.events), stream)
            assert row is not None
            seen.append(row.state)
            last = (row.language_version, row.reason)

        assert seen == ["accepted", "in_progress", "implemented", "declined", "new"]
        assert last == ("1.2", "after all")

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

    def test_counts_who_waits_for_one_gap(self) -> None:
        story = Story()
        idea = story.propose("Lustro", feasible=False)
        story.write(idea, verified("mirror"))

        assert waiting(after(VIEW, story.events), gap_id("mirror")) == 1


class TestTheOrderOfGaps:
    """Greedy: which gap to close next, and how many ideas are free by then."""

    def test_goes_on_with_what_frees_most_after_what_was_closed_before(self) -> None:
        face, water, rope = gap_id("face"), gap_id("water"), gap_id("rope")
        needs: dict[UUID, set[UUID]] = {
            UUID(int=1): {face},
            UUID(int=2): {face},
            UUID(int=3): {water, face},
            UUID(int=4): {rope},
            UUID(int=5): {water, face},
        }

        turns = best_order(cases(needs), {face: 1, water: 2, rope: 3})

        assert [(each.gap, each.freed) for each in turns] == [(face, 2), (water, 4), (rope, 5)]

    def test_never_counts_an_idea_that_needs_what_will_not_be_made(self) -> None:
        face, water = gap_id("face"), gap_id("water")

        turns = best_order({frozenset({face, water}): 1}, {face: 1})

        assert [each.freed for each in turns] == [0]

    @given(
        st.dictionaries(
            st.uuids(), st.sets(st.sampled_from([gap_id(each) for each in "abcde"])), max_size=12
        )
    )
    def test_frees_every_idea_in_the_end(self, needs: dict[UUID, set[UUID]]) -> None:
        positions: dict[UUID, int] = {gap_id(each): at for at, each in enumerate("abcde")}

        turns = best_order(cases(needs), positions)

        freed = [each.freed for each in turns]
        assert freed == sorted(freed)
        assert (freed[-1] if freed else 0) == sum(bool(gaps) for gaps in needs.values())

    def test_leaves_declined_gaps_out(self) -> None:
        story = Story()
        idea = story.propose(feasible=False)
        story.write(idea, verified())
        for feature in ("mirror", "water"):
            stream = gap_id(feature)
            story.write(stream, GapReported(feature=feature, reason="no"))
        story.write(idea, verified("mirror"))
        story.write(gap_id("water"), GapDeclined(reason="never"))

        reader = after(VIEW, story.events)

        board = {each.gap.feature: (each.turn, each.freed) for each in gaps_board(reader)}
        assert board["mirror"] == (1, 1)
        assert board["water"] == (0, 0)


def cases(needs: Mapping[UUID, set[UUID]]) -> Counter[frozenset[UUID]]:
    """How many ideas need the same gaps."""
    return Counter(map(frozenset, needs.values()))


def word(text: str, *, honoured: bool) -> WordRead:
    """One word as the composer read it."""
    return WordRead(
        word=text, part="summary", start=0, honoured=honoured, effect={"en": "no", "pl": "nie"}
    )


def draft_with(*words: WordRead) -> AnimationDrafted:
    """A document of the composer that reads these words."""
    fact = drafted(1, "offline", score=0.9, verdict="accepted")
    return structs.replace(fact, words=words)


class TestUnheardWords:
    def test_are_counted_by_the_films_that_asked_for_them(self) -> None:
        story = Story()
        first, second = story.uuid(), story.uuid()
        story.write(first, draft_with(word("Mgła", honoured=False), word("koło", honoured=True)))
        story.write(
            second, draft_with(word("mgła", honoured=False), word("lustro", honoured=False))
        )

        rows = unheard_words(after(VIEW, story.events))

        assert [(each.word, each.films) for each in rows] == [("mgła", 2), ("lustro", 1)]

    def test_leave_out_what_was_honoured_elsewhere_in_the_same_idea(self) -> None:
        story = Story()
        words = (word("glow", honoured=False), word("glow", honoured=True))
        story.write(story.uuid(), draft_with(*words))

        rows = unheard_words(after(VIEW, story.events))

        assert rows == ()
