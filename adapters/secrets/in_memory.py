"""The twin: secrets in memory."""

from adapters.secrets.names import checked, checked_value


class InMemorySecrets:
    """``domain.ports.Secrets`` that are gone with the object."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"InMemorySecrets({len(self._values)} secrets)"

    def get(self, name: str) -> str | None:
        """The secret, or ``None`` when it was not set."""
        return self._values.get(checked(name))

    def set(self, name: str, value: str) -> None:
        """Keep a secret."""
        self._values[checked(name)] = checked_value(value)

    def delete(self, name: str) -> None:
        """Forget a secret; forgetting twice is harmless."""
        self._values.pop(checked(name), None)

    def names(self) -> list[str]:
        """Names of the secrets, in order."""
        return sorted(self._values)
