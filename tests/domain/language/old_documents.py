"""Random documents of version 1.4, made from its grammar."""

from typing import Any

from hypothesis import strategies as st

IDS = ("ball", "Dust-2", "żar", "walls")
TAGS = ("light", "two words", "7")
HEX = ("#000000", "#ffffff", "#4cc3ff", "#abc", "#FFB84C")

numbers = st.floats(-5000, 5000, allow_nan=False).map(lambda value: round(value, 2))
positive = st.floats(0, 5000, allow_nan=False).map(lambda value: round(value, 2))
chances = st.floats(0, 1, allow_nan=False)
colours = st.sampled_from(HEX)
points = st.fixed_dictionaries({"x": numbers, "y": numbers})
selectors = st.sampled_from(("*", "all", "ball", "tag:light", "żar"))
wheres = st.one_of(points, selectors)
falloffs = {"radius": positive, "falloff": st.sampled_from(("linear", "inverse_square"))}
sizes = st.one_of(
    positive,
    st.fixed_dictionaries({"value": positive}),
    st.tuples(positive, positive).map(lambda two: {"min": min(two), "max": max(two)}),
)


def some(required: dict[str, Any], optional: dict[str, Any] | None = None) -> Any:
    """A mapping with all of the one and any of the other keys."""
    return st.fixed_dictionaries(required, optional=optional or {})


def of_type(name: str, params: Any) -> Any:
    """``type`` and ``params``."""
    return some({"type": st.just(name), "params": params})


distributions = st.one_of(
    some({"type": st.just("center")}),
    some({"type": st.just("random")}, {"params": some({}, {"padding": positive})}),
    of_type("grid", some({"cols": st.integers(1, 300), "rows": st.integers(1, 300)})),
    of_type("orbit", some({"radius": positive}, {"speed": numbers})),
)
splits = some(
    {"into": st.integers(1, 50), "angle_threshold_deg": st.floats(0, 180)},
    {"speed_multiplier": st.floats(0, 50)},
)
merges = some({"distance": positive}, {"mode": st.sampled_from(("largest", "average"))})
directions = st.one_of(numbers, points, st.tuples(numbers, numbers).map(list))
RULES: dict[str, Any] = {
    "move": some({"speed": numbers}, {"direction": directions}),
    "orbit": some({"center": wheres, "speed": numbers}, {"radius": positive}),
    "attract": some({"target": wheres, "strength": numbers}, falloffs),
    "repel": some({"target": wheres, "strength": numbers}, falloffs),
    "split": splits,
    "merge": merges,
    "decay": some({"rate_per_s": chances}),
    "memory": some({"decay": chances, "influence": numbers}),
    "size_animation": some(
        {"rate_per_s": numbers},
        {"min": positive, "max": positive, "remove_on_limit": st.booleans()},
    ),
    "parametric_spiral_motion": some(
        {"center": wheres, "angular_speed": numbers, "radial_speed": numbers},
        {"radius_min": positive, "radius_max": positive},
    ),
    "color_animation": some(
        {"colors": st.lists(colours, min_size=2, max_size=4), "rate_per_s": numbers},
        {"mode": st.sampled_from(("step", "lerp")), "phase_offset": numbers},
    ),
}
rules = st.one_of(
    [
        some(
            {"id": st.just("r"), "type": st.just(name), "applies_to": selectors, "params": params},
            {"probability": chances},
        )
        for name, params in RULES.items()
    ]
)
whens = some({}, {"distance_lte": positive, "probability": chances})
pair_pulls = some({"strength": numbers}, {"target": selectors, **falloffs})
pairs = some(
    {
        "a": selectors,
        "b": selectors,
        "rule": st.one_of(
            of_type("merge", merges),
            of_type("split", splits),
            of_type("repel", pair_pulls),
            of_type("attract", pair_pulls),
        ),
    },
    {"when": whens},
)
collisions = some(
    {"id": st.just("c"), "entity_id": st.sampled_from(IDS), "a": selectors, "b": selectors},
    {
        "count": st.integers(1, 100),
        "when": whens,
        "cooldown_s": positive,
        "scatter_radius": positive,
        "limit": st.integers(0, 50_000),
    },
)
emitters = some(
    {
        "id": st.just("e"),
        "entity_id": st.sampled_from(IDS),
        "rate_per_s": positive,
        "distribution": distributions,
    },
    {"start_s": positive, "end_s": positive, "limit": st.integers(0, 50_000)},
)
spawns = some(
    {
        "entity_id": st.sampled_from(IDS),
        "count": st.integers(0, 30_000),
        "distribution": distributions,
    }
)
metrics = some(
    {
        "name": st.sampled_from(("population", "coverage", "entropy", "stability")),
        "op": st.sampled_from((">", ">=", "<", "<=", "==")),
        "value": numbers,
    },
    {"window_s": positive, "sample_every_s": positive, "stability_eps": positive},
)
terminations = st.one_of(
    some({"time": some({"at_s": st.floats(0.01, 5000)})}),
    some({"condition": of_type("metric", metrics)}),
)


def _entity(name: str) -> Any:
    return some(
        {
            "id": st.just(name),
            "shape": st.sampled_from(("circle", "square", "line", "triangle", "custom")),
            "size": sizes,
            "color": colours,
        },
        {
            "mass": positive,
            "render": some(
                {}, {"opacity": chances, "stroke": some({"width": positive, "color": colours})}
            ),
        },
    ).map(lambda entity: entity | ({"tags": list(TAGS)} if name == "ball" else {}))


systems = some(
    {
        "entities": st.tuples(*[_entity(name) for name in IDS]).map(list),
        "spawns": st.lists(spawns, max_size=4),
        "rules": st.lists(rules, max_size=6),
    },
    {
        "emitters": st.lists(emitters, max_size=3),
        "collision_emitters": st.lists(collisions, max_size=3),
        "interactions": some({"pairs": st.lists(pairs, max_size=4)}),
        "forces": some(
            {},
            {
                "gravity": st.one_of(numbers, points),
                "noise": some(
                    {"strength": positive, "scale": st.floats(0.01, 5000)},
                    {"seed": st.integers(-9, 9)},
                ),
            },
        ),
        "constraints": some(
            {},
            {
                "bounds": some(
                    {"type": st.sampled_from(("clamp", "bounce", "wrap"))},
                    {"padding": positive, "restitution": chances},
                )
            },
        ),
        "fsm": st.just({"states": ["a"], "initial": "a", "transitions": []}),
    },
)
documents = some(
    {
        "dsl_version": st.just("1.4"),
        "meta": some(
            {
                "id": st.just("x"),
                "title": st.text("aż :#-\n", max_size=100),
                "seed": st.integers(-(2**60), 2**60),
                "tags": st.just([]),
            }
        ),
        "scene": some(
            {
                "canvas": some(
                    {
                        "width": st.integers(16, 16_384),
                        "height": st.integers(16, 16_384),
                        "fps": st.integers(1, 120),
                        "duration_s": st.floats(0.1, 500),
                    }
                ),
                "palette": st.just(list(HEX)),
                "background": colours,
            },
            {"time": some({"timescale": st.floats(0, 10)})},
        ),
        "systems": systems,
        "termination": terminations,
        "output": st.just({"format": "mp4", "resolution": "1x1", "codec": "h264", "bitrate": "8M"}),
    },
    {"notes": st.text("ab", max_size=5)},
)
"""Documents that the grammar of version 1.4 allows."""
