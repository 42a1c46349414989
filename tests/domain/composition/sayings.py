"""Ideas as people write them, in both languages, for the laws of understanding."""

from domain.composition.wish import Wish

_SAID: tuple[tuple[str, str, str], ...] = (
    (
        "en",
        "Seven Red Hearts",
        "Seven red hearts fall slowly and bounce in a bowl until all is at rest.",
    ),
    (
        "en",
        "Snow over the Town",
        "Tiny white flakes drift down over a sleeping town and pile up in silence.",
    ),
    (
        "en",
        "The Last Firefly",
        "Two hundred fireflies blink in the dark garden and fade, one by one.",
    ),
    (
        "en",
        "Blue Rain",
        "Blue drops fall from the top, merge on the glass and leave long trails.",
    ),
    ("en", "Runaway Triangle", "A tiny green triangle is chased by huge hungry circles."),
    ("en", "Magnetic Sand", "Golden sand gathers around a magnet, then suddenly scatters."),
    ("en", "Waltz of Rings", "Violet rings dance and swing while a quiet melody plays."),
    ("en", "Hexagon Hive", "Sixty yellow hexagons and busy bees swarm in a honeycomb."),
    (
        "en",
        "Storm in a Box",
        "Wild wind shakes forty black squares in a box every three seconds.",
    ),
    ("en", "Popcorn", "Little seeds jump, burst and fill the pot with soft white clouds."),
    ("en", "Whirlpool", "Five hundred dots swirl in a vortex and are swallowed by the centre."),
    ("en", "Heartbeat", "A large pink heart pulses in a steady rhythm and emits small stars."),
    ("en", "Gossip", "One red dot infects a hundred grey dots until everyone is red."),
    ("en", "No Gravity", "Silver balls float without gravity and never leave a trail."),
    ("en", "Comet School", "Nine comets orbit the sun and spiral inwards, faster and faster."),
    ("en", "Broken Mirror", "A crystal breaks into three pieces and the pieces split again."),
    ("en", "Night Train", "A long worm of lanterns glides through the dark city."),
    ("en", "Cold Tea", "Warm orange bubbles rise, cold blue bubbles sink, and they merge."),
    ("en", "Hide and Seek", "Shy ghosts wander through the forest and avoid each other."),
    ("en", "Drum Circle", "Thirty drums beat loud low notes, and every hit flashes bright."),
    ("en", "Sunday Kites", "Eleven colourful kites swing in the breeze above a green meadow."),
    ("en", "Counting Sheep", "A dozen sleepy sheep hop over a fence under the moon."),
    ("en", "Ink", "Black ink drops paint a calligraphy on white paper."),
    ("en", "Close Up", "The camera zooms in and follows one yellow ball among many."),
    ("en", "Slow Motion Crash", "Two rows of heavy stones collide in slow motion."),
    ("en", "Ten Seconds", "Eighty sparks fly outward and everything stops after ten seconds."),
    ("en", "Paper Boats", "Paper boats sail across a calm blue sea in the morning."),
    ("en", "Elastic", "Rubber balls stretch, squeeze and bounce between the walls."),
    ("en", "A Word", "Letters of the word “HOME” tremble, fall and rest on a shelf."),
    ("en", "Autumn", "Orange leaves spin and fall from the left, carried by gusts of wind."),
    ("en", "Tug of War", "Red dots pull left, blue dots pull right; they fight until one wins."),
    ("en", "Glass Marbles", "Transparent marbles roll down a slope and ring like bells."),
    ("en", "Galaxy", "Thousands of stars circle a black hole in space and glow."),
    (
        "pl",
        "Siedem czerwonych serc",
        "Siedem czerwonych serc powoli spada i odbija się w misce, aż znieruchomieją.",
    ),
    ("pl", "Śnieg nad miasteczkiem", "Drobne białe płatki opadają w ciszy na śpiące miasto."),
    ("pl", "Ostatni świetlik", "Dwieście świetlików mruga w ciemnym ogrodzie i gaśnie."),
    (
        "pl",
        "Niebieski deszcz",
        "Niebieskie krople spadają z góry, zlewają się i zostawiają długie ślady.",
    ),
    ("pl", "Ucieczka trójkąta", "Mały zielony trójkąt ucieka przed ogromnymi, głodnymi kołami."),
    ("pl", "Magnetyczny piasek", "Złoty piasek zbiera się wokół magnesu i nagle rozprasza."),
    ("pl", "Walc pierścieni", "Fioletowe pierścienie tańczą i kołyszą się do cichej melodii."),
    ("pl", "Ul", "Sześćdziesiąt żółtych sześciokątów i pszczoły w rojach."),
    (
        "pl",
        "Burza w pudełku",
        "Dziki wiatr co trzy sekundy trzęsie czterdziestoma czarnymi kwadratami w pudełku.",
    ),
    ("pl", "Wodny wir", "Pięćset kropek wiruje i znika w środku wiru."),
    (
        "pl",
        "Bicie serca",
        "Wielkie różowe serce pulsuje w równym rytmie i wyrzuca małe gwiazdki.",
    ),
    ("pl", "Bez grawitacji", "Srebrne kule płyną bez grawitacji i nie zostawiają śladów."),
    ("pl", "Szkoła komet", "Dziewięć komet krąży wokół słońca coraz szybciej."),
    ("pl", "Nocny pociąg", "Długi wąż lampionów sunie przez ciemne miasto."),
    ("pl", "Chowany", "Nieśmiałe duchy błądzą po lesie i unikają się."),
    ("pl", "Bębny", "Trzydzieści bębnów gra głośno i nisko, a każde uderzenie błyska."),
    ("pl", "Latawce", "Jedenaście kolorowych latawców huśta się na wietrze nad zieloną łąką."),
    ("pl", "Liczenie owiec", "Tuzin sennych owiec podskakuje pod księżycem."),
    ("pl", "Atrament", "Krople czarnego atramentu malują wzór na papierze."),
    ("pl", "Zbliżenie", "Kamera przybliża się i śledzi jedną żółtą kulę wśród wielu."),
    ("pl", "Zderzenie", "Dwa rzędy ciężkich kamieni zderzają się w zwolnionym tempie."),
    (
        "pl",
        "Dziesięć sekund",
        "Osiemdziesiąt iskier leci na zewnątrz, a po dziesięciu sekundach koniec.",
    ),
    ("pl", "Papierowe łódki", "Papierowe łódki płyną po spokojnym niebieskim morzu o poranku."),
    ("pl", "Guma", "Gumowe piłki rozciągają się, ściskają i odbijają od ścian."),
    ("pl", "Słowo", "Litery słowa „DOM” drżą, spadają i leżą na półce."),
    ("pl", "Jesień", "Pomarańczowe liście wirują i spadają z lewej, niesione podmuchami."),
    ("pl", "Szklane kulki", "Przezroczyste kulki toczą się po pochylni i dzwonią jak dzwonki."),
    ("pl", "Galaktyka", "Tysiące gwiazd krąży wokół czarnej dziury w kosmosie i lśni."),
    (
        "pl",
        "Plotka na rynku",
        "Jedna czerwona kropka zaraża sto szarych, aż wszyscy będą czerwoni.",
    ),
    ("pl", "Popcorn", "Ziarenka skaczą, wybuchają i wypełniają garnek miękkimi chmurami."),
    ("pl", "Motyle", "Pięć turkusowych motyli trzepocze zygzakiem wśród kwiatów."),
)

SEED = 20_261_123
"""One seed for all, so that ideas differ by what they mean alone."""

SAYINGS: tuple[Wish, ...] = tuple(
    Wish(title=title, summary=summary, language=language, seed=SEED)
    for language, title, summary in _SAID
)
