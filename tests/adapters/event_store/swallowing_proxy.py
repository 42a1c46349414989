"""A proxy in front of Postgres' socket that can lose an answer."""

import selectors
import socket
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_CHUNK = 65_536


class SwallowingProxy:
    """Passes bytes on. Once armed, the next answer is lost and its connection with it."""

    def __init__(self, server: Path, folder: Path) -> None:
        self._server = server
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / server.name))
        self._listener.listen()
        self._armed = threading.Event()
        self._open: list[socket.socket] = [self._listener]
        self.swallowed = 0

    def arm(self) -> None:
        """Lose the next answer."""
        self._armed.set()

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        for each in self._open:
            each.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(str(self._server))
            self._open += [client, server]
            threading.Thread(target=self._pass_on, args=(client, server), daemon=True).start()

    def _pass_on(self, client: socket.socket, server: socket.socket) -> None:
        with selectors.DefaultSelector() as ready:
            ready.register(client, selectors.EVENT_READ, server)
            ready.register(server, selectors.EVENT_READ, client)
            try:
                while self._pass_one(ready, server):
                    pass
            except OSError:
                pass
        client.close()
        server.close()

    def _pass_one(self, ready: selectors.BaseSelector, server: socket.socket) -> bool:
        for key, _ in ready.select():
            source, target = key.fileobj, key.data
            assert isinstance(source, socket.socket)
            content = source.recv(_CHUNK)
            if not content:
                return False
            if source is server and self._armed.is_set():
                self._armed.clear()
                self.swallowed += 1
                return False
            target.sendall(content)
        return True
