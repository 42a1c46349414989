"""A fresh database and connections to it."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

type Connection = psycopg.Connection[Any]


@pytest.fixture
def connection(postgres_url: str) -> Iterator[Connection]:
    """An autocommit connection to an empty database."""
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        yield connection
