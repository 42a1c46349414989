"""What happens to bodies, at a touch or at a time."""

HAPPENINGS: dict[str, tuple[str, str]] = {
    "split": (
        "break broke broken crack fragment piece separate splinter cut",
        "pek* krusz* lama* kawalk* tnie*",
    ),
    "merge": (
        "combine connect together become-one unify blend",
        "laczac* razem wspoln* jednocz* splywa*",
    ),
    "infect": ("turn-into contagious paint colour dye stain", "zamalow* barwi* farbuj* koloruj*"),
    "absorb": ("consume gulp drink", "pochlan* polyk* pije* zjad*"),
    "burst": ("pop erupt blast detonat* explosion", "pek* wystrzel* eksploz* huk* trzask*"),
    "collapse": ("cave-in shrink-to condense", "zawal* runie* rung* sklada*"),
    "fade": ("vanish disappear extinguish wither", "znik* gasn* zgasn* przygas* blakn* wiedn*"),
    "ignite": (
        "lighten illuminate bright brighter light$ lights",
        "swiec* zaswieca* rozjasn* jasn* swiatl*",
    ),
    "grow": ("grow grew grown growing bloat inflate", "rosn* urosn* powieksz* pecznie*"),
    "shrink": ("shrink shrank", "malej* kurcz* zmniejsz*"),
    "emit": ("emit spit shoot release", "wypuszcz* wyrzuc* pluj* sypie"),
    "flip": ("invert overturn inversion", "wywrac* odwrot*"),
    "turn": ("rotate tilt tip", "przechyl* obroc*"),
    "exchange": ("trade barter swap", "wymian* zamien* zamian*"),
    "stick": ("glue sticky adhere attach", "=lepi =lepia lepk* klei* klej* przywier*"),
    "flash": (
        "flash blink flicker twinkle sparkle shimmer glint",
        "blysk* mig* mruga* migoc* iskrz* skrz*",
    ),
    "shake": ("shake quake earthquake rumble crash", "trzes* trzas* wstrzas*"),
    "die": ("die dead death perish kill", "umier* umar* ginie* gina* zgin* smierc*"),
    "born": ("born birth hatch spawn appear", "rodz* urodz* wykluw* powsta* pojawi*"),
    "cover": ("cover blanket fill", "pokry* przykry* zakry* zasla*"),
    "collide": (
        "collide collision touch contact meeting clash",
        "zderz* dotk* dotyk* styk* kontakt*",
    ),
    "pass": ("pass through cross", "przenik* przechodz* mija* mijaj*"),
}
"""Sense → (English, Polish)."""
