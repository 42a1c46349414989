"""The words of the grammar in Polish, every form stored."""

NUMBERS: dict[str, str] = {
    "3": "Trzy", "4": "Cztery", "5": "Pięć", "6": "Sześć", "7": "Siedem", "8": "Osiem",
    "9": "Dziewięć", "11": "Jedenaście", "12": "Dwanaście", "15": "Piętnaście",
    "20": "Dwadzieścia", "24": "Dwadzieścia cztery", "30": "Trzydzieści", "40": "Czterdzieści",
    "50": "Pięćdziesiąt", "60": "Sześćdziesiąt", "80": "Osiemdziesiąt", "100": "Sto",
    "120": "Sto dwadzieścia", "200": "Dwieście", "300": "Trzysta",
}  # fmt: skip

FEW = frozenset({"3", "4", "24"})
"""Numbers after which the noun stands in the nominative and the verb in the plural."""

SUBJECTS: dict[str, tuple[str, str, str]] = {
    "marbles": ("kule", "kul", "f"),
    "drops": ("krople", "kropel", "f"),
    "sparks": ("iskry", "iskier", "f"),
    "dots": ("kropki", "kropek", "f"),
    "discs": ("krążki", "krążków", "m"),
    "rings": ("pierścienie", "pierścieni", "m"),
    "grains": ("ziarna", "ziaren", "n"),
    "stars": ("gwiazdy", "gwiazd", "f"),
    "bubbles": ("bańki", "baniek", "f"),
    "petals": ("płatki", "płatków", "m"),
    "moons": ("księżyce", "księżyców", "m"),
    "comets": ("komety", "komet", "f"),
    "squares": ("kwadraty", "kwadratów", "m"),
    "triangles": ("trójkąty", "trójkątów", "m"),
    "coins": ("monety", "monet", "f"),
    "pearls": ("perły", "pereł", "f"),
    "snowflakes": ("śnieżynki", "śnieżynek", "f"),
    "embers": ("węgielki", "węgielków", "m"),
    "seeds": ("nasiona", "nasion", "n"),
    "blocks": ("klocki", "klocków", "m"),
    "beads": ("kulki", "kulek", "f"),
    "shards": ("okruchy", "okruchów", "m"),
    "planets": ("planety", "planet", "f"),
    "hexagons": ("sześciokąty", "sześciokątów", "m"),
    "lamps": ("lampki", "lampek", "f"),
    "balls": ("piłki", "piłek", "f"),
    "pebbles": ("kamyki", "kamyków", "m"),
    "wheels": ("kółka", "kółek", "n"),
}
"""Nominative and genitive plural, and the gender of one of them."""

LOOKS: dict[str, tuple[str, str]] = {
    "amber": ("bursztynowe", "bursztynowych"),
    "white": ("białe", "białych"),
    "navy": ("granatowe", "granatowych"),
    "golden": ("złote", "złotych"),
    "emerald": ("szmaragdowe", "szmaragdowych"),
    "glowing": ("świecące", "świecących"),
    "tiny": ("drobne", "drobnych"),
    "heavy": ("ciężkie", "ciężkich"),
    "pink": ("różowe", "różowych"),
    "violet": ("fioletowe", "fioletowych"),
    "turquoise": ("turkusowe", "turkusowych"),
    "pale": ("blade", "bladych"),
    "gray": ("szare", "szarych"),
    "light": ("lekkie", "lekkich"),
    "plain": ("", ""),
}
"""Nominative and genitive plural."""

