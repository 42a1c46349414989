"""What holds for every test: its surroundings, its effort, its fixtures."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from adapters.kernels.loops import compile_simulation

pytest_plugins = ["tests.services", "tests.sandbox", "tests.webhook"]

compile_simulation()

_MEANT_FOR_TESTS = ("KINORA_TEST_", "KINORA_RECORD", "KINORA_CHROMIUM")

settings.register_profile("usual", deadline=None, derandomize=True, max_examples=100)
settings.register_profile("nightly", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("KINORA_TEST_EFFORT", "usual"))


def pytest_configure(config: pytest.Config) -> None:
    """Leave out the nightly tests unless ``-m`` says otherwise."""
    if not config.option.markexpr:
        config.option.markexpr = "not nightly"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: started last, one of them would be waited for alone."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/e2e/"))


@pytest.fixture(scope="session", autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, nor a process it starts, sees the operator's settings, data, keys or keychain."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            ours = name.startswith("KINORA_") or name in {"DATABASE_URL", "REDIS_URL"}
            if ours and not name.startswith(_MEANT_FOR_TESTS):
                patch.delenv(name)
        patch.setenv("KINORA_DATA_DIR", str(tmp_path_factory.mktemp("kinora")))
        patch.setenv("KINORA_RENDER_CACHE", "off")  # a film is made, not remembered
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        if Path(".env").exists():  # it may name the operator's real database
            patch.chdir(tmp_path_factory.mktemp("work"))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield


@pytest.fixture
def repository() -> Path:
    """The root of the checkout."""
    return Path(__file__).parent.parent
