"""Numerals, as words; digits need no table."""

NUMERALS: dict[float, tuple[str, str]] = {
    1: ("=one", "=jeden =jedna =jedno =jednego =jednej =jednym =jednemu"),
    2: (
        "=two =pair =couple =twice",
        "=dwa =dwie =dwoch =dwoma =dwom =dwaj =dwojga =dwoje =dwu =pary",
    ),
    3: ("=three =thrice =trio", "=trzy =trzech =trzem =trzema =trzej =troje =trojka"),
    4: ("=four", "=cztery =czterech =czterem =czterema =czterej =czworo"),
    5: ("=five", "=piec =pieciu =piecioma =piecioro"),
    6: ("=six", "=szesc =szesciu =szescioma =szescioro"),
    7: ("=seven", "=siedem =siedmiu =siedmioma =siedmioro"),
    8: ("=eight", "=osiem =osmiu =osmioma"),
    9: ("=nine", "=dziewiec =dziewieciu =dziewiecioma"),
    10: ("=ten", "=dziesiec =dziesieciu =dziesiecioma"),
    11: ("=eleven", "=jedenascie =jedenastu"),
    12: ("=twelve =dozen", "=dwanascie =dwunastu =tuzin"),
    13: ("=thirteen", "=trzynascie =trzynastu"),
    14: ("=fourteen", "=czternascie =czternastu"),
    15: ("=fifteen", "=pietnascie =pietnastu"),
    16: ("=sixteen", "=szesnascie =szesnastu"),
    17: ("=seventeen", "=siedemnascie =siedemnastu"),
    18: ("=eighteen", "=osiemnascie =osiemnastu"),
    19: ("=nineteen", "=dziewietnascie =dziewietnastu"),
    20: ("=twenty", "=dwadziescia =dwudziestu =dwudziestoma"),
    30: ("=thirty", "=trzydziesci =trzydziestu =trzydziestoma"),
    40: ("=forty", "=czterdziesci =czterdziestu =czterdziestoma"),
    50: ("=fifty", "=piecdziesiat =piecdziesieciu =piecdziesiecioma"),
    60: ("=sixty", "=szescdziesiat =szescdziesieciu =szescdziesiecioma"),
    70: ("=seventy", "=siedemdziesiat =siedemdziesieciu =siedemdziesiecioma"),
    80: ("=eighty", "=osiemdziesiat =osiemdziesieciu =osiemdziesiecioma"),
    90: ("=ninety", "=dziewiecdziesiat =dziewiecdziesieciu =dziewiecdziesiecioma"),
    100: ("=hundred =hundreds", "=sto =stu =setka =setki =setek =setkami"),
    200: ("", "=dwiescie =dwustu"),
    300: ("", "=trzysta =trzystu"),
    400: ("", "=czterysta =czterystu"),
    500: ("", "=piecset =pieciuset"),
    1000: ("=thousand =thousands", "=tysiac =tysiace =tysiecy =tysiacami"),
    1000000: ("=million =millions", "=milion =miliony =milionow =milionami"),
}
"""Number → (English, Polish). A number before a greater one multiplies it: “three hundred”."""

UNITS: dict[str, tuple[str, str]] = {
    "seconds": ("second sec", "sekund sekundy sekundach =s =sek"),
    "times": ("=times", "=razy =raz"),
    "sides": (
        "=pointed =points =corners =sided =sides =armed =arms",
        "=ramiona =ramion =ramienn* =rogow =katow =bokow",
    ),
    "hues": (
        "=colours =colors =hues =shades",
        "=kolory =kolorow =kolorach =kolorami =barwy =barw =odcieni =odcienie",
    ),
    "parts": ("=parts =pieces =halves", "=czesci =kawalki =kawalkow =polowy =polowki"),
}
"""What a number counts besides bodies."""
