"""Tokens for calls to YouTube: one that is refused is renewed once."""

from collections.abc import Callable
from typing import Protocol

from domain.platforms.access import AccessTokens, ConsentDead, NotConnected
from domain.platforms.access import PlatformAway as AccountAway
from domain.publishing_port import PlatformAway, SignInNeeded

UNAUTHORISED = 401


class Answered(Protocol):
    """Any answer with a status."""

    @property
    def status_code(self) -> int:
        """Of HTTP."""


class Tokens:
    """``AccessTokens`` whose refusals are told in the words of publishing."""

    def __init__(self, tokens: AccessTokens) -> None:
        self._tokens = tokens

    def used[A: Answered](self, call: Callable[[str], A]) -> A:
        """Make a call with a token; once more with another when the first is not taken, for a
        request that was refused for its token had no effect."""
        token = _told(self._tokens.token)
        answer = call(token)
        if answer.status_code != UNAUTHORISED:
            return answer
        return call(_told(lambda: self._tokens.renewed(token)))


def _told(ask: Callable[[], str]) -> str:
    try:
        return ask()
    except (NotConnected, ConsentDead) as dead:
        raise SignInNeeded(str(dead)) from dead
    except AccountAway as away:
        raise PlatformAway(str(away)) from away
