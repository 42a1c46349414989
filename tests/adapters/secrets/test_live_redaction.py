"""A redactor that knows what came after it, and what was replaced meanwhile."""

from pathlib import Path

import pytest

from adapters.secrets.chain import STORE_FILE, store_in
from adapters.secrets.live_redaction import LiveRedactor, live_redactor
from adapters.secrets.redaction import MASK


@pytest.fixture
def redact(tmp_path: Path) -> LiveRedactor:
    return live_redactor(tmp_path, environment={}, dotenv=tmp_path / ".env")


class TestLiveRedactor:
    def test_masks_what_is_kept_after_it_was_made(
        self, redact: LiveRedactor, tmp_path: Path
    ) -> None:
        assert redact("first-token") == "first-token"

        store_in(tmp_path).set("tiktok_access_token", "first-token")

        assert redact("first-token") == MASK

    def test_goes_on_masking_what_was_replaced(self, redact: LiveRedactor, tmp_path: Path) -> None:
        store = store_in(tmp_path)
        store.set("tiktok_access_token", "first-token")
        redact("")
        store.set("tiktok_access_token", "second-token")

        assert redact("first-token second-token") == f"{MASK} {MASK}"
        store.delete("tiktok_access_token")
        assert redact("first-token second-token") == f"{MASK} {MASK}"

    def test_learns_of_a_changed_dotenv(self, redact: LiveRedactor, tmp_path: Path) -> None:
        file = tmp_path / ".env"
        file.touch(mode=0o600)
        file.write_text("KINORA_SECRET_X=from-the-file\n")

        assert redact("from-the-file") == MASK

    def test_masks_shapes_while_the_store_is_damaged(
        self, redact: LiveRedactor, tmp_path: Path
    ) -> None:
        (tmp_path / STORE_FILE).write_text("damaged")

        assert redact("key sk-abcdefghijklmnop1234") == f"key {MASK}"

    def test_shows_no_value(self, redact: LiveRedactor, tmp_path: Path) -> None:
        store_in(tmp_path).set("x", "some-secret")
        redact("")

        assert "some-secret" not in repr(redact)
