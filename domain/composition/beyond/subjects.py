"""Real persons, and what belongs to somebody."""

from domain.composition.beyond.feature import Feature

PERSON = Feature(
    key="subject.real_person",
    en="Real people are not shown.",
    pl="Prawdziwych ludzi się nie pokazuje.",
    signs="""
        ! @first +#cap
        @first +#cap
        @title +#cap
        @famous
        president$/prezydent/papiez/papieza$/pope$/celebrit*/celebryt*/influencer/youtuber/
            politician/polityk$/politycy$/premier$/premiera$/superstar
        famous/celebrated/legendary/beloved/renowned/iconic/slynn/slawn/znan/legendarn/
            uwielbian @title/scientist/artist/player/star$/dancer/general/uczon/artyst/gwiazd/
            aktor/sportow/pilk
        our$/nasz/my$/moj$/moja$/moje$/mojej$/mojego$ ~ grandmother/grandma/grandfather/grandpa/
            mother$/father$/teacher/sister$/brother$/boss$/babci/babcia$/dziadek/dziadk/mam$/
            mama$/tat$/tata$/nauczyciel/siostr/brat$/szef ~ recogni/likeness/look/-pozna/
            -rozpozna/podobn/-wyglad
        biography/biograf/biopic
        footballer/pilkarz/striker/napastnik/goalkeeper/bramkarz ~ famous/national/reprezentac/
            goal/gol/world/swiat/legend
        mlody$/young$/old$/stary$/late$ +#cap ~ @bodily/@say/plays/-gra$
        #cap +#cap ~ portrait/portret/speech/guitar/hat$/kapelusz/hair/wlos/smile/-usmiech/
            recogni/-rozpozna/walks/dances/born/singer/actor/himself/herself/face$/twarz/nobel/
            discover/invent/-odkry/-wynal/-grajac
        man$/woman/girl/boy/person/scientist/mezczyzn/kobiet/czlowiek/ten$/pani$/uczon ~ who$/
            ktory$/
            ktora$/co$ ~ wrote$/painted/discovered/composed/invented/proved/walked ~ @famed
        man$/woman/scientist/mezczyzn/kobiet/czlowiek/ten$/pani$/uczon ktory$/ktora$/co$ ~
            -napisal/-odkryl/-wynalaz/-skomponowal/-namalowal/-udowodnil
        first$/pierwszy$/pierwsza$ man$/woman/czlowiek/kobiet ~ moon$/space$/ksiezyc/kosmos
        himself$/herself$/samego$/sama$/sam$ ~ @title ~ #cap
        sylwetk/silhouette ~ @title
        author/autor/laureat/winner/zdobywc ~ #cap +#cap
        likeness/podobizn/wizerunk of$ +#cap
        first$/pierwsz ~ man$/woman/person/human/czlowiek/kobiet/polak ~ moon$/space$/everest/
            ksiezyc/kosmos/
            biegun
        champion/mistrz/mistrzyni/winner/zwyciezc/legend/legenda$/hero$/bohater/founder/
            zalozyciel/discoverer/odkrywc/author/autor/autork ~ +#cap
        @famous ~ portrait/face/walk/walks/looks/sits/plays/waves/hair/hat$/speech/smile/hands/
            dances/playing/himself/herself/portret/twarz/-siedzi/-gra$/-idzie/-patrzy/-mach/
            -tancz/wlosy$/kapelusz/wasy$/-usmiech/-przy/sylwetk/silhouette/statue/pomnik/profile/
            profil/conduct/-dyryg/-pisze/-maluj/paints/writes
        @famous ~ @bodily/@limb/@say
        polish/polski$/american/french/russian/soviet/british/niemiecki$/amerykansk/francusk/
            radzieck/polska$ @title
        first$ ~ @title ~ +#cap
        king$/queen$/krol$/krola$/krolow/krolowa$/cesarz/emperor/pope$/papiez/prezydent/
            president$ ~ wave/waves/balcony/crown/speech/throne/portrait/-mach/balkon/koron/tron/
            przemaw/portret/window/okn/okna$/podpis/sign$/signs$ ~ real$/england/poland/polsk/
            angli/rome/rzym/vatican/watykan/history/histori/#cap/#year
        pilkarz/piosenkark/piosenkarz/aktor/aktork/skoczek/tenisistk/footballer/singer/actress/
            rapper ~ -pozna/-rozpozna/recogni/everyone/wszyscy$/kazdy/known/znan/slawn/famous/
            idol/autograf/autograph
        idol/idola$/gwiazda$/gwiazdy$/star$ ~ pop/rock$/film$/movie/kina$/estrad/filmow/hollywood
        selfie/autograph/autograf ~ @title/star/gwiazd/celebr
        moonwalk
        nobel/noblist/noblistk/oscar$/olympic/olimpijsk ~ @title/winner/laureat/champion/
            medalist/medalistk/mistrz
        #cap +#cap
    """,
    unless="""
        @famous ~ cradle/triangle/law$/laws$/ring$/number/numbers/spiral/curve/disc$/disk/
            paradox/coil/pendulum/prelude/theory/inequal/kolysk/prawo$/prawa$/prawem$/trojkat/
            liczb/spiral/krzyw/teori/cewk/ciag/wahad/pierscien/apple
        @famous ~ nokturn/preludi/mazurk/sonat/polonez/nocturne/sonata/symphony/symfoni/fuga/
            fugi$/fugue/music/muzyk/waltz/walc/etiud/etude
        queen$ +bee/ant$
        krolow/krolowa$ pszczel/mrow
        president$/prezydent/premier ~ elect/vote/-wybier/-glos/-glosuj
        saint$ +elmo
        general$ rule/idea/direction/public/store
        premier$/premiera$ ~ film/ligi$/league
        lego$ +man$
        @place
        #cap +board/hole/way/life/rule/set$/machine/wheel/cube/theorem/number/effect/street/
            bridge/tower/square
        #cap ~ street/bridge/tower/tram/metro/ferry/station/company/bottle/brand/logo/sneaker/
            phone/ulic/stacj/marka$/firm/butelk
        ^merry/^happy/^new$/^big$/^black$/^red$/^blue$/^milky/^grand$/^mickey/^hello$/^star$/
            ^super$/^harry$/^coca$/^game$ +#cap
    """,
)

