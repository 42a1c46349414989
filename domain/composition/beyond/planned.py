"""Features that a capability says: gaps only for a language without it."""

from domain.composition.beyond.feature import Feature


def _planned(key: str, what: str, co: str, signs: str, *needs: str) -> Feature:
    return Feature(
        key=key,
        en=f"{what} cannot be said yet.",
        pl=f"Nie da się jeszcze powiedzieć: {co}.",
        signs=signs,
        compared=True,
        needs=needs,
    )


PLANNED = (
    _planned(
        "camera.move",
        "A camera that zooms or follows",
        "kamera, która przybliża lub podąża",
        """
        camera/kamer/kamera$ follow/fl*/zoom/pan/-podaza/-sledzi/-przybliz/lot
        zoom/najazd/zblizeni
        """,
        "action.zoom",
        "action.look",
    ),
    _planned(
        "joint.spring",
        "Bodies tied by springs",
        "ciała połączone sprężynami",
        """
        springs$/elastic/sprezyn/gumk/cobweb/pajecz*/trampolin
        rubber band
        spider web
        """,
        "joint.spring",
    ),
    _planned(
        "joint.rope",
        "Ropes, chains and nets",
        "liny, łańcuchy i sieci",
        """
        rope/lina$/liny$/lina/line$/lin$/linie$ ~ rope/hang/pull/ciagn/wisi/przeciag/ciez/most
        rope/chain/lancuch/lina$/liny$
        fishing net
        """,
        "joint.rope",
    ),
    _planned(
        "joint.blob",
        "Soft bodies that change their shape",
        "miękkie ciała, które zmieniają kształt",
        "jelly/blob/galaret/amoeb/ameb/squish/glut",
        "joint.soft_ring",
    ),
    _planned(
        "behaviour.flock",
        "Bodies that align with their neighbours",
        "ciała, które lecą jak sąsiedzi",
        """
        flock/boid/murmurat*/shoal/lawic/stado$/stada$/stadzie$
        klucz ptak/ptakow$
        """,
        "behaviour.flock",
    ),
    _planned(
        "behaviour.predict",
        "Bodies that foresee where another will be",
        "ciała, które przewidują, gdzie będzie drugie",
        "predict/foresee/-przewid/-przewiduj",
        "behaviour.chase",
    ),
    _planned(
        "grid.automaton",
        "Cells of an automaton",
        "komórki automatu",
        """
        cellular automat*
        automat* komor
        game/gra$/gry$/grze$ of$/w$ life/zycie
        miasto/city of$/automat* automat*
        """,
        "field.automaton",
    ),
    _planned(
        "grid.trail_memory",
        "Trails that others feel",
        "ślady, które czują inni",
        """
        slime/physarum/sluzow/pheromone/feromon/ants$/mrowk/mrowek
        """,
        "field.scent",
    ),
    _planned(
        "grid.maze",
        "Mazes and walls that grow",
        "labirynty i ściany, które rosną",
        "maze/labyrinth/labirynt/labirynci",
        "field.maze",
    ),
    _planned(
        "machine.pendulum",
        "Pendulums",
        "wahadła",
        "pendulum/wahadl/wahadel/metronom/metronome",
        "machine.pendulum",
    ),
    _planned(
        "machine.gears",
        "Gears",
        "koła zębate",
        "gear/cogwheel/zebat/zebatk/trybik",
        "machine.gear",
    ),
    _planned(
        "machine.hands",
        "Hands of clocks and turning arms",
        "wskazówki zegara i obracające się ramiona",
        """
        clock$/hands$ ~ hands$/clock$
        wskazowk/wskazowek/windmill/wiatrak
        """,
        "machine.hands",
    ),
    _planned(
        "machine.galton",
        "Boards of pegs",
        "deski z kołkami",
        "galton*/pegs$/pachinko/plinko/kolkow$",
        "machine.galton",
    ),
    _planned(
        "machine.bat",
        "Bats and paddles that hit",
        "paletki i łapki, które odbijają",
        """
        pinball/flipper/paddle/paletk/paletek/rakietk/baseball/pong$
        """,
        "machine.bats",
    ),
    _planned(
        "wall.moving",
        "Walls that turn, slide or open",
        "ściany, które się obracają, przesuwają lub otwierają",
        """
        rotat/spinning/turning ring/rings/circle/circles/cross
        gap/door/gate/brama$/drzwi/szczelin/wall open/opens/-otwiera
        obracaj/wiruj/krec/obracaja pierscien/okreg/okregow/obrecz
        """,
        "motion.spin",
        "motion.slide",
        "action.open",
    ),
    _planned(
        "birth.text",
        "Bodies set out as letters or words",
        "ciała ułożone w litery lub słowa",
        """
        form/spell/make letters/words/word
        letters/litery ~ fall/spada
        -uklad/-ukladaj/-uklada napis/liter/slow/slowo$
        """,
        "birth.text",
    ),
)
