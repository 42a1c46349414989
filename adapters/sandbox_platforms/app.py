"""Both platforms and the control door as one application."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from adapters.sandbox_platforms import (
    consent,
    tiktok_display,
    tiktok_oauth,
    tiktok_posting,
    tiktok_upload,
    youtube_analytics,
    youtube_data,
    youtube_oauth,
    youtube_upload,
)
from adapters.sandbox_platforms.control import control_routes
from adapters.sandbox_platforms.doors import Door, Handler, routes_of
from adapters.sandbox_platforms.google_refusals import GoogleApi, GoogleOAuth
from adapters.sandbox_platforms.sandbox import Sandbox
from adapters.sandbox_platforms.settings import SandboxSettings
from adapters.sandbox_platforms.tiktok_publishes import settle
from adapters.sandbox_platforms.tiktok_refusals import TikTokApi, TikTokOAuth, TikTokUpload

_API, _GOOGLE = GoogleApi(), GoogleOAuth()
_TIKTOK, _TIKTOK_OAUTH, _TIKTOK_UPLOAD = TikTokApi(), TikTokOAuth(), TikTokUpload()


def create_sandbox(settings: SandboxSettings) -> Starlette:
    """The application; ``app.state.sandbox`` is what stands behind its doors."""
    sandbox = Sandbox(settings)
    routes = routes_of((*_youtube_doors(), *_tiktok_doors()), sandbox, settle)
    sandbox.faults.known |= {
        youtube_upload.PROCESSING: youtube_upload.PROCESSING_FAULTS,
        tiktok_upload.PROCESSING: tiktok_upload.PROCESSING_FAULTS,
    }
    hosts = Middleware(
        TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost", "testserver"]
    )
    app = Starlette(routes=[*routes, *control_routes(sandbox)], middleware=[hosts])
    app.router.redirect_slashes = False
    app.state.sandbox = sandbox
    return app


def _youtube_doors() -> tuple[Door, ...]:
    data, upload, oauth = youtube_data, youtube_upload, youtube_oauth
    analytics = youtube_analytics
    api = "/youtube/v3"
    return (
        _oauth("google.authorize", "GET", "/o/oauth2/auth", oauth.authorize),
        _oauth("google.authorize", "GET", "/o/oauth2/v2/auth", oauth.authorize),
        _oauth("consent", "POST", "/sandbox/consent", consent.answer),
        _oauth("google.token", "POST", "/token", oauth.token),
        _oauth("google.revoke", "POST", "/revoke", oauth.revoke),
        _api("youtube.upload.open", "POST", f"/upload{api}/videos", upload.open_session),
        Door(
            name="youtube.upload.chunk",
            probe="youtube.upload.probe",
            method="PUT",
            path=f"/upload{api}/videos",
            handler=upload.put,
            dialect=_API,
            special=upload.CHUNK_FAULTS,
        ),
        _api("youtube.upload.cancel", "DELETE", f"/upload{api}/videos", upload.cancel),
        _api("youtube.videos.list", "GET", f"{api}/videos", data.list_videos, data.LIST_FAULTS),
        _api(
            "youtube.videos.batch_statistics",
            "GET",
            f"{api}/videos:batchGetStats",
            data.batch_statistics,
            data.LIST_FAULTS,
        ),
        _api("youtube.videos.update", "PUT", f"{api}/videos", data.update_video),
        _api("youtube.videos.delete", "DELETE", f"{api}/videos", data.delete_video),
        _api("youtube.thumbnails.set", "POST", f"/upload{api}/thumbnails/set", data.set_thumbnail),
        _api("youtube.channels.list", "GET", f"{api}/channels", data.list_channels),
        _api("youtube.uploads.list", "GET", f"{api}/playlistItems", data.list_uploads),
        _api("youtube.analytics", "GET", "/v2/reports", analytics.report, analytics.REPORT_FAULTS),
        _api("youtube.search", "GET", f"{api}/search", data.search, data.SEARCH_FAULTS),
    )


def _tiktok_doors() -> tuple[Door, ...]:
    posting, display, oauth = tiktok_posting, tiktok_display, tiktok_oauth
    publish = "/v2/post/publish"
    spoiled = display.DISPLAY_FAULTS
    return (
        _tiktok_oauth("tiktok.authorize", "GET", "/v2/auth/authorize/", oauth.authorize),
        _tiktok_oauth("tiktok.token", "POST", "/v2/oauth/token/", oauth.token),
        _tiktok_oauth("tiktok.revoke", "POST", "/v2/oauth/revoke/", oauth.revoke),
        _tiktok(
            "tiktok.creator_info", "POST", f"{publish}/creator_info/query/", posting.creator_info
        ),
        _tiktok("tiktok.inbox.init", "POST", f"{publish}/inbox/video/init/", posting.inbox_init),
        _tiktok("tiktok.direct.init", "POST", f"{publish}/video/init/", posting.direct_init),
        _tiktok("tiktok.status", "POST", f"{publish}/status/fetch/", posting.fetch_status),
        _tiktok("tiktok.cancel", "POST", f"{publish}/cancel/", posting.cancel),
        Door(
            name="tiktok.upload",
            method="PUT",
            path="/video/",
            handler=tiktok_upload.put,
            dialect=_TIKTOK_UPLOAD,
        ),
        _tiktok("tiktok.video.list", "POST", "/v2/video/list/", display.list_videos, spoiled),
        _tiktok("tiktok.video.query", "POST", "/v2/video/query/", display.query_videos, spoiled),
        _tiktok("tiktok.user.info", "GET", "/v2/user/info/", display.user_info),
    )


def _api(
    name: str, method: str, path: str, handler: Handler, special: frozenset[str] = frozenset()
) -> Door:
    return Door(name=name, method=method, path=path, handler=handler, dialect=_API, special=special)


def _oauth(name: str, method: str, path: str, handler: Handler) -> Door:
    return Door(name=name, method=method, path=path, handler=handler, dialect=_GOOGLE)


def _tiktok(
    name: str, method: str, path: str, handler: Handler, special: frozenset[str] = frozenset()
) -> Door:
    return Door(
        name=name, method=method, path=path, handler=handler, dialect=_TIKTOK, special=special
    )


def _tiktok_oauth(name: str, method: str, path: str, handler: Handler) -> Door:
    return Door(name=name, method=method, path=path, handler=handler, dialect=_TIKTOK_OAUTH)
