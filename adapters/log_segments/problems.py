"""What can be wrong with sealed segments. None of it touches the log itself."""

from domain.ports import Unavailable


class SegmentsBroken(Unavailable):
    """The sealed files are not what was sealed; they can be made again from the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The sealed log cannot be used: {reason}. `kinora log seal --anew` makes it again."
        )


class SegmentsOfAnotherLog(Unavailable):
    """The log was rewound, or another one was restored: its hashes are not the sealed ones."""

    def __init__(self, position: int, sealed: str, found: str) -> None:
        super().__init__(
            f"The sealed log does not belong to this log: event {position} was sealed with hash "
            f"{sealed[:16]}…, and the log has {found[:16] + '…' if found else 'no such event'}. "
            "The log was rewound or replaced. `kinora log seal --anew` seals this one."
        )
        self.position = position
