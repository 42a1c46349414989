"""Being asked to stop by a signal.

A handler runs between two steps of the main thread, whatever it is at. Should that be inside
``Event.wait``, with the event's lock in hand, a handler that sets the event waits for that lock
for ever. ``SimpleQueue.put`` is made for being called from a handler; so handlers put a word
there, and whoever may wait looks for it.
"""

import signal
import threading
from collections.abc import Iterable
from queue import Empty, SimpleQueue


class StopRequest:
    """A wish to stop that a signal handler may express at any moment."""

    def __init__(self, signals: Iterable[signal.Signals] = ()) -> None:
        """Listen to these signals; to be made on the main thread when there are any."""
        self._words: SimpleQueue[None] = SimpleQueue()
        for number in signals:
            signal.signal(number, self.ask)

    def ask(self, *_: object) -> None:
        """The handler."""
        self._words.put(None)

    def wait(self, seconds: float | None) -> bool:
        """Wait for the wish, at most so long (``None``: for ever); whether it is there."""
        try:
            self._words.get(timeout=seconds)
        except Empty:
            return False
        self._words.put(None)  # it stays for whoever asks next
        return True

    def pass_on_to(self, event: threading.Event) -> None:
        """Set an event for other threads as soon as the wish is there."""

        def watch() -> None:
            self.wait(None)
            event.set()

        threading.Thread(target=watch, name="stop", daemon=True).start()
