"""What goes out: the approved film's very bytes, with the words that were asked for."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from domain.animations.state import Animation, Progress
from domain.animations.state import fold as fold_animation
from domain.events.event import payloads
from domain.events.publication import (
    PreflightFinding,
    PublicationPreflighted,
    PublicationRequested,
)
from domain.identifiers import publication_id
from domain.ports import ArtifactMissing, Artifacts, Clock, EventStore
from domain.publications.patience import SCHEDULE_MARGIN
from domain.publications.preflight import preflight
from domain.publications.state import Publication
from domain.publishing_port import UploadOrder

_PIECE = 1 << 20


class WrongBytes(Exception):
    """The file at hand is not the one that was approved, or is not there."""


@dataclass(frozen=True, kw_only=True)
class Release:
    """One request's film and words, as platforms want them."""

    store: EventStore
    artifacts: Artifacts
    clock: Clock
    request: PublicationRequested

    def report(self) -> PublicationPreflighted:
        """Everything that a platform or our own rules would refuse."""
        return preflight_report(self.request, self._film())

    def order(self, publication: Publication, *, sending: bool) -> UploadOrder:
        """What a platform is asked for. The bytes are read and checked where they are to be sent:
        raises ``WrongBytes``; elsewhere they need not be here any more."""
        wanted, film = self.request, self._film()
        file = self._approved() if sending else Path(wanted.file)
        known = film.accepted.bytes if film.accepted else 0
        at = publication.publish_at
        ahead = at is not None and at > self.clock.now() + SCHEDULE_MARGIN
        return UploadOrder(
            publication=publication_id(wanted.platform, wanted.account, wanted.file, wanted.round),
            platform=wanted.platform,
            account=wanted.account,
            mode=wanted.mode,
            film=file,
            size=self.artifacts.size(wanted.file) if sending else known,
            digest=wanted.file,
            duration_s=film.accepted.duration_s if film.accepted else 0.0,
            title=wanted.title,
            caption=wanted.caption,
            hashtags=wanted.hashtags,
            language=wanted.language,
            visibility=wanted.visibility,
            publish_at=at if ahead else None,
            thumbnail=self._thumbnail(film),
        )

    def _approved(self) -> Path:
        try:
            file = self.artifacts.path(self.request.file)
            sha = hashlib.sha256()
            with self.artifacts.open(self.request.file) as source:
                while piece := source.read(_PIECE):
                    sha.update(piece)
        except ArtifactMissing as missing:
            raise WrongBytes("the approved film's file is not here any more") from missing
        if sha.hexdigest() != self.request.file:
            raise WrongBytes("the file at hand is not the one that was approved")
        return file

    def _film(self) -> Animation:
        return fold_animation(payloads(self.store.load(self.request.animation)))

    def _thumbnail(self, film: Animation) -> Path | None:
        wanted = film.accepted.thumbnail if film.accepted else None
        if not wanted or not self.artifacts.has(wanted):
            return None
        return self.artifacts.path(wanted)


def preflight_report(request: PublicationRequested, film: Animation) -> PublicationPreflighted:
    """The platform's limits, and whether this is the file that was approved."""
    findings = list(preflight(request, film.accepted))
    approved = film.progress is Progress.APPROVED
    same = film.accepted is not None and film.accepted.file == request.file
    findings.append(
        PreflightFinding(
            check="approved_file",
            passed=approved and same,
            message="the file is the one that was approved"
            if approved and same
            else "the file is not the one that was approved",
        )
    )
    return PublicationPreflighted(
        passed=all(each.passed for each in findings), findings=tuple(findings)
    )
