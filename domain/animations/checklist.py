"""The checklist of the review: what is asked of every finished film, in numbered versions.

Version 1 ships; a new version is a release by the operator. A judgement names the version it
answered, so that old approvals stay readable when the questions change.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.events.animation import Answer, Finding
from domain.events.event import Event
from domain.events.settings import ChecklistItem, ChecklistReleased
from domain.identifiers import stream_of
from domain.refusals import Refusal

STREAM = stream_of("checklist", "review")
OPERATOR, INSPECTION = "operator", "inspection"
LONGEST_TEXT = 200
"""Letters of a question: what fits on two lines beside the player."""
MOST_ITEMS = 30
"""More questions would be ticked without being read."""


class ChecklistRefused(Refusal):
    """The items make no checklist."""


class ChecklistOutdated(Refusal):
    """The answers belong to another version of the checklist."""


class ChecklistItemUnknown(Refusal):
    """The checklist has no such item."""


class HardItemsOpen(Refusal):
    """Items without which a film is refused are not ticked."""


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """The version that holds now; 0 before any was released."""

    version: int = 0
    items: tuple[ChecklistItem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Tick:
    """What a person says about one item."""

    item: str
    ticked: bool = True
    note: str = ""


def _item(key: str, pl: str, en: str, *, checks: tuple[str, ...] = ()) -> ChecklistItem:
    hard = key in {"watched", "format", "picture", "sound"}
    return ChecklistItem(key=key, text={"pl": pl, "en": en}, hard=hard, checks=checks)


SHIPPED = ChecklistReleased(
    version=1,
    items=(
        _item(
            "watched",
            "Film został obejrzany w całości, z dźwiękiem.",
            "The film was watched in full, with sound.",
        ),
        _item(
            "format",
            "Plik pasuje do platform: długość, rozmiar, klatki na sekundę, format.",
            "The file suits the platforms: length, size, frame rate, format.",
            checks=("duration", "resolution", "frame_rate", "format"),
        ),
        _item(
            "picture",
            "Nie ma czarnych ani zamrożonych klatek, wszystko widać wyraźnie.",
            "No frame is black or frozen, and everything is clearly visible.",
            checks=("black_frames", "frozen_frames", "contrast"),
        ),
        _item(
            "sound",
            "Dźwięk jest, nie trzeszczy i zgadza się z obrazem.",
            "There is sound, it is clean, and it fits the picture.",
            checks=("audio_present", "true_peak", "sync"),
        ),
        _item(
            "loudness",
            "Film jest tak głośny, jak lubią platformy.",
            "The film is as loud as the platforms like it.",
            checks=("loudness",),
        ),
        _item(
            "opening",
            "Od pierwszej sekundy coś się dzieje.",
            "Something happens from the first second on.",
            checks=("opening_motion", "motion"),
        ),
        _item(
            "words",
            "Napisy da się przeczytać i nie leżą pod przyciskami platform.",
            "Words can be read and do not lie under the buttons of the platforms.",
            checks=("text_contrast", "safe_area"),
        ),
        _item(
            "promise",
            "Film pokazuje to, co obiecuje jego pomysł.",
            "The film shows what its idea promises.",
        ),
    ),
    changes="",
)
"""What every new log begins with."""


def fold(events: Iterable[Event]) -> Checklist:
    """The version released last."""
    checklist = Checklist()
    for event in events:
        if isinstance(event, ChecklistReleased):
            checklist = Checklist(version=event.version, items=event.items)
    return checklist


def ship(checklist: Checklist) -> list[ChecklistReleased]:
    """The shipped version, unless some version was released before."""
    return [] if checklist.version else [SHIPPED]


def release(
    checklist: Checklist, items: Sequence[ChecklistItem], changes: str
) -> list[ChecklistReleased]:
    """The next version; equal items change nothing. Raises ``ChecklistRefused``."""
    if tuple(items) == checklist.items:
        return []
    _check(items)
    if not changes.strip():
        raise ChecklistRefused("Say in a few words what is different in this version.")
    return [
        ChecklistReleased(
            version=checklist.version + 1, items=tuple(items), changes=changes.strip()
        )
    ]


def answered(
    checklist: Checklist, version: int, ticks: Sequence[Tick], findings: Sequence[Finding]
) -> tuple[Answer, ...]:
    """One answer per item: what the person says, else what the findings say, else no tick.

    Raises ``ChecklistOutdated`` or ``ChecklistItemUnknown``.
    """
    if version != checklist.version:
        raise ChecklistOutdated(
            f"These answers belong to version {version} of the checklist, and version "
            f"{checklist.version} holds now; look at its items and answer again."
        )
    known(checklist, [each.item for each in ticks])
    said = {each.item: each for each in ticks}
    return tuple(_answer(item, said.get(item.key), findings) for item in checklist.items)


def known(checklist: Checklist, keys: Sequence[str]) -> None:
    """Raises ``ChecklistItemUnknown`` for the first key that is no item."""
    names = [item.key for item in checklist.items]
    for key in keys:
        if key not in names:
            raise ChecklistItemUnknown(
                f"The checklist has no item {key}. There are: {', '.join(names) or '—'}."
            )


def insist(checklist: Checklist, answers: Sequence[Answer]) -> None:
    """Raises ``HardItemsOpen`` when an item that binds is not ticked."""
    ticked = {each.item for each in answers if each.ticked}
    missing = [each.key for each in checklist.items if each.hard and each.key not in ticked]
    if missing:
        raise HardItemsOpen(
            f"These items of the checklist are not ticked: {', '.join(missing)}. "
            "Tick them, send the film back or reject it."
        )


def _answer(item: ChecklistItem, said: Tick | None, findings: Sequence[Finding]) -> Answer:
    if said is not None:
        return Answer(item=item.key, ticked=said.ticked, by=OPERATOR, note=said.note)
    told = [each.passed for each in findings if each.check in item.checks]
    return Answer(item=item.key, ticked=bool(told) and all(told), by=INSPECTION if told else "")


def _check(items: Sequence[ChecklistItem]) -> None:
    keys = [each.key for each in items]
    twice = sorted({each for each in keys if keys.count(each) > 1})
    if not items or len(items) > MOST_ITEMS:
        raise ChecklistRefused(f"A checklist has 1 to {MOST_ITEMS} items, not {len(items)}.")
    if twice:
        raise ChecklistRefused(f"Two items of the checklist are called {twice[0]}.")
    for each in items:
        if not each.key or not each.key.replace("_", "").isalnum() or not each.key.isascii():
            raise ChecklistRefused(
                f"An item is called by letters, digits and underscores, not {each.key!r}."
            )
        for language in ("pl", "en"):
            text = each.text.get(language, "").strip()
            if not text or len(text) > LONGEST_TEXT:
                raise ChecklistRefused(
                    f"Item {each.key} needs a text of 1 to {LONGEST_TEXT} letters in {language}."
                )
