"""A secret is masked however it is spelt, and nothing else is."""

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest

from adapters.secrets.chain import SecretChain
from adapters.secrets.encrypted_file import EncryptedFileSecrets
from adapters.secrets.environment import EnvironmentSecrets
from adapters.secrets.in_memory import InMemorySecrets
from adapters.secrets.redaction import MASK, Redactor, redactor_of

SECRET = 'pa"ss/wörd+1'


class TestRedactor:
    @pytest.mark.parametrize(
        "spelling",
        [
            SECRET,
            json.dumps(SECRET)[1:-1],
            json.dumps(SECRET, ensure_ascii=False)[1:-1],
            quote(SECRET, safe=""),
            base64.b64encode(SECRET.encode()).decode(),
        ],
    )
    def test_masks_every_spelling(self, spelling: str) -> None:
        masked = Redactor([SECRET])(f"before {spelling} after")

        assert spelling.rstrip("=") not in masked
        assert masked.startswith(f"before {MASK}")
        assert masked.endswith(" after")

    def test_masks_the_longer_of_two_that_overlap(self) -> None:
        assert Redactor(["secret", "secret-longer"])("secret-longer") == MASK

    def test_masks_a_key_line_by_line(self) -> None:
        masked = Redactor(["-----BEGIN\nMIIEvQIBADANBg\n-----END"])("log: MIIEvQIBADANBg")

        assert masked == f"log: {MASK}"

    @pytest.mark.parametrize(
        ("text", "masked"),
        [
            ("key sk-abcdefghijklmnop1234", f"key {MASK}"),
            ("Authorization: Bearer abc.def-ghi_123", f"Authorization: Bearer {MASK}"),
            ("postgresql://kinora:pass@host/db", f"postgresql://{MASK}@host/db"),
            ("redis://:pass@host:6379/0", f"redis://{MASK}@host:6379/0"),
            ("token ya29.a0AfB_byDexampleexample", f"token {MASK}"),
            ("token 1//0gabcdefghij-klmnop_q", f"token {MASK}"),
            ("secret GOCSPX-abcdefghijklmnop", f"secret {MASK}"),
            (
                "https://x/?upload_id=1&upload_token=abc.def",
                f"https://x/?upload_id=1&upload_token={MASK}",
            ),
            ("https://x/videos?upload_id=AAbb-cc_dd", f"https://x/videos?upload_id={MASK}"),
            (
                "grant_type=refresh_token&refresh_token=abcdef&x=1",
                f"grant_type=refresh_token&refresh_token={MASK}&x=1",
            ),
            (
                '{"access_token": "abc.def", "expires_in": 1}',
                f'{{"access_token": "{MASK}", "expires_in": 1}}',
            ),
        ],
    )
    def test_masks_what_is_shaped_like_a_key(self, text: str, masked: str) -> None:
        assert Redactor([])(text) == masked

    @pytest.mark.parametrize(
        ("text", "masked"),
        [
            ("redis://host/0?password=abc", f"redis://host/0?password={MASK}"),
            (
                "postgresql://host/db?user=k&password=a%20b&sslmode=require",
                f"postgresql://host/db?user=k&password={MASK}&sslmode=require",
            ),
            (
                "see 'redis://host/0?password=abc' there",
                f"see 'redis://host/0?password={MASK}' there",
            ),
            ("redis://host/0?password=abc is down", f"redis://host/0?password={MASK} is down"),
            ("redis://host/0?password=&db=1", f"redis://host/0?password={MASK}&db=1"),
            ("postgresql://h/d?sslpassword=abc&x=1", f"postgresql://h/d?sslpassword={MASK}&x=1"),
        ],
    )
    def test_masks_a_password_in_the_query_of_an_address(self, text: str, masked: str) -> None:
        assert Redactor([])(text) == masked

    @pytest.mark.parametrize(
        ("text", "masked"),
        [
            ("host=db password=abc dbname=k", f"host=db password={MASK} dbname=k"),
            ("password=a&b dbname=k", f"password={MASK} dbname=k"),
            (r"password=a\ b dbname=k", f"password={MASK} dbname=k"),
            ("password = abc", f"password = {MASK}"),
            ("password='a b' dbname=k", f"password={MASK} dbname=k"),
            (r"password='it\'s' dbname=k", f"password={MASK} dbname=k"),
            ("password='a b", f"password={MASK}"),
            ('dsn="host=db password=abc" x', f'dsn="host=db password={MASK}" x'),
            (json.dumps('password="a b" x'), f'"password={MASK} x"'),
            ("PGPASSWORD=abc", f"PGPASSWORD={MASK}"),
        ],
    )
    def test_masks_a_password_in_a_connection_text(self, text: str, masked: str) -> None:
        assert Redactor([])(text) == masked

    @pytest.mark.parametrize(
        "text",
        [
            'password authentication failed for user "kinora"',
            "if password == other",
            "host=db password=",
            "a film of 20 s, 1080 × 1920",
            "https://www.youtube.com/shorts/abcdefghijk",
            "skończone: 3 filmy",
            "sk-8",
            "the refresh_token is missing",
            "1//2",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ],
    )
    def test_leaves_other_text_alone(self, text: str) -> None:
        assert Redactor([SECRET, "abc"])(text) == text

    def test_changes_nothing_the_second_time(self) -> None:
        redact = Redactor([SECRET])
        once = redact(f"{SECRET} postgresql://a:b@c?password=d password='e f'")

        assert redact(once) == once

    def test_shows_no_value(self) -> None:
        assert SECRET not in repr(Redactor([SECRET]))


class TestRedactorOfPlaces:
    def test_knows_them_all(self) -> None:
        store = InMemorySecrets()
        store.set("one", "value-one")
        chain = SecretChain([EnvironmentSecrets({"KINORA_SECRET_TWO": "value-two"})], store)

        assert redactor_of(*chain.places)("value-one value-two") == f"{MASK} {MASK}"

    def test_still_knows_the_others_when_one_cannot_be_read(self, tmp_path: Path) -> None:
        (tmp_path / "secrets.json").write_text("damaged")
        store = EncryptedFileSecrets(tmp_path / "secrets.json", [])
        environment = EnvironmentSecrets({"KINORA_SECRET_TWO": "value-two"})

        assert redactor_of(environment, store)("value-two") == MASK
