"""Nothing is claimed that chance would have done as well."""

import numpy as np
import pytest
from scipy import stats

from projections.analytics.honesty import (
    FEWEST,
    adjusted,
    associations,
    compared,
    rank_interval,
    sign_interval,
    too_few,
)
from projections.analytics.insights import Insights, has, insights
from tests.projections.analytics.null_world import NOW, film, history


class TestSignInterval:
    def test_is_that_of_the_tables(self) -> None:
        assert sign_interval(range(5)) is None
        assert [sign_interval(range(n)) for n in (6, 9, 14)] == [(0, 5), (1, 7), (2, 11)]

    @pytest.mark.parametrize("n", [6, 9, 14, 30, 60])
    def test_covers_the_median_in_95_of_100_cases(self, n: int) -> None:
        chance = np.random.default_rng(n)
        drawn = chance.lognormal(0.0, 1.2, size=(4_000, n))

        held = 0
        for values in drawn:
            interval = sign_interval(values.tolist())
            assert interval is not None
            held += interval[0] <= 1.0 <= interval[1]

        assert held / len(drawn) >= 0.94


class TestCompared:
    def test_is_exact_for_few_films(self) -> None:
        comparison = compared([1.0, 2.0, 3.0], [4.0, 5.0, 6.0])

        assert comparison.p == pytest.approx(2 / 20)  # two of the 20 ways to divide six ranks
        assert (comparison.median_before, comparison.median_after) == (2.0, 5.0)
        assert comparison.ratio == 2.5

    def test_knows_nothing_of_an_empty_span(self) -> None:
        comparison = compared([], [1.0])

        assert (comparison.p, comparison.ratio, comparison.n_after) == (None, None, 1)


class TestAssociations:
    def test_are_those_of_scipy(self) -> None:
        chance = np.random.default_rng(4)
        features = chance.integers(0, 4, size=(40, 5)).astype(float)
        results = chance.lognormal(size=40)

        found = associations(features, results)

        for column, each in zip(features.T, found, strict=True):
            expected = stats.spearmanr(column, results)
            assert each.rho == pytest.approx(expected.statistic, abs=1e-12)
            assert each.p == pytest.approx(expected.pvalue, rel=1e-9)

    def test_of_what_never_varies_are_none(self) -> None:
        (flat,) = associations(np.ones((30, 1)), np.arange(30.0))

        assert (flat.rho, flat.p) == (0.0, 1.0)


class TestAdjusted:
    def test_is_that_of_benjamini_and_hochberg(self) -> None:
        # of five: each times five by its rank, and never above that of a greater one
        ps = (0.005, 0.5, 0.019, 0.039, 0.031)

        assert adjusted(ps) == pytest.approx((0.025, 0.5, 0.0475, 0.04875, 0.04875))
        assert adjusted(()) == ()
        assert adjusted((0.2, 0.9)) == pytest.approx((0.4, 0.9))

    def test_agrees_with_scipy(self) -> None:
        ps = np.random.default_rng(1).random(200) ** 3

        expected = stats.false_discovery_control(ps, method="bh")

        assert adjusted(ps.tolist()) == pytest.approx(expected.tolist())


class TestRankInterval:
    def test_holds_the_true_correlation_in_95_of_100_cases(self) -> None:
        chance = np.random.default_rng(3)
        true = 6 / np.pi * np.arcsin(0.5 / 2)  # Spearman's of a normal pair with 0.5
        held = 0
        for _ in range(1_000):
            pair = chance.multivariate_normal([0, 0], [[1, 0.5], [0.5, 1]], size=40)
            low, high = rank_interval(float(stats.spearmanr(pair).statistic), 40)
            held += low <= true <= high

        assert 0.93 <= held / 1_000 <= 0.98

    def test_is_everything_where_nothing_is_known(self) -> None:
        assert rank_interval(0.9, 3) == (-1.0, 1.0)
        assert rank_interval(1.0, 30) == (1.0, 1.0)


def claims(found: tuple[Insights, ...]) -> bool:
    """Whether a page would claim anything."""
    return any(
        any(each.holds for each in one.findings) or (one.change is not None and one.change.holds)
        for one in found
    )


class TestTheNullWorld:
    def test_shows_a_finding_or_a_change_in_at_most_7_of_100_histories(self) -> None:
        claimed = [claims(insights(history(seed), now=NOW)) for seed in range(300)]

        assert sum(claimed) / len(claimed) <= 0.07

    @pytest.mark.nightly
    @pytest.mark.parametrize("films", [30, 60, 120])
    def test_does_so_over_a_thousand_histories(self, films: int) -> None:
        claimed = [claims(insights(history(seed, films=films), now=NOW)) for seed in range(1_000)]

        assert sum(claimed) / len(claimed) <= 0.07


@pytest.fixture
def chance() -> np.random.Generator:
    return np.random.default_rng(7)


class TestInsights:
    def test_find_what_is_strong(self, chance: np.random.Generator) -> None:
        films = [
            film(
                n, float(chance.lognormal(8 if n % 2 else 6, 0.7)), chance, tags=["night"] * (n % 2)
            )
            for n in range(60)
        ]

        (found,) = insights(films, now=NOW)

        (night, *_) = found.findings
        assert (night.key, night.kind, night.holds) == ("tag:night", "feature", True)
        assert (night.n, night.n_with) == (60, 30)
        assert night.low < night.rho < night.high
        assert night.p <= night.q <= 0.03
        assert night.sides is not None
        assert night.sides.having.median > night.sides.lacking.median
        assert night.sides.having.low is not None
        assert {dot.value for dot in night.dots} == {0.0, 1.0}

    def test_notice_a_great_change(self, chance: np.random.Generator) -> None:
        films = [
            film(n, float(chance.lognormal(9 if n < 21 else 6, 0.7)), chance) for n in range(7, 40)
        ]

        (found,) = insights(films, now=NOW)

        assert found.change is not None
        assert found.change.holds
        comparison = found.change.comparison
        assert (comparison.n_before, comparison.n_after) == (14, 14)
        assert comparison.ratio is not None
        assert comparison.ratio > 5

    def test_say_nothing_below_twenty_films(self, chance: np.random.Generator) -> None:
        films = [film(n, 10.0**n, chance, tags=["night"] * (n > 5)) for n in range(FEWEST - 1)]

        (found,) = insights(films, now=NOW)

        assert (found.findings, found.change) == ((), None)
        assert found.refused is not None
        assert (found.refused.n, found.refused.needed, found.refused.for_strong) == (19, 20, 30)
        assert found.change_refused is not None
        assert too_few(FEWEST) is None

    def test_name_what_may_stand_behind_everything(self, chance: np.random.Generator) -> None:
        films = [
            film(n, float(chance.lognormal()), chance, hour=n % 5, weekday=n % 7) for n in range(30)
        ]

        (found,) = insights(films, now=NOW)

        kinds = {each.key: each.kind for each in found.findings}
        assert kinds == {"hour": "confounder", "weekday": "confounder", "age": "confounder"}

    def test_leave_out_features_of_too_few_films(self, chance: np.random.Generator) -> None:
        films = [
            film(n, float(chance.lognormal()), chance, tags=["rare"] * (n < 4)) for n in range(30)
        ]

        (found,) = insights(films, now=NOW)

        assert "tag:rare" not in {each.key for each in found.findings}
        assert has(films[0], "tag:rare")

    def test_of_nothing_are_none(self) -> None:
        assert insights([], now=NOW) == ()
