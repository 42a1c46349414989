"""Fills an event's payload into a sentence, in the reader's language."""

import string
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

type Language = Literal["pl", "en"]

_STAGES: Mapping[str, tuple[str, str]] = {
    "propose": ("wczytanie pomysłów", "bringing in ideas"),
    "compare": ("porównanie pomysłów", "comparing ideas"),
    "verify": ("sprawdzenie wykonalności", "checking feasibility"),
    "sketch": ("szkice na bramkę", "sketches for the gate"),
    "compile": ("kompilacja", "compiling"),
    "preview": ("podgląd", "preview"),
    "render": ("render", "render"),
    "inspect": ("kontrola filmu", "inspection"),
    "publish": ("publikacja", "publishing"),
    "measure": ("odczyt wyników", "reading the figures"),
    "notify": ("powiadomienie", "telling a notice"),
    "generate": ("nowe pomysły", "new ideas"),
    "repair": ("naprawa dokumentu", "repairing a document"),
    "embed": ("osadzenia tekstów", "embeddings"),
}

_WORDS: Mapping[str, tuple[str, str]] = {
    "novel": ("nowy", "new"),
    "similar": ("podobny", "similar"),
    "duplicate": ("duplikat", "a duplicate"),
    "accepted": ("przyjęta", "accepted"),
    "generate": ("od początku", "from the start"),
    "repair": ("poprawka", "repair"),
    "retry": ("jeszcze raz od początku", "once more from the start"),
    "offline": ("bez modelu", "without a model"),
    "refused": ("odrzucona", "refused"),
    "published": ("opublikowano", "published"),
    "rejected": ("odrzucono", "rejected"),
    "approved": ("zaakceptowano", "approved"),
    "empty": ("bez filmu", "no film"),
    "downloaded": ("film pobrano", "the film was fetched"),
    "expired": ("minął czas", "the time was over"),
    "stopped": ("zakończono go wcześniej", "it was ended earlier"),
    "answered": ("odpowiedź", "answered"),
    "unreachable": ("brak połączenia", "not reachable"),
    "rate_limited": ("limit zapytań", "rate limit"),
    "server_error": ("błąd serwera", "server error"),
    "timeout": ("za długo", "took too long"),
    "dropped": ("zerwane połączenie", "connection dropped"),
    "endless": ("odpowiedź bez końca", "endless answer"),
    "garbage": ("odpowiedź nieczytelna", "unreadable answer"),
    "truncated": ("odpowiedź ucięta", "answer cut off"),
    "auth": ("zły klucz", "key refused"),
    "insufficient_quota": ("brak środków u dostawcy", "provider's quota used up"),
    "bad_request": ("złe zapytanie", "bad request"),
    "cancelled": ("przerwano", "broken off"),
    "unknown": ("wynik nieznany", "outcome unknown"),
    "works": ("działa", "works"),
    "api": ("przez interfejs platformy", "by the platform's API"),
    "inbox": ("szkic w skrzynce aplikacji", "draft in the app's inbox"),
    "direct": ("wprost", "directly"),
    "processing": ("w przetwarzaniu", "being processed"),
    "scheduled": ("ukaże się w swoim czasie", "will appear at its time"),
    "draft": ("szkic czeka na operatora", "a draft waits for the operator"),
    "vanished": ("nieznany na platformie", "not known there"),
    "away": ("brak odpowiedzi", "no answer"),
    "slot": ("czeka na swój czas", "waits for its time"),
    "adopted": ("rozpoznano wpis", "the post was recognised"),
    "failed": ("nic się nie ukazało", "nothing went out"),
    "again": ("wysłać jeszcze raz", "to be sent once more"),
    "difference": ("różnica jest", "there is a difference"),
    "no_difference": ("różnicy nie widać", "no difference is seen"),
    "abandoned": ("porzucono go bez odpowiedzi", "abandoned without an answer"),
    "desktop": ("pulpit", "desktop"),
    "webhook": ("webhook", "webhook"),
    "test": ("próba", "trial"),
    "outcome-unknown": ("niepewna publikacja", "unknown outcome"),
    "publication-failed": ("nieudana publikacja", "failed publication"),
    "film-failed": ("nieudany film", "failed film"),
    "consent-ended": ("zgoda wygasła", "consent ended"),
    "disk-low": ("mało miejsca", "disk nearly full"),
    "review-awaited": ("film do oceny", "film to be judged"),
    "choice-awaited": ("wybór pomysłu", "choice of an idea"),
    "ideas-missing": ("brak pomysłów", "no ideas"),
    "kit-awaits": ("zestaw do potwierdzenia", "kit to be confirmed"),
    "publication-held": ("wstrzymana publikacja", "held publication"),
    "consent-ends": ("zgoda się kończy", "consent ends"),
    "figures-missing": ("brak wyników", "missing figures"),
    "delivery-failed": ("kanał nie działa", "broken channel"),
    "film-published": ("film opublikowany", "film published"),
    "day-late": ("spóźniony dzień", "late day"),
    "opened": ("dzień otwarto o czasie", "the day was opened in time"),
    "opened_late": ("dzień otwarto po śnie komputera", "the day was opened after a sleep"),
    "open_already": ("dzień był już otwarty", "the day was open already"),
    "other_zone": ("ta data ma dzień w innej strefie", "the date has its day in another zone"),
    "slept": ("komputer spał cały dzień", "the machine slept all day"),
    "kit": ("pakiet do przekazania", "hand-over kit"),
    "youtube": ("YouTube", "YouTube"),
    "tiktok": ("TikTok", "TikTok"),
    "shell": ("terminal", "terminal"),
    "browser": ("przeglądarka", "browser"),
    "password": ("złe hasło", "wrong password"),
    "code": ("zły kod", "wrong code"),
    "first_code": ("zły kod pierwszego otwarcia", "wrong first-open code"),
    "no_operator": ("nie ma operatora", "no operator yet"),
    "totp": ("hasło i kod", "password and code"),
    "recovery_code": ("kod zapasowy", "recovery code"),
    "none": ("samo hasło", "password alone"),
    "asked": ("na żądanie", "as asked"),
    "everywhere": ("wylogowanie wszędzie", "signed out everywhere"),
    "password_changed": ("zmiana hasła", "password changed"),
    "totp_changed": ("zmiana drugiego składnika", "second factor changed"),
}


