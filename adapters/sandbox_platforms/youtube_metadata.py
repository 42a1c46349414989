"""What the Data API takes as metadata of a video, and what it makes of it."""

from datetime import datetime

from adapters.sandbox_platforms.google_refusals import google_refusal
from adapters.sandbox_platforms.state import Json

CATEGORIES = frozenset(map(str, (1, 2, 10, 15, *range(17, 30)))) - {"18", "21"}
"""Assignable categories in most regions."""

SNIPPET_FIELDS = ("title", "description", "tags", "categoryId", "defaultLanguage",
                  "defaultAudioLanguage")  # fmt: skip
STATUS_FIELDS = ("privacyStatus", "publishAt", "license", "embeddable", "publicStatsViewable",
                 "selfDeclaredMadeForKids", "containsSyntheticMedia")  # fmt: skip
MOST_TITLE_CHARACTERS = 100
MOST_DESCRIPTION_BYTES = 5000
MOST_TAG_CHARACTERS = 500


def checked_snippet(given: Json) -> Json:
    """The snippet as stored. Raises the refusal that names the field."""
    title, description = given.get("title"), given.get("description", "")
    if not isinstance(title, str) or not title.strip() or len(title) > MOST_TITLE_CHARACTERS:
        raise google_refusal("invalidTitle", location="body.snippet.title")
    if _has_brackets(title):
        raise google_refusal("invalidTitle", location="body.snippet.title")
    if (
        not isinstance(description, str)
        or len(description.encode()) > MOST_DESCRIPTION_BYTES
        or _has_brackets(description)
    ):
        raise google_refusal("invalidDescription", location="body.snippet.description")
    tags = given.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise google_refusal("invalidTags", location="body.snippet.tags")
    if tags_length(tags) > MOST_TAG_CHARACTERS or any(_has_brackets(tag) for tag in tags):
        raise google_refusal("invalidTags", location="body.snippet.tags")
    if str(given.get("categoryId", "22")) not in CATEGORIES:
        raise google_refusal("invalidCategoryId", location="body.snippet.categoryId")
    kept = {name: given[name] for name in SNIPPET_FIELDS if name in given}
    return {"description": "", "categoryId": "22"} | kept


def checked_status(given: Json, now: datetime) -> Json:
    """The status as stored. Without a privacy it is public, since November 2026."""
    privacy = given.get("privacyStatus", "public")
    if privacy not in ("public", "private", "unlisted"):
        raise google_refusal("invalidVideoMetadata", location="body.status.privacyStatus")
    if given.get("license", "youtube") not in ("youtube", "creativeCommon"):
        raise google_refusal("forbiddenLicenseSetting", location="body.status.license")
    if "publishAt" in given:
        moment = _moment(given["publishAt"])
        if privacy != "private" or moment is None or moment <= now:
            raise google_refusal("invalidPublishAt", location="body.status.publishAt")
    kept = {name: given[name] for name in STATUS_FIELDS if name in given}
    usual = {"license": "youtube", "embeddable": True, "publicStatsViewable": True}
    return usual | kept | {"privacyStatus": privacy}


def tags_length(tags: list[str]) -> int:
    """As the API counts: commas between tags, and two quotes around one with a space."""
    return sum(len(tag) + (2 if " " in tag else 0) for tag in tags) + max(0, len(tags) - 1)


def planned_moment(status: Json) -> datetime | None:
    """When a stored status becomes public by itself."""
    return _moment(status["publishAt"]) if "publishAt" in status else None


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _has_brackets(text: str) -> bool:
    return "<" in text or ">" in text
