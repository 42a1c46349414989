"""The twin keeps the contract and fails when asked to."""

import pytest

from adapters.notifying.in_memory import RememberingChannel
from domain.notifying_port import Undelivered
from tests.adapters.contracts.channel_contract import ChannelContract, message


class TestRememberingChannel(ChannelContract):
    @pytest.fixture
    def channel(self, received: list[str]) -> RememberingChannel:
        class Noting(RememberingChannel):
            def tell(self, message: object) -> None:
                super().tell(message)  # type: ignore[arg-type]
                received.append(self.told[-1].title)

        return Noting()

    @pytest.fixture
    def received(self) -> list[str]:
        return []

    def test_fails_once_when_asked_to(self) -> None:
        channel = RememberingChannel()
        channel.failures.append(Undelivered("away"))

        with pytest.raises(Undelivered):
            channel.tell(message())
        channel.tell(message())

        assert len(channel.told) == 1
