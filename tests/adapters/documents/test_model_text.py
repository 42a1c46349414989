"""Whatever a model wraps around a document, the document is found; and nothing ever raises."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.documents.model_text import read_model_text
from tests.domain.language.documents import SMALL

PLAIN = json.dumps(SMALL)
PRETTY = json.dumps(SMALL, indent=2)
YAML = """\
dsl_version: "2.0"
meta: {title: "Small", seed: 5}
duration: 2
species:
  - {name: a, size: 20}
"""

WRAPPED = {
    "plain": PLAIN,
    "a fence": f"```json\n{PRETTY}\n```",
    "a fence that is never closed": f"```json\n{PRETTY}",
    "prose around": f"Sure! Here is the film {{as asked}}:\n\n{PRETTY}\n\nHave fun.",
    "prose and a fence": f"Of course.\n\n```\n{PRETTY}\n```\nAnything else?",
    "another block first": f"```sh\nkinora up\n```\n```json\n{PLAIN}\n```",
    "trailing commas": PRETTY.replace("}\n", "},\n").replace("5\n", "5,\n"),
    "comments": PRETTY.replace('"duration"', '// how long\n  /* at most */ "duration"'),
    "tabs": json.dumps(SMALL, indent="\t") + ",",
    "a wrapping object": json.dumps({"document": SMALL}),
    "a byte-order mark": "\ufeff" + PLAIN,
    "single quotes": repr(SMALL),
}


class TestADocument:
    @pytest.mark.parametrize("text", WRAPPED.values(), ids=WRAPPED)
    def test_is_found_in(self, text: str) -> None:
        assert read_model_text(text).mapping == SMALL

    @pytest.mark.parametrize(
        "text", [YAML, f"Here you are:\n\n{YAML}\nEnjoy it!", f"```yaml\n{YAML}```"]
    )
    def test_may_be_yaml(self, text: str) -> None:
        found = read_model_text(text).mapping

        assert found is not None
        assert found["species"] == [{"name": "a", "size": 20}]

    def test_keeps_what_only_looks_like_a_slip(self) -> None:
        said = "see // here, /* and */ there,] # so"
        text = json.dumps(SMALL | {"meta": {"title": said, "seed": 1}})

        found = read_model_text(text[:-1] + ",}").mapping

        assert found is not None
        assert found["meta"] == {"title": said, "seed": 1}

    def test_of_another_kind_is_handed_on_to_be_judged(self) -> None:
        assert read_model_text('{"scenes": [1, 2]}').mapping == {"scenes": [1, 2]}


class TestATextWithoutADocument:
    @pytest.mark.parametrize(
        ("text", "what"),
        [
            ("", "an empty text"),
            (" \n", "an empty text"),
            ("I cannot help with that.", "the document is not a mapping of keys"),
            (PRETTY[: len(PRETTY) // 2], "a text that ends before its brackets are closed"),
            ("```json\n" + PRETTY[:-3], "a text that ends before its brackets are closed"),
            ("[1, 2]", "no mapping of keys"),
            ("x" * 300_000, "a text of more than 262144 bytes"),
            ("{" * 100_000, "more than 64 brackets open at once"),
        ],
        ids=range(8),
    )
    def test_says_what_is_wrong_with_it(self, text: str, what: str) -> None:
        found = read_model_text(text)

        assert found.mapping is None
        assert found.what == what
        assert found.hint


PARTS = [*'{}[],:"\\/*# \n\t`', "```", "a", "1", PLAIN, "é\ud800"]
NONSENSE = st.lists(st.sampled_from(PARTS)).map("".join) | st.text()


class TestReading:
    @given(NONSENSE)
    def test_never_raises_and_is_the_same_twice(self, text: str) -> None:
        found = read_model_text(text)

        assert found == read_model_text(text)
        assert (found.mapping is None) == bool(found.what)

    @pytest.mark.parametrize("part", ["/*", "{", "[", "`", '"', "#", "//", "```\n", "{a:", "\\"])
    def test_takes_no_long_time_over_nonsense(self, part: str) -> None:
        began = time.monotonic()

        read_model_text(part * (200_000 // len(part)))

        assert time.monotonic() - began < 10.0
