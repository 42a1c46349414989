"""Things that bodies can be: most change their shape, some also how they move."""

SUBJECTS: dict[str, tuple[str, str]] = {
    "ball": (
        "pearl pebble billiard globe bullet pellet",
        "perl perel kamyk kamycz bilard globus kuleczk paciork",
    ),
    "dot": ("speck atom molecul* mote freckle", "drobin atom molekul* czasteczk piegi pieg"),
    "drop": ("tear dew dewdrop raindrop blob", "=lza =lzy =lez rosa rosy rose kropelk"),
    "dust": ("pollen crumb confetti glitter", "pylk okruch okruszk konfetti brokat"),
    "star": ("", "gwiezdn"),
    "planet": ("world asteroid mars jupiter saturn", "planetoid swiaty asteroid"),
    "flower": ("flower daisy tulip lotus sunflower", "stokrotk tulipan mak lotos slonecznik"),
    "ember": (
        "lantern torch match lamp bulb flare",
        "lampion latarn pochodni zapalk lamp zarowk",
    ),
    "snow": ("snowflake blizzard", "platek platki platkow platkami"),
    "bubble": ("balloon", "balon babelk banieczk"),
    "fish": ("minnow carp salmon koi goldfish", "karp losos rekink"),
    "bird": (
        "gull goose dove sparrow swan plane airplane kite",
        "jaskol* wrobl* mewa mewy ges gesi golab golebi* labedz* samolot latawiec latawc",
    ),
    "coin": ("token button disc", "zeton guzik krazek krazki krazk"),
    "clock": ("watch hourhand pendulum", "wahadl*"),
    "seed": ("acorn pip bean dandelion", "zoladz zoledzi pestk fasol dmuchaw*"),
    "heart": ("valentine", "serduszk"),
    "wall": (
        "brick fence obstacle border",
        "ceg* =plot =plotu =plotem =ploty mur przeszkod* granic*",
    ),
    "magnet": ("compass pole", "kompas"),
    "circle": ("=circles disk =round", "okrag okreg* kolo kola kolka kolko kolek okragl* kol"),
    "ring": ("ring hoop halo donut wreath", "pierscien* pierscion* obrecz* obwarzan* wian*"),
    "square": (
        "square cube pixel tile block dice",
        "kwadrat* szescian* piksel* klock* plytk*",
    ),
    "triangle": ("triangle arrow pyramid wedge", "trojkat* strzalk* piramid* klin*"),
    "hexagon": ("hexagon* honeycomb", "szesciokat* plaster plastr*"),
    "pentagon": ("pentagon*", "pieciokat*"),
    "diamond": ("diamond crystal gem jewel ice", "diament* krysztal* klejnot* romb*"),
    "stone": ("stone rock boulder meteor", "kamien* kamieni* glaz* skal* meteor*"),
    "line": (
        "line needle stick straw thread stroke grass arrow",
        "lini* igl* igiel patyk* slomk* nitk* kresk* kresek zdzbl* traw*",
    ),
    "rectangle": (
        "rectangle domino card brick plank book",
        "prostokat* domin* kart* desk* ksiazk*",
    ),
    "worm": (
        "worm snake caterpillar eel tadpole train",
        "robak* waz wez weze wegorz* gasienic* pociag*",
    ),
    "insect": (
        "ant bee beetle insect fly mosquito wasp bug spider",
        "mrowk* mrowek pszczol* zuk zuki chrzaszcz* owad* mucha muchy komar* osa osy pajak*",
    ),
    "butterfly": ("butterfly butterflies moth", "motyl* cma cmy"),
    "firefly": ("firefly fireflies glowworm", "swietlik*"),
    "leaf": ("leaf leaves foliage feather", "lisc liscie lisci* listk* pior* pirko piorko"),
    "cross": ("cross plus", "krzyz* plus"),
    "comet": ("comet meteor rocket missile", "komet* rakiet* pocisk*"),
    "moon": ("moon crescent", "ksiezyc* polksiezyc*"),
    "cell": ("cell virus bacteri* germ microb*", "komork* wirus* bakteri* mikrob* zarazk*"),
    "jelly": ("jelly jellyfish amoeb* slime", "galaret* meduz* ameb* sluz*"),
    "letter": (
        "letter word alphabet glyph name text",
        "liter* slowo slowa slow napis* alfabet* imie tekst*",
    ),
    "ghost": ("ghost shadow phantom spirit", "duch duchy duchow cien cienie cieni* widm* zjaw*"),
    "boat": ("boat ship sail", "lodk* lodz lodzi statk* statek zagl* zagiel"),
    "gear": ("gear cog cogwheel wheel", "zebat* trybik*"),
    "person": (
        ("person people man men woman women child children stranger dancer crowd passenger guest"),
        "ludzi* ludzie czlowiek* dziec* osob* tancer* obc* pasazer* gosc* goscie nieznajom*",
    ),
    "animal": (
        "sheep cat dog mouse mice wolf wolves rabbit horse animal hunter",
        (
            "owc* owiec kot koty kotow pies psy psow mysz* wilk* krolik* =kon =konie =koni "
            "=konia zwierz* mysliw*"
        ),
    ),
    "cloud": ("cloud fog mist smoke haze steam", "chmur* mgl* mgiel dym* oblok*"),
    "candle": ("candle wick", "swiec* knot*"),
    "web": ("net web mesh grid", "siec sieci siatk* pajeczyn*"),
    "wood": ("tree forest branch", "drzew* las lesie lasu lasy galaz* galez*"),
    "fruit": (
        "apple orange cherry berry grape fruit",
        "jablk* pomarancz* wisni* jagod* winogron* owoc*",
    ),
}
"""Sense → (English, Polish)."""
