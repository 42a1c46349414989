"""How it feels, each with something to see."""

MOODS: dict[str, tuple[str, str]] = {
    "calm": (
        "relax meditat* soothing hypnotic tender gentle gently",
        "relaks* medytac* kojac* hipnot* czul* delikatn* lagodn*",
    ),
    "joy": ("fun cheerful party celebration delight merry", "radosn* wesel* impre* zachwy*"),
    "tense": (
        "suspense fear dangerous angry anger fierce aggressive war",
        "strach* grozn* zly zla zlosc* wsciek* agresyw*",
    ),
    "sad": (
        "sorrow tear-jerking lonely melancholy mourn",
        "zal zalu zalosn* placz* samotn* melanchol*",
    ),
    "dream": (
        "dreamy magic magical fairy surreal",
        "sen$ snu$ sny sennie magi* bajk* =czar =czary czarodziej* basn*",
    ),
    "warm": ("summer hot heat cozy sunny", "goracy gorac* upal* lato letni* sloneczn*"),
    "cold": ("cool chill arctic freezing", "zimny zimna zimne zimno lodowat* arktycz* chlodn*"),
    "satisfying": (
        "satisfying perfect perfectly beautiful elegant",
        "idealn* doskonal* piekn* elegan* satysf*",
    ),
    "wild": ("wild crazy frantic mad frenzy furious", "dzik* szalen* szal* obled* furi*"),
    "shy": ("shy timid careful hesitant", "niesmial* ostrozn* plochliw*"),
    "proud": ("proud brave bold strong", "dumn* odwazn* siln* moc* mocn*"),
    "sleepy": ("sleepy tired drowsy asleep", "senn* zmecz* spi$ spia$ spiac* zasyp*"),
    "hungry": ("hungry greedy", "glodn* zachlann*"),
    "curious": ("curious playful mischiev*", "ciekaw* figlarn* psotn*"),
    "mystery": ("mysterious mystery secret strange hidden", "tajemn* sekret* dziwn* ukryt*"),
}
"""Sense → (English, Polish)."""
