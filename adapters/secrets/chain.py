"""All places of secrets in their order: environment, ``.env``, encrypted store."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from adapters.secrets.encrypted_file import EncryptedFileSecrets
from adapters.secrets.environment import DotenvSecrets, EnvironmentSecrets, SecretSource
from adapters.secrets.keys import Keychain, KeyFile
from adapters.secrets.names import SecretSetElsewhere, variable_of
from domain.ports import Secrets

STORE_FILE = "secrets.json"
KEY_FILE = "secrets.key"


class SecretChain:
    """``domain.ports.Secrets``: the first place that sets a name wins; writing goes to the store.

    Setting or deleting what an earlier place sets would have no effect, so it raises
    ``SecretSetElsewhere``.
    """

    def __init__(self, sources: Sequence[SecretSource], store: Secrets) -> None:
        self._sources = sources
        self._store = store

    def __repr__(self) -> str:
        return f"SecretChain({list(self._sources)!r}, {self._store!r})"

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` when no place sets it."""
        for source in self._sources:
            value = source.get(name)
            if value is not None:
                return value
        return self._store.get(name)

    def set(self, name: str, value: str) -> None:
        """Keep a secret in the store."""
        self._refuse_elsewhere(name)
        self._store.set(name, value)

    def delete(self, name: str) -> None:
        """Forget a secret of the store."""
        self._refuse_elsewhere(name)
        self._store.delete(name)

    def names(self) -> list[str]:
        """Names of all configured secrets, in order."""
        found = set(self._store.names())
        return sorted(found.union(*(source.names() for source in self._sources)))

    @property
    def places(self) -> tuple[SecretSource | Secrets, ...]:
        """All places, the winning one first."""
        return (*self._sources, self._store)

    def place_of(self, name: str) -> str | None:
        """Where a secret is set, in words for the operator; ``None`` when nowhere."""
        for source in self._sources:
            if name in source.names():
                return source.title
        return "the encrypted store" if name in self._store.names() else None

    def _refuse_elsewhere(self, name: str) -> None:
        for source in self._sources:
            if name in source.names():
                raise SecretSetElsewhere(
                    f"{name} is set in {source.title} ({variable_of(name)}), which wins over"
                    " the store. Change or remove it there."
                )


def secrets_in(
    folder: Path, *, environment: Mapping[str, str], dotenv: Path | None = None
) -> SecretChain:
    """The operator's secrets: environment, then ``.env``, then the store in ``folder``."""
    sources: list[SecretSource] = [EnvironmentSecrets(environment)]
    if dotenv is not None:
        sources.append(DotenvSecrets(dotenv))
    return SecretChain(sources, store_in(folder))


def store_in(folder: Path) -> EncryptedFileSecrets:
    """The encrypted store of one data folder, its key in the keychain or else beside it."""
    return EncryptedFileSecrets(folder / STORE_FILE, [Keychain(), KeyFile(folder / KEY_FILE)])


def secret_files(folder: Path, dotenv: Path | None = None) -> list[Path]:
    """The files whose permissions the doctor has to check."""
    files = [folder / STORE_FILE, folder / KEY_FILE]
    if dotenv is not None and DotenvSecrets(dotenv).names():
        files.append(dotenv)
    return files
