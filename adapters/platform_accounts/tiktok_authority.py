"""Consent at TikTok: OAuth v2 for a desktop program.

Three things differ from RFC 6749 and 7636: the client is called ``client_key``, the challenge
is the *hexadecimal* SHA-256 of the verifier, and an error may come with status 200. The
refresh token is exchanged at every renewal and the old one is dead from that moment.
"""

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from adapters.platform_accounts.answers import Answer, ask
from domain.platforms.access import (
    Client,
    ClientRefused,
    ConsentDead,
    Grant,
    Opening,
    PlatformAway,
    TokenRefused,
)

AUTHORIZE = "https://www.tiktok.com"
API = "https://open.tiktokapis.com"
_DEAD = {"invalid_grant", "access_denied", "invalid_refresh_token", "invalid_code"}
_OURS = {
    "invalid_client",
    "invalid_request",
    "invalid_scope",
    "unauthorized_client",
    "unsupported_grant_type",
    "invalid_client_key",
}


class TikTokAuthority:
    """``domain.platforms.access.Authority`` of TikTok; ``root`` is a server that plays both
    of its hosts. ``direct`` asks for the right to publish without the phone's app."""

    def __init__(self, root: str = "", *, direct: bool = False) -> None:
        self._pages = (root or AUTHORIZE).rstrip("/")
        self._api = (root or API).rstrip("/")
        self._direct = direct

    @property
    def scopes(self) -> tuple[str, ...]:
        """What is asked for."""
        more = ("video.publish",) if self._direct else ()
        return ("user.info.basic", "video.list", *more, "video.upload")

    @property
    def needed(self) -> tuple[str, ...]:
        """What Kinora cannot do without; figures may be typed in as well."""
        return ("video.publish",) if self._direct else ("video.upload",)

    def open(self, client: Client, redirect: str) -> Opening:
        """The address of TikTok's page of consent."""
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
        query = {
            "client_key": client.id,
            "response_type": "code",
            "scope": ",".join(self.scopes),
            "redirect_uri": redirect,
            "state": state,
            "code_challenge": hashlib.sha256(verifier.encode()).hexdigest(),
            "code_challenge_method": "S256",
        }
        return Opening(
            url=f"{self._pages}/v2/auth/authorize/?{urlencode(query)}",
            state=state,
            verifier=verifier,
            redirect=redirect,
        )

    def exchange(self, client: Client, opening: Opening, code: str) -> Grant:
        """The first tokens of a consent."""
        return self._granted(
            client,
            {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": opening.redirect,
                "code_verifier": opening.verifier,
            },
        )

    def renew(self, client: Client, refresh_token: str) -> Grant:
        """The next tokens; the refresh token given here counts no longer."""
        return self._granted(
            client, {"grant_type": "refresh_token", "refresh_token": refresh_token}
        )

    def revoke(self, client: Client, *, access_token: str, refresh_token: str) -> bool:  # noqa: ARG002
        """Give the consent back, by the token that is used."""
        answer = ask(
            "POST",
            f"{self._api}/v2/oauth/revoke/",
            form={"client_key": client.id, "client_secret": client.secret, "token": access_token},
        )
        return answer.status == 200 and not _code(answer.content)

    def account(self, token: str) -> str:
        """The account's name as TikTok shows it."""
        answer = ask("GET", f"{self._api}/v2/user/info/?fields=open_id,display_name", token=token)
        if answer.status == 401:
            raise TokenRefused("TikTok does not take the token.")
        if _code(answer.content):
            raise PlatformAway(f"TikTok does not tell the account (HTTP {answer.status}).")
        data = answer.content.get("data")
        user = data.get("user") if isinstance(data, dict) else None
        found = user if isinstance(user, dict) else {}
        return str(found.get("display_name") or found.get("open_id") or "")[:60]

    def _granted(self, client: Client, form: Mapping[str, str]) -> Grant:
        keys = {"client_key": client.id, "client_secret": client.secret}
        return _grant(ask("POST", f"{self._api}/v2/oauth/token/", form={**keys, **form}))


def _grant(answer: Answer) -> Grant:
    """Tokens, whatever the status; an error, whatever the status as well."""
    _refuse(answer)
    content = answer.content
    try:
        return Grant(
            access_token=str(content["access_token"]),
            refresh_token=str(content["refresh_token"]),
            expires_in_s=int(content["expires_in"]),
            consent_in_s=int(content["refresh_expires_in"]),
            scopes=tuple(sorted(filter(None, str(content.get("scope", "")).split(",")))),
        )
    except (KeyError, TypeError, ValueError):
        failure = PlatformAway(f"TikTok gave no tokens (HTTP {answer.status}).")
    raise failure


def _refuse(answer: Answer) -> None:
    """The error's code, never its description: that may repeat what was sent."""
    code = _code(answer.content)
    if code in _DEAD:
        raise ConsentDead(f"TikTok does not honour the consent any more ({code}).")
    if code in _OURS:
        raise ClientRefused(
            f"TikTok does not take the client key, its secret or its wish ({code})."
        )
    if code or answer.status >= 400:
        raise PlatformAway(f"TikTok gave no tokens (HTTP {answer.status}).")


def _code(content: Mapping[str, Any]) -> str:
    """Flat as OAuth has it, or within the envelope of TikTok's other calls; empty: no error."""
    error = content.get("error", "")
    code = error.get("code", "") if isinstance(error, dict) else error
    told = str(code or "")
    return "" if told == "ok" else "".join(c for c in told if c.isalnum() or c == "_")[:60]
