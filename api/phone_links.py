"""Links by which a phone in the same network fetches a film: off until one is asked for."""

import ipaddress
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid5

import structlog

from api.bootstrap import Kinora
from api.lan_listener import LanListener
from api.problems import BadInput
from domain.commands.publications import end_link, open_link
from domain.refusals import Refusal
from domain.streams import Request

MINUTES = 10
"""How long a link holds."""

_ELSEWHERE = ("192.0.2.1", 9)
"""An address of documentation (RFC 5737): nothing is sent, the system only names the way out."""

log = structlog.get_logger()


class NoNetwork(Refusal):
    """This machine has no address that a phone could reach."""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A link that holds; ``url`` is a secret."""

    position: int
    url: str
    ends_at: datetime


class PhoneLinks:
    """At most one link at a time in this process."""

    def __init__(self, kinora: Kinora) -> None:
        self._kinora = kinora
        self._lock = threading.Lock()
        self._open: tuple[UUID, LanListener] | None = None

    def open(self, request: Request, publication: UUID, file: Path, *, address: str) -> Opened:
        """Listen for one phone; an earlier link ends. Raises ``NoNetwork`` or ``KitMissing``."""
        store = self._kinora.store
        with self._lock:
            self._end()
            events = open_link(store, request, publication, file=file.name, minutes=MINUTES)

            def ended(reason: str) -> None:
                cause = Request(id=uuid5(request.id, "ended"), actor="kinora")
                try:
                    end_link(store, cause, publication, file=file.name, reason=reason)
                except Exception as error:
                    # Nothing listens any more, whether the log can be told so or not.
                    log.warning("phone_link.end_untold", error=str(error))

            try:
                listener = LanListener(file, address=address, seconds=MINUTES * 60, ended=ended)
            except OSError as error:
                ended("stopped")
                raise NoNetwork(
                    f"Nothing can listen at {address} ({error.strerror}); look at the network."
                ) from error
            self._open = (publication, listener)
            ends_at = self._kinora.clock.now() + timedelta(minutes=MINUTES)
        return Opened(position=events[-1].position, url=listener.url, ends_at=ends_at)

    def end(self, publication: UUID) -> bool:
        """End the link of this publication; whether there was one."""
        with self._lock:
            if self._open is None or self._open[0] != publication:
                return False
            held = self._open[1].listening
            self._end()
            return held

    def close(self) -> None:
        """End what is open; the process is leaving."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._open is not None:
            self._open[1].stop()
            self._open = None


def lan_address(asked: str) -> str:
    """The address to listen at: the one asked for, or this machine's own in its network.

    Raises ``BadInput`` for one that is open to the world, ``NoNetwork`` where there is none.
    """
    if not asked:
        return _own_address()
    if not _is_private(asked):
        raise BadInput("not-a-lan-address", "This is no address of a private network.")
    return asked


def _is_private(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return address.is_private and not address.is_unspecified


def _own_address() -> str:
    found = _way_out()
    if found.startswith("127.") or not _is_private(found):
        raise NoNetwork("This machine is in no network that a phone could be in.")
    return found


def _way_out() -> str:
    """The address from which this machine speaks to others; its own where it speaks to none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        with suppress(OSError):
            probe.connect(_ELSEWHERE)
        return str(probe.getsockname()[0])
