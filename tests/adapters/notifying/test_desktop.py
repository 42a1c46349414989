"""The desktop is told by a program whose arguments stand alone, whatever a notice says."""

import json
import sys
from pathlib import Path

import pytest

from adapters.notifying.desktop import LONGEST_TEXT, DesktopChannel, plain
from domain.notifying_port import Undeliverable
from tests.adapters.contracts.channel_contract import HOSTILE, ChannelContract, message

PROGRAM = """#!{python}
import json, sys
with open({file!r}, "a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
sys.exit({code})
"""


class Told:
    """A folder with a program that writes down what it was given."""

    def __init__(self, folder: Path, name: str = "notify-send", code: int = 0) -> None:
        self.folder = folder
        self._file = folder / "told"
        program = folder / name
        program.write_text(
            PROGRAM.format(python=sys.executable, file=str(self._file), code=code), encoding="utf-8"
        )
        program.chmod(0o700)

    def arguments(self) -> list[list[str]]:
        return [json.loads(line) for line in self._file.read_text().splitlines()]


class Received(list[str]):
    """Titles as the program was given them, read when they are compared."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self._told = told

    def __eq__(self, other: object) -> bool:
        return [each[-2] for each in self._told.arguments()] == other

    def __len__(self) -> int:
        return len(self._told.arguments())

    __hash__ = None


class TestDesktopChannel(ChannelContract):
    @pytest.fixture
    def told(self, tmp_path: Path) -> Told:
        return Told(tmp_path)

    @pytest.fixture
    def channel(self, told: Told) -> DesktopChannel:
        return DesktopChannel(platform="linux", path=str(told.folder))

    @pytest.fixture
    def received(self, told: Told) -> list[str]:
        return Received(told)

    def test_gives_notify_send_no_option_it_could_take_a_title_for(
        self, channel: DesktopChannel, told: Told
    ) -> None:
        channel.tell(message(title="--help", text="<b>bold</b>", urgency="urgent"))

        assert told.arguments() == [
            [
                "--app-name=Kinora",
                "--urgency=critical",
                "--",
                "--help",
                "&lt;b&gt;bold&lt;/b&gt;",
            ]
        ]

    def test_gives_osascript_the_words_beside_the_script(self, tmp_path: Path) -> None:
        told = Told(tmp_path, "osascript")

        DesktopChannel(platform="darwin", path=str(tmp_path)).tell(message(title=HOSTILE, text="x"))

        ((option, script, *words),) = told.arguments()
        assert option == "-e"
        assert "rm -rf" not in script
        assert words == ["Kinora", plain(HOSTILE, 200), "x"]

    def test_says_when_the_program_is_missing(self, tmp_path: Path) -> None:
        with pytest.raises(Undeliverable, match="notify-send is not installed"):
            DesktopChannel(platform="linux", path=str(tmp_path)).tell(message())

    def test_says_when_the_program_fails(self, tmp_path: Path) -> None:
        told = Told(tmp_path, code=3)

        with pytest.raises(Undeliverable, match="code 3"):
            DesktopChannel(platform="linux", path=str(told.folder)).tell(message())

    def test_shows_one_line_without_control_characters(self) -> None:
        shown = plain(HOSTILE * 30, LONGEST_TEXT)

        assert len(shown) == LONGEST_TEXT
        assert shown.isprintable()

    def test_runs_nothing_of_a_title(self, channel: DesktopChannel, told: Told) -> None:
        evil = told.folder / "evil"

        channel.tell(message(title=f"$(touch {evil})", text=f"`touch {evil}`; touch {evil}"))

        assert not evil.exists()
        assert len(told.arguments()) == 1
