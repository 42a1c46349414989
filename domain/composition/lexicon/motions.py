"""How bodies move of their own, or are moved."""

MOTIONS: dict[str, tuple[str, str]] = {
    "orbit": ("revolution satellite round$ around", "okrazeni* wokol dookola naokol* kregi"),
    "fall": ("descend plunge plummet drip pour", "opad* spadaj* kap* leje sypi* sypa*"),
    "rise": ("lift soar hover upward upwards up", "wznie* podno* wzlat* ulat* wgore gora"),
    "spiral": ("coil curl", "spiral* skreca* zawija*"),
    "vortex": ("eddy cyclone twister funnel", "cyklon* tornad* wirow* wiruj*"),
    "drift": (
        "carry carried stroll roam sail swim flow stream fly flies flew flown fluid travel",
        "sunie suna plyn* plyw* lata* lataj* lec* nurt* strumie* strug* wedruj* dryfuj*",
    ),
    "attract": (
        "gather approach towards toward gravitat* closer near lure embrace meet met",
        "zblizaj* zbliza* zbiera* skupia* spotka* spotyka* lgn* przyciag*",
    ),
    "repel": (
        "scatter disperse shy dodge escape separate avoid outward outwards",
        "unika* zewnatrz rozprasz* rozbieg* rozlat* rozdziel*",
    ),
    "chase": ("follower catch run ran", "biegn* biega* dogania* scig* zlap* lapi*"),
    "swarm": ("murmuration", "chmara chmary roj"),
    "chaos": ("messy turmoil noise jumble tangle", "zamet* szum* plataj* bezlad*"),
    "order": ("line-up tidy neat regular queue", "rowno rown* kolejk* szyk* ustawi* uklad*"),
    "bounce": ("ping pong ricochet bump knock strike", "odskak* stuk* puka* tracaj* traca*"),
    "wander": ("wander stray lost explore search", "bladz* blaka* zagubion* szuka* wlocz*"),
    "wind": (
        "wind breeze gust blow blew storm draught",
        "wiatr* wietr* podmuch* wiej* dmuch* wichur*",
    ),
    "swing": (
        "swing sway rock$ pendulum oscillat* to-and-fro",
        "hust* kolys* buja* waha* wahadl*",
    ),
    "flutter": ("flutter flap", "trzepo* lopo*"),
    "hop": ("jump hop leap skip bob", "skacz* skak* skok* podskak* podskocz*"),
    "pulse": ("pulse beat throb breathe breath heartbeat", "puls* bije$ oddych* oddech* tetn*"),
    "spin": (
        "spin rotate whirl turn roll twirl revolve",
        "kreci* obrac* obrot* toczy* tocza turla*",
    ),
    "zigzag": ("zigzag weave slalom serpent*", "zygzak* slalom* esy"),
    "stir": ("stir mix shuffle blend mixture", "miesza* mieszan* tasuj* miksuj*"),
    "slide": ("slide glide slip skate slippery", "slizg* slisk* posliz* zjezdza*"),
    "stop": ("stop halt still pause stand", "zatrzym* stan stana staje stop stoja stoi"),
    "squeeze": ("squeeze press push crush", "scisk* tlocz* nacisk* gniota* pcha*"),
    "stretch": ("stretch elongat*", "rozciag* wydluz*"),
    "tremble": (
        "tremble shiver quiver vibrat* jitter",
        "=drzy =drza =drzec =drzac =drzace =drzacy =drzaca =drzal =drzaly drga* dygoc* wibr*",
    ),
}
"""Sense → (English, Polish)."""
