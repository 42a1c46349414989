"""Reading documents: plain values with places, and refusals that name line and column."""

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.documents.refusals import (
    DocumentNotText,
    DocumentTooLarge,
    DocumentUnreadable,
    KeyRepeated,
    NotAPlainValue,
    SeveralDocuments,
    SourcePosition,
)
from adapters.documents.yaml_reader import LARGEST, read_document

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


class TestADocument:
    def test_becomes_plain_values_by_the_core_schema(self) -> None:
        text = "a: 1\nb: 0x1f\nc: 1.5e3\nd: yes\ne: true\nf: ~\ng: 2026-11-22\nh: '1'\ni: 0o17\n"

        mapping = read_document(text).mapping

        expected = {"a": 1, "b": 31, "c": 1500.0, "d": "yes", "e": True, "f": None}
        expected |= {"g": "2026-11-22", "h": "1", "i": 15}
        assert expected == mapping

    def test_knows_the_place_of_every_value(self) -> None:
        document = read_document("meta:\n  title: Orbit\nbirths:\n  - kind: ring\n    count: 3\n")

        assert document.position(("meta", "title")) == (2, 10)
        assert document.position(("births", 0, "count")) == (5, 12)
        assert document.position(("births", 7)) is None

    def test_may_be_json_with_tabs_and_surrogate_escapes(self) -> None:
        text = json.dumps({"title": "Noc 😀 / żółw", "n": [1, 2.5]}, indent="\t")

        mapping = read_document(text.replace("/", "\\/")).mapping

        assert mapping == {"title": "Noc 😀 / żółw", "n": [1, 2.5]}

    def test_may_repeat_a_value_by_an_alias(self) -> None:
        document = read_document("a: &x {k: 1}\nb: *x\n")

        assert document.mapping == {"a": {"k": 1}, "b": {"k": 1}}
        assert document.mapping["a"] is not document.mapping["b"]

    def test_may_begin_with_a_byte_order_mark(self) -> None:
        assert read_document("a: 1\n".encode("utf-8-sig")).mapping == {"a": 1}

    @settings(max_examples=60, deadline=None)
    @given(st.dictionaries(st.text(), JSON_VALUES, max_size=4), st.booleans())
    def test_says_what_json_says(self, value: dict[str, object], escaped: bool) -> None:
        text = json.dumps(value, ensure_ascii=escaped)
        try:
            mapping = read_document(text).mapping
        except (DocumentNotText, NotAPlainValue):
            assert "\\" in text or not escaped  # characters that are no text, raw or escaped
        else:
            assert value == mapping

    def test_with_a_key_twice_can_be_read_by_its_last_value_with_both_places_told(self) -> None:
        document = read_document("forces: 1\nx: 2\nforces: 3\n", take_last=True)

        assert document.mapping == {"forces": 3, "x": 2}
        (repeated,) = document.repeated
        assert (repeated.first.line, repeated.place.line) == (1, 3)


class TestARefusal:
    @pytest.mark.parametrize(
        ("text", "kind", "line", "column"),
        [
            ("a: 1\nb:\n\tc: 1\n", DocumentUnreadable, 3, 1),
            ("a: .nan\n", NotAPlainValue, 1, 4),
            ("a: 1\nb: [-.inf]\n", NotAPlainValue, 2, 5),
            ("a: 1e999\n", NotAPlainValue, 1, 4),
            ("a: 99999999999999999999\n", NotAPlainValue, 1, 4),
            (f"a: {'9' * 5000}\n", NotAPlainValue, 1, 4),
            ("a: 1\n2: b\n", NotAPlainValue, 2, 1),
            ("? [x]\n: 1\n", NotAPlainValue, 1, 3),
            ("a: !thing 3\n", NotAPlainValue, 1, 4),
            ("a: !!python/object:os.system x\n", NotAPlainValue, 1, 4),
            ("a: !e!x 3\n", DocumentUnreadable, 1, 4),
            ("a: 1\n---\nb: 2\n", SeveralDocuments, 2, 1),
            ("%YAML 1.1\n---\na: yes\n", DocumentUnreadable, 2, 1),
            ("a: *nothing\n", DocumentUnreadable, 1, 4),
            ("a: &x [*x]\n", DocumentUnreadable, 1, 8),
            ("a: b: c\n", DocumentUnreadable, 1, 5),
            ("a: [1, 2\n", DocumentUnreadable, 2, 1),
            ("- 1\n", DocumentUnreadable, 1, 1),
            ("", DocumentUnreadable, 1, 1),
            ("a: 1\nb: \x07\n", DocumentNotText, 2, 4),
            ('a: "\\UFFFFFFFF"\n', DocumentUnreadable, 1, 1),
            ('{"a": "\\ud800"}', NotAPlainValue, 1, 7),
        ],
    )
    def test_names_its_kind_and_place(
        self, text: str, kind: type[DocumentUnreadable], line: int, column: int
    ) -> None:
        with pytest.raises(kind) as refused:
            read_document(text)

        assert SourcePosition(line=line, column=column) == refused.value.place
        assert refused.value.hint

    def test_of_a_repeated_key_names_both_places(self) -> None:
        with pytest.raises(KeyRepeated) as refused:
            read_document("end:\n  card: a\n  settle: 1\n  card: b\n")

        assert (refused.value.first.line, refused.value.line) == (2, 4)
        assert "end.card" in str(refused.value)

    def test_of_bytes_that_are_not_utf8_names_the_line(self) -> None:
        with pytest.raises(DocumentNotText) as refused:
            read_document(b"a: 1\nb: \xff\n")

        assert SourcePosition(line=2, column=4) == refused.value.place


class TestTheLimits:
    @pytest.mark.parametrize(
        "text",
        [
            "a: '" + "x" * LARGEST + "'",
            "a: " + "[" * 100_000,
            "a: " + "{a: " * 20_000,
            "- " * 100_000,
            "a: [" + "1," * 100_000 + "]",
            "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
            + "\n".join(
                f"{b}: &{b} [{','.join(['*' + a] * 10)}]"
                for a, b in zip("abcdefgh", "bcdefghi", strict=True)
            ),
        ],
        ids=["bytes", "brackets", "braces", "dashes", "values", "aliases"],
    )
    def test_refuse_what_explodes_within_seconds(self, text: str) -> None:
        begun = time.perf_counter()

        with pytest.raises(DocumentTooLarge):
            read_document(text)

        assert time.perf_counter() - begun < 30

    @settings(max_examples=150, deadline=None)
    @given(st.text(alphabet="a1:-?[]{},&*!|>%@`'\"# \n\t\\", max_size=40) | st.text(max_size=30))
    def test_let_no_other_exception_through(self, text: str) -> None:
        with suppress(DocumentUnreadable):
            read_document(text)