MOTIONS: dict[str, tuple[str, str]] = {
    "orbit": ("krążą", "krąży wokół jednego środka"),
    "glass": ("spadają", "spada na dno wysokiej szklanki"),
    "room": ("odbijają się", "odbija się od ścian ciasnego pokoju"),
    "ramp": ("toczą się", "toczy się po długiej pochylni"),
    "rise": ("wznoszą się", "wznosi się powoli ku powierzchni"),
    "breeze": ("dryfują", "dryfuje z łagodnym wiatrem przez pusty ekran"),
    "funnel": ("wirują", "wiruje w wielkim leju"),
    "fountain": ("tryskają", "tryska ze źródła na środku podłogi"),
    "race": ("ścigają się", "ściga się po owalnym torze"),
    "board": ("stoją", "stoi w równych rzędach jak na szachownicy"),
    "stairs": ("skaczą", "skacze po schodach w dół"),
    "meeting": ("lecą", "leci naprzeciw siebie z dwóch stron ekranu"),
    "queue": ("czekają", "czeka w kolejce przed wąskim przejściem"),
    "spiral": ("płyną", "płynie spiralą od brzegu ku środkowi"),
    "bowl": ("leżą", "leży spokojnie na dnie okrągłej misy"),
    "neck": ("przesypują się", "przesypuje się przez przesmyk klepsydry"),
    "magnets": ("unoszą się", "unosi się między dwoma magnesami"),
    "shelf": ("suną", "sunie gęsiego po wąskiej półce"),
    "wave": ("falują", "faluje w długim szeregu"),
    "chase": ("gonią się", "goni się nawzajem dookoła pierścienia"),
    "sky": ("wiszą", "wisi nieruchomo na nocnym niebie"),
    "sides": ("stoją", "stoi w dwóch wrogich obozach po bokach kadru"),
    "rain": ("padają", "pada ukośnie jak ulewa"),
    "river": ("płyną", "płynie z prądem szerokiej rzeki"),
    "corner": ("tłoczą się", "tłoczy się w jednym rogu kadru"),
    "flock": ("ciągną", "ciągnie kluczem za przewodnikiem"),
}
"""The verb after a few, and the verb after many with what both go on with."""

GENDERS: dict[str, dict[str, str]] = {
    "f": {
        "jedna": "jedna", "jedna_kogo": "jedną", "kazda": "każda", "ostatnia": "ostatnia",
        "wieksza_kogo": "większą", "dwie": "dwie", "nowa": "nowa",
        "czerwona": "czerwona", "szybsza": "szybsza",
        "najwieksza": "największa", "ani_jednej": "ani jednej",
        "obie": "obie", "jej": "jej",
    },
    "m": {
        "jedna": "jeden", "jedna_kogo": "jeden", "kazda": "każdy", "ostatnia": "ostatni",
        "wieksza_kogo": "większy", "dwie": "dwa", "nowa": "nowy",
        "czerwona": "czerwony", "szybsza": "szybszy",
        "najwieksza": "największy", "ani_jednej": "ani jednego", "obie": "oba", "jej": "go",
    },
    "n": {
        "jedna": "jedno", "jedna_kogo": "jedno", "kazda": "każde", "ostatnia": "ostatnie",
        "wieksza_kogo": "większe", "dwie": "dwa", "nowa": "nowe",
        "czerwona": "czerwone", "szybsza": "szybsze",
        "najwieksza": "największe", "ani_jednej": "ani jednego", "obie": "oba", "jej": "go",
    },
}  # fmt: skip
"""Forms that agree with one of the subjects, by its gender."""

