"""What is made by chance and shown once: sessions, recovery codes, first-open codes; and TOTP."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from io import BytesIO

import pyotp
import segno

RECOVERY_CODES = 10
FIRST_CODE_HOLDS = timedelta(hours=1)

_SECRET_BYTES = 32
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without what is read as something else: 0 and o, 1 and i and l."""
_GROUPS, _GROUP = 4, 4
"""16 of 31 characters are 79 bits: no hash needs to be slow for them."""

STEP_S = 30
"""RFC 6238, 5.2."""
_WINDOW = 1
"""Steps before and after: clocks of telephones are seldom half a minute wrong."""


def new_secret() -> bytes:
    """The secret of a session."""
    return secrets.token_bytes(_SECRET_BYTES)


def written(secret: bytes) -> str:
    """A secret as text for a cookie or a header."""
    return base64.urlsafe_b64encode(secret).rstrip(b"=").decode()


def read(text: str) -> bytes | None:
    """The secret of a cookie; ``None`` for anything that was never written here."""
    try:
        secret = base64.b64decode(text + "=", altchars=b"-_", validate=True)
    except ValueError:
        return None
    return secret if len(secret) == _SECRET_BYTES else None


def digest(secret: bytes) -> bytes:
    """What is kept of a secret."""
    return hashlib.sha256(secret).digest()


def token_of(secret: bytes) -> str:
    """The token that requests of this session carry; tells nothing about the secret."""
    return written(hmac.digest(secret, b"kinora request token", "sha256"))


def new_code() -> str:
    """A code for people, in groups."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def digest_of_code(code: str) -> bytes:
    """What is kept of a code; hyphens, spaces and capitals make no difference."""
    plain = "".join(each for each in code.casefold() if each.isalnum())
    return digest(plain.encode())


def new_totp_key() -> str:
    """A key of 160 bits (RFC 4226, 4 R6), in base 32."""
    return pyotp.random_base32()


def step_of(now: datetime) -> int:
    """The time step of a moment."""
    return int(now.timestamp()) // STEP_S


def matching_step(key: str, code: str, now: datetime) -> int | None:
    """The step near ``now`` whose code this is; ``None`` when it is of none."""
    told = "".join(code.split()).encode()
    totp = pyotp.TOTP(key)
    steps = range(step_of(now) - _WINDOW, step_of(now) + _WINDOW + 1)
    fitting = [
        each for each in steps if hmac.compare_digest(totp.generate_otp(each).encode(), told)
    ]
    return fitting[-1] if fitting else None


def totp_uri(key: str, profile: str) -> str:
    """What an authenticator reads."""
    name = "operator" if profile == "main" else f"operator ({profile})"
    return pyotp.TOTP(key).provisioning_uri(name=name, issuer_name="Kinora")


def qr_svg(uri: str) -> str:
    """The address as a picture, drawn here: no other server ever sees it."""
    file = BytesIO()
    # With its namespace: without it a browser shows the text, but no picture, of an image.
    segno.make(uri, error="m").save(
        file, kind="svg", xmldecl=False, scale=5, dark="#000", light="#fff"
    )
    return file.getvalue().decode()
