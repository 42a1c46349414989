"""Concepts behind Polish and English words, so that inflection and language do not matter.

A concept is found by stems: the beginning of a word, folded to plain letters. A stem that ends
in ``$`` must be the whole word. This is a small lexicon of films made of moving shapes, not a
dictionary; a word it does not know has no concept.
"""

import re
import unicodedata
from functools import cache, lru_cache

CONCEPTS: dict[str, str] = {
    # what happens
    "orbit": (
        "orbit circle$ circles$ circling revolv satellit krazy$ kraza krazyc krazen okraza obieg"
    ),
    "split": (
        "split divid halve halves half$ breaks$ shatter rozpad rozszczep dziel podzial polow peka"
    ),
    "merge": "merg unit$ unite fuse join coalesc melt laczy zlewa zlacz scala stapia polacz",
    "infect": (
        "infect contagi conver rumour rumor gossip spread zara wirus epidem plotk zamieni "
        "zamian podaje"
    ),
    "bounce": "bounc rebound ricochet collid collision hits$ hit$ tumbl odbij odbic zderz uderz",
    "fall": "fall$ falls falling sink opada spada spadn spad$ leci$ wpada",
    "rise": "rise$ rises rising float ascend climb unosi wznos wzlat gory$ gore$",
    "flip": "flip upside hourglass revers odwrac odwroc klepsydr przewrac",
    "gravity": "gravit weight heav grawitac ciaze ciezk ciaz",
    "turn": "turn$ turns turning rotat spin spins tilt obrac obrot przechyl kreci",
    "attract": "attract pull draws draw$ drawn magnet tug przyciag magnes sciag",
    "repel": "repel push away apart odpych rozpych oddal",
    "spiral": "spiral helix swirl unfurl slimak zwij rozwija",
    "vortex": "vortex whirl tornado maelstrom wir$ wiru wirem wiruj wiry",
    "emit": "fountain spray source emit spring$ spout geyser fontann tryska zrodl emit bije gejzer",
    "fill": (
        "fill full fuller cover crowd space cramp pelny pelna pelno zapeln wypeln przykr tlok "
        "ciasn miejsc zajm"
    ),
    "chase": "chas hunt predat prey flee pursu escap goni pogon poscig ucieka lowi drapiez ofiar",
    "absorb": "absorb swallow eat$ eats eaten devour hungry polyk polkn pozer glodn wchlan zjad",
    "grow": "grow larger bigger swell giant expand rosn$ rosnie rosna wzrost wieksz puchn olbrzym",
    "shrink": "shrink smaller dwindl mniejsz malej kurcz",
    "swarm": "swarm flock shoal crowd herd roj$ roje$ roju rojow lawic stad tlum",
    "collapse": "collaps implod inward zapad zapas$ kolaps",
    "burst": (
        "burst explod explos firework rocket bang$ finale wybuch fajerwerk eksplo rakiet strzel"
    ),
    "fade": "fade$ fades fading dim$ dying goes$ gasn gasna wygas znika zanik",
    "drift": "drift wander float glide hover breeze wind$ dryf snuj wiatr kolys blaka",
    "pile": "pile heap settle$ settles stack bury stos zasp przyleg sterta osiad dno$ dna$ dnie$",
    "stick": "stick stuck freez frozen crystal cling przyleg przykl zamarz krysztal zastyg lgna",
    "duel": "rock scissors rival battle war$ kamien nozyc wojn walcz rywal wygr przewag domina",
    "order": "order$ perfect grid lattice triangle$ rows row$ porzad siatk trojkat rzed szereg",
    "chaos": "chaos disorder mixtur wild random mess chao balagan nielad miesz",
    "friction": "friction stopp stops rest$ resting settl tarcie zatrzym hamuj spoczyn",
    "dance": "danc waltz sway swing duet tan$ tancz taniec tanca walc kolys",
    "exchange": "swap exchang trade share$ wymian wymien zamieniaja$ dziela$",
    "melody": (
        "melod music note$ notes sing$ sings singing song scale chord tune bell melodi muzyk "
        "nut$ nuty spiew gama akord dzwon dzwiek"
    ),
    "wave": "wave$ waves rippl ocean tide fala$ fale$ falu morz",
    # things
    "ball": "ball marble bead sphere orb$ orbs kul$ kula kule kulk kulek pilk bila$ bile$",
    "dot": "dot dots point particl pixel kropk kropek punkt czast",
    "drop": "drop$ drops$ droplet rain lake puddle water kropl deszcz jezior wod$ woda wody wode",
    "dust": "dust sand grain powder ash$ pyl piasek piask ziarn kurz popiol",
    "star": "star$ stars constell gwiazd gwiezd",
    "sun": "sun$ suns sunny solar slonc slonec",
    "planet": (
        "planet moon comet asteroid cosm space$ galax planet ksiezyc komet kosmos kosmicz galakt"
    ),
    "flower": "flower petal bloom blossom garden rose$ kwiat platk zakwit ogrod pak$",
    "ember": (
        "ember spark fire$ flame glow candle firefl iskr iskier ogien ognisk plomie zar$ zarzy "
        "swietlik swiec"
    ),
    "snow": "snow flake winter ice$ icy snieg sniez zim$ zima zimow zasp lod$ lodu",
    "bubble": "bubbl foam soap banka$ banki baniek babel pian",
    "fish": "fish whale shark ryba$ ryby$ rybk ryb$ rekin wielory",
    "bird": "bird starling crow$ ptak ptas szpak wron",
    "coin": "coin cent$ penny monet grosz",
    "wall": (
        "wall$ walls room box$ bowl floor ceiling corner scian pokoj pudelk misk podlog sufit "
        "kat$ kacie"
    ),
    "magnet": "magnet magnes biegun",
    "clock": "clock hand$ hands minute zegar wskazow",
    "window": "window glass$ pane okno$ okna$ szyb",
    "seed": "seed sprout nasion nasien ziarenk kielk",
    "heart": "heart puls serc puls bije$",
    "paper": "paper ink$ drawing calligr papier atrament tusz rysun kaligraf",
    "signal": "signal radar neon scan phosphor terminal grid$ sygnal radar fosfor ekranem$ oscylo",
    "town": "town city street miast miaste ulic",
    # what is made of cells, springs and machines
    "crystal": "crystal facet snowflak krysztal zarodk zarodek szron",
    "branch": "branch twig dendrit galez galaz rozgalez dendryt",
    "stone": "stone$ stones gem$ gems mineral quartz kamien kamyk klejnot kwarc",
    "appetite": (
        "appetit starv overeat gorge glutton greed apetyt glod zarloc obzar obzer przejad zjedz"
    ),
    "maze": "maze labyrinth bricks$ labirynt zamurow mur$ mury$ murem$ korytarz",
    "wanderer": "wanderer walker passer pedestrian wedrowiec wedrowc piechur przechod tulacz",
    "copy": "copy$ copies copying clone replic duplic kopi klon powiel",
    "galton": "galton pegs$ peg$ binomial kolek$ kolk kolki$ deska$ desce$ deski$ galtona",
    "memory": "memory memories remember pamiec pamieta wspomn zapamiet",
    "path": "path$ paths footpath track$ tracks szlak sciezk tropem$ wydeptan",
    "cell": "cell$ cells cellular komork",
    "hole": "hole$ holes dziura dziure dziury dziur$",
    "cluster": "cluster clump throng skupisk skupi zbierze zbiera tlok",
    "cross": "cross$ crosses crossing intersect skrzyz krzyz",
    "net": "net$ nets mesh trampolin cobweb siec$ sieci$ siatk pajecz hamak",
    "elastic": "elastic coil springs$ rubber sprezyn gumk",
    "tear": "tear$ tears torn$ rip$ rips snap peka pekn pekaj zerw rwie strzep drze$",
    "pixel": "pixel mosaic tile$ tiles piksel mozaik kafel",
    "neighbour": "neighbo segregat migrat alike sasiad sasiedz podobn przeprow przenos",
    "traitor": "traitor betray treason deserter zdraj zdrad odstep",
    "paddle": "paddle pingpong ping$ pong$ tennis racket bats$ paletk tenis pileczk",
    "curve": "curve bend$ bends bent$ arc$ arcs arch$ crooked zakrzyw wygie krzyw luk$ luki$",
    "trail": "trail trace footprint scent pheromon slime slad$ slady$ sladem$ zapach feromon sluz",
    "automaton": "automat conway",
    "rule": "rule$ rules law$ laws regul zasad$ zasady$",
    "tired": "tired weary exhaust patien slows$ zmecz wyczerp rzadzi zwaln cierpliw scisk czeka$",
    "colour": "colour color hue$ hues tint barw kolor odcien odcieni",
    "figure": "figure shape$ perfect ideal statue figur ksztalt doskonal idealn posag rzezb",
    "crumble": "crumbl disinteg decay rozsyp krusz rozlec rozlat rozprysk",
    "machine": "machine engine robot device maszyn urzadzen robot mechanizm",
    "predict": "predict forese guess forecast anticip prognoz przewid zgad odgad wrozb",
    "error": "error mistake wrong blad$ bled$ bledu$ bledy$ bledach$ pomyl omyl myli$",
    "pendulum": "pendul metronom wahad hustaw",
    # how much, how fast
    "few": (
        "few handful pair two$ three four$ five$ six$ seven$ kilka garsc para$ pary$ dwa$ dwie$ "
        "trzy$ cztery piec$ szesc$ siedem"
    ),
    "single": "single one$ alone lone$ only jeden$ jedna$ jedno$ jednym$ sam$ sama$ samotn pojedyn",
    "many": (
        "many hundred thousand countless lots million crowd sto$ stu$ setk setek tysiac mnostw "
        "wiele$ mrowi dwiescie trzysta"
    ),
    "slow": "slow gentl lazy unhurr powol wolno$ wolniej leniw spokojnie",
    "fast": "fast quick rapid hurry rush swift szybk predk pedz blyskaw nagl gwaltown",
    "double": "doubl twice halves podwaj podwoj dwukrot",
    "small": "small tiny little minut maly$ male$ malych mala$ drobn malen",
    "large": "large big$ bigger huge giant great duzy duza duze wielk ogromn wieksz",
    # how it feels
    "calm": "calm quiet still peace serene silen hush spokoj spokoju spokojn cisz cich lagodn",
    "joy": "joy happy play festiv laugh celebrat rado wesol zabaw swiet",
    "tense": "tense tension nervous threat danger storm hail napiec nerw groz niebezp burz",
    "sad": "sad$ melanch lonel grief farewell smut tesk samotn pozegn",
    "dream": "dream sleep lullab night moonlit sen$ snu$ marz kolysan noc$ noca$ nocy$ nocn",
    "warm": "warm ember hearth cosy ciepl zar$ ognisk przytuln",
    "cold": "cold frost$ frozen icy zimn mroz chlod lodow",
    # colours
    "red": "red$ crimson scarlet vermil czerw szkarlat cynobr karmin",
    "orange": "orange amber$ pomarancz bursztyn",
    "yellow": "yellow gold golden zolt zlot$ zloty zlota zlote",
    "green": "green emerald ziel zielen szmaragd",
    "blue": "blue azure navy cobalt niebiesk blekit granat kobalt",
    "cyan": "cyan turquoise teal turkus cyjan",
    "violet": "violet purple lilac fiolet purpur liliow",
    "pink": "pink magenta rosy rozow",
    "white": "white pale bialy biale biala biel$ bieli",
    "black": "black$ dark darkn czarn ciemn mrok",
    "gray": "gray grey szary szara szare szarych szaro",
    # how it ends
    "until_full": "fuller cramp przepeln zapelni wypelni",
    "until_one": "single$ alone remain survivor winner zostaje$ zostaje pozostaj zwycie",
    "until_all": "everyone everybody everything wszyscy wszystko wszystk zero$ zera$",
    "until_rest": "rest$ balance settles equilibr spoczyn rownowag zastyga spokoju$",
    "ignite": "ignit lit$ light$ flash shine rozblys zapal rozswietl blysk jasniej",
}
"""Concept → stems of its English and Polish words, separated by spaces."""

