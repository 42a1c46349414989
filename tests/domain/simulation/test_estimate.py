"""What a film will cost is told from its document: quickly, and never too little by much."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.language.validation import validated
from domain.picture.film import Film
from domain.simulation.estimate.budget import HARD, HINTS, MS, Estimate, estimate
from tests.domain.language.documents import GALLERY, ROOT, from_gallery, small
from tests.domain.language.wild import Wild, mended

RECORDED: dict[str, dict[str, float]] = json.loads(
    (ROOT / "tests" / "golden" / "bodies.json").read_text("utf-8")
)
"""Made by ``python -m benchmarks.costs --counts --all --json tests/golden/bodies.json``."""
MOST = 10.0
"""An estimate of bodies is never below what lives, and above it by no more than this factor;
films that eat, kill or end themselves early are estimated highest."""
USUAL = 4.5
"""Nine of ten films are within this one."""


def of_film(path: Path) -> Estimate:
    return estimate(validated(from_gallery(path)))


def crowd(count: int, **species: Any) -> Estimate:
    return estimate(
        small(
            max_bodies=20_000,
            species=[{"name": "a", "size": 4, **species}],
            births=[{"kind": "random", "species": "a", "count": count, "speed": 100}],
            contacts=[{"kind": "bounce", "between": ["a", "a"]}],
        )
    )


class TestEstimate:
    @pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
    def test_reckons_with_all_bodies_that_live(self, path: Path) -> None:
        assert path.stem in RECORDED, "python -m benchmarks.costs --counts, see RECORDED"

        lived = RECORDED[path.stem]["most_bodies"]

        assert lived <= of_film(path).bodies <= lived * MOST

    def test_is_close_for_most_films(self) -> None:
        factors = sorted(
            of_film(path).bodies / RECORDED[path.stem]["most_bodies"] for path in GALLERY
        )

        assert factors[len(factors) * 9 // 10] <= USUAL

    def test_ranks_films_as_their_frames_and_bodies_do(self) -> None:
        told = [of_film(path) for path in GALLERY]
        expected = [each.seconds * each.mean_bodies for each in told]
        true = [
            RECORDED[path.stem]["frames"] * RECORDED[path.stem]["mean_bodies"] for path in GALLERY
        ]

        assert correlation(ranks(expected), ranks(true)) > 0.6

    @pytest.mark.parametrize(
        "more",
        [
            {"species": [{"name": "a", "glow": 1, "trail": "line", "trail_time": 2}]},
            {"births": [{"kind": "random", "species": "a", "count": 90}]},
            {"births": [{"kind": "grid", "species": "a", "columns": 12, "rows": 12}]},
            {"births": [{"kind": "emitter", "species": "a", "rate": 60}]},
            {"contacts": [{"kind": "split", "between": ["a", "walls"], "who": "first"}]},
            {"timeline": [{"kind": "spawn", "at": 0, "every": 0.5, "species": "a", "count": 9}]},
            {"walls": [{"kind": "pegs", "rows": 20, "columns": 20}]},
            {"fields": [{"kind": "automaton", "name": "f", "cell": 12}]},
            {"behaviours": [{"kind": "flock", "radius": 400}]},
            {"forces": [{"kind": "attract", "to": "a"}]},
            {"joints": [{"kind": "spring", "reach": 300}]},
            {"background": {"kind": "moving"}},
        ],
        ids=lambda part: next(iter(part)),
    )
    def test_rises_with_whatever_is_added(self, more: dict[str, Any]) -> None:
        plain = {
            "species": [{"name": "a", "glow": 0}],
            "births": [{"kind": "random", "species": "a", "count": 20}],
        }

        assert estimate(small(**plain | more)).load > estimate(small(**plain)).load

    def test_rises_with_every_count(self) -> None:
        told = [crowd(count) for count in (1, 10, 100, 1_000, 10_000)]

        for name in ("bodies", "contacts", "glow", "load"):
            figures = [getattr(each, name) for each in told]
            assert figures == sorted(figures)
            assert figures[0] < figures[-1]

    def test_names_what_costs_most(self) -> None:
        assert crowd(100, trail="line", glow=0).dearest == "species[0].trail"
        assert crowd(15_000, glow=0).dearest_kind in {"bodies", "search", "contacts"}
        cells = small(fields=[{"kind": "automaton", "name": "life", "cell": 8, "steps": 60}])
        assert estimate(cells).dearest == "fields[0]"

    def test_warns_beyond_the_hard_budget_and_says_what_to_do(self) -> None:
        told = crowd(20_000)

        assert told.load > HARD
        assert told.level == "excessive"
        assert [warning.hint for warning in told.warnings] == [HINTS[told.dearest_kind]]
        assert told.warnings[0].path == told.dearest
        assert crowd(100).warnings == ()

    def test_is_made_of_every_valid_document(self) -> None:
        made = [mended(Wild(seed).document())[0] for seed in range(120)]
        told = [estimate(document) for document in made if document is not None]

        assert len(told) > 60
        assert all(each.load >= 0.4 for each in told)
        assert all(0 <= each.bodies <= 120 for each in told)

    def test_knows_a_price_for_every_kind_of_work(self) -> None:
        assert all(sum(price) > 0 for price in MS.values())
        assert set(HINTS) <= set(MS)


class TestRecordedFilms:
    @pytest.mark.nightly
    @pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
    def test_still_have_so_many_bodies(self, path: Path) -> None:
        film = Film(validated(from_gallery(path)), 30)

        lived = [len(film.simulation.world.bodies) for _ in film.frames()]

        assert RECORDED[path.stem] == {
            "frames": len(lived),
            "most_bodies": max(lived),
            "mean_bodies": round(sum(lived) / len(lived), 1),
        }


def ranks(values: list[float]) -> list[float]:
    ordered = sorted(values)
    return [float(ordered.index(value)) for value in values]


def correlation(one: list[float], other: list[float]) -> float:
    count = len(one)
    mean, middle = sum(one) / count, sum(other) / count
    both = sum((a - mean) * (b - middle) for a, b in zip(one, other, strict=True))
    first = sum((a - mean) * (a - mean) for a in one)
    second = sum((b - middle) * (b - middle) for b in other)
    return float(both / (first * second) ** 0.5)
