"""The secrets of one platform, under their names in the one place for keys."""

from datetime import datetime, timedelta

from domain.platforms.access import Client, Grant
from domain.platforms.decisions import NotConfigured
from domain.ports import Secrets

CLIENT = ("client_id", "client_secret")
TOKENS = ("access_until", "access_token", "refresh_token")


class PlatformSecrets:
    """Reads and writes them in an order that no crash makes wrong.

    A renewed refresh token is kept first, since the one before died when it was given; the
    end of an access token is kept after the token and read before it, so that whoever reads
    meanwhile takes a new token for an old one, never the other way round.
    """

    def __init__(self, secrets: Secrets, platform: str) -> None:
        self._secrets = secrets
        self._platform = platform

    def client(self) -> Client:
        """Raises ``NotConfigured``."""
        client_id, secret = (self._get(each) for each in CLIENT)
        if not client_id or not secret:
            raise NotConfigured(
                f"{self._platform} has no client id and secret yet:"
                f" kinora platforms configure {self._platform}."
            )
        return Client(id=client_id, secret=secret)

    def configured(self) -> bool:
        """Whether client id and secret are there."""
        return all(self._get(each) for each in CLIENT)

    def keep_client(self, client_id: str, secret: str) -> None:
        """Keep what the platform knows our program by."""
        self._set("client_id", client_id)
        self._set("client_secret", secret)

    def keep_grant(self, grant: Grant, at: datetime) -> None:
        """Keep what was granted at this moment."""
        if grant.refresh_token:
            self._set("refresh_token", grant.refresh_token)
        self._set("access_token", grant.access_token)
        self._set("access_until", (at + timedelta(seconds=grant.expires_in_s)).isoformat())

    def forget_tokens(self) -> None:
        """Forget the tokens; the client stays configured."""
        for each in TOKENS:
            self._secrets.delete(f"{self._platform}_{each}")

    def forget_access(self) -> None:
        """Forget the access token, which the platform would not take."""
        self._secrets.delete(f"{self._platform}_access_until")
        self._secrets.delete(f"{self._platform}_access_token")

    def fresh_token(self, now: datetime, early: timedelta) -> str:
        """An access token that holds for ``early`` from now on; empty when there is none."""
        until = self._get("access_until")
        token = self.access_token()
        if not until or datetime.fromisoformat(until) - early <= now:
            return ""
        return token

    def access_token(self) -> str:
        """The access token as it was kept; empty when there is none."""
        return self._get("access_token")

    def refresh_token(self) -> str:
        """What renews the consent; empty when there is none."""
        return self._get("refresh_token")

    def _get(self, name: str) -> str:
        return self._secrets.get(f"{self._platform}_{name}") or ""

    def _set(self, name: str, value: str) -> None:
        self._secrets.set(f"{self._platform}_{name}", value)
