"""The weights of the verifier's hints, fitted on hand-written examples and the tuning ideas.

One logistic regression a feature over the words of a sentence and their kinds. Examples are short
wordings of a need (``scripts/verdict_examples``); the ideas give whole sentences, whose words are
labelled by the evidence of their gaps. The held-out and the blind ideas are never read here.

    python -m scripts.verdict_weights [--curve]

``--curve`` writes nothing: it fits without one set of ideas at a time and shows, for some
thresholds, what the hints alone find in that set. The threshold in use was chosen by it.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from api.render_files import write_whole
from domain.composition.hints import Table, heard, marks_of, table_of
from domain.composition.invention.grammar import Language, sketches, tell
from domain.composition.outside import FEATURES
from domain.composition.sentences import sentences_of
from domain.composition.signs import Token
from tests.domain.composition.ideas import feasible

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "domain" / "composition" / "weights.json"
EXAMPLES = ROOT / "scripts" / "verdict_examples"
CORPUS = ROOT / "tests" / "corpus"
VERDICTS = ROOT / "tests" / "domain" / "composition" / "verdicts.yaml"
LANGUAGES: tuple[Language, ...] = ("pl", "en")
INVENTED_FROM = 4
"""Seed of the ideas of the grammar."""
INVENTED = 300
SETS = (
    "tuning", "more", "further_a", "further_b", "further_c", "further_d", "further_e", "further_f",
)  # fmt: skip
PAIRS = ("tuning", "more", "translations")
"""Files of similarity that may be learned from."""
_NEEDING = (
    "Nogi stonogi / Stonoga gubi krok / Ulewa gra / Fala wraca po muszlę / Muszle na brzegu / "
    "Łódka z papieru / Drugie życie zgiętej kartki / Latarnia morska liczy statki / "
    "Cień wychodzi sam / Samotna bryła / Teatr cieni / Koń z cieni / Świeca i ćma / "
    "Odbicie trójkąta / Lustro spóźnia się / Kalejdoskop z jednego kamyka / "
    "Zagubiony wśród kopii / Pęknięcie / Połówki koła / Słońce pomaga księżycowi / "
    "Zaćmienie na zamówienie / Soup of letters / Angry broth / Music underfoot / "
    "Fog eats the hill / The paper bird / Creases of a bird / Flamingo balance / "
    "A greeting at work / The robot arm that waves / Ink in the aquarium / Tap that counts / "
    "Filling up / Bubble town / Elevator for squares / Płatek szuka bliźniaka / "
    "Bliźniak z kałuży / Kettle orchestra"
)
BEYOND = frozenset(_NEEDING.split(" / "))
"""Titles of those that need what the language lacks, or may."""
PARTS = {each.key: each.part_of for each in FEATURES if each.part_of}
"""Songs are sounds that were recorded: one gap, however it is told."""
NUMBERS = ("limit.duration", "limit.bodies")
"""Signs read numbers exactly, words do not: “two minutes” can be said and “four minutes” cannot."""
LEARNED = tuple(
    each.key for each in FEATURES if not each.needs and not each.part_of and each.key not in NUMBERS
)

VERSION = "weights-2"
THRESHOLD = 0.2
UNLIKELY = -5.0
"""Where even a sign is not believed. A sentence of which nothing is known has about −5; of what
signs named in sets that were left out, this takes 31 of 88 wrong gaps and 7 of 257 right ones."""
STRENGTH = 3.0
"""Inverse of the regularisation."""
NEEDED = 3.0
"""A sentence with a need counts as so many; few have one."""
BEGINNING = 0.7
"""What the beginning of a word counts beside the word."""
LEAST = 0.08
"""Weights nearer to 0 are left out of the table."""
THRESHOLDS = (0.5, 0.0, -0.3, -0.6, -0.9, -1.2)
_EMPTY_EN = (
    "a an and are as at be by for from he her his i in into is it its of on or our she that the "
    "their they this to was we were with you"
)
_EMPTY_PL = (
    "ale ani co dla do i ich ja jak jego jej jest jako ktora ktore ktory ktorych na o od oraz po "
    "przez przy sa sie ta te ten to u w we z za ze"
)
EMPTY = frozenset([*_EMPTY_EN.split(), *_EMPTY_PL.split()])
"""Words that say nothing alone, folded."""


KINDS = "@#"
"""What the mark of a kind of words begins with."""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """What a sentence says and what it needs."""

    marks: frozenset[str]
    needs: frozenset[str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the table, or show the curve; the value is an exit code."""
    parser = argparse.ArgumentParser(description="Fit the weights of the verifier's hints.")
    parser.add_argument("--curve", action="store_true", help="measure each set unseen")
    if parser.parse_args(arguments).curve:
        for left_out in SETS:
            for line in _curve(left_out):
                print(line)
        return 0
    raw = fitted([*common(), *(each for name in SETS for each in told(name))])
    write_whole(TABLE, (json.dumps(raw, ensure_ascii=False, indent=0) + "\n").encode())
    print(f"{sum(map(len, raw['weights'].values()))} weights in {TABLE.relative_to(ROOT)}")
    return 0


