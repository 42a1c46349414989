"""Completing identifiers in the shell."""

import typer
import typer.core

from adapters.event_store.postgres_event_store import PostgresEventStore
from api.cli.completion import completes
from api.cli.session import Session
from tests.api.cli.command_line import CommandLine, Story


def context() -> typer.Context:
    """What the shell's question comes with."""
    return typer.Context(typer.core.TyperCommand("show"), obj=Session())


class TestCompletion:
    def test_offers_identifiers_with_their_titles(self, kinora: CommandLine, story: Story) -> None:
        idea = story.idea("Two moons")
        kinora.json("ideas", "list")  # the read models are there now

        found = completes("idea")(context(), idea.hex[:3])

        assert found == [(idea.hex[:8], "Two moons")]

    def test_is_silent_where_nothing_was_made_yet(self, store: PostgresEventStore) -> None:
        assert store.head()[0] == 0

        assert completes("idea")(context(), "") == []

    def test_leaves_texts_that_begin_no_identifier(self, kinora: CommandLine, story: Story) -> None:
        story.idea("Two moons")
        kinora.json("ideas", "list")

        assert completes("idea")(context(), "moon") == []
