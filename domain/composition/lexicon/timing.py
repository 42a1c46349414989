"""When things happen, and how fast time goes."""

TIMING: dict[str, tuple[str, str]] = {
    "slow": (
        "slow slower gradually gradual patient lazily",
        "powol* wolniej wolno stopniow* cierpliw* ospal* pomal*",
    ),
    "fast": (
        "fast faster quick quicker speed sprint brisk racing race",
        "szyb* predk* coraz-szyb* pospiesz* pedz* mkn* gna*",
    ),
    "slow_motion": ("slow-motion slowmo slowmotion slomo", "zwolnion*"),
    "suddenly": (
        "sudden suddenly abrupt instantly once$ snap",
        "nagle nagl* znienacka raptem wtem",
    ),
    "rhythm": (
        "rhythm rhythmic tempo regular steady metronome tick",
        "rytm* rytmiczn* takt* metronom* miarow*",
    ),
    "wait": ("wait hesitate pause linger", "czeka* waha$ wahaja$ zwleka* przystaj*"),
    "one_by_one": (
        "turn-by-turn one-by-one successive sequence",
        "kolejno kolejn* kolei nastepn*",
    ),
    "accelerate": ("accelerate faster-and-faster speeding rush", "przyspiesz* rozpedz*"),
    "decelerate": ("decelerate brake slowdown", "zwalnia* hamuj* wyhamow*"),
    "season": ("spring summer autumn winter", "wiosn* lato$ lata$ jesien* zim*"),
    "morning": ("morning dawn sunrise day noon", "poran* swit* ranek rano dzien* poludni*"),
    "evening": ("evening dusk sunset twilight", "wieczor* zmierzch* zachod*"),
}
"""Sense → (English, Polish)."""
