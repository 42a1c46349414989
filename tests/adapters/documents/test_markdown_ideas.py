"""Ideas out of Markdown, lists and prompts, with the line of each and of every problem."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.documents.ideas_file import (
    IdeasFileNotText,
    IdeasFileTooLarge,
    load_ideas_text,
)
from adapters.documents.markdown_ideas import MOST_PROBLEMS, MarkdownIdeas, read_ideas
from domain.ports import TextProblem, WrittenIdea

GALLERY = Path(__file__).parents[3] / "gallery" / "ideas.md"


def only(text: str) -> WrittenIdea:
    ideas, problems = MarkdownIdeas().read(text)
    assert problems == []
    (idea,) = ideas
    return idea


def titles(text: str) -> list[str]:
    ideas, problems = MarkdownIdeas().read(text)
    assert problems == []
    return [idea.title for idea in ideas]


class TestAHeading:
    def test_with_text_and_fields_is_an_idea(self) -> None:
        text = """
## Plotka

Jedna **czerwona** kropka wchodzi
między sto szarych.

Kogo dotknie, ten czerwienieje.

oczekiwanie: Licznik spada
do zera.
tagi: zarażanie, Tłum
"""
        idea = only(text)

        expected = WrittenIdea(
            title="Plotka",
            summary="Jedna czerwona kropka wchodzi między sto szarych. Kogo dotknie, ten"
            " czerwienieje.",
            expectation="Licznik spada do zera.",
            tags=("zarażanie", "tłum"),
            language="pl",
            line=2,
        )
        assert expected == idea

    def test_above_deeper_headings_or_a_list_of_titles_is_a_section(self) -> None:
        text = """# November

Some words about the month.

## First
A ball falls.

