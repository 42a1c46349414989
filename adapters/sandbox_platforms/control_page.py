"""The page of the control door: the clock, what was posted, and what a person would do by hand."""

from html import escape
from typing import Any

from adapters.sandbox_platforms.posts import told_posts
from adapters.sandbox_platforms.sandbox import Sandbox

_STEPS = (("1 hour", 3600), ("1 day", 86_400), ("1 week", 7 * 86_400))


def control_page(sandbox: Sandbox) -> str:
    """The whole page; every button is a form, so that it needs no script."""
    now = sandbox.clock.now()
    rows = "".join(_row(each) for each in reversed(told_posts(sandbox.world, now)))
    steps = "".join(
        f'<button name="advance_s" value="{seconds}">+ {name}</button> ' for name, seconds in _STEPS
    )
    return f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Sandbox platforms</title>
<body style="font: 16px/1.5 system-ui; max-width: 60rem; margin: 2rem auto; padding: 0 1rem">
<h1>Sandbox platforms</h1>
<p><strong>SANDBOX</strong> – nothing here reaches anybody.</p>
<form method="post" action="/control/clock">
<p>Clock: <time>{now.isoformat(timespec="seconds")}</time> {steps}</p></form>
<h2>Posts</h2>
<table><thead><tr><th>Platform<th>Id<th>Title<th>State<th></tr></thead><tbody>{rows}</tbody></table>
</body></html>"""


def _row(post: dict[str, Any]) -> str:
    cells = "".join(
        f"<td>{escape(str(post[name]))}" for name in ("platform", "id", "title", "state")
    )
    return f"<tr>{cells}<td>{_button(post)}</tr>"


def _button(post: dict[str, Any]) -> str:
    name = escape(str(post["id"]))
    if post["state"] == "draft":
        if post["processing"] != "SEND_TO_USER_INBOX":
            return "is processed"
        return (
            f'<form method="post" action="/control/inbox/{name}/post">'
            '<input name="caption" aria-label="Caption"> '
            "<button>Post from the phone</button></form>"
        )
    if post["state"] == "deleted":
        return ""
    return (
        f'<form method="post" action="/control/posts/{name}/delete"><button>Delete</button></form>'
    )
