"""Ideas board and idea pool."""

import pytest

from domain.events.event import Event
from domain.events.idea import IdeaCompared, IdeaDeferred, IdeaPicked, IdeaRejected, IdeaRestored
from projections.idea_pool import open_ideas, words_between
from projections.ideas_board import VIEW, idea, idea_counts, ideas, ideas_among
from tests.projections.reading import after
from tests.projections.stories import Story
from tests.projections.streams import any_payload


def compared(verdict: str) -> IdeaCompared:
    """A comparison that ended so."""
    return IdeaCompared(
        neighbours=(),
        verdict=verdict,
        embedding="hashing 1",
        provider="offline",
        model="hashing",
        dimension=33_000,
        fallback="12 of 90 ideas have a vector",
        warn_at=0.6,
        block_at=0.8,
    )


class TestIdeasBoard:
    def test_shows_a_proposed_idea_with_its_origin(self) -> None:
        story = Story()
        new = story.propose("Dwa pierścienie", feasible=True)

        row = idea(after(VIEW, story.events[:1]), new)

        assert row is not None
        assert (row.title, row.status, row.open) == ("Dwa pierścienie", "proposed", False)
        assert (row.position, row.source, row.tags) == (1, "file:ideas.md", ("rings", "tag0"))
        assert row.features.motion == "orbit"

    @pytest.mark.parametrize(
        ("facts", "status", "choosable"),
        [
            ((compared("novel"),), "feasible", True),
            ((compared("similar"),), "similar", True),
            ((compared("duplicate"),), "duplicate", False),
            ((compared("novel"), IdeaPicked()), "picked", False),
            ((compared("novel"), IdeaDeferred()), "deferred", False),
            ((compared("novel"), IdeaRejected()), "rejected", False),
            ((compared("similar"), IdeaPicked(), IdeaRestored()), "similar", True),
        ],
    )
    def test_tells_where_a_feasible_idea_stands(
        self, facts: tuple[Event, ...], status: str, choosable: bool
    ) -> None:
        story = Story()
        new = story.propose(feasible=True)
        for fact in facts:
            story.write(new, fact)

        reader = after(VIEW, story.events)

        row = idea(reader, new)
        assert row is not None
        assert (status, choosable) == (row.status, row.open)
        assert [new] * choosable == [brief.id for brief in open_ideas(reader)]

    def test_names_the_gaps_of_a_blocked_idea(self) -> None:
        story = Story()
        new = story.propose(feasible=False)
        story.write(new, compared("novel"))

        row = idea(after(VIEW, story.events), new)

        assert row is not None
        assert row.status == "blocked"
        assert len(row.missing) == 2
        assert all(missing.evidence for missing in row.missing)

    def test_keeps_the_nearest_ideas_with_their_scores(self) -> None:
        story = Story()
        story.propose(feasible=True)
        second = story.propose(feasible=True)

        row = idea(after(VIEW, story.events), second)

        assert row is not None
        assert [near.similarity for near in row.nearest] == [0.25]
        assert row.nearest_similarity == 0.25
        assert (row.embedding, row.embedding_provider) == ("hashing 1", "offline")

    def test_points_to_the_sketch(self) -> None:
        story = Story()
        new = story.propose(feasible=True)
        story.sketch(new)

        row = idea(after(VIEW, story.events), new)

        assert row is not None
        assert row.sketch_position == len(story.events)
        assert len(row.sketch_digest) == 64

    def test_finds_by_words_without_accents_tag_status_and_language(self) -> None:
        story = Story()
        wanted = story.propose("Żółw i KSIĘŻYC", feasible=True)
        for _ in range(5):
            story.propose(feasible=True)
        reader = after(VIEW, story.events)

        assert [wanted] == [row.id for row in ideas(reader, search="ksiezyc zolw").rows]
        assert [wanted] == [row.id for row in ideas(reader, search="żółw rings").rows]
        assert ideas(reader, search="żółw missing").rows == ()
        assert ideas(reader, tag="unknown").rows == ()
        assert {row.language for row in ideas(reader, language="pl").rows} <= {"pl"}
        assert sum(idea_counts(reader).values()) == 6
        assert {wanted} == set(ideas_among(reader, [wanted, story.uuid()]))

    def test_lists_newest_first_or_by_title(self) -> None:
        story = Story()
        titles = ("Zebra", "Żuk", "ązot", "Ala")
        for title in titles:
            story.propose(title, feasible=True)
        reader = after(VIEW, story.events)

        assert tuple(reversed(titles)) == tuple(row.title for row in ideas(reader).rows)
        by_title = [row.title for row in ideas(reader, by_title=True).rows]
        assert by_title == ["Ala", "ązot", "Zebra", "Żuk"]

    def test_ignores_what_happens_to_unknown_ideas(self) -> None:
        story = Story()
        story.write(story.uuid(), any_payload(IdeaPicked, story.random))

        assert ideas(after(VIEW, story.events)).rows == ()


class TestIdeaPool:
    def test_knows_the_ideas_between_two_positions_in_order(self) -> None:
        story = Story()
        first, second, third = (story.propose(feasible=True) for _ in range(3))
        reader = after(VIEW, story.events)
        last = idea(reader, third)
        assert last is not None

        begin = idea(reader, second)
        assert begin is not None
        both = words_between(reader, 0, last.position)
        later = words_between(reader, begin.position, last.position + 1)

        assert [first, second] == [each.id for each in both]
        assert [second, third] == [each.id for each in later]
