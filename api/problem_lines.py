"""In which line of its text a problem of a document stands."""

from adapters.documents.refusals import DocumentUnreadable
from adapters.documents.yaml_reader import read_document
from domain.language.problems import path_text


class ProblemLines:
    """The places of one text; one that cannot be read has none."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        try:
            places = read_document(text, take_last=True).places
        except DocumentUnreadable:
            return
        self._lines = {path_text(path): place.line for path, place in places.items()}

    def of(self, path: str) -> int | None:
        """Line, from 1, of ``births[0].radius``, or of what it would stand in."""
        while path and path not in self._lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self._lines.get(path) if path else None
