"""Names of secrets, and what a store of secrets may refuse."""

import re

_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
PREFIX = "KINORA_SECRET_"


class SecretProblem(Exception):
    """A secret cannot be read or kept. The text never contains a value."""


class BadSecretName(SecretProblem):
    """Names are small letters, digits and underscores, so that each has one spelling
    in the environment."""


class EmptySecret(SecretProblem):
    """There is nothing to keep."""


class SecretSetElsewhere(SecretProblem):
    """The environment or ``.env`` names this secret and would win over the store."""


class UnsafePermissions(SecretProblem):
    """Others could read or replace the file."""


class SecretsUnreadable(SecretProblem):
    """The encrypted file and the key at hand do not belong together, or it is damaged."""


def checked(name: str) -> str:
    """The name itself. Raises ``BadSecretName``."""
    if not _NAME.fullmatch(name):
        raise BadSecretName(
            f"{name[:80]!r} cannot name a secret: a name starts with a small letter and goes"
            " on with small letters, digits and underscores, for example openai_api_key"
        )
    return name


def checked_value(value: str) -> str:
    """The value itself. Raises ``EmptySecret``."""
    if not value.strip():
        raise EmptySecret("an empty text is no secret; to forget one, delete it")
    return value


def variable_of(name: str) -> str:
    """The environment variable that sets a secret: ``openai_api_key`` → ``KINORA_SECRET_…``."""
    return PREFIX + checked(name).upper()


def name_of(variable: str) -> str | None:
    """The secret an environment variable sets, or ``None`` when it sets none."""
    name = variable.removeprefix(PREFIX).lower()
    if variable != PREFIX + name.upper() or not _NAME.fullmatch(name):
        return None
    return name
