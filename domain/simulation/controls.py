"""Controls: what timeline and states have set of forces, behaviours and emitters."""

from dataclasses import dataclass, field


@dataclass(kw_only=True)
class Controls:
    """Of one section of a document, by index: numbers of now, and who does not act."""

    numbers: dict[tuple[int, str], float] = field(default_factory=dict)
    """(index, field) to its value now, where it is not the document's."""
    off: set[int] = field(default_factory=set)
    """Switched off by the timeline."""
    idle: set[int] = field(default_factory=set)
    """Not in one of the states in which it acts."""

    def acts(self, index: int) -> bool:
        """Whether an entry of the section acts now."""
        return index not in self.off and index not in self.idle

    def number(self, index: int, name: str, default: float) -> float:
        """A number of an entry as it is now."""
        return self.numbers.get((index, name), float(default))

    def of(self, index: int) -> dict[str, float]:
        """All numbers of an entry that are not the document's."""
        return {name: value for (at, name), value in self.numbers.items() if at == index}
