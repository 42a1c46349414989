"""Consent at Google for YouTube: an installed program with a loopback address (RFC 8252).

Google's own libraries speak: ``google-auth-oauthlib`` makes the address with its challenge and
exchanges the code, ``google-auth`` renews.
"""

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from adapters.platform_accounts.answers import LOOPBACK, SECONDS, ask
from domain.platforms.access import (
    Client,
    ClientRefused,
    ConsentDead,
    Grant,
    Opening,
    PlatformAway,
    TokenRefused,
)

ACCOUNTS = "https://accounts.google.com"
OAUTH = "https://oauth2.googleapis.com"
API = "https://www.googleapis.com"
_SCOPE = "https://www.googleapis.com/auth/"


class YouTubeAuthority:
    """``domain.platforms.access.Authority`` of YouTube; ``root`` is a server that plays all of
    Google's hosts."""

    def __init__(self, root: str = "") -> None:
        self._accounts = (root or ACCOUNTS).rstrip("/")
        self._oauth = (root or OAUTH).rstrip("/")
        self._api = (root or API).rstrip("/")

    @property
    def scopes(self) -> tuple[str, ...]:
        """What is asked for: to upload, to read what is there, and its figures."""
        return (
            f"{_SCOPE}youtube.readonly",
            f"{_SCOPE}youtube.upload",
            f"{_SCOPE}yt-analytics.readonly",
        )

    @property
    def needed(self) -> tuple[str, ...]:
        """What Kinora cannot do without; the report of a day may be typed in as well."""
        return (f"{_SCOPE}youtube.readonly", f"{_SCOPE}youtube.upload")

    def open(self, client: Client, redirect: str) -> Opening:
        """The address of Google's page of consent, for lasting access, asked anew each time:
        without that Google gives no refresh token the second time."""
        state = secrets.token_urlsafe(32)
        with _plain_loopback(self._accounts), self._flow(client, redirect) as flow:
            url, _ = flow.authorization_url(access_type="offline", prompt="consent", state=state)
            verifier = str(flow.code_verifier)
        return Opening(url=url, state=state, verifier=verifier, redirect=redirect)

    def exchange(self, client: Client, opening: Opening, code: str) -> Grant:
        """The first tokens of a consent."""
        from oauthlib.oauth2.rfc6749.errors import OAuth2Error
        from requests.exceptions import RequestException

        failure: Exception
        try:
            with _plain_loopback(self._oauth), self._flow(client, opening.redirect) as flow:
                flow.code_verifier = opening.verifier
                return _grant(flow.fetch_token(code=code, timeout=SECONDS))
        except OAuth2Error as error:
            failure = _named(str(error.error))
        except Warning as narrower:  # oauthlib's way to say that a box was unticked
            told: Mapping[str, Any] = getattr(narrower, "token", {})
            return _grant(told)
        except (RequestException, ValueError) as error:
            failure = PlatformAway(f"Google did not answer ({type(error).__name__}).")
        raise failure

    def renew(self, client: Client, refresh_token: str) -> Grant:
        """The next access token; the refresh token stays."""
        from google.auth.exceptions import RefreshError, TransportError

        failure: Exception
        try:
            return self._renewed(client, refresh_token)
        except RefreshError as error:
            away = bool(error.retryable)
            failure = PlatformAway("Google did not answer.") if away else _named(_code(error))
        except TransportError as error:
            failure = PlatformAway(f"Google did not answer ({type(error).__name__}).")
        except (TypeError, ValueError, AttributeError):  # the library takes any 200 for JSON
            failure = PlatformAway("Google gave no tokens.")
        raise failure

    def revoke(self, client: Client, *, access_token: str, refresh_token: str) -> bool:  # noqa: ARG002
        """Give the consent back, by the token that lasts."""
        form = {"token": refresh_token or access_token}
        return ask("POST", f"{self._oauth}/revoke", form=form).status == 200

    def account(self, token: str) -> str:
        """The channel's title."""
        url = f"{self._api}/youtube/v3/channels?part=snippet&mine=true"
        answer = ask("GET", url, token=token)
        if answer.status == 401:
            raise TokenRefused("YouTube does not take the token.")
        if answer.status != 200:
            raise PlatformAway(f"YouTube does not tell the channel (HTTP {answer.status}).")
        try:
            return str(answer.content["items"][0]["snippet"]["title"])[:60]
        except (KeyError, IndexError, TypeError):
            return ""

    def _renewed(self, client: Client, refresh_token: str) -> Grant:
        from datetime import UTC, datetime

        import requests
        from google.auth.transport.requests import Request
        from google.oauth2.credentials import Credentials

        credentials: Any = Credentials(  # type: ignore[no-untyped-call]
            token=None,
            refresh_token=refresh_token,
            token_uri=f"{self._oauth}/token",
            client_id=client.id,
            client_secret=client.secret,
        )
        with requests.Session() as session:
            patient = Request(session)
            credentials.refresh(
                lambda *args, **kwargs: patient(*args, **{"timeout": SECONDS, **kwargs})
            )
        left = credentials.expiry.replace(tzinfo=UTC) - datetime.now(UTC)
        renewed = str(credentials.refresh_token)
        return Grant(
            access_token=str(credentials.token),
            refresh_token="" if renewed == refresh_token else renewed,
            expires_in_s=max(0, int(left.total_seconds())),
            consent_in_s=None,
            scopes=tuple(sorted(credentials.granted_scopes or ())),
        )

    @contextmanager
    def _flow(self, client: Client, redirect: str) -> Iterator[Any]:
        from google_auth_oauthlib.flow import InstalledAppFlow

        told = {
            "client_id": client.id,
            "client_secret": client.secret,
            "auth_uri": f"{self._accounts}/o/oauth2/v2/auth",
            "token_uri": f"{self._oauth}/token",
            "redirect_uris": [redirect],
        }
        flow = InstalledAppFlow.from_client_config({"installed": told}, list(self.scopes))
        flow.redirect_uri = redirect
        try:
            yield flow
        finally:
            flow.oauth2session.close()


