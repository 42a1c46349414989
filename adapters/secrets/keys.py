"""The key of the encrypted file: in the system's keychain, else in a file of its own.

Where the key lies is decided once, when it is made, and written down beside the secrets.
So a keychain that is locked today never leads to a second key.
"""

import os
from pathlib import Path
from typing import Protocol

import keyring
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from keyring.backends.fail import Keyring as NoKeychain
from keyring.backends.null import Keyring as IdleKeychain
from keyring.errors import KeyringError

from adapters.secrets.names import SecretsUnreadable
from adapters.secrets.permissions import PRIVATE_FILE, PRIVATE_FOLDER, refuse_unsafe

_SERVICE = "kinora"
_KEY_BITS = 256


class KeyPlace(Protocol):
    """Somewhere to keep keys, each under an identifier."""

    @property
    def kind(self) -> str:
        """``keychain`` or ``file``."""

    def usable(self) -> bool:
        """Whether a new key may be kept here."""

    def load(self, identifier: str) -> bytes:
        """The key. Raises ``SecretsUnreadable`` when it is not here."""

    def save(self, identifier: str, key: bytes) -> None:
        """Keep a new key."""


class Keychain:
    """The keychain of the operating system (macOS Keychain, Secret Service, …)."""

    kind = "keychain"

    def usable(self) -> bool:
        """Whether there is a keychain that takes, gives back and forgets a probe."""
        backend = keyring.get_keyring()
        if isinstance(backend, NoKeychain | IdleKeychain) or backend.priority < 1:
            return False
        try:
            backend.set_password(_SERVICE, "probe", "probe")
            found = backend.get_password(_SERVICE, "probe")
            backend.delete_password(_SERVICE, "probe")
        except (KeyringError, OSError, RuntimeError):
            return False
        return found == "probe"

    def load(self, identifier: str) -> bytes:
        """The key. Raises ``SecretsUnreadable`` when the keychain is locked or lacks it."""
        try:
            text = keyring.get_password(_SERVICE, identifier)
        except (KeyringError, OSError, RuntimeError) as error:
            raise SecretsUnreadable(
                "the keychain of this system did not answer; unlock it and try again"
            ) from error
        if text is None:
            raise SecretsUnreadable(
                "the key of the stored secrets is not in this system's keychain (was the data"
                " folder copied from another machine?). Set each secret anew with `kinora"
                " secrets set` after `kinora secrets reset`, or go back to the old machine."
            )
        return bytes.fromhex(text)

    def save(self, identifier: str, key: bytes) -> None:
        """Keep a new key."""
        keyring.set_password(_SERVICE, identifier, key.hex())


class KeyFile:
    """A file only the owner can read, for systems without a keychain.

    Whoever can read the whole data folder can read the secrets then: it keeps them out of
    backups of the settings, of exports and of glances, not from a thief of the disk.
    """

    kind = "file"

    def __init__(self, file: Path) -> None:
        self._file = file

    def __repr__(self) -> str:
        return f"KeyFile({str(self._file)!r})"

    def usable(self) -> bool:
        """Always: the data folder is ours."""
        return True

    def load(self, identifier: str) -> bytes:
        """The key. Raises ``SecretsUnreadable`` or ``UnsafePermissions``."""
        if not self._file.is_file():
            raise SecretsUnreadable(
                f"{self._file}, the key of the stored secrets, is gone. Restore it from a"
                " backup, or forget the secrets with `kinora secrets reset`."
            )
        refuse_unsafe(self._file)
        found, _, key = self._file.read_text("ascii").strip().partition(" ")
        if found != identifier:
            raise SecretsUnreadable(f"{self._file} is the key of other secrets than these.")
        return bytes.fromhex(key)

    def save(self, identifier: str, key: bytes) -> None:
        """Keep a new key; the file is private from its first moment."""
        self._file.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        self._file.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(self._file, flags, PRIVATE_FILE), "w") as target:
            target.write(f"{identifier} {key.hex()}\n")
            target.flush()
            os.fsync(target.fileno())


def new_key() -> bytes:
    """A fresh key for AES-256-GCM."""
    return AESGCM.generate_key(_KEY_BITS)
