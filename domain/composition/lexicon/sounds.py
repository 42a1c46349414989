"""What is heard. Each sense has something to see besides: a sound without a picture is noise."""

SOUNDS: dict[str, tuple[str, str]] = {
    "silent": (
        "silence silent silently mute soundless quiet quietly",
        "cisz* cich* bezglosn* niem* milcz*",
    ),
    "melody": (
        "melodic tone tune harmony piano harp guitar choir hum",
        "ton tony tonow melodi* harmoni* pianin* harf* gitar* chor* nuci* gra graja grac gral",
    ),
    "bell": ("bell chime ring-out jingle ding gong", "dzwon* dzwonk* gong*"),
    "drum": (
        "drum beat-drum thud boom bass percussion",
        "beben* bebn* perkusj* bas basy basow* lomot*",
    ),
    "ticking": ("tick click clack tap", "tyka* tyk* klik* cyka*"),
    "high_notes": (
        "high high-pitched squeak whistle treble",
        "wysok* wysoki* piszcz* pisk* gwizd*",
    ),
    "low_notes": ("low deep growl rumble", "nisk* gleb* mrucz* pomruk*"),
    "loud": ("loud noisy thunder roar", "glosn* halas* grzmi* grzmot* ryk* huk*"),
    "voice": ("sing song whisper", "spiew* piesn* szept* szepcz*"),
}
"""Sense → (English, Polish)."""
