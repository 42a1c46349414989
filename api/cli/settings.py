"""``kinora settings``: what the operator has decided once and for all days."""

from collections.abc import Mapping
from typing import Annotated

import typer

from api.cli.help import Noun
from api.cli.session import Session, session_of
from api.cli.words import Words

app = Noun(help="The operator's settings: list and change.")


def _complete(incomplete: str) -> list[str]:
    from domain.settings.definitions import DEFINITIONS

    return [name for name in sorted(DEFINITIONS) if name.startswith(incomplete)]


@app.command("list")
def list_settings(ctx: typer.Context) -> None:
    """List the operator's settings, and those of this machine and profile."""
    session = session_of(ctx)
    from api.settings import told_settings
    from domain.events.event import payloads
    from domain.settings.definitions import definition
    from domain.settings.state import STREAM, fold

    with session.kinora() as kinora:
        values = fold(payloads(kinora.store.load(STREAM)))
        embedding = kinora.embedding_version
    machine = told_settings(session.settings)
    rows = [
        {
            "name": name,
            "value": value,
            "default": definition(name).default,
            "choices": definition(name).choices,
        }
        for name, value in _with_novelty(values, embedding).items()
    ]
    if session.screen.answer({"operator": rows, "machine": machine}):
        return
    words = session.words
    meanings = _meanings(words)
    session.screen.table(
        ("Setting", "Value", "Default", "Meaning"),
        [
            (r["name"], r["value"], r["default"], meanings.get(str(r["name"]).partition(":")[0]))
            for r in rows
        ],
    )
    session.screen.heading("Of this machine and profile (environment, .env, settings file)")
    session.screen.table(("Setting", "Value"), list(machine.items()))
    session.screen.next("kinora settings set NAME VALUE")


@app.command("set")
def set_setting(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Setting.", autocompletion=_complete)],
    value: Annotated[str, typer.Argument(help="Its new value.")],
) -> None:
    """Change one of the operator's settings; it is kept in the log."""
    session = session_of(ctx)
    from domain.commands.settings import set_value

    with session.kinora() as kinora:
        events = set_value(kinora.store, kinora.request(), name, value)
    if session.screen.answer({"name": name, "value": value, "changed": bool(events)}):
        return
    _told(session, name, value, changed=bool(events))
    session.screen.next("kinora settings list")


def _told(session: Session, name: str, value: str, *, changed: bool) -> None:
    shown = value or "—"
    if changed:
        session.screen.good("{name} is {value} now.", name=name, value=shown)
    else:
        session.screen.say("{name} was {value} before.", name=name, value=shown)


def _with_novelty(values: Mapping[str, str], embedding: str) -> dict[str, str]:
    """All settings, with the thresholds of the embedding in use although nobody changed them."""
    from domain.settings.definitions import NOVELTY

    return {f"{kind}:{embedding}": "" for kind in NOVELTY} | dict(values)


def _meanings(words: Words) -> dict[str, str]:
    return {
        "day_time": words("When a day opens by itself, on your clock."),
        "time_zone": words("Whose calendar days count; empty: this machine's."),
        "window": words("When films go out, for example 18:00-21:00; empty: at any time."),
        "gate_size": words("How many candidates a day is offered: 3 to 5."),
        "automatic_ideas": words(
            "Whether a day whose pool is short asks for ideas by itself: yes or no."
        ),
        "idea_pool": words("Below so many ideas the pool is short: 1 to 100."),
        "automatic_choice": words("Whether policy chooses the day's idea: yes or no."),
        "automatic_approval": words(
            "Whether policy approves films without a hard finding: yes or no."
        ),
        "automatic_kit": words("Whether approved films get their kits by themselves: yes or no."),
        "retention_days": words("After how many days files of rejected films are deleted."),
        "content_language": words("Language of new ideas; empty: this machine's."),
        "interface_language": words("Language of texts for you; empty: this machine's."),
        "design_system": words("What new films look like; empty: what suits the idea."),
        "platforms": words("Where kits are made for, separated by commas."),
        "account": words("Name of the account that kits are made for."),
        "notice_browser": words("Whether browsers you allowed tell of notices: yes or no."),
        "notice_desktop": words("Whether this machine's desktop tells of notices: yes or no."),
        "notice_webhook": words("Whether your webhook is told of notices: yes or no."),
        "notice_quiet": words("When nothing is told outside the panel, for example 22:00-07:00."),
        "notice_remind_hours": words("After how many hours a waiting kit is told of again."),
        "notice_consent_days": words("How many days before its end a consent is told of."),
        "novelty_warn_at": words("Similarity from which ideas are marked; empty: as measured."),
        "novelty_block_at": words("Similarity from which ideas are refused; empty: as measured."),
    } | _channels(words)


def _channels(words: Words) -> dict[str, str]:
    return {
        "youtube_category": words("YouTube category, by its number; 1 is Film & Animation."),
        "youtube_made_for_kids": words("Whether films are made for children: yes or no."),
        "youtube_privacy": words("Who sees films where you do not say: public, unlisted, private."),
        "youtube_language": words("Language of titles on YouTube; empty: the film's own."),
        "youtube_notify": words("Whether subscribers are notified: yes or no."),
        "youtube_synthetic": words("Whether films look real and are altered: yes or no."),
        "tiktok_privacy": words("Who sees posts on TikTok; empty: nobody chose."),
        "tiktok_comments": words("Whether posts can be commented on: yes or no."),
        "tiktok_duet": words("Whether duets are allowed: yes or no."),
        "tiktok_stitch": words("Whether stitches are allowed: yes or no."),
        "tiktok_ai_label": words("Whether posts are labelled as made by AI: yes or no."),
        "csv_columns": words("Which columns of a known table mean what."),
    }
