"""The webhook against a real server: signed, never redirected, and silent about its address."""

import json
from datetime import UTC, datetime

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.notifying.webhook import (
    AddressRefused,
    WebhookChannel,
    body_of,
    checked_address,
    signature,
)
from domain.notifying_port import Undeliverable, Undelivered
from tests.adapters.contracts.channel_contract import ChannelContract, message
from tests.webhook import Receiver

KEY = "a key of thirty-two characters.."
AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def channel_to(receiver: Receiver) -> WebhookChannel:
    return WebhookChannel(
        address=receiver.address, key=KEY, profile="main", clock=TravellingClock(AT)
    )


class _Titles(list[str]):
    def __init__(self, receiver: Receiver) -> None:
        super().__init__()
        self._receiver = receiver

    def _now(self) -> list[str]:
        return [json.loads(body)["title"] for _, _, body in self._receiver.requests]

    def __eq__(self, other: object) -> bool:
        return self._now() == other

    def __len__(self) -> int:
        return len(self._now())

    __hash__ = None


class TestWebhookChannel(ChannelContract):
    @pytest.fixture
    def channel(self, receiver: Receiver) -> WebhookChannel:
        return channel_to(receiver)

    @pytest.fixture
    def received(self, receiver: Receiver) -> list[str]:
        return _Titles(receiver)

    def test_sends_a_body_of_a_stable_shape(
        self, channel: WebhookChannel, receiver: Receiver
    ) -> None:
        channel.tell(message())

        ((_, _, body),) = receiver.requests
        assert json.loads(body) == {
            "version": 1,
            "notice": str(message().id),
            "delivery": str(message().delivery),
            "kind": "review-awaited",
            "urgency": "waiting",
            "title": "Film „Pierścienie” czeka",
            "text": "Bez Ciebie nic się nie ukaże.",
            "language": "pl",
            "subject": "1",
            "path": "/review/1",
            "due_at": "2026-11-23T12:00:00Z",
            "reminder": 0,
            "profile": "main",
            "test": False,
        }

    def test_signs_time_and_body(self, channel: WebhookChannel, receiver: Receiver) -> None:
        channel.tell(message())

        ((_, headers, body),) = receiver.requests
        told = headers["Kinora-Timestamp"]
        assert told == str(int(AT.timestamp()))
        assert headers["Kinora-Signature"] == signature(KEY, told, body)
        assert headers["Kinora-Delivery"] == str(message().delivery)

    def test_signs_as_everybody_can_check(self) -> None:
        """What ``openssl dgst -sha256 -hmac key`` says of ``1.{}``."""
        digest = "1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224"

        assert signature("key", "1", b"{}") == f"v1={digest}"

    @pytest.mark.parametrize("status", [301, 302, 307, 308])
    def test_follows_no_redirect(
        self, channel: WebhookChannel, receiver: Receiver, status: int
    ) -> None:
        receiver.answers.append(status)

        with pytest.raises(Undeliverable, match="redirects"):
            channel.tell(message())

        assert len(receiver.requests) == 1

    @pytest.mark.parametrize("status", [408, 429, 500, 503, 0])
    def test_may_be_tried_again_after_bad_times(
        self, channel: WebhookChannel, receiver: Receiver, status: int
    ) -> None:
        receiver.answers.append(status)

        with pytest.raises(Undelivered) as caught:
            channel.tell(message())

        assert "very-secret" not in str(caught.value) + repr(caught.value.__context__)

    @pytest.mark.parametrize("status", [400, 401, 404, 410])
    def test_is_not_tried_again_after_a_refusal(
        self, channel: WebhookChannel, receiver: Receiver, status: int
    ) -> None:
        receiver.answers.append(status)

        with pytest.raises(Undeliverable, match=str(status)):
            channel.tell(message())

    def test_says_nothing_of_its_address(self, receiver: Receiver) -> None:
        channel = channel_to(receiver)

        assert "very-secret" not in repr(channel)
        assert KEY not in body_of(message(), "main").decode()

    def test_needs_a_key(self, receiver: Receiver) -> None:
        with pytest.raises(Undeliverable, match="key"):
            WebhookChannel(
                address=receiver.address, key="", profile="main", clock=TravellingClock(AT)
            )


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "https://hooks.example.org/x",
            "https://192.0.2.1:8443/x?y=z",
            "http://127.0.0.1:9000/x",
            "http://127.8.9.1/",
            "http://[::1]:9000/x",
            "http://localhost/x",
        ],
    )
    def test_are_https_or_this_machine(self, address: str) -> None:
        assert checked_address(f" {address}\n") == address

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "hooks.example.org",
            "http://hooks.example.org/x",
            "http://localhost.example.org/",
            "http://127.0.0.1.example.org/",
            "http://0.0.0.0/",
            "file:///etc/passwd",
            "ftp://127.0.0.1/",
            "https://me:word@example.org/",
            "https://exa mple.org/",
            "https://example.org:port/",
            "https:///x",
            "https://example.org/" + "x" * 2_000,
        ],
    )
    def test_that_are_not_are_refused_without_being_repeated(self, address: str) -> None:
        with pytest.raises(AddressRefused) as caught:
            checked_address(address)

        assert "example" not in str(caught.value)
