"""Secrets under a passphrase, for carrying them to another machine.

The key comes of the passphrase by scrypt (RFC 7914) with N = 2^15, r = 8, p = 1: a tenth of a
second and 32 MiB for every guess. The box is AES-256-GCM (NIST SP 800-38D).
"""

import base64
import json
import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from adapters.secrets.names import SecretProblem

SHORTEST = 10
"""Characters of a passphrase: it has to stand alone against guessing without end."""

_FORMAT = 1
_COST = 2**15
_NONCE_BYTES = 12
_SALT_BYTES = 16


class PassphraseTooShort(SecretProblem):
    """The passphrase would be guessed."""


class WrongPassphrase(SecretProblem):
    """The passphrase does not open the box, or the box was damaged."""


def close_box(values: Mapping[str, str], passphrase: str) -> bytes:
    """The secrets as bytes that say nothing without the passphrase."""
    if len(passphrase) < SHORTEST:
        raise PassphraseTooShort(f"a passphrase has at least {SHORTEST} characters")
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    plain = json.dumps(dict(values), sort_keys=True).encode()
    sealed = AESGCM(_key(passphrase, salt)).encrypt(nonce, plain, _CONTEXT)
    told = {"salt": salt, "nonce": nonce, "box": sealed}
    text = {name: base64.b64encode(value).decode() for name, value in told.items()}
    return json.dumps({"format": _FORMAT, **text}).encode()


def open_box(box: bytes, passphrase: str) -> dict[str, str]:
    """The secrets by their names. Raises ``WrongPassphrase``."""
    try:
        told = json.loads(box)
        if told["format"] != _FORMAT:
            raise WrongPassphrase("the secrets were packed by a newer Kinora")
        salt, nonce, sealed = (base64.b64decode(told[each]) for each in ("salt", "nonce", "box"))
        plain = AESGCM(_key(passphrase, salt)).decrypt(nonce, sealed, _CONTEXT)
    except (InvalidTag, ValueError, KeyError, TypeError) as error:
        raise WrongPassphrase(
            "the passphrase does not open the secrets of this backup, or they are damaged"
        ) from error
    return {str(name): str(value) for name, value in json.loads(plain).items()}


def _key(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=_COST, r=8, p=1).derive(passphrase.encode())


_CONTEXT = f"kinora backup secrets {_FORMAT}".encode()
