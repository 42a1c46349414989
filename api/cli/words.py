"""The catalogue: every text the operator sees, in English and Polish.

English stands in the code and is the key; Polish stands in ``polish.json``. A count has its
forms between bars: ``{n} idea|{n} ideas`` and ``{n} pomysł|{n} pomysły|{n} pomysłów``. A key
with a context, such as ``film: approved``, is shown without the context in English.
"""

import json
import os
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

LANGUAGES = ("pl", "en")
DEFAULT = "pl"

_CONTEXT = re.compile(r"^[a-z]+: (?=\S)")
_DECIMAL = re.compile(r"-?\d+\.\d+%?")
_SETTING = re.compile(r"^\s*(?:export\s+)?KINORA_LANGUAGE\s*=\s*[\"']?(\w+)", re.MULTILINE)


class Words:
    """Texts in one language. An unknown text is shown as it is, in English."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, text: str, /, **values: object) -> str:
        """The text with its values filled in."""
        found = self._table.get(text, text) if self.polish else text
        return found.format(**values) if values else found

    def count(self, forms: str, n: int, /, **values: object) -> str:
        """The form of ``one|many`` that goes with ``n``."""
        known = self._table.get(forms, forms) if self.polish else forms
        parts = known.split("|")
        place = _polish_form(n) if len(parts) == 3 else int(n != 1)
        return parts[min(place, len(parts) - 1)].format(n=n, **values)

    def term(self, context: str, value: str) -> str:
        """A value of a closed list, for example ``term("film", "sent_back")``."""
        if not value:
            return ""
        key = f"{context}: {value}"
        return self._table.get(key, value) if self.polish else value.replace("_", " ")

    def actor(self, actor: str) -> str:
        """Who did something; a worker by the stage it works on."""
        kind, _, stage = actor.partition(":")
        if kind != "worker":
            return self.term("actor", actor)
        return self("worker ({stage})", stage=self.term("stage", stage))

    def foreign(self, text: str) -> str:
        """A text that was made elsewhere in English, such as the reason of a refusal.

        Its catalogue key has ``{}`` where the values are; several lines go one by one.
        """
        if not self.polish:
            return text
        return "\n".join(self._foreign_line(line) for line in text.split("\n"))

    def help(self, text: str) -> str:
        """A help text, paragraph by paragraph; the lines of a paragraph are joined."""
        paragraphs = [" ".join(each.split()) for each in text.split("\n\n")]
        return "\n\n".join(self(each) for each in paragraphs)

    def number(self, value: float, digits: int = 2) -> str:
        """A number with the language's decimal sign."""
        text = f"{value:,.{digits}f}".replace(",", "\N{NO-BREAK SPACE}")
        return text.replace(".", ",") if self.polish else text

    @property
    def polish(self) -> bool:
        """Whether the language is Polish."""
        return self.language == "pl"

    @cached_property
    def _table(self) -> Mapping[str, str]:
        return polish_table()

    @cached_property
    def _templates(self) -> list[tuple[re.Pattern[str], str]]:
        with_values = [key for key in self._table if "{}" in key]
        with_values.sort(key=lambda key: len(key.replace("{}", "")), reverse=True)
        return [(_pattern(key), self._table[key]) for key in with_values]

    def _foreign_line(self, line: str) -> str:
        if line in self._table:
            return self._table[line]
        for pattern, polish in self._templates:
            if found := pattern.fullmatch(line):
                return polish.format(*(self._value(each) for each in found.groups()))
        return line

    def _value(self, value: str) -> str:
        """A value within a foreign text: a word of a closed list, or a decimal number."""
        if _DECIMAL.fullmatch(value):
            return value.replace(".", ",")
        return self._table.get(f"value: {value}", self._table.get(value, value))


def without_context(text: str) -> str:
    """``film: approved`` as ``approved``."""
    return _CONTEXT.sub("", text)


def polish_table() -> Mapping[str, str]:
    """The Polish catalogue."""
    content: dict[str, str] = json.loads(Path(__file__).with_name("polish.json").read_bytes())
    return content


def preferred_language() -> str:
    """Language by environment, ``.env`` or settings file, before any setting is loaded:
    help and refusals of settings need it already. Anything else than a known one is Polish."""
    named = os.environ.get("KINORA_LANGUAGE") or _in_dotenv() or _in_settings_file()
    return named if named in LANGUAGES else DEFAULT


def _in_dotenv() -> str:
    try:
        found = _SETTING.search(Path(".env").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return found.group(1) if found else ""


def _in_settings_file() -> str:
    import platformdirs

    file = Path(platformdirs.user_config_dir("kinora", appauthor=False)) / "settings.toml"
    try:
        found = _SETTING.search(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return found.group(1) if found else ""


def _polish_form(n: int) -> int:
    """0 for 1; 1 for 2 to 4, 22 to 24 and so on; 2 for the others."""
    if n == 1:
        return 0
    return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2


def _pattern(key: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, key.split("{}"))), re.DOTALL)
