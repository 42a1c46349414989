"""The reactor's two answers to an event: work to request, and choices a policy may make.

Handling the same event again stores nothing new: what follows has ids derived from it.
"""

import hashlib
from collections.abc import Callable
from uuid import UUID

from domain.animations.state import fold as fold_animation
from domain.commands import animations, days, outcomes, publications
from domain.commands.settings import settings_in
from domain.days.state import fold as fold_day
from domain.events.animation import AnimationApproved, AnimationInspected
from domain.events.day import CandidatesOffered
from domain.events.event import RecordedEvent, payloads
from domain.events.publication import OperatorAwaited, Published
from domain.events.settings import PlatformConnected
from domain.ideas.decisions import IdeaAlreadyPicked, IdeaNotOpen
from domain.ports import EventStore
from domain.production.policy import Versions, next_work
from domain.publications.state import fold as fold_publication
from domain.refusals import Refusal
from domain.streams import Reaction, UnitOfWork, decide
from domain.work.decisions import request
from domain.work.state import fold as fold_work

CHOICE_POLICY = "best-first@1"
APPROVAL_POLICY = "no-hard-finding@1"
CONFIRMATION_POLICY = "rehearsal@1"


def request_next_work(store: EventStore, event: RecordedEvent, versions: Versions) -> None:
    """Request what the policy asks for after ``event``."""
    for work in next_work(event, versions):
        reaction = Reaction(cause=event)

        def decision(unit: UnitOfWork) -> None:
            state = fold_work(unit.load(work.id))  # noqa: B023 - decided before the next turn
            unit.add(work.id, *request(state, work.requested()))  # noqa: B023 - as above

        decide(store, reaction, decision)


def decide_by_policy(store: EventStore, event: RecordedEvent, *, rehearsal: bool) -> None:
    """Make the choices that the operator left to policies, each with its reason.

    ``rehearsal`` is true in the demo and sandbox profiles only. Elsewhere films are approved
    and kits asked for only when the operator has switched that on in the settings, and
    publications are never confirmed. A refusal means that somebody decided before: it stands.
    """
    for choice in _choices(store, event, rehearsal=rehearsal):
        try:
            choice()
        except Refusal:
            continue


def _choices(
    store: EventStore, event: RecordedEvent, *, rehearsal: bool
) -> list[Callable[[], object]]:
    reaction = Reaction(cause=event)
    match event.payload:
        case CandidatesOffered() as offer:
            return _choose_best(store, reaction, event.stream, offer)
        case AnimationInspected() as inspected:
            return _judge(store, reaction, event.stream, inspected, rehearsal=rehearsal)
        case AnimationApproved():
            return _hand_over(store, reaction, event.stream, rehearsal=rehearsal)
        case OperatorAwaited() if rehearsal:
            return _confirm(store, reaction, event.stream)
        case Published():
            return _close(store, reaction, event.stream)
        case PlatformConnected(platform=platform):
            return [lambda: outcomes.resume_waiting(store, reaction, platform)]
        case _:
            return []


def _choose_best(
    store: EventStore, reaction: Reaction, day: UUID, offer: CandidatesOffered
) -> list[Callable[[], object]]:
    """The best candidate that can still be picked: another day may have taken one meanwhile.

    When all of them are gone the day is offered others, until no idea is left.
    """
    state = fold_day(payloads(store.load(day)))
    if state.opened is None or not state.opened.automatic:
        return []

    def choose_first_free() -> None:
        for best in offer.candidates:
            reason = f"{CHOICE_POLICY}: highest score {best.score:.2f} ({', '.join(best.reasons)})"
            try:
                days.choose(store, reaction, day, best.idea, reason=reason, automatic=True)
            except (IdeaAlreadyPicked, IdeaNotOpen):
                continue
            return
        if offer.candidates:
            days.offer_again(store, reaction, day)

    return [choose_first_free]


def _judge(
    store: EventStore,
    reaction: Reaction,
    film: UUID,
    inspected: AnimationInspected,
    *,
    rehearsal: bool,
) -> list[Callable[[], object]]:
    """A film of a rehearsal is also rejected; the operator's own is left to the operator."""
    rehearsed = rehearsal and _unattended(store, film)
    if not rehearsed and not settings_in(store).automatic_approval:
        return []
    if inspected.hard_failures and not rehearsed:
        return []
    if inspected.hard_failures:
        reason = f"{APPROVAL_POLICY}: {inspected.hard_failures} hard checks failed"
        return [lambda: animations.reject(store, reaction, film, reason)]
    reason = f"{APPROVAL_POLICY}: all hard checks passed"
    return [lambda: animations.approve(store, reaction, film, reason=reason, automatic=True)]


def _hand_over(
    store: EventStore, reaction: Reaction, film: UUID, *, rehearsal: bool
) -> list[Callable[[], object]]:
    settings = settings_in(store)
    if not (rehearsal and _unattended(store, film)) and not settings.automatic_kit:
        return []

    def request_for(platform: str) -> Callable[[], object]:
        return lambda: publications.request_kit(
            store,
            reaction,
            film,
            platform=platform,
            account=settings.account,
            now=reaction.cause.recorded_at,
        )

    return [request_for(each) for each in settings.platforms]


def _confirm(
    store: EventStore, reaction: Reaction, publication: UUID
) -> list[Callable[[], object]]:
    wanted = fold_publication(payloads(store.load(publication))).request
    if wanted is None or not wanted.unattended:
        return []
    url, remote_id = _rehearsed_address(publication, wanted.platform)
    return [
        lambda: publications.confirm(
            store,
            reaction,
            publication,
            url=url,
            remote_id=remote_id,
            public_at=reaction.cause.recorded_at,
            confirmed_by=f"policy {CONFIRMATION_POLICY} (rehearsal, nothing was published)",
        )
    ]


def _close(store: EventStore, reaction: Reaction, publication: UUID) -> list[Callable[[], object]]:
    wanted = fold_publication(payloads(store.load(publication))).request
    if wanted is None:
        return []
    film = fold_animation(payloads(store.load(wanted.animation)))
    if film.commission is None:
        return []
    day = film.commission.day
    return [lambda: days.close_day(store, reaction, day, "published")]


def _unattended(store: EventStore, film: UUID) -> bool:
    commission = fold_animation(payloads(store.load(film))).commission
    return commission is not None and commission.unattended


def _rehearsed_address(publication: UUID, platform: str) -> tuple[str, str]:
    """An address shaped like the platform's own; the same publication, the same address."""
    digest = hashlib.sha256(publication.bytes)
    if platform == "youtube":
        remote_id = digest.hexdigest()[:11]
        return f"https://www.youtube.com/shorts/{remote_id}", remote_id
    number = int.from_bytes(digest.digest()[:8], "big")
    remote_id = f"7{number % 10**18:018d}"
    return f"https://www.tiktok.com/@rehearsal/video/{remote_id}", remote_id
