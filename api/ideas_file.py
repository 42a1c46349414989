"""The configured ideas file, as a wish for ideas carries it."""

from adapters.documents.ideas_file import load_ideas_text
from api.settings import Settings


def ideas_file(settings: Settings) -> tuple[str, str]:
    """Name and text; two empty texts where there is none.

    Raises what ``load_ideas_text`` raises for a file that is no ideas file.
    """
    file = settings.ideas_file.expanduser()
    return (file.name, load_ideas_text(file)) if file.is_file() else ("", "")
