"""Whom we believe to be who they say, read once a process.

Reading all certificates of the machine takes 30 ms of work, as much as a whole call.
"""

import ssl
from functools import cache

import httpx2


@cache
def certificates(*, trust_env: bool) -> ssl.SSLContext:
    """For any number of clients at once. ``trust_env``: the surroundings may name others."""
    return httpx2.create_ssl_context(trust_env=trust_env)
