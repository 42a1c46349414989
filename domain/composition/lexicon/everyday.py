"""Everyday words of small stories, by what they look like when bodies tell them."""

EVERYDAY: dict[str, tuple[str, str]] = {
    "fall": (
        "land landing drop-down dive dump spill sink lower",
        "pada padaj* pasc lad lading* ladow* nurkuj* zlatuj* zjezdz* osuw* spad* opuszcz*",
    ),
    "rise": (
        "climb take-off jump-up raise wake awake stood tower",
        "wstaj* wspin* podno* startuj* budz* wzbij* wyrasta*",
    ),
    "drift": (
        "bend curve wave-through migrate cross march walk parade procession go-by",
        "zakrec* skrec* wije wedr* migr* maszer* spacer* chodz* idzie ida idac* krocz*",
    ),
    "fast": (
        "charge dash bolt zip hasty tense-up urgent",
        "pedz* biegiem zryw* predk* blyskawa kawy smign*",
    ),
    "slow": ("crawl creep lag tired drag drags dragging", "czolg* pelz* wlecz* ospal* lenist*"),
    "wander": (
        "move moves moving visit travel tourist nomad roam lonely search seeker",
        "rusz* przemieszcz* wedrowiec podroz* zwiedz* tulacz* wlocz*",
    ),
    "collide": (
        "neighbour neighbor touch rub kiss hug greet handshake punch slap whack kick",
        "sasiad* ociera* caluj* przytul* wita* kopn* kopie cios* klep* tracen*",
    ),
    "bounce": (
        "throw thrown toss juggle dribble punch whack bat paddle racket spring-back",
        "rzuc* podrzuc* zongl* kozluj* paletk* rakietk* trampolin*",
    ),
    "duel": (
        (
            "fight fought argue argument quarrel gang army soldier win winner lose loser "
            "losing beat-up compete competition contest rival debate enemy"
        ),
        (
            "bitw* bojk* bija klot* kloc* spor spar* debat* wojsk* armi* zolnier* wygr* "
            "przegr* zawod* wrog* przeciwnik*"
        ),
    ),
    "infect": (
        "persuade convince teach learn tell news habit custom fashion vote",
        "przekon* =ucza =uczy zwyczaj* wiadomosc* wiesc* =moda =mody =mode glosuj* nawyk*",
    ),
    "exchange": (
        "share give gift borrow lend return pay buy sell market deal",
        "dziel* daruj* prezent* pozycz* placi* kupuj* sprzedaj* targ* podar*",
    ),
    "absorb": (
        ("feed fed bite chew taste lunch dinner breakfast soup drain suck thirsty drown dissolve"),
        "karmi* gryz* ssie ssa obiad* sniadan* zup* topi* rozpuszcz* wsiak* chlon*",
    ),
    "merge": (
        "marry wedding pair-up tie knot knit hold hands unite team together puddle sew weld",
        "slub* wez*l splec* splat* trzymaj* dlon* druzyn* kaluz* szyj* sciegu* spaw* zrasta*",
    ),
    "split": (
        "tear torn rip snap cut slice half halves crumble shatter ruin destroy",
        "rwie rwa rozryw* drze przecin* kroi kroj* polow* polowk* rujn* niszcz*",
    ),
    "burst": (
        "firework pop volcano lava eruption bomb popcorn sneeze cough geyser fountain-up",
        "wulkan* lawa lawy bomb* kich* kaszl* wystrzel* tryska* chlust*",
    ),
    "emit": (
        "pour stream factory machine hand-out produce deliver throw-out tap faucet leak",
        "sypi* wsyp* sypn* lej* lejac* kran* ciek* wyciek* fabryk* maszyn* produkuj* ",
    ),
    "attract": (
        (
            "invite magnetism call home return gather meeting crowd-in flock-to lean love "
            "friend loyal near close beside"
        ),
        (
            "zaprasz* wola wolaj* =dom =domu wraca* wroci* zebran* zbierz* kocha* milos* "
            "przyjac* przyjaz* bliz* blisk* obok"
        ),
    ),
    "repel": (
        ("refuse ignore reject leave-alone distance away apart hate argue-away escape fled scare"),
        "odmaw* ignor* odrzuc* daleko dystans* nienawi* stron* przegan* odsuw* ucie*",
    ),
    "chase": (
        "steal thief police race pursuit goal finish-line competitor",
        "zlodziej* kradn* policj* wyscig* goniec pogon* meta mety",
    ),
    "hop": (
        "bounce-up frog kangaroo grasshopper trampoline step steps",
        "=zaba =zaby =zab kangur* konik* pchl* krok kroki krokow stopniach",
    ),
    "swarm": (
        "flock mob parade audience population colony school",
        "tabun* tlum* public* widown* koloni* populac* szkol*",
    ),
    "order": (
        (
            "arrange queue-up parade-line alphabet sort sorted tidy-up line lines count stand "
            "straight even"
        ),
        "porzadk* sortuj* ukladaj* ustaw* prost* rowno licza liczy liczymy odlicz* apel*",
    ),
    "chaos": (
        "confusion panic riot lost mistake error everywhere tangled",
        "panik* zamiesz* bledn* pomylk* wszedzie rozgardiasz*",
    ),
    "stick": ("stay hang cling attached tight hold", "trzym* wisi wisz* przycz* zawis* tkwi*"),
    "squeeze": (
        "crowd cram tight narrow packed pack jam",
        "ciasn* tlok* upych* korek korku zator* pcha* przepych* kurczo*",
    ),
    "fill": ("crowd pack brim overflow flood", "przepeln* zalew* powodz* nape* dolew*"),
    "fade": (
        "forget forgotten lose-colour evaporate melt thaw end-of",
        "zapom* topnie* paruj* wyparow* ucich* przemij*",
    ),
    "grow": (
        "build rise-up bloom bloat age old become-big more stronger tall",
        "buduj* budow* dorasta* starz* pecz* rozrasta* krzep*",
    ),
    "shrink": (
        "wither lose-weight narrow less dwindle weak weaker thinner",
        "slab* chud* wiedn* ubyw* topniej*",
    ),
    "born": (
        "new baby child hatch egg nest cradle",
        ("=nowy =nowa =nowe =nowych =nowego =nowej niemowl* dziecko pisklak* jaj* gniazd* koleb*"),
    ),
    "die": ("lost fall-dead extinct grave", "wymar* wygin* grob*"),
    "flash": ("signal-light lightning spark-up wink blink", "piorun* blyskawa kawy mrug* iskr*"),
    "turn": (
        "wheel carousel merry-go-round windmill dance-round roll-over",
        "karuzel* wiatrak* mlyn* obrot*",
    ),
    "spin": (
        "wheel carousel spinning-top fan propeller record",
        "bak baki karuzel* smig* plyt* wiatrak*",
    ),
    "swing": (
        "sway hammock cradle bridge lean balance tightrope seesaw",
        "hamak* most mosci* koleb* chwiej* balans* lina* line liny",
    ),
    "wait": (
        "patience bored wait pause listen watch",
        "czekaj* cierpliw* nudz* slucha* przystan*",
    ),
    "follow": (
        "lead leader guide parade train-of copy imitate",
        "prowadz* przewodn* nasladuj* kopiuj* podaz*",
    ),
    "pulse": ("pant sob laugh applause clap", "dysz* smiej* smiech* klaszcz* oklask*"),
    "tremble": (
        "nervous afraid scared freeze cold-shiver hesitate",
        "boi boja przestrasz* zmarz* waha* trzesi*",
    ),
    "trail": (
        "road rail footprint scar line route way-back comet-tail",
        "drog* szyn* odcisk* blizn* tras* sciezk*",
    ),
    "paint": (
        "write writing letter-by-letter stain colour-in mark",
        "pisz* pisa* plam* znacz* rysunek zapis*",
    ),
    "hue": ("colour color shade tint hue", "kolor* barw* odcien* odcieni*"),
    "web": (
        "network rope cord string chain strung spiderweb",
        "sieciow* lin lina liny sznurk* lancusz* oczk*",
    ),
    "gap": (
        "open opening crack mouth slot crater well",
        "otwier* otwart* pekniec* usta paszcz* studni* krater*",
    ),
    "box": (
        "cage frame drawer suitcase jar pot bucket glass-jar house aquarium jail",
        "ramk* rama ramy szuflad* walizk* sloik* garn* wiadr* domek domk* wiezieni*",
    ),
    "bowl": (
        "plate nest pan pond cup spoon basin",
        "patel* gniazd* kubk* kubek filizan* lyzk* miedni*",
    ),
    "shelf": (
        "roof awning balcony bench tray level stair",
        "dach* dasz* balkon* lawk* tac* poziom* pochyl*",
    ),
    "edge": (
        "coast shore beach cliff end-of-world outside",
        "plaz* wybrzez* klif* urwisk* zewnatrz",
    ),
    "centre": (
        "heart-of navel target bullseye inside nested",
        "celu celem =cel tarcz* wnetrz* wewnatrz",
    ),
    "city": (
        "street road country village house building traffic",
        "ulic* panstw* =kraj =kraje kraju krain* budyn* blok ruch-uliczny",
    ),
    "space": (
        "orbiting rocket astronaut weightless planetarium",
        "astronau* orbit* statek-kosmiczny",
    ),
    "sea": (
        "wave tide shore swim fishing rain-sea current",
        "fala fale prad* nurt* pradem brzeg*",
    ),
    "night": ("sleep moonlit shadow eclipse lights-out", "snu spiac* cien* zacmien*"),
    "morning": ("breakfast early sunrise awake", "wczesn* wschod* pobudk*"),
    "joy": (
        "laugh smile birthday holiday game child-like play",
        "usmiech* urodzin* wakac* gra$ gry grze zart*",
    ),
    "sad": (
        "unhappy cry alone miss missing regret funeral rainy",
        "nieszcz* teskn* zegna* pogrzeb* szkoda",
    ),
    "tense": ("argument danger trap alarm risky war", "pulapk* alarm* ryzyk* awantur*"),
    "proud": (
        "king queen crown champion hero strong",
        "krol* koron* mistrz* bohater* silniejsz*",
    ),
    "shy": ("quiet-one outsider stranger alone careful", "obcy wstydz* outsider*"),
    "mystery": (
        "magic-trick puzzle riddle secret unknown invisible",
        "zagadk* niewidzial* sztuczk* nieznan*",
    ),
    "heavy": ("weight heavier load", "ciezsz* ciezar* ladun* wage waga"),
    "large": ("bigger biggest wide-open grown-up elephant", "wieksz* najwieksz* duz* slon*"),
    "small": ("smallest pea baby short kid", "mniejsz* najmniejsz* groszk* krotk*"),
    "ball": (
        "football basketball tennis peas pea meatball yarn",
        "kulce pileczk* klebek* klebk* groch*",
    ),
    "drop": (
        "spill splash milk juice tea coffee puddle",
        "kropel mleko mlek* soku sokiem herbat* kawa kawy plusk*",
    ),
    "dust": (
        "sugar salt flour spice snow-dust",
        "cukier cukr* sol soli maczk* =maka =maki =make przypraw*",
    ),
    "person": (
        "neighbour friend king queen soldier teacher stranger tourist player team",
        ("sasiad* przyjaci* krol krolow* zolnierz* nauczyciel* turyst* gracz* podrozn* wedrowiec"),
    ),
    "animal": (
        "penguin turtle snail frog bear lion elephant monkey chicken cow",
        (
            "pingwin* zolw* slimak* =zaba =zaby =zab niedzwied* lew lwy malp* kura kury "
            "kurcza* krow*"
        ),
    ),
    "rectangle": (
        "door letter-box ticket stamp phone brick tile",
        "bilet* znaczk* telefon* cegl* kafel*",
    ),
    "line": (
        "rope rail stripe hair wire spear bridge",
        "pasek paski wlos* drut* most* kreseczk*",
    ),
    "ember": ("burn campfire ash-glow", "pali pala plon*"),
}
"""Sense → (English, Polish)."""
