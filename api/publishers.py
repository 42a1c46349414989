"""Publishing of one profile: connections to platforms, dry runs, and how a film goes out."""

from typing import TYPE_CHECKING
from uuid import UUID

from domain.commands.publications import MODES, Rehearsed, Wish, check_moment
from domain.commands.publications import dry_run as remember
from domain.events.publication import PublicationRequested
from domain.identifiers import PublicationId
from domain.platforms.state import Standing
from domain.publications import missing
from domain.publications.state import Publication
from domain.publishing_port import PublishingPlatform
from domain.stages.release import Release
from domain.streams import Cause

if TYPE_CHECKING:
    from api.bootstrap import Kinora


def publisher_of(kinora: "Kinora", request: PublicationRequested) -> PublishingPlatform:
    """The platform behind its port, with the addresses of the settings."""
    if request.platform == "youtube":
        return _youtube(kinora)
    return _tiktok(kinora, direct=request.mode == "direct")


def usual_mode(platform: str) -> str:
    """How a film is sent where nobody says otherwise: the careful way besides the kit."""
    return MODES[platform][1]


def usual_visibility(kinora: "Kinora", platform: str) -> str:
    """Who may see a film where nobody says otherwise; TikTok has its own audiences."""
    return kinora.preferences.youtube.privacy if platform == "youtube" else "public"


def rehearse(kinora: "Kinora", cause: Cause, film: UUID, wish: Wish) -> tuple[UUID, Rehearsed]:
    """Show what publishing the film would send, and remember that it was shown. Raises
    ``MomentPassed``."""
    check_moment(wish, kinora.clock.now())
    shown: list[Rehearsed] = []

    def show(request: PublicationRequested) -> Rehearsed:
        shown.append(_shown(kinora, request, wish))
        return shown[-1]

    stream: PublicationId = remember(kinora.store, cause, film, wish, show)
    return stream, shown[-1]


def _shown(kinora: "Kinora", request: PublicationRequested, wish: Wish) -> Rehearsed:
    release = Release(
        store=kinora.store, artifacts=kinora.artifacts, clock=kinora.clock, request=request
    )
    platform = publisher_of(kinora, request)
    order = release.order(Publication(publish_at=wish.publish_at), sending=False)
    report = release.report()
    return Rehearsed(
        requests=platform.dry_run(order), missing=platform.missing(), findings=report.findings
    )


def unconnected(kinora: "Kinora", platform: str) -> tuple[str, ...]:
    """Codes of what is missing before anything can be sent there."""
    state = kinora.platforms.state(platform)
    if not state.configured:
        return (missing.CLIENT.format(platform),)
    if state.standing != Standing.CONNECTED:
        return (missing.CONNECTION.format(platform),)
    return ()


def _youtube(kinora: "Kinora") -> PublishingPlatform:
    from adapters.publishing.youtube_lists import YouTubeLists
    from adapters.publishing.youtube_publishing import YouTubePublishing
    from adapters.publishing.youtube_tokens import Tokens
    from adapters.publishing.youtube_upload import YouTubeUpload

    root, now = kinora.settings.youtube_url, kinora.clock.now
    tokens = Tokens(kinora.platforms.access("youtube"))
    return YouTubePublishing(
        upload=YouTubeUpload(tokens, now, root=root),
        lists=YouTubeLists(tokens, now, root=root),
        secrets=kinora.secrets,
        clock=kinora.clock,
        channel=kinora.preferences.youtube,
        unconnected=lambda: unconnected(kinora, "youtube"),
    )


def _tiktok(kinora: "Kinora", *, direct: bool) -> PublishingPlatform:
    from adapters.publishing.tiktok_calls import TikTokCalls
    from adapters.publishing.tiktok_direct import DirectRules
    from adapters.publishing.tiktok_publishing import TikTokPublishing

    settings = kinora.settings
    access = kinora.platforms.access("tiktok")
    account = kinora.preferences.tiktok
    audience = account.privacy or settings.tiktok_audience
    rules = DirectRules(allowed=settings.tiktok_direct, audience=audience, account=account)
    return TikTokPublishing(
        calls=TikTokCalls(access, kinora.clock.now, root=settings.tiktok_url),
        secrets=kinora.secrets,
        clock=kinora.clock,
        rules=rules,
        direct=direct,
        scopes=lambda: kinora.platforms.state("tiktok").scopes,
        unconnected=lambda: unconnected(kinora, "tiktok"),
    )
