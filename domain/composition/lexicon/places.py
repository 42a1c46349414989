"""Where it happens, in what, and how it is arranged."""

PLACES: dict[str, tuple[str, str]] = {
    "bowl": ("bowl dish ring-shaped arena circular dome", "misk* misce talerz* aren* kopul*"),
    "box": (
        "box room cage container square-room chamber",
        "pudelk* pokoj* klatk* pojemnik* komnat*",
    ),
    "funnel": ("funnel", "lej* lejek lejk*"),
    "shelf": (
        "shelf shelves ledge step stairs staircase ramp slope",
        (
            "=polka =polki =polce =polke =polek =polkach =stopnie =stopniach =stopni schod* "
            "ramp* pochyln*"
        ),
    ),
    "peg": ("peg pin nail bumper", "kolk* gwozdz* bolc*"),
    "hourglass": ("hourglass", "klepsydr*"),
    "top": (
        "top above ceiling sky heaven overhead",
        "gora$ gory gorze gornej sufit* =niebo =nieba =niebie =niebem nad$ szczyt*",
    ),
    "bottom": (
        "bottom below floor ground beneath underneath seabed",
        "dol$ dolu dole dna$ dnie$ dno$ podlog* ziemi* ziemia pod$",
    ),
    "left": ("left", "lew* lewej"),
    "right": ("right", "=prawo =prawej =prawa =prawy =prawym =prawe"),
    "centre": ("centre center middle core heart-of", "srod* srodk* centrum polow*"),
    "edge": (
        "edge corner side border rim margin",
        "brzeg* krawedz* kat$ kata$ katach naroznik* bok* skraj*",
    ),
    "space": ("space cosmos universe void sky", "kosmos* wszechswiat* prozni* pustk*"),
    "sea": (
        "sea ocean underwater water aquarium pond lake river",
        "morz* ocean* podwodn* wod* akwarium* staw* jezior* rzek*",
    ),
    "garden": ("garden meadow field park lawn", "ogrod* lak* pol$ pole$ park* trawnik*"),
    "city": ("city town street village", "miast* ulic* wies* wsi$"),
    "row": (
        "row line-up queue column chain string",
        "rzad* rzed* szereg* kolumn* lancuch* sznur*",
    ),
    "grid": (
        "grid lattice checkerboard matrix chessboard rows",
        "siatk* krat* szachownic* macierz*",
    ),
    "pair": (
        "pair couple twin duo both duet two-by-two",
        "par$ para$ pary$ parze$ obie oba obaj oboje duet* blizniak* dwoje",
    ),
    "group": (
        "group camp team side cluster family bunch",
        "grup* oboz* druzyn* stron* gromad* rodzin*",
    ),
    "layer": (
        "layer floor-by-floor pile stack heap tower mound",
        "warstw* stos* wiez* wiezy kopczyk* sterta sterty",
    ),
    "gap": ("gap hole opening door gate exit", "szczelin* dziur* otwor* drzwi* bram* wyjsc*"),
    "other_side": (
        "opposite mirror symmetr* symmetry reflection",
        "przeciwn* lustr* symetri* odbici*",
    ),
    "window": ("window", "okn*"),
    "table": ("table board desk", "stol* plansz*"),
}
"""Sense → (English, Polish)."""
