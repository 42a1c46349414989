"""Publishing calendar: films that a platform is sent, rehearsed, resumed or decided about."""

from dataclasses import dataclass
from typing import Annotated, Literal, Self
from uuid import UUID

from fastapi import APIRouter
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from api.publishers import rehearse, usual_mode, usual_visibility
from api.routes.dependencies import COMMANDS, Asked, Done, Door, Speaking, done
from api.routes.idea_gate import Reason
from domain.commands import outcomes
from domain.commands import publications as commands
from projections.publication_row import PreflightCheck

router = APIRouter(prefix="/publishing-calendar", tags=["publishing-calendar"])


class UploadWish(BaseModel):
    """Which film goes where and how; what is left out is as the settings have it."""

    model_config = ConfigDict(extra="forbid")

    animation: UUID
    platform: Literal["tiktok", "youtube"]
    mode: Literal["", "api", "inbox", "direct"] = ""
    account: str = Field(default="", max_length=100)
    visibility: Literal["", "public", "unlisted", "private"] = ""
    publish_at: AwareDatetime | None = None
    """When it becomes visible, a moment to come; the next window without."""
    now: bool = False
    """At once, whatever the window."""
    again: str = Field(default="", max_length=500)
    """Once more for the same account, for this reason."""


class Decision(BaseModel):
    """What became of a publication, as the operator says."""

    model_config = ConfigDict(extra="forbid")

    decision: Literal["adopt", "failed", "again"]
    remote_id: Annotated[str, Field(max_length=100)] = ""
    """The post to adopt."""
    reason: Annotated[str, Field(max_length=500)] = ""

    @model_validator(mode="after")
    def _adoption_names_a_post(self) -> Self:
        if self.decision == "adopt" and not self.remote_id:
            raise ValueError("say which post is adopted")
        return self


@dataclass(frozen=True, kw_only=True)
class UploadAsked:
    """The publication is asked for; the calendar shows how far it is."""

    position: int
    changed: bool
    publication: UUID


@dataclass(frozen=True, kw_only=True)
class DryRun:
    """The exact requests in order, keys masked. Nothing was sent."""

    position: int
    changed: bool
    publication: UUID
    requests: tuple[str, ...]
    missing: tuple[str, ...]
    """Codes of what would have kept it here."""
    findings: tuple[PreflightCheck, ...]


@router.post("/uploads", responses=COMMANDS)
def request_upload(kinora: Door, request: Asked, wish: UploadWish) -> UploadAsked:
    """Send an approved film to a platform. It is sent once, whatever happens on the way."""
    publication = commands.request(
        kinora.store,
        request,
        wish.animation,
        _wish(kinora, wish),
        now=kinora.clock.now(),
    )
    position = kinora.store.load(publication)[-1].position
    return UploadAsked(position=position, changed=True, publication=publication)


@router.post("/dry-runs", responses=COMMANDS)
def show_dry_run(kinora: Door, request: Asked, words: Speaking, wish: UploadWish) -> DryRun:
    """Show what publishing would send, with keys masked. Sends nothing."""
    publication, shown = rehearse(kinora, request, wish.animation, _wish(kinora, wish))
    return DryRun(
        position=kinora.store.load(publication)[-1].position,
        changed=True,
        publication=publication,
        requests=shown.requests,
        missing=shown.missing,
        findings=tuple(
            PreflightCheck(
                check=each.check, passed=each.passed, message=words.foreign(each.message)
            )
            for each in shown.findings
        ),
    )


@router.post("/{publication_id}/resume", responses=COMMANDS)
def resume_publication(kinora: Door, request: Asked, publication_id: UUID, said: Reason) -> Done:
    """Go on with what failed or waits, or look at the platform once more."""
    return done(kinora, outcomes.resume(kinora.store, request, publication_id, said.reason))


@router.post("/{publication_id}/decide", responses=COMMANDS)
def decide_outcome(kinora: Door, request: Asked, publication_id: UUID, said: Decision) -> Done:
    """Decide about a publication of which nobody knows whether it went out."""
    store, by = kinora.store, request.actor
    match said.decision:
        case "adopt":
            events = outcomes.adopt(store, request, publication_id, said.remote_id, decided_by=by)
        case "failed":
            events = outcomes.declare_failed(
                store, request, publication_id, said.reason, decided_by=by
            )
        case "again":
            events = outcomes.try_again(store, request, publication_id, said.reason, decided_by=by)
    return done(kinora, events)


def _wish(kinora: Door, wish: UploadWish) -> commands.Wish:
    return commands.Wish(
        platform=wish.platform,
        account=wish.account or kinora.preferences.account,
        mode=wish.mode or usual_mode(wish.platform),
        visibility=wish.visibility or usual_visibility(kinora, wish.platform),
        publish_at=wish.publish_at,
        at_once=wish.now,
        override_reason=wish.again,
    )
