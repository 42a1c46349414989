"""Words as they are set."""

import pytest
import skia

from adapters.rendering.faces import FILES, face, face_for
from adapters.rendering.lettering import WIDEST, Lettering, set_line
from adapters.rendering.set_line import line_width
from adapters.rendering.target import Target
from adapters.rendering.view import view_of
from domain.picture.frame_list import Text
from tests.adapters.rendering import scenes

VIEW = view_of(scenes.header(), scenes.MIDDLE, 1080, 1920)
POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"


class TestFaces:
    @pytest.mark.parametrize("name", FILES)
    def test_every_face_has_the_polish_letters_in_both_weights(self, name: str) -> None:
        for weight in (400, 700):
            found = face(face_for(name, weight))
            assert all(found.unicharToGlyph(ord(letter)) for letter in POLISH + "0123456789%–…")

    def test_an_unknown_face_is_refused(self) -> None:
        with pytest.raises(KeyError):
            face_for("comic", 400)


class TestSetting:
    def test_a_line_that_fits_keeps_its_size(self) -> None:
        setting = set_line(scenes.text("Short", "title", 300, 78, 4), scenes.look(), VIEW)

        assert setting.size == 78

    def test_a_line_that_is_too_wide_is_set_smaller(self) -> None:
        words = "A title that would never fit on the screen"

        setting = set_line(scenes.text(words, "title", 300, 78, 4), scenes.look(), VIEW)

        assert line_width(setting) <= WIDEST * 1080 + 1
        assert setting.size < 78

    def test_numbers_of_a_counter_stand_still(self) -> None:
        widths = {
            line_width(set_line(scenes.text(f"{n} s", "counter", 0, 80, 3), scenes.look(), VIEW))
            for n in ("111", "808", "417")
        }

        assert len(widths) == 1

    def test_capitals_where_the_system_asks_for_them(self) -> None:
        line = scenes.text("żółw", "title", 0, 80, 3)

        assert set_line(line, scenes.look("signal@1"), VIEW).line == "ŻÓŁW"
        assert set_line(line, scenes.look("dusk@1"), VIEW).line == "żółw"


class TestRunningNumber:
    @pytest.mark.parametrize("look", ["dusk@1", "signal@1", "paper@1"])
    def test_setting_only_what_differs_gives_the_pixels_of_setting_all(self, look: str) -> None:
        """Digits of other widths and places, more digits than before, and words that change."""
        said = ["98 knocks", "99 knocks", "100 knocks", "171 knocks", "874 knocks", "874 hits"]
        said += ["7 of 10", "7 of 11", "8 of 14", "8 of 14", "41%", "47%"]
        running = Lettering(scenes.look(look), (8, 9, 20))

        for content in said:
            line = scenes.text(content, "counter", 900, 110, 3)
            alone = Lettering(scenes.look(look), (8, 9, 20))
            assert _drawn(alone, line) == _drawn(running, line)


def _drawn(lettering: Lettering, line: Text) -> bytes:
    target = Target(1080, 1920)
    target.pixels.fill(40)
    lettering.draw(target, line, (240, 180, 90), VIEW)
    return target.pixels.tobytes()


def test_no_font_configuration_of_the_system_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    """Fontconfig prints warnings; one of them here would also spoil the program's stderr."""
    font = skia.Font(face("Sora-Bold.otf"), 20)

    assert font.measureText("x") > 0
    assert "ontconfig" not in capfd.readouterr().err
