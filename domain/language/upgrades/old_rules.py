"""Rules, interactions and births of versions 1.1 to 1.4."""

from typing import Annotated, Literal

from pydantic import Field, Tag

from domain.language.upgrades.old_values import (
    BY_TYPE,
    Falloff,
    Hex,
    Id,
    NotNegative,
    Number,
    Old,
    Params,
    Probability,
    Vector,
    Where,
    Whole,
)


class NoParams(Params):
    """Nothing is asked for."""


class RandomParams(Params):
    padding: NotNegative = 0


class GridParams(Params):
    cols: Annotated[int, Field(ge=1, le=10_000)]
    rows: Annotated[int, Field(ge=1, le=10_000)]


class RingParams(Params):
    radius: NotNegative
    speed: Number | None = None


class AtCentre(Old):
    type: Literal["center"]
    params: NoParams = NoParams()


class AtRandom(Old):
    type: Literal["random"]
    params: RandomParams = RandomParams()


class OnGrid(Old):
    type: Literal["grid"]
    params: GridParams


class OnRing(Old):
    type: Literal["orbit"]
    params: RingParams


type Distribution = Annotated[
    Annotated[AtCentre, Tag("<center>")]
    | Annotated[AtRandom, Tag("<random>")]
    | Annotated[OnGrid, Tag("<grid>")]
    | Annotated[OnRing, Tag("<orbit>")],
    BY_TYPE,
]


class OldSpawn(Old):
    """Bodies that are there at the start."""

    entity_id: Id
    count: Whole
    distribution: Distribution


class OldEmitter(Old):
    """Bodies that come one after another."""

    id: Id
    entity_id: Id
    rate_per_s: NotNegative
    distribution: Distribution
    params: NoParams = NoParams()
    start_s: NotNegative = 0
    end_s: NotNegative | None = None
    limit: Whole | None = None


class _Rule(Old):
    id: Id
    applies_to: Id
    probability: Probability = 1


class MoveParams(Params):
    speed: Number
    direction: Vector = 0


class Move(_Rule):
    type: Literal["move"]
    params: MoveParams


class CircleParams(Params):
    center: Where
    speed: Number
    radius: NotNegative | None = None


class Circle(_Rule):
    type: Literal["orbit"]
    params: CircleParams


class PullParams(Params):
    target: Where
    strength: Number
    radius: NotNegative | None = None
    falloff: Falloff | None = None


class Pull(_Rule):
    type: Literal["attract", "repel"]
    params: PullParams


class SplitParams(Params):
    into: Annotated[int, Field(ge=1, le=10_000)]
    angle_threshold_deg: NotNegative
    speed_multiplier: NotNegative = 1


class SplitRule(_Rule):
    type: Literal["split"]
    params: SplitParams


class MergeParams(Params):
    distance: NotNegative
    mode: Literal["largest", "average"] = "largest"


class MergeRule(_Rule):
    type: Literal["merge"]
    params: MergeParams


class DecayParams(Params):
    rate_per_s: NotNegative


class Decay(_Rule):
    type: Literal["decay"]
    params: DecayParams


class MemoryParams(Params):
    decay: NotNegative
    influence: Number


class Memory(_Rule):
    type: Literal["memory"]
    params: MemoryParams


class SizeParams(Params):
    rate_per_s: Number
    min: NotNegative | None = None
    max: NotNegative | None = None
    remove_on_limit: bool = False


class SizeAnimation(_Rule):
    type: Literal["size_animation"]
    params: SizeParams


class SpiralParams(Params):
    center: Where
    angular_speed: Number
    radial_speed: Number
    radius_min: NotNegative | None = None
    radius_max: NotNegative | None = None


class Spiral(_Rule):
    type: Literal["parametric_spiral_motion"]
    params: SpiralParams


class ColourParams(Params):
    colors: Annotated[tuple[Hex, ...], Field(min_length=2, max_length=64)]
    rate_per_s: Number
    mode: Literal["step", "lerp"] = "step"
    phase_offset: Number = 0


class ColourAnimation(_Rule):
    type: Literal["color_animation"]
    params: ColourParams


type Rule = Annotated[
    Annotated[Move, Tag("<move>")]
    | Annotated[Circle, Tag("<orbit>")]
    | Annotated[Pull, Tag("<attract>")]
    | Annotated[Pull, Tag("<repel>")]
    | Annotated[SplitRule, Tag("<split>")]
    | Annotated[MergeRule, Tag("<merge>")]
    | Annotated[Decay, Tag("<decay>")]
    | Annotated[Memory, Tag("<memory>")]
    | Annotated[SizeAnimation, Tag("<size_animation>")]
    | Annotated[Spiral, Tag("<parametric_spiral_motion>")]
    | Annotated[ColourAnimation, Tag("<color_animation>")],
    BY_TYPE,
]


class When(Old):
    """How near two bodies must be, and how often it then happens."""

    distance_lte: NotNegative | None = None
    probability: Probability = 1


class PairPullParams(Params):
    strength: Number
    target: Where | None = None
    radius: NotNegative | None = None
    falloff: Falloff | None = None


class PairMerge(Old):
    type: Literal["merge"]
    params: MergeParams
    when: When | None = None


class PairSplit(Old):
    type: Literal["split"]
    params: SplitParams
    when: When | None = None


class PairPull(Old):
    type: Literal["attract", "repel"]
    params: PairPullParams
    when: When | None = None


type PairRule = Annotated[
    Annotated[PairMerge, Tag("<merge>")]
    | Annotated[PairSplit, Tag("<split>")]
    | Annotated[PairPull, Tag("<attract>")]
    | Annotated[PairPull, Tag("<repel>")],
    BY_TYPE,
]


class Pair(Old):
    """What bodies of one selector do to bodies of another."""

    a: Id
    b: Id
    rule: PairRule
    when: When | None = None


class CollisionEmitter(Old):
    """Bodies that are born where others meet."""

    id: Id
    entity_id: Id
    a: Id
    b: Id
    count: Annotated[int, Field(ge=1, le=10_000)] = 1
    when: When | None = None
    cooldown_s: NotNegative = 0
    scatter_radius: NotNegative = 0
    limit: Whole | None = None
