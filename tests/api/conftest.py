"""What several tests of the doors use."""

from functools import partial
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from tests.api.rendering import FILM


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("documents") / "film.yaml"
    path.write_text(FILM)
    return path


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that cost a thousandth: for tests of what lies behind the door."""
    cheap = partial(PasswordHasher, time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr("api.security.passwords.PasswordHasher", cheap)
