"""Which family an idea becomes: every family with the concepts that call for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.composition.colouring import Colours
from domain.composition.families.appetite import appetite
from domain.composition.families.automaton_city import automaton_city
from domain.composition.families.bell_board import bell_board
from domain.composition.families.bent_trails import bent_trails
from domain.composition.families.bigger_fish import bigger_fish
from domain.composition.families.black_holes import black_holes
from domain.composition.families.break_shot import break_shot
from domain.composition.families.bubbles import bubbles
from domain.composition.families.clock_of_births import clock_of_births
from domain.composition.families.colours_fall import colours_fall
from domain.composition.families.contagion import contagion
from domain.composition.families.crystals import crystals
from domain.composition.families.curved_bats import curved_bats
from domain.composition.families.doubling_coin import doubling_coin
from domain.composition.families.doubling_orbit import doubling_orbit
from domain.composition.families.exchange_of_moons import exchange_of_moons
from domain.composition.families.falls_apart import falls_apart
from domain.composition.families.fireworks import fireworks
from domain.composition.families.first_snow import first_snow
from domain.composition.families.fountain import fountain
from domain.composition.families.guessing_machine import guessing_machine
from domain.composition.families.hourglass import hourglass
from domain.composition.families.last_ember import last_ember
from domain.composition.families.lit_star import lit_star
from domain.composition.families.magnets import magnets
from domain.composition.families.marbles import marbles
from domain.composition.families.merging_drops import merging_drops
from domain.composition.families.own_kind import own_kind
from domain.composition.families.pendulums import pendulums
from domain.composition.families.queue_to_the_sun import queue_to_the_sun
from domain.composition.families.spiral_bloom import spiral_bloom
from domain.composition.families.spiral_copies import spiral_copies
from domain.composition.families.three_colours import three_colours
from domain.composition.families.tired_source import tired_source
from domain.composition.families.torn_net import torn_net
from domain.composition.families.traitor import traitor
from domain.composition.families.two_swarms import two_swarms
from domain.composition.families.walking_gravity import walking_gravity
from domain.composition.families.walled_in import walled_in
from domain.composition.families.worn_paths import worn_paths
from domain.composition.film import Parts
from domain.composition.reading import Reading

type Builder = Callable[[Reading, Colours], Parts]


@dataclass(frozen=True, kw_only=True)
class Family:
    """A kind of film: its name, what makes it, and how strongly concepts call for it."""

    name: str
    build: Builder
    calls: Mapping[str, float]
    together: tuple[str, ...] = ()
    """Concepts that only together are what this family shows; then it is called louder."""


_TOGETHER = 3.0
"""What all the joint concepts of a family add: about one more mention in the title."""

_MOST_MENTIONS = 4
"""A word said ten times asks for no more than one said four times."""

FAMILIES: tuple[Family, ...] = (
    Family(
        name="doubling_orbit",
        build=doubling_orbit,
        calls={"orbit": 2, "split": 1.6, "double": 1.2, "fill": 0.8, "dust": 0.6, "until_full": 1},
        together=("orbit", "split"),
    ),
    Family(
        name="exchange_of_moons",
        build=exchange_of_moons,
        calls={"planet": 1.5, "exchange": 1.8, "orbit": 0.8, "dance": 0.8, "drift": 0.4},
        together=("planet", "exchange"),
    ),
    Family(
        name="two_swarms",
        build=two_swarms,
        calls={"swarm": 2, "vortex": 2, "bird": 1.2, "orbit": 0.6, "dance": 0.6, "chaos": 0.3},
        together=("swarm", "vortex"),
    ),
    Family(
        name="spiral_bloom",
        build=spiral_bloom,
        calls={"spiral": 2, "flower": 1.8, "seed": 1.2, "paper": 0.5, "grow": 0.5, "heart": 0.6},
        together=("spiral", "flower"),
    ),
    Family(
        name="hourglass",
        build=hourglass,
        calls={"flip": 2.4, "gravity": 1, "dust": 0.6, "clock": 1.5, "fall": 0.5, "pile": 0.3},
        together=("flip", "gravity"),
    ),
    Family(
        name="walking_gravity",
        build=walking_gravity,
        calls={"gravity": 1.5, "turn": 1.7, "wall": 0.7, "ball": 0.4, "pile": 0.5},
        together=("gravity", "turn"),
    ),
    Family(
        name="first_snow",
        build=first_snow,
        calls={"snow": 2.4, "fall": 0.9, "pile": 1, "stick": 1.2, "white": 0.6, "drift": 0.6},
        together=("fall", "stick"),
    ),
    Family(
        name="fountain",
        build=fountain,
        calls={"emit": 2.2, "fill": 1.2, "until_full": 1, "ball": 0.5, "wall": 0.3},
        together=("emit", "fill"),
    ),
    Family(
        name="bubbles",
        build=bubbles,
        calls={"bubble": 2.2, "rise": 1.4, "merge": 0.6, "wave": 0.8, "grow": 0.4},
        together=("bubble", "rise"),
    ),
    Family(
        name="fireworks",
        build=fireworks,
        calls={"burst": 2.2, "town": 1, "rise": 0.4, "ember": 0.5, "joy": 0.8},
        together=("burst", "rise"),
    ),
    Family(
        name="marbles",
        build=marbles,
        calls={"ball": 1.4, "melody": 1.6, "bounce": 1.3, "friction": 0.4, "dance": 0.3},
        together=("ball", "melody"),
    ),
    Family(
        name="break_shot",
        build=break_shot,
        calls={"order": 1.6, "bounce": 0.8, "ball": 0.8, "chaos": 1.3, "friction": 1},
        together=("order", "bounce"),
    ),
    Family(
        name="contagion",
        build=contagion,
        calls={"infect": 2.2, "dot": 0.7, "until_all": 0.9, "many": 0.4, "swarm": 0.4},
        together=("infect", "dot"),
    ),
    Family(
        name="three_colours",
        build=three_colours,
        calls={"duel": 1.8, "infect": 0.8, "exchange": 0.4, "tense": 0.3},
        together=("duel", "infect"),
    ),
    Family(
        name="doubling_coin",
        build=doubling_coin,
        calls={"split": 1.5, "wall": 1, "coin": 1.8, "double": 1.3, "bounce": 0.4},
        together=("split", "wall"),
    ),
    Family(
        name="merging_drops",
        build=merging_drops,
        calls={"drop": 1.5, "merge": 1.8, "window": 0.5, "until_one": 0.6, "drift": 0.4},
        together=("drop", "merge"),
    ),
    Family(
        name="lit_star",
        build=lit_star,
        calls={
            "star": 1.8,
            "collapse": 2,
            "ignite": 1.2,
            "dust": 0.8,
            "attract": 0.5,
            "gravity": 0.4,
        },
        together=("star", "collapse"),
    ),
    Family(
        name="bigger_fish",
        build=bigger_fish,
        calls={"chase": 2, "absorb": 1.3, "fish": 1.6, "grow": 0.6, "shrink": 0.4},
        together=("chase", "absorb"),
    ),
    Family(
        name="queue_to_the_sun",
        build=queue_to_the_sun,
        calls={"sun": 1.9, "absorb": 1.1, "planet": 0.9, "spiral": 0.7, "grow": 0.3},
        together=("sun", "absorb"),
    ),
    Family(
        name="magnets",
        build=magnets,
        calls={"magnet": 1.8, "attract": 1.5, "repel": 1.6, "until_rest": 0.4, "chaos": 0.4},
        together=("attract", "repel"),
    ),
    Family(
        name="last_ember",
        build=last_ember,
        calls={"fade": 1.9, "ember": 1.3, "sad": 0.8, "until_one": 0.5, "dream": 0.6},
        together=("fade", "ember"),
    ),
    Family(
        name="crystals",
        build=crystals,
        calls={"crystal": 2.2, "stick": 0.6, "grow": 0.5, "branch": 1.2, "cold": 0.4, "stone": 0.8},
        together=("crystal", "grow"),
    ),
    Family(
        name="appetite",
        build=appetite,
        calls={"appetite": 2, "chase": 0.8, "burst": 0.7, "grow": 0.6, "tear": 0.4, "absorb": 0.5},
        together=("appetite", "chase"),
    ),
    Family(
        name="walled_in",
        build=walled_in,
        calls={"maze": 2.2, "wanderer": 1, "wall": 0.8, "single": 0.3, "path": 0.3},
        together=("maze", "wall"),
    ),
    Family(
        name="spiral_copies",
        build=spiral_copies,
        calls={"copy": 2.2, "spiral": 1.4, "dot": 0.3, "double": 0.4},
        together=("copy", "spiral"),
    ),
    Family(
        name="bell_board",
        build=bell_board,
        calls={"galton": 2.2, "fall": 0.6, "ball": 0.6, "bounce": 0.3, "chaos": 0.3},
        together=("galton", "ball"),
    ),
    Family(
        name="worn_paths",
        build=worn_paths,
        calls={"memory": 2, "path": 1.4, "wanderer": 1, "cell": 0.6},
        together=("memory", "cell"),
    ),
    Family(
        name="black_holes",
        build=black_holes,
        calls={"hole": 2.2, "cluster": 1.4, "collapse": 0.8, "dust": 0.3, "absorb": 0.4},
        together=("hole", "cluster"),
    ),
    Family(
        name="clock_of_births",
        build=clock_of_births,
        calls={"clock": 1.8, "cross": 1.6, "chaos": 0.6, "ball": 0.3, "turn": 0.4},
        together=("clock", "cross"),
    ),
    Family(
        name="torn_net",
        build=torn_net,
        calls={"net": 1.8, "elastic": 1.4, "tear": 1, "fall": 0.3, "ball": 0.3},
        together=("net", "elastic"),
    ),
    Family(
        name="own_kind",
        build=own_kind,
        calls={"pixel": 1.8, "neighbour": 1.6, "town": 0.2, "colour": 0.4},
        together=("pixel", "neighbour"),
    ),
    Family(
        name="traitor",
        build=traitor,
        calls={"traitor": 2.2, "swarm": 1, "infect": 0.8, "bird": 1},
        together=("traitor", "swarm"),
    ),
    Family(
        name="curved_bats",
        build=curved_bats,
        calls={"paddle": 1.8, "curve": 1.2, "bounce": 0.6, "wall": 0.6, "fast": 0.3},
        together=("paddle", "bounce"),
    ),
    Family(
        name="bent_trails",
        build=bent_trails,
        calls={"trail": 2.2, "curve": 0.9, "path": 0.9, "swarm": 0.3},
        together=("trail", "curve"),
    ),
    Family(
        name="automaton_city",
        build=automaton_city,
        calls={"automaton": 2, "town": 1.3, "cell": 0.9, "rule": 0.9, "neighbour": 0.3},
        together=("automaton", "town"),
    ),
    Family(
        name="tired_source",
        build=tired_source,
        calls={"tired": 1.6, "emit": 1.5, "fill": 0.3},
        together=("tired", "emit"),
    ),
    Family(
        name="colours_fall",
        build=colours_fall,
        calls={"colour": 1.4, "gravity": 1.1, "fall": 0.6, "red": 0.3, "blue": 0.3},
        together=("colour", "gravity"),
    ),
    Family(
        name="falls_apart",
        build=falls_apart,
        calls={"figure": 1.8, "crumble": 1.8, "order": 0.4, "fall": 0.3, "heart": 0.6},
        together=("figure", "crumble"),
    ),
    Family(
        name="guessing_machine",
        build=guessing_machine,
        calls={"predict": 2, "machine": 1.3, "error": 1.4, "ball": 0.2},
        together=("predict", "error"),
    ),
    Family(
        name="pendulums",
        build=pendulums,
        calls={"pendulum": 2.4, "clock": 0.5, "wave": 0.5, "dance": 0.3},
        together=("pendulum", "clock"),
    ),
)


def family_for(reading: Reading) -> Family:
    """The family called loudest. Where nothing calls, the dice choose among all."""
    return max(FAMILIES, key=lambda family: loudness(family, reading))


def loudness(family: Family, reading: Reading) -> float:
    """How strongly the words of an idea call for a family; dice decide between equals."""
    said = sum(
        weight * min(_MOST_MENTIONS, reading.concepts.get(concept, 0))
        for concept, weight in family.calls.items()
    )
    joint = all(reading.concepts.get(concept) for concept in family.together)
    chance = reading.dice.share(f"family.{family.name}")
    return said + (_TOGETHER if joint else 0.0) + chance * 0.5