_WORD = re.compile(r"\w+", re.UNICODE)
_UNFOLDED = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae"})
LONGEST_WORD = 40
"""Letters looked at; more belong to no word."""


def folded(text: str) -> str:
    """Lower case without accents: ``Żółw`` → ``zolw``."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_UNFOLDED))
    return "".join(char for char in plain if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """The folded words of a text in their order."""
    return _WORD.findall(folded(text))


@lru_cache(maxsize=50_000)
def concepts_of_word(word: str) -> tuple[str, ...]:
    """Concepts of one folded word, in the order of the lexicon."""
    whole, stems = _index()
    found = dict.fromkeys(whole.get(word, ()))
    for length in range(2, min(len(word), LONGEST_WORD) + 1):
        found.update(dict.fromkeys(stems.get(word[:length], ())))
    return tuple(sorted(found, key=_rank().__getitem__))


def concepts_of(text: str) -> dict[str, int]:
    """Concept → how often the text speaks of it, in order of first mention."""
    counts: dict[str, int] = {}
    for word in words_of(text):
        for concept in concepts_of_word(word):
            counts[concept] = counts.get(concept, 0) + 1
    return counts


def words_for(text: str, concept: str) -> list[str]:
    """The folded words of a text that speak of a concept, each once."""
    found = (word for word in words_of(text) if concept in concepts_of_word(word))
    return list(dict.fromkeys(found))


@cache
def _rank() -> dict[str, int]:
    return {concept: at for at, concept in enumerate(CONCEPTS)}


@cache
def _index() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Whole words and stems, each with its concepts."""
    whole: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for concept, listed in CONCEPTS.items():
        for stem in dict.fromkeys(listed.split()):
            table = whole if stem.endswith("$") else stems
            table.setdefault(stem.removesuffix("$"), []).append(concept)
    return whole, stems
