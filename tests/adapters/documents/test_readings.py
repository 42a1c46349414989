"""Tables of figures: whatever a spreadsheet or a platform writes is read as meant, or refused."""

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.documents import readings_columns as columns
from adapters.documents.readings_cells import MOST, CellRefused, count, moment, percentage
from adapters.documents.readings_table import NoTable, decoded, read_table

WARSAW = ZoneInfo("Europe/Warsaw")
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"

YOUTUBE = (
    "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,"
    "Average percentage viewed (%),Likes,Comments added,Shares,Engaged views"
)
YOUTUBE_PL = (
    "Treść,Tytuł filmu,Data i godzina publikacji filmu,Czas trwania,Wyświetlenia,"
    "Czas oglądania (godziny),Subskrybenci,Średni procent obejrzenia (%),Polubienia,"
    "Dodane komentarze,Udostępnienia,Wyświetlenia zamierzone"
)
TIKTOK = "Video title,Video link,Post time,Total views,Total likes,Total comments,Total shares"
TIKTOK_PL = (
    "Tytuł filmu;Link do filmu;Czas publikacji;Łączna liczba wyświetleń;Łączna liczba polubień;"
    "Łączna liczba komentarzy;Łączna liczba udostępnień"
)

STUDIO = (
    "publication=0 views=4 engaged_views=11 likes=8 comments=9 shares=10 average_view_percentage=7"
)
MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip

cells = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=12
).map(str.strip)
rows = st.lists(st.lists(cells, min_size=3, max_size=3), min_size=1, max_size=6)


