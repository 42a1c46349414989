"""What may be pasted as the address of a published film, and what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.publications.post_url import (
    NotAPostUrl,
    OtherPlatform,
    PostUrl,
    parse_post_url,
)

SHORT = PostUrl(
    platform="youtube",
    remote_id="dQw4w9WgXcQ",
    url="https://www.youtube.com/shorts/dQw4w9WgXcQ",
)
POST = PostUrl(
    platform="tiktok",
    remote_id="7301234567890123456",
    url="https://www.tiktok.com/@kino.ra_1/video/7301234567890123456",
    account="kino.ra_1",
)


class TestYouTube:
    @pytest.mark.parametrize(
        "pasted",
        [
            "https://www.youtube.com/shorts/dQw4w9WgXcQ",
            "https://youtube.com/shorts/dQw4w9WgXcQ?si=abc_DEF-123",
            "https://m.youtube.com/shorts/dQw4w9WgXcQ/",
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "https://www.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&t=3s#top",
            "https://youtu.be/dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9WgXcQ?t=3",
            "https://studio.youtube.com/video/dQw4w9WgXcQ/edit",
            "http://WWW.YouTube.com:80/shorts/dQw4w9WgXcQ",
            "youtube.com/shorts/dQw4w9WgXcQ",
            "  https://youtu.be/dQw4w9WgXcQ\n",
        ],
    )
    def test_has_one_spelling(self, pasted: str) -> None:
        assert parse_post_url(pasted) == SHORT

    @pytest.mark.parametrize(
        "pasted",
        [
            "https://www.youtube.com/",
            "https://www.youtube.com/@kinora",
            "https://www.youtube.com/playlist?list=PLdQw4w9WgXcQ",
            "https://www.youtube.com/shorts/dQw4w9WgXc",
            "https://www.youtube.com/shorts/dQw4w9WgXcQQ",
            "https://www.youtube.com/watch",
            "https://youtu.be/dQw4w9Wg cQ",
            "https://youtu.be/dQw4w9WgXc%51",
        ],
    )
    def test_needs_eleven_characters(self, pasted: str) -> None:
        with pytest.raises(NotAPostUrl):
            parse_post_url(pasted)


class TestTikTok:
    @pytest.mark.parametrize(
        "pasted",
        [
            "https://www.tiktok.com/@kino.ra_1/video/7301234567890123456",
            "https://www.tiktok.com/@kino.ra_1/video/7301234567890123456?is_from_webapp=1&x=2",
            "https://m.tiktok.com/@kino.ra_1/video/7301234567890123456/",
            "tiktok.com/@kino.ra_1/video/7301234567890123456",
        ],
    )
    def test_has_one_spelling(self, pasted: str) -> None:
        assert parse_post_url(pasted) == POST
        assert not parse_post_url(pasted).short

    def test_may_be_a_photo_post(self) -> None:
        found = parse_post_url("https://www.tiktok.com/@a/photo/7301234567890123456")

        assert found.url == "https://www.tiktok.com/@a/photo/7301234567890123456"

    @pytest.mark.parametrize(
        ("pasted", "url"),
        [
            ("https://vm.tiktok.com/ZMabc12De/", "https://vm.tiktok.com/ZMabc12De/"),
            ("https://vt.tiktok.com/ZSabc12De", "https://vt.tiktok.com/ZSabc12De/"),
            ("https://www.tiktok.com/t/ZTabc12De/?k=1", "https://www.tiktok.com/t/ZTabc12De/"),
        ],
    )
    def test_may_be_a_short_link_whose_film_is_unknown_yet(self, pasted: str, url: str) -> None:
        found = parse_post_url(pasted)

        assert found.short
        assert found.url == url
        assert found.remote_id.startswith("short:Z")

    @pytest.mark.parametrize(
        "pasted",
        [
            "https://www.tiktok.com/@kinora",
            "https://www.tiktok.com/@kinora/video/730123456789012345",
            "https://www.tiktok.com/@kinora/video/73012345678901234567",
            "https://www.tiktok.com/video/7301234567890123456",
            "https://www.tiktok.com/@ki/nora/video/7301234567890123456",
            "https://www.tiktok.com/@kinora/video/７３０1234567890123456",
            "https://vm.tiktok.com/",
            "https://www.tiktok.com/ZMabc12De",
            "https://vm.tiktok.com/@kinora/video/7301234567890123456",
        ],
    )
    def test_needs_a_name_and_nineteen_digits(self, pasted: str) -> None:
        with pytest.raises(NotAPostUrl):
            parse_post_url(pasted)


class TestOtherText:
    @pytest.mark.parametrize(
        "pasted",
        [
            "",
            "   ",
            "tomorrow",
            "https://example.com/shorts/dQw4w9WgXcQ",
            "https://youtube.com.example.com/shorts/dQw4w9WgXcQ",
            "https://youtube.com@example.com/shorts/dQw4w9WgXcQ",
            "https://user:pass@youtube.com/shorts/dQw4w9WgXcQ",
            "https://notyoutube.com/shorts/dQw4w9WgXcQ",
            "https://yоutube.com/shorts/dQw4w9WgXcQ",  # a Cyrillic letter
            "javascript://youtube.com/shorts/dQw4w9WgXcQ",
            "ftp://youtube.com/shorts/dQw4w9WgXcQ",
            "https://youtube.com:8080/shorts/dQw4w9WgXcQ",
            "https://youtube.com:x/shorts/dQw4w9WgXcQ",
            "https://[::1/shorts/dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9WgXcQ https://youtu.be/dQw4w9WgXcQ",
            "https://youtu.be/dQw4w9\x00WgXcQ",
            "x" * 10_000,
        ],
    )
    def test_is_refused_in_words(self, pasted: str) -> None:
        with pytest.raises(NotAPostUrl) as refusal:
            parse_post_url(pasted)

        assert len(str(refusal.value)) < 300

    @given(st.text() | st.from_regex(r"https://(www\.)?(youtube|tiktok)\.com/.*"))
    def test_never_fails_in_another_way(self, pasted: str) -> None:
        try:
            found = parse_post_url(pasted)
        except NotAPostUrl:
            return
        assert parse_post_url(found.url) == found

    def test_of_another_platform_is_told_apart(self) -> None:
        assert parse_post_url(SHORT.url, platform="youtube") == SHORT
        with pytest.raises(OtherPlatform, match="belongs to youtube"):
            parse_post_url(SHORT.url, platform="tiktok")
