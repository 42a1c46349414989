"""Small words: those that steer the meaning of others, and those that have none of their own."""

GRAMMAR: dict[str, tuple[str, str]] = {
    "not": (
        (
            "=no =not =without =never =nothing =none =don't =doesn't =isn't =aren't =cannot "
            "=can't =nor"
        ),
        "=bez =nie =nigdy =zadnych =zadnej =zadnego =zaden =zadna =zadne =ani",
    ),
    "every": ("=every =each", "=co =kazde =kazda =kazdy =kazdego =kazdej"),
    "after": ("=after =at", "=po =w"),
    "into": ("=into =in", "=na =w =we"),
    "motion": ("=motion", "=tempie =tempo =ruchu =ruch"),
    "until": ("=until =till", "=az =dopoki =dopoty"),
}
"""Sense → (English, Polish); they have an effect only beside other words."""

_LISTED = (
    "a about aby across after again against albo ale all almost along also although always am "
    "among an and ani animacja animacji animation another any anything apart are around as at "
    "away az back bardziej bardzo be became because become becomes beda bedzie been before "
    "begin beginning begins being between bez bit bo both but by byc byl byla bylo byly cala "
    "cale calego caly came camera can choc chwila chwile chwili ci clip co come comes coraz cos "
    "could counter czy czyli czym czyni daje dalej dana did dla do does dokad done dopoki "
    "dopoty down druga drugi drugie drugiej drugim during dziac dzieje each either ekran "
    "ekranie ekranu else end ended ending ends even ever every everything far fewer fifth film "
    "filmie filmow films filmu finale finally finish first for forever fourth from further gdy "
    "gdyz gdzie get gets give gives go goes going gone got had has have having he her here "
    "herself him himself his how however i ich idea if ile im in increasingly initially inna "
    "inne inny innych innym instant into is it it's its itself ja jak jaka jaki jakie jako je "
    "jeden jedna jednak jednego jednej jedno jednym jego jej jest jeszcze just juz kamera "
    "kamere kamery kazda kazde kazdego kazdej kazdy keep keeps kept kiedy kilku kim kind kogo "
    "komu konca koncu koncza konczy koniec kto ktokolwiek ktora ktore ktorego ktorej ktory "
    "ktorych ktorym ktorymi ktorzy ktos ku last later leave leaving lecz left less let lets "
    "liczba licznik liczy like little look looks lose lub ma made maja make makes making many "
    "may me mi miec miedzy might mina mnie mniej momencie moment more most motion movie movies "
    "moze mozna mu much must my na nad nagle-znow najpierw nam nas nastepna nastepne nastepnie "
    "nastepny nawet nearly neither never next nic nich nie niech niego niej niesie niesione "
    "nigdy nikt nim nimi ninth niz no nobody nor not now nowszy number o obok obraz obrazem "
    "obrazie obrazu od odrobine of off okolo on ona once one one's ones oneself oni only ono "
    "onto or oraz ostatni ostatnia ostatnie other others our out over own past per picture "
    "pictures pierwsza pierwsze pierwszy po poczatek poczatku pod podczas polowa polowe "
    "poniewaz ponownie poprzedni poprzednia potem poza pozniej pozostaja pozostaje prawie "
    "przeciw przed przez przy przyszedl przyszla put puts quite rather raz razem razu razy "
    "really remain return returns robi robia round rozne roznej rozni roznych ruch ruchu rzecz "
    "sa sam sama same samo samych scena scene sceny screen second see seem seems seen sees set "
    "sets shall she should show shown shows sie siebie single sixth skad so soba sobie some "
    "somebody someone something sort spod sprzed staja staje stal start started starting starts "
    "stay stays still story such swoich swoim swoj swoja swoje swojego swojej szostym ta tak "
    "take taken takes takze tam te tego tej tempie tempo temu ten tenth teraz tez than that "
    "that's the their them themselves then there there's these they thing things third this "
    "those though through till time times to today too took tried tries troche try trzeba "
    "trzeci trzecia trzecie trzecim tu tutaj two-by-two two-of ty tych tyle tylko tym tymi u "
    "under until up upon us use uses very via video viewer viewers w wam was way ways we wedlug "
    "well were what whatever when whenever where wherever which whichever while who whoever "
    "whole whom whose why widac widz widza wiec wiecej wiele wielu will with within without "
    "wlasna wlasne wlasnie wlasny wobec wokol would wraz wreszcie wsrod wszystkie wszystko "
    "wtedy wy wzgledem yet you your z za zaczyna zaczynaja zaden zadna zatem zawsze zbyt ze "
    "zeby znad znow znowu zostaja zostaje zostawia zostawiaja zostawic zupelnie "
)

FUNCTION_WORDS = frozenset(_LISTED.split())
"""Words without a content of their own; they are never told as unheard."""