## More
- **Second** — a ring turns.
- Third: a line bends.
"""
        assert titles(text) == ["First", "Second", "Third"]

    def test_keeps_a_list_without_titles_as_part_of_its_text(self) -> None:
        idea = only("# Rain\nDrops fall.\n- they are slow\n- they merge\n- tags: rain, calm\n")

        assert idea.summary == "Drops fall. they are slow they merge"
        assert idea.tags == ("rain", "calm")

    def test_may_be_underlined(self) -> None:
        assert titles("One\n---\nA ball.\n\nTwo\n---\nA ring.\n") == ["One", "Two"]


class TestAListItem:
    @pytest.mark.parametrize(
        "item",
        [
            "- **Rain** — drops merge",
            "* **Rain:** drops merge",
            "+ Rain: drops merge",
            "1. Rain – drops merge",
            "23) **Rain**\n   drops merge",
            "- Rain\n  - drops merge",
            "- __Rain__. drops\n  merge",
            "> - Rain - drops merge",
        ],
    )
    def test_is_an_idea_however_it_is_written(self, item: str) -> None:
        idea = only(item + "\n")

        assert (idea.title, idea.summary) == ("Rain", "drops merge")

    def test_takes_fields_and_hashtags_below_it(self) -> None:
        idea = only("- Rain: drops #merge slowly\n  expect: a lake\n  #calm #night-sky\n")

        assert idea.summary == "drops merge slowly"
        assert idea.expectation == "a lake"
        assert idea.tags == ("calm", "night-sky", "merge")

    def test_without_a_title_takes_one_from_its_first_words(self) -> None:
        idea = only("- Orbiting particles that split into dust until the screen is full of it.\n")

        assert idea.title == "Orbiting particles that split into dust until the screen is"
        assert idea.summary.startswith("Orbiting particles")

    def test_ends_where_the_list_is_left(self) -> None:
        idea = only("- Rain: drops merge\n\nThat was the list.\n")

        assert idea.summary == "drops merge"


class TestAPlainText:
    def test_is_one_idea(self) -> None:
        idea = only("Kulki odbijają się od ścian\ni każda gra inną nutę. Na końcu jest cicho.\n")

        assert idea.title == "Kulki odbijają się od ścian i każda gra inną nutę"
        assert idea.language == "pl"
        assert idea.line == 1

    def test_with_a_title_line_keeps_it(self) -> None:
        idea = only("The Break\n\nFifteen balls stand in a triangle. One comes in fast.")

        assert idea.title == "The Break"

    def test_of_blocks_with_title_lines_is_several_ideas(self) -> None:
        text = "Rain\nDrops merge.\n\nSnow\nFlakes pile up.\nSlowly.\n"

        assert titles(text) == ["Rain", "Snow"]


class TestTheLanguage:
    def test_is_heard_for_each_idea(self) -> None:
        text = "- Deszcz: krople się zlewają\n- Rain: the drops merge\n- Xyz: Abc\n  lang: pl\n"

        ideas, _ = MarkdownIdeas().read(text)

        assert [idea.language for idea in ideas] == ["pl", "en", "pl"]


class TestAProblem:
    @pytest.mark.parametrize(
        ("text", "line", "words"),
        [
            ("- Rain: x\n\n## Empty\n\n## Snow\nFlakes.\n", 3, "no summary"),
            ("- Rain: x\n- **Empty** —\n", 2, "no summary"),
            ("## " + "x" * 200 + "\nText.\n\n## Fine\nText.\n", 1, "200 characters"),
            ("##\nText.\n\n## Fine\nText.\n", 1, "no title"),
            ("- Rain: x\n- Snow: y\n  lang: de\n", 2, "pl or en"),
            ("- Rain: x\n\n```\ncode\n", 3, "never ends"),
            ("- Rain: x\n- Snow: a\ufffdb\n", 2, "UTF-8"),
            ("- Rain: x\n- Snow: a\n  b\x00c\n", 3, "UTF-8"),
            ("- Rain: x\n- Snow: y\n  tags: " + ",".join("abcdefghijklmnop") + "\n", 3, "16 tags"),
            ("- Rain: x\n- Snow: " + "y " * 3000 + "\n", 2, "summary"),
        ],
    )
    def test_names_its_line_and_leaves_the_rest_readable(
        self, text: str, line: int, words: str
    ) -> None:
        ideas, problems = MarkdownIdeas().read(text)

        (problem,) = problems
        assert problem.line == line
        assert words in problem.message
        assert len(ideas) >= 1

    def test_means_nothing_is_given_when_asked_to_be_strict(self) -> None:
        text = "- Rain: x\n- **Empty** —\n"

        assert len(read_ideas(text, strict=False)[0]) == 1
        assert read_ideas(text, strict=True)[0] == []

    def test_is_told_of_an_empty_text(self) -> None:
        expected = [TextProblem(line=1, message="there is no idea in this text")]

        assert MarkdownIdeas().read(" \n\n") == ([], expected)

    def test_list_never_grows_beyond_reading(self) -> None:
        _, problems = MarkdownIdeas().read("- **Empty** —\n" * 500)

        assert len(problems) == MOST_PROBLEMS
        assert problems[-1].message == "301 more problems"


class TestAFile:
    def test_shipped_with_kinora_holds_24_ideas_in_two_languages(self) -> None:
        ideas, problems = read_ideas(load_ideas_text(GALLERY), strict=True)

        assert problems == []
        assert len(ideas) == 24
        assert [idea.language for idea in ideas].count("pl") == 12
        assert all(idea.expectation and len(idea.tags) >= 3 for idea in ideas)

    def test_of_50_mb_is_refused_without_being_read(self, tmp_path: Path) -> None:
        path = tmp_path / "huge.md"
        with path.open("wb") as file:
            file.truncate(50 * 1024 * 1024)
        begun = time.perf_counter()

        with pytest.raises(IdeasFileTooLarge, match=r"50\.0 MB.*4 MB"):
            load_ideas_text(path)

        assert time.perf_counter() - begun < 2

    def test_with_bytes_that_are_no_text_names_their_line(self, tmp_path: Path) -> None:
        path = tmp_path / "ideas.md"
        path.write_bytes("- Deszcz: krople\r\n- Śnieg: płatki\r\n".encode() + b"- R\xff: x\r\n")

        ideas, problems = read_ideas(load_ideas_text(path), strict=False)

        assert [idea.title for idea in ideas] == ["Deszcz", "Śnieg"]
        assert [problem.line for problem in problems] == [3]

    @pytest.mark.parametrize("content", [b"\xff\xfea\x00b\x00", bytes(range(256)) * 64])
    def test_that_is_no_text_at_all_is_refused_as_such(
        self, tmp_path: Path, content: bytes
    ) -> None:
        path = tmp_path / "picture.md"
        path.write_bytes(content)

        with pytest.raises(IdeasFileNotText, match="line"):
            load_ideas_text(path)

    def test_with_a_thousand_ideas_is_read_in_a_second(self) -> None:
        text = "\n".join(
            f"## Idea {n}\n\nA ball number {n} falls through the dark and splits in two.\n"
            f"It ends when all is calm.\n\nexpect: {n} notes\ntags: ball, split\n"
            for n in range(1000)
        )
        begun = time.perf_counter()

        ideas, problems = MarkdownIdeas().read(text)

        assert time.perf_counter() - begun < 5
        assert (len(ideas), problems) == (1000, [])


class TestAnyText:
    @settings(max_examples=150, deadline=None)
    @given(st.text(alphabet="ab #*-_:`>\n\t1.=<!—", max_size=80) | st.text(max_size=80))
    def test_is_read_without_an_exception_into_ideas_that_say_something(self, text: str) -> None:
        ideas, problems = MarkdownIdeas().read(text)

        assert ideas or problems
        assert all(idea.title and idea.summary and idea.line >= 1 for idea in ideas)
