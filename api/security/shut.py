"""Why the door stayed shut. Each refusal is one answer with a stable code."""

from collections.abc import Mapping
from datetime import timedelta
from math import ceil
from typing import ClassVar

from api.problem_answer import ProblemAnswer, problem


class DoorShut(Exception):
    """Base of the refusals. The text is for the person outside and tells no secret."""

    status: ClassVar[int]
    code: ClassVar[str]
    title: ClassVar[str]

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers of the answer."""
        return {}

    @property
    def extra(self) -> Mapping[str, object]:
        """Further members of the problem."""
        return {}


class SignInRequired(DoorShut):
    """No session, or one that is over."""

    status = 401
    code = "sign-in-required"
    title = "Sign in first"


class SignInRefused(DoorShut):
    """Something of what was shown is wrong; which, is not told."""

    status = 401
    code = "sign-in-refused"
    title = "Not signed in"


class SecondFactorMissing(DoorShut):
    """The second factor is on and none was shown. No secret was looked at."""

    status = 401
    code = "second-factor-missing"
    title = "A code is needed as well"

    @property
    def extra(self) -> Mapping[str, object]:
        """What is missing."""
        return {"missing": ["code"]}


class ConfirmationRefused(DoorShut):
    """A signed-in operator showed a wrong password or code for a change of the door."""

    status = 403
    code = "confirmation-refused"
    title = "Not confirmed"


class TooManyAttempts(DoorShut):
    """Failures in a row; the next attempt has to wait."""

    status = 429
    code = "too-many-attempts"
    title = "Too many attempts"

    def __init__(self, wait: timedelta) -> None:
        self.seconds = max(1, ceil(wait.total_seconds()))
        super().__init__(
            f"Try again in {self.seconds} s. Nothing is locked: kinora auth reset in the terminal"
            " opens the door at once."
        )

    @property
    def headers(self) -> Mapping[str, str]:
        """When to come back."""
        return {"Retry-After": str(self.seconds)}


class TooManyRequests(DoorShut):
    """More requests than any panel makes."""

    status = 429
    code = "too-many-requests"
    title = "Too many requests"

    @property
    def headers(self) -> Mapping[str, str]:
        """When to come back."""
        return {"Retry-After": "1"}


class Busy(DoorShut):
    """So many passwords are being looked at that this one has to come again."""

    status = 503
    code = "busy"
    title = "Busy"

    @property
    def headers(self) -> Mapping[str, str]:
        """When to come back."""
        return {"Retry-After": "2"}


class KeyAway(DoorShut):
    """The key that the second factor was sealed with cannot be read."""

    status = 503
    code = "key-away"
    title = "The second factor cannot be checked"


class ForeignOrigin(DoorShut):
    """A change was asked for by another page than ours, or by none that says what it is."""

    status = 403
    code = "foreign-origin"
    title = "Asked for by another page"


class TokenMissing(DoorShut):
    """The session's token is missing or another's."""

    status = 403
    code = "token-missing"
    title = "The session's token is missing"


class NotFromHere(DoorShut):
    """First open is for the machine itself."""

    status = 403
    code = "not-from-here"
    title = "Only on this machine"


class BodyTooLarge(DoorShut):
    """The body is larger than any that Kinora takes."""

    status = 413
    code = "body-too-large"
    title = "Too large"


class PasswordUnfit(DoorShut):
    """The new password breaks the rule."""

    status = 422
    code = "password-unfit"
    title = "Choose another password"


class SessionUnknown(DoorShut):
    """No open session has this identifier."""

    status = 404
    code = "session-unknown"
    title = "No such session"


class NothingToConfirm(DoorShut):
    """No second factor was begun."""

    status = 409
    code = "nothing-to-confirm"
    title = "Begin first"


def answer(shut: DoorShut) -> ProblemAnswer:
    """The refusal as RFC 9457 describes it."""
    return problem(
        shut.status, shut.code, shut.title, str(shut), headers=shut.headers, extra=shut.extra
    )