def saved(table: list[list[str]], delimiter: str, *, mark: str = "", ending: str = "\n") -> str:
    """The table as a spreadsheet saves it."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=ending).writerows(table)
    return mark + out.getvalue()


def refused_or[T](call: Callable[[], T]) -> T | None:
    """What the call answers; ``None`` where it refuses. Anything else is a fault."""
    try:
        return call()
    except CellRefused:
        return None


class TestTable:
    @given(
        rows, st.sampled_from(",;\t"), st.sampled_from(("", BOM)), st.sampled_from(("\n", "\r\n"))
    )
    def test_is_read_back_whatever_separates_its_cells(
        self, table: list[list[str]], delimiter: str, mark: str, ending: str
    ) -> None:
        header = ["publication", "views", "likes"]

        read = read_table(saved([header, *table], delimiter, mark=mark, ending=ending))

        told = [tuple(cell.strip(" \t\N{NO-BREAK SPACE}" + NARROW + BOM) for cell in row)
                for row in table]  # fmt: skip
        assert read.header == tuple(header)
        assert [row.cells for row in read.rows] == [row for row in told if any(row)]
        assert read.broken_at == 0

    @given(st.text(max_size=200))
    def test_of_any_text_is_read_or_there_is_none(self, text: str) -> None:
        try:
            table = read_table(text)
        except NoTable:
            return

        lines = [row.line for row in table.rows]
        assert lines == sorted(set(lines))

    def test_counts_lines_as_an_editor_does(self) -> None:
        read = read_table('sep=;\na;b\n\n"one\ntwo";1\nx;2\n')

        assert read.header == ("a", "b")
        assert [row.line for row in read.rows] == [4, 6]

    @pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
    def test_is_decoded_as_excel_and_others_save_it(self, coding: str) -> None:
        assert decoded("Wyświetlenia;Łapki".encode(coding)) == "Wyświetlenia;Łapki"


class TestColumns:
    @pytest.mark.parametrize(
        ("header", "expected"),
        [
            (YOUTUBE, STUDIO),
            (YOUTUBE_PL, STUDIO),
            (TIKTOK, "publication=1 views=3 likes=4 comments=5 shares=6"),
            (TIKTOK_PL, "publication=1 views=3 likes=4 comments=5 shares=6"),
            ("publication,observed_at,views", "publication=0 observed_at=1 views=2"),
            ("film,kiedy,ile", ""),
        ],
    )  # fmt: skip
    def test_are_known_by_the_names_of_exports(self, header: str, expected: str) -> None:
        assert columns.written(columns.proposed(read_table(header).header)) == expected

    @given(st.lists(st.sampled_from((*YOUTUBE.split(","), *TIKTOK_PL.split(";"))) | st.text()))
    def test_serve_one_field_each(self, header: list[str]) -> None:
        found = columns.proposed(header)

        assert len(set(found.values())) == len(found)
        assert columns.read(columns.written(found), len(header)) == found

    def test_of_one_kind_of_table_are_remembered_under_one_name(self) -> None:
        header = YOUTUBE_PL.split(",")

        assert columns.fingerprint(header) == columns.fingerprint([f" {h.upper()}" for h in header])
        assert columns.fingerprint(header) != columns.fingerprint(header[:-1])

    @given(st.text(), st.integers(0, 5))
    def test_that_were_remembered_wrongly_are_forgotten(self, line: str, width: int) -> None:
        assert all(at < width for at in columns.read(line, width).values())

    def test_know_a_row_that_only_adds_up(self) -> None:
        assert [columns.is_sum(each) for each in ("Total", "Łącznie", "abcdefghijk", "")] == [
            True, True, False, False,
        ]  # fmt: skip


class TestCount:
    @given(
        st.integers(0, MOST),
        st.sampled_from((",", ".", " ", "\N{NO-BREAK SPACE}", NARROW, "'", "")),
    )
    def test_is_read_with_any_separator_of_thousands(self, value: int, separator: str) -> None:
        assert count(f"{value:,}".replace(",", separator)) == value

    @given(st.text(max_size=30) | st.from_regex(r"[\d.,  KkMm-]{1,12}", fullmatch=True))
    def test_is_never_guessed(self, text: str) -> None:
        found = refused_or(lambda: count(text))

        assert found is None or 0 <= found <= MOST

    @pytest.mark.parametrize(
        "text", ["1.2K", "3,4 tys.", "1,23", "1.23.4", "-5", "12a", "1e3", "٣"]
    )
    def test_is_refused_where_it_is_rounded_or_no_count(self, text: str) -> None:
        with pytest.raises(CellRefused):
            count(text)

    @pytest.mark.parametrize("text", ["", "-", "–", "n/a", " "])
    def test_of_nothing_is_unknown_and_not_zero(self, text: str) -> None:
        assert count(text) is None


class TestPercentage:
    @given(st.integers(0, 99_999), st.sampled_from(",."), st.sampled_from(("", "%", " %")))
    def test_has_a_decimal_comma_or_point(self, hundredths: int, sign: str, unit: str) -> None:
        text = f"{hundredths // 100}{sign}{hundredths % 100:02}{unit}"

        assert percentage(text) == pytest.approx(hundredths / 100)

    @given(st.text(max_size=20))
    def test_is_never_guessed(self, text: str) -> None:
        found = refused_or(lambda: percentage(text))

        assert found is None or 0 <= found < 10**6


class TestMoment:
    @given(st.dates(date(2006, 1, 1), date(2199, 12, 31)))
    def test_is_the_same_however_it_is_written(self, day: date) -> None:
        english = datetime(day.year, day.month, day.day).strftime("%b")  # noqa: DTZ001
        polish = MONTHS[day.month - 1]
        spellings = [
            f"{day.isoformat()} 18:30",
            f"{day.isoformat()}T18:30:00",
            f"{day.day}.{day.month:02}.{day.year} 18:30",
            f"{day.day} {polish} {day.year}, 18:30",
            f"{english} {day.day}, {day.year} 18:30",
        ]

        expected = datetime(day.year, day.month, day.day, 18, 30, tzinfo=WARSAW)
        assert [moment(each, WARSAW) for each in spellings] == [expected] * len(spellings)

    @given(st.text(max_size=30) | st.from_regex(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", fullmatch=True))
    def test_is_never_guessed(self, text: str) -> None:
        found = refused_or(lambda: moment(text, WARSAW))

        assert found is None or found.tzinfo is not None

    def test_that_may_mean_two_days_is_refused(self) -> None:
        with pytest.raises(CellRefused, match="two days"):
            moment("03/04/2026", WARSAW)

        assert moment("13/04/2026", WARSAW) == moment("04/13/2026", WARSAW)