RULES: dict[str, tuple[str, ...]] = {
    "merge": (
        "Gdy {dwie} się zetkną, zlewają się w {jedna_kogo} {wieksza_kogo}.",
        "Każde spotkanie scala {dwie} w {jedna_kogo} i robi się ich coraz mniej.",
    ),
    "split": (
        "Po każdym uderzeniu {kazda} rozpada się na {dwie} mniejsze.",
        "Co uderzy o brzeg, dzieli się na pół, a połówki lecą dalej.",
    ),
    "infect": (
        "{Jedna} jest {czerwona} i przy każdym dotknięciu zaraża kolorem.",
        "Wystarczy {jedna} {czerwona}: czerwień przechodzi przez dotyk jak plotka.",
    ),
    "absorb": (
        "{Najwieksza} połyka mniejsze i z każdym kęsem rośnie.",
        "Większe pożerają mniejsze, a głód rośnie razem z nimi.",
    ),
    "flip": (
        "Co trzy sekundy grawitacja się odwraca i góra staje się dołem.",
        "Ciążenie co chwilę zmienia zwrot, więc wszystko ląduje raz na podłodze, raz na suficie.",
    ),
    "quarter": (
        "Co pięć sekund grawitacja obraca się o kąt prosty.",
        "Ciążenie chodzi w kółko: dół, lewo, góra, prawo.",
    ),
    "camps": (
        "Swoje kolory się przyciągają, a obce odpychają.",
        "{Kazda} ciągnie do podobnych i stroni od innych.",
    ),
    "three": (
        "Czerwone biją zielone, zielone niebieskie, a niebieskie znów czerwone.",
        "Trzy barwy walczą jak kamień, papier i nożyce.",
    ),
    "stick": (
        "Co dotknie dna, przykleja się na dobre i łapie następne.",
        "Pierwsze lgną do podłogi, kolejne do pierwszych, aż rośnie wieża.",
    ),
    "wear": (
        "Każde zderzenie ściera z nich odrobinę i wszystko maleje.",
        "Uderzenia kruszą je po trochu, zostaje coraz mniej i mniej.",
    ),
    "swell": (
        "Z każdym odbiciem od ściany puchną o włos.",
        "Za każdym razem, gdy trafią w brzeg, robią się grubsze.",
    ),
    "light": (
        "{Kazda} zapala się dopiero wtedy, gdy dosięgnie {jej} światło.",
        "Blask przeskakuje ze świecących na ciemne.",
    ),
    "dim": (
        "Co sekundę {jedna} gaśnie, a pozostałe zwalniają.",
        "Po kolei przygasają, jakby ktoś zdmuchiwał świece.",
    ),
    "scale": (
        "Każde uderzenie gra kolejną nutę, a po ośmiu gama zaczyna się od nowa.",
        "Miejsce uderzenia wybiera ton, więc z ruchu powstaje melodia.",
    ),
    "push": (
        "Jedno pchnięcie wędruje przez cały rząd i wraca.",
        "{Jedna} trąca następne i ruch biegnie przez wszystkie jak domino.",
    ),
    "exchange": (
        "Przy każdym spotkaniu {dwie} wymieniają się kolorami.",
        "Kto się minie, oddaje swoją barwę i bierze cudzą.",
    ),
    "draw": (
        "{Kazda} rysuje za sobą jasną linię, która już nie znika.",
        "Zostawiają ślady, a ze śladów układa się wzór.",
    ),
    "hurry": (
        "Z każdą sekundą wszystko przyspiesza, aż trudno nadążyć wzrokiem.",
        "Tempo rośnie bez przerwy i nikt nie hamuje.",
    ),
    "imitate": (
        "{Jedna} skręca inaczej, a najbliższe zaczynają to naśladować.",
        "Odmieniec zmienia kurs, a kto leci obok, robi to samo.",
    ),
    "hole": (
        "W środku otwiera się czarna dziura i wciąga wszystko, co podejdzie za blisko.",
        "Ciemny punkt pośrodku przyciąga coraz mocniej i nic nie oddaje.",
    ),
    "guests": (
        "Co sekundę przybywa {jedna} {nowa} i robi się ciaśniej.",
        "Wciąż dochodzą spóźnione, a nikt nie wychodzi.",
    ),
    "hunt": (
        "{Jedna} jest {szybsza} i poluje na pozostałe.",
        "Wśród nich kryje się drapieżnik: dogania, łapie i szuka kolejnej ofiary.",
    ),
    "blink": (
        "{Kazda} mruga w swoim rytmie, lecz stara się dopasować do sąsiadów.",
        "Migają, {kazda} po swojemu, a mimo to powoli łapią wspólny takt.",
    ),
    "pairs": (
        "Gdy spotkają się {dwie} tej samej barwy, {obie} znikają.",
        "Jednakowe kasują się parami, różne odbijają się i szukają dalej.",
    ),
    "wind": (
        "Wiatr co chwilę zmienia kierunek i zgarnia je w inny kąt.",
        "Podmuchy przychodzą to z lewej, to z prawej, zawsze bez zapowiedzi.",
    ),
    "pulse": (
        "Co cztery sekundy ze środka wychodzi fala i rozpycha wszystko na boki.",
        "Serce obrazu uderza raz po raz i odsuwa je coraz dalej.",
    ),
    "freeze": (
        "Mróz idzie od krawędzi: czego dotknie, to zastyga w krysztale.",
        "Zamarznięte łapią ruchome i rośnie z nich lodowy wzór.",
    ),
    "double": (
        "Co trzy sekundy jest ich dwa razy więcej.",
        "Mnożą się w równym tempie: dwa razy, cztery razy, osiem razy.",
    ),
    "wall": (
        "Dzieli je mur, a każde uderzenie wybija z niego jedną cegłę.",
        "Tłuką w barierę pośrodku i wyłom powoli się powiększa.",
    ),
    "order": (
        "Przeskakują na wolne pola, aż z bałaganu zrobi się porządek.",
        "Szukają swojego miejsca i sąsiadów tej samej barwy.",
    ),
    "brake": (
        "Tarcie zabiera im prędkość po trochu i po równo.",
        "Każdy obrót jest wolniejszy, bo opór nigdy nie śpi.",
    ),
    "burst": (
        "Co pewien czas {jedna} wybucha i sypie deszczem iskier.",
        "Najpierw {jedna} strzela w górę, potem kolejne, coraz gęściej jak fajerwerki.",
    ),
    "sink": (
        "Z każdym okrążeniem schodzą niżej, jakby ktoś skracał smycz.",
        "Koła, które zataczają, zacieśniają się obieg po obiegu.",
    ),
    "mirror": (
        "Lewa połowa robi to samo co prawa, tylko chwilę później.",
        "Każdy ruch ma swoje lustrzane echo po drugiej stronie.",
    ),
}
"""What makes something of the motion; two ways to say each."""

