"""After the last byte: what became of the post, and the search where nobody knows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.events.publication import FoundPost, PublicationChecked, Published
from domain.identifiers import publication_id
from domain.ports import Cancelled, Unavailable
from domain.publications import uploading
from domain.publications.patience import (
    MOST_LOOKS,
    MOST_VANISHED,
    look_moment,
    retry_moment,
    search_moment,
)
from domain.publications.state import Publication, Step
from domain.publishing_port import (
    Arrived,
    Candidate,
    DraftWaits,
    OutcomeUnclear,
    Processing,
    Public,
    PublishingPlatform,
    PublishingProblem,
    QuotaSpent,
    Received,
    Refused,
    Scheduled,
    SessionGone,
    Standing,
    UploadOrder,
    Vanished,
)
from domain.stages.publication_log import PublicationLog
from domain.stages.release import Release

NOT_HEARD = "all bytes are there, but the platform names no post yet"


def asked[T](call: Callable[[], T]) -> T:
    """Make a call to a platform. Whatever an adapter did not foresee has an unclear outcome.

    Only its kind is told on: its text may hold an address that is a key.
    """
    try:
        return call()
    except (PublishingProblem, Cancelled, Unavailable):
        raise
    except Exception as error:
        raise OutcomeUnclear(f"Unforeseen: {type(error).__name__}.") from error


@dataclass(frozen=True)
class Aftermath:
    """What follows once everything may have arrived."""

    log: PublicationLog
    release: Release
    platform: PublishingPlatform

    def step(self, publication: Publication) -> str:
        """One step; says where it rests, or nothing when it can go on at once."""
        match publication.step:
            case Step.OUTCOME_UNKNOWN:
                return self._search(publication)
            case Step.UPLOADED | Step.AWAITING_OPERATOR:
                return self._look(publication)
            case Step.PUBLISHED if self._adorn(publication):
                return ""
            case Step.PUBLISHED | Step.CANCELLED | Step.WITHDRAWN:
                self.forget(publication)
            case _:
                pass
        return str(publication.step)

    def forget(self, publication: Publication) -> None:
        """Nothing will be asked of any of its sessions again."""
        wanted = self.release.request
        name = publication_id(wanted.platform, wanted.account, wanted.file, wanted.round)
        for number in range(1, publication.sessions + 1):
            self.platform.close(uploading.handle_of(name, number))

    def wait_for(self, publish_at: datetime, now: datetime) -> str:
        """The platform cannot wait for the planned time, so we do."""
        publication = self.log.publication()
        if publication.again_at is None or publication.again_at <= now:
            seen = PublicationChecked(standing="slot", public_at=publish_at, look_at=publish_at)
            self.log.say(lambda state: uploading.checked(state, seen))
        return f"waits for {publish_at.isoformat()}"

    def _look(self, publication: Publication) -> str:
        now = self.release.clock.now()
        if publication.standing == "scheduled" and self._adorn(publication):
            return ""
        if publication.again_at is not None and now < publication.again_at:
            return f"{publication.standing} until {publication.again_at.isoformat()}"
        order = self.release.order(publication, sending=False)
        try:
            seen = asked(lambda: self.platform.look(order, publication.remote_id))
        except PublishingProblem as problem:
            return self._not_seen(publication, problem, now)
        return self._seen(publication, seen, now)

    def _seen(self, publication: Publication, seen: Standing, now: datetime) -> str:
        match seen:
            case Public():
                self._published(seen)
                return ""
            case Refused(reason=reason):
                self.log.say(
                    lambda state: uploading.failed(state, "rejected", reason, retry_at=None)
                )
                return f"failed: {reason}"
            case Scheduled(publish_at=at) if at > now:
                return self._rest("scheduled", "", at, public_at=at)
            case Scheduled():
                return self._patiently(publication, "processing", "its time has come", now)
            case Processing(note=note):
                return self._patiently(publication, "processing", note, now)
            case Vanished(note=note):
                return self._patiently(publication, "vanished", note, now)
            case DraftWaits(instructions=instructions):
                looks = _looks(publication, "draft")
                again = look_moment(now, looks) if looks < MOST_LOOKS else None
                return self._rest("draft", instructions, again)

    def _patiently(self, publication: Publication, standing: str, note: str, now: datetime) -> str:
        """Look again later, but not for ever: then the outcome counts as unknown."""
        looks = _looks(publication, standing)
        most = MOST_VANISHED if standing == "vanished" else MOST_LOOKS
        if looks >= most:
            told = f"{standing} after {looks} looks at {publication.remote_id}"
            self.log.say(
                lambda state: uploading.unclear(state, f"{told}: {note}" if note else told)
            )
            return ""
        return self._rest(standing, note, look_moment(now, looks))

    def _rest(
        self,
        standing: str,
        note: str,
        look_at: datetime | None,
        *,
        public_at: datetime | None = None,
    ) -> str:
        seen = PublicationChecked(
            standing=standing, note=note, public_at=public_at, look_at=look_at
        )
        after = self.log.say(lambda state: uploading.checked(state, seen))
        again = standing == "scheduled" and not after.adorned
        return "" if again else standing

    def _not_seen(self, publication: Publication, problem: PublishingProblem, now: datetime) -> str:
        """Looking changes nothing, so an unclear look is only a look that has to be repeated."""
        at = retry_moment(now, publication.failures)
        if problem.failure in ("transient", "ambiguous") and at is not None:
            return self._rest("away", str(problem), at)
        kind = "transient" if problem.failure == "ambiguous" else problem.failure
        until = problem.until if isinstance(problem, QuotaSpent) else None
        self.log.say(lambda state: uploading.failed(state, kind, str(problem), retry_at=until))
        return f"failed: {kind}"

    def _published(self, seen: Public) -> None:
        fact = Published(
            url=seen.url,
            remote_id=seen.remote_id,
            public_at=seen.public_at,
            confirmed_by=self.release.request.platform,
        )
        self.log.say(lambda state: uploading.public(state, fact))

    def _adorn(self, publication: Publication) -> str:
        """Set the thumbnail once; a failure is told, and takes nothing from the post."""
        order = self.release.order(publication, sending=False)
        if publication.adorned or order.thumbnail is None:
            return ""
        done = trouble = ""
        try:
            done = asked(lambda: self.platform.adorn(order, publication.remote_id))
        except PublishingProblem as problem:
            trouble = str(problem)
        self.log.say(lambda state: uploading.adorned(state, done, trouble))
        return "adorned"

    def _search(self, publication: Publication) -> str:
        now = self.release.clock.now()
        waits = publication.again_at is not None and now < publication.again_at
        given_up = publication.again_at is None and publication.searches > 0
        if waits or given_up:
            return "outcome unknown"
        order = self.release.order(publication, sending=False)
        try:
            if publication.handle and self._probed(publication, order):
                return ""
            since = self.log.since() or now
            listed = asked(lambda: self.platform.find(order, since))
        except PublishingProblem as problem:
            return self._searched(publication, (), str(problem), now)
        others = self.log.posts_of_others(self.release.request.platform)
        found = tuple(each for each in listed if each.remote_id not in others)
        return self._searched(publication, found, "", now)

    def _probed(self, publication: Publication, order: UploadOrder) -> bool:
        """Whether the session itself could say what became of it."""
        handle = publication.handle
        match asked(lambda: self.platform.probe(order, handle)):
            case Arrived(remote_id=remote_id):
                self.log.say(lambda state: uploading.arrived(state, handle, remote_id))
                self.platform.close(handle)
                return True
            case Received(offset=offset) if offset < order.size:
                size = order.size
                self.log.say(
                    lambda state: uploading.advanced(state, handle, offset, size, finishing=True)
                )
                return True
            case Received():
                raise OutcomeUnclear(NOT_HEARD)
            case SessionGone():
                return False

    def _searched(
        self, publication: Publication, found: tuple[Candidate, ...], problem: str, now: datetime
    ) -> str:
        posts = tuple(
            FoundPost(
                remote_id=each.remote_id,
                url=each.url,
                title=each.title,
                posted_at=each.posted_at,
                duration_s=each.duration_s,
                likeness=each.likeness,
            )
            for each in found
        )
        again = None if posts else search_moment(now, publication.searches)
        self.log.say(
            lambda state: uploading.searched(state, posts, problem=problem, search_at=again)
        )
        return "outcome unknown"


def _looks(publication: Publication, standing: str) -> int:
    """How often it was seen like this already."""
    return publication.looks if publication.standing == standing else 0
