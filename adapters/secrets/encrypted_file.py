"""Secrets in one encrypted file: AES-256-GCM (NIST SP 800-38D), a new nonce per writing.

The file is JSON: ``{"format": 1, "key": {"id": …, "place": …}, "nonce": …, "box": …}``; the
box holds names and values. Format and key identifier are authenticated with it, so that no
part of the file can be exchanged unnoticed.
"""

import base64
import fcntl
import json
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from adapters.secrets.keys import KeyPlace, new_key
from adapters.secrets.names import SecretsUnreadable, checked, checked_value
from adapters.secrets.permissions import PRIVATE_FILE, PRIVATE_FOLDER, refuse_unsafe

_FORMAT = 1
_NONCE_BYTES = 12


@dataclass(frozen=True, kw_only=True)
class _Content:
    """What the file says, opened. Values are kept out of the ``repr``."""

    key_id: str
    place: KeyPlace
    key: bytes = field(repr=False)
    values: dict[str, str] = field(repr=False)


class EncryptedFileSecrets:
    """``domain.ports.Secrets`` in a file; several processes may use it at once.

    ``places`` are tried in order for a new key, the first usable one is taken. Every method
    raises ``SecretsUnreadable`` when file and key do not fit, ``UnsafePermissions`` when
    others could read either.
    """

    def __init__(self, file: Path, places: Sequence[KeyPlace]) -> None:
        self._file = file
        self._places = places

    def __repr__(self) -> str:
        return f"EncryptedFileSecrets({str(self._file)!r})"

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` when it is not kept here."""
        checked(name)
        content = self._open()
        return content.values.get(name) if content else None

    def set(self, name: str, value: str) -> None:
        """Keep a secret; an earlier value is overwritten."""
        checked(name)
        checked_value(value)
        with self._locked():
            content = self._open() or self._begin()
            self._save(content, {**content.values, name: value})

    def delete(self, name: str) -> None:
        """Forget a secret; forgetting twice is harmless."""
        checked(name)
        with self._locked():
            content = self._open()
            if content and name in content.values:
                rest = {each: value for each, value in content.values.items() if each != name}
                self._save(content, rest)

    def names(self) -> list[str]:
        """Names of the kept secrets, in order."""
        content = self._open()
        return sorted(content.values) if content else []

    def key(self) -> bytes:
        """The key of this store, made when there was none: for sealing what is kept elsewhere."""
        with self._locked():
            content = self._open()
            if content is None:
                content = self._begin()
                self._save(content, {})
            return content.key

    def reset(self) -> None:
        """Forget everything, also when it cannot be read any more. The key stays unused."""
        with self._locked():
            self._file.unlink(missing_ok=True)

    def _open(self) -> _Content | None:
        if not self._file.exists():
            return None
        refuse_unsafe(self._file)
        try:
            stored = json.loads(self._file.read_bytes())
            if stored["format"] != _FORMAT:
                raise SecretsUnreadable(
                    f"{self._file} was written by a newer Kinora (format {stored['format']})."
                    " Use that version, or forget the secrets with `kinora secrets reset`."
                )
            key_id, place = stored["key"]["id"], self._place(stored["key"]["place"])
            key = place.load(key_id)
            box, nonce = base64.b64decode(stored["box"]), base64.b64decode(stored["nonce"])
            values = json.loads(AESGCM(key).decrypt(nonce, box, _context(key_id)))
        except (InvalidTag, ValueError, KeyError, TypeError) as error:
            raise SecretsUnreadable(
                f"{self._file} is damaged or was made with another key. Restore it from a"
                " backup, or forget the secrets with `kinora secrets reset`."
            ) from error
        return _Content(key_id=key_id, place=place, key=key, values=values)

    def _begin(self) -> _Content:
        place = next(each for each in self._places if each.usable())
        key_id, key = secrets.token_hex(8), new_key()
        place.save(key_id, key)
        return _Content(key_id=key_id, place=place, key=key, values={})

    def _save(self, content: _Content, values: dict[str, str]) -> None:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        plain = json.dumps(values, sort_keys=True).encode()
        box = AESGCM(content.key).encrypt(nonce, plain, _context(content.key_id))
        stored = {
            "format": _FORMAT,
            "key": {"id": content.key_id, "place": content.place.kind},
            "nonce": base64.b64encode(nonce).decode(),
            "box": base64.b64encode(box).decode(),
        }
        _replace(self._file, json.dumps(stored).encode())

    def _place(self, kind: str) -> KeyPlace:
        for place in self._places:
            if place.kind == kind:
                return place
        raise SecretsUnreadable(f"the key of {self._file} lies in an unknown place ({kind[:40]!r})")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """One writer at a time, over all processes."""
        self._file.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        lock = self._file.with_name(self._file.name + ".lock")
        with os.fdopen(os.open(lock, os.O_WRONLY | os.O_CREAT, PRIVATE_FILE)) as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield


def _context(key_id: str) -> bytes:
    return f"kinora secrets {_FORMAT} {key_id}".encode()


def _replace(file: Path, content: bytes) -> None:
    """Write beside and rename; private from the first moment."""
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        with os.fdopen(os.open(aside, flags, PRIVATE_FILE), "wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        aside.rename(file)
    finally:
        aside.unlink(missing_ok=True)
