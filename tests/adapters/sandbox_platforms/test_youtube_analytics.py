"""Analytics: two to three days late, in Pacific days, revised, with holes and refusals."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx2
import pytest

from adapters.sandbox_platforms.settings import YouTubeSettings
from adapters.sandbox_platforms.youtube_oauth import READ
from adapters.sandbox_platforms.youtube_quota import PACIFIC
from tests.adapters.sandbox_platforms.rig import START, Rig, served

FILM = b"film" * 1000
WHOLE = YouTubeSettings(missing_row_share=0.0)


class Reader:
    """Posts a film and asks for its reports as time goes by."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self._refresh = rig.connect_google()["refresh_token"]
        self.video = rig.post_youtube(FILM, privacyStatus="public")

    def wait(self, **spans: float) -> None:
        """Let time pass and get a fresh token."""
        self.rig.advance(**spans)
        self.rig.refresh_google(self._refresh)

    def ask(self, **changes: str) -> httpx2.Response:
        """The plain answer."""
        asked = {
            "ids": "channel==MINE",
            "startDate": "2026-03-01",
            "endDate": "2026-12-31",
            "metrics": "views,engagedViews",
            "dimensions": "day",
            "filters": f"video=={self.video}",
            "sort": "day",
        }
        used = {name: value for name, value in (asked | changes).items() if value}
        return self.rig.http.get("/v2/reports", params=used, headers=self.rig.google)

    def rows(self, **changes: str) -> list[list[Any]]:
        """The rows, none when there are none."""
        return list(self.rig.ok(self.ask(**changes)).get("rows", []))


