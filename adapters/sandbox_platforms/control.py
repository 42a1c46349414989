"""The control door ``/control/…``: for whoever directs the play, never for what is played to.

``GET /control`` is a page for a person. Everything else speaks JSON:
``GET|POST clock``, ``GET|POST|DELETE faults``, ``GET posts``, ``GET|POST world``,
``POST grants/revoke``, ``POST inbox/{publish_id}/post``, ``POST posts/{id}/delete``.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from adapters.sandbox_platforms.clock import StepBack
from adapters.sandbox_platforms.control_page import control_page
from adapters.sandbox_platforms.faults import GENERIC, Fault, UnknownFault
from adapters.sandbox_platforms.forms import form_of
from adapters.sandbox_platforms.posts import counts_by_digest, told_posts
from adapters.sandbox_platforms.sandbox import Call, Sandbox
from adapters.sandbox_platforms.tiktok_oauth import end_grant
from adapters.sandbox_platforms.tiktok_publishes import post_it, settle, status_of

SWITCHES = ("automatic_consent", "testing_grants", "audited", "private_account")

type Act = Callable[[Sandbox, Request, Mapping[str, Any]], dict[str, Any]]


class _Wrong(Exception):
    """The director asked for something that cannot be."""


def control_routes(sandbox: Sandbox) -> list[Route]:
    """Every control route."""
    acts: list[tuple[str, str, Act]] = [
        ("GET", "/control/clock", _clock),
        ("POST", "/control/clock", _move_clock),
        ("GET", "/control/faults", _faults),
        ("POST", "/control/faults", _plan_fault),
        ("DELETE", "/control/faults", _clear_faults),
        ("GET", "/control/posts", _posts),
        ("GET", "/control/world", _world),
        ("POST", "/control/world", _switch),
        ("POST", "/control/grants/revoke", _revoke),
        ("POST", "/control/inbox/{publish_id}/post", _finish_draft),
        ("POST", "/control/posts/{id}/delete", _delete_post),
    ]
    made = [Route(path, _endpoint(sandbox, act), methods=[method]) for method, path, act in acts]

    async def page(_: Request) -> Response:
        settle(sandbox)
        return HTMLResponse(control_page(sandbox))

    return [Route("/control", page), *made]


def _endpoint(sandbox: Sandbox, act: Act) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            said = await _said(request)
            told = act(sandbox, request, said)
        except (_Wrong, StepBack, UnknownFault, ValueError, TypeError) as wrong:
            return JSONResponse({"problem": str(wrong)}, status_code=400)
        settle(sandbox)
        sandbox.keep()
        if "text/html" in request.headers.get("accept", "") and request.method == "POST":
            return RedirectResponse("/control", status_code=303)
        return JSONResponse(told)

    return answer


async def _said(request: Request) -> Mapping[str, Any]:
    """JSON, or the form of the page."""
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return await form_of(request)
    said = json.loads(await request.body() or b"{}")
    if not isinstance(said, dict):
        raise _Wrong("the body is no object")
    return said


def _clock(sandbox: Sandbox, _request: Request, _said: Mapping[str, Any]) -> dict[str, Any]:
    stands = sandbox.world.clock.stands_at is not None
    return {"now": sandbox.clock.now().isoformat(), "running": not stands}


def _move_clock(sandbox: Sandbox, request: Request, said: Mapping[str, Any]) -> dict[str, Any]:
    """``{"now": …}`` or ``{"advance_s": …}``, and ``{"running": true|false}``."""
    if "running" in said:
        (sandbox.clock.run if said["running"] else sandbox.clock.stand_still)()
    if "now" in said:
        moment = datetime.fromisoformat(str(said["now"]))
        if moment.tzinfo is None:
            raise _Wrong("a moment needs a time zone")
        sandbox.clock.travel_to(moment)
    if "advance_s" in said:
        sandbox.clock.travel_to(sandbox.clock.now() + timedelta(seconds=float(said["advance_s"])))
    return _clock(sandbox, request, said)


def _faults(sandbox: Sandbox, _request: Request, _said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "planned": sandbox.faults.told(),
        "calls": dict(sandbox.faults.calls),
        "generic": GENERIC,
        "routes": {name: sorted(kinds) for name, kinds in sorted(sandbox.faults.known.items())},
    }


def _plan_fault(sandbox: Sandbox, request: Request, said: Mapping[str, Any]) -> dict[str, Any]:
    """``{"route", "kind", "nth": 1, "times": 1, "detail": {}}``."""
    fault = Fault(
        route=str(said.get("route", "")),
        kind=str(said.get("kind", "")),
        nth=int(said.get("nth", 1)),
        times=int(said.get("times", 1)),
        detail=dict(said.get("detail") or {}),
    )
    sandbox.faults.plan(fault)
    return _faults(sandbox, request, said)


def _clear_faults(sandbox: Sandbox, request: Request, said: Mapping[str, Any]) -> dict[str, Any]:
    sandbox.faults.clear()
    return _faults(sandbox, request, said)


def _posts(sandbox: Sandbox, _request: Request, _said: Mapping[str, Any]) -> dict[str, Any]:
    world, now = sandbox.world, sandbox.clock.now()
    return {"posts": told_posts(world, now), "by_digest": counts_by_digest(world)}


def _world(sandbox: Sandbox, _request: Request, _said: Mapping[str, Any]) -> dict[str, Any]:
    """Switches and grants; tokens are never told."""
    grants = [
        {
            "platform": grant.platform,
            "scopes": list(grant.scopes),
            "made_at": grant.made_at.isoformat(),
            "until": grant.refresh_until.isoformat() if grant.refresh_until else None,
            "revoked": grant.revoked,
        }
        for grant in sandbox.world.grants.values()
    ]
    return {name: getattr(sandbox.world, name) for name in SWITCHES} | {"grants": grants}


def _switch(sandbox: Sandbox, request: Request, said: Mapping[str, Any]) -> dict[str, Any]:
    """Any of ``SWITCHES`` with true or false."""
    for name, value in said.items():
        if name not in SWITCHES:
            raise _Wrong(f"there is no switch {name!r}; there are {SWITCHES}")
        setattr(sandbox.world, name, value in (True, "true"))
    return _world(sandbox, request, said)


def _revoke(sandbox: Sandbox, request: Request, said: Mapping[str, Any]) -> dict[str, Any]:
    """``{"platform": "youtube"|"tiktok"}``: the person takes back what they allowed."""
    call = Call(request=request, sandbox=sandbox, now=sandbox.clock.now())
    for grant in sandbox.world.grants.values():
        if grant.platform == said.get("platform") and not grant.revoked:
            end_grant(call, grant)
    return _world(sandbox, request, {})


def _finish_draft(sandbox: Sandbox, request: Request, said: Mapping[str, Any]) -> dict[str, Any]:
    """The person opens the app, writes ``caption`` and posts with ``privacy``."""
    task = sandbox.world.publishes.get(request.path_params["publish_id"])
    now = sandbox.clock.now()
    if task is None or task.kind != "inbox" or status_of(task, now) != "SEND_TO_USER_INBOX":
        raise _Wrong("no such draft waits in the inbox")
    privacy = str(said.get("privacy", "PUBLIC_TO_EVERYONE"))
    post_it(sandbox, task, at=now, caption=str(said.get("caption", "")), privacy=privacy)
    return {"posts": list(task.posts)}


def _delete_post(sandbox: Sandbox, request: Request, said: Mapping[str, Any]) -> dict[str, Any]:
    """The person deletes a video or post by hand."""
    name = request.path_params["id"]
    post = sandbox.world.videos.get(name) or sandbox.world.posts.get(name)
    if post is None:
        raise _Wrong("no such post")
    post.deleted_at = sandbox.clock.now()
    return _posts(sandbox, request, said)
