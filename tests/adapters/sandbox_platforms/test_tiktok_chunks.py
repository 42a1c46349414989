"""TikTok's rules of chunks for every size from one byte to four gigabytes, no byte moved."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from adapters.sandbox_platforms.tiktok_chunks import (
    LARGEST,
    LARGEST_LAST,
    MOST_BYTES,
    MOST_CHUNKS,
    SMALLEST,
    chunk_verdict,
    plan_problem,
    range_due,
)

SIZES = st.one_of(
    st.integers(1, 6_000_000), st.integers(1, 140_000_000), st.integers(1, MOST_BYTES)
)
SAFE_CHUNK = 10_000_000
SAFE_WHOLE = 64_000_000


def safe_plan(size: int) -> tuple[int, int]:
    """The documented safe planner: one chunk up to 64 MB, else chunks of 10 MB."""
    if size <= SAFE_WHOLE:
        return size, 1
    return SAFE_CHUNK, size // SAFE_CHUNK


class TestAPlan:
    @given(SIZES)
    @example(1)
    @example(5_000_000)
    @example(64_000_000)
    @example(64_000_001)
    @example(50_000_123)
    @example(MOST_BYTES)
    def test_by_the_safe_rule_is_always_taken(self, size: int) -> None:
        assert plan_problem(size, *safe_plan(size)) == ""

    @given(SIZES, st.integers(1, 200_000_000), st.integers(0, MOST_CHUNKS + 1))
    def test_that_is_taken_keeps_every_rule(self, size: int, chunk: int, chunks: int) -> None:
        if plan_problem(size, chunk, chunks):
            return

        assert chunks == max(1, size // chunk) <= MOST_CHUNKS
        assert size >= 5_000_000 or chunks == 1
        assert size <= LARGEST or chunks > 1
        if chunks > 1:
            assert SMALLEST <= chunk <= LARGEST
            assert chunk <= size - (chunks - 1) * chunk <= LARGEST_LAST

    @given(SIZES, st.integers(SMALLEST, LARGEST))
    def test_with_any_allowed_chunk_and_the_right_count_is_taken(
        self, size: int, chunk: int
    ) -> None:
        count = max(1, size // chunk)

        problem = plan_problem(size, chunk, count)

        assert (problem == "") == (size >= chunk and (count > 1 or size <= LARGEST))

    @pytest.mark.parametrize(
        ("size", "chunk", "chunks"),
        [
            (0, 1, 1),
            (MOST_BYTES + 1, SAFE_CHUNK, 400),
            (4_999_999, 2_000_000, 2),
            (4_000_000, 5_000_000, 1),
            (50_000_000, 4_000_000, 12),
            (50_000_123, 10_000_000, 6),
            (64_000_001, 64_000_001, 1),
            (130_000_000, 65_000_000, 2),
            (10, 0, 1),
            (20_000_000, 30_000_000, 1),
        ],
    )
    def test_that_breaks_a_rule_is_refused(self, size: int, chunk: int, chunks: int) -> None:
        assert plan_problem(size, chunk, chunks) != ""

    def test_as_in_the_documentation_leaves_the_remainder_to_the_last_chunk(self) -> None:
        assert range_due(50_000_123, 10_000_000, 5, 40_000_000) == (40_000_000, 50_000_122)


class TestChunks:
    @given(SIZES)
    def test_in_order_are_each_taken_and_the_last_ends_it(self, size: int) -> None:
        chunk, count = safe_plan(size)
        received, statuses = 0, []

        while received < size:
            first, last = range_due(size, chunk, count, received)
            said = f"bytes {first}-{last}/{size}"
            verdict = chunk_verdict(size, chunk, count, received, said, last - first + 1)
            statuses.append(verdict.status)
            received = last + 1

        assert statuses == [206] * (count - 1) + [201]

    @given(st.integers(SAFE_WHOLE + 1, MOST_BYTES), st.data())
    def test_out_of_order_are_refused_with_416(self, size: int, data: st.DataObject) -> None:
        chunk, count = safe_plan(size)
        due, sent = data.draw(
            st.lists(st.integers(0, count - 1), min_size=2, max_size=2, unique=True)
        )
        first, last = range_due(size, chunk, count, sent * chunk)

        verdict = chunk_verdict(
            size, chunk, count, due * chunk, f"bytes {first}-{last}/{size}", last - first + 1
        )

        assert verdict.status == 416

    @pytest.mark.parametrize(
        ("said", "length"),
        [
            ("", 100),
            ("bytes 0-99/101", 100),
            ("bytes 0-100/100", 101),
            ("bytes 9-0/100", 0),
            ("bytes 0-99/100", 99),
            ("bytes */100", 0),
        ],
    )
    def test_with_wrong_headers_are_refused_with_400(self, said: str, length: int) -> None:
        assert chunk_verdict(100, 100, 1, 0, said, length).status == 400

    def test_after_the_last_are_refused_with_416(self) -> None:
        assert chunk_verdict(100, 100, 1, 100, "bytes 0-99/100", 100).status == 416
