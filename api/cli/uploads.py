"""``kinora publish``: sending films through a platform, and deciding about what became of them."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli.completion import completes
from api.cli.judging import FilmArgument, resolved
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from uuid import UUID

    from api.bootstrap import Kinora
    from domain.commands.publications import Wish
    from projections.publication_row import PublicationRow
    from projections.query import Reader

type Platform = Literal["tiktok", "youtube"]
type Mode = Literal["api", "inbox", "direct"]
type Visibility = Literal["public", "unlisted", "private"]
type Decision = Literal["adopt", "failed", "again"]

PublicationArgument = Annotated[
    str,
    typer.Argument(metavar="ID", help="Publication.", autocompletion=completes("publication")),
]
PlatformOption = Annotated[Platform, typer.Option("--platform", help="Where to.")]
ModeOption = Annotated[
    Mode | None,
    typer.Option("--mode", help="How: YouTube by its api; TikTok as a draft (inbox) or direct."),
]
AccountOption = Annotated[str, typer.Option("--account", help="Account; yours without it.")]
VisibilityOption = Annotated[
    Visibility | None,
    typer.Option("--visibility", help="Who may see it; as your settings say without it."),
]
AtOption = Annotated[
    str, typer.Option("--at", help="When it becomes visible; your next window without it.")
]
NowOption = Annotated[bool, typer.Option("--now", help="At once, whatever your window says.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it is kept in the log.")]


def register(app: typer.Typer) -> None:
    """Add the commands to their noun."""
    app.command("upload")(upload)
    app.command("dry-run")(dry_run)
    app.command("show")(show)
    app.command("resume")(resume)
    app.command("decide")(decide)
    app.command("withdraw")(withdraw)


def upload(
    ctx: typer.Context,
    film: FilmArgument,
    platform: PlatformOption = "youtube",
    mode: ModeOption = None,
    account: AccountOption = "",
    visibility: VisibilityOption = None,
    at: AtOption = "",
    now: NowOption = False,
    again: Annotated[
        str, typer.Option("--again", help="Once more for the same account, for this reason.")
    ] = "",
    wait: Annotated[
        bool,
        typer.Option("--wait/--no-wait", help="Wait for the result, doing the work if need be."),
    ] = True,
) -> None:
    """Send an approved film to a platform. It is sent once, whatever happens on the way."""
    session = session_of(ctx)
    from domain.commands.publications import request

    with session.deciding() as (kinora, reader, cause):
        found = resolved(reader, film)
        wish = _wish(kinora, platform, mode, account, visibility, at, again, now=now)
        before = kinora.store.head()[0]
        publication = request(kinora.store, cause, found, wish, now=kinora.clock.now())
        if wait:
            _await(session, kinora, publication, before)
        row = _now(kinora, publication)
    _show(session, row)


def dry_run(
    ctx: typer.Context,
    film: FilmArgument,
    platform: PlatformOption = "youtube",
    mode: ModeOption = None,
    account: AccountOption = "",
    visibility: VisibilityOption = None,
    at: AtOption = "",
    now: NowOption = False,
) -> None:
    """Show the exact requests that publishing would send, with keys masked. Sends nothing."""
    session = session_of(ctx)
    from api.publishers import rehearse
    from domain.publications.missing import in_words

    with session.deciding() as (kinora, reader, cause):
        found = resolved(reader, film)
        wish = _wish(kinora, platform, mode, account, visibility, at, "", now=now)
        publication, shown = rehearse(kinora, cause, found, wish)
    told = {
        "publication": publication,
        "requests": shown.requests,
        "missing": shown.missing,
        "findings": shown.findings,
    }
    if session.screen.answer(told):
        return
    session.screen.good("Nothing was sent. This is what would be:")
    for each in shown.requests:
        session.screen.data(f"  {each}")
    failed = (each.message for each in shown.findings if not each.passed)
    for each in (*in_words(shown.missing), *failed):
        session.screen.warn("Missing: {what}", what=session.words.foreign(each))
    session.screen.next(f"kinora publish upload {found.hex[:8]} --platform {platform}")


def show(ctx: typer.Context, publication: PublicationArgument) -> None:
    """Show one publication: where it stands, what it waits for, and what to do next."""
    session = session_of(ctx)
    with session.reading() as (_, reader):
        row = publication_row(reader, publication)
    _show(session, row)


def resume(ctx: typer.Context, publication: PublicationArgument, reason: ReasonOption = "") -> None:
    """Go on with what failed or waits, or look at the platform once more."""
    session = session_of(ctx)
    from domain.commands.outcomes import resume as resume_publication

    with session.deciding() as (kinora, reader, cause):
        row = publication_row(reader, publication)
        events = resume_publication(kinora.store, cause, row.id, reason)
    if not session.screen.answer({"publication": row.id, "position": events[-1].position}):
        session.screen.good("The publication {publication} goes on.", publication=row.id.hex[:8])
        session.screen.next(f"kinora publish show {row.id.hex[:8]}")


def decide(
    ctx: typer.Context,
    publication: PublicationArgument,
    decision: Annotated[
        Decision,
        typer.Argument(
            metavar="DECISION",
            help="adopt: this post is it; failed: nothing went out; again: send it once more.",
        ),
    ],
    post: Annotated[str, typer.Option("--post", help="The post to adopt, by its id.")] = "",
    reason: ReasonOption = "",
) -> None:
    """Decide about a publication of which nobody knows whether it went out."""
    session = session_of(ctx)
    from domain.commands import outcomes

    with session.deciding() as (kinora, reader, cause):
        row = publication_row(reader, publication)
        store = kinora.store
        match decision:
            case "adopt":
                name = _post(row, post)
                events = outcomes.adopt(store, cause, row.id, name, decided_by="operator")
            case "failed":
                events = outcomes.declare_failed(
                    store, cause, row.id, reason, decided_by="operator"
                )
            case "again":
                events = outcomes.try_again(store, cause, row.id, reason, decided_by="operator")
    if not session.screen.answer({"publication": row.id, "position": events[-1].position}):
        session.screen.good("Decided about {publication}.", publication=row.id.hex[:8])
        session.screen.next(f"kinora publish show {row.id.hex[:8]}")


def withdraw(
    ctx: typer.Context, publication: PublicationArgument, reason: ReasonOption = ""
) -> None:
    """Record that a film was taken down; nothing is removed from the platform."""
    session = session_of(ctx)
    from domain.commands.publications import withdraw as withdraw_publication

    with session.deciding() as (kinora, reader, cause):
        row = publication_row(reader, publication)
        events = withdraw_publication(kinora.store, cause, row.id, reason)
    if not session.screen.answer({"publication": row.id, "position": events[-1].position}):
        session.screen.good("Recorded that {publication} is gone.", publication=row.id.hex[:8])
        session.screen.next("kinora publish list")


def _wish(
    kinora: "Kinora",
    platform: Platform,
    mode: str | None,
    account: str,
    visibility: str | None,
    at: str,
    again: str,
    *,
    now: bool,
) -> "Wish":
    from api.cli.moments import moment_of
    from api.publishers import usual_mode, usual_visibility
    from domain.commands.publications import Wish

    return Wish(
        platform=platform,
        account=account or kinora.preferences.account,
        mode=mode or usual_mode(platform),
        visibility=visibility or usual_visibility(kinora, platform),
        publish_at=moment_of(at, kinora.zone) if at else None,
        at_once=now,
        override_reason=again,
    )


def _post(row: "PublicationRow", post: str) -> str:
    """The post that was named; without a name the only one that was found."""
    from api.cli.errors import USAGE, InputRefused

    if post:
        return post
    if len(row.candidates) != 1:
        raise InputRefused(
            "Say which post it is.",
            "--post ID; kinora publish show lists what was found.",
            code=USAGE,
            hints=[f"{each.remote_id}  {each.title}" for each in row.candidates],
        )
    return row.candidates[0].remote_id


def _await(session: Session, kinora: "Kinora", publication: "UUID", after: int) -> None:
    from api.cli.waiting import await_work, publish_work
    from domain.events.event import payloads
    from domain.publications.state import fold

    request = fold(payloads(kinora.store.load(publication))).request
    assert request is not None  # noqa: S101 - asked for just before
    work = publish_work(publication, request.file)
    await_work(session, kinora, work, after=after, text="Sending the film…")


def _now(kinora: "Kinora", publication: "UUID") -> "PublicationRow":
    with kinora.views.reader() as reader:
        return publication_row(reader, publication.hex)


def _show(session: Session, row: "PublicationRow") -> None:
    if session.screen.answer({"publication": row}):
        return
    from domain.publications.missing import in_words
    from projections.publication_words import what_next

    screen, words, name = session.screen, session.words, row.id.hex[:8]
    screen.data(f"{name}  {row.title}  {row.platform} {words.term('publication', row.state)}")
    if row.url:
        screen.data(f"  {row.url}")
    for line in (row.reason, row.note, *in_words(row.missing)):
        if line:
            screen.data(f"  {words.foreign(line)}")
    for each in row.candidates:
        screen.data(f"  {each.remote_id}  {each.likeness:.2f}  {each.title}  {each.url}")
    screen.data("  " + what_next(row.todo, "pl" if words.polish else "en"))
    screen.next(_COMMANDS.get(row.todo, "kinora publish list").format(name=name))


def publication_row(reader: "Reader", text: str) -> "PublicationRow":
    """The publication that an identifier, or its beginning, names."""
    from api.cli import nouns
    from api.cli.ids import resolve
    from projections.publishing_calendar import publication

    row = publication(reader, resolve(reader, nouns.publication(), text))
    assert row is not None  # noqa: S101 - just resolved
    return row


_COMMANDS = {
    "connect": "kinora platforms list",
    "confirm": "kinora publish confirm {name} URL",
    "finish_draft": "kinora publish confirm {name} URL",
    "decide": "kinora publish decide {name} adopt",
    "retry": "kinora publish resume {name}",
    "cancel": "kinora publish cancel {name}",
}
"""The command that leads on, by what is to be done."""
