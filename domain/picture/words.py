"""Words as drawn: titles, captions, counters and the end card of one frame."""

from domain.language.design_system import design_system
from domain.language.words import Caption, Counter, Subtitle, Title, Word
from domain.picture.frame_list import SUBUNIT, Text
from domain.picture.numbers import counted
from domain.picture.styles import Palette
from domain.picture.typesetting import LEADING, set_words
from domain.simulation.plan import ticks
from domain.simulation.simulation import Simulation
from domain.simulation.world import TICK_RATE

TITLE_BASE, TITLE_SIZE = 0.172, 0.042
"""Baseline of the title's last line and its size, as shares of the height."""

SUBTITLE_BASE, SUBTITLE_SIZE = 0.207, 0.0225
CAPTION_BASE, CAPTION_SIZE = 0.705, 0.028
COUNTER_BASE, COUNTER_SIZE = 0.797, 0.058
SECOND_COUNTER_BASE = 0.735
SMALLER_COUNTER = 0.042
"""Size of counters when there are two."""

CARD_BASE, CARD_SIZE = 0.505, 0.056


class WordTable:
    """Sets the words of one film."""

    def __init__(self, simulation: Simulation, palette: Palette, design: str = "") -> None:
        """``design`` names another design system than the document's."""
        document = simulation.plan.document
        self._simulation, self._palette = simulation, palette
        self._width, self._height = document.canvas.width, document.canvas.height
        self._language = document.meta.language
        system = design_system(design or document.design_system)
        milliseconds = int(system.easing["text_ms"])
        self._ramp = max(1, milliseconds * TICK_RATE // 1000)
        self._counters = [word for word in document.words if isinstance(word, Counter)][:2]

    def texts(self) -> tuple[Text, ...]:
        """Every line on the screen at the present film tick."""
        ending = self._simulation.ending
        document = self._simulation.plan.document
        card = ending.because and document.end.card
        found: list[Text] = []
        for word in document.words:
            if card and isinstance(word, Caption):
                continue
            found += self._word(word)
        if card:
            opacity = self._opacity(ending.reached, 1 << 40)
            found += self._block(
                document.end.card, "end_card", CARD_BASE, CARD_SIZE, "ink", opacity, 3
            )
        else:
            found += self._sayings()
        return tuple(found)

    def _word(self, word: Word) -> list[Text]:
        opacity = self._opacity(ticks(word.at), ticks(word.until))
        if opacity == 0:
            return []
        match word:
            case Title():
                title = self._simulation.plan.document.meta.title
                return self._block(title, "title", TITLE_BASE, TITLE_SIZE, word.colour, opacity, 3)
            case Subtitle():
                return self._line(
                    word.text, "subtitle", SUBTITLE_BASE, SUBTITLE_SIZE, word.colour, opacity
                )
            case Caption():
                return self._line(
                    word.text, "caption", CAPTION_BASE, CAPTION_SIZE, word.colour, opacity
                )
            case Counter():
                return self._counter(word, opacity)

    def _counter(self, word: Counter, opacity: int) -> list[Text]:
        if word not in self._counters:
            return []
        value = self._simulation.reading(word.measure, word.of)
        content = word.text.replace("{value}", counted(word.measure, value, self._language))
        two = len(self._counters) == 2
        first = two and self._counters[0] is word
        base = SECOND_COUNTER_BASE if first else COUNTER_BASE
        size = SMALLER_COUNTER if two else COUNTER_SIZE
        return self._line(content, "counter", base, size, word.colour, opacity)

    def _sayings(self) -> list[Text]:
        now = self._simulation.clock.tick
        standing = [one for one in self._simulation.timeline.sayings if one.begin <= now < one.end]
        if not standing:
            return []
        latest = standing[-1]
        opacity = self._opacity(latest.begin, latest.end)
        return self._line(
            latest.text, "caption", CAPTION_BASE, CAPTION_SIZE, latest.colour, opacity
        )

    def _opacity(self, begin: int, end: int) -> int:
        """Words come and go within the design system's time; those of frame 0 are there."""
        now = self._simulation.clock.tick
        if not begin <= now < end:
            return 0
        coming = self._ramp if begin == 0 else now - begin + 1
        nearest = min(coming, end - now, self._ramp)
        return 255 * nearest // self._ramp

    def _line(
        self, content: str, role: str, base: float, size: float, colour: str, opacity: int
    ) -> list[Text]:
        return self._block(content, role, base, size, colour, opacity, 1)

    def _block(
        self, content: str, role: str, base: float, size: float, colour: str, opacity: int,
        most_lines: int,
    ) -> list[Text]:  # fmt: skip
        """Lines whose last one stands on the base (for the end card: whose middle does)."""
        setting = set_words(
            content, width=self._width, size=size * self._height, most_lines=most_lines
        )
        step = setting.size * LEADING
        above = len(setting.lines) - 1
        last = base * self._height + (step * above / 2 if role == "end_card" else 0.0)
        return [
            Text(
                content=line,
                role=role,
                x=self._width * SUBUNIT // 2,
                y=int((last - step * (above - at)) * SUBUNIT),
                size=int(setting.size * SUBUNIT),
                colour=self._palette.index(colour),
                opacity=opacity,
            )
            for at, line in enumerate(setting.lines)
        ]
