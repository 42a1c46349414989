"""The twin: remembers what it was told, and fails when asked to."""

from domain.notifying_port import Message


class RememberingChannel:
    """``domain.notifying_port.Channel`` without a receiver."""

    def __init__(self) -> None:
        self.told: list[Message] = []
        self.failures: list[Exception] = []
        """Raised by the next tellings, one each, instead of telling."""

    def tell(self, message: Message) -> None:
        """Remember the message."""
        if self.failures:
            raise self.failures.pop(0)
        self.told.append(message)
