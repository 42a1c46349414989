"""Audit log: every event is found, and every topic has its sentence in both languages."""

import string

import msgspec
import pytest

from domain.events.animation import AnimationPurged
from domain.events.catalogue import CATALOGUE
from domain.events.event import Event
from domain.events.idea import IdeaSketched
from domain.events.work import WorkRequested
from domain.identifiers import Digest
from projections.audit_log import LONGEST_PAYLOAD, VIEW, AuditFilter, audit_log, audit_total
from projections.audit_sentences import SENTENCES, actor_name, sentences
from projections.sentence_format import Language, Sentence
from tests.projections.reading import after
from tests.projections.stories import Story, whole_story
from tests.projections.streams import any_payload

LANGUAGES: tuple[Language, ...] = ("pl", "en")


class TestAuditLog:
    def test_has_one_row_per_event(self) -> None:
        events = whole_story(1)
        rows = audit_log(after(VIEW, events), AuditFilter(), limit=10_000).rows

        assert [e.event_id for e in reversed(events)] == [row.event_id for row in rows]
        assert all(msgspec.json.decode(row.payload) is not None for row in rows)

    def test_finds_events_by_everything_that_is_known(self) -> None:
        story = Story()
        idea = story.propose("Żółw", feasible=True)
        job = story.work("sketch", idea)
        story.propose("Other", feasible=True)
        reader = after(VIEW, story.events)

        def topics(wanted: AuditFilter) -> set[str]:
            return {row.topic for row in audit_log(reader, wanted).rows}

        assert topics(AuditFilter(search="zolw")) == {"idea.proposed"}
        assert topics(AuditFilter(actor="worker:compare")) == {"idea.compared"}
        first = story.events[0].origin.correlation_id
        assert topics(AuditFilter(correlation=first)) == {"idea.proposed"}
        assert {topic.partition(".")[0] for topic in topics(AuditFilter(kind="work"))} == {"work"}
        assert {"idea.proposed", "work.requested"} <= topics(AuditFilter(subject=idea))
        assert "idea.proposed" not in topics(AuditFilter(subject=job))
        assert topics(AuditFilter(until=story.events[0].recorded_at)) == set()
        assert topics(AuditFilter(topics=("idea.compared",))) == {"idea.compared"}

    def test_cuts_long_payloads(self) -> None:
        story = Story()
        fact = IdeaSketched(
            document="film " * 5000, document_digest=Digest("0" * 64), composer="offline 1"
        )
        story.write(story.uuid(), fact)

        (row,) = audit_log(after(VIEW, story.events), AuditFilter()).rows

        assert len(row.payload) < LONGEST_PAYLOAD
        assert msgspec.json.decode(row.payload)["document"].endswith("…")


class TestSentences:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_exist_for_every_topic(self, language: Language) -> None:
        assert set(CATALOGUE) == set(SENTENCES[language])

    @pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_use_only_what_the_event_has(self, kind: type[Event], language: Language) -> None:
        known = {"name", *kind.__struct_fields__}
        known |= {"idea_name"} if "idea" in known else set()

        parsed = string.Formatter().parse(SENTENCES[language][kind.topic])

        assert {field for _, field, _, _ in parsed if field} <= known

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_can_be_made_from_any_payload(self, language: Language) -> None:
        story = Story()
        for kind in CATALOGUE.values():
            story.write(story.uuid(), any_payload(kind, story.random))
        reader = after(VIEW, story.events)
        rows = audit_log(reader, AuditFilter(), limit=1000).rows

        made = sentences(reader, rows, language)

        assert all(each.endswith(".") and "{" not in each for each in made)

    def test_name_the_subject_in_the_readers_language(self) -> None:
        story = Story()
        idea = story.propose("Żółw", feasible=True)
        story.sketch(idea)
        digest = Digest("0" * 64)
        fact = WorkRequested(stage="sketch", subject=idea, input_digest=digest)
        story.write(story.uuid(), fact)
        reader = after(VIEW, story.events)
        rows = audit_log(reader, AuditFilter(), newest_first=False).rows

        polish, english = sentences(reader, rows, "pl"), sentences(reader, rows, "en")

        assert polish[0] == "Zgłoszono pomysł „Żółw” (źródło: file:ideas.md)."
        assert english[0] == "Idea “Żółw” was proposed (source: file:ideas.md)."
        assert polish[-1] == "Zlecono pracę: szkice na bramkę „Żółw”."
        assert english[-1] == "Work was requested: sketches for the gate “Żółw”."
        assert (
            actor_name("scheduler", "pl"),
            actor_name("scheduler", "en"),
        ) == ("harmonogram", "scheduler")

    def test_name_a_publication_by_its_title_alone(self) -> None:
        story = Story()
        film = story.choose(story.open_day(0), story.propose("Żółw", feasible=True))
        story.publish(story.request(film, story.make(film)))
        reader = after(VIEW, story.events)
        rows = audit_log(reader, AuditFilter(kind="publication"), newest_first=False).rows

        published = sentences(reader, rows, "pl")[-1]

        assert published.count("„") == 1

    @pytest.mark.parametrize(
        ("count", "polish"),
        [(0, "plików"), (1, "plik"), (3, "pliki"), (12, "plików")],
    )
    def test_count_as_polish_does_also_what_was_cut(self, count: int, polish: str) -> None:
        story = Story()
        files = tuple(story.digest() for _ in range(count))
        story.write(story.uuid(), AnimationPurged(files=files * 1))
        story.write(story.events[0].stream, AnimationPurged(files=files * 4))
        reader = after(VIEW, story.events)
        rows = audit_log(reader, AuditFilter(), newest_first=False).rows

        made, longer = sentences(reader, rows, "pl")

        assert f"Usunięto {count} {polish} filmu" in made
        assert f"Usunięto {4 * count} " in longer

    def test_write_numbers_as_the_language_does(self) -> None:
        facts = {"render_ms": 1500, "cost": 1_230_000}

        assert Sentence("pl").fill("{render_ms:s}, {cost:usd}", facts) == "1,5 s, 1,23 USD"
        assert Sentence("en").fill("{render_ms:s}, {cost:usd}", facts) == "1.5 s, 1.23 USD"
        assert Sentence("en").fill("{missing:n}", facts) == "–"


class TestAuditTotal:
    @pytest.mark.parametrize(
        "wanted",
        [
            AuditFilter(),
            AuditFilter(kind="work"),
            AuditFilter(actor="operator"),
            AuditFilter(topics=("work.requested", "idea.proposed"), actor="policy"),
            AuditFilter(kind="animation", search="pierścienie"),
            AuditFilter(actor="operator", up_to=60),
        ],
    )
    def test_is_the_number_of_events_in_the_whole_list(self, wanted: AuditFilter) -> None:
        reader = after(VIEW, [*whole_story(3)])

        listed = audit_log(reader, wanted, limit=10_000).rows

        assert audit_total(reader, wanted) == len(listed) > 0
