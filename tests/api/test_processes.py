"""Before anything starts: the port of the HTTP door must be free."""

import socket

import pytest

from api.processes import PortTaken, check_port


class TestThePort:
    def test_that_is_taken_is_named_with_what_to_do(self) -> None:
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]

            with pytest.raises(PortTaken, match=rf"{port}.*Nothing was started.*KINORA_PORT"):
                check_port("127.0.0.1", port)

    def test_that_is_free_is_left_free(self) -> None:
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            port = other.getsockname()[1]

        check_port("127.0.0.1", port)
        check_port("127.0.0.1", port)
