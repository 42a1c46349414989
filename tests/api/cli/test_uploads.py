"""Uploads in the terminal: rehearsed, blocked without a connection, decided about."""

from domain.events import publication as posts
from domain.events.event import Event
from tests.api.cli.command_line import CommandLine, Story, write
from tests.domain import samples
from tests.domain.samples import NOON, uid


def approved(kinora: CommandLine, story: Story) -> str:
    film = story.film().hex[:8]
    kinora.json("animation", "approve", film, "--tick", "all")
    return film


def standing(kinora: CommandLine, *facts: Event) -> str:
    """A publication that these facts brought to where it stands."""
    post = uid("upload")
    write(kinora.store, post, samples.publication_requested(), *facts)
    return post.hex[:8]


FOUND = posts.FoundPost(
    remote_id="abcdefghijk",
    url="https://www.youtube.com/shorts/abcdefghijk",
    title="Two moons",
    posted_at=NOON,
    duration_s=20.0,
    likeness=0.9,
)


class TestUploads:
    def test_are_shown_before_anything_is_sent(self, kinora: CommandLine, story: Story) -> None:
        film = approved(kinora, story)

        shown = kinora.json("publish", "dry-run", film)
        said = kinora("publish", "dry-run", film, "--visibility", "unlisted")

        assert '"privacyStatus": "public"' in shown["requests"][0]
        assert "Bearer ‹token›" in shown["requests"][0]
        assert shown["missing"] == ["youtube.client"]
        assert '"privacyStatus": "unlisted"' in said.out
        (row,) = kinora.json("publish", "list")["rows"]
        assert (row["state"], row["remote_id"]) == ("dry_run", "")

    def test_are_asked_for_once(self, kinora: CommandLine, story: Story) -> None:
        film = approved(kinora, story)

        asked = kinora.json("publish", "upload", film, "--no-wait")

        assert asked["publication"]["mode"] == "api"
        assert kinora("publish", "upload", film, "--no-wait").code == 1

    def test_are_refused_at_a_moment_that_is_over(self, kinora: CommandLine, story: Story) -> None:
        film = approved(kinora, story)

        for verb in ("upload", "dry-run"):
            said = kinora("publish", verb, film, "--at", "2020-01-01T12:00", "--json")
            assert (said.code, said.json["error"]["kind"]) == (1, "MomentPassed")
        assert kinora.json("publish", "dry-run", film, "--now")["requests"]

    def test_are_refused_in_a_mode_the_platform_does_not_know(
        self, kinora: CommandLine, story: Story
    ) -> None:
        said = kinora("publish", "upload", approved(kinora, story), "--mode", "inbox", "--json")

        assert (said.code, said.json["error"]["kind"]) == (1, "ModeUnknown")


class TestUnknownOutcome:
    def test_is_settled_by_the_only_post_that_was_found(
        self, kinora: CommandLine, story: Story
    ) -> None:
        name = standing(
            kinora,
            posts.SessionAsked(handle="upload_1"),
            posts.OutcomeUnknown(reason="no answer"),
            posts.OutcomeSearched(candidates=(FOUND,)),
        )
        shown = kinora("publish", "show", name)

        kinora.json("publish", "decide", name, "adopt")

        assert "abcdefghijk" in shown.out
        assert "kinora publish decide" in shown.out
        row = kinora.json("publish", "show", name)["publication"]
        assert (row["state"], row["remote_id"]) == ("uploaded", "abcdefghijk")

    def test_needs_a_post_to_adopt_and_a_reason_to_repeat(
        self, kinora: CommandLine, story: Story
    ) -> None:
        unknown = posts.OutcomeUnknown(reason="no answer")
        name = standing(kinora, posts.SessionAsked(handle="upload_1"), unknown)

        assert kinora("publish", "decide", name, "adopt").code == 2
        assert kinora("publish", "decide", name, "again").code == 1
        kinora.json("publish", "decide", name, "failed", "--reason", "I looked")
        assert kinora.json("publish", "show", name)["publication"]["failure"] == "declared"
        assert kinora("publish", "resume", name).code == 1
        kinora.json("publish", "resume", name, "--reason", "after all")


class TestPublished:
    def test_is_withdrawn(self, kinora: CommandLine, story: Story) -> None:
        url = "https://www.tiktok.com/@name/video/7300000000000000001"
        name = standing(
            kinora, posts.Published(url=url, remote_id="7", public_at=NOON, confirmed_by="tiktok")
        )

        kinora.json("publish", "withdraw", name, "--reason", "a mistake")

        assert kinora.json("publish", "show", name)["publication"]["state"] == "withdrawn"


class TestMove:
    def test_plans_another_day_and_takes_it_back(self, kinora: CommandLine) -> None:
        post = standing(kinora, posts.OperatorAwaited(kit="kit", instructions="do"))

        moved = kinora.json("publish", "move", post, "2099-05-04T18:30")
        kept = kinora.json("publish", "move", post, "2099-05-06")
        back = kinora.json("publish", "move", post, "--undo")

        assert moved["publish_at"] == "2099-05-04T16:30:00Z"
        assert kept["publish_at"] == "2099-05-06T16:30:00Z"
        assert back["publish_at"] == moved["publish_at"]

    def test_is_refused_in_the_operators_words(self, kinora: CommandLine) -> None:
        post = standing(
            kinora,
            posts.SessionAsked(handle="upload_1"),
            posts.PublicationUploaded(remote_id="abc"),
        )

        there = kinora("--language", "pl", "publish", "move", post, "2099-05-04")
        when = kinora("publish", "move", post, "soon", "--json")

        assert there.code == 1
        assert "YouTube Studio" in there.err
        assert "Film jest już na platformie" in there.err
        assert (when.code, when.json["error"]["kind"]) == (2, "NotADay")
