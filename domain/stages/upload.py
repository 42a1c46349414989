"""Upload: one film through one platform, an event before and after every call.

Whoever runs this first asks the stream where the publication stands, so it may stop anywhere
and go on elsewhere. What waits is left to due work: nothing here sleeps.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.events.event import Event
from domain.events.publication import PublicationRequested
from domain.publications import uploading
from domain.publications.missing import CONNECTION, in_words
from domain.publications.patience import retry_moment
from domain.publications.state import Publication, Step
from domain.publishing_port import (
    Arrived,
    OutcomeUnclear,
    PlatformAway,
    PublishingPlatform,
    PublishingProblem,
    QuotaSpent,
    Received,
    Reception,
    SessionGone,
    UploadOrder,
)
from domain.stages.aftermath import Aftermath, asked
from domain.stages.job import Job
from domain.stages.publication_log import PublicationLog
from domain.stages.release import Release, WrongBytes

type CatchUp = Callable[[UUID, datetime], bool]
"""Plans a publication anew whose day was slept through; says whether it did."""

type Platforms = Callable[[PublicationRequested], PublishingPlatform | None]
"""The platform that a request names, or ``None`` when nothing leads there."""

STALLED = "the platform took no further byte"
UNHEARD = "the opening call ended without an answer"


@dataclass(kw_only=True)
class Upload:
    """One attempt. ``run`` goes on until the publication rests, and says where."""

    log: PublicationLog
    release: Release
    platform: PublishingPlatform | None
    job: Job
    catch_up: CatchUp
    _live: str = ""
    """The session that this very attempt opened or asked about, so that its offset is known."""

    def run(self) -> str:
        """Take steps until only time or the operator can help."""
        while True:
            publication = self.log.publication()
            resting = self._step(publication)
            if resting:
                return resting

    def _step(self, publication: Publication) -> str:
        if publication.step in (Step.REQUESTED, Step.BLOCKED, Step.PREFLIGHTED):
            return self._prepare(publication)
        platform = self.platform
        if publication.step is Step.FAILED:
            if publication.failure == "declared" and platform is not None:
                Aftermath(self.log, self.release, platform).forget(publication)
            return self._after_pause(publication)
        if platform is None:
            return self._unconnected(publication)
        match publication.step:
            case Step.SESSION_ASKED:
                return self._heard_nothing(platform, publication)
            case Step.SESSION_OPEN | Step.FINISHING:
                return self._go_on(platform, publication)
            case _:
                return Aftermath(self.log, self.release, platform).step(publication)

    def _prepare(self, publication: Publication) -> str:
        missing = self._missing()
        if missing:
            self.log.say(lambda now: uploading.blocked(now, missing))
            return f"blocked: {', '.join(missing)}"
        report = self.release.report()
        if not report.passed:
            reason = "; ".join(each.message for each in report.findings if not each.passed)
            self.log.say(
                lambda now: uploading.passed(now, report),
                lambda now: uploading.failed(now, "preflight", reason, retry_at=None),
            )
            return f"failed: {reason}"
        if publication.step is not Step.PREFLIGHTED:
            self.log.say(lambda now: uploading.passed(now, report))
            return ""
        return self._open(publication)

    def _missing(self) -> tuple[str, ...]:
        if self.platform is None:
            wanted = self.release.request
            return (CONNECTION.format(wanted.platform),)
        return self.platform.missing()

    def _unconnected(self, publication: Publication) -> str:
        """The connection went away behind a session or a post that is still there."""
        if publication.step not in (Step.SESSION_OPEN, Step.UPLOADED, Step.AWAITING_OPERATOR):
            return f"{publication.step}: the account is not connected"
        reason = " ".join(in_words(self._missing()))
        self.log.say(lambda now: uploading.failed(now, "config", reason, retry_at=None))
        return f"failed: {reason}"

    def _after_pause(self, publication: Publication) -> str:
        now = self.release.clock.now()
        if uploading.due_again(publication, now) is None:
            return f"failed: {publication.failure}"
        self.log.say(lambda state: uploading.due_again(state, now))
        return ""

    def _open(self, publication: Publication) -> str:
        platform, now = self.platform, self.release.clock.now()
        assert platform is not None  # noqa: S101 - otherwise something is missing
        if self.catch_up(self.job.subject, now):
            return ""
        order = self._order(publication)
        if order is None:
            return "failed: not the approved file"
        if order.publish_at is not None and not platform.schedules(order):
            return Aftermath(self.log, self.release, platform).wait_for(order.publish_at, now)
        Aftermath(self.log, self.release, platform).forget(publication)
        handle = uploading.handle_of(order.publication, publication.sessions + 1)
        planned = publication.publish_at
        now_is = self.log.say(
            lambda state: uploading.asked(state, handle) if state.publish_at == planned else None
        )
        if now_is.handle != handle:
            return ""  # moved meanwhile: the order carries another time
        try:
            session = asked(lambda: platform.open(order, handle))
        except PublishingProblem as problem:
            return self._not_opened(platform, handle, problem)
        self.log.say(
            lambda state: uploading.opened(
                state, handle, expires_at=session.expires_at, remote_id=session.remote_id
            )
        )
        self._live = handle
        return ""

    def _not_opened(
        self, platform: PublishingPlatform, handle: str, problem: PublishingProblem
    ) -> str:
        if not isinstance(problem, OutcomeUnclear):
            return self._fail(problem)
        if platform.reopens:
            platform.close(handle)
            return self._fail(problem, lambda now: uploading.lost(now, handle, str(problem)))
        self.log.say(lambda now: uploading.unclear(now, f"{UNHEARD}: {problem}"))
        return ""

    def _heard_nothing(self, platform: PublishingPlatform, publication: Publication) -> str:
        """The attempt before ended between asking for a session and hearing of it."""
        order = self._order(publication)
        if order is None:
            return "failed: not the approved file"
        handle = publication.handle
        try:
            found = asked(lambda: platform.probe(order, handle))
        except PublishingProblem as problem:
            return self._not_opened(platform, handle, OutcomeUnclear(str(problem)))
        if isinstance(found, SessionGone):
            return self._not_opened(platform, handle, OutcomeUnclear(found.reason))
        self.log.say(
            lambda now: uploading.opened(now, handle, expires_at=None, remote_id=""),
            lambda now: _told(now, handle, found, order.size, finishing=False),
        )
        self._live = handle
        return ""

    def _go_on(self, platform: PublishingPlatform, publication: Publication) -> str:
        order = self._order(publication)
        if order is None:
            return "failed: not the approved file"
        handle = publication.handle
        live = self._live == handle and publication.step is Step.SESSION_OPEN
        last = publication.finishing
        try:
            if live:
                last = publication.offset + platform.chunk(order, publication.offset) >= order.size
                found = self._send(platform, order, publication, last=last)
            else:
                found = asked(lambda: platform.probe(order, handle))
        except PublishingProblem as problem:
            return self._stumble(problem)
        self._live = handle
        if isinstance(found, SessionGone):
            return self._gone(handle, found.reason)
        if live and isinstance(found, Received) and found.offset <= publication.offset:
            return self._stumble(PlatformAway(STALLED))
        self.log.say(lambda now: _told(now, handle, found, order.size, finishing=last))
        if isinstance(found, Arrived):
            platform.close(handle)
        return ""

    def _send(
        self,
        platform: PublishingPlatform,
        order: UploadOrder,
        publication: Publication,
        *,
        last: bool,
    ) -> Reception:
        handle, offset = publication.handle, publication.offset
        if last:
            self.log.say(lambda now: uploading.finishing(now, handle, offset))

        def sent(so_far: int) -> None:
            self.job.progress({"sent": so_far, "total": order.size})

        return asked(lambda: platform.send(order, handle, offset, sent))

    def _gone(self, handle: str, reason: str) -> str:
        """Before the last byte nothing came of it; after it nobody knows."""
        if self.log.publication().finishing:
            self.log.say(lambda now: uploading.unclear(now, reason))
            return ""
        if self.platform is not None:
            self.platform.close(handle)
        lost = PlatformAway(f"the session is gone: {reason}")
        return self._fail(lost, lambda now: uploading.lost(now, handle, reason))

    def _stumble(self, problem: PublishingProblem) -> str:
        unsure = problem.failure in ("transient", "ambiguous")
        if unsure and self.log.publication().step is Step.FINISHING:
            self.log.say(lambda now: uploading.unclear(now, str(problem)))
            return ""
        return self._fail(problem)

    def _fail(
        self,
        problem: PublishingProblem,
        first: Callable[[Publication], Event | None] = lambda _: None,
    ) -> str:
        """Say why, and when it is tried again. ``first`` is said in the same append."""
        now = self.release.clock.now()
        kind = "transient" if problem.failure == "ambiguous" else problem.failure

        def failed(state: Publication) -> Event:
            at = None
            if isinstance(problem, QuotaSpent):
                at = problem.until
            elif kind == "transient":
                told = problem.retry_after_s if isinstance(problem, PlatformAway) else 0.0
                at = retry_moment(now, state.failures, told_s=told)
            return uploading.failed(state, kind, str(problem), retry_at=at)

        self.log.say(first, failed)
        return f"failed: {kind}"

    def _order(self, publication: Publication) -> UploadOrder | None:
        """The order with the approved bytes; says so when they are not those."""
        try:
            return self.release.order(publication, sending=True)
        except WrongBytes as wrong:
            reason = str(wrong)
            self.log.say(lambda now: uploading.failed(now, "preflight", reason, retry_at=None))
            return None


def _told(
    now: Publication, handle: str, found: Received | Arrived, size: int, *, finishing: bool
) -> Event | None:
    if isinstance(found, Arrived):
        return uploading.arrived(now, handle, found.remote_id)
    return uploading.advanced(now, handle, found.offset, size, finishing=finishing)