ACCENTS: dict[str, str] = {
    "note": "Każdy kontakt to nuta.",
    "counter": "Licznik w rogu pokazuje, ile jeszcze brakuje.",
    "quiet": "Im mniej miejsca, tym ciszej.",
    "calm": "Na początku prawie nic się nie dzieje.",
    "middle": "W połowie wszystko na moment nieruchomieje.",
    "dusk": "Tło ciemnieje jak zmierzch.",
    "slow": "Ostatnie trzy sekundy widać w zwolnionym tempie.",
    "trail": "Za nimi ciągną się krótkie, jasne ślady.",
    "warm": "Ciepłe barwy mieszają się z zimnymi.",
    "pitch": "Małe brzmią wysoko, duże nisko.",
    "guess": "Do końca nie wiadomo, kto wygra.",
    "clock": "Wszystko idzie równo jak w zegarku.",
    "mess": "Najpierw wygląda to na zwykły bałagan.",
    "drum": "W tle bije głuchy bęben.",
    "patience": "Trzeba poczekać, zanim coś pęknie.",
    "dream": "Całość jest senna jak kołysanka.",
}

ENDINGS: dict[str, tuple[str, str]] = {
    "one": ("Koniec, gdy zostaje {jedna}.", "Na końcu zostaje tylko {jedna}."),
    "full": ("Koniec, gdy nie ma już wolnego miejsca.", "Na końcu cały ekran jest pełny."),
    "all": ("Koniec, gdy wszystkie są takie same.", "Na końcu nie ma już odmieńców."),
    "rest": ("Koniec, gdy ostatni ruch ustaje.", "Na końcu wszystko spoczywa w równowadze."),
    "none": ("Koniec, gdy nie ma już {ani_jednej}.", "Na końcu zostaje pusty ekran."),
    "zero": ("Koniec, gdy licznik dochodzi do zera.", "Po dziesiątym razie zapada cisza."),
    "lit": ("Koniec, gdy świecą wszystkie.", "Na końcu cały obraz jaśnieje naraz."),
    "dark": ("Koniec, gdy gaśnie {ostatnia}.", "Na końcu zostaje noc."),
    "one_colour": ("Koniec, gdy zostaje jedna barwa.", "Wygrywa kolor, na który nikt nie stawiał."),
    "through": ("Koniec, gdy {ostatnia} jest po drugiej stronie.", "Na końcu nic już nie dzieli."),
    "pattern": ("Koniec, gdy wzór się domyka.", "Na końcu widać kwiat, którego nikt nie planował."),
    "together": (
        "Koniec, gdy wszystkie robią to samo naraz.",
        "Na końcu panuje zgoda co do taktu.",
    ),
}  # fmt: skip

