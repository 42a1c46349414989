"""``kinora verify`` and ``kinora gaps``: verdicts by quoted words, and what would free whom."""

from uuid import UUID

from domain.composition.feasibility import RULES_VERSION
from domain.events.gap import GapLinked, GapReported
from domain.events.idea import IdeaVerified, MissingFeature
from domain.identifiers import IdeaId, gap_id
from tests.api.cli.command_line import CommandLine, write
from tests.domain.samples import proposed, uid

MIRROR, WATER = "picture.face", "material.fluid"
TOLD = {"Evening": (MIRROR, WATER), "Crowd": (MIRROR,), "Dots": ()}


def told(kinora: CommandLine) -> dict[str, UUID]:
    """Title → id of ideas that were verified before."""
    streams = {title: uid(f"idea/{title}") for title in TOLD}
    for title, features in TOLD.items():
        missing = tuple(
            MissingFeature(
                gap=gap_id(each), feature=each, reason="no", evidence="A face", impact="whole"
            )
            for each in features
        )
        verdict = IdeaVerified(
            feasible=not missing,
            capabilities=(),
            missing=missing,
            language_version="2.0",
            rules_version="rules-1",
        )
        write(kinora.store, streams[title], proposed(title, "A face smiles."), verdict)
    for feature in (MIRROR, WATER):
        links = [
            GapLinked(idea=IdeaId(streams[title]), evidence="A face")
            for title, features in TOLD.items()
            if feature in features
        ]
        write(kinora.store, gap_id(feature), GapReported(feature=feature, reason="no"), *links)
    return streams


class TestVerifyingAText:
    def test_quotes_the_words_that_no_film_can_show(self, kinora: CommandLine) -> None:
        found = kinora.json("verify", "--text", "Old photographs fall on a rope.")

        (gap,) = found["gaps"]
        assert not found["feasible"]
        assert (gap["feature"], gap["impact"]) == ("picture.photograph", "whole")
        quote = gap["quotes"][0]
        assert "Old photographs fall on a rope."[quote["start"] :].startswith(quote["words"])
        assert "joint.rope" in found["capabilities"]

    def test_says_what_found_each_gap(self, kinora: CommandLine) -> None:
        signed = kinora("verify", "--text", "Old photographs fall on a rope.")
        weighed = kinora("verify", "--text", "Somebody yodels our village anthem.")

        assert "Found by" in signed.out
        assert " sign " in signed.out
        assert " words " in weighed.out
        polish = kinora("--language", "pl", "verify", "--text", "Stare zdjęcia spadają.")
        assert " znak " in polish.out

    def test_stores_nothing(self, kinora: CommandLine) -> None:
        before = kinora.store.head()

        kinora.json("verify", "--text", "Two moons collide.", "--title", "Moons")

        assert kinora.store.head() == before

    def test_speaks_polish(self, kinora: CommandLine) -> None:
        said = kinora("--language", "pl", "verify", "--text", "Stare zdjęcia spadają.")

        assert said.code == 0
        assert "Fotografii nie da się pokazać" in " ".join(said.out.split())
        assert "cały film" in said.out

    def test_needs_to_know_what_to_verify(self, kinora: CommandLine) -> None:
        assert kinora("verify").code == 2
        assert kinora("verify", "--all", "--text", "Dots").code == 2

    def test_explains_itself(self, kinora: CommandLine) -> None:
        said = kinora("verify", "--help")

        assert said.code == 0
        assert "--text" in said.out


class TestVerifyingIdeas:
    def test_verifies_one_again(self, kinora: CommandLine) -> None:
        idea = told(kinora)["Evening"]

        (row,) = kinora.json("verify", idea.hex[:8])["rows"]

        assert [each["feature"] for each in row["missing"]] == [MIRROR]
        assert row["rules_version"] == RULES_VERSION
        topics = [each.payload.topic for each in kinora.store.load(idea)]
        assert topics.count("idea.verified") == 2

    def test_verifies_all_that_are_blocked(self, kinora: CommandLine) -> None:
        told(kinora)

        said = kinora("verify", "--all")

        assert said.code == 0
        assert "0 feasible, 2 blocked" in said.out

    def test_shows_what_is_lost_with_an_idea(self, kinora: CommandLine) -> None:
        idea = told(kinora)["Evening"]

        said = kinora("ideas", "show", idea.hex)

        assert "rules-1" in said.out
        assert "whole" in said.out


class TestGaps:
    def test_are_ranked_by_the_ideas_they_free(self, kinora: CommandLine) -> None:
        told(kinora)

        rows = kinora.json("gaps", "list")["rows"]

        first = rows[0]
        assert first["gap"]["feature"] == MIRROR
        assert (first["frees"], first["waiting"], first["turn"], first["freed"]) == (1, 2, 1, 1)
        assert rows[1]["freed"] == 2

    def test_show_the_ideas_and_their_words(self, kinora: CommandLine) -> None:
        told(kinora)

        page = kinora.json("gaps", "show", MIRROR)

        assert {each["title"] for each in page["ideas"]} == {"Evening", "Crowd"}
        assert {each["evidence"] for each in page["ideas"]} == {"A face"}
        assert kinora("gaps", "show", MIRROR).code == 0

    def test_say_when_being_implemented_frees_nobody(self, kinora: CommandLine) -> None:
        told(kinora)
        for step in ("accept", "start"):
            kinora.json("gaps", step, MIRROR)

        said = kinora("gaps", "implemented", MIRROR)

        assert "2 ideas stay blocked" in said.err
        shown = kinora("--language", "pl", "gaps", "show", gap_id(MIRROR).hex[:8])
        assert "2 pomysły pozostają zablokowane" in shown.err

    def test_may_be_reopened(self, kinora: CommandLine) -> None:
        told(kinora)
        kinora.json("gaps", "decline", MIRROR, "--reason", "never")

        kinora.json("gaps", "reopen", MIRROR)

        row = kinora.json("gaps", "show", MIRROR)["gap"]["gap"]
        assert row["state"] == "new"