BRAND = Feature(
    key="subject.brand",
    en="Brands and logos of others are not shown.",
    pl="Cudzych marek i znaków się nie pokazuje.",
    signs="""
        ! @brand
        @brand
        logo$/logos$/logotyp/trademark/logotype/swoosh
        brand$/brands$/branded/mark/marki$/marka$ ~ famous/known/soda/shoe/car$/cars$/phone/
            watch/sports/znan/slawn/napoj/but$/buty$/butow$/samochod/telefon/zegark/sportow/
            luksus/luxury/popular/recogni/-rozpozna
        official/oficjaln ~ mascot/maskotk/logo/emblem/crest/herb$/licens/licencj
        emblem/crest$/herb$/herbem$/mascot/maskotk ~ club/team/league/company/klub/druzyn/lig/
            firm/#cap
        character/characters/bohater/postac/hero$/heroes$ ~ cartoon/video/game$/comic/franchise/
            anime/disney/kreskow/gry$/komiks/dobranoc/bajk ~ famous/known/#cap/znan/beloved/our$/
            slawn/ulubion
        #cap sneaker/sneakers/shoe/shoes/phone/can$/cans$/bottle/bottles/burger/car$/cars$/
            console/lighter/advert/commercial
        can$/puszk/butelk/bottle/reklam/advert ~ #cap ~ napoj/drink/cola/beer/soda/piw
        golden arches
        bitten/nadgryzion apple/jabl
        product placement
        produkt ~ firm/#cap/znan
        star$ +wars
        gwiezdn wojn/wojny$/wojen$
        harry$ potter
        super$ mario
        pac$ +man$
        hello$ +kitty$
        angry birds
        lightsaber/lightsabre
        logo/znak/emblem/symbol ~ company/firm/brand/mark/sportow/producent/car$/cars$/bank/
            maker/samochod/club/klub/known/znan
        company/firma$/firmy$/koncern/corporation ~ +#cap
        sneakers/trainers/adidas/buty$ ~ stripes/swoosh/three/paski/paskami$/logo
        cartoon/kreskow/comic/komiks/anime/superhero/superbohater ~ mouse/mysz/hero/bohater/duck/
            kaczk/known/famous/znan/#cap
        princess/ksiezniczk/superhero/wizard/czarodziej ~ film/movie/studio/franchise/known/
            famous/znan/filmu$
        mascot/maskotk ~ club/team/brand/cereal/klub/druzyn/mark/olymp/olimp
        console/konsol/game$/gry$/gra$ ~ +#cap
        advert/advertisement/commercial/reklam/reklama$/reklamow/billboard ~ brand/product/
            famous/known/drink/car/phone/znan/produkt/napoj/samochod/marki$
        can$/puszka$/puszki$/puszce$/bottle/butelk/cup$/kubek ~ famous/known/iconic/red$/green$/
            logo/slynn/znan/czerwon/charakterystyczn/unmistak
        arcade/8bit/retro$ ~ hero/plumber/hydraulik/yellow/bohater/ghost ~ jump/eat/dot/-je$/
            -skacz/famous/known/znan
        plumber/hydraulik ~ jump/mushroom/-skacz/grzyb/moustache/wasy
        sign$/signs$/badge/emblem/znak/znaczek +#cap
        #cap ~ bottle/can$/sneaker/logo/badge/advert/billboard/butelk/puszk/logo/reklam
    """,
    unless="""
        wojny$/wojna$ gwiezdn ~ @stuff
        ^mario$ ~ aunt
        puma$ ~ animal
    """,
)

SUBJECTS = (PERSON, BRAND)
