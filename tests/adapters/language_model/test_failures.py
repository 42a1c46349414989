"""``Retry-After`` in all its spellings."""

import pytest

from adapters.language_model.failures import LONGEST_RETRY_S, retry_after_s


class TestRetryAfter:
    @pytest.mark.parametrize(
        ("headers", "seconds"),
        [
            ({}, 0.0),
            ({"retry-after": "7"}, 7.0),
            ({"retry-after": "0.5"}, 0.5),
            ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
            ({"retry-after": "soon"}, 0.0),
            ({"retry-after": "-3"}, 0.0),
            ({"retry-after": "99999999"}, LONGEST_RETRY_S),
            (
                {
                    "date": "Sun, 22 Nov 2026 12:00:00 GMT",
                    "retry-after": "Sun, 22 Nov 2026 12:01:30 GMT",
                },
                90.0,
            ),
            ({"retry-after": "Sun, 22 Nov 2026 12:01:30 GMT"}, 0.0),
            ({"retry-after-ms": "nan"}, 0.0),
        ],
    )
    def test_is_read_in_seconds(self, headers: dict[str, str], seconds: float) -> None:
        assert retry_after_s(headers) == seconds