def common() -> list[Sentence]:
    """Everything but the sets of ideas."""
    return [*examples(), *checked(), *paired(), *invented()]


def checked() -> list[Sentence]:
    """What the tests of the signs say, the twenty ideas that must be sayable and the shipped."""
    told = yaml.safe_load(VERDICTS.read_text("utf-8"))
    twenty = yaml.safe_load((CORPUS / "twenty_pl.yaml").read_text("utf-8"))["ideas"]
    sayable = [*told["figures_of_speech"], *(_plain(each) for each in (*told["sayable"], *twenty))]
    sayable.extend(" ".join(each.summary.split()) for each in feasible())
    return [
        *(_sentence(each["words"], _of(each["feature"])) for each in told["needs"]),
        *(_alone([tokens], _of("none")) for words in sayable for tokens in sentences_of(words)),
    ]


def paired() -> list[Sentence]:
    """The ideas that similarity is tuned on, which can be said but for some."""
    texts: dict[str, str] = {}
    for name in PAIRS:
        _gather(yaml.safe_load((CORPUS / f"similarity_{name}.yaml").read_text("utf-8")), texts)
    return [
        _alone([tokens], _of("none"))
        for summary, title in texts.items()
        if title not in BEYOND
        for tokens in sentences_of(summary)
    ]


def _gather(told: Any, texts: dict[str, str]) -> None:
    """Summary → title of everything in a file that has both."""
    if isinstance(told, list):
        for each in told:
            _gather(each, texts)
    elif isinstance(told, dict) and "summary" in told:
        texts[_plain(told)] = told["title"]
    elif isinstance(told, dict):
        for each in told.values():
            _gather(each, texts)


def invented() -> list[Sentence]:
    """Ideas of the offline grammar, which can all be said."""
    sketched = list(islice(sketches(INVENTED_FROM), INVENTED))
    return [
        _alone([tokens], _of("none"))
        for sketch in sketched
        for language in LANGUAGES
        for tokens in sentences_of(tell(sketch, language).summary)
    ]


def examples() -> list[Sentence]:
    """The short wordings, each with the feature of its heading."""
    found = []
    for path in sorted(EXAMPLES.glob("*.txt")):
        needs: frozenset[str] = frozenset()
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("["):
                needs = _of(line.strip("[]"))
            elif line:
                found.append(_sentence(line, needs))
    return found


def told(name: str) -> list[Sentence]:
    """The sentences of a set of ideas; one needs what its words are evidence of."""
    return [each for idea in _ideas(name) for each in _sentences(idea)]


