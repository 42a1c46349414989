"""``kinora models`` and ``kinora prompts``, with and without a provider."""

from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.sandbox_model.script import Script
from adapters.sandbox_model.server import SandboxModel
from api.doctor import _models
from api.settings import Settings, load_settings
from domain.events.consultation import BudgetLifted, BudgetLimited, BudgetStopped, ProviderProbed
from tests.api.cli.command_line import CommandLine

KEY = "sk-planted-0123456789abcdef"

FILE = """
[providers.box]
kind = "compatible"
base_url = "{url}"
key = "box_key"

[providers.box.models.m]
input_usd = 1.0
output_usd = 2.0

[tasks.verify]
models = ["box/m", "box/unknown"]

[tasks.embed]
models = ["box/m"]
"""


@pytest.fixture
def models_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "models.toml"
    monkeypatch.setenv("KINORA_MODELS", str(file))
    return file


@pytest.fixture
def configured(models_file: Path, sandbox: SandboxModel, monkeypatch: pytest.MonkeyPatch) -> Path:
    models_file.write_text(FILE.format(url=sandbox.base_url), "utf-8")
    monkeypatch.setenv("KINORA_SECRET_BOX_KEY", KEY)
    return models_file


class TestWithoutAProvider:
    def test_says_that_all_works_and_how_to_add_one(
        self, kinora: CommandLine, models_file: Path
    ) -> None:
        for command in ("list", "probe"):
            said = kinora("models", command)

            assert said.code == 0
            assert "Everything works offline without one." in said.out
            assert str(models_file) in said.out

    def test_the_example_is_a_file_that_can_be_read(self) -> None:
        from adapters.language_model.configuration import models_of
        from api.cli.models import EXAMPLE

        assert models_of(EXAMPLE).configuration.of("compile").routes

    def test_the_doctor_calls_it_optional(self, models_file: Path) -> None:
        assert _models(load_settings()).state == "optional"


class TestAFileThatIsWrong:
    def test_is_told_with_its_place(self, kinora: CommandLine, models_file: Path) -> None:
        models_file.write_text('[providers.x]\nkind = "gpt"', "utf-8")

        said = kinora("models", "list")

        assert said.code == 2
        assert "providers.x.kind" in said.err
        assert "docs/models.md" in said.err
        assert _models(load_settings()).state == "failed"


class TestList:
    def test_shows_providers_keys_by_name_and_prices_that_are_missing(
        self, kinora: CommandLine, configured: Path
    ) -> None:
        said = kinora("models", "list")
        data = kinora.json("models", "list")

        assert "box_key is kept" in said.out
        assert "box/unknown (price unknown)" in said.out
        assert KEY not in said.out + str(data)
        assert data["tasks"][0]["unpriced"] == ["box/unknown"]

    def test_the_doctor_misses_a_key(
        self, configured: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        settings: Settings = load_settings()

        assert _models(settings).state == "ok"
        monkeypatch.delenv("KINORA_SECRET_BOX_KEY")
        assert _models(settings).values["key"] == "box_key"


class TestProbe:
    def test_finds_what_a_provider_can_do_and_keeps_it(
        self, kinora: CommandLine, configured: Path
    ) -> None:
        (probed,) = kinora.json("models", "probe")["probes"]

        (event,) = kinora.store.read(0, limit=99, topics=("model_provider.probed",))
        assert isinstance(event.payload, ProviderProbed)
        assert event.payload.models == ("sandbox",)
        assert (probed["chat"], probed["schema_mode"]) == ("works", "strict_json_schema")
        assert (probed["embedding_dimension"], probed["problems"]) == (64, [])

    def test_goes_down_to_the_mode_that_is_answered_well(
        self,
        kinora: CommandLine,
        configured: Path,
        new_sandbox: Callable[..., SandboxModel],
    ) -> None:
        modes = ["ok", "wrong_schema", "bad_request", "ok"]
        obedient = new_sandbox(Script(modes), answer=lambda _: '{"word": "kinora", "number": 7}')
        configured.write_text(FILE.format(url=obedient.base_url), "utf-8")

        said = kinora("models", "probe", "box")

        assert 'Write schema_mode = "json_object"' not in said.out  # it is written so already
        (event,) = kinora.store.read(0, limit=99, topics=("model_provider.probed",))
        assert isinstance(event.payload, ProviderProbed)
        assert event.payload.schema_mode == "json_object"
        assert any("this is not supported" in each for each in event.payload.problems)

    def test_asks_anew_each_time(
        self, kinora: CommandLine, configured: Path, sandbox: SandboxModel
    ) -> None:
        kinora("models", "probe")
        first = len(sandbox.ledger.entries())
        kinora("models", "probe")

        assert len(sandbox.ledger.entries()) == 2 * first

    def test_says_what_is_wrong_with_a_server_that_is_away(
        self, kinora: CommandLine, configured: Path, sandbox: SandboxModel
    ) -> None:
        sandbox.close()

        said = kinora("models", "probe")

        assert said.code == 0
        assert "No connection" in said.err

    def test_knows_only_providers_of_the_file(self, kinora: CommandLine, configured: Path) -> None:
        assert kinora("models", "probe", "nobody").code == 1


class TestBudget:
    def test_is_shown_before_anything_was_spent(self, kinora: CommandLine) -> None:
        shown = kinora.json("models", "budget", "show")

        assert shown["state"] == "Language models may be asked."
        assert shown["day"]["micro_usd"] == 0
        assert shown["limits"]["month_micro_usd"] == 10_000_000

    def test_counts_what_a_probe_has_cost(self, kinora: CommandLine, configured: Path) -> None:
        kinora("models", "probe")

        shown = kinora.json("models", "budget", "show")

        assert shown["month"]["micro_usd"] > 0
        assert shown["calls_in_flight"] == 0

    def test_is_set_in_part_stopped_and_lifted(self, kinora: CommandLine) -> None:
        kinora("models", "budget", "set", "--day", "0.5", "--month-tokens", "3000000")
        kinora("models", "budget", "stop", "--reason", "too dear")
        stopped = kinora("--language", "pl", "models", "budget", "show").out
        kinora("models", "budget", "lift")

        events = kinora.store.read(0, limit=99)
        limited, stop, lift = (each.payload for each in events)
        assert isinstance(limited, BudgetLimited)
        assert (limited.day_micro_usd, limited.month_tokens) == (500_000, 3_000_000)
        assert isinstance(stop, BudgetStopped)
        assert isinstance(lift, BudgetLifted)
        assert "Zatrzymane przez operatora: too dear" in stopped

    def test_that_is_used_up_says_so(self, kinora: CommandLine) -> None:
        kinora("models", "budget", "set", "--day", "0")

        assert "today's limit is used up" in kinora("models", "budget", "show").out

    def test_refuses_limits_that_contradict_one_another(self, kinora: CommandLine) -> None:
        said = kinora("--language", "pl", "models", "budget", "set", "--day", "99")

        assert said.code == 1
        assert "Dzień nie może mieć większego limitu" in said.err

    def test_cannot_be_lifted_when_nothing_is_stopped(self, kinora: CommandLine) -> None:
        assert kinora("models", "budget", "lift").code == 1


class TestPrompts:
    def test_are_listed_and_shown(self, kinora: CommandLine) -> None:
        names = [each["name"] for each in kinora.json("prompts", "list")["rows"]]

        assert names == ["compile", "generate", "repair", "verify"]
        assert "Task: verify" in kinora("prompts", "show", "verify").out
        assert kinora("prompts", "show", "dance").code == 2