TITLES: dict[str, tuple[str, ...]] = {
    "merge": ("{N} w jedno", "Coraz mniej {g}", "Zlot {g}"),
    "split": ("{N} na pół", "Połowy {g}", "Rozpad {g}"),
    "infect": ("{N} i plotka", "Czerwień wśród {g}", "Epidemia {g}"),
    "absorb": ("Apetyt {g}", "Głodne {n}", "Kolacja {g}"),
    "flip": ("{N} do góry nogami", "Sufit dla {g}", "{N} zmieniają zdanie"),
    "quarter": ("{N} i krążący dół", "Cztery ściany {g}", "{N} na zakręcie ciążenia"),
    "camps": ("Dwa obozy {g}", "Swoi i obcy wśród {g}", "{N} ciągną do swoich"),
    "three": ("Wojna barw: {n}", "{N} w trzech kolorach", "Remis {g}"),
    "stick": ("Wieża {g}", "{N} na klej", "Lepkie {n}"),
    "wear": ("{N} do starcia", "Kruche {n}", "Ile wytrzymają {n}"),
    "swell": ("{N} puchną", "Za duże {n}", "Coraz grubsze {n}"),
    "light": ("{N} podają światło", "Sztafeta {g}", "Zapalone {n}"),
    "dim": ("Dobranoc, {n}", "Gasnące {n}", "{N} po kolei"),
    "scale": ("Gama na {n}", "{N} grają", "Pozytywka {g}"),
    "push": ("{N} podaj dalej", "Domino {g}", "{N} i jeden impuls"),
    "exchange": ("Targ {g}", "{N} na wymianę", "Cudze barwy {g}"),
    "draw": ("{N} rysują", "Szkicownik {g}", "Podpis {g}"),
    "hurry": ("{N} bez hamulców", "Coraz szybsze {n}", "Pośpiech {g}"),
    "imitate": ("Moda wśród {g}", "{N} i odmieniec", "Kto prowadzi {n}"),
    "hole": ("{N} i dziura", "Ostatni krąg {g}", "{N} na krawędzi"),
    "guests": ("Za mały dom dla {g}", "{N} i goście", "Tłok {g}"),
    "hunt": ("Polowanie na {n}", "{N} w ucieczce", "Łowca {g}"),
    "blink": ("{N} łapią takt", "Mrugające {n}", "Zgoda {g}"),
    "pairs": ("{N} do pary", "Znikające {n}", "Pary {g}"),
    "wind": ("{N} na wietrze", "Pogoda dla {g}", "Podmuch i {n}"),
    "pulse": ("{N} i bicie serca", "Tętno {g}", "Odepchnięte {n}"),
    "freeze": ("Mróz i {n}", "Kryształ z {g}", "Zastygłe {n}"),
    "double": ("{N} razy dwa", "Mnożenie {g}", "Zanim się obejrzysz: {n}"),
    "wall": ("{N} kontra mur", "Wyłom {g}", "Obie strony muru: {n}"),
    "order": ("Porządki {g}", "{N} wracają na miejsca", "Każde na swoje: {n}"),
    "brake": ("Ostatni obrót {g}", "{N} hamują", "Zmęczone {n}"),
    "burst": ("Sylwester {g}", "{N} strzelają", "Wybuchowe {n}"),
    "sink": ("Coraz ciaśniejsze kręgi {g}", "{N} schodzą niżej", "Smycz dla {g}"),
    "mirror": ("Lustro {g}", "{N} i ich echo", "Podwójne {n}"),
}
"""``{N}`` and ``{n}`` nominative, ``{g}`` genitive; by rule."""
