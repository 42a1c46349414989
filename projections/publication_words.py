"""What the operator can do next about a publication, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from projections.publication_row import Todo
from projections.sentence_format import Language

_NEXT: Mapping[Todo, tuple[str, str]] = MappingProxyType(
    {
        "nothing": ("Nic nie trzeba robić.", "There is nothing to do."),
        "wait": (
            "Nic nie trzeba robić: publikacja pójdzie dalej sama.",
            "There is nothing to do: it goes on by itself.",
        ),
        "connect": (
            "Uzupełnij, czego brakuje, albo połącz konto; potem publikacja pójdzie dalej sama.",
            "Configure what is missing or connect the account; then it goes on by itself.",
        ),
        "confirm": (
            "Opublikuj film z zestawu i potwierdź jego adres.",
            "Publish the film from its kit and confirm its address.",
        ),
        "finish_draft": (
            "Dokończ publikację na platformie; Kinora sama to zauważy albo potwierdź adres.",
            "Finish it on the platform; Kinora notices by itself, or confirm the address.",
        ),
        "decide": (
            "Nie wiadomo, czy film się ukazał. Sprawdź konto i zdecyduj, co się z nim stało.",
            "Nobody knows whether the film went out. Look at the account and decide.",
        ),
        "retry": (
            "Kolejne próby zawiodły. Usuń przyczynę i wznów publikację.",
            "Several attempts failed. Mend the cause and resume the publication.",
        ),
        "cancel": (
            "Tak się nie uda. Popraw film lub opis, a tę publikację anuluj.",
            "It cannot succeed like this. Change the film or its words, and cancel this one.",
        ),
    }
)


def what_next(todo: Todo, language: Language) -> str:
    """One sentence in the reader's language."""
    return _NEXT[todo][0 if language == "pl" else 1]