def refusal(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, str(answer.json()["error"]["errors"][0]["message"])


class TestAReport:
    def test_without_data_has_no_rows_at_all(self, rig: Rig) -> None:
        table = rig.ok(Reader(rig).ask())

        assert "rows" not in table
        assert [each["name"] for each in table["columnHeaders"]] == ["day", "views", "engagedViews"]

    def test_never_tells_of_a_day_that_ended_less_than_two_days_ago(self) -> None:
        with served(youtube=WHOLE) as rig:
            reader = Reader(rig)
            for number in range(1, 41):
                reader.wait(hours=7)
                now = START + timedelta(hours=7 * number)
                newest = (now - timedelta(hours=48)).astimezone(PACIFIC).date()
                oldest_due = (now - timedelta(hours=72)).astimezone(PACIFIC).date()

                days = [date.fromisoformat(row[0]) for row in reader.rows()]

                assert all(day < newest for day in days)
                assert [day for day in days if day < oldest_due] == [
                    START.date() + timedelta(days=each)
                    for each in range(max(0, (oldest_due - START.date()).days))
                ]

    def test_revises_late_days_and_then_leaves_them(self) -> None:
        with served(youtube=WHOLE) as rig:
            reader = Reader(rig)
            told: dict[str, list[int]] = {}
            for _ in range(20):
                reader.wait(days=1)
                for day, views, _engaged in reader.rows():
                    told.setdefault(day, []).append(views)

            settled = [values for values in told.values() if len(values) > 5]
            assert any(values[0] != values[-1] for values in settled)
            assert all(len(set(values[2:])) == 1 for values in settled)

    def test_agrees_with_the_public_counter_in_the_end(self) -> None:
        with served(youtube=WHOLE) as rig:
            reader = Reader(rig)
            midnight = datetime(2026, 3, 10, tzinfo=PACIFIC)  # the 8th had 23 hours
            reader.wait(seconds=(midnight.astimezone(UTC) - START).total_seconds())
            public = int(rig.video(reader.video)["statistics"]["viewCount"])
            reader.wait(days=10)

            days = reader.rows(endDate="2026-03-09")

            assert sum(row[1] for row in days) == public

    def test_counts_engaged_views_below_views(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)

        assert all(0 <= engaged <= views for _, views, engaged in reader.rows())

    def test_leaves_out_some_rows_for_a_day(self) -> None:
        with served(youtube=YouTubeSettings(missing_row_share=1.0)) as rig:
            reader = Reader(rig)
            reader.wait(days=8)
            early = [row[0] for row in reader.rows()]
            due = START + timedelta(days=8) - timedelta(hours=72)
            reader.wait(days=2)

            later = [row[0] for row in reader.rows()]

            assert all(day < due.astimezone(PACIFIC).date().isoformat() for day in early)
            assert set(early) < set(later)

    def test_has_columns_of_every_metric(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)
        metrics = (
            "views,engagedViews,estimatedMinutesWatched,averageViewDuration,"
            "averageViewPercentage,likes,comments,shares,subscribersGained"
        )

        table = rig.ok(reader.ask(dimensions="day,video", metrics=metrics))

        headers = {each["name"]: each for each in table["columnHeaders"]}
        assert list(headers) == ["day", "video", *metrics.split(",")]
        assert headers["day"]["columnType"] == "DIMENSION"
        assert headers["views"]["dataType"] == "INTEGER"
        assert headers["averageViewPercentage"]["dataType"] == "FLOAT"
        assert all(len(row) == len(headers) for row in table["rows"])

    def test_tells_more_than_a_hundred_per_cent_where_films_loop(self) -> None:
        with served(youtube=WHOLE) as rig:
            reader = Reader(rig)
            for each in range(30):
                rig.post_youtube(FILM + bytes([each]), privacyStatus="public")
            reader.wait(days=10)

            shares = [
                row[1]
                for row in reader.rows(
                    dimensions="video",
                    metrics="averageViewPercentage",
                    filters="",
                    sort="-averageViewPercentage",
                    maxResults="50",
                )
            ]

            assert shares == sorted(shares, reverse=True)
            assert shares[0] > 100 > shares[-1] > 0

    def test_draws_the_retention_of_one_video_in_a_hundred_points(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)

        rows = reader.rows(
            dimensions="elapsedVideoTimeRatio",
            metrics="audienceWatchRatio,relativeRetentionPerformance",
            sort="",
        )

        watching = [row[1] for row in rows]
        assert [row[0] for row in rows] == [each / 100 for each in range(1, 101)]
        assert watching == sorted(watching, reverse=True)
        assert all(0 <= row[2] <= 1 for row in rows)

    def test_knows_shorts(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)

        assert reader.rows(dimensions="creatorContentType", sort="")[0][0] == "shorts"

    def test_can_be_cut_into_pages(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)

        assert reader.rows(startIndex="2", maxResults="3") == reader.rows()[1:4]


class TestARefusal:
    @pytest.mark.parametrize(
        "change",
        [
            {"dimensions": "country"},
            {"dimensions": "day,creatorContentType"},
            {"dimensions": "day,video", "filters": ""},
            {"dimensions": "video", "filters": "", "sort": ""},
            {"dimensions": "elapsedVideoTimeRatio", "sort": ""},
            {"metrics": "views,views"},
            {"metrics": "audienceWatchRatio"},
            {"filters": "country==PL"},
            {"sort": "likes"},
        ],
        ids=str,
    )
    def test_meets_combinations_that_are_not_supported(
        self, rig: Rig, change: dict[str, str]
    ) -> None:
        answer = Reader(rig).ask(**change)

        assert refusal(answer) == (400, "The query is not supported.")
        assert answer.json()["error"]["errors"][0]["reason"] == "badRequest"

    def test_meets_the_retention_of_two_videos_at_once(self, rig: Rig) -> None:
        answer = Reader(rig).ask(
            dimensions="elapsedVideoTimeRatio",
            metrics="audienceWatchRatio",
            filters="video==a,b",
            sort="",
        )

        assert refusal(answer) == (400, "The query is not supported.")

    def test_meets_days_and_videos_together_where_that_is_switched_off(self) -> None:
        with served(youtube=YouTubeSettings(day_and_video=False)) as rig:
            reader = Reader(rig)

            assert reader.ask(dimensions="day,video").status_code == 400
            assert reader.ask(dimensions="day").status_code == 200

    @pytest.mark.parametrize(
        "change",
        [
            {"startDate": "soon"},
            {"startDate": "2027-01-01"},
            {"maxResults": "0"},
            {"startIndex": "x"},
        ],
        ids=str,
    )
    def test_meets_impossible_dates_and_numbers(self, rig: Rig, change: dict[str, str]) -> None:
        assert Reader(rig).ask(**change).status_code == 400

    def test_meets_revenue_and_other_channels(self, rig: Rig) -> None:
        reader = Reader(rig)

        assert reader.ask(metrics="estimatedRevenue").status_code == 403
        assert reader.ask(ids="channel==UCother").status_code == 403

    def test_meets_who_lacks_the_scope(self, rig: Rig) -> None:
        reader = Reader(rig)
        rig.connect_google(scopes=(READ,))

        assert reader.ask().status_code == 403


class TestAFaultOfAnalytics:
    def test_is_a_query_that_is_suddenly_not_supported(self, rig: Rig) -> None:
        reader = Reader(rig)
        rig.plan("youtube.analytics", "unsupported")

        assert refusal(reader.ask()) == (400, "The query is not supported.")
        assert reader.ask().status_code == 200

    def test_is_a_day_without_its_row(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)
        whole = reader.rows()
        rig.plan("youtube.analytics", "missing_rows", days=["2026-03-04"])

        rows = reader.rows()

        assert [row[0] for row in whole if row not in rows] == ["2026-03-04"]

    def test_is_the_newest_day_when_none_is_named(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)
        whole = reader.rows()
        rig.plan("youtube.analytics", "missing_rows")

        assert reader.rows() == whole[:-1]

    def test_is_a_report_later_than_usual(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)
        whole = reader.rows()
        rig.plan("youtube.analytics", "late_days", days=2)

        assert reader.rows() == whole[:-2]

    def test_is_a_report_without_anything(self, rig: Rig) -> None:
        reader = Reader(rig)
        reader.wait(days=10)
        rig.plan("youtube.analytics", "no_rows")

        assert "rows" not in rig.ok(reader.ask())
