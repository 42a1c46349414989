"""The notifications of this machine's desktop: ``osascript`` on macOS, ``notify-send`` on Linux.

What a notice says is only ever an argument of its own, never a part of a script or of a shell's
line, so no title can do anything but be shown.
"""

import shutil
import subprocess
import sys
import unicodedata
from html import escape

from domain.notifying_port import Message, Undeliverable, Undelivered

SECONDS = 10.0
"""A desktop that takes longer does not answer."""
LONGEST_TITLE, LONGEST_TEXT = 120, 400
"""What a notification shows before it cuts."""

_SCRIPT = """on run arguments
display notification (item 3 of arguments) with title (item 1 of arguments) \
subtitle (item 2 of arguments)
end run"""


class DesktopChannel:
    """``domain.notifying_port.Channel`` by a program of the operating system."""

    def __init__(self, *, platform: str = sys.platform, path: str | None = None) -> None:
        """``path`` is where programs are looked for; the environment's without it."""
        self._name = program_of(platform)
        self._mac = platform == "darwin"
        self._path = path

    def tell(self, message: Message) -> None:
        """Show it. A success says that the desktop took it, not that anybody looked."""
        program = self._program()
        if program is None:
            raise Undeliverable(f"{self._name} is not installed on this machine.")
        try:
            ended = subprocess.run(  # noqa: S603 - a fixed program, its arguments stand alone
                [program, *self._arguments(message)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Undelivered(f"{self._name} did not end within {SECONDS:.0f} s.") from None
        except OSError as error:
            raise Undeliverable(f"{self._name} cannot be run: {error.strerror}.") from error
        if ended.returncode:
            raise Undeliverable(f"{self._name} ended with code {ended.returncode}.")

    def _program(self) -> str | None:
        return shutil.which(self._name, path=self._path)

    def _arguments(self, message: Message) -> list[str]:
        title = plain(message.title, LONGEST_TITLE)
        text = plain(message.text, LONGEST_TEXT)
        if self._mac:
            # The first argument is no option, so none of those behind it is taken for one.
            return ["-e", _SCRIPT, "Kinora", title, text]
        urgency = "critical" if message.urgency == "urgent" else "normal"
        # Servers read a part of HTML in the text, not in the title.
        told = escape(text, quote=False)
        return ["--app-name=Kinora", f"--urgency={urgency}", "--", title, told]


def program_of(platform: str) -> str:
    """The program that shows notifications there."""
    return "osascript" if platform == "darwin" else "notify-send"


def plain(text: str, longest: int) -> str:
    """One line without control characters, not longer than this."""
    shown = "".join(" " if unicodedata.category(each)[0] == "C" else each for each in text)
    line = " ".join(shown.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
