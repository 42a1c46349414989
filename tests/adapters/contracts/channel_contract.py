"""What every channel of notices promises."""

from datetime import UTC, datetime

import pytest

from domain.notifying_port import Channel, Message
from tests.domain.samples import uid

HOSTILE = "-e \"; rm -rf / #' $(reboot) `x` \x00\x1b[31m\n<b>&amp;</b> – „żółw”"


def message(**changes: object) -> Message:
    """A message, with some fields changed."""
    told: dict[str, object] = {
        "id": uid("notice"),
        "delivery": uid("delivery"),
        "kind": "review-awaited",
        "urgency": "waiting",
        "title": "Film „Pierścienie” czeka",
        "text": "Bez Ciebie nic się nie ukaże.",
        "language": "pl",
        "path": "/review/1",
        "subject": "1",
        "due_at": datetime(2026, 11, 23, 12, 0, tzinfo=UTC),
    }
    return Message(**told | changes)  # type: ignore[arg-type]


class ChannelContract:
    """Inherit and give the fixtures ``channel`` and ``received``: titles in order."""

    @pytest.fixture
    def channel(self) -> Channel:
        raise NotImplementedError

    @pytest.fixture
    def received(self) -> list[str]:
        raise NotImplementedError

    def test_tells_each_message_once(self, channel: Channel, received: list[str]) -> None:
        channel.tell(message(title="One"))
        channel.tell(message(title="Two"))

        assert received == ["One", "Two"]

    def test_takes_any_text(self, channel: Channel, received: list[str]) -> None:
        channel.tell(message(title=HOSTILE, text=HOSTILE * 50))

        assert len(received) == 1
