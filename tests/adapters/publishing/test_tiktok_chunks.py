"""TikTok's rules of chunks, for every size from a byte to four gigabytes."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from adapters.publishing.tiktok_chunks import LARGEST_FILM, FilmUnfit, plan

MB = (1_000_000, 1_048_576)
"""Both readings of what TikTok calls a MB."""

SIZES = st.one_of(
    st.integers(1, LARGEST_FILM),
    st.integers(1, 20_000_000),
    st.integers(63_000_000, 70_000_000),
    st.integers(1, 400).map(lambda count: min(count * 10_000_000, LARGEST_FILM)),
    st.integers(1, 399).map(lambda count: count * 10_000_000 - 1),
)


class TestPlan:
    @settings(max_examples=2_000)
    @given(SIZES)
    @example(1)
    @example(5_000_000 - 1)
    @example(5_242_880)
    @example(64_000_000)
    @example(64_000_001)
    @example(67_108_864)
    @example(67_108_865)
    @example(LARGEST_FILM)
    def test_keeps_every_rule_in_both_readings(self, size: int) -> None:
        cut = plan(size)

        last = size - (cut.count - 1) * cut.chunk
        assert cut.count == max(1, size // cut.chunk)
        assert cut.count <= 1_000
        for mb in MB:
            if size < 5 * mb:
                assert (cut.count, cut.chunk) == (1, size)
            if size > 64 * mb:
                assert cut.count > 1
            if cut.count > 1:
                assert 5 * mb <= cut.chunk <= 64 * mb
                assert last <= 128 * mb
            elif size >= 5 * mb:
                assert cut.chunk <= 64 * mb

    @settings(max_examples=500)
    @given(SIZES)
    def test_covers_the_film_in_as_many_pieces_as_it_says(self, size: int) -> None:
        cut = plan(size)

        offset, pieces = 0, 0
        while offset < size:
            end = cut.end_of(offset)
            assert end > offset
            offset, pieces = end, pieces + 1

        assert (offset, pieces) == (size, cut.count)

    def test_gives_the_remainder_to_the_last_chunk(self) -> None:
        """TikTok's own example has the same end: 40000000-50000122."""
        cut = plan(70_000_123)

        assert (cut.count, cut.end_of(60_000_000)) == (7, 70_000_123)
        assert cut.end_of(59_999_999) == 60_000_000

    def test_goes_on_from_within_a_chunk_to_its_end(self) -> None:
        assert plan(100_000_000).end_of(12_345_678) == 20_000_000

    @pytest.mark.parametrize("size", [0, -1, LARGEST_FILM + 1])
    def test_refuses_what_tiktok_does_not_take(self, size: int) -> None:
        with pytest.raises(FilmUnfit):
            plan(size)
