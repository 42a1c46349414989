"""What a notice says, and where its button leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from projections.notice_row import Kind, NoticeRow
from projections.sentence_format import Language

LONGEST_DETAIL = 300


@dataclass(frozen=True, kw_only=True)
class NoticeText:
    """A notice in one language."""

    title: str
    text: str
    """What happened, what is safe, what to do."""
    action: str
    """On the button that goes to the place."""


_TEXTS: Mapping[Kind, tuple[tuple[str, str, str], tuple[str, str, str]]] = MappingProxyType(
    {
        "outcome-unknown": (
            (
                "Nie wiadomo, czy film „{title}” się ukazał",
                (
                    "{platform} nie potwierdza publikacji. Nic nie zostanie wysłane drugi raz samo."
                    " Sprawdź konto i zdecyduj."
                ),
                "Zdecyduj",
            ),
            (
                "Nobody knows whether “{title}” went out",
                (
                    "{platform} does not confirm the publication. Nothing is sent twice by itself."
                    " Look at the account and decide."
                ),
                "Decide",
            ),
        ),
        "publication-failed": (
            (
                "Publikacja filmu „{title}” nie powiodła się",
                "{platform}: {detail}. Film jest bezpieczny. Usuń przyczynę i wznów publikację.",
                "Pokaż publikację",
            ),
            (
                "Publishing “{title}” failed",
                "{platform}: {detail}. The film is safe. Mend the cause and resume.",
                "Show the publication",
            ),
        ),
        "film-failed": (
            (
                "Film „{title}” nie powstał",
                (
                    "{detail}. Wszystko wcześniejsze jest zapisane. Obejrzyj przyczynę i spróbuj"
                    " jeszcze raz."
                ),
                "Pokaż film",
            ),
            (
                "“{title}” could not be made",
                "{detail}. Everything before it is kept. Look at the cause and try again.",
                "Show the film",
            ),
        ),
        "consent-ended": (
            (
                "Zgoda na konto {platform} wygasła",
                "Wysyłanie i odczyt wyników stoją; nic nie przepadło. Połącz konto jeszcze raz.",
                "Połącz konto",
            ),
            (
                "The consent of {platform} has ended",
                "Sending and reading figures stand still; nothing is lost. Connect it again.",
                "Connect the account",
            ),
        ),
        "disk-low": (
            (
                "Dysk jest prawie pełny",
                (
                    "Wolne: {gigabytes} GB. Zapisane filmy są bezpieczne, nowe mogą się nie"
                    " zmieścić. Zwolnij miejsce."
                ),
                "Pokaż system",
            ),
            (
                "The disk is nearly full",
                (
                    "{gigabytes} GB are free. What is kept is safe, new films may not fit."
                    " Free some space."
                ),
                "Show the system",
            ),
        ),
        "review-awaited": (
            (
                "Film „{title}” czeka na ocenę",
                "Kontrola skończona. Bez Twojej decyzji nic się nie ukaże.",
                "Oceń film",
            ),
            (
                "“{title}” waits for your judgement",
                "Its checks are done. Nothing goes out before you decide.",
                "Judge the film",
            ),
        ),
        "choice-awaited": (
            (
                "Pomysły na {title} czekają na wybór",
                "Dzień nie ma jeszcze filmu{opens}. Wybierz jeden pomysł.",
                "Wybierz pomysł",
            ),
            (
                "Ideas for {title} wait to be chosen from",
                "The day has no film yet{opens}. Choose one idea.",
                "Choose an idea",
            ),
        ),
        "ideas-missing": (
            (
                "Na {title} nie ma wykonalnego pomysłu",
                "Dzień stoi, nic nie przepadło. Dodaj pomysły lub poproś o nowe.",
                "Pokaż pomysły",
            ),
            (
                "No feasible idea is left for {title}",
                "The day stands still, nothing is lost. Bring ideas in or ask for new ones.",
                "Show the ideas",
            ),
        ),
        "kit-awaits": (
            (
                "{platform}: wklej adres filmu „{title}”",
                "Zestaw czeka. Opublikuj film i wklej jego adres, a zaczną się wyniki.",
                "Wklej adres",
            ),
            (
                "{platform}: paste the address of “{title}”",
                "The kit waits. Publish the film and paste its address; figures begin then.",
                "Paste the address",
            ),
        ),
        "publication-held": (
            (
                "Publikacja filmu „{title}” jest wstrzymana",
                "{platform}: {detail}. Nic nie wysłano{again}.",
                "Pokaż publikację",
            ),
            (
                "Publishing “{title}” is held",
                "{platform}: {detail}. Nothing was sent{again}.",
                "Show the publication",
            ),
        ),
        "consent-ends": (
            (
                "Zgoda na konto {platform} kończy się {moment}",
                "Do tej chwili wszystko działa. Połącz konto jeszcze raz, a zgoda się przedłuży.",
                "Połącz konto",
            ),
            (
                "The consent of {platform} ends {moment}",
                "Everything works until then. Connect the account again to prolong it.",
                "Connect the account",
            ),
        ),
        "figures-missing": (
            (
                "Brak wyników: {platform}, filmy: {amount}",
                (
                    "Ostatni: „{title}”. Luka zostaje luką, nigdy zerem. Wpisz wyniki lub połącz"
                    " konto."
                ),
                "Uzupełnij wyniki",
            ),
            (
                "Figures are missing: {platform}, films: {amount}",
                (
                    "The latest: “{title}”. A hole stays a hole, never a zero. Type the figures in"
                    " or connect the account."
                ),
                "Fill in the figures",
            ),
        ),
        "delivery-failed": (
            (
                "Powiadomienie nie dotarło: {channel}",
                "{detail}. W panelu widać wszystko. Popraw ustawienia i wypróbuj kanał.",
                "Pokaż ustawienia",
            ),
            (
                "A notice did not arrive: {channel}",
                "{detail}. The panel shows everything. Mend the settings and try the channel.",
                "Show the settings",
            ),
        ),
        "film-published": (
            (
                "Film „{title}” jest opublikowany",
                "{platform}: film jest widoczny. Nic nie trzeba robić.",
                "Pokaż wyniki",
            ),
            (
                "“{title}” is published",
                "{platform}: the film is public. There is nothing to do.",
                "Show the figures",
            ),
        ),
        "day-late": (
            (
                "Dzień {title} otwarto z opóźnieniem",
                (
                    "Komputer spał albo Kinora nie działała; opóźnienie: {delay}. Otwarto tylko ten"
                    " jeden dzień."
                ),
                "Pokaż historię",
            ),
            (
                "Day {title} was opened late",
                (
                    "The machine slept or Kinora did not run; late by {delay}. Only this one day"
                    " was opened."
                ),
                "Show the history",
            ),
        ),
    }
)
_PLATFORMS = {"youtube": "YouTube", "tiktok": "TikTok"}
_CHANNELS = {"desktop": ("pulpit", "desktop"), "webhook": ("webhook", "webhook")}
_DETAILS = {"pl": "bez podanej przyczyny", "en": "no reason was given"}


def notice_text(row: NoticeRow, language: Language, zone: str) -> NoticeText:
    """The notice in the reader's language; moments on the operator's clock."""
    title, text, action = _TEXTS[row.kind][0 if language == "pl" else 1]
    values = _values(row, language, ZoneInfo(zone))
    return NoticeText(
        title=title.format(**values), text=text.format(**values), action=action.format(**values)
    )


def notice_path(row: NoticeRow) -> str:
    """Where in the panel its button leads."""
    match row.kind:
        case "review-awaited":
            return f"/review/{row.subject}"
        case "film-failed":
            return f"/animations/{row.subject}"
        case "choice-awaited":
            return "/idea-gate"
        case "ideas-missing":
            return "/ideas"
        case "consent-ended" | "consent-ends":
            return "/settings?tab=connections"
        case "delivery-failed":
            return "/settings?tab=notices"
        case "disk-low":
            return "/system"
        case "day-late":
            return "/system"
        case "figures-missing" | "film-published":
            return "/results"
        case _:
            return f"/publishing?id={row.subject}"


def _values(row: NoticeRow, language: Language, zone: ZoneInfo) -> dict[str, object]:
    polish = language == "pl"
    moment = "" if row.moment is None else _when(row.moment, zone)
    detail = row.detail.strip().rstrip(".")[:LONGEST_DETAIL] or _DETAILS[language]
    opens = f", a okno otwiera się {moment}" if polish else f", and the window opens {moment}"
    again = f"; następna próba {moment}" if polish else f"; the next attempt is {moment}"
    hours, minutes = divmod(row.amount // 60, 60)
    return {
        "title": row.title or "—",
        "platform": _PLATFORMS.get(row.platform, row.platform),
        "channel": _CHANNELS.get(row.subject, (row.subject, row.subject))[0 if polish else 1],
        "detail": detail,
        "moment": moment,
        "amount": row.amount,
        "gigabytes": f"{row.amount / 1024**3:.1f}".replace(".", "," if polish else "."),
        "delay": f"{hours} h {minutes:02} min",
        "opens": opens if moment else "",
        "again": again if moment else "",
    }


def _when(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
