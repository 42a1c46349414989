"""What every store of secrets promises."""

import pytest

from adapters.secrets.names import BadSecretName, EmptySecret
from domain.ports import Secrets

VALUE = "s3cret-value-łódź-$HOME"


class SecretsContract:
    """Inherit, give the fixture ``secrets`` an empty store, and all promises are tested."""

    @pytest.fixture
    def secrets(self) -> Secrets:
        raise NotImplementedError

    def test_knows_nothing_at_first(self, secrets: Secrets) -> None:
        assert secrets.get("openai_api_key") is None
        assert secrets.names() == []

    def test_gives_back_what_was_set(self, secrets: Secrets) -> None:
        secrets.set("openai_api_key", VALUE)

        assert secrets.get("openai_api_key") == VALUE

    def test_overwrites(self, secrets: Secrets) -> None:
        secrets.set("openai_api_key", "first")
        secrets.set("openai_api_key", VALUE)

        assert secrets.get("openai_api_key") == VALUE
        assert secrets.names() == ["openai_api_key"]

    def test_lists_names_in_order(self, secrets: Secrets) -> None:
        for name in ("youtube_refresh_token", "openai_api_key", "tiktok_token"):
            secrets.set(name, VALUE)

        assert secrets.names() == ["openai_api_key", "tiktok_token", "youtube_refresh_token"]

    def test_forgets_and_finds_forgetting_twice_harmless(self, secrets: Secrets) -> None:
        secrets.set("openai_api_key", VALUE)
        secrets.set("tiktok_token", VALUE)

        secrets.delete("openai_api_key")
        secrets.delete("openai_api_key")

        assert secrets.get("openai_api_key") is None
        assert secrets.names() == ["tiktok_token"]

    @pytest.mark.parametrize("name", ["", "A", "with space", "ąę", "../x", "1st", "x" * 64])
    def test_refuses_a_name_the_environment_could_not_spell(
        self, secrets: Secrets, name: str
    ) -> None:
        for question in (secrets.get, secrets.delete):
            with pytest.raises(BadSecretName):
                question(name)
        with pytest.raises(BadSecretName):
            secrets.set(name, VALUE)

    @pytest.mark.parametrize("value", ["", " \n"])
    def test_refuses_an_empty_value(self, secrets: Secrets, value: str) -> None:
        with pytest.raises(EmptySecret):
            secrets.set("openai_api_key", value)

    def test_shows_no_value(self, secrets: Secrets) -> None:
        secrets.set("openai_api_key", VALUE)

        assert VALUE not in repr(secrets)
        assert VALUE not in str(secrets)
