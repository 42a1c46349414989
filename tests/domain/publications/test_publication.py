"""A publication: never twice by accident, confirmed only when it waits for the operator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events.event import Event
from domain.events.publication import AddressCompleted, PublicationPreflighted, Published
from domain.identifiers import Digest, publication_id
from domain.publications import decisions
from domain.publications.preflight import preflight
from domain.publications.state import Publication, Step, evolve, fold
from domain.refusals import Refusal
from tests.domain.samples import NOON, publication_requested, rendered

PASSED = PublicationPreflighted(passed=True, findings=())


def confirm(publication: Publication) -> Published:
    return decisions.confirm(
        publication, url="https://x", remote_id="1", public_at=NOON, confirmed_by="operator"
    )


class TestPublication:
    def test_is_requested_once_for_a_file_and_an_account(self) -> None:
        wanted = publication_requested()

        with pytest.raises(decisions.AlreadyRequested):
            decisions.request(fold([wanted]), wanted)

    def test_is_the_same_for_the_same_file_platform_and_account(self) -> None:
        first = publication_id("tiktok", "main", Digest("a"))

        assert first == publication_id("tiktok", "main", Digest("a"))
        assert first != publication_id("youtube", "main", Digest("a"))
        assert first != publication_id("tiktok", "main", Digest("a"), 2)

    def test_is_not_confirmed_before_the_kit_is_there(self) -> None:
        with pytest.raises(decisions.NotAwaited):
            confirm(fold([publication_requested()]))

    @given(st.lists(st.sampled_from(("kit", "confirm", "cancel", "withdraw")), max_size=12))
    def test_is_public_at_most_once(self, actions: list[str]) -> None:
        events: list[Event] = [publication_requested()]
        for action in actions:
            state = fold(events)
            try:
                match action:
                    case "kit":
                        events.extend(decisions.await_operator(state, PASSED, "kit", "do"))
                    case "confirm":
                        events.append(confirm(state))
                    case "cancel":
                        events.append(decisions.cancel(state, ""))
                    case _:
                        events.append(decisions.withdraw(state, ""))
            except Refusal:
                continue

        assert sum(isinstance(each, Published) for each in events) <= 1


class TestPreflight:
    def test_passes_an_upright_film_with_a_caption(self) -> None:
        assert all(each.passed for each in preflight(publication_requested(), rendered()))

    def test_refuses_what_was_never_rendered(self) -> None:
        assert [each.passed for each in preflight(publication_requested(), None)] == [False]

    def test_refuses_a_title_that_youtube_would_refuse(self) -> None:
        import msgspec

        wanted = msgspec.structs.replace(
            publication_requested(), platform="youtube", title="a < b" + "x" * 100
        )

        failed = [each.check for each in preflight(wanted, rendered()) if not each.passed]

        assert failed == ["title"]


class TestAddress:
    def published(self, remote_id: str) -> Publication:
        there = Published(url="https://x", remote_id=remote_id, public_at=NOON, confirmed_by="me")
        return fold([publication_requested(), there])

    def complete(self, publication: Publication, remote_id: str) -> AddressCompleted:
        return decisions.complete_address(
            publication, url="https://y", remote_id=remote_id, completed_by="operator"
        )

    def test_takes_the_place_of_a_short_link(self) -> None:
        before = self.published("short:ZM1")

        after = evolve(before, self.complete(before, "7000000000000000001"))

        assert (after.url, after.remote_id) == ("https://y", "7000000000000000001")
        assert after.step is Step.PUBLISHED

    def test_that_is_full_is_not_exchanged(self) -> None:
        with pytest.raises(decisions.AddressComplete):
            self.complete(self.published("7000000000000000001"), "7000000000000000002")

    def test_is_not_completed_by_another_short_link(self) -> None:
        with pytest.raises(decisions.AddressComplete):
            self.complete(self.published("short:ZM1"), "short:ZM2")

    def test_of_what_is_not_public_is_not_completed(self) -> None:
        with pytest.raises(decisions.AddressComplete):
            self.complete(fold([publication_requested()]), "7000000000000000001")
