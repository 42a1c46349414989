"""``models.toml``: read, filled in, and refused with the place of what is wrong."""

from pathlib import Path

import pytest

from adapters.language_model.configuration import Models, ModelsFileInvalid, models_of, read_models

GOOD = """
[providers.openai]
kind = "openai"
requests_per_minute = 30

[providers.openai.models."gpt-5-mini"]
input_usd = 0.25
output_usd = 2

[providers.home]
kind = "ollama"

[tasks.compile]
models = ["openai/gpt-5-mini", "home/qwen/3:8b"]
temperature = 0.4
max_tokens = 16000
attempts = 4
timeout_s = 180

[tasks.embed]
models = ["openai/gpt-5-mini"]
"""


class TestAFile:
    def test_states_routes_in_order_with_prices_and_limits(self) -> None:
        told = models_of(GOOD).configuration.of("compile")

        first, second = told.routes
        assert (first.name, first.input_usd, first.output_usd) == ("openai/gpt-5-mini", 0.25, 2.0)
        assert first.requests_per_minute == 30
        assert (second.provider, second.model) == ("home", "qwen/3:8b")
        assert (told.temperature, told.max_tokens, told.attempts, told.timeout_s) == (
            0.4,
            16000,
            4,
            180,
        )

    def test_takes_the_operators_own_machine_for_free_and_nothing_else(self) -> None:
        models = models_of(GOOD)

        assert models.route("home", "any").priced
        assert not models.route("openai", "gpt-99").priced

    def test_needs_no_price_of_output_for_embeddings(self) -> None:
        (route,) = models_of(GOOD).configuration.of("embed").routes

        assert route.output_usd == 0.0

    def test_fills_in_what_is_known_of_a_kind(self) -> None:
        providers = models_of(GOOD).providers

        assert providers["openai"].base_url == "https://api.openai.com/v1"
        assert providers["openai"].key_name == "openai_api_key"
        assert providers["openai"].needs_key
        assert providers["home"].schema_mode == "json_schema"
        assert not providers["home"].needs_key

    def test_need_not_exist(self, tmp_path: Path) -> None:
        models = read_models(tmp_path / "models.toml")

        assert models == Models()
        assert models.configuration.of("compile").routes == ()

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("[providers", "it is no TOML"),
            ("[providers.x]", "providers.x.kind: Field required"),
            ('[providers.x]\nkind = "gpt"', "providers.x.kind"),
            ('[providers.X]\nkind = "ollama"', "providers.X"),
            ('[providers.x]\nkind = "compatible"', "providers.x.base_url: state the address"),
            ('[providers.x]\nkind = "ollama"\nbase_url = "nowhere"', "state the address"),
            (
                '[providers.x]\nkind = "ollama"\nbase_url = "http://me:secret@host/v1"',
                "kinora secrets set x_api_key",
            ),
            ('[providers.x]\nkind = "ollama"\napi_key = "sk"', "providers.x.api_key: Extra"),
            ('[tasks.dance]\nmodels = ["a/b"]', "tasks.dance"),
            ("[tasks.compile]\nmodels = []", "tasks.compile.models"),
            ('[tasks.compile]\nmodels = ["gpt"]', "'gpt' is not provider/model"),
            ('[tasks.compile]\nmodels = ["x/gpt"]', "there is no provider x; the file has: none"),
            ('[tasks.compile]\nmodels = ["x/m"]\nattempts = 0', "tasks.compile.attempts"),
        ],
    )
    def test_is_refused_with_the_place(self, text: str, told: str) -> None:
        with pytest.raises(ModelsFileInvalid) as refused:
            models_of(text)

        assert told in str(refused.value)

    def test_names_itself_when_it_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "models.toml"
        file.write_bytes(b"\xff")

        with pytest.raises(ModelsFileInvalid, match=r"models\.toml cannot be read"):
            read_models(file)