@contextmanager
def _plain_loopback(root: str) -> Iterator[None]:
    """Allow plain HTTP for the block when the server is on this machine; ``oauthlib`` has no
    other switch than the environment. Google's own hosts never come here."""
    parts = urlsplit(root)
    if parts.scheme == "https" or parts.hostname not in LOOPBACK:
        yield
        return
    name = "OAUTHLIB_INSECURE_TRANSPORT"
    before = os.environ.get(name)
    os.environ[name] = "1"
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before


def _grant(content: Mapping[str, Any]) -> Grant:
    scope = content.get("scope", ())
    scopes = scope.split() if isinstance(scope, str) else scope
    lasting = content.get("refresh_token_expires_in")
    try:
        return Grant(
            access_token=str(content["access_token"]),
            refresh_token=str(content.get("refresh_token", "")),
            expires_in_s=int(content.get("expires_in", 0)),
            consent_in_s=None if lasting is None else int(lasting),
            scopes=tuple(sorted(str(each) for each in scopes)),
        )
    except (KeyError, TypeError, ValueError):
        failure = PlatformAway("Google gave no tokens.")
    raise failure


def _named(code: str) -> Exception:
    """The error's code, never its description: that may repeat what was sent."""
    if code == "invalid_grant":
        return ConsentDead("Google does not honour the consent any more (invalid_grant).")
    if code in {"invalid_client", "unauthorized_client", "invalid_request", "redirect_uri_mismatch",
                "invalid_scope", "deleted_client", "disabled_client", "org_internal"}:  # fmt: skip
        return ClientRefused(
            f"Google does not take the client id, its secret or its wish ({code})."
        )
    return PlatformAway("Google gave no tokens.")


def _code(error: Exception) -> str:
    """The code stands in front of the colon, or in what Google answered."""
    for each in error.args:
        if isinstance(each, Mapping) and isinstance(each.get("error"), str):
            return str(each["error"])
    return str(error.args[0]).partition(":")[0] if error.args else ""
