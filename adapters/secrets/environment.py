"""Secrets that were set from outside: the environment and ``.env``. Never written to."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from dotenv import dotenv_values

from adapters.secrets.names import name_of, variable_of
from adapters.secrets.permissions import refuse_unsafe


class SecretSource(Protocol):
    """A place that names secrets and can be read only."""

    @property
    def title(self) -> str:
        """What the operator calls the place."""

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` when this place does not set it."""

    def names(self) -> list[str]:
        """Names of the secrets set here, in order."""


class EnvironmentSecrets:
    """Variables ``KINORA_SECRET_<NAME>``. An empty one counts as not set."""

    title = "the environment"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def __repr__(self) -> str:
        return f"EnvironmentSecrets({len(self.names())} secrets)"

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` when the environment does not set it."""
        return self._environment.get(variable_of(name)) or None

    def names(self) -> list[str]:
        """Names of the secrets in the environment, in order."""
        return _names(self._environment)


class DotenvSecrets:
    """Lines ``KINORA_SECRET_<NAME>=…`` of a ``.env`` file, which need not exist.

    The file is read anew each time, so that a changed key needs no restart, and ``$`` in a
    value is taken literally. Raises ``UnsafePermissions`` as soon as a secret is asked for
    that stands in a file which others can read.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def __repr__(self) -> str:
        return f"DotenvSecrets({str(self._file)!r})"

    @property
    def title(self) -> str:
        """The file's name."""
        return str(self._file)

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` when the file does not set it."""
        value = self._read().get(variable_of(name)) or None
        if value is not None:
            refuse_unsafe(self._file)
        return value

    def names(self) -> list[str]:
        """Names of the secrets in the file, in order."""
        return _names(self._read())

    def _read(self) -> dict[str, str]:
        if not self._file.is_file():
            return {}
        values = dotenv_values(self._file, interpolate=False, encoding="utf-8")
        return {variable: value for variable, value in values.items() if value}


def _names(variables: Mapping[str, str]) -> list[str]:
    named = (name_of(variable) for variable, value in variables.items() if value)
    return sorted(name for name in named if name is not None)
