"""The kinds of things that commands take identifiers of."""

from uuid import UUID

from api.cli.ids import Noun, resolve
from projections.query import Reader


def idea() -> Noun:
    """Ideas, by the ideas board."""
    from projections.ideas_board import IDEAS

    return Noun(
        table=IDEAS,
        key="id",
        title="title",
        unknown="There is no idea “{text}”.",
        listing="kinora ideas list",
    )


def animation() -> Noun:
    """Films."""
    from projections.animations import FILMS

    return Noun(
        table=FILMS,
        key="id",
        title="title",
        unknown="There is no film “{text}”.",
        listing="kinora animation list",
    )


def publication() -> Noun:
    """Publications, by the publishing calendar."""
    from projections.publishing_calendar import PUBLICATIONS

    return Noun(
        table=PUBLICATIONS,
        key="id",
        title="title",
        unknown="There is no publication “{text}”.",
        listing="kinora publish list",
    )


def work() -> Noun:
    """Pieces of work."""
    from projections.production_line import WORK

    return Noun(
        table=WORK,
        key="id",
        title="stage",
        unknown="There is no work “{text}”.",
        listing="kinora work list",
    )


def notice() -> Noun:
    """Notices."""
    from projections.notice_row import NOTICES

    return Noun(
        table=NOTICES,
        key="id",
        title="title",
        unknown="There is no notice “{text}”.",
        listing="kinora notices list",
    )


def gap() -> Noun:
    """Gaps of the language."""
    from projections.gaps_board import GAPS

    return Noun(
        table=GAPS,
        key="id",
        title="feature",
        unknown="There is no gap “{text}”.",
        listing="kinora gaps list",
    )


def stream() -> Noun:
    """Anything the log has a stream of, by the names in the audit log."""
    from projections.audit_log import NAMES

    return Noun(
        table=NAMES,
        key="stream",
        title="name",
        unknown="There is no stream “{text}”.",
        listing="kinora log tail",
    )


def gap_by_text(reader: Reader, text: str) -> UUID:
    """A gap by its identifier or by the name of the feature."""
    from domain.identifiers import gap_id
    from projections.gaps_board import gap as gap_row

    by_feature = gap_id(text.strip())
    if gap_row(reader, by_feature) is not None:
        return by_feature
    return resolve(reader, gap(), text)
