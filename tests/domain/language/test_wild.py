"""Whatever a document says, it is refused with place and hint, or it runs to its end."""

import random
import time
from pathlib import Path

import pytest

from domain.language.models import Document
from domain.language.problems import Problem
from domain.language.validation import validate
from domain.picture.film import run
from tests.domain.language.documents import GALLERY, from_gallery
from tests.domain.language.wild import Wild, gone_wrong, mended

BOUND_S = 20.0
"""Processor time that a film of two seconds and 120 bodies may take at the very most."""


def complete(problem: Problem) -> bool:
    """Whether it says where, what was expected and what to do."""
    return bool(problem.expected and problem.got and (problem.hint or problem.path == ""))


def films(count: int, first: int = 0) -> tuple[int, int]:
    """Make random films. Returns how many were valid, and how many ran."""
    valid = 0
    for seed in range(first, first + count):
        document, told = mended(Wild(seed).document())
        for problem in told:
            assert problem.path, f"seed {seed}: {problem}"
            assert complete(problem), f"seed {seed}: {problem}"
        if document is None:
            continue
        valid += 1
        began = time.process_time()
        film = run(document, 15, seconds=2)
        assert time.process_time() - began < BOUND_S, f"seed {seed}"
        assert film.ended_because, f"seed {seed}"
        assert film.frames
    return valid, count


class TestWildDocument:
    def test_is_refused_with_reasons_or_runs(self) -> None:
        valid, count = films(500)

        assert valid > 0.6 * count

    @pytest.mark.nightly
    @pytest.mark.parametrize("part", range(20))
    def test_of_many_does_so_too(self, part: int) -> None:
        films(500, first=1000 + part * 500)


class TestGalleryDocumentGoneWrong:
    @pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
    def test_is_refused_with_reasons_or_still_valid(self, path: Path) -> None:
        tree, dice = from_gallery(path), random.Random(path.stem)  # noqa: S311 - to be repeatable
        for _ in range(25):
            answer = validate(gone_wrong(tree, dice))
            if not isinstance(answer, Document):
                assert answer
                assert all(complete(problem) for problem in answer), answer