def fitted(sentences: Sequence[Sentence]) -> dict[str, Any]:
    """The table as the file has it. The same sentences give the same table."""
    known = {mark: at for at, mark in enumerate(sorted({m for s in sentences for m in s.marks}))}
    matrix = _matrix(sentences, known)
    biases: dict[str, float] = {}
    weights: dict[str, dict[str, float]] = {}
    for feature in LEARNED:
        wanted = np.array([feature in each.needs for each in sentences])
        model = LogisticRegression(
            C=STRENGTH,
            solver="liblinear",
            random_state=0,
            max_iter=200,
            class_weight={True: NEEDED, False: 1.0},
        )
        model.fit(matrix, wanted)
        biases[feature] = round(float(model.intercept_[0]), 3)
        shares = {mark: float(model.coef_[0][at]) * _size(mark) for mark, at in known.items()}
        weights[feature] = {
            mark: round(share, 2) for mark, share in shares.items() if abs(share) >= LEAST
        }
    return {
        "version": VERSION,
        "threshold": THRESHOLD,
        "unlikely": UNLIKELY,
        "biases": biases,
        "weights": weights,
    }


def _matrix(sentences: Sequence[Sentence], known: dict[str, int]) -> Any:
    columns = [known[mark] for each in sentences for mark in sorted(each.marks)]
    sizes = [_size(mark) for each in sentences for mark in sorted(each.marks)]
    ends = np.cumsum([0, *(len(each.marks) for each in sentences)])
    return csr_matrix(
        (np.array(sizes), np.array(columns, "int32"), ends.astype("int32")),
        shape=(len(sentences), len(known)),
    )


def _size(mark: str) -> float:
    return BEGINNING if mark.endswith("*") else 1.0


def _curve(left_out: str) -> Iterable[str]:
    others = [each for name in SETS if name != left_out for each in told(name)]
    raw = fitted([*common(), *others])
    for threshold in THRESHOLDS:
        table = table_of(raw | {"threshold": threshold})
        counted = [_counted(idea, table) for idea in _ideas(left_out)]
        named, extra, alarms = (sum(column) for column in zip(*counted, strict=True))
        yield f"{left_out} {threshold:+.1f}: {named} named, {extra} too many, {alarms} false alarms"


def _counted(idea: dict[str, Any], table: Table) -> tuple[int, int, bool]:
    wanted = {each["feature"] for each in idea["gaps"]}
    found = {each.feature for s in sentences_of(_plain(idea)) for each in heard(s, table).hints}
    return len(found & wanted), len(found - wanted), idea["feasible"] and bool(found)


def _sentences(idea: dict[str, Any]) -> Iterable[Sentence]:
    text = _plain(idea)
    gaps = [(each["feature"], " ".join(each["evidence"].split())) for each in idea["gaps"]]
    for tokens in sentences_of(text):
        first, last = tokens[0].start, tokens[-1].end
        needs = {
            feature
            for feature, words in gaps
            if (at := text.find(words)) >= 0 and at < last and at + len(words) > first
        }
        yield _alone([tokens], frozenset(needs))


def _of(key: str) -> frozenset[str]:
    """The feature that a heading means; ``none`` is no feature."""
    return frozenset({PARTS.get(key, key)}) - {"none"}


def _sentence(line: str, needs: frozenset[str]) -> Sentence:
    return _alone(sentences_of(line), needs)


def _alone(told: Iterable[Sequence[Token]], needs: frozenset[str]) -> Sentence:
    """The marks of all words that say something."""
    marks = (
        mark
        for tokens in told
        for place, mark in marks_of(tokens)
        if mark[0] in KINDS or tokens[place].word not in EMPTY
    )
    return Sentence(marks=frozenset(marks), needs=needs)


def _plain(idea: dict[str, Any]) -> str:
    return " ".join(str(idea["summary"]).split())


def _ideas(name: str) -> list[dict[str, Any]]:
    ideas: list[dict[str, Any]] = yaml.safe_load(
        (CORPUS / f"ideas_{name}.yaml").read_text("utf-8")
    )["ideas"]
    return ideas


if __name__ == "__main__":
    sys.exit(main())
