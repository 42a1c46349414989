"""Asking for hand-over kits, and showing where they lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from api.cli.session import Session

if TYPE_CHECKING:
    from api.bootstrap import Kinora


@dataclass(frozen=True, kw_only=True)
class Kit:
    """One kit for one platform; ``folder`` is empty while it is not prepared yet."""

    publication: UUID
    platform: str
    account: str
    folder: str
    files: tuple[str, ...]
    instructions: str


def request_kits(
    session: Session,
    kinora: "Kinora",
    film: UUID,
    *,
    platforms: tuple[str, ...],
    account: str,
    again: str,
    wait: bool,
) -> list[Kit]:
    """Ask for a kit per platform and, unless told otherwise, wait until each is ready."""
    from domain.commands.publications import request_kit

    wanted, owner = _defaults(kinora, platforms, account)
    kits: list[Kit] = []
    for platform in wanted:
        before = kinora.store.head()[0]
        publication = request_kit(
            kinora.store,
            kinora.request(),
            film,
            platform=platform,
            account=owner,
            now=kinora.clock.now(),
            override_reason=again,
        )
        if wait:
            _await_kit(session, kinora, publication, before)
        kits.append(_kit(kinora, publication))
    return kits


def show_kits(session: Session, kits: Sequence[Kit]) -> None:
    """Where each kit is and what to do with it."""
    screen = session.screen
    for kit in kits:
        if not kit.folder:
            screen.good("The kit for {platform} is asked for.", platform=kit.platform)
            continue
        screen.good("The kit for {platform} is ready.", platform=kit.platform)
        screen.data(f"  {kit.folder}")
        for name in kit.files:
            screen.data(f"    {name}")
        if kit.instructions:
            screen.data("  " + session.words.foreign(kit.instructions))
    screen.next(*(f"kinora publish confirm {kit.publication.hex[:8]} URL" for kit in kits))


def _defaults(
    kinora: "Kinora", platforms: tuple[str, ...], account: str
) -> tuple[tuple[str, ...], str]:
    """Platforms and account as the operator's settings say, where none was given."""
    wanted = kinora.preferences
    return platforms or wanted.platforms, account or wanted.account


def _await_kit(session: Session, kinora: "Kinora", publication: UUID, after: int) -> None:
    from api.cli.waiting import await_work, publish_work
    from domain.events.event import payloads
    from domain.publications.state import fold

    request = fold(payloads(kinora.store.load(publication))).request
    assert request is not None  # noqa: S101 - asked for just before
    work = publish_work(publication, request.file)
    await_work(session, kinora, work, after=after, text="Preparing the kit…")


def _kit(kinora: "Kinora", publication: UUID) -> Kit:
    from domain.events.event import payloads
    from domain.events.publication import OperatorAwaited
    from domain.publications.state import fold

    events = payloads(kinora.store.load(publication))
    request = fold(events).request
    assert request is not None  # noqa: S101 - asked for just before
    said = [each for each in events if isinstance(each, OperatorAwaited)]
    folder = kinora.kits_folder / said[-1].kit if said else None
    return Kit(
        publication=publication,
        platform=request.platform,
        account=request.account,
        folder="" if folder is None else str(folder),
        files=_files(folder),
        instructions=said[-1].instructions if said else "",
    )


def _files(folder: Path | None) -> tuple[str, ...]:
    if folder is None or not folder.is_dir():
        return ()
    return tuple(sorted(each.name for each in folder.iterdir()))
