"""Where the render program keeps what it makes, and meets its warm renderer."""

import os
from pathlib import Path

FOLDER_VARIABLE = "KINORA_RENDER_CACHE"
"""Names the cache folder; ``off`` is none."""


def cache_folder(named: Path | None) -> Path | None:
    """The folder that was named, or the environment's, or the user's own; ``None`` for none."""
    told = os.environ.get(FOLDER_VARIABLE, "")
    if named is not None:
        return named
    if told:
        return None if told == "off" else Path(told)
    import platformdirs

    return Path(platformdirs.user_cache_dir("kinora", appauthor=False))
