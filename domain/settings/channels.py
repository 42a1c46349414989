"""What the operator decided for every film of a channel: sent with each, and shown before."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class YouTubeChannel:
    """What holds for every film sent to YouTube."""

    category: str = "1"
    """Number of the category: Film & Animation."""
    made_for_kids: bool = False
    privacy: str = "public"
    """``public``, ``unlisted`` or ``private``, where a request does not say."""
    language: str = ""
    """Of title and description; empty: the film's own."""
    notify: bool = True
    """Whether subscribers hear of it."""
    synthetic: bool = False
    """Whether films are realistic and altered; clearly unrealistic animation is not."""


@dataclass(frozen=True, kw_only=True)
class TikTokAccount:
    """What holds for every film posted to TikTok directly; a draft is decided in its app."""

    privacy: str = ""
    """Who may see posts; empty: nobody chose yet, or the machine's settings say."""
    comments: bool = False
    duet: bool = False
    stitch: bool = False
    ai_label: bool = False
    """Whether posts carry the label of AI-generated content."""


def youtube_in(values: Mapping[str, str]) -> YouTubeChannel:
    """The channel as the settings have it."""
    return YouTubeChannel(
        category=values["youtube_category"],
        made_for_kids=values["youtube_made_for_kids"] == "yes",
        privacy=values["youtube_privacy"],
        language=values["youtube_language"],
        notify=values["youtube_notify"] == "yes",
        synthetic=values["youtube_synthetic"] == "yes",
    )


def tiktok_in(values: Mapping[str, str]) -> TikTokAccount:
    """The account as the settings have it."""
    return TikTokAccount(
        privacy=values["tiktok_privacy"],
        comments=values["tiktok_comments"] == "yes",
        duet=values["tiktok_duet"] == "yes",
        stitch=values["tiktok_stitch"] == "yes",
        ai_label=values["tiktok_ai_label"] == "yes",
    )
