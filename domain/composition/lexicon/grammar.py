"""Small words: those that steer the meaning of others, and those that have none of their own."""

GRAMMAR: dict[str, tuple[str, str]] = {
    "not": ("=no =not =without =never =nothing =none =don't =doesn't =isn't =aren't =cannot =can't =nor",
            "=bez =nie =nigdy =zadnych =zadnej =zadnego =zaden =zadna =zadne =ani"),
    "every": ("=every =each", "=co =kazde =kazda =kazdy =kazdego =kazdej"),
    "after": ("=after =at", "=po =w"),
    "into": ("=into =in", "=na =w =we"),
    "motion": ("=motion", "=tempie =tempo =ruchu =ruch"),
    "until": ("=until =till", "=az =dopoki =dopoty"),
}
"""Sense → (English, Polish); they have an effect only beside other words."""

FUNCTION_WORDS = frozenset(
    # English
    "a an the and whole counter number one ones single camera motion leave leaving lose two-of drugiej tempo as at be been being am is are was were will would shall should can could may might must "
    "do does did done have has had having i me my you your he him his she her it its we us our they "
    "them their this that these those which who whom whose what where when while how why if but or nor "
    "so than too very just also of on off to from by for with within in into onto out about over under "
    "between among against during before after until till upon per via not no only even still yet both "
    "either neither each every any some such same other another others all most own here there now "
    "make makes made making get gets got go goes going gone come comes came let lets keep keeps kept "
    "begin begins become becomes became thing things way ways kind sort like as one's itself themselves "
    "himself herself oneself film films movie movies video clip animation picture pictures screen scene "
    "show shows shown see sees seen viewer viewers idea story then than whenever wherever whatever "
    "else much many more less little bit quite rather really almost nearly again against ever never "
    "take takes took taken give gives put puts set sets use uses look looks time times once well "
    "along across through past next back away apart down up around round without that's it's there's "
    "begin started start starts stay stays remain seem seems left because however though although "
    "later first last finally initially return returns end ends ending ended finish finale increasingly "
    "further fewer moment instant forever always anything everything something someone starting "
    "beginning far today two-by-two "
    # Polish, folded
    "i a o u w z we ze na do od po za przed pod nad przy bez dla przez miedzy wsrod oraz lub albo ani "
    "ale lecz jednak wiec zatem czyli bo poniewaz gdyz ze zeby aby by gdy kiedy gdzie jak jaki jaka "
    "jakie co kto kogo komu kim czym ktory ktora ktore ktorzy ktorych ktorym ktorej ktorego ten ta to "
    "te ci tych tym tymi tej tego temu tam tu tutaj tak nie sie siebie soba sobie je ja jego jej ich "
    "im nim nimi niej niego nich on ona ono oni one my wy mnie mu mi ty was nas nam wam jest sa byl byla "
    "bylo byly byc bedzie beda ma maja miec juz jeszcze tez takze tylko az niz nawet wlasnie bardzo "
    "troche prawie moze mozna trzeba kazdy kazda kazde kazdego kazdej wszystko wszystkie inny inna inne "
    "innych innym swoj swoja swoje swojego swojej swoich swoim siebie film filmu filmie filmow animacja "
    "animacji obraz obrazu obrazie obrazem ekran ekranu ekranie scena sceny widac widz widza rzecz "
    "robi robia staje staja stal czyni daje dana raz razem ku wobec znad spod sprzed odrobine zbyt "
    "dopoki dopoty choc niech czy ktos cos nikt nic zaden zadna skad dokad tyle ile jako razy raz "
    "wiele wielu wokol obok potem teraz zawsze nigdy podczas przed przeciw okolo zostaje zostaja jedna "
    "kilku kamera kamery kamere tempo tempie ruch ruchu zostawia zostawiaja zostawic dzieje dziac przyszedl przyszla "
    "pozostaje pozostaja drugi druga drugie drugiej niesie niesione jeden jednym jednego jednej jedno poprzedni poprzednia dalej "
    "coraz licznik liczy liczba polowa polowe caly cala cale calego ktorymi poza wedlug wzgledem wraz sam sama samo same samych zaczyna zaczynaja "
    "nastepnie pozniej wtedy najpierw poczatku poczatek pierwszy pierwsza pierwsze wreszcie koniec koncu "
    "konca konczy koncza ostatni ostatnia ostatnie znow znowu ponownie bardziej wiecej mniej chwile chwila "
    "chwili moment momencie nagle-znow nastepna nastepny nastepne".split()
)  # fmt: skip
"""Words without a content of their own; they are never told as unheard."""
