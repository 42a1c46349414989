"""A document of version 1.4: the grammar that earlier versions are raised to first."""

from typing import Annotated, Literal, Self

from pydantic import Field, Tag, model_validator

from domain.language.upgrades.old_rules import (
    CollisionEmitter,
    OldEmitter,
    OldSpawn,
    Pair,
    Rule,
)
from domain.language.upgrades.old_values import (
    BY_WRITING,
    Hex,
    Id,
    NotNegative,
    Number,
    Old,
    OldPoint,
    OldSize,
    Params,
    Positive,
    Probability,
    Text,
)

MOST = 400
"""Entries of any list; far more than version 2.0 takes of any kind."""


class OldMeta(Old):
    title: Text
    seed: Annotated[int, Field(ge=-(2**62), le=2**62)]
    id: Text = ""
    tags: Annotated[tuple[Text, ...], Field(max_length=MOST)] = ()
    attribution: Text = ""


class OldCanvas(Old):
    width: Annotated[int, Field(ge=16, le=16_384)]
    height: Annotated[int, Field(ge=16, le=16_384)]
    fps: Annotated[int, Field(ge=1, le=1000)]
    duration_s: Positive


class OldTime(Old):
    timescale: NotNegative = 1


class OldScene(Old):
    canvas: OldCanvas
    palette: Annotated[tuple[Hex, ...], Field(max_length=MOST)]
    background: Hex
    time: OldTime = OldTime()


class OldStroke(Old):
    width: NotNegative
    color: Hex | None = None


class OldRender(Old):
    stroke: OldStroke | None = None
    opacity: Probability = 1


class OldEntity(Old):
    id: Id
    shape: Literal["circle", "square", "line", "triangle", "custom"]
    size: OldSize
    color: Hex
    mass: NotNegative = 1
    tags: Annotated[tuple[Id, ...], Field(max_length=MOST)] = ()
    render: OldRender = OldRender()


class OldInteractions(Old):
    pairs: Annotated[tuple[Pair, ...], Field(max_length=MOST)]


type OldGravity = Annotated[
    Annotated[Number, Tag("<number>")] | Annotated[OldPoint, Tag("<mapping>")], BY_WRITING
]


class OldNoise(Old):
    strength: NotNegative
    scale: Positive
    seed: int | None = None


class OldForces(Old):
    gravity: OldGravity = 0
    noise: OldNoise | None = None


class OldBounds(Old):
    type: Literal["clamp", "bounce", "wrap"]
    padding: NotNegative = 0
    restitution: Probability | None = None


class OldConstraints(Old):
    bounds: OldBounds | None = None


class OldWhen(Old):
    type: Literal["time", "event", "metric"]
    params: Params = Params()


class OldTransition(Old):
    from_: Annotated[Id, Field(alias="from")]
    to: Id
    when: OldWhen
    once: bool = True
    priority: int = 0


class OldMachine(Old):
    states: Annotated[tuple[Id, ...], Field(min_length=1, max_length=MOST)]
    initial: Id
    transitions: Annotated[tuple[OldTransition, ...], Field(max_length=MOST)]


class OldSystems(Old):
    entities: Annotated[tuple[OldEntity, ...], Field(min_length=1, max_length=16)]
    spawns: Annotated[tuple[OldSpawn, ...], Field(max_length=MOST)]
    rules: Annotated[tuple[Rule, ...], Field(max_length=MOST)] = ()
    emitters: Annotated[tuple[OldEmitter, ...], Field(max_length=MOST)] = ()
    collision_emitters: Annotated[tuple[CollisionEmitter, ...], Field(max_length=MOST)] = ()
    interactions: OldInteractions = OldInteractions(pairs=())
    forces: OldForces = OldForces()
    constraints: OldConstraints = OldConstraints()
    fsm: OldMachine | None = None


class AtTime(Old):
    at_s: Positive


class Metric(Params):
    name: Literal["population", "coverage", "entropy", "stability"]
    op: Literal[">", ">=", "<", "<=", "=="]
    value: Number
    window_s: NotNegative | None = None
    sample_every_s: NotNegative | None = None
    stability_eps: NotNegative = 0.001


class Condition(Old):
    type: Literal["metric"]
    params: Metric


class OldTermination(Old):
    time: AtTime | None = None
    condition: Condition | None = None

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.time is None and self.condition is None:
            raise ValueError("time or condition")
        return self


class OldOutput(Old):
    format: Text = ""
    resolution: Text = ""
    codec: Text = ""
    bitrate: Text = ""


class OldDocument(Old):
    """A whole film, as version 1.4 says it."""

    dsl_version: Literal["1.4"]
    meta: OldMeta
    scene: OldScene
    systems: OldSystems
    termination: OldTermination
    output: OldOutput = OldOutput()
    notes: Text = ""