class Sentence(string.Formatter):
    """Formats ``{field:form}``. Forms: ``word`` and ``stage`` translate; ``count=one|few|many``
    (English: ``one|many``) counts a number or a list with its noun; ``reason`` adds ": text"
    or nothing; ``yes=this|that`` chooses; ``s`` turns milliseconds into seconds; ``n``
    writes a number with the language's decimal sign; ``at`` a moment, ``usd`` micro-dollars.
    A field that is missing or empty reads "–"."""

    def __init__(self, language: Language) -> None:
        self._place = 0 if language == "pl" else 1
        self._polish = language == "pl"

    def fill(self, template: str, facts: Mapping[str, Any]) -> str:
        """The sentence with these facts."""
        return self.vformat(template, (), defaultdict(lambda: None, facts))

    def quoted(self, name: str) -> str:
        """A name between the language's quotation marks."""
        return f"„{name}”" if self._polish else f"“{name}”"

    def format_field(self, value: Any, format_spec: str) -> str:
        """One field in one of the forms."""
        form, _, rest = format_spec.partition("=")
        match form:
            case "reason":
                return f": {value}" if value else ""
            case "yes":
                this, _, that = rest.partition("|")
                return this if value else that
            case "count":
                return self._counted(value, rest.split("|"))
            case _:
                return "–" if value is None or value == "" else self._written(value, form)

    def _written(self, value: Any, form: str) -> str:
        match form:
            case "word":
                return self._translated(_WORDS, str(value))
            case "stage":
                return self._translated(_STAGES, str(value))
            case "s":
                return f"{self._number(value / 1000)} s"
            case "usd":
                return f"{self._number(value / 1_000_000, 4)} USD"
            case "n":
                return self._number(value)
            case "at":
                return datetime.fromisoformat(value).strftime("%Y-%m-%d %H:%M UTC")
            case _:
                return str(value)

    def _translated(self, words: Mapping[str, tuple[str, str]], word: str) -> str:
        return words.get(word, (word, word))[self._place]

    def _number(self, value: float, digits: int = 2) -> str:
        text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if self._polish else text

    def _counted(self, value: Any, forms: Sequence[str]) -> str:
        count = value if isinstance(value, int) else _length(value or ())
        return f"{count} {forms[self._form(count, len(forms))]}"

    def _form(self, count: int, forms: int) -> int:
        if count == 1:
            return 0
        few = self._polish and 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14
        return 1 if few else forms - 1


def _length(several: Sequence[Any]) -> int:
    """Length of a list that may have been cut: then its last entry says by how much."""
    last = several[-1] if several else ""
    if isinstance(last, str) and last.startswith("…+"):
        return len(several) - 1 + int(last[2:])
    return len(several)
