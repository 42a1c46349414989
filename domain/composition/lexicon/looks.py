"""How bodies and the picture look."""

LOOKS: dict[str, tuple[str, str]] = {
    "trail": (
        "trail trace track tail wake path streak ribbon",
        "slad* smug* ogon* wsteg* warkocz* tor tory torem",
    ),
    "paint": (
        "draw drawing paint brush sketch ink calligraph*",
        "rysuj* maluj* pedzl* atrament* tusz* szkic*",
    ),
    "glow": (
        "glow glowing shine radiant luminous gleam neon",
        "swiec* lsni* blask* poswiat* promien* neon* zarz*",
    ),
    "bright": ("bright vivid brilliant", "jasn* jaskraw* zyw* promienn*"),
    "dim": ("dim dull faint muted pale", "przygasz* blad* matow* mdl* wyblak*"),
    "night": ("night dark darkness midnight black", "noc* ciemn* mrok* polnoc* czarn*"),
    "soft": (
        "soft blurry fuzzy fluffy velvet hazy smooth",
        "miekk* rozmyt* puszyst* aksamit* zamglon* gladk*",
    ),
    "sharp": ("sharp crisp hard edgy", "ostr =ostro tward* kanciast* wyrazn*"),
    "clear": (
        "transparent glassy glass translucent ghostly",
        "przezroczyst* szklan* szklo polprzezroczyst*",
    ),
    "hollow": ("hollow empty outline", "pust* wydrazon* obrys* kontur*"),
    "colourful": (
        "colourful colorful rainbow multicoloured confetti kaleidoscop*",
        "kolorow* tecz* roznobarwn* barwn* kalejdoskop*",
    ),
    "heavy": (
        "heavy massive weighty dense iron lead steel",
        "ciezk* masywn* zelazn* zelaz* olow* stal* gest*",
    ),
    "light_weight": ("weightless lightweight airy feathery", "lekk* niewazk* zwiewn*"),
    "elastic": ("elastic springy rubber bouncy", "elasty* sprezy* gum* skoczn*"),
    "wide": ("wide broad wider", "szerok* szerzej szersz*"),
    "long": ("long tall stretched", "dlug* wysok*"),
    "thin": ("thin slim fine delicate narrow", "cienk* smukl* delikatn* wask*"),
    "thick": ("thick fat chubby", "grub* tlust*"),
    "golden": ("gold golden", "zlot*"),
    "silver": ("silver metal metallic chrome", "srebr* metal* chrom*"),
    "large": ("enormous gigantic vast massive grand", "gigant* olbrzym* potezn*"),
    "small": ("minuscule micro mini pocket", "malut* malenk* mikro* drobniutk*"),
}
"""Sense → (English, Polish)."""
