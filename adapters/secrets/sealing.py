"""Sealing of single values that are kept elsewhere, with the key of the encrypted file.

Format: nonce (12 bytes), then AES-256-GCM (NIST SP 800-38D) of the value; what the value is
for is authenticated with it, so that no sealed value can be put in another's place.
"""

import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from adapters.secrets.chain import store_in
from adapters.secrets.encrypted_file import EncryptedFileSecrets
from adapters.secrets.names import SecretsUnreadable

_NONCE_BYTES = 12


class Seal:
    """Seals and opens values; every method raises ``SecretsUnreadable`` without the key."""

    def __init__(self, store: EncryptedFileSecrets) -> None:
        self._store = store

    def close(self, value: str, *, purpose: str) -> bytes:
        """The value, readable only with the key and for the same purpose."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        box = AESGCM(self._store.key()).encrypt(nonce, value.encode(), _context(purpose))
        return nonce + box

    def open(self, sealed: bytes, *, purpose: str) -> str:
        """The value that was sealed for this purpose."""
        nonce, box = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return AESGCM(self._store.key()).decrypt(nonce, box, _context(purpose)).decode()
        except (InvalidTag, ValueError) as error:
            raise SecretsUnreadable(
                "a sealed value was damaged or sealed with another key than this one"
            ) from error


def seal_in(folder: Path) -> Seal:
    """The seal of one data folder."""
    return Seal(store_in(folder))


def _context(purpose: str) -> bytes:
    return f"kinora seal 1 {purpose}".encode()
