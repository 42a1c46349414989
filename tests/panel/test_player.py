"""The player shows the frame it says it shows: read back from the pixels of the screen."""

import random
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from tests.panel.conftest import Served
from tests.panel.films import BITS, FPS, FRAMES, NUMBER_SEEN, Studio

SHOWN = "video[data-shown=true]"


@pytest.fixture
def film(kinora_at: Served, tmp_path: Path) -> UUID:
    return Studio(kinora_at, tmp_path).film()


class Player:
    """The player on a page, by its keys and by what is on the screen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._stage = page.locator("[data-settled]")

    def press(self, *keys: str) -> None:
        for each in keys:
            self.page.keyboard.press(each)

    def jump(self, frame: int) -> None:
        """By a click on the timeline, at the middle of the frame's part of it."""
        bar = self.page.get_by_role("slider", name="Oś czasu filmu")
        box = bar.bounding_box()
        assert box is not None
        left, width = box["x"] + 1, box["width"] - 2
        self.page.mouse.click(left + (frame + 0.5) / FRAMES * width, box["y"] + box["height"] / 2)

    def settled(self) -> int:
        """The frame the player says it shows, once it says so."""
        expect(self._stage).to_have_attribute("data-settled", "true")
        return int(self._stage.get_attribute("data-frame") or "-1")

    def wait_until(self, reached: Callable[[int], bool]) -> None:
        """Let the film run until it is there."""
        deadline = time.monotonic() + 10
        while not reached(int(self._stage.get_attribute("data-frame") or "-1")):
            assert time.monotonic() < deadline
            self.page.wait_for_timeout(20)

    def sharp(self) -> None:
        """Wait until the master is shown."""
        expect(self.page.locator("video[data-layer=master]")).to_have_attribute(
            "data-shown", "true"
        )

    def seen(self) -> tuple[int, str]:
        """The number in the pixels, and which of the two elements they are of."""
        told = self.page.evaluate(NUMBER_SEEN, [SHOWN, BITS])
        return told["number"], told["layer"]


@pytest.fixture
def player(signed_in: Page, film: UUID) -> Player:
    signed_in.goto(f"/animations/{film}")
    made = Player(signed_in)
    assert made.settled() == 0
    return made


class TestPlayer:
    @pytest.mark.parametrize("count", [12, pytest.param(50, marks=pytest.mark.nightly)])
    def test_shows_exactly_the_frame_it_names(self, player: Player, count: int) -> None:
        """Random frames by click, step and jump; each read from the pixels as soon as the
        player calls it shown, and every fifth again when the sharper master lies above."""
        dice = random.Random(11)  # noqa: S311 - the same frames in every run
        layers = set()
        wanted = 0
        for turn in range(count):
            if turn % 5 == 4:
                tenth = dice.randrange(10)
                player.press(str(tenth))
                wanted = tenth * FRAMES // 10
            elif turn % 2:
                key, by = dice.choice(
                    [(".", 1), (",", -1), ("Shift+ArrowRight", 10), ("Shift+ArrowLeft", -10)]
                )
                player.press(key)
                wanted = min(max(wanted + by, 0), FRAMES - 1)
            else:
                wanted = dice.randrange(FRAMES)
                player.jump(wanted)
                reached = player.settled()
                assert abs(reached - wanted) <= 1  # a pixel of the bar may be more than a frame
                wanted = reached

            assert player.settled() == wanted
            number, layer = player.seen()
            assert number == wanted
            layers.add(layer)
            if turn % 5 == 0:
                player.sharp()
                assert player.seen() == (wanted, "master")

        assert layers >= {"proxy"}

    def test_ends_where_it_was_stopped_and_steps_from_there(self, player: Player) -> None:
        player.press("Home", "l")
        player.wait_until(lambda frame: frame > 20)
        player.press("k")
        stopped = player.settled()
        assert player.seen()[0] == stopped

        player.press("j")
        player.wait_until(lambda frame: frame < stopped - 8)
        player.press("k")
        back = player.settled()
        assert player.seen()[0] == back < stopped

        player.press(".", ".", ".", ",")
        assert player.settled() == back + 2
        assert player.seen()[0] == back + 2

    @pytest.mark.nightly
    def test_goes_round_its_loop(self, player: Player) -> None:
        page = player.page
        player.press("1", "i")
        assert player.settled() == FRAMES // 10
        player.press("Shift+ArrowRight", "o", "l")
        page.evaluate(
            """() => { window.frames_seen = []; const look = () => {
            frames_seen.push(+document.querySelector('[data-frame]').dataset.frame);
            requestAnimationFrame(look); }; look(); }"""
        )
        page.wait_for_timeout(int(1000 * 40 / FPS))
        player.press("k")

        seen = page.evaluate("frames_seen")
        assert min(seen) >= FRAMES // 10
        assert max(seen) <= FRAMES // 10 + 14  # the seek back is asked for when the end is seen
        assert any(later < earlier for earlier, later in pairwise(seen))
