"""What has become of a TikTok publishing task by now, and how a draft becomes a post."""

from datetime import datetime, timedelta

from adapters.sandbox_platforms.sandbox import Sandbox
from adapters.sandbox_platforms.state import Publish, TikTokPost, World

PENDING_FOR = timedelta(hours=24)
"""A draft that nobody finishes stops counting against the cap after a day."""


def status_of(task: Publish, now: datetime) -> str:
    """PROCESSING_UPLOAD | SEND_TO_USER_INBOX | PUBLISH_COMPLETE | FAILED"""
    if task.uploaded_at is None or task.fate is None:
        return "PROCESSING_UPLOAD"
    if now < ready_at(task):
        return "PROCESSING_UPLOAD"
    if task.fate.failure:
        return "FAILED"
    if task.kind == "direct" or task.posted_at is not None:
        return "PUBLISH_COMPLETE"
    return "SEND_TO_USER_INBOX"


def ready_at(task: Publish) -> datetime:
    """When processing ends; only of uploaded tasks."""
    if task.uploaded_at is None or task.fate is None:
        raise ValueError(f"{task.id} is not uploaded")
    return task.uploaded_at + timedelta(seconds=task.fate.processing_s)


def is_pending(task: Publish, now: datetime) -> bool:
    """Whether it counts against the cap of pending shares: it waits, or may yet be uploaded."""
    return (
        task.kind == "inbox"
        and (task.uploaded_at is not None or now < task.until)
        and task.posted_at is None
        and now - task.opened_at < PENDING_FOR
        and status_of(task, now) != "FAILED"
    )


def public_ids(task: Publish, world: World, now: datetime) -> list[int]:
    """Ids of public posts whose moderation is through; possibly none, possibly several."""
    if task.fate is not None and task.fate.ids == "none":
        return []
    return [
        int(post.id)
        for post in (world.posts[name] for name in task.posts if name in world.posts)
        if post.privacy == "PUBLIC_TO_EVERYONE" and post.shown_from <= now and not post.deleted_at
    ]


def post_it(sandbox: Sandbox, task: Publish, *, at: datetime, caption: str, privacy: str) -> None:
    """The film appears on the profile at that moment."""
    if task.media is None or task.fate is None:
        raise ValueError(f"{task.id} is not uploaded")
    public = privacy == "PUBLIC_TO_EVERYONE"
    shown = at + timedelta(seconds=sandbox.settings.tiktok.moderation_s if public else 0)
    made = []
    for _ in range(2 if task.fate.ids == "many" else 1):
        post = TikTokPost(
            id=sandbox.number(19),
            publish=task.id,
            media=task.media,
            caption=caption,
            privacy=privacy,
            made_at=at,
            shown_from=shown,
        )
        sandbox.world.posts[post.id] = post
        made.append(post.id)
    task.posts = tuple(made)
    task.posted_at = at


def settle(sandbox: Sandbox) -> None:
    """Let the imagined person finish drafts whose time has come."""
    after = sandbox.settings.tiktok.inbox_posts_after_s
    if after is None:
        return
    now = sandbox.clock.now()
    for task in sandbox.world.publishes.values():
        if task.kind == "inbox" and status_of(task, now) == "SEND_TO_USER_INBOX":
            at = ready_at(task) + timedelta(seconds=after)
            if at <= now:
                post_it(sandbox, task, at=at, caption="", privacy="PUBLIC_TO_EVERYONE")
