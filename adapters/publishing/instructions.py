"""The two README files of a kit: what the operator does by hand, step by step."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from domain.events.publication import PublicationRequested

_ENGLISH = """{heading}
{line}

Platform: {platform}
Account:  {account}

{steps}

In this folder
  film.mp4       the film, byte for byte the one you approved: do not re-encode it
  title.txt      the title
  caption.txt    the caption (on YouTube: the description)
  hashtags.txt   the hashtags, in one line
{thumbnail}  kit.json       identifiers and check sums, for programs
"""

_POLISH = """{heading}
{line}

Platforma: {platform}
Konto:     {account}

{steps}

W tym folderze
  film.mp4       film, co do bajtu ten zatwierdzony: nie koduj go ponownie
  title.txt      tytuł
  caption.txt    opis
  hashtags.txt   hasztagi, w jednym wierszu
{thumbnail}  kit.json       identyfikatory i sumy kontrolne, dla programów
"""

_ENGLISH_STEPS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "youtube": (
            "Open the YouTube app or https://studio.youtube.com and sign in to the account.",
            "Create → Upload, and choose film.mp4. An upright film this short becomes a Short.",
            "Paste title.txt as the title; caption.txt, then hashtags.txt, as the description.",
            "Answer the questions about children and about altered or AI-made content truthfully.",
        ),
        "tiktok": (
            "Send film.mp4 to your phone (AirDrop, cable) or open tiktok.com/upload.",
            "Upload the film. Keep its own sound and add no music over it.",
            "Paste caption.txt, then hashtags.txt, as the caption.",
            "Set the AI-generated label as the platform's rules ask, and choose a cover.",
        ),
        "": (
            "Open the platform and sign in to the account.",
            "Upload film.mp4.",
            "Paste title.txt, caption.txt and hashtags.txt where they belong.",
            "Set the labels the platform's rules ask for.",
        ),
    }
)

_POLISH_STEPS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "youtube": (
            "Otwórz aplikację YouTube albo https://studio.youtube.com i zaloguj się na konto.",
            "Utwórz → Prześlij i wybierz film.mp4. Tak krótki pionowy film stanie się Shortem.",
            "Wklej title.txt jako tytuł; caption.txt, a po nim hashtags.txt, jako opis.",
            "Odpowiedz zgodnie z prawdą na pytania o dzieci i o treści stworzone przez AI.",
        ),
        "tiktok": (
            "Wyślij film.mp4 na telefon (AirDrop, kabel) albo otwórz tiktok.com/upload.",
            "Wgraj film. Zostaw jego własny dźwięk i nie dodawaj muzyki.",
            "Wklej caption.txt, a po nim hashtags.txt, jako opis.",
            "Ustaw etykietę treści AI tak, jak wymagają zasady platformy, i wybierz okładkę.",
        ),
        "": (
            "Otwórz platformę i zaloguj się na konto.",
            "Wgraj film.mp4.",
            "Wklej title.txt, caption.txt i hashtags.txt tam, gdzie ich miejsce.",
            "Ustaw etykiety, których wymagają zasady platformy.",
        ),
    }
)


def readme_en(request: PublicationRequested, *, thumbnail: str, confirm: str) -> str:
    """The English README.

    ``thumbnail`` is a file name, empty when there is none; ``confirm`` the command that
    records the address.
    """
    steps = (
        *_ENGLISH_STEPS.get(request.platform, _ENGLISH_STEPS[""]),
        f"Publish. Copy the address of the published film and confirm it:\n\n     {confirm}",
    )
    note = f"  {thumbnail:<14} a picture for the cover\n" if thumbnail else ""
    return _filled(_ENGLISH, f"Publish by hand: {request.title}", request, steps, note)


def readme_pl(request: PublicationRequested, *, thumbnail: str, confirm: str) -> str:
    """The Polish README, like ``readme_en``."""
    steps = (
        *_POLISH_STEPS.get(request.platform, _POLISH_STEPS[""]),
        f"Opublikuj. Skopiuj adres opublikowanego filmu i potwierdź go:\n\n     {confirm}",
    )
    note = f"  {thumbnail:<14} obraz na okładkę\n" if thumbnail else ""
    return _filled(_POLISH, f"Publikacja ręczna: {request.title}", request, steps, note)


def _filled(
    template: str,
    heading: str,
    request: PublicationRequested,
    steps: Sequence[str],
    thumbnail: str,
) -> str:
    heading = " ".join(heading.split())
    return template.format(
        heading=heading,
        line="=" * len(heading),
        platform=request.platform,
        account=request.account,
        steps="\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1)),
        thumbnail=thumbnail,
    )
